// What a class knows of one learner: the latest report of each device, and what they say together.
// Invariant: a join-semilattice. merge() is commutative, associative and idempotent, so any order
// and any repeats of the same messages end in the same record. A withdrawn consent is its top: it
// absorbs everything, whatever came before or comes after.
#pragma once

#include "engine/classroom/stream.hpp"
#include "engine/report/shared_report.hpp"

#include <cstddef>
#include <cstdint>
#include <map>

namespace pipit::engine::classroom {

// A learner who practises on more devices than this, or who was paired anew as often, is shown
// from the newest ones.
inline constexpr std::size_t devices_max = 8;

struct Reported {
    std::uint64_t sequence = 0;  // of the envelope it came in
    SharedReport report;
    bool operator==(const Reported&) const = default;
};

struct LearnerRecord {
    // Final: who joins again does so under a new pseudonym.
    bool withdrawn = false;
    // The report with the greatest lamport of each tag (then the later envelope); nothing once
    // withdrawn. Of more than devices_max tags those with the greatest (lamport, tag) stay.
    std::map<DeviceTag, Reported> devices;

    bool operator==(const LearnerRecord&) const = default;

    void add(const DeviceTag& device, const Reported& reported);
    void withdraw();
    void merge(const LearnerRecord& other);
};

// What a teacher sees, in the contract's own form. Each skill as the report with the greatest
// (lamport, tag) that names it says, in the order of ids; goals, disputes and shares as the report
// with the greatest (lamport, tag) of all has them, so that one no longer shared is gone; of a day
// the most minutes any report gives it, the last shared_days_max of them.
SharedReport overview(const LearnerRecord& record);

}  // namespace pipit::engine::classroom
