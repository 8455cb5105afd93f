// Finding out where a learner is, on simulated learners.
#include "engine/select/placement.hpp"

#include "engine/learner/placed.hpp"
#include "tests/bench/placed_learners.hpp"
#include "tests/bench/school_graph.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

double mean_height(const SkillGraph& graph, const std::vector<select::Choice>& choices,
                   std::size_t first) {
    double sum = 0.0;
    for (std::size_t i = 0; i < first; ++i)
        sum += graph.height(graph.index(choices[i].skill));
    return sum / static_cast<double>(first);
}

// Knows what stands lower than this, and never slips nor guesses.
Pupil knows_below(const SkillGraph& graph, double height) {
    Pupil out;
    out.slip = 0.0;
    for (std::size_t i = 0; i < graph.skills().size(); ++i) {
        out.knows.push_back(graph.height(static_cast<int>(i)) < height);
        out.guess.push_back(0.0);
    }
    return out;
}

}  // namespace

TEST_CASE(
    "a learner anywhere from kindergarten to grade 8 is placed in 25 questions: of the skills "
    "called, 85 in 100 are called right, and 90 in 100 are called",
    "[engine][property]") {
    const SkillGraph graph = school_graph();
    const Profile profile = GENERATE(Profile::monotone, Profile::holes_and_islands);
    const int from = GENERATE(0, 3, 6);  // three school years at a time
    CAPTURE(from);
    Random random(11 + static_cast<std::uint64_t>(from));
    const auto off = misgraded(graph, random);
    int called = 0, right = 0, skills = 0;
    for (int i = 0; i < 60; ++i) {
        const auto one = pupil(graph, off, profile, from + 3.0 * random.unit(), random);
        const Placed placed = place(graph, one, random);
        CHECK(placed.items <= 25);
        called += placed.called;
        right += placed.right;
        skills += placed.skills;
    }
    CHECK(right >= 0.85 * called);
    CHECK(called >= 0.90 * skills);
}

TEST_CASE("who knows nothing is soon asked the first skills, who knows everything the last",
          "[engine]") {
    const SkillGraph graph = school_graph();
    Random random(1);
    for (const bool everything : {false, true}) {
        const Pupil one = knows_below(graph, everything ? 100.0 : -1.0);
        const Placed eight = place(graph, one, random, 8);
        const auto choice = select::next(eight.state, graph, std::nullopt, first_day);
        const double height = graph.height(graph.index(choice->skill));
        CHECK((everything ? height > 6.0 : height < 1.5));
        const Placed placed = place(graph, one, random);
        CHECK(placed.right == placed.called);
        CHECK(placed.called >= 0.97 * placed.skills);
    }
}

TEST_CASE("after two misses in a row something likely to go well is asked, at its easiest",
          "[engine][property]") {
    const SkillGraph graph = school_graph();
    const auto seed = GENERATE(range(0, 20));
    Random random(static_cast<std::uint64_t>(seed));
    const Pupil one = knows_below(graph, 1.0 + 7.0 * random.unit());
    Notes notes;
    LearnerState state;
    int misses = 0, cheered = 0;
    for (int i = 0; i < 25 && !state.placed; ++i) {
        const auto choice = *select::next(state, graph, std::nullopt, first_day);
        const int at = graph.index(choice.skill);
        if (misses >= 2) {
            ++cheered;
            const learner::Reach reach(state, graph);
            double likeliest = 0.0;
            for (std::size_t k = 0; k < graph.skills().size(); ++k) {
                if (!find_skill(state, graph.skills()[k].id))
                    likeliest = std::max(likeliest, reach.known(static_cast<int>(k)));
            }
            CHECK(reach.known(at) >= std::min(likeliest, select::confidence_at));
            CHECK(choice.level == 1);
        } else {
            CHECK(choice.level == 2);
        }
        CHECK(choice.reason.code == ReasonCode::diagnose);
        Answered answer = answered(choice.skill.value.c_str(), choice.level,
                                   one.knows[static_cast<std::size_t>(at)]);
        answer.reason = choice.reason;
        notes.add(answer, first_day);
        state = *learner::after(std::move(state), notes.events.back(), graph);
        misses = answer.right ? 0 : misses + 1;
    }
    CHECK(misses <= 4);
    if (seed < 10) CHECK(cheered <= 12);
}

