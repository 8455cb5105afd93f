// Standards and links against a pack's skills, and the reasons that may stand for them.
#include "content/compiler/coverage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using nlohmann::json;

namespace {

engine::Skill skill(const std::string& id, std::vector<std::string> before,
                    std::vector<std::string> standards) {
    engine::Skill out;
    out.id = {id};
    for (std::string& one : before)
        out.prerequisites.push_back({std::move(one)});
    out.standards = std::move(standards);
    return out;
}

const json list = json::parse(R"({
    "standards": {"K.A.1": {"grade": "K"}, "1.A.1": {"grade": "1"},
                  "1.A.1.a": {"grade": "1"}, "2.A.1": {"grade": "2"}},
    "prerequisites": [["K.A.1", "1.A.1.a"], ["K.A.1", "2.A.1"]]})");

pack::Coverage coverage(std::vector<engine::Skill> skills, const std::string& toml) {
    const auto graph = engine::SkillGraph::from(std::move(skills));
    REQUIRE(graph.ok());
    const auto reasons = pack::read_reasons(toml, "coverage.toml");
    REQUIRE(reasons.ok());
    auto out = pack::coverage_of(*graph, *reasons, list);
    REQUIRE(out.ok());
    return std::move(*out);
}

std::string ids(const pack::Coverage& coverage) {
    std::string out;
    for (const auto& one : coverage.problems)
        out += one.id + " " + one.what.substr(0, one.what.find(':')) + ";";
    return out;
}

}  // namespace

TEST_CASE("standards are covered by skills or listed with a reason", "[content]") {
    const std::vector<engine::Skill> all = {skill("a", {}, {"K.A.1"}), skill("b", {"a"}, {"1.A.1"}),
                                            skill("c", {"b"}, {"2.A.1"})};
    const auto whole = coverage(all, "");
    CHECK(ids(whole).empty());
    REQUIRE(whole.standards.size() == 4);
    CHECK(whole.standards[0].grade == "K");
    CHECK(whole.standards[0].skills == std::vector<std::string>{"a"});
    CHECK(whole.standards[2].skills == std::vector<std::string>{"b"});  // the part, by its whole
    CHECK(whole.links[1].state == pack::Linked::held);                  // through another skill

    const std::vector<engine::Skill> two = {all[0], all[1]};
    CHECK(ids(coverage(two, "")) == "standard-uncovered 2.A.1;link-missing K.A.1>2.A.1;");
    const auto argued = coverage(
        two, "[not_on_screen]\n\"2.A.1\" = \"talk\"\n[not_linked]\n\"K.A.1>2.A.1\" = \"x\"");
    CHECK(ids(argued).empty());
    CHECK(argued.links[1].state == pack::Linked::argued);
    CHECK(pack::json_of(argued)["links"][1]["state"] == "argued");
    CHECK(pack::text_of(argued).find("2.A.1: not on the screen: talk") != std::string::npos);
}

TEST_CASE("a link needs a way through prerequisites", "[content]") {
    CHECK(ids(coverage(
              {skill("a", {}, {"K.A.1"}), skill("b", {"a"}, {"1.A.1"}), skill("c", {}, {"2.A.1"})},
              "")) == "link-missing K.A.1>2.A.1;");
    CHECK(ids(coverage({skill("a", {}, {"K.A.1", "1.A.1", "2.A.1"})}, "")).empty());
}

TEST_CASE("reasons that are no longer needed, and codes nobody knows, are told", "[content]") {
    const std::vector<engine::Skill> all = {skill("a", {}, {"K.A.1", "9.Z.9"}),
                                            skill("b", {"a"}, {"1.A.1", "2.A.1"})};
    CHECK(ids(coverage(all, "[not_on_screen]\n\"2.A.1\" = \"talk\"\n[not_linked]\n"
                            "\"K.A.1>2.A.1\" = \"x\"\n\"K.A.1>K.A.1\" = \"y\"\n"
                            "[partly]\n\"3.A.1\" = \"z\"")) ==
          "standard-listed 2.A.1;link-listed K.A.1>2.A.1;unknown-standard 9.Z.9;"
          "unknown-standard 3.A.1;unknown-link K.A.1>K.A.1;");
    CHECK_FALSE(pack::read_reasons("[not_on_screen]\n\"2.A.1\" = \"\"", "coverage.toml").ok());
    CHECK_FALSE(pack::read_reasons("[nowhere]\n\"2.A.1\" = \"x\"", "coverage.toml").ok());
}

TEST_CASE("a list of standards of another shape is refused", "[content]") {
    const auto graph = engine::SkillGraph::from({skill("a", {}, {})});
    REQUIRE(graph.ok());
    for (const char* text : {"[]", "{}", "{\"standards\": [], \"prerequisites\": []}",
                             "{\"standards\": {\"a\": 1}, \"prerequisites\": []}",
                             "{\"standards\": {}, \"prerequisites\": [[\"a\"]]}", "no json"})
        CHECK_FALSE(pack::coverage_of(*graph, {}, json::parse(text, nullptr, false)).ok());
}
