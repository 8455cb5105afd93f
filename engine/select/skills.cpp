// Reads the state into what choosing and planning need. Invariant: see skills.hpp.
#include "engine/select/skills.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/numerics.hpp"

#include <algorithm>

namespace pipit::engine::select {

namespace {

// Whether above_cut() of the two is 0.5 or more, without the integral: the sign of the distance
// from the cut says it, but for the last bits beside the middle.
bool rather_above_cut(const Belief& ability, const Belief& skill) {
    constexpr double beside = -1e-6;
    const double distance = ability.mean + skill.mean - model::cut;
    if (distance >= 0.0) return true;
    const double sd = numerics::square_root(ability.variance + skill.variance);
    return distance / sd > beside && above_cut(ability, skill).value() >= 0.5;
}

// Often right already, or believed to be so from what surrounds it.
bool good_enough(const LearnerState& state, const Known& known) {
    return known.band() >= Band::leaf || rather_above_cut(state.ability, known.belief);
}

}  // namespace

std::vector<Known> known_skills(const LearnerState& state, const SkillGraph& graph, Day today) {
    return known_skills(state, graph, today, learner::Reach(state, graph));
}

std::vector<Known> known_skills(const LearnerState& state, const SkillGraph& graph, Day today,
                                const learner::Reach& reach) {
    const std::vector<Belief> beliefs = learner::skill_beliefs(state, graph, today, reach);
    std::vector<Known> out;
    const auto own = learner::own_skills(state, graph);
    out.reserve(beliefs.size());
    for (std::size_t i = 0; i < beliefs.size(); ++i) {
        Known known;
        known.skill = &graph.skills()[i];
        known.own = own[i];
        known.belief = beliefs[i];
        known.met = good_enough(state, known);
        const auto& needed = graph.before(static_cast<int>(i));
        known.open = known.band() >= Band::sprout ||
                     std::all_of(needed.begin(), needed.end(),
                                 [&](int at) { return out[static_cast<std::size_t>(at)].met; });
        out.push_back(known);
    }
    return out;
}

std::vector<int> path_to(const std::vector<Known>& known, const SkillGraph& graph,
                         const SkillId& skill) {
    const int target = graph.index(skill);
    if (target < 0) return {};
    std::vector<bool> on_path(known.size(), false);
    on_path[static_cast<std::size_t>(target)] = true;
    // Prerequisites come first in graph order, so one walk backwards finds them all.
    for (int i = target; i >= 0; --i) {
        const Known& here = known[static_cast<std::size_t>(i)];
        if (!on_path[static_cast<std::size_t>(i)] || here.band() >= Band::sprout) continue;
        for (const int before : graph.before(i)) {
            const auto at = static_cast<std::size_t>(before);
            if (!known[at].met) on_path[at] = true;
        }
    }
    std::vector<int> out;
    for (int i = 0; i <= target; ++i) {
        if (on_path[static_cast<std::size_t>(i)]) out.push_back(i);
    }
    return out;
}

}  // namespace pipit::engine::select
