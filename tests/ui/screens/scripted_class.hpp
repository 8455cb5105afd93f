// A class whose course a test writes: pairing goes as far as its network lets it, messages wait
// until the test lets them arrive. Invariant: what is asked of it is entered in the notebook's
// ledger and counted as waiting, as the real one does; no bytes go anywhere.
#pragma once

#include "engine/classroom/message.hpp"
#include "engine/session/class_desk.hpp"
#include "engine/session/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

// What a test sets up, and sees afterwards. It outlives the desks made of it.
struct ClassScript {
    bool there = false;      // classes exist on this computer
    engine::ClassView view;  // how things stand, also while a desk is open
    std::vector<engine::AgreedRecord> agreed;
    std::vector<engine::ObservedSkill> observed;
    std::optional<engine::classroom::ClassRules> sets;  // the teacher's word on its way

    std::string code = "314159";  // the right one
    std::string ticket;           // the right one's letters
    bool in_network = true;       // announcements are heard
    std::string address = "192.168.4.7";
    bool stays_talking = false;
    engine::ClassState paired_state = engine::ClassState::computer;  // where pairing leads
    bool breaks_off = false;                            // the other side goes away in the middle
    std::optional<engine::ErrorCode> refuse;            // what everything that writes answers
    bool closed = false;                                // previews do not open
    int tries = 0;                                      // with wrong numbers
    std::vector<engine::classroom::ChildMessage> said;  // in order
    // What previews say only the changes since.
    std::optional<engine::SharedReport> had;

    void answer_is_yes();
    void arrive(engine::Day day);  // all that waits
};

class ScriptedClass final : public engine::ClassDesk {
  public:
    ScriptedClass(ClassScript& script, engine::Notebook& notebook, engine::Session& session)
        : script_(script), notebook_(notebook), session_(session) {}

    engine::ClassView view() const override;
    engine::Result<engine::Done> pair(const std::string& digits, const std::string& address,
                                      engine::Now now) override;
    engine::Result<engine::Done> pair_by_ticket(const std::string& letters,
                                                const std::string& address,
                                                engine::Now now) override;
    void stop_pairing() override { script_.view.pairing = engine::PairingState::none; }
    engine::Result<engine::cbor::Bytes> join_preview() override;
    engine::Result<engine::Done> join(engine::Now now) override;
    engine::Result<engine::Done> leave(engine::Now now) override;
    engine::Result<engine::Done> move_away(engine::Now now) override;
    engine::Result<engine::Done> stay(engine::Now now) override;
    engine::Result<engine::cbor::Bytes> report_preview(engine::Now now) override;
    engine::Result<engine::cbor::Bytes> report_there() override;
    engine::Result<engine::Done> share(engine::Now now) override;
    engine::Result<engine::Done> ask_help(const engine::SkillId& skill, engine::Now now) override;
    engine::Result<engine::cbor::Bytes> show_preview(const engine::ShownItem& item) override;
    engine::Result<engine::Done> show(const engine::ShownItem& item, engine::Now now) override;
    engine::Result<std::vector<engine::AgreedRecord>> agreed() override { return script_.agreed; }
    engine::Result<std::vector<engine::ObservedSkill>> observed() override {
        return script_.observed;
    }
    engine::Result<engine::Done> put_back_seen() override {
        script_.view.put_back = 0;
        return engine::Done{};
    }
    engine::Result<engine::Done> meet(const std::string& address, engine::Now now) override;
    bool turn(engine::Now now) override;
    int descriptor() const override { return -1; }

  private:
    engine::Result<engine::Done> note_arrived() const;
    engine::Result<engine::Done> begin(bool right, const std::string& address);
    engine::classroom::ChildMessage report(engine::Now now);
    engine::Result<engine::cbor::Bytes> opened(const engine::classroom::ChildMessage& message);
    engine::Result<engine::Done> say(const engine::classroom::ChildMessage& message,
                                     engine::Now now);

    ClassScript& script_;
    engine::Notebook& notebook_;
    engine::Session& session_;
    bool right_ = false;  // what was typed last
    bool reachable_ = false;
    std::size_t entered_ = 0;          // messages in the ledger
    mutable std::size_t arrived_ = 0;  // of them, the oldest
};

}  // namespace pipit::test
