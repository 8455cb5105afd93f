// A learner's end of their class: what is said to the teacher, sealed and entered before it leaves,
// and what comes back. Invariant: what a call returned as done is on disk, with its ledger line
// where it leaves; after an error nothing changed; who has left says nothing but that.
#pragma once

#include "device/outbox/correspondence.hpp"
#include "device/outbox/countersigned.hpp"
#include "device/outbox/link.hpp"
#include "device/outbox/report_there.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/ports.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pipit::outbox {

using engine::Done;
using engine::classroom::ChildMessage;
using engine::classroom::TeacherMessage;

// moved: to another device, with everything; what is here is a copy that says nothing any more.
enum class Standing : std::uint8_t { asked, member, left, removed, moved };

// A learner's place in a class, as their notebook keeps it (RecordKind::membership); their own
// prekeys stand beside it in the same record.
struct Place {
    Standing standing = Standing::asked;
    engine::Id16 class_id;
    std::string class_name;
    std::string teacher;
    std::uint32_t contract = 0;  // what the learner said yes to
    std::string nickname;        // as the teacher was told
    EnvelopeHash last_report{};  // digest of the last report said; zeros: none
    ReportThere there;           // what has come of it; in a record of its own
    std::optional<Day> last_arrived;
    std::uint32_t put_back = 0;       // times that another history stood under our numbers
    std::uint32_t put_back_seen = 0;  // of these, what the learner has read
    // The teacher's key that what opens the notebook is still to be sealed to; none: it is.
    std::optional<engine::RecoveryKey> escrow;
    DeviceTag link;  // of this device in the class: what waits is sealed for its keys
    ToldEnds list;   // of what left, as the teacher's device was told and signed for it
    Correspondence letters;
    // Where what the teacher sends this learner goes.
    Destination reply_to() const { return reply_tag(letters.learner().bytes); }
    // The teacher's device may lack what came there: the next report is said, and is whole.
    void report_anew();
};

// What a device knows of a class when a learner asks to join.
struct ClassAt {
    engine::Id16 class_id;
    std::string class_name;
    std::string teacher;
    DeviceTag device;
    engine::classroom::Prekeys prekeys;  // the teacher's, as far as they are known here
    engine::RecoveryKey recovery{};      // what opens a notebook is sealed to it
};
ClassAt class_at(const Link& link);

class ChildClass {
  public:
    // What is in the notebook; in no class is no error. `records` outlives it.
    static Result<ChildClass> open(engine::classroom::Records& records, Day accepted);

    // Null: in no class.
    const Place* place() const { return place_ ? &*place_ : nullptr; }
    std::size_t waiting() const { return waiting_.size(); }

    // This device was paired again, or the learner came here from another one: what is said goes by
    // this link from now on. Changes nothing where it is the known one, or another class's.
    Result<Done> use(const ClassAt& at, Day accepted);
    // The notebook's key is sealed to Place::escrow.
    Result<Done> escrowed();

    // The message that join() says, for a preview.
    static ChildMessage join_request(const std::string& nickname);
    // Asks to be taken into the class. not_allowed for who is in one, or has just left one and the
    // word of it still waits.
    Result<Done> join(const ClassAt& at, const std::string& nickname, Day accepted);

    // The message under the next number; not_found in no class, not_allowed for who has left and
    // while 64 wait (it is then to be said again later).
    Result<Done> say(const ChildMessage& message, Day accepted);
    // Says the report where it is another than the last one: what changed since the one that
    // arrived last, or the whole where that takes no larger envelope or nothing is sure to be
    // there; in place of one that was not sealed yet. False: nothing is new, or no room.
    Result<bool> report(const engine::SharedReport& report, Day accepted);
    // The message that report() says, for a preview.
    ChildMessage next_report(const engine::SharedReport& report) const;
    // The report that arrived last, whole; null where none is sure to be there.
    const engine::SharedReport* report_there() const;
    // The learner has read that the notebook was put back.
    Result<Done> put_back_seen();
    // Lets go of what waits and says only that the learner has left.
    Result<Done> leave(Day accepted);

    // What a contact carries, oldest first, each sealed, stored and in the ledger. Empty where the
    // teacher's last known key is too old: it is told at the next contact.
    Result<std::vector<Bytes>> outgoing(const Channel& channel, Day accepted);

