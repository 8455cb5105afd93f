// The chooser. Invariant: see choice.hpp; ties fall to the earlier skill of the graph.
#include "engine/select/choice.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/numerics.hpp"
#include "engine/select/skills.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace pipit::engine::select {

namespace {

double distance(double a, double b) {
    return a > b ? a - b : b - a;
}

Choice practise_known(const LearnerState& state, const Known& known, Reason reason) {
    Choice best{known.skill->id, 1, std::move(reason), Probability(0.0)};
    for (int level = 1; level <= known.skill->levels; ++level) {
        const Probability p = learner::expected(state, known.own, known.belief, level);
        if (level == 1 ||
            distance(p.value(), practise_at) < distance(best.expected.value(), practise_at)) {
            best.level = level;
            best.expected = p;
        }
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

// ---- diagnosing ---------------------------------------------------------------------------------

double entropy(double p) {
    if (p <= 0.0 || p >= 1.0) return 0.0;
    return -p * numerics::log(p) - (1.0 - p) * numerics::log(1.0 - p);
}

// How much one answer tells, on average, about which side of the cut the ability lies.
double information(const LearnerState& state, const Known& known, int level, double p) {
    Belief residual{0.0, model::residual_variance};
    if (known.own && known.own->residual[static_cast<std::size_t>(level - 1)].variance > 0.0)
        residual = known.own->residual[static_cast<std::size_t>(level - 1)];
    const Stance before{state.ability, known.belief, residual};
    const double d = model::difficulty(level);
    const Stance if_right = observed(before, d, true, 1.0);
    const Stance if_wrong = observed(before, d, false, 1.0);
    return entropy(known.above_cut) -
           p * entropy(above_cut(if_right.ability, if_right.skill).value()) -
           (1.0 - p) * entropy(above_cut(if_wrong.ability, if_wrong.skill).value());
}

struct Scored {
    Choice choice;
    double score = 0.0;
};

Scored most_telling_level(const LearnerState& state, const Known& known) {
    Scored best;
    for (int level = 1; level <= known.skill->levels; ++level) {
        const Probability p = learner::expected(state, known.own, known.belief, level);
        const double told = information(state, known, level, p.value());
        if (level == 1 || (told > best.score && p.value() >= kind_at_least))
            best = {{known.skill->id, level, {ReasonCode::diagnose, 0, {}}, p}, told};
    }
    return best;
}

// ---- ranking ------------------------------------------------------------------------------------

enum Kind : std::size_t { goal, recheck, due, picked, growing, fresh, rest, kinds };
using Lists = std::array<std::vector<Scored>, kinds>;

// Where to work for a goal: the first skill on the way that is open; nothing while a bud waits for
// its day.
void add_goals(const LearnerState& state, const SkillGraph& graph, const std::vector<Known>& known,
               Lists& lists) {
    for (const GoalState& goal_state : state.goals) {
        if (goal_state.ended) continue;
        const SkillId& wanted = goal_state.goal.skill;
        for (const int i : path_to(known, graph, wanted)) {
            const Known& step = known[static_cast<std::size_t>(i)];
            if (!step.open || step.band() >= Band::bud) continue;
            lists[goal].push_back({practise_known(state, step, {ReasonCode::goal, 0, wanted}),
                                   goal_state.goal.target.value * 1.0});
            break;
        }
    }
}

// Of what is not open yet, what stands lowest comes first: a learner whom little goes well is not
// offered the top of the ladder. Ties fall to the earlier skill of the graph.
double steps_to(const SkillGraph& graph, const std::vector<Known>& known, const Known& one) {
    return static_cast<double>(path_to(known, graph, one.skill->id).size());
}

void add_new(const LearnerState& state, const SkillGraph& graph, const std::vector<Known>& known,
             const Known& one, Lists& lists) {
    Reason reason{ReasonCode::new_skill, 0, {}};
    double surest = -1.0;
    for (const int at : graph.before(graph.index(one.skill->id))) {
        // "You know quarters" is said only of what was seen.
        const Known& needed = known[static_cast<std::size_t>(at)];
        if (needed.own && needed.met && needed.above_cut > surest) {
            surest = needed.above_cut;
            reason.other = needed.skill->id;
        }
    }
    const Choice choice = practise_known(state, one, reason);
    if (one.open)
        lists[fresh].push_back({choice, distance(choice.expected.value(), practise_at)});
    else
        lists[rest].push_back({choice, steps_to(graph, known, one)});
}

void add_known(const LearnerState& state, const SkillGraph& graph, const std::vector<Known>& known,
               const Known& one, Day today, Lists& lists) {
    const SkillState& own = *one.own;
    const int away = days_from(own.last, today);
    const auto add = [&](Kind kind, Choice choice, double score) {
        lists[kind].push_back({std::move(choice), score});
    };
    if (one.band() == Band::bud && own.recheck_from && today >= *own.recheck_from)
        return add(recheck, review_known(state, one, ReasonCode::recheck, today), -away);
    const bool learned = one.band() >= Band::leaf;
    if (learned && away >= 1 && away >= memory::interval_days(own.memory))
        return add(due, review_known(state, one, ReasonCode::due_review, today),
                   memory::retrievability(own.memory, away));
    if (one.band() >= Band::bud) {
        // Nothing to do today; here only so that there is always something to offer.
        const ReasonCode code = away >= 1 ? ReasonCode::due_review : ReasonCode::practise;
        return add(rest, review_known(state, one, code, today), -away);
    }
    if (!one.open)
        return add(rest, practise_known(state, one, {ReasonCode::practise, 0, {}}),
                   steps_to(graph, known, one));
    if (state.picked == one.skill->id)
        return add(picked, practise_known(state, one, {ReasonCode::picked_before, 0, {}}), 0.0);
    const Choice choice = practise_known(state, one, {ReasonCode::practise, 0, {}});
    const bool just_now = !state.recent.empty() && state.recent.front() == one.skill->id;
    add(growing, choice, distance(choice.expected.value(), practise_at) + (just_now ? 0.2 : 0.0));
}

// One of each kind, then the second of each, and so on; each skill once, where it first comes.
std::vector<Choice> dealt(Lists& lists) {
    for (auto& list : lists)
        std::stable_sort(list.begin(), list.end(),
                         [](const Scored& a, const Scored& b) { return a.score < b.score; });
    std::vector<Choice> out;
    std::set<SkillId> seen;
    const auto first_time = [&](const SkillId& id) { return seen.insert(id).second; };
    bool more = true;
    for (std::size_t round = 0; more; ++round) {
        more = false;
        for (std::size_t kind = goal; kind < rest; ++kind) {
            if (round >= lists[kind].size()) continue;
            more = true;
            if (first_time(lists[kind][round].choice.skill))
                out.push_back(lists[kind][round].choice);
        }
    }
    for (const Scored& last : lists[rest]) {
        if (!first_time(last.choice.skill)) continue;
        out.push_back(last.choice);
        out.back().stretch = true;
    }
    return out;
}

// Interleaving: the best that is not the skill just practised. A stretch only where everything is
// one, or after three misses in a row.
const Choice& not_the_last(const std::vector<Choice>& choices, const LearnerState& state) {
    const SkillId& last = state.last_item.skill;
    const SkillState* own = find_skill(state, last);
    const bool any = choices.front().stretch || (own && own->misses >= 3);
    const auto other = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) {
        return c.skill != last && (any || !c.stretch);
    });
    return other == choices.end() ? choices.front() : *other;
}

}  // namespace

