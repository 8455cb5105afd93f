// The fold. Invariant: see learner.hpp. Next door: belief.hpp (what an answer moves), bands.hpp
// (what it makes of a plant), memory.hpp (when it is due again), state_codec.hpp (the state as
// bytes).
#include "engine/learner/learner.hpp"

#include "engine/learner/bands.hpp"
#include "engine/learner/flags.hpp"
#include "engine/learner/numerics.hpp"
#include "engine/learner/placed.hpp"
#include "engine/learner/retired.hpp"
#include "engine/learner/state_codec.hpp"

#include <algorithm>
#include <limits>

namespace pipit::engine {

const SkillState* find_skill(const LearnerState& state, const SkillId& skill) {
    const auto at =
        std::lower_bound(state.skills.begin(), state.skills.end(), skill,
                         [](const SkillState& s, const SkillId& id) { return s.skill < id; });
    return at == state.skills.end() || at->skill != skill ? nullptr : &*at;
}

Day accepted_day(const LearnerState& state) {
    return state.days.accepted.value_or(Day{});
}

int days_from(Day a, Day b) {
    const std::int64_t days = std::int64_t{b.value} - a.value;
    return static_cast<int>(std::clamp<std::int64_t>(days, 0, 100000));
}

namespace learner {

namespace {

template <class T>
void count_up(T& count, std::uint32_t by = 1) {
    const std::uint64_t sum = std::uint64_t{count} + by;
    count = static_cast<T>(std::min<std::uint64_t>(sum, std::numeric_limits<T>::max()));
}

// ---- beliefs ------------------------------------------------------------------------------------

Stance stance(const Belief& ability, const SkillState* own, const Belief& skill, int level) {
    const Evidence seen =
        own ? own->by_level[static_cast<std::size_t>(level - 1)] : Evidence{0.0, 0.0};
    return {ability, on_level(skill, seen), {0.0, 0.0}};
}

// What a skill's own answers say today.
Evidence evidence_on(const SkillState& skill, Day today) {
    const int away = days_from(skill.last, today);
    if (away == 0) return skill.evidence;
    ByLevel levels = skill.by_level;
    for (Evidence& one : levels)
        one = faded(one, away);
    return of_all(levels);
}

// What all else says of a skill; one the graph does not have is any skill.
Belief lent_to(const LearnerState& state, const SkillGraph& graph, const SkillId& skill) {
    const int at = graph.index(skill);
    return at < 0 ? Belief{0.0, model::skill_variance} : Reach(state, graph).lent(at);
}

SkillState& skill_with_evidence(LearnerState& state, const SkillId& id, Day today) {
    const auto at =
        std::lower_bound(state.skills.begin(), state.skills.end(), id,
                         [](const SkillState& s, const SkillId& v) { return s.skill < v; });
    if (at != state.skills.end() && at->skill == id) return *at;
    SkillState fresh;
    fresh.skill = id;
    fresh.first = today;
    fresh.last = today;
    return *state.skills.insert(at, std::move(fresh));
}

// ---- events -------------------------------------------------------------------------------------

void remember(SkillState& skill, const Answered& answer, Day today) {
    const auto rating = !answer.right      ? memory::Rating::again
                        : answer.hints > 0 ? memory::Rating::hard
                                           : memory::Rating::good;
    skill.memory = skill.memory.stability > 0.0
                       ? memory::review(skill.memory, rating, days_from(skill.last, today))
                       : memory::first_review(rating);
}

// Takes an answer in as evidence. `lent`: what all else says before it.
void weigh(SkillState& skill, const Belief& ability, const Belief& lent, const Answered& answer,
           Day today) {
    ByLevel before = skill.by_level;
    for (Evidence& one : before)
        one = faded(one, days_from(skill.last, today));
    ByLevel drifting = before;
    for (Evidence& one : drifting)
        one = drifted(one);
    const double was = together(lent, of_all(before)).mean;
    const auto is = [&] { return together(lent, of_all(skill.by_level)).mean; };
    const double weight = answer.right ? model::hint_weight(answer.hints) : 1.0;
    const auto after = [&](const ByLevel& seen) {
        return answered(seen, ability, lent, answer.item.level, answer.right, weight);
    };
    skill.by_level = after(drifting);
    // Drift brings a belief nearer to what is lent; never so far that the answer is belied.
    if (answer.right ? is() < was : is() > was) skill.by_level = after(before);
    skill.evidence = of_all(skill.by_level);
}

void count(SkillState& skill, const Answered& answer, Day today) {
    const bool clean = answer.right && answer.hints == 0;
    const int level = answer.item.level;
    count_up(skill.tries);
    count_up(skill.right, answer.right ? 1 : 0);
    count_up(skill.right_no_hint, clean ? 1 : 0);
    skill.recent_right =
        static_cast<std::uint8_t>(skill.recent_right << 1 | (answer.right ? 1 : 0));
    skill.recent_clean = static_cast<std::uint8_t>(skill.recent_clean << 1 | (clean ? 1 : 0));
    skill.recent_easy = static_cast<std::uint8_t>(skill.recent_easy << 1 | (level == 1 ? 1 : 0));
    skill.recent_hard = static_cast<std::uint8_t>(skill.recent_hard << 1 | (level == 3 ? 1 : 0));
    skill.last = today;
    if (answer.right)
        skill.misses = 0;
    else
        count_up(skill.misses);
}

// An answer moves the heights, and with them what neighbours lend to its own skill: by a little,
// but where they contradict it, against the answer. Then the answer's evidence makes up for it.
void stand_by(SkillState& skill, const Belief& lent, const Answered& answer, double was) {
    const Evidence all = skill.evidence;
    const double is = together(lent, all).mean;
    Evidence* seen = &skill.by_level[static_cast<std::size_t>(answer.item.level - 1)];
    for (Evidence& other : skill.by_level) {  // with every step shown, an answer left none
        if (seen->variance == 0.0) seen = &other;
    }
    if (seen->variance == 0.0 || (answer.right ? is >= was : is <= was)) return;
    const double part = all.variance / (seen->variance + model::level_variance);
    const double mean = seen->mean + (was - is) * (1.0 + all.variance / lent.variance) / part;
    seen->mean = std::clamp(mean, -model::farthest, model::farthest);
    skill.evidence = of_all(skill.by_level);
}

void believe(LearnerState& state, const SkillGraph& graph, const Answered& answer, Day today) {
    const SkillId& id = answer.item.skill;
    Belief lent = lent_to(state, graph, id);
    SkillState& skill = skill_with_evidence(state, id, today);
    const double was = together(lent, evidence_on(skill, today)).mean;
    const double odds = evidence_of(skill);
    weigh(skill, state.ability, lent, answer, today);
    remember(skill, answer, today);
    count(skill, answer, today);
    count_up(state.evidence);
    skill.turn = state.evidence;
    if (evidence_of(skill) != odds) {
        lent = lent_to(state, graph, id);
        stand_by(skill, lent, answer, was);
    }
    const Skill* declared = graph.find(skill.skill);
    const bool middling = answer.item.level >= std::min(2, declared ? declared->levels : 2);
    const Belief now = together(lent, skill.evidence);
    bands::grow(skill, above_cut(state.ability, now).value(), answer.right, answer.hints > 0,
                middling, today);
    flags::see(skill, state.ability, now, answer);
}

PracticeDay& practice_on(LearnerState& state, Day today) {
    auto& days = state.practice;
    const auto at = std::lower_bound(days.begin(), days.end(), today,
                                     [](const PracticeDay& d, Day day) { return d.day < day; });
    if (at != days.end() && at->day == today) return *at;
    const auto put = days.insert(at, PracticeDay{today});
    if (days.size() <= practice_days_max || put == days.begin()) return *put;
    days.erase(days.begin());
    return *std::lower_bound(days.begin(), days.end(), today,
                             [](const PracticeDay& d, Day day) { return d.day < day; });
}

struct Folder {
    LearnerState& state;
    const SkillGraph& graph;
    Day today;

