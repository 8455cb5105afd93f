// The chooser. Invariant: see choice.hpp; ties fall to the earlier skill of the graph.
#include "engine/select/choice.hpp"

#include "engine/learner/learner.hpp"
#include "engine/select/placement.hpp"
#include "engine/select/ranking.hpp"
#include "engine/select/skills.hpp"

#include <algorithm>

namespace pipit::engine::select {

namespace {

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

bool left_out(const Terms& terms, const SkillId& skill) {
    return std::find(terms.without.begin(), terms.without.end(), skill) != terms.without.end();
}

// And without what the class leaves out.
Terms as_the_class_says(Terms terms, const LearnerState& state, const SkillGraph& graph) {
    if (state.packs.rules.empty()) return terms;
    for (const Skill& skill : graph.skills()) {
        if (!in_class_packs(state.packs, skill)) terms.without.push_back(skill.id);
    }
    return terms;
}

// Names the skill of one of them.
template <class From>
auto skill_of(const From& from) {
    return [&from](const auto& one) -> const SkillId& { return from.skill(one); };
}

template <class One, class SkillOf>
std::vector<One> allowed(std::vector<One> all, const Terms& terms, SkillOf skill) {
    std::erase_if(all, [&](const One& one) { return left_out(terms, skill(one)); });
    return all;
}

// A stretch is taken only where everything is one, or after three misses in a row.
bool stretch(const Ranked& one) {
    return one.stretch;
}
bool stretch(const Telling&) {
    return false;
}
// How many items ago a skill was shown; more than are remembered where it is none of these.
std::size_t items_ago(const LearnerState& state, const SkillId& skill) {
    const auto at = std::find(state.recent.begin(), state.recent.end(), skill);
    return static_cast<std::size_t>(at - state.recent.begin());
}

// Interleaving: the best, and after it of the next best the one that was not shown for longest;
// near the end of a session what is begun goes before what is not. `skill` names the skill of one.
template <class One, class SkillOf>
const One& interleaved(const std::vector<One>& choices, const LearnerState& state, bool closing,
                       SkillOf skill) {
    const auto begun = [&](const One& one) { return find_skill(state, skill(one)) != nullptr; };
    const SkillId& last = state.last_item.skill;
    const SkillState* own = find_skill(state, last);
    const bool any = stretch(choices.front()) || (own && own->misses >= 3);
    if (skill(choices.front()) != last) return choices.front();
    const One* longest = nullptr;
    std::size_t seen = 0;
    for (const One& one : choices) {
        if (skill(one) == last || (stretch(one) && !any)) continue;
        if (closing && longest && begun(*longest) && !begun(one)) break;
        if (!longest || items_ago(state, skill(one)) > items_ago(state, skill(*longest)))
            longest = &one;
        if (++seen == taking_turns) break;
    }
    return longest ? *longest : choices.front();
}

}  // namespace

bool in_class_packs(const PackRules& rules, const Skill& skill) {
    const PackRule* rule = rules.of(skill.pack);
    if (rule == nullptr) return true;
    return rule->from_version != 0 &&
           static_cast<std::uint32_t>(skill.pack_version) >= rule->from_version;
}

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
                          const Terms& given) {
    const Terms terms = as_the_class_says(given, state, graph);
    const learner::Reach reach(state, graph);
    if (!state.placed) {
        const Placement placement(state, graph, today, reach);
        const auto all = allowed(placement.all(), terms, skill_of(placement));
        return page_of(all, page, [&](const Telling& one) { return placement.choice(one); });
    }
    Ranking ranking(state, graph, today, reach, terms.without);
    const auto all = allowed(ranking.dealt(terms.closing), terms, skill_of(ranking));
    return page_of(all, page, [&](const Ranked& one) { return ranking.choice(one); });
}

bool spent(const LearnerState& state, const Focus& focus, Day today) {
    if (focus.shown == 0) return false;
    if (focus.reason.code == ReasonCode::challenge) return focus.shown >= challenge_items;
    const SkillState* own = find_skill(state, focus.skill);
    if (!own) return false;
    if (focus.shown >= stuck_misses && own->misses >= stuck_misses) return true;
    if (focus.shown >= help_items && own->help != Help::none) return true;
    switch (focus.reason.code) {
    case ReasonCode::recheck:
        return own->band == Band::flower || !own->recheck_from || *own->recheck_from > today;
    case ReasonCode::due_review:
        return own->last == today && own->misses == 0;
    default:
        return own->band >= Band::bud;
    }
}

namespace {

// What a focus asks for next; nothing where it is done with.
std::optional<Choice> focused(const LearnerState& state, const SkillGraph& graph,
                              const Focus& focus, Day today, const Terms& terms) {
    const Skill* wanted = graph.find(focus.skill);
    if (!wanted || left_out(terms, focus.skill) || spent(state, focus, today)) return std::nullopt;
    const bool challenge = focus.reason.code == ReasonCode::challenge;
    if (!challenge && focus.shown % mixed_in_every == mixed_in_every - 1) {
        // Interleaving: something known already, never something new.
        Ranking ranking(state, graph, today, learner::Reach(state, graph), terms.without);
        for (const Ranked& one : ranking.dealt(terms.closing)) {
            if (ranking.skill(one) != focus.skill && !one.stretch && ranking.known(one).own &&
                one.code != ReasonCode::new_skill && !left_out(terms, ranking.skill(one)))
                return ranking.choice(one);
        }
    }
    Choice choice = practise(state, graph, focus.skill, today);
    if (focus.shown == 0 || challenge) choice.level = std::clamp(focus.level, 1, wanted->levels);
    choice.reason = focus.reason;
    return choice;
}

}  // namespace

std::optional<Choice> next(const LearnerState& state, const SkillGraph& graph,
                           const std::optional<Focus>& focus, Day today, const Terms& given) {
    const Terms terms = as_the_class_says(given, state, graph);
    if (focus) {
        if (auto choice = focused(state, graph, *focus, today, terms)) return choice;
    }
    const learner::Reach reach(state, graph);
    if (!state.placed) {
        const Placement placement(state, graph, today, reach);
        const auto all = allowed(placement.all(), terms, skill_of(placement));
        if (all.empty()) return std::nullopt;
        return placement.choice(interleaved(all, state, false, skill_of(placement)));
    }
    Ranking ranking(state, graph, today, reach, terms.without);
    const auto all = allowed(ranking.dealt(terms.closing), terms, skill_of(ranking));
    if (all.empty()) return std::nullopt;
    return ranking.choice(interleaved(all, state, terms.closing, skill_of(ranking)));
}

std::uint64_t item_seed(std::uint64_t salt, std::uint32_t answers, std::uint32_t attempt) {
    std::uint64_t z = salt + 0x9E3779B97F4A7C15U * (std::uint64_t{answers} * 64U + attempt + 1U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

}  // namespace pipit::engine::select
