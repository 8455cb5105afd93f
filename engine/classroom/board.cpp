// See board.hpp.
#include "engine/classroom/board.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace pipit::engine::classroom {

namespace {

// How many days ago; what claims to be of tomorrow is of today.
int age(Day day, Day today) {
    const std::int64_t days = std::int64_t{today.value} - day.value;
    return static_cast<int>(std::clamp<std::int64_t>(days, 0, 1'000'000));
}

// The skills of a report by their place in the graph; null: not practised, or not shared.
using Practised = std::vector<const SharedSkill*>;

Practised practised(const SharedReport& shared, const SkillGraph& graph) {
    Practised out(graph.skills().size(), nullptr);
    for (const SharedSkill& skill : shared.skills) {
        if (const int at = graph.index(skill.skill); at >= 0)
            out[static_cast<std::size_t>(at)] = &skill;
    }
    return out;
}

// The nearest prerequisite that was practised and does not hold yet, as flags::blocked finds it, of
// what was shared. -1: none is seen.
int weak_before(int skill, const Practised& known, const SkillGraph& graph) {
    const auto own = [&](int at) { return known[static_cast<std::size_t>(at)]; };
    const auto rank = [&](int at) {
        return std::tuple(own(at)->band, -static_cast<int>(own(at)->tries), at);
    };
    return weakest_before(
        graph, skill, own, [&](int at) { return own(at)->band < Band::bud; },
        [&](int at, int other) { return rank(at) < rank(other); });
}

// What becomes possible with this skill: all else it needs holds, and it was not begun.
SkillId next_after(int skill, const Practised& known, const SkillGraph& graph) {
    const auto holds = [&](int at) {
        const SharedSkill* own = known[static_cast<std::size_t>(at)];
        return own && own->band >= Band::bud;
    };
    for (std::size_t at = 0; at < graph.skills().size(); ++at) {
        const std::vector<int>& before = graph.before(static_cast<int>(at));
        if (known[at] || std::find(before.begin(), before.end(), skill) == before.end()) continue;
        if (std::all_of(before.begin(), before.end(), holds)) return graph.skills()[at].id;
    }
    return {};
}

// The newest skill that stands so, no older than `most` days, and how many more there are.
std::pair<const SharedSkill*, std::size_t> newest(const SharedReport& shared, Stand stand, int most,
                                                  Day today) {
    const SharedSkill* out = nullptr;
    std::size_t count = 0;
    for (const SharedSkill& skill : shared.skills) {
        if (skill.stand != stand || age(skill.last, today) > most) continue;
        ++count;
        if (!out || std::tuple(-age(skill.last, today), skill.tries) >
                        std::tuple(-age(out->last, today), out->tries))
            out = &skill;
    }
    return {out, count == 0 ? 0 : count - 1};
}

std::optional<TalkRow> talk_with(const Known& one, std::size_t who, Day today) {
    const Known::Help* asked = nullptr;
    for (const Known::Help& help : one.help)
        if (!asked || help.day < asked->day) asked = &help;
    if (asked) return TalkRow{who, TalkReason::asked, asked->skill, asked->day};
    const SharedGoal* due = nullptr;
    for (const SharedGoal& goal : one.shared.goals) {
        // A goal that was due before they talked was talked about.
        if (goal.target.value > today.value + goal_days ||
            (one.talked && goal.target.value <= one.talked->value + goal_days))
            continue;
        if (!due || goal.target < due->target) due = &goal;
    }
    if (due) return TalkRow{who, TalkReason::goal_due, due->skill, due->target};
    const Day since = one.talked ? std::max(*one.talked, one.joined) : one.joined;
    if (age(since, today) > conference_days) return TalkRow{who, TalkReason::long_ago, {}, since};
    return std::nullopt;
}

// Who waits on what, before they are cut into groups.
struct Waits {
    std::size_t who = 0;
    int on = 0;
    int before = 0;
    Day last;
};

void see_waits(std::size_t who, const Practised& known, const SkillGraph& graph, Day today,
               std::vector<Waits>& out) {
    for (std::size_t at = 0; at < known.size(); ++at) {
        const SharedSkill* own = known[at];
        if (!own || own->stand != Stand::blocked || age(own->last, today) > fresh_days) continue;
        const int on = weak_before(static_cast<int>(at), known, graph);
        if (on >= 0) out.push_back({who, on, static_cast<int>(at), own->last});
    }
}

GroupRow group_of(std::span<const Waits> members, const SkillGraph& graph) {
    GroupRow out;
    out.waits_on = graph.skills()[static_cast<std::size_t>(members.front().on)].id;
    out.oldest = members.front().last;
    std::map<int, int> wanted;
    for (const Waits& one : members) {
        out.whos.push_back(one.who);
        out.oldest = std::min(out.oldest, one.last);
        ++wanted[one.before];
    }
    const auto most =
        std::max_element(wanted.begin(), wanted.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    out.before = graph.skills()[static_cast<std::size_t>(most->first)].id;
    return out;
}

// The prerequisite that most wait on goes first; each learner goes into one group.
std::vector<GroupRow> groups_of(const std::vector<Waits>& waits, const SkillGraph& graph,
                                std::size_t learners) {
    std::map<int, std::vector<Waits>> by_skill;
    for (const Waits& one : waits) {
        auto& all = by_skill[one.on];
        // In the order of learners: a second skill of theirs that waits on the same adds nobody.
        if (all.empty() || all.back().who != one.who) all.push_back(one);
    }
    std::vector<std::vector<Waits>> sets;
    for (auto& [on, all] : by_skill)
        if (all.size() >= group_min) sets.push_back(std::move(all));
    std::stable_sort(sets.begin(), sets.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::vector<bool> placed(learners, false);
    std::vector<GroupRow> out;
    for (auto& set : sets) {
        std::erase_if(set, [&](const Waits& one) { return placed[one.who]; });
        if (set.size() < group_min) continue;
        const std::size_t groups = (set.size() + group_max - 1) / group_max;
        for (std::size_t i = 0; i < groups; ++i) {
            const std::size_t from = set.size() * i / groups;
            const std::size_t to = set.size() * (i + 1) / groups;
            out.push_back(group_of(std::span(set).subspan(from, to - from), graph));
        }
        for (const Waits& one : set)
            placed[one.who] = true;
    }
    return out;
}

bool is_among(const std::vector<std::size_t>& whos, std::size_t who) {
    return std::ranges::find(whos, who) != whos.end();
}

GroupRow row_of(const OwnGroup& group, std::size_t at, const std::vector<Waits>& waits, int on) {
    std::optional<Day> oldest;
    for (const Waits& one : waits)
        if (one.on == on && is_among(group.whos, one.who))
            oldest = oldest ? std::min(*oldest, one.last) : one.last;
    return {group.waits_on, group.before, group.whos, oldest.value_or(group.day), at};
}

// The teacher's own; whom they speak for is taken out of `waits`.
std::vector<GroupRow> own_groups(std::span<const OwnGroup> own, std::vector<Waits>& waits,
                                 const SkillGraph& graph) {
    std::vector<GroupRow> out;
    std::vector<Waits> left = waits;
    for (std::size_t at = 0; at < own.size(); ++at) {
        const OwnGroup& group = own[at];
        const int on = graph.index(group.waits_on);
        if (!group.whos.empty()) out.push_back(row_of(group, at, waits, on));
        std::erase_if(left, [&](const Waits& one) {
            return is_among(group.whos, one.who) ||
                   (one.on == on && is_among(group.proposed, one.who));
        });
    }
    waits = std::move(left);
    return out;
}

Standing standing_of(const Known& one, Day today) {
    Standing out;
    for (const SharedDay& day : one.shared.days)
        if (age(day.day, today) < 7) out.minutes += day.minutes;
    out.silent = !one.heard || age(*one.heard, today) > silent_days;
    return out;
}

template <class Row>
void newest_first(std::vector<Row>& rows, Day today) {
    std::stable_sort(rows.begin(), rows.end(), [today](const Row& a, const Row& b) {
        return age(a.last, today) < age(b.last, today);
    });
}

}  // namespace

Board build_board(std::span<const Known> learners, const SkillGraph& graph, Day today,
                  std::span<const OwnGroup> own) {
    Board out;
    std::vector<Waits> waits;
    for (std::size_t who = 0; who < learners.size(); ++who) {
        const Known& one = learners[who];
        Standing standing = standing_of(one, today);
        const Practised known = practised(one.shared, graph);
        if (const auto [skill, more] = newest(one.shared, Stand::stuck, fresh_days, today); skill) {
            out.stuck.push_back({who, skill->skill, skill->tries, skill->last, more});
            standing.stuck = true;
        }
        if (const auto [skill, more] = newest(one.shared, Stand::ready, ready_days, today); skill) {
            const int at = graph.index(skill->skill);
            out.ready.push_back({who, skill->skill,
                                 at < 0 ? SkillId{} : next_after(at, known, graph), skill->last,
                                 more});
            standing.ready = true;
        }
        if (auto talk = talk_with(one, who, today)) {
            out.talks.push_back(std::move(*talk));
            standing.talk = true;
        }
        see_waits(who, known, graph, today, waits);
        out.heard_today += one.heard && age(*one.heard, today) == 0 ? 1U : 0U;
        out.everyone.push_back(standing);
    }
    out.groups = own_groups(own, waits, graph);
    std::ranges::move(groups_of(waits, graph, learners.size()), std::back_inserter(out.groups));
    for (const GroupRow& group : out.groups)
        for (const std::size_t who : group.whos)
            out.everyone[who].in_group = true;
    newest_first(out.stuck, today);
    newest_first(out.ready, today);
    std::stable_sort(out.talks.begin(), out.talks.end(), [](const TalkRow& a, const TalkRow& b) {
        return std::tie(a.reason, a.day) < std::tie(b.reason, b.day);
    });
    return out;
}

}  // namespace pipit::engine::classroom