    void operator()(const Joined& e) const {
        state.nickname = e.nickname;
        state.avatar = e.avatar;
    }
    void operator()(const Answered& e) const {
        count_up(state.answers);
        state.last_item = e.item;
        PracticeDay& day = practice_on(state, today);
        count_up(day.loose_seconds, e.seconds);
        if (e.reason.code == ReasonCode::own_choice) state.picked = e.item.skill;
        if (e.tries == 1) {
            state.recent.insert(state.recent.begin(), e.item.skill);
            if (state.recent.size() > recent_max) state.recent.pop_back();
        }
        if (e.paired) {
            // Work of two says nothing certain about one of them.
            if (e.tries == 1) count_up(state.paired);
            return;
        }
        if (e.tries == 1) flags::see_pace(state, e);
        if (e.tries != 1 || !e.counted) {
            if (e.counted) see_again(e);
            return;
        }
        count_up(day.tries);
        believe(state, graph, e, today);
        if (e.reason.code == ReasonCode::diagnose) count_up(state.diagnosed);
        state.placed = state.placed || enough_asked(state, graph);
    }
    // A further try is no evidence of ability; that it failed after hints is one of help needed.
    void see_again(const Answered& e) const {
        const SkillState* own = find_skill(state, e.item.skill);
        if (!own) return;
        SkillState& skill = state.skills[static_cast<std::size_t>(own - state.skills.data())];
        flags::see(skill, state.ability, skill.evidence, e);
    }
    void operator()(const GoalKept& e) const {
        const auto at =
            std::find_if(state.goals.begin(), state.goals.end(),
                         [&](const GoalState& g) { return g.goal.goal_id == e.goal_id; });
        if (at != state.goals.end()) {
            at->goal = e;
            at->ended.reset();
            return;
        }
        if (state.goals.size() == goals_kept_max) {
            const auto old = std::find_if(state.goals.begin(), state.goals.end(),
                                          [](const GoalState& g) { return g.ended.has_value(); });
            state.goals.erase(old == state.goals.end() ? state.goals.begin() : old);
        }
        state.goals.push_back({e, today, std::nullopt});
    }
    void operator()(const GoalEnded& e) const {
        for (GoalState& goal : state.goals) {
            if (goal.goal.goal_id == e.goal_id) goal.ended = e.how;
        }
    }
    void operator()(const SessionStarted&) const {
        count_up(state.sessions);
        settle();
    }
    void operator()(const SessionEnded& e) const {
        PracticeDay& day = practice_on(state, today);
        day.loose_seconds = 0;
        count_up(day.minutes, e.minutes);
    }
    void operator()(const BreakTaken&) const {}
    void operator()(const Disputed&) const { count_up(state.disputes); }
    void operator()(const BandDisputed&) const { count_up(state.disputes); }
    void operator()(const Preferences& e) const { state.preferences = e; }
    void operator()(const Began&) const {}
    void operator()(const Pinned& e) const {
        std::erase_if(state.pins, [&](const PinState& one) { return one.skill == e.skill; });
        if (e.pin == Pin::none) return;
        if (state.pins.size() == pins_max) return;  // Session::pin says so before
        state.pins.push_back({e.skill, e.pin});
    }
    void operator()(const Rhythm& e) const { state.rhythm = e; }
    void operator()(const PackRules& e) const { state.packs = e; }
    void operator()(const Checkpoint&) const {}  // handled before anything else is touched

