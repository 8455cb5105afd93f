// The app's way to the teacher's device while nobody is signed in (engine::Door): what was asked,
// contacts through pipit-sync, the stick. Invariant: nothing waits for anybody; a request is on
// disk, with the learner's ledger line where it is about one, before it leaves, and is said at each
// contact until it was answered; an answer is on disk before it counts; what concerns one class is
// said to its teacher's device alone; a computer that is in a class is brought into no other by
// whoever stands at the door. It has the link to pipit-sync for itself: it ends before a ChildDesk
// begins.
#pragma once

#include "device/outbox/arriving.hpp"
#include "device/outbox/caller.hpp"
#include "device/outbox/class_key.hpp"
#include "device/outbox/contact.hpp"
#include "device/outbox/door_requests.hpp"
#include "device/outbox/links.hpp"
#include "device/outbox/pairing_desk.hpp"
#include "device/outbox/post_box.hpp"
#include "engine/session/arrival.hpp"
#include "engine/session/door.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pipit::outbox {

// What bounds the door: of each learner one question is open, and one of the device's own for the
// class's key; one person comes from another computer. The teacher's device keeps as little of each
// device (teacher_help.hpp), so who asks without end replaces what they asked before.
//
// Seconds between two contacts while somebody waits for an answer, or nobody can sign in; and where
// only the class's word on its lock is still to be heard.
inline constexpr std::int64_t door_again_s = 10, door_again_for_lock_s = 60;
// So long a contact may last while another class waits for its turn.
inline constexpr std::int64_t door_contact_s = 30;
// So often after somebody asked the teacher's next announcement is answered at once, without a
// timer of ours.
inline constexpr int door_announcements_max = 40;

