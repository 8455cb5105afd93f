// Somebody who comes from another computer, at the device they come to: what they asked, and the
// parts of their notebook until all are here (RecordKind::arriving, in the device's file).
// Invariant: what came is on disk before it is counted; parts of two copies are never joined; the
// shelf lets go of all of it in the write that makes the learner.
#pragma once

#include "crypto/x25519.hpp"
#include "device/outbox/correspondence.hpp"
#include "engine/classroom/move_words.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace pipit::outbox {

class Arriving {
  public:
    Arriving() = default;  // nobody
    // What is in the records, which outlive it; nobody coming is no error.
    static Result<Arriving> open(engine::classroom::Records& links);

    bool asked() const { return asked_.has_value(); }
    const std::string& nickname() const;  // asked() must hold
    bool answered() const { return asked_ && asked_->answer; }
    bool declined() const { return asked_ && asked_->declined; }
    std::size_t parts() const;  // of the copy; 0: not known yet
    std::size_t here() const;
    bool whole() const { return parts() > 0 && here() == parts(); }

    // Somebody of this name comes into this class; `reseal_to` is the shelf's arrival_key().
    // bad_input for no name.
    engine::Result<engine::Done> ask(const std::string& nickname, const engine::Id16& of_class,
                                     const engine::RecoveryKey& reseal_to);
    const engine::Id16& of_class() const { return asked_->of_class; }  // asked() must hold
    // What a request is sealed with, and what it says. asked() must hold.
    const crypto::X25519KeyPair& reply() const { return asked_->reply; }
    engine::classroom::Comes word() const;

    // What the teacher's device answered, opened. Another copy lets go of the one before.
    engine::Result<engine::Done> hear(const engine::classroom::ComesAnswer& answer);
    engine::Result<engine::Done> hear(const engine::classroom::PartHere& part);
    // The teacher said no: what came is let go of, and nothing more is taken until they ask anew.
    engine::Result<engine::Done> hear_no();

    // All of it, for Shelf::unpack; not_found before it is whole, damaged for what is no copy.
    engine::Result<engine::Arrival> arrival() const;

    // After Shelf::unpack or Shelf::drop_arrival, which erase the records.
    void gone();

  private:
    struct Asked {
        std::string nickname;
        engine::Id16 of_class;
        engine::RecoveryKey reseal_to{};
        crypto::X25519KeyPair reply;
        std::optional<engine::classroom::ComesAnswer> answer;
        bool declined = false;  // then there is no answer
    };
    explicit Arriving(engine::classroom::Records& links) : links_(&links) {}
    static Bytes encode(const Asked& asked);
    static engine::Result<Asked> decode(std::span<const std::uint8_t> bytes);
    engine::Result<engine::Done> become(Asked next, engine::classroom::Change change);

    engine::classroom::Records* links_ = nullptr;
    std::optional<Asked> asked_;
    // Parts, by their copy: on a stick they may lie before the answer.
    std::map<engine::classroom::MoveId, std::set<std::uint16_t>> here_;
};

}  // namespace pipit::outbox