    // A session that never ended (a pulled plug) leaves its answering time as minutes.
    void settle() const {
        for (PracticeDay& day : state.practice) {
            count_up(day.minutes, (day.loose_seconds + 30U) / 60U);
            day.loose_seconds = 0;
        }
    }
};

// The accepted day moved back: nothing may lie ahead of it, or it would wait for a day that is far
// away.
void pull_back(LearnerState& state, Day today) {
    for (SkillState& skill : state.skills) {
        skill.first = std::min(skill.first, today);
        skill.last = std::min(skill.last, today);
        if (skill.recheck_from)
            skill.recheck_from = std::min(*skill.recheck_from, Day{today.value + 1});
    }
    for (GoalState& goal : state.goals)
        goal.since = std::min(goal.since, today);
    std::erase_if(state.practice, [&](const PracticeDay& day) { return day.day > today; });
}

void count_device(LearnerState& state, const EventKey& key) {
    const auto at =
        std::lower_bound(state.devices.begin(), state.devices.end(), key.device,
                         [](const DeviceCount& d, const DeviceId& id) { return d.device < id; });
    if (at != state.devices.end() && at->device == key.device)
        at->sequence = std::max(at->sequence, key.sequence);
    else
        state.devices.insert(at, {key.device, key.sequence});
}

// Models before 4 kept a belief in each skill, around one ability of the learner, and how each
// level differed. As evidence it is what it was narrowed by from their prior, on a level tried.
void as_evidence(LearnerState& state) {
    constexpr double least = 0.05;
    for (SkillState& skill : state.skills) {
        const Belief old = skill.evidence;
        const double weight = std::max(1.0 / old.variance - 1.0 / model::skill_variance, least);
        const Evidence kept{
            std::clamp(state.ability.mean + old.mean, -model::farthest, model::farthest),
            1.0 / weight};
        bool first = true;
        for (Evidence& level : skill.by_level) {
            const bool tried = level.variance > 0.0;
            level = tried && first ? kept : Evidence{0.0, 0.0};
            first = first && !tried;
        }
        skill.evidence = of_all(skill.by_level);
    }
    state.ability = LearnerState{}.ability;
}

}  // namespace

// ---- the face -----------------------------------------------------------------------------------

Result<LearnerState> after(LearnerState state, const Event& event, const SkillGraph& graph) {
    if (const auto* checkpoint = std::get_if<Checkpoint>(&event.body)) {
        if (event.key < state.last) return state;
        auto decoded = decode_state(checkpoint->state);
        if (!decoded) return decoded;
        decoded->graph_print = graph.fingerprint();
        // What an older model believed is kept: its answers went.
        if (decoded->model < 4) as_evidence(*decoded);
        decoded->model = model::version;
        use_current_ids(*decoded, graph);
        // One from before this was kept.
        decoded->placed = decoded->placed || enough_asked(*decoded, graph);
        return decoded;
    }
    if (event.key <= state.last) return state;
    state.graph_print = graph.fingerprint();
    state.model = model::version;
    state.last = event.key;
    count_device(state, event.key);
    if (state.days.claim(event.day)) pull_back(state, accepted_day(state));
    const Folder folder{state, graph, accepted_day(state)};
    if (graph.has_retired())
        std::visit(folder, with_current_ids(event.body, graph));
    else
        std::visit(folder, event.body);
    return state;
}

Result<LearnerState> fold(std::vector<Event> events, const SkillGraph& graph) {
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.key < b.key; });
    Result<LearnerState> state{LearnerState{}};
    for (const Event& event : events) {
        if (state) state = after(std::move(state).value(), event, graph);
    }
    return state;
}

