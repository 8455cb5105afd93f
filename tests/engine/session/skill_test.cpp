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

TEST_CASE("a retired id names the skill that took it over, however many steps on", "[engine]") {
    const auto graph =
        SkillGraph::from({skill("a"), skill("b")}, {{"x", {"y"}}, {"y", {"z"}}, {"z", {"b"}}});
    REQUIRE(graph);
    for (const char* old : {"x", "y", "z", "b"}) {
        CHECK(graph->current({old}).value == "b");
        CHECK(graph->index({old}) == 1);
        CHECK(graph->find({old})->id.value == "b");
    }
    CHECK(graph->current({"never"}).value == "never");
    CHECK(graph->index({"never"}) == -1);
}

TEST_CASE("a retired id that leads nowhere, round in a circle, or is still a skill is refused",
          "[engine]") {
    const auto where = [](const RetiredIds& retired) {
        const auto graph = SkillGraph::from({skill("a")}, retired);
        REQUIRE_FALSE(graph);
        CHECK(graph.error().code == ErrorCode::bad_pack);
        return graph.error().where;
    };
    CHECK(where({{"x", {"gone"}}}) == "retired.x");
    CHECK(where({{"x", {"y"}}, {"y", {"x"}}}) == "retired.x");
    CHECK(where({{"x", {"x"}}}) == "retired.x");
    CHECK(where({{"a", {"a"}}}) == "retired.a");
}

TEST_CASE("a skill stands at its grades, and above what it stands on", "[engine]") {
    Skill low = skill("low"), mid = skill("mid", {{"low"}}), same = skill("same", {{"mid"}});
    low.grade_from = low.grade_to = 1;
    mid.grade_from = 2;
    mid.grade_to = 3;
    same.grade_from = same.grade_to = 1;
    const auto graph = *SkillGraph::from({low, mid, same});
    CHECK(graph.height(0) == 1.0);
    CHECK(graph.height(1) == 2.5);
    CHECK(graph.height(2) == 2.75);
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
    auto higher = skill("a"), elsewhere = skill("a");
    higher.grade_from = 3;
    elsewhere.plant = Plant::buttercup;
    CHECK(print({higher, skill("b", {{"a"}})}) != base);
    CHECK(print({elsewhere, skill("b", {{"a"}})}) != base);
}
