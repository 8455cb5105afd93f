// Gaussian beliefs and how one answer moves them: extended Kalman (one Laplace step) on a Rasch
// model. learning.md A; the form is that of Bayesian online IRT (Opper 1998; Bishop 2006,
// section 4.5, for p). Invariant: variances stay above 0; a right answer never lowers a mean, a
// wrong one never raises it.
#pragma once

#include "engine/ids.hpp"

#include <cstdint>

namespace pipit::engine {

// A normal distribution over an ability, in logits.
struct Belief {
    double mean = 0.0;
    double variance = 0.0;  // > 0 once it is a belief
    bool operator==(const Belief&) const = default;
};

namespace model {

// Rises with every change of what the same answers make of a learner: a saved fold of another
// version is folded again. tests/engine/learner/model_version_test.cpp holds it to what is folded.
inline constexpr std::uint32_t version = 4;

// Of a skill that the graph does not have, and nothing is known of: assumed.
inline constexpr double skill_variance = 0.65;
inline constexpr double cut = 0.0;  // ability at which a skill is mastered: that of a middling item
// P(ability > cut) asked for: the bar of Corbett and Anderson (1995).
inline constexpr double mastered = 0.95;

// Level 1..3 of a skill, in logits; 0 is middling.
double difficulty(int level);

// How much a right answer after this many hints (0..3) counts: the more was shown, the less
// (partial credit for hints: Wang and Heffernan 2013).
double hint_weight(int hints);

}  // namespace model

// The three beliefs an answer depends on.
struct Stance {
    Belief ability;   // g
    Belief skill;     // k
    Belief residual;  // r: of what was asked alone; variance 0 where it is settled
};

// P(correct) with the uncertainty counted in.
Probability expected_right(const Stance& stance, double difficulty);

// The beliefs after an answer. weight in [0, 1]: how much of an observation it is; 0 changes
// nothing.
Stance observed(const Stance& before, double difficulty, bool right, double weight);

// P(g + k > cut), g and k taken as independent.
Probability above_cut(const Belief& ability, const Belief& skill);

}  // namespace pipit::engine
