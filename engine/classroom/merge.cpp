// The join. Invariant: every choice here is by a total order of (stamp, value), and what is let go
// is always the oldest, so that what is left out once would be left out again.
#include "engine/classroom/merge.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pipit::engine::classroom {

namespace {

cbor::Bytes bytes_of(const SharedReport& report) {
    auto bytes = encode_shared(report);
    return bytes ? std::move(bytes).value() : cbor::Bytes{};
}
cbor::Bytes bytes_of(const SharedSkill& skill) {
    SharedReport out;
    out.skills = {skill};
    return bytes_of(out);
}
cbor::Bytes bytes_of(const SharedDay& day) {
    SharedReport out;
    out.days = {day};
    return bytes_of(out);
}
cbor::Bytes bytes_of(const std::vector<SharedGoal>& goals) {
    SharedReport out;
    out.goals = goals;
    return bytes_of(out);
}
cbor::Bytes bytes_of(const std::vector<SharedDispute>& disputes) {
    SharedReport out;
    out.disputes = disputes;
    return bytes_of(out);
}

// Two of one stamp differ only where a stream forked; their bytes decide, so that every order ends
// the same.
template <class T>
void take(Told<T>& kept, const Told<T>& other) {
    if (kept.when > other.when) return;
    if (kept.when == other.when &&
        (kept.what == other.what || bytes_of(kept.what) >= bytes_of(other.what)))
        return;
    kept = other;
}

template <class Id, class T>
void take(std::map<Id, Told<T>>& rows, const Id& id, const Told<T>& other) {
    const auto [at, is_new] = rows.try_emplace(id, other);
    if (!is_new) take(at->second, other);
}
template <class Id, class T>
void take(std::map<Id, Told<T>>& rows, const std::map<Id, Told<T>>& others) {
    for (const auto& [id, row] : others)
        take(rows, id, row);
}

// What a whole report did not repeat, and what is more than there may be.
template <class Id, class T>
void forget(std::map<Id, Told<T>>& rows, const Stamp& whole, std::size_t max) {
    std::erase_if(rows, [&](const auto& one) { return one.second.when < whole; });
    while (rows.size() > max) {
        rows.erase(std::min_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return std::tie(a.second.when, a.first) < std::tie(b.second.when, b.first);
        }));
    }
}

}  // namespace

void LearnerRecord::add(const Stamp& when, const ReportChanges& report) {
    LearnerRecord said;
    if (report.since == 0) said.whole = when;
    said.newest = {when, report.told};
    said.newest.what.skills.clear();
    said.newest.what.days.clear();
    said.newest.what.goals.clear();
    said.newest.what.disputes.clear();
    for (const SharedSkill& skill : report.told.skills)
        take(said.skills, skill.skill, Told<SharedSkill>{when, skill});
    for (const SharedDay& day : report.told.days)
        take(said.days, day.day, Told<SharedDay>{when, day});
    if (report.goals) said.goals = {when, report.told.goals};
    if (report.disputes) said.disputes = {when, report.told.disputes};
    merge(said);
}

void LearnerRecord::withdraw() {
    *this = {};
    withdrawn = true;
}

void LearnerRecord::merge(const LearnerRecord& other) {
    if (other.withdrawn) withdraw();
    if (withdrawn) return;
    whole = std::max(whole, other.whole);
    take(newest, other.newest);
    take(goals, other.goals);
    take(disputes, other.disputes);
    take(skills, other.skills);
    take(days, other.days);
    forget(skills, whole, shared_skills_max);
    forget(days, whole, days_kept_max);
}

bool LearnerRecord::has(std::uint64_t lamport) const {
    return whole != Stamp{} && whole.lamport <= lamport && lamport <= newest.when.lamport;
}

SharedReport overview(const LearnerRecord& record) {
    SharedReport out = record.newest.what;
    for (const auto& [id, skill] : record.skills)
        out.skills.push_back(skill.what);
    for (const auto& [id, day] : record.days)
        out.days.push_back(day.what);
    if (out.days.size() > shared_days_max)
        out.days.erase(out.days.begin(),
                       out.days.end() - static_cast<std::ptrdiff_t>(shared_days_max));
    out.goals = record.goals.what;
    out.disputes = record.disputes.what;
    return out;
}

}  // namespace pipit::engine::classroom
