// The graph of skills: checked once, then trusted.
#include "engine/session/skill.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;

TEST_CASE("prerequisites come before what stands on them, else the pack's order is kept",
          "[engine]") {
    const auto graph =
        SkillGraph::from({skill("c", {{"b"}}), skill("x"), skill("b", {{"a"}}), skill("a")});
    REQUIRE(graph);
    std::string order;
    for (const Skill& one : graph->skills())
        order += one.id.value;
    CHECK(order == "xabc");
    CHECK(graph->index({"c"}) == 3);
    CHECK(graph->index({"d"}) == -1);
    CHECK(graph->find({"b"})->prerequisites.front().value == "a");
}

TEST_CASE("a graph that does not hold is refused with the skill named", "[engine]") {
    CHECK(SkillGraph::from({skill("a"), skill("a")}).error().where == "skill \"a\"");
    CHECK(SkillGraph::from({skill("a", {{"b"}})}).error().remedy.find("\"b\"") !=
          std::string::npos);
    const auto cycle = SkillGraph::from({skill("ok"), skill("a", {{"b"}}), skill("b", {{"a"}})});
    REQUIRE_FALSE(cycle);
    CHECK(cycle.error().code == ErrorCode::bad_pack);
    CHECK(cycle.error().where == "skill \"a\"");
    CHECK_FALSE(SkillGraph::from({skill("a", {{"a"}})}));
    CHECK_FALSE(SkillGraph::from({skill("a", {}, 4)}));
    CHECK_FALSE(SkillGraph::from({skill("")}));
}

TEST_CASE("the fingerprint changes with what beliefs depend on, and with nothing else",
          "[engine]") {
    const auto print = [](std::vector<Skill> skills) {
        return SkillGraph::from(std::move(skills))->fingerprint();
    };
    const auto base = print({skill("a"), skill("b", {{"a"}})});
    auto titled = skill("a");
    titled.title = "Another title";
    CHECK(print({titled, skill("b", {{"a"}})}) == base);
    CHECK(print({skill("a"), skill("b")}) != base);
    CHECK(print({skill("a"), skill("b", {{"a"}}, 2)}) != base);
    CHECK(print({skill("a"), skill("c", {{"a"}})}) != base);
}
