// The rules behind the flags. Invariant: see flags.hpp.
#include "engine/learner/flags.hpp"

#include "engine/learner/numerics.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace pipit::engine::flags {

namespace {

constexpr int in_a_row = 3;

template <class T>
void count_up(T& count) {
    if (count < static_cast<T>(-1)) ++count;
}

unsigned newest(std::uint8_t bits, std::uint32_t tries) {
    return bits & (tries >= 8 ? 0xFFU : (1U << tries) - 1U);
}

// How many of the newest answers went well in a row, three at most.
int run_of(const SkillState& skill) {
    const auto well = newest(skill.recent_clean, std::min<std::uint32_t>(skill.since, skill.tries));
    return std::min(std::countr_one(well), in_a_row);
}

// P(no run of three in so many tries) where each goes well with probability p and `run` have.
double no_run(double p, int run, int tries) {
    std::array<double, in_a_row> at{};  // P(this many in a row so far, and never three)
    if (run >= in_a_row) return 0.0;
    at[static_cast<std::size_t>(run)] = 1.0;
    for (int i = 0; i < tries; ++i)
        at = {(at[0] + at[1] + at[2]) * (1.0 - p), at[0] * p, at[1] * p};
    return at[0] + at[1] + at[2];
}

bool mastered_for_now(const SkillState& skill) {
    return skill.band >= Band::bud;
}

// A belief alone, of a skill far above what else is known, raises nothing: fewer than half of its
// own answers went well.
bool spins(const SkillState& skill, const Belief& ability, const Belief& belief) {
    if (mastered_for_now(skill) || skill.since < fewest_tries) return false;
    if (skill.since >= opportunities && skill.band < Band::leaf) return true;
    const std::uint32_t seen = std::min<std::uint32_t>(skill.since, 8);
    const int right = std::popcount(newest(skill.recent_right, seen));
    return 2 * right < static_cast<int>(seen) &&
           no_mastery_ahead(ability, belief, skill) >= no_mastery;
}

// By its own answers alone.
double sure_of(const LearnerState& state, const SkillState& skill, Day today) {
    return above_cut(state.ability, faded(skill.evidence, days_from(skill.last, today))).value();
}

bool weak(const LearnerState& state, const SkillState& skill, Day today) {
    if (skill.help != Help::none) return true;
    return skill.tries >= weak_tries && skill.band < Band::leaf &&
           sure_of(state, skill, today) < 0.5;
}

bool wanted(const LearnerState& state, const SkillGraph& graph, const SkillId& skill) {
    const SkillState* own = find_skill(state, skill);
    if (own && own->band >= Band::leaf) return false;
    return own || std::any_of(state.goals.begin(), state.goals.end(), [&](const GoalState& goal) {
               return !goal.ended && graph.current(goal.goal.skill) == skill;
           });
}

}  // namespace

double no_mastery_ahead(const Belief& ability, const Belief& belief, const SkillState& skill) {
    const double mean = ability.mean + belief.mean - model::difficulty(2);
    const double sd = numerics::square_root(ability.variance + belief.variance);
    const int right = std::popcount(newest(skill.recent_right, skill.tries));
    const int clean = std::popcount(newest(skill.recent_clean, skill.tries));
    const double alone = (clean + 1.0) / (right + 1.0);
    double sum = 0.0, weights = 0.0;
    for (int step = -5; step <= 5; ++step) {  // to 2.5 standard deviations on both sides
        const double z = step / 2.0;
        const double weight = numerics::exp(-z * z / 2.0);
        sum +=
            weight * no_run(numerics::sigmoid(mean + z * sd) * alone, run_of(skill), opportunities);
        weights += weight;
    }
    return sum / weights;
}

void see(SkillState& skill, const Belief& ability, const Belief& belief, const Answered& answer) {
    if (answer.tries == 1) count_up(skill.since);
    if (answer.right && answer.hints <= hints_of_success && answer.tries == 1) {
        skill.failed = 0;
        skill.failed_print = 0;
        if (skill.help != Help::none) skill.since = 0;
        skill.help = Help::none;
        const bool easy = (skill.recent_easy & 7U) == 7U;
        if (run_of(skill) == in_a_row && !easy) skill.since = 0;
        return;
    }
    const auto print = static_cast<std::uint16_t>(answer.item.seed);  // seeds are well mixed
    if (!answer.right && answer.hints > 0 && (skill.failed == 0 || skill.failed_print != print)) {
        skill.failed = static_cast<std::uint8_t>(std::min(skill.failed + 1, int{failed_most}));
        skill.failed_print = print;
    }
    if (skill.failed >= failed_items)
        skill.help = Help::failed_after_hints;
    else if (skill.help == Help::none && answer.tries == 1 && !answer.right &&
             spins(skill, ability, belief))
        skill.help = Help::spinning;
}

void see_pace(LearnerState& state, const Answered& answer) {
    const bool fast = !answer.counted && answer.seconds < fast_seconds;
    state.recent_fast = static_cast<std::uint8_t>(state.recent_fast << 1 | (fast ? 1 : 0));
    state.firsts = static_cast<std::uint8_t>(std::min(state.firsts + 1, 8));
}

int help_evidence(const SkillState& skill) {
    switch (skill.help) {
    case Help::failed_after_hints:
        return skill.failed;
    case Help::spinning:
        return skill.since;
    case Help::none:
        break;
    }
    return 0;
}

Guessing guessing(const LearnerState& state) {
    const int fast = std::popcount(newest(state.recent_fast, state.firsts));
    return {fast >= fast_answers, fast, state.firsts};
}

bool ready(const SkillState& skill) {
    return skill.band == Band::flower && !skill.look_again;
}

std::optional<Blocked> blocked(const LearnerState& state, const SkillGraph& graph,
                               const SkillId& skill, Day today) {
    const int target = graph.index(skill);
    if (target < 0 || !wanted(state, graph, graph.current(skill))) return std::nullopt;
    const auto own = [&](int at) {
        return find_skill(state, graph.skills()[static_cast<std::size_t>(at)].id);
    };
    const auto sure = [&](int at) { return sure_of(state, *own(at), today); };
    const int weakest = weakest_before(
        graph, target, own, [&](int at) { return weak(state, *own(at), today); },
        [&](int at, int other) { return sure(at) < sure(other); });
    if (weakest < 0) return std::nullopt;
    const SkillState& by = *own(weakest);
    return Blocked{by.skill, static_cast<int>(std::min(by.tries, 1000000U))};
}

}  // namespace pipit::engine::flags
