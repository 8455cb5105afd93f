// How this device is brought into a class, whoever sits before it: by six digits or by a ticket,
// over the line its host calls by, and by a stick. Invariant: one way is tried at a time; a link is
// on disk before it counts, and takes no other class's place; a class of a number that the device
// knows is let in only with that class's keys; what was asked by a ticket is on disk until it is
// answered.
#pragma once

#include "device/outbox/caller.hpp"
#include "device/outbox/pairing.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/pairing_port.hpp"

#include <memory>
#include <string>

namespace pipit::outbox {

class PairingDesk {
  public:
    // The desk that has the way out, and speaks with no class while it is lent.
    class Host {
      public:
        // A pairing begins, or takes place: contacts end, problems are forgotten.
        virtual void make_way() = 0;
        // The link is on disk, and its class the one that this device was brought into last.
        virtual void paired(Link link, const std::string& address) = 0;
        virtual void not_kept(const engine::Error& why) = 0;  // it goes on as it was
        virtual void failed(const engine::Error& why) = 0;    // nobody carries anything

      protected:
        ~Host() = default;
    };
    struct With {
        PostBox& box;
        Caller& caller;
        engine::classroom::Records& links;  // of the device's file
        bool may_join = true;
    };
    // All of it outlives it.
    PairingDesk(With with, Host& host);
    ~PairingDesk();
    // What was asked by a ticket before a restart: its answer may lie on the next stick. Errors are
    // the records'.
    Result<Done> open();

    // See engine/session/pairing_port.hpp.
    Result<Done> pair(const std::string& digits, const std::string& address);
    Result<Done> pair_by_ticket(const std::string& letters, const std::string& address);
    void stop();
    engine::PairingState state() const { return state_; }

    // While a line to a teacher's device is tried or open for it. A ticket's request waits beyond
    // that, and hinders nothing.
    bool is_on() const { return line_ != Line::none; }
    bool has_ticket() const { return by_ticket_ != nullptr; }

    // What came for it, while it is on.
    void met();
    void hear(std::span<const std::uint8_t> frame);
    void closed(Caller::Ended how);
    void bad_address() { over(engine::PairingState::not_found); }
    // pipit-sync runs anew: what was looked for is looked for again.
    void started_anew(bool was_looking);
    // The line is gone, or nobody carries anything any more.
    void lost() { over(engine::PairingState::interrupted); }

    // At any time.
    void take(const post::Stick& packet);
    bool take(const post::StickItem& packet);  // false: it is for another

  private:
    struct ByCode;
    struct ByTicket;
    enum class Line : std::uint8_t { none, code, ticket };
    Result<Done> begin(Line line, const std::string& address);
    Result<Done> seek(const std::string& address);
    void over(engine::PairingState state);
    void step(ChildStep step);
    bool keep(Link link);
    void hear_by_ticket(const ContactFrame& frame);
    void ask_by_ticket(const crypto::X25519PublicKey& of_class);
    bool take_answer(std::span<const std::uint8_t> envelope);

    With with_;
    Host* host_;
    Line line_ = Line::none;
    engine::PairingState state_ = engine::PairingState::none;
    // The code as it was typed last, with the guesses that strangers may have had: until another
    // one is typed, or it paired.
    std::unique_ptr<ByCode> by_code_;
    std::unique_ptr<ByTicket> by_ticket_;  // asked by one; its request is on disk
    bool stick_ = false;                   // one is in
    StickFiles on_stick_;
};

}  // namespace pipit::outbox
