// Products and quotients of normal distributions. Invariant: see evidence.hpp.
#include "engine/learner/evidence.hpp"

#include <algorithm>

namespace pipit::engine {

namespace {

constexpr double widest = 0.99 * model::nothing_said;

bool says_nothing(const Evidence& one) {
    return one.variance <= 0.0 || one.variance >= model::nothing_said;
}

// From a weight (1 / variance) and a pull (mean x weight); what is too weak to be kept is nothing.
Evidence of(double weight, double pull) {
    if (weight < 1.0 / widest) return {};
    return {std::clamp(pull / weight, -model::farthest, model::farthest), 1.0 / weight};
}

Evidence widened(Evidence one, double by) {
    if (!says_nothing(one)) one.variance = std::min(one.variance + by, widest);
    return one;
}

}  // namespace

Evidence faded(Evidence own, int days) {
    return days > 0 ? widened(own, model::fading_per_day * days) : own;
}

Evidence drifted(Evidence own) {
    return widened(own, model::evidence_drift);
}

Evidence of_all(const ByLevel& levels) {
    double weight = 0.0, pull = 0.0;
    for (const Evidence& one : levels) {
        if (says_nothing(one)) continue;
        const double its = 1.0 / (one.variance + model::level_variance);
        weight += its;
        pull += its * one.mean;
    }
    if (weight == 0.0) return {0.0, model::nothing_said};
    return {pull / weight, 1.0 / weight};
}

Belief together(const Belief& lent, const Evidence& own) {
    if (says_nothing(own)) return lent;
    const double part = lent.variance / (lent.variance + own.variance);
    return {lent.mean + part * (own.mean - lent.mean), lent.variance * (1.0 - part)};
}

Belief on_level(const Belief& skill, const Evidence& level) {
    if (says_nothing(level)) return {skill.mean, skill.variance + model::level_variance};
    const double part = model::level_variance / (model::level_variance + level.variance);
    const double rest = 1.0 - part;
    return {rest * skill.mean + part * level.mean,
            rest * rest * skill.variance + part * level.variance};
}

Evidence added(const Evidence& before, const Belief& from, const Belief& to) {
    const double more = 1.0 / to.variance - 1.0 / from.variance;
    if (more <= 0.0) return before;
    const double pull = to.mean / to.variance - from.mean / from.variance;
    if (says_nothing(before)) return of(more, pull);
    return of(1.0 / before.variance + more, before.mean / before.variance + pull);
}

ByLevel answered(ByLevel seen, const Belief& ability, const Belief& lent, int level, bool right,
                 double weight) {
    Evidence& one = seen[static_cast<std::size_t>(level - 1)];
    const Stance from{ability, on_level(together(lent, of_all(seen)), one), {0.0, 0.0}};
    const Stance to = observed(from, model::difficulty(level), right, weight);
    one = added(one, from.skill, to.skill);
    return seen;
}

}  // namespace pipit::engine
