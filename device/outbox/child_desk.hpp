// The app around a learner's end of a class: what the screens ask (engine::ClassDesk), pairing, and
// contacts with the teacher's device through pipit-sync. Invariant: nothing waits for anybody; what
// a call returned as done is on disk; what leaves was entered before; a contact that breaks off
// leaves what waited.
#pragma once

#include "device/outbox/caller.hpp"
#include "device/outbox/contact.hpp"
#include "device/outbox/pairing_desk.hpp"
#include "device/outbox/post_box.hpp"
#include "engine/session/class_desk.hpp"
#include "engine/session/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::outbox {

class ChildDesk final : public engine::ClassDesk, private PairingDesk::Host {
  public:
    struct With {
        engine::Notebook& notebook;
        engine::Session& session;
        engine::Shelf& shelf;               // of the notebook
        engine::classroom::Records& links;  // of the device's file
        int link = -1;                      // to pipit-sync; -1: none
        // False where nothing keeps this process off the network: it joins no class then.
        bool may_join = true;
    };
    // Everything outlives it. The records' error where they do not open.
    static Result<std::unique_ptr<ChildDesk>> open(With with, engine::Now now);
    ~ChildDesk() override;

    engine::ClassView view() const override;
    Result<Done> pair(const std::string& digits, const std::string& address, engine::Now) override {
        return pairing_.pair(digits, address);
    }
    Result<Done> pair_by_ticket(const std::string& letters, const std::string& address,
                                engine::Now) override {
        return pairing_.pair_by_ticket(letters, address);
    }
    void stop_pairing() override { pairing_.stop(); }
    Result<Bytes> join_preview() override;
    Result<Done> join(engine::Now now) override;
    Result<Done> leave(engine::Now now) override;
    Result<Done> move_away(engine::Now now) override;
    Result<Done> stay(engine::Now now) override;
    Result<Bytes> report_preview(engine::Now now) override;
    Result<Bytes> report_there() override;
    Result<Done> share(engine::Now now) override;
    Result<Done> ask_help(const engine::SkillId& skill, engine::Now now) override;
    Result<Bytes> show_preview(const engine::ShownItem& item) override;
    Result<Done> show(const engine::ShownItem& item, engine::Now now) override;
    Result<std::vector<engine::AgreedRecord>> agreed() override;
    Result<std::vector<engine::ObservedSkill>> observed() override;
    Result<Done> put_back_seen() override { return end_.put_back_seen(); }
    Result<Done> meet(const std::string& address, engine::Now now) override;
    bool turn(engine::Now now) override;
    int descriptor() const override { return box_.descriptor(); }

  private:
    ChildDesk(With with, ChildClass end);
    const Place* here() const;
    Result<Done> read_link();
    bool uses_link();
    Result<Done> mend_recovery();
    void recovery_as_it_stands();
    void end_of_class(engine::Now now);
    Result<engine::SharedReport> report_now(engine::Now now);
    Result<Done> take_copy();
    Result<Done> seek(const std::string& address);
    void drop_contacts();
    void resume();
    Channel channel() const;
    Day today() const { return with_.session.today(); }

    // What a pairing asks of whose line it uses.
    void make_way() override;
    void paired(Link link, const std::string& address) override;
    void not_kept(const engine::Error& why) override { problem_ = why; }
    void failed(const engine::Error& error) override;

    void take(const post::Connected& packet);
    void take(const post::Received& packet, engine::Now now);
    void take(const post::Closed& packet);
    void take(const post::Failed& packet);
    void take(const post::Stick& packet);
    void take(const post::StickItem& packet, engine::Now now);
    void take(const post::Started& packet, engine::Now now);
    ChildClass::Write writer(engine::Now now);
    void watch_sticks() { (void)box_.send(post::WatchSticks{link_ || pairing_.has_ticket()}); }
    void write_stick();

    With with_;
    ChildClass end_;
    PostBox box_;
    Caller caller_{box_};
    PairingDesk pairing_;
    std::optional<Link> link_;
    bool recovery_ = false;          // the teacher can open the notebook
    std::uint64_t shared_upto_ = 0;  // lamport of the notebook when a copy was last asked for
    bool last_class_ = false;        // this computer was brought into its class last
    std::string address_;            // where the teacher's device was last
    std::optional<ChildContact> contact_;
    engine::ContactState state_ = engine::ContactState::idle;
    std::optional<engine::Error> problem_;
    std::string stick_;
    StickFiles on_stick_;
    bool fill_stick_ = false;  // once a turn
    int breaks_ = 0;           // of contacts since something arrived
};

// The desk, or, where what is kept of a class does not open, one that says so and does nothing: a
// class never goes without a word.
std::unique_ptr<engine::ClassDesk> class_desk(ChildDesk::With with, engine::Now now);

}  // namespace pipit::outbox
