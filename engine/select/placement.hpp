// Finding out where a learner is: what to ask so that each answer tells as much as it can of all
// skills. Nothing is asked about age or year. Invariant: a pure function of its arguments; after
// every answer the skills are believed as well as they can be, so that stopping early spoils
// nothing; after two misses in a row something likely to go well comes next.
#pragma once

#include "engine/learner/reach.hpp"
#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

#include <vector>

namespace pipit::engine::select {

inline constexpr double confidence_at = 0.85;  // P(known) of what comes after two misses

// What to ask, the most telling first, each skill once: places in the graph. `wanted` skills are
// found out first.
struct Telling {
    int at = 0;
    int level = 2;
    double score = 0.0;
};
std::vector<Telling> telling(const LearnerState& state, const SkillGraph& graph,
                             const learner::Reach& reach, const std::vector<bool>& wanted);

}  // namespace pipit::engine::select
