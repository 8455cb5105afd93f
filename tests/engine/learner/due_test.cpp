// What time away does: memory by whole days, reviews when they are due, beliefs that widen; and how
// large all of it may grow.
#include "engine/goals/goals.hpp"
#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/select/choice.hpp"
#include "tests/bench/school_graph.hpp"
#include "tests/engine/select/learner.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;
using memory::Rating;

namespace {

// A leaf or more of "count", answered right on the first day.
Learner grown(int answers = 8) {
    Learner learner;
    for (int i = 0; i < answers; ++i)
        learner.answer("count", 2, true);
    learner.state.placed = true;
    return learner;
}

const memory::Memory& memory_of(const Learner& learner) {
    return find_skill(learner.state, {"count"})->memory;
}

bool is_due(const Learner& learner, int day) {
    const auto all = learner.ranked(day);
    return std::any_of(all.begin(), all.end(), [](const select::Choice& one) {
        return one.skill.value == "count" && !one.stretch &&
               (one.reason.code == ReasonCode::due_review ||
                one.reason.code == ReasonCode::recheck);
    });
}

}  // namespace

TEST_CASE(
    "each first answer is a review of its skill: right is good, right after a hint is hard, a "
    "miss is again; days away count whole",
    "[engine]") {
    Learner learner;
    learner.answer("count", 2, true);
    memory::Memory expected = memory::first_review(Rating::good);
    CHECK(memory_of(learner) == expected);
    Answered hinted = answered("count", 2, true);
    hinted.hints = 1;
    learner.take(hinted, 3);
    expected = memory::review(expected, Rating::hard, 3);
    CHECK(memory_of(learner) == expected);
    learner.answer("count", 2, false, 3);
    expected = memory::review(expected, Rating::again, 0);  // the same day, whatever the hour
    CHECK(memory_of(learner) == expected);
    learner.answer("count", 2, true, 10);
    expected = memory::review(expected, Rating::good, 7);
    CHECK(memory_of(learner) == expected);
    Answered again = answered("count", 2, true);
    again.tries = 2;
    learner.take(again, 11);  // no evidence, no review
    Answered fast = answered("count", 2, false);
    fast.counted = false;
    learner.take(fast, 11);
    CHECK(memory_of(learner) == expected);
}

TEST_CASE("a skill is due on the day its chance of recall is down to nine in ten, not before, and "
          "sooner after hints and misses",
          "[engine]") {
    const auto due_on = [](const Learner& learner) {
        for (int day = 2; day < 400; ++day) {
            if (is_due(learner, day)) return day;
        }
        return 400;
    };
    Learner alone = grown();
    alone.answer("count", 2, true, 1);
    const int interval = memory::interval_days(memory_of(alone));
    CHECK(due_on(alone) == 1 + interval);
    CHECK(memory::retrievability(memory_of(alone), interval) < 0.92);
    CHECK(memory::retrievability(memory_of(alone), interval) > 0.88);
    const auto view = learner::view(alone.state, {"count"}, {});
    CHECK(view.due == Day{first_day.value + 1 + interval});

    Learner hinted = grown();
    Answered shown = answered("count", 2, true);
    shown.hints = 1;
    hinted.take(shown, 1);
    Learner missed = grown();
    missed.answer("count", 2, false, 1);
    CHECK(memory::interval_days(memory_of(hinted)) < interval);
    CHECK(memory::interval_days(memory_of(missed)) < memory::interval_days(memory_of(hinted)));
}

TEST_CASE("time away widens a belief: in what is shown, in what is asked, in what a goal takes",
          "[engine]") {
    Learner learner = grown(14);
    learner.take(SessionStarted{});
    learner.take(SessionStarted{});
    const auto view_on = [&](int day) {
        return learner::views(
            learner.state, learner.graph,
            Day{first_day.value + day})[static_cast<std::size_t>(learner.graph.index({"count"}))];
    };
    CHECK(view_on(30).mean < view_on(0).mean);  // nearer to what all else tells
    CHECK(view_on(30).sd > view_on(0).sd);
    CHECK(view_on(30).above_cut.value() < view_on(0).above_cut.value());
    const auto asked_on = [&](int day) {
        return select::practise(learner.state, learner.graph, {"count"},
                                Day{first_day.value + day});
    };
    CHECK(learner::expected(learner.state, {"count"},
                            learner::skill_belief(learner.state, learner.graph, {"count"},
                                                  Day{first_day.value + 60}),
                            2)
              .value() < learner::expected(learner.state, {"count"},
                                           learner::skill_belief(learner.state, learner.graph,
                                                                 {"count"}, first_day),
                                           2)
                             .value());
    CHECK(asked_on(60).level <= asked_on(0).level);
}

TEST_CASE(
    "all that is kept of a learner who tried every level of the whole ladder of mathematics is "
    "under 32 KB",
    "[engine]") {
    const SkillGraph graph = school_graph();
    REQUIRE(graph.skills().size() > 200);
    Notes notes;
    std::uint64_t seed = 0;
    for (int round = 0; round < 3; ++round) {
        for (const Skill& one : graph.skills()) {
            Answered answer =
                answered(one.id.value.c_str(), 1 + round % one.levels, round % 2 == 1);
            answer.item.seed = ~seed++;
            answer.hints = 1;
            notes.add(answer, Day{first_day.value + 50 * round});
        }
    }
    for (std::uint32_t id = 1; id <= 2; ++id)
        notes.add(GoalKept{id, graph.skills()[id].id, std::string(80, 'w'), std::string(80, 'o'),
                           std::string(80, 'i'), std::string(80, 't'), Day{first_day.value + 200},
                           true},
                  Day{first_day.value + 150});
    const auto bytes = learner::encode_state(*learner::fold(notes.events, graph));
    CAPTURE(bytes.size());
    CHECK(bytes.size() <= 32 * 1024);
}
