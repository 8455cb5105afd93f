// What to ask a learner who is being placed. Invariant: see placement.hpp; ties fall to the earlier
// skill of the graph.
#include "engine/select/placement.hpp"

#include <algorithm>

namespace pipit::engine::select {

namespace {

constexpr double kind_from = 0.35;  // P(known) below which a question costs more than it tells
constexpr double wish = 1.5;
constexpr double again = 0.5;
constexpr std::size_t just_asked = 4;  // of the skills of the last items

// Whether the two answers given last were both missed.
bool two_misses(const LearnerState& state) {
    if (state.recent.size() < 2) return false;
    const SkillState* last = find_skill(state, state.recent[0]);
    const SkillState* before = find_skill(state, state.recent[1]);
    if (!last || !before) return false;
    return state.recent[0] == state.recent[1] ? last->misses >= 2
                                              : last->misses >= 1 && before->misses >= 1;
}

}  // namespace

std::vector<Telling> telling(const LearnerState& state, const SkillGraph& graph,
                             const learner::Reach& reach, const std::vector<bool>& wanted) {
    const bool cheer = two_misses(state);
    const std::vector<double> told = reach.told();
    std::vector<double> asked(told.size(), 1.0);  // ask around: what was asked counts less
    std::vector<bool> tried(told.size(), false);
    for (const SkillState& own : state.skills) {
        if (const int at = graph.index(own.skill); at >= 0) {
            asked[static_cast<std::size_t>(at)] *= again;
            tried[static_cast<std::size_t>(at)] = true;
        }
    }
    for (std::size_t i = 0; i < std::min(state.recent.size(), just_asked); ++i) {
        const int at = graph.index(state.recent[i]);
        if (at >= 0) asked[static_cast<std::size_t>(at)] *= again;
    }
    constexpr double later = 0.01;  // what a teacher left for later
    for (const PinState& one : state.pins) {
        const int at = graph.index(one.skill);
        if (at >= 0 && one.pin == Pin::deferred) asked[static_cast<std::size_t>(at)] *= later;
    }
    std::vector<Telling> out;
    out.reserve(told.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        const Skill& skill = graph.skills()[i];
        const double p = reach.known(static_cast<int>(i));
        Telling one{static_cast<int>(i), std::min(2, skill.levels), told[i]};
        if (p < kind_from) one.score *= p / kind_from;
        if (wanted[i]) one.score *= wish;
        one.score *= asked[i];
        if (cheer) {
            one.level = 1;
            // Of what is very likely there the most telling; else the likeliest.
            if (p < confidence_at || tried[i]) one.score = p - 2.0;
        }
        out.push_back(one);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Telling& a, const Telling& b) { return a.score > b.score; });
    return out;
}

}  // namespace pipit::engine::select
