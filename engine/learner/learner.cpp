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

Belief residual_of(const SkillState* skill, int level) {
    if (skill && skill->residual[static_cast<std::size_t>(level - 1)].variance > 0.0)
        return skill->residual[static_cast<std::size_t>(level - 1)];
    return {0.0, model::residual_variance};
}

SkillState& skill_with_evidence(LearnerState& state, const SkillGraph& graph, const SkillId& id,
                                Day today) {
    const auto at =
        std::lower_bound(state.skills.begin(), state.skills.end(), id,
                         [](const SkillState& s, const SkillId& v) { return s.skill < v; });
    if (at != state.skills.end() && at->skill == id) return *at;
    SkillState fresh;
    fresh.skill = id;
    fresh.belief = skill_belief(state, graph, id, today);
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

void believe(LearnerState& state, const SkillGraph& graph, const Answered& answer, Day today) {
    SkillState& skill = skill_with_evidence(state, graph, answer.item.skill, today);
    const int level = answer.item.level;
    const Stance before{state.ability, widened(skill.belief, days_from(skill.last, today)),
                        residual_of(&skill, level)};
    const double weight = answer.right ? model::hint_weight(answer.hints) : 1.0;
    const Stance now = observed(before, model::difficulty(level), answer.right, weight);
    state.ability = now.ability;
    skill.belief = now.skill;
    skill.residual[static_cast<std::size_t>(level - 1)] = now.residual;
    remember(skill, answer, today);

    const bool clean = answer.right && answer.hints == 0;
    count_up(skill.tries);
    count_up(skill.right, answer.right ? 1 : 0);
    count_up(skill.right_no_hint, clean ? 1 : 0);
    skill.recent_right =
        static_cast<std::uint8_t>(skill.recent_right << 1 | (answer.right ? 1 : 0));
    skill.recent_clean = static_cast<std::uint8_t>(skill.recent_clean << 1 | (clean ? 1 : 0));
    skill.recent_easy = static_cast<std::uint8_t>(skill.recent_easy << 1 | (level == 1 ? 1 : 0));
    skill.recent_hard = static_cast<std::uint8_t>(skill.recent_hard << 1 | (level == 3 ? 1 : 0));
    skill.last = today;
    count_up(state.evidence);
    skill.turn = state.evidence;
    if (answer.right)
        skill.misses = 0;
    else
        count_up(skill.misses);
    const Skill* declared = graph.find(skill.skill);
    const bool middling = level >= std::min(2, declared ? declared->levels : 2);
    bands::grow(skill, above_cut(state.ability, skill.belief).value(), answer.right,
                answer.hints > 0, middling, today);
    flags::see(skill, state.ability, answer);
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
        state.recent.insert(state.recent.begin(), e.item.skill);
        if (state.recent.size() > recent_max) state.recent.pop_back();
    }
    // A further try is no evidence of ability; that it failed after hints is one of help needed.
    void see_again(const Answered& e) const {
        if (const SkillState* own = find_skill(state, e.item.skill))
            flags::see(state.skills[static_cast<std::size_t>(own - state.skills.data())],
                       state.ability, e);
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
        if (state.pins.size() == pins_max) state.pins.erase(state.pins.begin());
        state.pins.push_back({e.skill, e.pin});
    }
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

}  // namespace

// ---- the face -----------------------------------------------------------------------------------

Result<LearnerState> after(LearnerState state, const Event& event, const SkillGraph& graph) {
    if (const auto* checkpoint = std::get_if<Checkpoint>(&event.body)) {
        if (event.key < state.last) return state;
        auto decoded = decode_state(checkpoint->state);
        if (!decoded) return decoded;
        decoded->graph_print = graph.fingerprint();
        decoded->model = model::version;  // what an older model believed is kept: its answers went
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
    std::vector<Belief> out;
    out.reserve(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        out.push_back(own[i] ? widened(own[i]->belief, days_from(own[i]->last, today))
                             : unasked(state.ability, reach.known(static_cast<int>(i))));
    }
    return out;
}

Belief skill_belief(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                    Day today) {
    const int at = graph.index(skill);
    if (at < 0) return {0.0, model::skill_variance};
    if (const SkillState* own = find_skill(state, skill))
        return widened(own->belief, days_from(own->last, today));
    return unasked(state.ability, Reach(state, graph).known(at));
}

Probability expected(const LearnerState& state, const SkillId& skill, const Belief& belief,
                     int level) {
    return expected(state, find_skill(state, skill), belief, level);
}

Probability expected(const LearnerState& state, const SkillState* own, const Belief& belief,
                     int level) {
    return expected_right({state.ability, belief, residual_of(own, level)},
                          model::difficulty(level));
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
