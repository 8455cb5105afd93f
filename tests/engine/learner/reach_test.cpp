// What answers say of skills that were never asked.
#include "engine/learner/reach.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/bench/school_graph.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

LearnerState after_answers(const SkillGraph& graph, const std::vector<Answered>& answers) {
    Notes notes;
    for (const Answered& one : answers)
        notes.add(one, first_day);
    return *learner::fold(notes.events, graph);
}

double known(const SkillGraph& graph, const std::vector<Answered>& answers, const char* skill) {
    return learner::Reach(after_answers(graph, answers), graph).known(graph.index({skill}));
}

}  // namespace

TEST_CASE("a right answer to a hard skill speaks for what it stands on, most of all for that",
          "[engine]") {
    const SkillGraph graph = school_graph();
    const auto lift = [&](const char* skill) {
        return known(graph, {answered("multiply-by-one-digit", 2, true)}, skill) -
               known(graph, {}, skill);
    };
    CHECK(lift("times-tens") > 0.02);
    CHECK(lift("joined-rectangles") > 0.02);
    CHECK(lift("times-tens") > lift("division-facts"));  // as high, and no prerequisite
    CHECK(lift("divide-by-one-digit") > 0.02);           // and for what stands on it
}

TEST_CASE("a miss at an early skill speaks against what stands on it, and against what is as high",
          "[engine]") {
    const SkillGraph graph = school_graph();
    const auto fall = [&](const char* skill) {
        return known(graph, {}, skill) - known(graph, {answered("skip-count", 2, false)}, skill);
    };
    CHECK(fall("count-coins") > 0.05);
    CHECK(fall("times-meaning") > 0.05);
    CHECK(fall("estimate-length") > 0.02);
    CHECK(fall("count-coins") > fall("estimate-length"));
}

TEST_CASE("before any answer a skill higher up is believed in less", "[engine]") {
    const SkillGraph graph = school_graph();
    const learner::Reach reach(LearnerState{}, graph);
    for (std::size_t i = 0; i < graph.skills().size(); ++i) {
        const double own = graph.height(static_cast<int>(i));
        for (std::size_t j = 0; j < graph.skills().size(); ++j) {
            if (graph.height(static_cast<int>(j)) > own + 1.0)
                CHECK(reach.known(static_cast<int>(j)) < reach.known(static_cast<int>(i)));
        }
    }
    CHECK(reach.known(graph.index({"count-to-10"})) < 0.95);
    CHECK(reach.known(graph.index({"two-equations"})) > 0.05);
}

TEST_CASE("whatever was answered, a right answer never lowers its skill and a miss never raises it",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    const SkillGraph graph = seed % 2 == 0 ? school_graph() : small_graph();
    Random random(static_cast<std::uint64_t>(seed));
    Notes notes;
    const auto count = static_cast<int>(graph.skills().size());
    const auto any = [&] {
        return graph.skills()[static_cast<std::size_t>(random.below(count))].id;
    };
    const int answers = random.below(60);
    for (int i = 0; i < answers; ++i) {
        const SkillId id = any();
        const int level = 1 + random.below(3);
        notes.add(answered(id.value.c_str(), level, random.chance(0.6)), first_day);
    }
    const auto before = *learner::fold(notes.events, graph);
    const SkillId id = any();
    const SkillState* own = find_skill(before, id);
    const bool forgets = own && own->tries >= 8;  // the ninth pushes the first out
    const double p = learner::Reach(before, graph).known(graph.index(id));
    CHECK(p > 0.0);
    CHECK(p < 1.0);
    const int level = GENERATE(1, 2, 3);
    for (const bool right : {true, false}) {
        Notes more = notes;
        more.add(answered(id.value.c_str(), level, right), first_day);
        const auto after = *learner::fold(more.events, graph);
        const double now = learner::Reach(after, graph).known(graph.index(id));
        if (!forgets) CHECK((right ? now >= p - 1e-12 : now <= p + 1e-12));
    }
}

TEST_CASE("an easy item that goes well proves less than a middling one, a hint proves nothing",
          "[engine]") {
    const SkillGraph graph = school_graph();
    auto hinted = answered("area", 2, true);
    hinted.hints = 1;
    const double nothing = known(graph, {}, "area");
    const double easy = known(graph, {answered("area", 1, true)}, "area");
    CHECK(easy > nothing);
    CHECK(known(graph, {answered("area", 2, true)}, "area") > easy);
    CHECK(known(graph, {hinted}, "area") == nothing);
    CHECK(known(graph, {answered("area", 3, false)}, "area") >
          known(graph, {answered("area", 2, false)}, "area"));
}

TEST_CASE("a thousand answers leave numbers that still mean something", "[engine]") {
    const SkillGraph graph = school_graph();
    for (const bool right : {true, false}) {
        std::vector<Answered> all;
        for (int round = 0; round < 5; ++round) {
            for (const Skill& skill : graph.skills()) {
                if (skill.id.value != "pythagoras" && skill.id.value != "count-to-10")
                    all.push_back(answered(skill.id.value.c_str(), 2, right));
            }
        }
        for (const char* unasked : {"pythagoras", "count-to-10"}) {
            const double p = known(graph, all, unasked);
            CHECK(p > (right ? 0.9 : 0.0));
            CHECK(p < (right ? 1.0 : 0.1));
        }
    }
}

TEST_CASE("what is believed of every skill comes back with the state, to the bit", "[engine]") {
    const SkillGraph graph = school_graph();
    std::vector<Answered> answers;
    for (const char* id : {"area", "skip-count", "fractions-on-line", "count-to-20", "percents"})
        answers.push_back(answered(id, 2, answers.size() % 2 == 0));
    const auto state = after_answers(graph, answers);
    const auto again = *learner::decode_state(learner::encode_state(state));
    const learner::Reach one(state, graph), two(again, graph);
    CHECK(one.told() == two.told());
    for (int i = 0; i < 236; ++i)
        CHECK(one.known(i) == two.known(i));
}

TEST_CASE("most is told by what nobody can guess: neither the lowest nor the highest skill",
          "[engine]") {
    const SkillGraph graph = school_graph();
    const auto told = learner::Reach(LearnerState{}, graph).told();
    const auto best = std::max_element(told.begin(), told.end()) - told.begin();
    CHECK(graph.height(static_cast<int>(best)) > 2.5);
    CHECK(graph.height(static_cast<int>(best)) < 7.0);
    for (const double one : told)
        CHECK(one > 0.0);
}
