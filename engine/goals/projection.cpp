// When a skill may flower: how many answers it still takes, over how many the learner gives.
// Invariant: earliest <= likely <= latest, all within today .. today + 365.
#include "engine/goals/goals.hpp"

#include "engine/learner/learner.hpp"
#include "engine/select/skills.hpp"

#include <algorithm>

namespace pipit::engine::goals {

namespace {

constexpr int tries_max = 200;
constexpr std::uint32_t evidence_min = 10;
constexpr std::uint32_t sessions_min = 2;
constexpr double share_of_goal =
    0.6;  // of a session's answers: the rest is reviews and other skills
constexpr double visits_a_week_before =
    3.0;  // what is assumed of a learner not seen for long, as one week's worth

// Middling answers until P(ability > cut) >= .95 when this share of them is right: the same step as
// for a real answer. What is believed now is taken as lent.
int tries_to_mastery(const Belief& ability, const Belief& now, double share_right) {
    ByLevel seen{};
    double owed = 0.0;
    for (int n = 0; n < tries_max; ++n) {
        if (above_cut(ability, together(now, of_all(seen))).value() >= model::mastered) return n;
        owed += 1.0 - share_right;
        const bool right = owed < 1.0;  // the misses are spread evenly
        if (!right) owed -= 1.0;
        for (Evidence& one : seen)
            one = drifted(one);
        seen = answered(seen, ability, now, 2, right, 1.0);
    }
    return tries_max;
}

// Answers that count, per calendar day; nothing before there is enough to go by.
std::optional<double> answers_a_day(const LearnerState& state, Day today) {
    double answers = 0.0;
    double visits = 0.0;
    Day first = today;
    for (const PracticeDay& day : state.practice) {
        if (day.tries == 0 || days_from(day.day, today) >= 28) continue;
        answers += day.tries;
        visits += 1.0;
        first = std::min(first, day.day);
    }
    if (state.evidence < evidence_min || state.sessions < sessions_min || answers < 1.0)
        return std::nullopt;
    const double weeks = (days_from(first, today) + 1) / 7.0;
    const double visits_a_week = (visits + visits_a_week_before) / (weeks + 1.0);
    return answers / visits * std::min(visits_a_week, 7.0) / 7.0;
}

Day later(Day today, double days) {
    const double bounded = std::min(std::max(days, 0.0), projection_days_max * 1.0);
    const int whole = static_cast<int>(bounded);
    return {today.value + whole + (bounded > whole ? 1 : 0)};
}

}  // namespace

std::optional<GoalView::Projection> project(const LearnerState& state, const SkillGraph& graph,
                                            const SkillId& skill, Day today) {
    const auto pace = answers_a_day(state, today);
    const std::vector<select::Known> known = select::known_skills(state, graph, today);
    const std::vector<int> path = select::path_to(known, graph, skill);
    if (!pace || path.empty()) return std::nullopt;
    const select::Known& target = known[static_cast<std::size_t>(path.back())];
    if (target.band() == Band::flower) return GoalView::Projection{today, today, today};
    double fewest = 0.0, likely = 0.0, most = 0.0;
    for (const int i : path) {
        const select::Known& one = known[static_cast<std::size_t>(i)];
        if (one.band() >= Band::bud) continue;
        fewest += tries_to_mastery(state.ability, one.belief, 0.97);
        likely += tries_to_mastery(state.ability, one.belief, 0.9);
        most += tries_to_mastery(state.ability, one.belief, 0.85);
    }
    // The recheck comes at least a day after the last of them, and where it is a bud, on its own
    // day.
    const double wait =
        target.own && target.own->recheck_from ? days_from(today, *target.own->recheck_from) : 1.0;
    const double a_day = *pace * share_of_goal;
    GoalView::Projection out;
    out.earliest = later(today, fewest / (a_day * 1.3) + wait);
    out.likely = std::max(out.earliest, later(today, likely / a_day + wait + 1.0));
    out.latest = std::max(out.likely, later(today, most / (a_day * 0.7) + wait + 3.0));
    return out;
}

}  // namespace pipit::engine::goals
