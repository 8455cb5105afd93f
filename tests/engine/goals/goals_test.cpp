// Goals: what may be kept, and when it may flower.
#include "engine/goals/goals.hpp"

#include "engine/learner/learner.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

GoalKept a_goal(const char* id = "times") {
    return {0,
            {id},
            "times tables",
            "I rush",
            "I feel like rushing",
            "I draw it",
            Day{first_day.value + 20},
            false};
}

LearnerState with_goals(int active) {
    Notes notes;
    for (int i = 0; i < active; ++i) {
        GoalKept goal = a_goal(i == 0 ? "times" : "add");
        goal.goal_id = static_cast<std::uint32_t>(i + 1);
        notes.add(goal, first_day);
    }
    return *learner::fold(notes.events, small_graph());
}

std::string refused(GoalKept goal) {
    const auto planned = goals::plan(LearnerState{}, small_graph(), std::move(goal), 9, first_day);
    return planned ? "" : planned.error().where;
}

}  // namespace

TEST_CASE("a goal needs a skill, four texts of 1 to 80 letters and a day that is not past",
          "[engine]") {
    const auto planned = goals::plan(LearnerState{}, small_graph(), a_goal(), 9, first_day);
    REQUIRE(planned);
    CHECK(planned->goal_id == 9);
    CHECK(refused(a_goal("gone")) == "goal.skill");
    auto goal = a_goal();
    goal.wish = "   ";
    CHECK(refused(goal) == "goal.wish");
    goal = a_goal();
    goal.obstacle = std::string(81, 'x');
    CHECK(refused(goal) == "goal.obstacle");
    goal = a_goal();
    goal.then_part.clear();
    for (int i = 0; i < 80; ++i)
        goal.then_part += "\xC3\xA9";  // 80 letters, 160 bytes
    CHECK(refused(goal).empty());
    goal.then_part += "\xC3\xA9";
    CHECK(refused(goal) == "goal.then");
    goal = a_goal();
    goal.if_part = "\xFF";
    CHECK(refused(goal) == "goal.if");
    goal = a_goal();
    goal.target = Day{first_day.value - 1};
    CHECK(refused(goal) == "goal.target");
    goal = a_goal();
    goal.goal_id = 4;
    CHECK(refused(goal) == "goal.id");
}

TEST_CASE("two goals are enough to look after", "[engine]") {
    const auto third = goals::plan(with_goals(2), small_graph(), a_goal("count"), 9, first_day);
    REQUIRE_FALSE(third);
    CHECK(third.error().code == ErrorCode::not_allowed);
    // One of the two may still be changed.
    auto changed = a_goal("count");
    changed.goal_id = 2;
    CHECK(goals::plan(with_goals(2), small_graph(), changed, 9, first_day));
    CHECK(goals::plan(with_goals(1), small_graph(), a_goal("count"), 9, first_day));
}

TEST_CASE("a goal that ended is kept, behind the active ones, and cannot end twice", "[engine]") {
    Notes notes;
    GoalKept one = a_goal(), two = a_goal("add");
    one.goal_id = 1;
    two.goal_id = 2;
    notes.add(one, first_day);
    notes.add(two, first_day);
    notes.add(GoalEnded{1, GoalEnd::nearly}, first_day);
    const auto state = *learner::fold(notes.events, small_graph());
    const auto views = goals::views(state, small_graph(), Day{first_day.value + 20});
    REQUIRE(views.size() == 2);
    CHECK(views[0].goal.goal_id == 2);
    CHECK(views[0].active);
    CHECK(views[0].due);
    CHECK(views[1].ended == GoalEnd::nearly);
    CHECK_FALSE(goals::check_end(state, 1));
    CHECK(goals::check_end(state, 2));
    CHECK_FALSE(goals::check_end(state, 3));
}

TEST_CASE("before two sessions and ten answers it is too soon to guess", "[engine]") {
    Notes notes;
    const SkillGraph graph = small_graph();
    const auto projected = [&] {
        return goals::project(*learner::fold(notes.events, graph), graph, {"times"}, first_day)
            .has_value();
    };
    notes.add(SessionStarted{}, first_day);
    for (int i = 0; i < 20; ++i)
        notes.add(answered("count", 2, true), first_day);
    CHECK_FALSE(projected());
    notes.add(SessionStarted{}, first_day);
    CHECK(projected());
}

TEST_CASE("a projection is a range in order, from today on, within a year", "[engine][property]") {
    const auto seed = GENERATE(range(0, 80));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state = *learner::fold(random_events(static_cast<std::uint64_t>(seed), 200), graph);
    const Day today = accepted_day(state);
    for (const Skill& one : graph.skills()) {
        const auto range = goals::project(state, graph, one.id, today);
        if (!range) continue;
        CHECK(today <= range->earliest);
        CHECK(range->earliest <= range->likely);
        CHECK(range->likely <= range->latest);
        CHECK(range->latest <= Day{today.value + goals::projection_days_max});
    }
}

TEST_CASE("more right answers bring the day nearer, a flower is there today", "[engine]") {
    const SkillGraph graph = small_graph();
    Notes notes;
    notes.add(SessionStarted{}, first_day);
    for (int i = 0; i < 5; ++i)
        notes.add(answered("shape", 2, i % 2 == 0), first_day);
    notes.add(SessionStarted{}, Day{first_day.value + 1});
    for (int i = 0; i < 5; ++i)
        notes.add(answered("shape", 2, i % 2 == 0), Day{first_day.value + 1});
    const Day today{first_day.value + 1};
    const auto before =
        goals::project(*learner::fold(notes.events, graph), graph, {"shape"}, today);
    REQUIRE(before);
    for (int i = 0; i < 4; ++i)
        notes.add(answered("shape", 2, true), today);
    const auto better =
        goals::project(*learner::fold(notes.events, graph), graph, {"shape"}, today);
    REQUIRE(better);
    CHECK(better->likely < before->likely);
    for (int i = 0; i < 20; ++i)
        notes.add(answered("shape", 2, true), today);
    notes.add(answered("shape", 2, true), Day{today.value + 1});
    const Day tomorrow{today.value + 1};
    const auto there =
        goals::project(*learner::fold(notes.events, graph), graph, {"shape"}, tomorrow);
    REQUIRE(there);
    CHECK(there->latest == tomorrow);
}

TEST_CASE("three skills are worth wishing for, none of them wished for already", "[engine]") {
    const auto wishes = goals::wishes(with_goals(1), small_graph(), first_day);
    REQUIRE(wishes.size() == 3);
    for (const SkillId& id : wishes)
        CHECK(id.value != "times");
    CHECK(wishes.front().value == "count");  // nothing stands before it
}

TEST_CASE("a notebook keeps twelve goals and lets the oldest ended one go", "[engine]") {
    Notes notes;
    for (std::uint32_t i = 1; i <= 20; ++i) {
        GoalKept goal = a_goal();
        goal.goal_id = i;
        notes.add(goal, first_day);
        if (i != 1) notes.add(GoalEnded{i, GoalEnd::reached}, first_day);
    }
    const auto state = *learner::fold(notes.events, small_graph());
    CHECK(state.goals.size() == goals_kept_max);
    CHECK(state.goals.front().goal.goal_id == 1);  // still active
    CHECK(state.goals.back().goal.goal_id == 20);
}
