// A door in memory, for tests and for looking at screens: who uses it says what the teacher
// answers. Invariant: states follow one another as engine/session/door.hpp says.
#pragma once

#include "engine/session/arrival.hpp"
#include "engine/session/door.hpp"

#include <map>

namespace pipit::engine {

class MemoryDoor final : public Door, public ArrivalDesk, public PairingPort {
  public:
    // The shelf outlives it. Its learners whom a teacher can help are those with a recovery slot
    // (Shelf::keep_recovery).
    explicit MemoryDoor(Shelf& shelf) : shelf_(&shelf) {}

    DoorView view(const LearnerId& who) const override;
    Result<Done> ask(const LearnerId& who, Now now) override;
    Result<Done> forget(const LearnerId& who) override;
    Result<std::unique_ptr<Notebook>> open(const LearnerId& who, Now now) override;
    ArrivalDesk* arrivals() override { return this; }
    ArrivalView arrival() const override { return arriving_; }
    Result<Done> come(const std::string& nickname, Now now) override;
    Result<Done> stay_away(Now now) override;
    Result<std::unique_ptr<Notebook>> unpack(SecretKind kind, const SecretText& secret,
                                             Now now) override;
    PairingPort* pairing_port() override { return this; }
    Result<Done> pair(const std::string& digits, const std::string& address, Now now) override;
    Result<Done> pair_by_ticket(const std::string& letters, const std::string& address,
                                Now now) override;
    void stop_pairing() override { pairs(PairingState::none); }
    PairingState pairing() const override { return pairing_; }
    std::optional<Error> pairing_problem() const override { return problem_; }
    Result<Done> meet(const std::string& address, Now now) override;
    bool turn(Now now) override;
    int descriptor() const override { return -1; }

    // What the teacher's computer does, seen at the next turn(): takes what was asked; answers it
    // with declined, unlocked or reset.
    void takes(const LearnerId& who);
    void answers(const LearnerId& who, HelpState answer);
    // How far it is with who comes; `copy`: what Shelf::pack() made elsewhere, once all is here.
    void brings(ArrivalState state, std::size_t here = 0, std::size_t parts = 0,
                cbor::Bytes copy = {});
    void contact(ContactState state, std::optional<Error> problem = {});
    // How far it is with a pairing; done: this computer is in a class. And what was typed for it.
    void pairs(PairingState state);
    const std::string& typed() const { return typed_; }
    const std::string& address() const { return address_; }

  private:
    struct Asked {
        HelpState state = HelpState::waiting;
        bool left = false;
        RecoveryRequest request;
    };
    const Asked* asked(const LearnerId& who) const;

    Shelf* shelf_;
    std::map<LearnerId, Asked> asked_;
    ContactState contact_ = ContactState::idle;
    std::optional<Error> problem_;
    PairingState pairing_ = PairingState::none;
    std::string typed_, address_;
    ArrivalView arriving_;
    cbor::Bytes brought_;
    bool changed_ = false;
};

}  // namespace pipit::engine
