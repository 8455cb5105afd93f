// A class's wire for tests of the auditor: a home whose learners have a place in a class, what they
// say to it sealed and entered as Pipit does, and what the teacher's device answers. Invariant:
// envelopes, lines and frames are made by the rooms that make them in the app; a lie is one
// argument.
#pragma once

#include "crypto/envelope.hpp"
#include "crypto/random.hpp"
#include "device/outbox/bulletin.hpp"
#include "device/outbox/ledger_line.hpp"
#include "device/outbox/links.hpp"
#include "engine/classroom/door_word.hpp"
#include "engine/classroom/message.hpp"
#include "tests/device/auditor/home.hpp"
#include "tests/device/auditor/wire.hpp"

#include <functional>
#include <optional>

namespace pipit::audit::testing {

namespace classroom = engine::classroom;

// What is done to a line before it is entered; `enter` false: it is not.
struct Lie {
    std::function<void(engine::LedgerEntry&)> line = {};
    bool enter = true;
    std::uint32_t epoch = 3;
    std::optional<Bytes> payload = {};  // in place of the message
};

class Exchange {
  public:
    Exchange();

    engine::Result<std::unique_ptr<engine::Notebook>> notebook(std::size_t learner = 0) const {
        return home.open()->open(home.who[learner], engine::SecretText("314159"), monday);
    }
    // An envelope of this learner's, entered into their list.
    Bytes send(const classroom::ChildMessage& message, std::size_t learner = 0,
               const Lie& lie = {});
    // A question of the device's own, in the device's list.
    Bytes ask_for_class_key();
    Bytes turn() const;
    static Bytes done() { return framed(outbox::said::Done{}); }
    static Bytes envelope(const Bytes& bytes) { return framed(outbox::said::Envelope{bytes}); }
    // What the teacher's device says first, and its turn.
    Bytes answers() const;

    Home home;

  private:
    crypto::SealedEnvelope sealed(const Bytes& payload, std::uint32_t epoch) const;
    std::optional<outbox::Link> link_;
    crypto::SigningKey signer_{crypto::random_key()};
    crypto::X25519KeyPair teacher_ = crypto::X25519KeyPair::random();
    outbox::Challenge challenge_{1, 2, 3, 4, 5, 6, 7, 8};
    std::vector<classroom::Pseudonym> pseudonyms_;
    std::uint64_t said_ = 0;
};

inline const classroom::HelpRequest help{engine::SkillId{"add-within-100"}, engine::Day{20781}};

}  // namespace pipit::audit::testing