class DoorDesk final : public engine::Door,
                       public engine::ArrivalDesk,
                       public engine::PairingPort,
                       private PairingDesk::Host {
  public:
    struct With {
        engine::Shelf& shelf;  // outlives it
        int link = -1;         // to pipit-sync; -1: none
        // The classes of whose lock this run of the program has heard, and need not ask again;
        // outlives it. Null: it asks.
        std::set<engine::Id16>* locks_heard = nullptr;
        // False where nothing keeps this process off the network: it joins no class then.
        bool may_join = true;
    };
    // The shelf's error where it does not open. What waits since an earlier run is said at once.
    static Result<std::unique_ptr<DoorDesk>> open(With with, engine::Now now);
    ~DoorDesk() override;

    engine::DoorView view(const engine::LearnerId& who) const override;
    Result<Done> ask(const engine::LearnerId& who, engine::Now now) override;
    Result<Done> forget(const engine::LearnerId& who) override;
    Result<std::unique_ptr<engine::Notebook>> open(const engine::LearnerId& who,
                                                   engine::Now now) override;
    engine::ArrivalDesk* arrivals() override {
        return classes_.empty() && !with_.may_join ? nullptr : this;
    }
    engine::PairingPort* pairing_port() override { return with_.may_join ? this : nullptr; }
    Result<Done> pair(const std::string& digits, const std::string& address,
                      engine::Now now) override;
    Result<Done> pair_by_ticket(const std::string& letters, const std::string& address,
                                engine::Now now) override;
    void stop_pairing() override { pairing_.stop(); }
    engine::PairingState pairing() const override { return pairing_.state(); }
    std::optional<engine::Error> pairing_problem() const override { return problem_; }
    engine::ArrivalView arrival() const override;
    Result<Done> come(const std::string& nickname, engine::Now now) override;
    Result<Done> stay_away(engine::Now now) override;
    Result<std::unique_ptr<engine::Notebook>>
    unpack(engine::SecretKind kind, const engine::SecretText& secret, engine::Now now) override;
    Result<Done> meet(const std::string& address, engine::Now now) override;
    bool turn(engine::Now now) override;
    int descriptor() const override { return box_.descriptor(); }

  private:
    using Key = std::pair<DoorWord, engine::Id16>;
    explicit DoorDesk(With with);
    engine::classroom::Records& rows() const { return with_.shelf.links(); }
    Result<Done> read();
    Result<Done> read_requests();
    Result<Done> in_no_class() const;
    Result<Done> drop_lines_of_erased();
    Result<Done> drop(const Key& key);
    // Puts the request in place of the one before it, on disk and here.
    Result<Done> keep(DoorAsked asked, std::vector<engine::classroom::Record> with = {});
    const DoorAsked* find(DoorWord word, const engine::Id16& about) const;
    // One class that this computer was brought into.
    struct InClass {
        ChosenLink at;
        std::optional<engine::classroom::Prekeys> prekeys;  // as its last bulletin said
        std::optional<ClassKeyQuestion> key_question;  // until it is answered; never on a stick
        const Link& link() const { return at.link; }
        const ClassInfo& info() const { return at.link.offer.of_class; }
    };
    // The class of this number; where it is not known any more, the last.
    const InClass& class_at(const engine::Id16& id) const;
    bool is_asked_to_come(const InClass& one) const {
        return comes() && &class_at(arriving_.of_class()) == &one;
    }
    // Whether somebody whom this class's teacher can help cannot sign in.
    bool locks(const InClass& one) const;
    // The class that helps this learner; of nobody, the last.
    InClass& class_of(const engine::Id16& learner);
    const InClass& class_of(const engine::Id16& learner) const;
    bool waits() const;
    bool waits(const InClass& one) const;
    std::vector<Destination> wanted(const InClass& one) const;
    // All that waits for an answer; sealed now where it was not, or to an older prekey.
    Result<std::vector<Bytes>> outgoing(InClass& to, Day day);
    // False: no answer to anything that waits.
    Result<bool> hear(InClass& from, ByteView envelope);
    Result<Done> hear_forgot(const DoorAsked& asked, ByteView body);
    bool learn(InClass& from, ByteView bulletin);
    // Another notebook may open now, and tell who can be helped.
    Result<Done> look_at_shelf();
    // The question for the class's key, where it waits, with its line on disk.
    Result<Done> ask_for_key(InClass& to, std::vector<Bytes>& out, Day day);
    void use_key_file(const InClass& from, ByteView bytes);
    std::int64_t again_after_s() const;
    // Until the notebook is made: the teacher may say no at any time before.
    bool comes() const { return arriving_.asked() && !arriving_.declined(); }
    Result<Bytes> newcomer_says(const InClass& to, Day day);
    Result<bool> hear_for_newcomer(const InClass& from, ByteView envelope);

    // What a pairing asks of whose line it uses.
    void make_way() override;
    void paired(Link link, const std::string& address) override;
    void not_kept(const engine::Error& why) override { problem_ = why; }
    void failed(const engine::Error& error) override;

    // By the address that was typed; else in the class whose turn it is.
    Result<Done> seek(const std::string& address);
    void drop_contacts();
    void speak(engine::Now now);
    void read_stick();
    void write_stick(Day day);
    void take(const post::Connected& packet, engine::Now now);
    void take(const post::Received& packet, engine::Now now);
    void take(const post::Closed& packet);
    void take(const post::Failed& packet);
    void take(const post::Stick& packet);
    void take(const post::StickItem& packet);
    void take(const post::Started& packet);

    With with_;
    PostBox box_;
    Caller caller_{box_};
    PairingDesk pairing_;
    std::vector<InClass> classes_;  // the last first
    std::size_t with_class_ = 0;    // whose teacher's device is sought, or spoken with
    std::map<Key, DoorAsked> asked_;
    std::set<engine::LearnerId> locked_;                // who cannot sign in
    std::map<engine::LearnerId, engine::Id16> helped_;  // whom a teacher can help, by the class
    std::set<Key> left_;  // reached the teacher's device, or lie on the stick
    Arriving arriving_;
    struct Newcomes {  // as it was said last
        engine::classroom::Comes word;
        std::uint32_t epoch = 0;
        Bytes sealed;
    };
    std::optional<Newcomes> newcomer_;
    Challenge challenge_{};
    SaidOnce said_;
    HeardOnce heard_;
    int turns_ = 0;
    int announcements_left_ = 0;
    std::int64_t last_met_s_ = 0, met_at_s_ = 0;
    engine::ContactState state_ = engine::ContactState::idle;
    std::optional<engine::Error> problem_;
    std::string stick_;
    StickFiles on_stick_;
    bool fill_stick_ = false;  // once a turn
    bool changed_ = false;
};

}  // namespace pipit::outbox
