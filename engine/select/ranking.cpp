// Ranks by what a skill is there for. Invariant: see ranking.hpp.
#include "engine/select/ranking.hpp"

#include "engine/learner/learner.hpp"

#include <algorithm>

namespace pipit::engine::select {

namespace {

constexpr std::uint32_t rest_answers = 8;  // of other skills, before one that needs help comes back
constexpr double liking = 0.1;             // in P(correct): a taste, not a rule
constexpr std::size_t growing_most = 6;    // skills on their way, before anything new

double distance(double a, double b) {
    return a > b ? a - b : b - a;
}

struct Aim {
    int level = 1;
    Probability expected{0.0};
    double off() const { return distance(expected.value(), practise_at); }
};

Aim nearest_level(const LearnerState& state, const Known& known) {
    Aim best;
    for (int level = 1; level <= known.skill->levels; ++level) {
        const Aim aim{level, learner::expected(state, known.own, known.belief, level)};
        if (level == 1 || aim.off() < best.off()) best = aim;
    }
    return best;
}

// A review or recheck asks at a middling level at least: an easy item would prove little.
Choice review_known(const LearnerState& state, const Known& known, ReasonCode code, Day today) {
    Choice choice = practise_known(state, known, {code, days_from(known.own->last, today), {}});
    const int middling = std::min(2, known.skill->levels);
    if (choice.level < middling) {
        choice.level = middling;
        choice.expected = learner::expected(state, known.own, known.belief, middling);
    }
    return choice;
}

}  // namespace

Choice practise_known(const LearnerState& state, const Known& known, Reason reason) {
    const Aim aim = nearest_level(state, known);
    return {known.skill->id, aim.level, std::move(reason), aim.expected};
}

void Ranking::defer(const SkillId& skill) {
    if (const int at = graph_.index(skill); at >= 0) deferred_[static_cast<std::size_t>(at)] = true;
}

void Ranking::read_pins() {
    for (const PinState& one : state_.pins) {
        if (one.pin == Pin::deferred) defer(one.skill);
    }
}

void Ranking::add_pinned() {
    for (const PinState& one : state_.pins) {
        if (one.pin == Pin::pinned) add_way(pinned, ReasonCode::pinned, one.skill, 0.0);
    }
}

void Ranking::add_goals() {
    for (const GoalState& goal_state : state_.goals) {
        if (!goal_state.ended)
            add_way(goal, ReasonCode::goal, goal_state.goal.skill,
                    goal_state.goal.target.value * 1.0);
    }
}

// Where to work for a skill: the first one on the way to it that is open; nothing while a bud waits
// for its day.
void Ranking::add_way(Kind kind, ReasonCode code, const SkillId& wanted, double score) {
    for (const int i : path_to(known_, graph_, wanted)) {
        const Known& step = known_[static_cast<std::size_t>(i)];
        if (!step.open || step.band() >= Band::bud || rests(i) ||
            deferred_[static_cast<std::size_t>(i)])
            continue;
        lists_[kind].push_back({i, code, score, graph_.index(wanted)});
        return;
    }
}

// Where help is needed a skill is not hammered: what it stands on comes first, and without such a
// thing it rests until some other answers were given, or until another day.
bool Ranking::rests(int at) const {
    const SkillState* own = known_[static_cast<std::size_t>(at)].own;
    if (!own || own->help == Help::none) return false;
    return first_before(at) >= 0 ||
           (own->last >= today_ && state_.evidence - own->turn < rest_answers);
}

// What should come before a skill that does not go well: of what it stands on the least sure one
// that is open, is no bud yet, and has not gone well since; or what that stands on. -1: nothing.
int Ranking::first_before(int stuck) const {
    const SkillState& own = *known_[static_cast<std::size_t>(stuck)].own;
    for (int at = stuck;;) {
        int weakest = -1;
        double surest = 2.0;
        for (const int before : graph_.before(at)) {
            const Known& one = known_[static_cast<std::size_t>(before)];
            const bool went_well = one.own && one.own->turn > own.turn && one.own->misses == 0 &&
                                   one.band() >= Band::leaf;
            if (one.band() >= Band::bud || went_well || deferred_[static_cast<std::size_t>(before)])
                continue;
            const double sure = above_cut(state_.ability, one.belief).value();
            if (sure < surest) {
                surest = sure;
                weakest = before;
            }
        }
        if (weakest < 0) return -1;
        const Known& found = known_[static_cast<std::size_t>(weakest)];
        const bool needs_help = found.own && found.own->help != Help::none;
        if (found.open && !needs_help) return weakest;
        // One that does not go well itself sends further down, or rests.
        at = weakest;
        if (graph_.before(at).empty()) return needs_help ? -1 : weakest;
    }
}

// What the learner picked last is of the same field: a small push for something new there.
bool Ranking::liked(int at) const {
    const int picked_at = graph_.index(state_.picked);
    return picked_at >= 0 && graph_.field(picked_at) == graph_.field(at);
}

// Of what is not open yet, what stands lowest comes first: a learner whom little goes well is not
// offered the top of the ladder. Ties fall to the earlier skill of the graph. As many as path_to().
double Ranking::steps_to(int at) {
    std::vector<int> way{at};
    seen_for_[static_cast<std::size_t>(at)] = at;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (known_[static_cast<std::size_t>(way[i])].band() >= Band::sprout) continue;
        for (const int before : graph_.before(way[i])) {
            const auto needed = static_cast<std::size_t>(before);
            if (known_[needed].met || seen_for_[needed] == at) continue;
            seen_for_[needed] = at;
            way.push_back(before);
        }
    }
    return static_cast<double>(way.size());
}

