// What the teacher's device has of a learner's report, as its acknowledgements say, and what the
// next report has to tell it. Invariant: a report says changes only since one that arrived, that
// was said after the last doubt, and that no whole one came after; in any doubt it is whole.
// docs/formats/vault.md lists the bytes of its record.
#pragma once

#include "device/outbox/correspondence.hpp"
#include "engine/report/report_changes.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace pipit::outbox {

struct ReportThere {
    std::uint64_t from = 0;       // number in our stream: what was said before is not built on
    std::uint64_t number = 0;     // of the newest report that arrived since; 0: none
    engine::SharedReport report;  // whole, as that one left it
    bool operator==(const ReportThere&) const = default;

    // A whole report goes under this number, or nobody knows what is there: what was said before it
    // counts no more.
    void begin(std::uint64_t next) { *this = {next, 0, {}}; }
    // A message of ours has arrived under this number; other messages than reports change nothing.
    void arrived(std::uint64_t at, std::span<const std::uint8_t> payload);
    // The changes that make `now` of it, also for who has some of what waits. Nothing where it
    // takes a whole report.
    std::optional<engine::ReportChanges> changes(const WaitingMessages& waiting,
                                                 const engine::SharedReport& now) const;
};

Bytes encode(const ReportThere& there);
Result<ReportThere> decode_report_there(std::span<const std::uint8_t> bytes);

}  // namespace pipit::outbox
