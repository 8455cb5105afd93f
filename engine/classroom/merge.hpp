// What a class knows of one learner: what their reports have said, part by part. Invariant: a
// join-semilattice. merge() is commutative, associative and idempotent, so any order and any
// repeats of the same messages end in the same record. A withdrawn consent is its top: it absorbs
// everything, whatever came before or comes after.
#pragma once

#include "engine/classroom/stream.hpp"
#include "engine/report/report_changes.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

namespace pipit::engine::classroom {

// The order of reports: which of two has the last word. A notebook is at one device at a time and
// its lamport goes with it; of two histories of one notebook (it was put back, or copied) the tag
// decides where the lamport does not.
struct Stamp {
    std::uint64_t lamport = 0;
    DeviceTag device;
    std::uint64_t sequence = 0;  // of the envelope it came in
    auto operator<=>(const Stamp&) const = default;
};

// A part of a report, and which report said it last.
template <class T>
struct Told {
    Stamp when;
    T what;
    bool operator==(const Told&) const = default;
};

// Days that a record keeps; a teacher sees the last shared_days_max of them.
inline constexpr std::size_t days_kept_max = 64;

struct LearnerRecord {
    // Final: who joins again does so under a new pseudonym.
    bool withdrawn = false;
    Stamp whole;                // the newest whole report; zeros: none came
    Told<SharedReport> newest;  // without what stands below
    // None older than `whole`; at most shared_skills_max, and days_kept_max.
    std::map<SkillId, Told<SharedSkill>> skills;
    std::map<Day, Told<SharedDay>> days;
    Told<std::vector<SharedGoal>> goals;
    Told<std::vector<SharedDispute>> disputes;

    bool operator==(const LearnerRecord&) const = default;

    // Of each part the newest word stays. What is not said in a whole report, nor since, is
    // forgotten.
    void add(const Stamp& when, const ReportChanges& report);
    void withdraw();
    void merge(const LearnerRecord& other);

    // Whether changes since the report with this lamport can be told from here: it came, and no
    // whole one after it.
    bool has(std::uint64_t lamport) const;
};

// What a teacher sees, in the contract's own form: what the learner's newest report says, its
// skills in the order of ids.
SharedReport overview(const LearnerRecord& record);

}  // namespace pipit::engine::classroom