TEST_CASE("who stops after four questions is offered practice near where they are", "[engine]") {
    const SkillGraph graph = school_graph();
    Random random(3);
    double low = 0.0, high = 0.0;
    for (const double height : {1.5, 7.5}) {
        const Placed four = place(graph, knows_below(graph, height), random, 4);
        CHECK(four.right >= 0.8 * four.called);
        const auto practice = select::ranked(four.state, graph, first_day);
        (height < 4.0 ? low : high) = mean_height(graph, practice, 6);
    }
    CHECK(low < 3.5);
    CHECK(high > 4.5);
}

TEST_CASE(
    "a skill is asked once while placing in a large graph, and no question comes twice in a row",
    "[engine]") {
    const SkillGraph graph = school_graph();
    Random random(9);
    const Placed placed = place(graph, knows_below(graph, 4.2), random);
    for (const SkillState& own : placed.state.skills)
        CHECK(own.tries == 1);
}

TEST_CASE("a small pack takes ten questions, a large one 25 at most, and practice counts for them",
          "[engine]") {
    CHECK(learner::placing_answers(small_graph()) == 10);
    const SkillGraph school = school_graph();
    CHECK(learner::placing_answers(school) == 25);
    Notes notes;
    for (int i = 0; i < 50; ++i) {  // of one's own choice: says little of the other 235 skills
        CHECK_FALSE(learner::fold(notes.events, school)->placed);
        notes.add(answered("area", 2, i % 2 == 0), first_day);
    }
    CHECK(learner::fold(notes.events, school)->placed);
}

TEST_CASE(
    "once a learner is placed, whatever goes wrong later is practice: finding out does not return",
    "[engine]") {
    const SkillGraph graph = school_graph();
    const auto count = static_cast<int>(graph.skills().size());
    int unsure =
        0;  // learners of whom the answers after that leave less known than placing asks for
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        Random random(seed);
        const Pupil one = knows_below(graph, 2.0 + static_cast<double>(seed));
        LearnerState state = place(graph, one, random).state;
        REQUIRE(state.placed);
        REQUIRE(state.evidence < 25);
        for (std::uint64_t number = 100; number < 120; ++number) {
            const auto choice = *select::next(state, graph, std::nullopt, first_day);
            CHECK(choice.reason.code != ReasonCode::diagnose);
            const SkillId any = graph.skills()[static_cast<std::size_t>(random.below(count))].id;
            const Answered now = answered(any.value.c_str(), 2, random.chance(0.5));
            state =
                *learner::after(std::move(state), {{number, {}, number}, first_day, now}, graph);
            CHECK(state.placed);
        }
        unsure += learner::Reach(state, graph).sure() < learner::placed_at ? 1 : 0;
    }
    CHECK(unsure >= 3);
}

TEST_CASE("a goal is found out first", "[engine]") {
    const SkillGraph graph = school_graph();
    LearnerState wishing;
    Notes notes;
    notes.add(
        GoalKept{1, {"symmetry"}, "w", "I rush", "if", "then", Day{first_day.value + 9}, false},
        first_day);
    wishing = *learner::fold(notes.events, graph);
    const auto at = [&](const LearnerState& state, const char* id) {
        const auto all = select::diagnosing(state, graph, first_day);
        return std::find_if(all.begin(), all.end(),
                            [&](const select::Choice& c) { return c.skill.value == id; }) -
               all.begin();
    };
    CHECK(at(wishing, "symmetry") < at(LearnerState{}, "symmetry"));
}
