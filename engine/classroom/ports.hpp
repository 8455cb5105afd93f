// The doors between what a class is told and where that is kept. Invariant: a change is written
// whole or not at all, and is on disk when write() returns; after an error nothing changed. The
// vault implements them, engine/classroom/in_memory.hpp does for tests.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"
#include "engine/session/ports.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pipit::engine::classroom {

// What a record is; a number once given is never given again. Each stands in engine/report/fields
// as record_fields says.
enum class RecordKind : std::uint8_t {
    membership =
        1,        // notebook: this learner's place in a class, both streams, own prekeys. key: none
    waiting = 2,  // both: a message that is not acknowledged yet, and sealed if it was. key:
                  // stream, number
    heard = 3,  // notebook: what a teacher sent that is shown as it is (agreed record). key: number
    link = 4,   // device file: what pairing gave this device. key: class
    school = 5,       // teacher: keys, class, prekeys. key: none
    paired = 6,       // teacher: what pairing gave of a device. key: the device's tag
    learner = 7,      // teacher: roster name, both streams, what is known. key: pseudonym
    roster = 8,       // teacher: a name. key: number; or none, the last number that was given
    quarantined = 9,  // teacher: an envelope that was not applied. key: stream, number, hash
    code = 10,        // teacher: the six digits on the screen and their tries. key: none
    ticket = 11,      // teacher: the secret on the class's sheet. key: none
    request = 12,     // device file: what this device asked by a ticket. key: none
    address = 13,     // device file: where the teacher's device was last. key: class

    // teacher: a secret was forgotten, what the teacher said to it. key: pseudonym
    asked_reset = 14,
    // device file: a line for a learner's ledger, until they next open. key: learner, envelope's id
    door_ledger = 15,
    // notebook: the sealed copy that is being moved. key: none, or the part
    copy = 18,
    // teacher: copies and who asked for them. key: pseudonym, copy and part; or the device's tag
    moving = 19,
    // device file: what came of a newcomer's copy. key: none, or the part
    arriving = 20,
    // device file: what was asked while nobody was signed in, and its answer. key: word, of whom
    door_request = 21,
    // teacher: the class's key, and whether the lock is on. key: none
    class_lock = 16,
    // device file: which key locks the notebooks of a class's learners. key: class
    device_policy = 17,
    told = 22,  // notebook: what of the report is known to have arrived. key: none
    // teacher: questions of a device at the door that are over. key: the device's tag
    over_questions = 23,
    decided = 24,  // teacher: what the teacher decided about a learner. key: pseudonym
    wishes = 25,   // teacher: how they want the window to look and speak. key: none
    rules = 26,    // teacher: the class's minutes and packs. key: none
    backup = 27,   // teacher: the day of the last backup. key: none
};

struct RecordField {
    RecordKind kind = RecordKind::membership;
    std::string_view id;
};
inline constexpr auto record_fields =
    std::to_array<RecordField>({{RecordKind::membership, "class.membership"},
                                {RecordKind::waiting, "class.waiting"},
                                {RecordKind::heard, "class.heard"},
                                {RecordKind::told, "class.told"},
                                {RecordKind::link, "class.link"},
                                {RecordKind::school, "class.school"},
                                {RecordKind::paired, "class.paired"},
                                {RecordKind::learner, "class.learner"},
                                {RecordKind::roster, "class.roster"},
                                {RecordKind::decided, "class.decided"},
                                {RecordKind::wishes, "class.wishes"},
                                {RecordKind::rules, "class.rules"},
                                {RecordKind::backup, "class.backup"},
                                {RecordKind::quarantined, "class.quarantined"},
                                {RecordKind::code, "class.code"},
                                {RecordKind::ticket, "class.ticket"},
                                {RecordKind::request, "class.request"},
                                {RecordKind::address, "class.address"},
                                {RecordKind::asked_reset, "class.asked_reset"},
                                {RecordKind::door_ledger, "class.door_ledger"},
                                {RecordKind::door_request, "class.door_request"},
                                {RecordKind::class_lock, "class.lock"},
                                {RecordKind::device_policy, "class.policy"},
                                {RecordKind::copy, "class.copy"},
                                {RecordKind::moving, "class.moving"},
                                {RecordKind::over_questions, "class.over_questions"},
                                {RecordKind::arriving, "class.arriving"}});

struct RecordKey {
    RecordKind kind = RecordKind::membership;
    cbor::Bytes name;
    auto operator<=>(const RecordKey&) const = default;
};
struct Record {
    RecordKey key;
    cbor::Bytes value;
};

// What is written in one transaction.
struct Change {
    std::vector<Record> put;       // each in place of the one with its key
    std::vector<RecordKey> erase;  // before put; overwritten on disk; fine where there is none
    // In the ledger before the bytes they name can be read from any record, so before the first of
    // them leaves. A notebook's only.
    std::vector<LedgerEntry> left;
    std::vector<Event> events;  // appended to the journal. A notebook's only.
    // Digests of entries that are now known to have arrived. A notebook's only.
    std::vector<LedgerDigest> arrived = {};
};

// Where the chain of a notebook's ledger ends.
struct LedgerEnd {
    std::array<std::uint8_t, 32> head{};
    std::uint64_t lines = 0;
};

class Records {
  public:
    virtual ~Records() = default;
    virtual Result<std::vector<Record>> read(RecordKind kind) = 0;  // in the order of their keys
    // not_allowed for ledger entries or events where there is no notebook.
    virtual Result<Done> write(const Change& change) = 0;
    // Of what is on disk; no lines where there is no notebook.
    virtual LedgerEnd ledger_end() const { return {}; }
};

}  // namespace pipit::engine::classroom
