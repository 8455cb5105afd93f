// Two who write to each other about one learner, as one of them keeps it: what waits, what came,
// and for which key to seal. The same for a child's end and a teacher's. Invariant: nothing is
// sealed but to a live prekey that the other side told; what arrives is told apart by the rules of
// engine/classroom/stream; acknowledgements count only from the stream of theirs that last said
// something new, so that nothing late or replayed undoes them; prekeys only rise.
#pragma once

#include "crypto/envelope.hpp"
#include "crypto/signature.hpp"
#include "device/outbox/prekeys.hpp"
#include "engine/classroom/frame.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/classroom/stream.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace pipit::outbox {

using engine::Day;
using engine::Result;
using engine::cbor::Bytes;
using engine::classroom::Arrival;
using engine::classroom::DeviceTag;
using engine::classroom::EnvelopeHash;
using engine::classroom::Frame;
using engine::classroom::Pseudonym;

using Destination = engine::classroom::Tag8;

// Streams of the other side that are kept; of those it has left before, only the tag, so that
// nothing of them is ever new again. More come only where it was put back as often.
inline constexpr std::size_t streams_max = 8;
inline constexpr std::size_t left_streams_max = 248;

// What two devices have from pairing, and where this learner's envelopes go. Borrowed for a call.
struct Channel {
    const crypto::X25519KeyPair& own;       // static
    const crypto::X25519PublicKey& theirs;  // static, pinned
    const crypto::Key& psk;
    Destination to{};           // of what is sealed
    crypto::PublicKey signs{};  // the class's, pinned; none at the teacher's end, which has it
};

// A message until it is acknowledged, under its number.
struct Waiting {
    EnvelopeHash previous{};
    Bytes payload;
    Bytes sealed;  // empty: not yet
    // Of every envelope it was ever sealed in, oldest first: the lines of a child's ledger that it
    // arrives with. A teacher's end has none.
    std::vector<engine::LedgerDigest> lines = {};
    bool operator==(const Waiting&) const = default;
};
using WaitingMessages = std::map<std::uint64_t, Waiting>;
Bytes encode(const Waiting& waiting);
Result<Waiting> decode_waiting(std::span<const std::uint8_t> bytes);

// What leaves, and what the ledger has of it before.
struct Outgoing {
    std::uint64_t sequence = 0;  // 0: a notice, which is not kept
    Bytes sealed;
    // Of what was sealed just now: what opens it again, for the ledger. Nothing for what was sealed
    // before, and stands there.
    std::optional<crypto::Secret<64>> opening;
};

// What an envelope of theirs brought.
struct Taken {
    Arrival arrival = Arrival::duplicate;  // a notice is one, too
    DeviceTag stream;
    std::uint64_t sequence = 0;
    EnvelopeHash hash{};
    Bytes payload;                       // of a fresh message
    std::vector<std::uint64_t> arrived;  // ours that wait no longer
    // Whether anything is other than before, but for what is owed an answer: a frame that was heard
    // before need not be written again.
    bool changed = false;
    bool newest = false;  // nothing later of its stream was here before it
    // New in a stream that was here before, after another had said something new: it is late, or
    // two copies of one notebook speak.
    bool returned = false;
};

class Correspondence {
  public:
    Correspondence() = default;
    Correspondence(const DeviceTag& own, const Pseudonym& learner) : own_(own), learner_(learner) {}

    const DeviceTag& own_tag() const { return own_; }
    const Pseudonym& learner() const { return learner_; }
    std::size_t waiting() const { return sending_.waiting.size(); }
    bool has_room() const { return sending_.has_room(); }
    // The other side has another history under our numbers: start_over() is next.
    bool forked() const { return sending_.forked; }
    // The greatest lamport of a report that the other side says it has.
    std::uint64_t lamport_there() const { return lamport_there_; }
    // Whether they have not heard yet of what came, or of a new key.
    bool owes_notice() const { return owes_notice_; }
    void owe_notice() { owes_notice_ = true; }
    // A message of this stream came again: its acknowledgement was lost, and is the next that goes.
    void heard_again(const DeviceTag& stream);

