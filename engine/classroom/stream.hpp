// One stream of envelopes from one device to another, as both ends keep it: what is next, what
// waits, what has come. docs/formats/stream.md has the rules in words, envelope-order.pml as a
// model. Invariant: between honest ends nothing is lost and nothing is applied twice, whatever is
// dropped, doubled, reordered, replayed or restarted; a stream that split in two is noticed by
// both.
#pragma once

#include "engine/classroom/epochs.hpp"
#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

namespace pipit::engine::classroom {

// Random, one a device and class: two classes cannot find out that they share a learner's device.
struct DeviceTag : Id16 {
    auto operator<=>(const DeviceTag&) const = default;
};
// A learner's name in one class, random.
struct Pseudonym : Id16 {
    auto operator<=>(const Pseudonym&) const = default;
};
struct StreamId {
    DeviceTag device;  // of the sender
    Pseudonym learner;
    auto operator<=>(const StreamId&) const = default;
};

// 8 random bytes agreed on at pairing or joining, that tell one party what is meant and others
// nothing: where an envelope goes, where an answer goes, which class announces itself.
using Tag8 = std::array<std::uint8_t, 8>;

using EnvelopeHash = std::array<std::uint8_t, 32>;

// An envelope as it was opened. `hash` is taken over what is inside (stream, sequence, previous,
// payload) and never over the sealed bytes: sealed again for a later epoch it is the same envelope.
struct Envelope {
    StreamId stream;
    std::uint64_t sequence = 0;  // 1..sequence_max
    EnvelopeHash hash{};
    EnvelopeHash previous{};  // hash of the one before it; zeros for the first
    std::uint32_t epoch = 0;  // whose prekey it was sealed to
    cbor::Bytes payload;
};

inline constexpr std::uint64_t window_size = 64;
inline constexpr std::uint64_t sequence_max = INT64_MAX;  // fits a database column

// What a receiver has applied, durably. Bit i of `applied` stands for sequence greatest - i.
struct Acknowledgement {
    std::uint64_t greatest = 0;  // 0: nothing yet
    std::uint64_t applied = 0;
    EnvelopeHash head{};         // of `greatest`
    std::uint64_t conflict = 0;  // the first number two different envelopes claimed; 0: none
    // The greatest of any report merged for this learner, whatever device and stream it came from;
    // 0: none. A notebook that was put back continues above it.
    std::uint64_t lamport = 0;
    bool operator==(const Acknowledgement&) const = default;
};

// The sender's end. The payloads themselves lie beside it, under their sequence, until they are
// acknowledged; state and payload are written in one transaction.
struct SendingStream {
    struct Waiting {
        std::uint64_t sequence = 0;
        EnvelopeHash hash{};
        std::uint32_t epoch = 0;  // sealed for; 0: not sealed yet
        bool operator==(const Waiting&) const = default;
    };
    enum class Outcome : std::uint8_t {
        taken,        // something waits no longer
        nothing_new,  // all of it was known
        older,   // it lacks what was acknowledged before: late on its way, or a receiver put back
        forked,  // the receiver knows another history under our numbers: begin a new stream
    };

    std::uint64_t last = 0;        // the greatest sequence given out; 0: none
    EnvelopeHash head{};           // its hash: what the next one names as previous
    std::vector<Waiting> waiting;  // not acknowledged, rising
    std::uint64_t greatest = 0;    // all that was acknowledged so far, as in Acknowledgement
    std::uint64_t applied = 0;
    EnvelopeHash greatest_hash{};
    bool forked = false;

    bool operator==(const SendingStream&) const = default;

    // Whether another one may be appended: none may run a whole window ahead of one that waits.
    bool has_room() const;
    std::uint64_t next() const { return last + 1; }
    // Gives next() to the envelope with this hash. has_room() must hold.
    void append(const EnvelopeHash& hash);
    // The newest again, which was never sealed, so that nobody knows of it; `previous` is what it
    // named. Its sequence is next() again.
    void take_back(const EnvelopeHash& previous);

    // What is to be sealed for known.to_seal_for(), oldest first: never sealed, or sealed for an
    // epoch whose prekey is dead. Empty without a live prekey. A sequence keeps its number and its
    // payload however often it is sealed.
    std::vector<std::uint64_t> to_seal(const KnownEpochs& known) const;
    void sealed(std::uint64_t sequence, std::uint32_t epoch);
    // The receiver was put back and speaks in a new stream: its epochs count anew, and what was
    // sealed for the old ones is sealed again.
    void forget_seals();
    // What a contact sends, oldest first: all that waits and can still be opened.
    std::vector<std::uint64_t> to_send(const KnownEpochs& known) const;

    // Takes as arrived what the head vouches for: where its hash is ours, the numbers down from it
    // to the first gap, each of which the receiver has found to be linked to the next. Beyond a gap
    // another history may stand under our numbers. On forked nothing is taken, and all that waits
    // goes into the new stream.
    Outcome acknowledge(const Acknowledgement& acknowledgement);
    // Of one that waits, and of the greatest acknowledged; null of others, whose hash is let go.
    const EnvelopeHash* known_hash(std::uint64_t sequence) const;
};

enum class Arrival : std::uint8_t {
    fresh,        // apply it: the payload and this state in one transaction
    duplicate,    // drop it
    older,        // below the window, so applied long ago: drop it
    conflicting,  // quarantine it: its number or its predecessor belongs to another history
};

// The receiver's end.
struct ReceivingStream {
    std::uint64_t greatest = 0;  // applied; 0: nothing yet
    std::uint64_t applied = 0;   // bit i: greatest - i
    std::uint64_t conflict = 0;  // as in Acknowledgement
    // At sequence % window_size: hash of an applied envelope, or of a missing one that its
    // successor named; zeros where neither is known.
    std::array<EnvelopeHash, window_size> hashes{};

    bool operator==(const ReceivingStream&) const = default;

    // Says what to do and notes it; a number that is none (0, or over sequence_max) is quarantined
    // without a note. Durable before anything is acknowledged: acknowledgement() is
    // sent from the state that was stored, never from one that still may be lost.
    Arrival receive(const Envelope& envelope);
    // `lamport` is of the learner, not of the stream: the caller knows it.
    Acknowledgement acknowledgement(std::uint64_t lamport = 0) const;
    // The gaps: numbers of the window below `greatest` that have not come, oldest first.
    std::vector<std::uint64_t> missing() const;
    // Bits of the missing ones whose hash is known.
    std::uint64_t named() const;
};

}  // namespace pipit::engine::classroom
