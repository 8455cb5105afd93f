// What a chooser knows of each skill on a day. Invariant: one entry a skill, in graph order.
#pragma once

#include "engine/learner/reach.hpp"
#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

#include <vector>

namespace pipit::engine::select {

struct Known {
    const Skill* skill = nullptr;
    const SkillState* own = nullptr;  // null: no evidence
    Belief belief;
    bool met = false;   // good enough to build on
    bool open = false;  // every prerequisite is met, or there is progress of its own already
    Band band() const { return own ? own->band : Band::seed; }
};

std::vector<Known> known_skills(const LearnerState& state, const SkillGraph& graph, Day today);
std::vector<Known> known_skills(const LearnerState& state, const SkillGraph& graph, Day today,
                                const learner::Reach& reach);

// What stands between a learner and a skill: its unmet prerequisites, theirs too, in graph order;
// the skill itself last. Nothing for a skill the graph does not have.
std::vector<int> path_to(const std::vector<Known>& known, const SkillGraph& graph,
                         const SkillId& skill);

}  // namespace pipit::engine::select
