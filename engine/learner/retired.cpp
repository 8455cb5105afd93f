// Puts today's ids in place of retired ones. Invariant: see retired.hpp.
#include "engine/learner/retired.hpp"

#include <algorithm>
#include <limits>

namespace pipit::engine::learner {

namespace {

std::uint32_t both(std::uint32_t a, std::uint32_t b) {
    const std::uint64_t sum = std::uint64_t{a} + b;
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(sum, std::numeric_limits<std::uint32_t>::max()));
}

bool later(const SkillState& a, const SkillState& b) {
    return a.last != b.last ? a.last > b.last : a.turn > b.turn;
}

// The newest eight of both: those of `older` stand behind.
std::uint8_t newest(std::uint8_t newer, std::uint32_t tries, std::uint8_t older) {
    return tries >= 8 ? newer : static_cast<std::uint8_t>(newer | older << tries);
}

SkillState merged(const SkillState& a, const SkillState& b) {
    const SkillState& newer = later(a, b) ? a : b;
    const SkillState& older = &newer == &a ? b : a;
    SkillState out = older.band > newer.band ? older : newer;
    out.tries = both(a.tries, b.tries);
    out.right = both(a.right, b.right);
    out.right_no_hint = both(a.right_no_hint, b.right_no_hint);
    out.recent_right = newest(newer.recent_right, newer.tries, older.recent_right);
    out.recent_clean = newest(newer.recent_clean, newer.tries, older.recent_clean);
    out.recent_easy = newest(newer.recent_easy, newer.tries, older.recent_easy);
    out.recent_hard = newest(newer.recent_hard, newer.tries, older.recent_hard);
    out.misses = newer.misses;
    out.help = newer.help;
    out.failed = newer.failed;
    out.failed_print = newer.failed_print;
    out.since = newer.since;
    out.first = std::min(a.first, b.first);
    out.last = newer.last;
    out.turn = newer.turn;
    for (std::size_t i = 0; i < out.by_level.size(); ++i) {
        for (const SkillState* one : {&a, &b}) {
            const double seen = one->by_level[i].variance;
            const double kept = out.by_level[i].variance;
            if (seen > 0.0 && (kept == 0.0 || seen < kept)) out.by_level[i] = one->by_level[i];
        }
    }
    out.evidence = of_all(out.by_level);
    out.memory = a.memory.stability > b.memory.stability ? a.memory : b.memory;
    return out;
}

struct Renamer {
    const SkillGraph& graph;
    void rename(SkillId& id) const { id = graph.current(id); }

    void operator()(Answered& e) const {
        rename(e.item.skill);
        rename(e.reason.other);
    }
    void operator()(GoalKept& e) const { rename(e.skill); }
    void operator()(Disputed& e) const { rename(e.item.skill); }
    void operator()(BandDisputed& e) const { rename(e.skill); }
    void operator()(Pinned& e) const { rename(e.skill); }
    template <class Other>
    void operator()(Other&) const {}
};

}  // namespace

EventBody with_current_ids(EventBody body, const SkillGraph& graph) {
    std::visit(Renamer{graph}, body);
    return body;
}

void use_current_ids(LearnerState& state, const SkillGraph& graph) {
    if (!graph.has_retired()) return;
    std::vector<SkillState> skills;
    for (SkillState& one : state.skills) {
        one.skill = graph.current(one.skill);
        const auto at =
            std::lower_bound(skills.begin(), skills.end(), one.skill,
                             [](const SkillState& s, const SkillId& id) { return s.skill < id; });
        if (at != skills.end() && at->skill == one.skill)
            *at = merged(*at, one);
        else
            skills.insert(at, std::move(one));
    }
    state.skills = std::move(skills);
    for (GoalState& goal : state.goals)
        goal.goal.skill = graph.current(goal.goal.skill);
    for (SkillId& one : state.recent)
        one = graph.current(one);
    for (PinState& one : state.pins)
        one.skill = graph.current(one.skill);
    state.picked = graph.current(state.picked);
    state.last_item.skill = graph.current(state.last_item.skill);
}

}  // namespace pipit::engine::learner
