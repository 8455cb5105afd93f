// A learner's goals: a wish, an obstacle, an if-then plan, a day (mental contrasting with
// implementation intentions: Oettingen and Gollwitzer 2010). Invariant: at most two are active; a
// projection is a range, earliest <= likely <= latest, never before today, and nothing where it is
// too soon to guess.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/result.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/skill.hpp"

#include <optional>
#include <vector>

namespace pipit::engine::goals {

inline constexpr int active_max = 2;
inline constexpr int text_letters_max = 80;
inline constexpr int projection_days_max = 365;

// The goal as it will be kept: texts trimmed. `fresh_id` names a new one (goal_id 0).
// not_allowed when two others are active; bad_input names the part that does not hold: an unknown
// skill, a text of none or more than 80 letters, a day before today, an id that was never kept.
Result<GoalKept> plan(const LearnerState& state, const SkillGraph& graph, GoalKept goal,
                      std::uint32_t fresh_id, Day today);

// Whether this goal can be ended: bad_input for an id that is not active.
Result<Done> check_end(const LearnerState& state, std::uint32_t goal_id);

// When a skill may flower at the pace of the last four weeks; nothing before the learner has
// practised twice and given ten answers that count. "This is a best guess"; see
// projection_days_max.
std::optional<GoalView::Projection> project(const LearnerState& state, const SkillGraph& graph,
                                            const SkillId& skill, Day today);

// All goals, active first, each group in the order they were kept.
std::vector<GoalView> views(const LearnerState& state, const SkillGraph& graph, Day today);

// Three skills worth wishing for: in reach and not in flower, nearest first (fewer in a small
// graph).
std::vector<SkillId> wishes(const LearnerState& state, const SkillGraph& graph, Day today);

}  // namespace pipit::engine::goals
