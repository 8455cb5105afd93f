// Growth stages, seed to flower. Invariant: one miss never takes a band away; flower needs a
// recheck that was right on a later accepted day than the one it became a bud on.
#pragma once

#include "engine/learner/state.hpp"

namespace pipit::engine::bands {

// Updates the band after an answer that was counted. `above_cut`: P(ability on the skill > cut)
// after it. `middling`: the item was of a middling level or above, so that it can recheck a bud.
// The counts and recent bits are those after the answer.
void grow(SkillState& skill, double above_cut, bool right, bool hinted, bool middling, Day today);

}  // namespace pipit::engine::bands