std::vector<const SkillState*> own_skills(const LearnerState& state, const SkillGraph& graph) {
    // Both are in the order of their ids: one walk through the two.
    std::vector<const SkillState*> out(graph.skills().size(), nullptr);
    auto own = state.skills.begin();
    for (const int at : graph.by_id()) {
        const SkillId& id = graph.skills()[static_cast<std::size_t>(at)].id;
        while (own != state.skills.end() && own->skill < id)
            ++own;
        if (own != state.skills.end() && own->skill == id)
            out[static_cast<std::size_t>(at)] = &*own;
    }
    return out;
}

std::vector<Belief> skill_beliefs(const LearnerState& state, const SkillGraph& graph, Day today) {
    return skill_beliefs(state, graph, today, Reach(state, graph));
}

std::vector<Belief> skill_beliefs(const LearnerState& state, const SkillGraph& graph, Day today,
                                  const Reach& reach) {
    const auto own = own_skills(state, graph);
    std::vector<Belief> out = reach.lent();
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i]) out[i] = together(out[i], evidence_on(*own[i], today));
    }
    return out;
}

Belief skill_belief(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                    Day today) {
    const Belief lent = lent_to(state, graph, skill);
    const SkillState* own = graph.index(skill) < 0 ? nullptr : find_skill(state, skill);
    return own ? together(lent, evidence_on(*own, today)) : lent;
}

Probability expected(const LearnerState& state, const SkillId& skill, const Belief& belief,
                     int level) {
    return expected(state, find_skill(state, skill), belief, level);
}

Probability expected(const LearnerState& state, const SkillState* own, const Belief& belief,
                     int level) {
    return expected_right(stance(state.ability, own, belief, level), model::difficulty(level));
}

SkillView view(const LearnerState& state, const SkillId& skill, const Belief& belief) {
    SkillView out;
    out.skill = skill;
    out.mean = state.ability.mean + belief.mean;
    out.sd = numerics::square_root(state.ability.variance + belief.variance);
    out.expected = expected(state, skill, belief, 2);
    out.above_cut = above_cut(state.ability, belief);
    const SkillState* own = find_skill(state, skill);
    if (!own) return out;
    out.band = own->band;
    out.tries = static_cast<int>(std::min<std::uint32_t>(own->tries, 1000000));
    out.right = static_cast<int>(std::min<std::uint32_t>(own->right, 1000000));
    out.right_no_hint = static_cast<int>(std::min<std::uint32_t>(own->right_no_hint, 1000000));
    out.first = own->first;
    out.last = own->last;
    out.recheck_from = own->recheck_from;
    out.look_again = own->look_again;
    out.help = own->help;
    out.help_evidence = flags::help_evidence(*own);
    out.ready = flags::ready(*own);
    if (own->band >= Band::leaf)
        out.due = Day{own->last.value + memory::interval_days(own->memory)};
    return out;
}

std::vector<SkillView> views(const LearnerState& state, const SkillGraph& graph, Day today) {
    const std::vector<Belief> beliefs = skill_beliefs(state, graph, today);
    std::vector<SkillView> out;
    for (std::size_t i = 0; i < beliefs.size(); ++i) {
        out.push_back(view(state, graph.skills()[i].id, beliefs[i]));
        if (const auto by = flags::blocked(state, graph, out.back().skill, today))
            out.back().blocked_by = by->by;
    }
    return out;
}

}  // namespace learner

}  // namespace pipit::engine
