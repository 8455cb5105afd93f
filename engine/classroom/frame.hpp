// What stands inside an envelope: which stream it belongs to and where in it, the message, and
// fresh facts that ride along. docs/formats/message.md has the bytes. Invariant: decode takes
// exactly what encode writes; the hash of an envelope covers stream, sequence, previous and payload
// alone, so that sealed again with newer facts it is the same envelope.
#pragma once

#include "engine/classroom/epochs.hpp"
#include "engine/classroom/stream.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace pipit::engine::classroom {

// What the frame's sender has applied of a stream that comes the other way.
struct Acknowledges {
    // Whose stream: a late one that speaks of a stream its sender has left says nothing of the
    // next.
    DeviceTag device;
    Acknowledgement acknowledgement;
    bool operator==(const Acknowledges&) const = default;
};

// The frame's sender's own live prekeys, and the public half of the newest.
struct Prekeys {
    AnnouncedEpochs epochs;                 // 1 <= oldest <= newest, at most five
    std::array<std::uint8_t, 32> newest{};  // X25519
    bool operator==(const Prekeys&) const = default;
};

// The end of the chain of the child's list of what left (the ledger), as it was before this
// envelope: opaque to the teacher, who cannot read the list. A child says the head alone; a
// teacher's device says the last one it heard, with a signature for it (docs/formats/message.md,
// "The list's head").
using LedgerHead = std::array<std::uint8_t, 32>;
struct Countersigned {
    Day day;  // the teacher's accepted day, as far off as a message's may be
    std::array<std::uint8_t, 64> signature{};
    bool operator==(const Countersigned&) const = default;
};
struct LedgerWord {
    LedgerHead head{};
    std::optional<Countersigned> signed_for;
    bool operator==(const LedgerWord&) const = default;
};

struct Frame {
    StreamId stream;
    std::uint64_t sequence = 0;  // 1..sequence_max; 0: a notice, which carries facts alone
    EnvelopeHash previous{};     // zeros for a notice
    cbor::Bytes payload;         // a message, 1..cbor::payload_max bytes; empty for a notice
    // Latest wins: applied by acknowledge() and hear(), whatever becomes of the payload.
    std::optional<Acknowledges> acknowledges;
    std::optional<Prekeys> prekeys;
    std::optional<LedgerWord> ledger = {};
    bool operator==(const Frame&) const = default;
};

// What a frame adds to its payload, in bytes. cbor::payload_max leaves frame_room in the largest
// envelope; a frame without facts stays within it (frame.cpp proves it), one with facts may not.
inline constexpr std::size_t frame_room = 128;
inline constexpr std::size_t frame_bytes_max = cbor::payload_max + frame_room;
// A notice of all facts; the smallest envelope holds 943.
inline constexpr std::size_t notice_bytes_max = 384;

// The frame must hold what the comments above say; with its facts it may be larger than
// frame_bytes_max, and must not be sealed then.
cbor::Bytes encode_frame(const Frame& frame);
// bad_input names the field that does not hold: also for a notice that says nothing, or a numbered
// frame without a payload.
Result<Frame> decode_frame(std::span<const std::uint8_t> bytes);

// Whose BLAKE2b-256 is the envelope's hash: "PIPHASH1", then {1: device, 2: learner, 3: sequence,
// 4: previous, 5: payload}.
cbor::Bytes hashed_part(const Frame& frame);

// The frame's keys and the rows of engine/report/fields they stand for.
struct FrameField {
    std::uint64_t key = 0;
    std::string_view id;
};
std::span<const FrameField> frame_fields();

}  // namespace pipit::engine::classroom
