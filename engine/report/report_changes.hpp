// What a report says that the teacher's device does not have yet: skills and days whose row is
// another, goals and disputes where these are others, the shares always. Invariant: who has the
// report it builds on, and any of those said after that one, has with it the whole of the newest.
#pragma once

#include "engine/report/shared_report.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace pipit::engine {

struct ReportChanges {
    std::uint64_t since = 0;  // lamport of the report it builds on; 0: on none, it is whole
    bool goals = false;       // told here; else they are as before, and the list is empty
    bool disputes = false;    // the same
    SharedReport told;        // of the skills and days those that changed
    bool operator==(const ReportChanges&) const = default;
};

// A whole report as the changes since nothing.
ReportChanges all_of(const SharedReport& report);

// What makes `now` of `had`, the report that arrived last. `waiting` are those said after it: which
// of them will be there when this one is read, nobody knows, so all that they name is named again.
// Nothing where only a whole report can tell it: a skill or a day that was told stands in it no
// more (but for days that newer ones have pushed out), or what arrived last has no number to be
// named by.
std::optional<ReportChanges> changes_since(const SharedReport& had,
                                           std::span<const ReportChanges> waiting,
                                           const SharedReport& now);

// The whole report after `changes`, its skills in the order of their ids. `had` counts for nothing
// where the changes are whole.
SharedReport with_changes(const SharedReport& had, const ReportChanges& changes);

// Deterministic CBOR, a map whose rows are short arrays (docs/formats/message.md). bad_input names
// the field that is not declared as shared, or does not hold; so it does for changes since nothing.
Result<cbor::Bytes> encode_changes(const ReportChanges& changes);
Result<ReportChanges> decode_changes(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine
