// The chooser. Invariant: see choice.hpp; ties fall to the earlier skill of the graph.
#include "engine/select/choice.hpp"

#include "engine/learner/learner.hpp"
#include "engine/select/placement.hpp"
#include "engine/select/skills.hpp"

#include <algorithm>
#include <array>

namespace pipit::engine::select {

namespace {

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

Choice practise_known(const LearnerState& state, const Known& known, Reason reason) {
    const Aim aim = nearest_level(state, known);
    return {known.skill->id, aim.level, std::move(reason), aim.expected};
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

// ---- ranking ------------------------------------------------------------------------------------

enum Kind : std::size_t { goal, recheck, due, picked, growing, fresh, rest, kinds };

// A skill's place in the ranking. The choice itself is made of the few that are looked at.
struct Ranked {
    int at = 0;  // in the graph
    ReasonCode code = ReasonCode::practise;
    double score = 0.0;
    int wanted = -1;      // the goal's skill, for a step towards it
    bool review = false;  // of what was learned
    bool stretch = false;
};
using Lists = std::array<std::vector<Ranked>, kinds>;

// One day's ranking of every skill.
class Ranking {
  public:
    Ranking(const LearnerState& state, const SkillGraph& graph, Day today,
            const learner::Reach& reach)
        : state_(state), graph_(graph), today_(today),
          known_(known_skills(state, graph, today, reach)), seen_for_(known_.size(), -1) {
        add_goals();
        for (std::size_t i = 0; i < known_.size(); ++i) {
            if (known_[i].own)
                add_known(static_cast<int>(i));
            else
                add_new(static_cast<int>(i));
        }
    }

    const Known& known(const Ranked& one) const { return known_[static_cast<std::size_t>(one.at)]; }
    const SkillId& skill(const Ranked& one) const { return known(one).skill->id; }
    std::vector<Ranked> dealt();
    Choice choice(const Ranked& one) const;

  private:
    void add(Kind kind, int at, ReasonCode code, double score) {
        lists_[kind].push_back({at, code, score});
    }
    void add_review(Kind kind, int at, ReasonCode code, double score) {
        lists_[kind].push_back({at, code, score, -1, true});
    }
    void add_goals();
    void add_new(int at);
    void add_known(int at);
    double steps_to(int at);
    Reason because(const Ranked& one) const;

    const LearnerState& state_;
    const SkillGraph& graph_;
    Day today_;
    std::vector<Known> known_;
    std::vector<int> seen_for_;  // steps_to(): the skill whose way a skill was last counted on
    Lists lists_;
};

// Where to work for a goal: the first skill on the way that is open; nothing while a bud waits for
// its day.
void Ranking::add_goals() {
    for (const GoalState& goal_state : state_.goals) {
        if (goal_state.ended) continue;
        const SkillId& wanted = goal_state.goal.skill;
        for (const int i : path_to(known_, graph_, wanted)) {
            const Known& step = known_[static_cast<std::size_t>(i)];
            if (!step.open || step.band() >= Band::bud) continue;
            lists_[goal].push_back(
                {i, ReasonCode::goal, goal_state.goal.target.value * 1.0, graph_.index(wanted)});
            break;
        }
    }
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
        add(fresh, at, ReasonCode::new_skill, nearest_level(state_, one).off());
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
    if (!one.open) return add(rest, at, ReasonCode::practise, steps_to(at));
    if (state_.picked == one.skill->id) return add(picked, at, ReasonCode::picked_before, 0.0);
    const bool just_now = !state_.recent.empty() && state_.recent.front() == one.skill->id;
    add(growing, at, ReasonCode::practise,
        nearest_level(state_, one).off() + (just_now ? 0.2 : 0.0));
}

// One of each kind, then the second of each, and so on; each skill once, where it first comes.
std::vector<Ranked> Ranking::dealt() {
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
            if (round >= lists_[kind].size()) continue;
            more = true;
            deal(lists_[kind][round], false);
        }
    }
    for (const Ranked& last : lists_[rest])
        deal(last, true);
    return out;
}

Reason Ranking::because(const Ranked& one) const {
    Reason reason{one.code, 0, {}};
    if (one.code == ReasonCode::goal)
        reason.other = graph_.skills()[static_cast<std::size_t>(one.wanted)].id;
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

// ---- placing ------------------------------------------------------------------------------------

// What to ask a learner who is being placed; of a choice only what is looked at is made.
class Placement {
  public:
    Placement(const LearnerState& state, const SkillGraph& graph, Day today,
              const learner::Reach& reach)
        : state_(state), known_(known_skills(state, graph, today, reach)),
          all_(telling(state, graph, reach, wished(graph))) {}

    const std::vector<Telling>& all() const { return all_; }
    const SkillId& skill(const Telling& one) const { return known(one).skill->id; }
    Choice choice(const Telling& one) const {
        const Known& about = known(one);
        return {about.skill->id,
                one.level,
                {ReasonCode::diagnose, 0, {}},
                learner::expected(state_, about.own, about.belief, one.level)};
    }

  private:
    const Known& known(const Telling& one) const {
        return known_[static_cast<std::size_t>(one.at)];
    }
    std::vector<bool> wished(const SkillGraph& graph) const {
        std::vector<bool> out(known_.size(), false);
        for (const GoalState& goal_state : state_.goals) {
            if (goal_state.ended) continue;
            for (const int i : path_to(known_, graph, goal_state.goal.skill))
                out[static_cast<std::size_t>(i)] = true;
        }
        return out;
    }

    const LearnerState& state_;
    std::vector<Known> known_;
    std::vector<Telling> all_;
};

// Interleaving: the best that is not the skill just practised. A stretch only where everything is
// one, or after three misses in a row. `skill` names the skill of one of them.
bool stretch(const Ranked& one) {
    return one.stretch;
}
bool stretch(const Telling&) {
    return false;
}
template <class One, class SkillOf>
const One& not_the_last(const std::vector<One>& choices, const LearnerState& state, SkillOf skill) {
    const SkillId& last = state.last_item.skill;
    const SkillState* own = find_skill(state, last);
    const bool any = stretch(choices.front()) || (own && own->misses >= 3);
    const auto other = std::find_if(choices.begin(), choices.end(), [&](const One& c) {
        return skill(c) != last && (any || !stretch(c));
    });
    return other == choices.end() ? choices.front() : *other;
}

}  // namespace

Choice practise(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                Day today) {
    const int at = graph.index(skill);
    if (at < 0) return {skill, 1, {}, Probability(0.5)};
    Known known;
    known.skill = &graph.skills()[static_cast<std::size_t>(at)];
    known.own = find_skill(state, skill);
    known.belief = learner::skill_belief(state, graph, skill, today);
    return practise_known(state, known, {});
}

std::vector<Choice> diagnosing(const LearnerState& state, const SkillGraph& graph, Day today) {
    const learner::Reach reach(state, graph);
    const Placement placement(state, graph, today, reach);
    std::vector<Choice> out;
    for (const Telling& one : placement.all())
        out.push_back(placement.choice(one));
    return out;
}

std::vector<Choice> ranked(const LearnerState& state, const SkillGraph& graph, Day today) {
    const learner::Reach reach(state, graph);
    Ranking ranking(state, graph, today, reach);
    std::vector<Choice> out;
    for (const Ranked& one : ranking.dealt())
        out.push_back(ranking.choice(one));
    return out;
}

namespace {

// A page of `all`, going round; `choice` makes what is asked for of one of them.
template <class One, class ChoiceOf>
std::vector<Offer> page_of(const std::vector<One>& all, int page, ChoiceOf choice_of) {
    std::vector<Offer> out;
    const std::size_t count = std::min<std::size_t>(all.size(), offers_a_page);
    const std::size_t start = static_cast<std::size_t>(std::max(page, 0)) * offers_a_page;
    for (std::size_t i = 0; i < count; ++i) {
        const Choice choice = choice_of(all[(start + i) % all.size()]);
        out.push_back({choice.skill, choice.level, choice.reason, choice.expected, 8});
    }
    return out;
}

}  // namespace

std::vector<Offer> offers(const LearnerState& state, const SkillGraph& graph, Day today, int page,
                          const std::vector<SkillId>& without) {
    const auto left_out = [&](const SkillId& skill) {
        return std::find(without.begin(), without.end(), skill) != without.end();
    };
    const learner::Reach reach(state, graph);
    if (!state.placed) {
        const Placement placement(state, graph, today, reach);
        std::vector<Telling> all = placement.all();
        std::erase_if(all, [&](const Telling& one) { return left_out(placement.skill(one)); });
        return page_of(all, page, [&](const Telling& one) { return placement.choice(one); });
    }
    Ranking ranking(state, graph, today, reach);
    std::vector<Ranked> all = ranking.dealt();
    std::erase_if(all, [&](const Ranked& one) { return left_out(ranking.skill(one)); });
    return page_of(all, page, [&](const Ranked& one) { return ranking.choice(one); });
}

bool spent(const LearnerState& state, const Focus& focus, Day today) {
    if (focus.shown == 0) return false;
    if (focus.reason.code == ReasonCode::challenge) return focus.shown >= challenge_items;
    const SkillState* own = find_skill(state, focus.skill);
    if (!own) return false;
    if (focus.shown >= stuck_misses && own->misses >= stuck_misses) return true;
    switch (focus.reason.code) {
    case ReasonCode::recheck:
        return own->band == Band::flower || !own->recheck_from || *own->recheck_from > today;
    case ReasonCode::due_review:
        return own->last == today && own->misses == 0;
    default:
        return own->band >= Band::bud;
    }
}

std::optional<Choice> next(const LearnerState& state, const SkillGraph& graph,
                           const std::optional<Focus>& focus, Day today) {
    if (graph.skills().empty()) return std::nullopt;
    const learner::Reach reach(state, graph);
    if (focus && !spent(state, *focus, today) && graph.find(focus->skill)) {
        const bool challenge = focus->reason.code == ReasonCode::challenge;
        if (!challenge && focus->shown % mixed_in_every == mixed_in_every - 1) {
            // Interleaving: something known already, never something new.
            Ranking ranking(state, graph, today, reach);
            for (const Ranked& one : ranking.dealt()) {
                if (ranking.skill(one) != focus->skill && !one.stretch &&
                    one.code != ReasonCode::new_skill && ranking.known(one).own)
                    return ranking.choice(one);
            }
        }
        Choice choice = practise(state, graph, focus->skill, today);
        if (focus->shown == 0 || challenge)
            choice.level = std::clamp(focus->level, 1, graph.find(focus->skill)->levels);
        choice.reason = focus->reason;
        return choice;
    }
    if (!state.placed) {
        const Placement placement(state, graph, today, reach);
        return placement.choice(not_the_last(
            placement.all(), state, [&](const Telling& one) { return placement.skill(one); }));
    }
    Ranking ranking(state, graph, today, reach);
    const auto all = ranking.dealt();
    return ranking.choice(
        not_the_last(all, state, [&](const Ranked& one) { return ranking.skill(one); }));
}

std::uint64_t item_seed(std::uint64_t salt, std::uint32_t answers, std::uint32_t attempt) {
    std::uint64_t z = salt + 0x9E3779B97F4A7C15U * (std::uint64_t{answers} * 64U + attempt + 1U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

}  // namespace pipit::engine::select
