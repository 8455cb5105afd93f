// The learner model's face: events in, beliefs out. Invariant: every function is a pure function of
// its arguments; the same events in any order of arrival give the same state, to the bit.
#pragma once

#include "engine/learner/reach.hpp"
#include "engine/learner/state.hpp"
#include "engine/result.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/skill.hpp"

#include <span>
#include <vector>

namespace pipit::engine::learner {

// The state after one more event. An event at or before state.last changes nothing (a duplicate, or
// older than a checkpoint: set aside). damaged or newer_version for a checkpoint that cannot be
// read.
Result<LearnerState> after(LearnerState state, const Event& event, const SkillGraph& graph);

// The state of events in any order, doubled ones among them.
Result<LearnerState> fold(std::vector<Event> events, const SkillGraph& graph);

// The learner's own state of every skill of the graph, in graph order; null where there is no
// evidence.
std::vector<const SkillState*> own_skills(const LearnerState& state, const SkillGraph& graph);

// Beliefs about every skill of the graph on a day, in graph order: what all others tell of it, and
// its own evidence where it has some.
std::vector<Belief> skill_beliefs(const LearnerState& state, const SkillGraph& graph, Day today);
// The same where the reach of this state is at hand.
std::vector<Belief> skill_beliefs(const LearnerState& state, const SkillGraph& graph, Day today,
                                  const Reach& reach);
// Of one skill; the prior of a skill alone where the graph does not have it.
Belief skill_belief(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                    Day today);

// What a child may see of a skill on a day. `belief` is its entry of skill_beliefs().
SkillView view(const LearnerState& state, const SkillId& skill, const Belief& belief);
std::vector<SkillView> views(const LearnerState& state, const SkillGraph& graph, Day today);

// P(correct) on a level of a skill.
Probability expected(const LearnerState& state, const SkillId& skill, const Belief& belief,
                     int level);
// The same where the skill's own state (or null) is at hand.
Probability expected(const LearnerState& state, const SkillState* own, const Belief& belief,
                     int level);

}  // namespace pipit::engine::learner
