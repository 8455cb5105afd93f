// The teacher's app around its class: who calls, what lies on a stick, pairing by a code. Packets
// in, packets out; whoever owns it calls turn() when the link has something. Invariant: what is
// answered was written before, a turn's changes in one; a code that stands on the screen is on disk
// with its tries; a contact speaks of one thing, and no contact holds up another.
#pragma once

#include "device/outbox/contact.hpp"
#include "device/outbox/gathered_records.hpp"
#include "device/outbox/pairing.hpp"
#include "device/outbox/post_box.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/outbox/ticket.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::outbox {

class TeacherDesk {
  public:
    // The class must have been begun (TeacherClass::begin); `records` and what is behind `link`
    // outlive it. A code from before a restart is still good, with the tries that were left.
    // `put_back`: how often a backup was put back (TeacherFile::generation() - 1); where that is
    // more than the class knows of, it begins anew.
    static Result<std::unique_ptr<TeacherDesk>> open(engine::classroom::Records& records, int link,
                                                     Day accepted, std::uint64_t put_back = 0);
    ~TeacherDesk();

    TeacherClass& of_class() { return end_; }
    const TeacherClass& of_class() const { return end_; }

    // Takes calls on this port (0: any) and announces the class; addresses() says where it can be
    // reached once pipit-sync has answered. False where there is no pipit-sync.
    bool listen(std::uint16_t port);
    void stop();
    const std::vector<std::string>& addresses() const { return addresses_; }

    // Six digits for one device, in place of any before; on disk before they are handed out.
    Result<std::string> show_code();
    // The digits that stand on the screen; nothing where none do: used, void or put away. And how
    // often they may still be tried.
    std::optional<std::string> code() const;
    int tries_left() const;
    Result<Done> put_code_away();

    // The class's ticket, as the letters of its sheet: for all of a class's devices until it is put
    // away. One that was made before is given again.
    Result<engine::SecretText> show_ticket();
    Result<Done> put_ticket_away();
    bool has_ticket() const { return ticket_.has_value(); }

    // Reads a stick now, and each that comes; what is to go to learners is written to it.
    void use_sticks(bool on);
    const std::string& stick() const { return stick_; }  // empty: none
    // Writes the class's key and whether the lock is on to the stick that is there, for devices
    // that cannot reach this one, which then lock or unlock: only when a person asks for it, who
    // was told that whoever has that stick has the key. not_found where there is no stick, or never
    // was a lock.
    Result<Done> write_key_stick();

    // What happened at all, for a screen and for a script that waits.
    struct Tally {
        std::uint64_t taken = 0;       // envelopes applied
        std::uint64_t repeated = 0;    // that had been applied before, and notices
        std::uint64_t kept_aside = 0;  // quarantined, refused or unreadable
        std::uint64_t sent = 0;        // handed to pipit-sync
        std::uint64_t contacts = 0;
        std::uint64_t paired = 0;
    };
    const Tally& tally() const { return tally_; }
    // The last thing that could not be written; practice of thirty goes on without us.
    const std::optional<engine::Error>& problem() const { return problem_; }
    // The last thing that network or stick refused.
    const std::optional<post::Failure>& failure() const { return failure_; }

    // Where a turn could not be written, of_class() is read again from what is on disk: to be
    // called before it is changed between turns.
    Result<Done> read_again(Day accepted);

    // Takes all that came and answers it; never blocks. True where something may have changed.
    bool turn(Day accepted);
    int descriptor() const { return box_.descriptor(); }

  private:
    struct Pairing;
    TeacherDesk(std::unique_ptr<GatheredRecords> records, TeacherClass end, int link);
    void take(const post::FromSync& packet, Day accepted);
    void take(const post::Called& packet);
    void take(const post::Received& packet, Day accepted);
    void take(const post::Closed& packet);
    void take(const post::StickItem& packet, Day accepted);
    void take(const post::Stick& packet);
    void take(const post::Listening& packet);
    void take(const post::Started& packet);
    void link_ended();
    void pair(post::Contact contact, const Bytes& message, Day accepted);
    bool answer_ticket(post::Contact contact, const Bytes& message);
    std::optional<Bytes> answer_request(std::span<const std::uint8_t> envelope, Day accepted);
    void count(TeacherClass::Outcome outcome);
    void fill_stick(Day accepted);
    void hang_up(post::Contact contact);
    bool say(post::Contact contact, Bytes frame);
    // Sent at once, and in a turn once what it speaks of is on disk.
    bool send(post::ToSync packet);
    Result<Done> settle(Day accepted);

    std::unique_ptr<GatheredRecords> records_;
    TeacherClass end_;
    PostBox box_;
    bool in_turn_ = false;
    bool stale_ =
        false;  // end_ holds what is not on disk: it takes nothing before it was read again
    std::vector<post::ToSync> held_;  // in a turn
    std::unique_ptr<Pairing> pairing_;
    std::optional<ClassTicket> ticket_;
    std::map<post::Contact, TeacherContact> contacts_;
    std::vector<std::string> addresses_;
    std::optional<std::uint16_t> port_;  // asked to listen on; once it is known, what 0 became
    bool sticks_ = false;                // asked to watch them
    std::string stick_;
    Tally tally_, settled_tally_;
    std::optional<engine::Error> problem_;
    std::optional<post::Failure> failure_;
    std::set<std::string> on_stick_;  // envelopes written to it
    bool fill_stick_ = false;         // once a turn
};

}  // namespace pipit::outbox
