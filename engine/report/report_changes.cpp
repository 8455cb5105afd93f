// The difference of two reports, and their sum. Invariant: see report_changes.hpp.
#include "engine/report/report_changes.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace pipit::engine {

namespace {

const SkillId& id_of(const SharedSkill& skill) {
    return skill.skill;
}
const Day& id_of(const SharedDay& day) {
    return day.day;
}

template <class Row>
using Rows = std::map<std::decay_t<decltype(id_of(std::declval<Row>()))>, Row>;

template <class Row>
Rows<Row> by_id(const std::vector<Row>& rows) {
    Rows<Row> out;
    for (const Row& row : rows)
        out[id_of(row)] = row;
    return out;
}

template <class Row>
std::vector<Row> rows_of(const Rows<Row>& rows) {
    std::vector<Row> out;
    for (const auto& [id, row] : rows)
        out.push_back(row);
    return out;
}

// Leaves in `now` the rows that are others than in `had`, or that something waiting named. False:
// one that was told is gone, and none that `may_go`.
template <class Row, class MayGo>
bool keep_changed(const std::vector<Row>& had, const std::vector<Row>& waiting,
                  std::vector<Row>& now, MayGo may_go) {
    const Rows<Row> before = by_id(had);
    const Rows<Row> named = by_id(waiting);
    const Rows<Row> after = by_id(now);
    const auto is_lost = [&](const auto& one) {
        return !after.contains(one.first) && !may_go(one.first);
    };
    if (std::any_of(before.begin(), before.end(), is_lost) ||
        std::any_of(named.begin(), named.end(), is_lost))
        return false;
    std::erase_if(now, [&](const Row& row) {
        const auto at = before.find(id_of(row));
        return at != before.end() && at->second == row && !named.contains(id_of(row));
    });
    return true;
}

template <class Row>
std::vector<Row> joined(const std::vector<Row>& had, const std::vector<Row>& changed) {
    Rows<Row> rows = by_id(had);
    for (const Row& row : changed)
        rows[id_of(row)] = row;
    return rows_of<Row>(rows);
}

}  // namespace

ReportChanges all_of(const SharedReport& report) {
    return {0, true, true, report};
}

std::optional<ReportChanges> changes_since(const SharedReport& had,
                                           std::span<const ReportChanges> waiting,
                                           const SharedReport& now) {
    if (had.lamport == 0) return std::nullopt;
    ReportChanges out{had.lamport, now.goals != had.goals, now.disputes != had.disputes, now};
    SharedReport named;
    for (const ReportChanges& one : waiting) {
        out.goals = out.goals || one.goals;
        out.disputes = out.disputes || one.disputes;
        named.skills.insert(named.skills.end(), one.told.skills.begin(), one.told.skills.end());
        named.days.insert(named.days.end(), one.told.days.begin(), one.told.days.end());
    }
    const auto no_skill = [](const SkillId&) { return false; };
    const auto pushed_out = [&](const Day& day) {
        return now.days.size() == shared_days_max && day < now.days.front().day;
    };
    if (!keep_changed(had.skills, named.skills, out.told.skills, no_skill) ||
        !keep_changed(had.days, named.days, out.told.days, pushed_out))
        return std::nullopt;
    if (!out.goals) out.told.goals.clear();
    if (!out.disputes) out.told.disputes.clear();
    return out;
}

SharedReport with_changes(const SharedReport& had, const ReportChanges& changes) {
    SharedReport out = changes.told;
    const SharedReport none;
    const SharedReport& before = changes.since == 0 ? none : had;
    out.skills = joined(before.skills, changes.told.skills);
    out.days = joined(before.days, changes.told.days);
    if (out.days.size() > shared_days_max)
        out.days.erase(out.days.begin(),
                       out.days.end() - static_cast<std::ptrdiff_t>(shared_days_max));
    if (!changes.goals) out.goals = had.goals;
    if (!changes.disputes) out.disputes = had.disputes;
    return out;
}

}  // namespace pipit::engine