void Ranking::add_new(int at) {
    const Known& one = known_[static_cast<std::size_t>(at)];
    if (one.open)
        add(fresh, at, ReasonCode::new_skill,
            nearest_level(state_, one).off() - (liked(at) ? liking : 0.0));
    else
        add(rest, at, ReasonCode::new_skill, steps_to(at));
}

void Ranking::add_known(int at) {
    const Known& one = known_[static_cast<std::size_t>(at)];
    const SkillState& own = *one.own;
    const int away = days_from(own.last, today_);
    if (one.band() == Band::bud && own.recheck_from && today_ >= *own.recheck_from)
        return add_review(recheck, at, ReasonCode::recheck, -away);
    const bool learned = one.band() >= Band::leaf;
    if (learned && away >= 1 && away >= memory::interval_days(own.memory))
        return add_review(due, at, ReasonCode::due_review,
                          memory::retrievability(own.memory, away));
    if (one.band() >= Band::bud) {
        // Nothing to do today; here only so that there is always something to offer.
        return add_review(rest, at, away >= 1 ? ReasonCode::due_review : ReasonCode::practise,
                          -away);
    }
    if (rests(at)) {
        if (const int first = first_before(at); first >= 0)
            lists_[help].push_back({first, ReasonCode::help_first, away * 1.0, at});
        return add(rest, at, ReasonCode::practise, steps_to(at));
    }
    if (!one.open) return add(rest, at, ReasonCode::practise, steps_to(at));
    if (state_.picked == one.skill->id) return add(picked, at, ReasonCode::picked_before, 0.0);
    const bool just_now = !state_.recent.empty() && state_.recent.front() == one.skill->id;
    add(growing, at, ReasonCode::practise,
        nearest_level(state_, one).off() + (just_now ? 0.2 : 0.0));
}

// Begun, and not yet done with for today: a bud asked again and again would prove nothing.
bool Ranking::goes_on(const Known& one) const {
    return one.own && (one.band() < Band::bud || one.own->last < today_);
}

// One of each kind, then the second of each, and so on; each skill once, where it first comes.
std::vector<Ranked> Ranking::dealt(bool closing) {
    // With much begun that is not there yet nothing new is begun, unless nothing else is left.
    const bool enough_begun = lists_[growing].size() >= growing_most;
    for (auto& list : lists_)
        std::stable_sort(list.begin(), list.end(),
                         [](const Ranked& a, const Ranked& b) { return a.score < b.score; });
    std::vector<Ranked> out;
    out.reserve(known_.size());
    std::vector<bool> seen(known_.size(), false);
    const auto deal = [&](Ranked one, bool stretch) {
        if (seen[static_cast<std::size_t>(one.at)]) return;
        seen[static_cast<std::size_t>(one.at)] = true;
        one.stretch = stretch;
        out.push_back(one);
    };
    bool more = true;
    for (std::size_t round = 0; more; ++round) {
        more = false;
        for (std::size_t kind = goal; kind < rest; ++kind) {
            if (round >= lists_[kind].size() || (kind == fresh && enough_begun)) continue;
            more = true;
            if (!closing || known(lists_[kind][round]).own) deal(lists_[kind][round], false);
        }
    }
    for (const Ranked& begun : lists_[rest]) {
        if (closing && goes_on(known(begun))) deal(begun, true);
    }
    for (std::size_t kind = goal; kind < rest; ++kind) {
        for (const Ranked& fresh_one : lists_[kind])
            deal(fresh_one, true);
    }
    for (const Ranked& last : lists_[rest])
        deal(last, true);
    for (const Ranked& last : lists_[later])
        deal(last, true);
    return out;
}

Reason Ranking::because(const Ranked& one) const {
    Reason reason{one.code, 0, {}};
    if (one.wanted >= 0) reason.other = graph_.skills()[static_cast<std::size_t>(one.wanted)].id;
    if (one.code != ReasonCode::new_skill) return reason;
    double surest = -1.0;
    for (const int at : graph_.before(one.at)) {
        // "You know quarters" is said only of what was seen.
        const Known& needed = known_[static_cast<std::size_t>(at)];
        if (!needed.own || !needed.met) continue;
        const double sure = above_cut(state_.ability, needed.belief).value();
        if (sure > surest) {
            surest = sure;
            reason.other = needed.skill->id;
        }
    }
    return reason;
}

Choice Ranking::choice(const Ranked& one) const {
    Choice out = one.review ? review_known(state_, known(one), one.code, today_)
                            : practise_known(state_, known(one), because(one));
    out.stretch = one.stretch;
    return out;
}

}  // namespace pipit::engine::select
