// Whether enough was asked to say where a learner is. Invariant: a pure function of its arguments.
// Asked after each answer until the first yes, which LearnerState::placed keeps: what comes after,
// misses among it, is practice. Finding out begins again only where all answers are folded anew on
// other skills or by another model, and these leave open where the learner is.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

namespace pipit::engine::learner {

inline constexpr int placing_most = 25;    // answers, however large the graph
inline constexpr int placing_fewest = 10;  // nothing is said for sure after fewer
inline constexpr double placed_at = 0.94;  // Reach::sure() that is enough

// The most answers that placing takes in a graph of so many skills.
int placing_answers(const SkillGraph& graph);

// True when enough was asked, or practice itself has told as much.
bool enough_asked(const LearnerState& state, const SkillGraph& graph);

}  // namespace pipit::engine::learner
