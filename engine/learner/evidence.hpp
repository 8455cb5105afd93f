// What a skill's own answers say of the ability on it, kept apart from what all else lends to it
// (Reach::lent): a belief is the two together, made anew each time, so that what is learned of
// other skills later reaches this one too. Each level's answers are a normal likelihood of the
// ability on that level (expectation propagation's sites: Minka 2001), which differs from the
// ability on the skill by a little of its own. Invariant: answered() never makes evidence weigh
// less; a right answer never moves it down, a wrong one never up.
#pragma once

#include "engine/learner/belief.hpp"

#include <array>
#include <cstddef>

namespace pipit::engine {

// A normal likelihood of an ability, in logits.
using Evidence = Belief;

namespace model {

// Where a variance is this or more, or 0, nothing is said.
inline constexpr double nothing_said = 100.0;

// No mean lies farther out: a state keeps those up to 1000.
inline constexpr double farthest = 999.0;

// From simulation: docs/engine/simulation.md.
inline constexpr double level_variance =
    0.25;                                 // of the ability on a level around that on the skill
inline constexpr double unsettled = 0.1;  // variance no answer settles: slips, guesses
inline constexpr double evidence_drift = 0.03;  // variance added with each answer: learning
inline constexpr double fading_per_day = 0.01;  // and with each day away

}  // namespace model

using ByLevel = std::array<Evidence, 3>;  // variance 0: not tried

// Evidence after `days` without practice: it points where it did and weighs less.
Evidence faded(Evidence own, int days);

// Evidence as the next answer finds it: what was learned since makes it weigh less.
Evidence drifted(Evidence own);

// Of all levels together, on the skill itself.
Evidence of_all(const ByLevel& levels);

// A belief with the evidence taken in. `lent`: what all else says.
Belief together(const Belief& lent, const Evidence& own);

// The belief in the ability on a level, from the one in the skill, which has taken it in.
Belief on_level(const Belief& skill, const Evidence& level);

// The evidence that led from one belief to the next, added to what was there before.
Evidence added(const Evidence& before, const Belief& from, const Belief& to);

// The evidence after an answer to an item of `level`, 1..3, given what was said by all else and by
// the answers before it. `weight`: as for observed().
ByLevel answered(ByLevel seen, const Belief& ability, const Belief& lent, int level, bool right,
                 double weight);

}  // namespace pipit::engine
