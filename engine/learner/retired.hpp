// Skills that a newer pack calls by another id: what was kept of the old one counts for the one
// that took it over. Invariant: no mastery, count or goal is lost; where no id is retired nothing
// changes.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

namespace pipit::engine::learner {

// The event with today's ids in it.
EventBody with_current_ids(EventBody body, const SkillGraph& graph);

// The state with today's ids in it. Two skills that became one keep the better band with its
// belief, and the counts of both.
void use_current_ids(LearnerState& state, const SkillGraph& graph);

}  // namespace pipit::engine::learner
