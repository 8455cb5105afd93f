// When finding out where a learner is comes to its end. Invariant: see placed.hpp.
#include "engine/learner/placed.hpp"

#include "engine/learner/reach.hpp"

#include <algorithm>

namespace pipit::engine::learner {

int placing_answers(const SkillGraph& graph) {
    const int skills = static_cast<int>(graph.skills().size());
    return std::clamp(placing_fewest + (skills - 30) / 10, placing_fewest, placing_most);
}

bool enough_asked(const LearnerState& state, const SkillGraph& graph) {
    const auto most = static_cast<std::uint32_t>(placing_answers(graph));
    if (state.diagnosed >= most || state.evidence >= 2 * most) return true;
    return state.diagnosed >= placing_fewest && Reach(state, graph).sure() >= placed_at;
}

}  // namespace pipit::engine::learner