    struct Heard {
        bool ours = false;     // false: not for this learner, or it does not open
        bool arrived = false;  // something of ours has reached the teacher
        std::optional<TeacherMessage> message;
    };
    // Takes an envelope in. `write` writes the change with the journal events of these bodies, in
    // one transaction, and believes them.
    using Write = std::function<Result<Done>(const std::vector<engine::EventBody>& bodies,
                                             engine::classroom::Change change)>;
    Result<Heard> take(const Channel& channel, std::span<const std::uint8_t> envelope, Day accepted,
                       const Write& write);

    // The teacher's newest prekey, from a bulletin whose signature held. An older one changes
    // nothing.
    Result<Done> learn(const engine::classroom::Prekeys& told, Day accepted);

    // What was heard and is kept to be shown, oldest first, with the day it came.
    struct Kept {
        Day day;
        TeacherMessage message;
    };
    Result<std::vector<Kept>> heard() const;

    // ---- moving to another device (child_moving.cpp)
    // A copy of the notebook on its way to the teacher, where the other device gets it.
    struct Moving {
        engine::classroom::MoveId copy{};
        std::uint16_t parts = 0;    // 0: it is still to be taken
        std::uint16_t said = 0;     // parts that were said; the others are kept beside
        std::uint64_t last = 0;     // number of the last part that was said
        std::uint64_t lamport = 0;  // of the newest event in it
    };
    // Null: nobody moves.
    const Moving* moving() const { return moving_ ? &*moving_ : nullptr; }
    // All of the copy is at the teacher's device.
    bool copy_arrived() const;
    // Whether a copy is to be taken now: there is none yet, or all of it has arrived and the
    // notebook has grown since. One that has begun to leave is always sent whole.
    bool wants_copy(std::uint64_t lamport) const;
    // From now on copies are taken. Fine where they are; not_allowed for who is no member.
    Result<Done> move_away(Day accepted);
    // Never mind: the teacher's device lets go of what came.
    Result<Done> stay(Day accepted);
    // What goes with the copy: this place without its streams and keys, and what was heard.
    Result<std::vector<engine::classroom::Record>> records_to_move() const;
    // Keeps the copy, cut into parts; outgoing() says them as there is room.
    Result<Done> keep_copy(const engine::Packed& packed, std::uint64_t lamport);

  private:
    explicit ChildClass(engine::classroom::Records& records) : records_(&records) {}
    void begin_day(Place& place, Day accepted);
    static void take_report_back(Correspondence& letters, WaitingMessages& waiting);
    static ChildMessage next_report(const Place& place, const WaitingMessages& waiting,
                                    const engine::SharedReport& report);
    Result<Done> say_into(Place& place, WaitingMessages& waiting,
                          const ChildMessage& message) const;
    // Writes place and the difference of what waits, and makes them ours.
    Result<Done> keep(Place place, WaitingMessages waiting, engine::classroom::Change change,
                      const Write& write = {}, const std::vector<engine::EventBody>& bodies = {});
    void apply(const TeacherMessage& message, const Taken& taken, Day accepted, Place& place,
               WaitingMessages& waiting, engine::classroom::Change& change) const;
    static void keep_word(const TeacherMessage& message, const Taken& taken, Day accepted,
                          const Place& place, engine::classroom::Change& change);
    Result<bool> is_overtaken(const TeacherMessage& message, const Taken& taken,
                              engine::classroom::Change& change) const;
    Result<Done> read_moving();
    Result<Done> say_parts(Place& place, WaitingMessages& waiting, Moving& moving,
                           engine::classroom::Change& change) const;
    Result<Done> see_to_copy(const Place& place, bool began_anew,
                             const std::optional<TeacherMessage>& message,
                             std::optional<Moving>& moving,
                             engine::classroom::Change& change) const;
    Result<Done> settle(const ClassAt& at, Day accepted);
    // Whether this place came in a copy, and has no stream here yet.
    bool came() const;
    // Erases every record of the copy.
    Result<Done> erase_copy(engine::classroom::Change& change) const;

    engine::classroom::Records* records_;
    std::optional<Place> place_;
    OwnPrekeys prekeys_;
    bool keys_moved_ = false;  // and are not written yet
    WaitingMessages waiting_;
    std::optional<Moving> moving_;
};

}  // namespace pipit::outbox