    // A prekey to seal for, told by pairing or in a bulletin. False: it is no newer one.
    bool learn(const engine::classroom::Prekeys& told, Day accepted);
    // The same from a frame that was never heard before: whatever its number, it is what they hold.
    bool believe(const engine::classroom::Prekeys& told, Day accepted);
    // To be called with each accepted day, before outgoing().
    void advance(Day accepted);

    // The number that append() gives next.
    std::uint64_t next() const { return sending_.next(); }
    // Which of the envelopes' sizes, counted from 0, this payload takes with all that rides along.
    std::size_t size_of(const Bytes& payload) const;

    // The payload under the next number, as it is to be kept. has_room() must hold.
    std::pair<std::uint64_t, Waiting> append(Bytes payload);
    // The newest of them goes again, where it was never sealed; false where it was, or none waits.
    bool take_back(WaitingMessages& messages);

    // What a contact carries now, oldest first; empty without a live key of theirs. Seals what is
    // not sealed for it, into `messages`, too. `lamport_here`: the greatest merged at this end.
    // `ledger`: what is to be said of a list of what left; null: nothing.
    std::vector<Outgoing> outgoing(const Channel& channel, const OwnPrekeys& prekeys,
                                   WaitingMessages& messages, std::uint64_t lamport_here,
                                   const engine::classroom::LedgerWord* ledger = nullptr);

    // Nothing where the frame is of another learner, or of one stream too many.
    std::optional<Taken> take(const Frame& frame, Day accepted);

    // Whether this stream of theirs was heard, or let go, before; and whether it is listened to.
    bool knows(const DeviceTag& stream) const { return listens_to(stream) || has_left(stream); }
    bool listens_to(const DeviceTag& stream) const;
    // The same two, the other side on another device, under new tags: nothing that was said from
    // the one before is ever new again.
    Correspondence on_another_device(const DeviceTag& own) const;

    // The way to them is another one: all that waits is sealed again.
    void forget_seals() { sending_.forget_seals(); }
    // All that waits in a new stream under a new tag.
    WaitingMessages start_over(const DeviceTag& fresh, const WaitingMessages& messages);

    void write(engine::cbor::Writer& out) const;
    static Correspondence read(engine::cbor::Reader& in);

  private:
    struct Theirs {
        DeviceTag tag;
        engine::classroom::ReceivingStream stream;
    };
    std::optional<std::size_t> stream_of(const DeviceTag& tag);
    bool has_left(const DeviceTag& tag) const;
    bool seal_for(const engine::classroom::Prekeys& told, std::uint32_t newest_before);
    void acknowledge(const engine::classroom::Acknowledgement& said, Taken& out);
    void ride_along(Frame& frame, const OwnPrekeys& prekeys, std::uint64_t lamport_here,
                    const engine::classroom::LedgerWord* ledger) const;
    std::optional<Outgoing> seal(const Channel& channel, const Frame& frame, std::uint64_t sequence,
                                 std::uint32_t epoch);

    DeviceTag own_;
    Pseudonym learner_;
    engine::classroom::SendingStream sending_;
    std::vector<Theirs> theirs_;
    std::vector<DeviceTag> left_;  // tags of theirs that were let go
    std::size_t current_ = 0;      // of theirs_: the one that last said something new
    std::size_t spoke_ = 0;        // of theirs_: whose message came last; it is acknowledged next
    engine::classroom::KnownEpochs known_;
    crypto::X25519PublicKey their_prekey_{};  // of known_.told.newest
    std::uint64_t lamport_there_ = 0;
    bool owes_notice_ = false;
};

// Only what rides along in a frame, as a notice brings it.
Frame without_message(Frame frame);

// "PIPHASH1" and what the hash covers, as BLAKE2b-256.
EnvelopeHash hash_of(const Frame& frame);

}  // namespace pipit::outbox
