// The whole of what is kept of one learner, as a copy of it says: card, every event, every line of
// what left, the class's notes, and how far both chains had come. docs/formats/record.md has the
// file. Invariant: no secret and no key is in it; the same notebook gives the same record, whoever
// makes it.
#pragma once

#include "engine/classroom/ports.hpp"
#include "engine/report/cbor.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::engine {

inline constexpr std::uint64_t record_format = 1;
// What a program may be made to read.
inline constexpr std::size_t record_bytes_max = 64U << 20;

// One of the class's notes.
struct RecordNote {
    classroom::RecordKey key;
    std::uint64_t size = 0;  // of its value, in bytes
    // Nothing: withheld, as it holds keys, or the notebook itself, or what is not understood.
    std::optional<cbor::Bytes> value;
    // What a person can read of it: an id of engine/report/fields, or a name, and its words.
    struct Word {
        std::string name;
        std::string words;
        bool operator==(const Word&) const = default;
    };
    std::vector<Word> words;
    bool operator==(const RecordNote&) const = default;
};

struct LearnerRecord {
    std::string pipit;  // the version that wrote it
    LearnerCard card;
    DeviceId device;
    ChainHeads chains;
    std::vector<Event> events;        // in the order of their keys
    std::vector<LedgerEntry> ledger;  // oldest first; the keys that open envelopes are left out
    std::vector<RecordNote> notes;    // in the order of record_fields, then of their keys
};

// The journal's, the ledger's or the records' error where one cannot be read whole; damaged for a
// card that is no text.
Result<LearnerRecord> record_of(Notebook& notebook);

// A note as the record has it: with its value, or without.
RecordNote record_note(const classroom::Record& record);

// Names the list of fields that this Pipit writes, as 16 hexadecimal digits: another list, another
// name.
std::string record_schema();

// As JSON (engine/report/json), the same bytes for the same record.
std::string write_record(const LearnerRecord& record);
// bad_input with the line and the field for anything that write_record would not have written;
// newer_version for another format or list of fields.
Result<LearnerRecord> read_record(std::string_view text);

// The record as part of a page that any browser opens, where it is not shown: nothing in it can end
// the element. And out of a page, or a file that is the record itself: empty where there is none.
std::string record_element(std::string_view record);
std::string_view record_in(std::string_view file);

}  // namespace pipit::engine
