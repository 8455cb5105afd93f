// A class in a box: children's devices, a teacher's, and a way between them that drops, doubles,
// reorders and replays, while both sides are killed at any moment and their clocks run wild. What
// is on disk is bytes; a restart begins from them. Next door: delivery_test.cpp.
#pragma once

#include "engine/classroom/epochs.hpp"
#include "engine/classroom/merge.hpp"
#include "engine/classroom/stream_codec.hpp"
#include "tests/engine/classroom/support.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom::testing {

using pipit::engine::testing::Random;

// What one envelope says, before it is bytes: a report, or (with lamport 0) a withdrawal.
using Messages = std::vector<SharedReport>;

struct OnTheWay {  // to the child
    cbor::Bytes acknowledgement;
    AnnouncedEpochs announced;
};

class Child {
  public:
    Child(const StreamId& id, Messages messages) : id_(id), messages_(std::move(messages)) {}

    bool done() const { return written_ == messages_.size() && state_.waiting.empty(); }
    // Writes the next message into the outbox; killed before the write is durable, it never was.
    void write(bool killed);
    void seal();
    std::vector<Envelope> send() const;
    void hear(const OnTheWay& news);
    void day_passes(int days);
    void restart();

    const StreamId& id() const { return id_; }
    const Messages& messages() const { return messages_; }
    const SendingStream& state() const { return state_; }
    std::string problem;

  private:
    void store() { disk_ = encode(state_); }

    StreamId id_;
    Messages messages_;
    std::size_t written_ = 0;                 // of the messages; stored with the state
    std::map<std::uint64_t, Envelope> kept_;  // beside the state, until acknowledged
    SendingStream state_;
    cbor::Bytes disk_ = encode(SendingStream{});
    KnownEpochs known_;
    Day day_{20000};
};

class Teacher {
  public:
    Teacher() { day_passes(0); }
    // Takes an envelope; killed before the write is durable, it never came.
    void take(const Envelope& envelope, bool killed);
    OnTheWay answer(const StreamId& stream);
    void day_passes(int days);
    void restart();

    // How often each message was applied, durably.
    int applied(const StreamId& stream, std::uint64_t sequence) const;
    const LearnerRecord& record(const Pseudonym& learner) { return disk_.records[learner]; }
    bool is_quiet(const StreamId& stream);  // no gap, no conflict
    int too_late = 0;                       // sealed for a prekey that was gone

  private:
    struct Disk {
        std::map<StreamId, cbor::Bytes> streams;
        std::map<Pseudonym, LearnerRecord> records;
        std::map<StreamId, std::map<std::uint64_t, int>> applied;
    };
    Disk disk_;
    std::map<StreamId, ReceivingStream> streams_;  // as they are on disk
    PrekeyEpochs epochs_;
    Day day_{20500};  // the two sides need not agree
};

struct Way {
    std::vector<Envelope> up;
    std::vector<std::pair<StreamId, OnTheWay>> down;
    std::vector<Envelope> seen;  // all that ever left, for a replay
};

// Everything that may go wrong, `steps` times; then calm, until all has come or ten rounds passed.
// Says what does not hold; empty when everything does.
std::string problem_of(std::uint64_t seed);

}  // namespace pipit::engine::classroom::testing
