// The Bayesian core. Symbols m, V, p, h, D and w are learning.md's. Invariant: see belief.hpp.
#include "engine/learner/belief.hpp"

#include "engine/learner/numerics.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::engine {

namespace {

constexpr double pi = 3.14159265358979323846;

double p_right(const Stance& s, double difficulty) {
    const double m = s.ability.mean + s.skill.mean + s.residual.mean - difficulty;
    const double V = s.ability.variance + s.skill.variance + s.residual.variance;
    return numerics::sigmoid(m / numerics::square_root(1.0 + pi * V / 8.0));
}

void move(Belief& belief, double gain, double shrink) {
    const double v = belief.variance;
    belief.mean += v * gain;
    belief.variance = v - v * v * shrink;
}

}  // namespace

namespace model {

double difficulty(int level) {
    assert(level >= 1 && level <= 3);
    return level - 2.0;
}

double hint_weight(int hints) {
    assert(hints >= 0 && hints <= 3);
    return hints == 0 ? 1.0 : hints == 1 ? 0.5 : hints == 2 ? 0.25 : 0.0;
}

}  // namespace model

Probability expected_right(const Stance& stance, double difficulty) {
    return Probability(p_right(stance, difficulty));
}

Stance observed(const Stance& before, double difficulty, bool right, double weight) {
    assert(weight >= 0.0 && weight <= 1.0);
    const double p = p_right(before, difficulty);
    const double h = weight * p * (1.0 - p);
    const double V = before.ability.variance + before.skill.variance + before.residual.variance;
    const double D = 1.0 + h * V;
    const double gain = weight * ((right ? 1.0 : 0.0) - p) / D;
    Stance after = before;
    move(after.ability, gain, h / D);
    move(after.skill, gain, h / D);
    move(after.residual, gain, h / D);
    return after;
}

Probability above_cut(const Belief& ability, const Belief& skill) {
    const double sd = numerics::square_root(ability.variance + skill.variance);
    return Probability(numerics::normal_above((ability.mean + skill.mean - model::cut) / sd));
}

}  // namespace pipit::engine
