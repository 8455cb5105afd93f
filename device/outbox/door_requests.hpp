// What a device asked while nobody was signed in, until it is over: rows of the device's file, and
// the lines that wait for a learner's ledger. docs/formats/vault.md has the bytes. Invariant:
// decode takes exactly what encode writes; the bytes hold keys and are wiped by whoever holds them.
#pragma once

#include "crypto/x25519.hpp"
#include "device/outbox/door_words.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace pipit::outbox {

struct DoorAsked {
    DoorWord word = DoorWord::forgot;
    // A learner of this device, in whose ledger it is entered; zeros: nobody, and no ledger has it.
    engine::Id16 about;
    crypto::X25519KeyPair reply;  // made for this request
    Bytes body;
    std::uint32_t epoch = 0;      // that it is sealed to
    Bytes sealed;                 // empty: not yet
    std::optional<Bytes> answer;  // the body of what came
    // Of every envelope it was ever sealed in, oldest first: where an answer comes, one of them
    // arrived.
    std::vector<engine::LedgerDigest> lines = {};
};
Bytes encode(const DoorAsked& asked);
Result<DoorAsked> decode_door_asked(ByteView bytes);
engine::classroom::RecordKey door_request_key(DoorWord word, const engine::Id16& about);

// A ledger entry until the learner's notebook is open; its bytes are those of a ledger's text.
engine::classroom::Record door_ledger_record(const engine::Id16& learner, ByteView envelope,
                                             const engine::LedgerEntry& line);
Result<engine::LedgerEntry> decode_door_line(ByteView bytes);
bool is_line_of(const engine::classroom::RecordKey& key, const engine::Id16& learner);

// Those of this learner's lines, as they are to be written, that are noted as arrived from now on:
// of these envelopes; null: of all. What was noted before is not among them.
Result<std::vector<engine::classroom::Record>>
arrived_lines(engine::classroom::Records& links, const engine::Id16& learner,
              const std::vector<engine::LedgerDigest>* of = nullptr);
// Writes them in one; what they hold is wiped.
Result<engine::Done> write_lines(engine::classroom::Records& links,
                                 std::vector<engine::classroom::Record> lines);

// Whose a line is that is of no learner (the class lock's), and of one who comes from another
// computer until they are here.
inline constexpr engine::Id16 nobody{};
inline constexpr engine::Id16 nobody_yet{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                          0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};

// Of the lines that are of no learner, those older than a year.
Result<std::vector<engine::classroom::RecordKey>>
old_lines_of_nobody(engine::classroom::Records& links, engine::Day today);

// The lines of one who comes are nobody's from now on: they stayed away, or another comes.
Result<engine::Done> let_go_of_newcomer(engine::classroom::Records& links);

// Moves this learner's lines into their own ledger; or, of one who came from another computer,
// those that were kept under `as` before anybody knew who it is. After an error, or a kill in the
// middle, they are where they were, or in both: those that are in the ledger already are not
// entered again.
Result<engine::Done> enter_door_lines(engine::classroom::Records& links, engine::Notebook& notebook,
                                      const engine::Id16& as);

}  // namespace pipit::outbox