bool placing(const LearnerState& state) {
    return state.diagnosed < diagnosing_answers;
}

Choice practise(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                Day today) {
    const int at = graph.index(skill);
    if (at < 0) return {skill, 1, {}, Probability(0.5)};
    return practise_known(state, known_skills(state, graph, today)[static_cast<std::size_t>(at)],
                          {});
}

std::vector<Choice> diagnosing(const LearnerState& state, const SkillGraph& graph, Day today) {
    const std::vector<Known> known = known_skills(state, graph, today);
    std::vector<bool> wanted(known.size(), false);
    for (const GoalState& goal_state : state.goals) {
        if (!goal_state.ended) {
            for (const int i : path_to(known, graph, goal_state.goal.skill))
                wanted[static_cast<std::size_t>(i)] = true;
        }
    }
    std::vector<Scored> scored;
    for (std::size_t i = 0; i < known.size(); ++i) {
        Scored one = most_telling_level(state, known[i]);
        if (wanted[i]) one.score *= 1.5;  // what the learner wishes for is found out first
        for (const SkillId& id : state.recent) {
            if (id == known[i].skill->id) one.score *= 0.5;  // ask around
        }
        scored.push_back(std::move(one));
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<Choice> out;
    for (Scored& one : scored)
        out.push_back(std::move(one.choice));
    return out;
}

std::vector<Choice> ranked(const LearnerState& state, const SkillGraph& graph, Day today) {
    const std::vector<Known> known = known_skills(state, graph, today);
    Lists lists;
    add_goals(state, graph, known, lists);
    for (const Known& one : known) {
        if (one.own)
            add_known(state, graph, known, one, today, lists);
        else
            add_new(state, graph, known, one, lists);
    }
    return dealt(lists);
}

std::vector<Offer> offers(const LearnerState& state, const SkillGraph& graph, Day today, int page,
                          const std::vector<SkillId>& without) {
    std::vector<Choice> all =
        placing(state) ? diagnosing(state, graph, today) : ranked(state, graph, today);
    std::erase_if(all, [&](const Choice& choice) {
        return std::find(without.begin(), without.end(), choice.skill) != without.end();
    });
    std::vector<Offer> out;
    const std::size_t count = std::min<std::size_t>(all.size(), offers_a_page);
    const std::size_t start = static_cast<std::size_t>(std::max(page, 0)) * offers_a_page;
    for (std::size_t i = 0; i < count; ++i) {
        const Choice& choice = all[(start + i) % all.size()];
        out.push_back({choice.skill, choice.level, choice.reason, choice.expected, 8});
    }
    return out;
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
    if (focus && !spent(state, *focus, today) && graph.find(focus->skill)) {
        const bool challenge = focus->reason.code == ReasonCode::challenge;
        if (!challenge && focus->shown % mixed_in_every == mixed_in_every - 1) {
            // Interleaving: something known already, never something new.
            for (const Choice& choice : ranked(state, graph, today)) {
                if (choice.skill != focus->skill && !choice.stretch &&
                    choice.reason.code != ReasonCode::new_skill && find_skill(state, choice.skill))
                    return choice;
            }
        }
        Choice choice = practise(state, graph, focus->skill, today);
        if (focus->shown == 0 || challenge)
            choice.level = std::clamp(focus->level, 1, graph.find(focus->skill)->levels);
        choice.reason = focus->reason;
        return choice;
    }
    const std::vector<Choice> choices =
        placing(state) ? diagnosing(state, graph, today) : ranked(state, graph, today);
    if (choices.empty()) return std::nullopt;
    return not_the_last(choices, state);
}

std::uint64_t item_seed(std::uint64_t salt, std::uint32_t answers, std::uint32_t attempt) {
    std::uint64_t z = salt + 0x9E3779B97F4A7C15U * (std::uint64_t{answers} * 64U + attempt + 1U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

}  // namespace pipit::engine::select
