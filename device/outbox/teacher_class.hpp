// The teacher's end of a class: takes in what thirty learners' devices send, merges it, and says
// what the teacher decided. Invariant: an envelope's effect and the stream it came in are written
// together, and acknowledged from what was written; what does not fit is kept aside, never applied;
// a revoked device is not listened to.
#pragma once

#include "device/outbox/bulletin.hpp"
#include "device/outbox/class_key.hpp"
#include "device/outbox/correspondence.hpp"
#include "device/outbox/countersigned.hpp"
#include "device/outbox/decisions.hpp"
#include "device/outbox/link.hpp"
#include "device/outbox/moves.hpp"
#include "device/outbox/over_questions.hpp"
#include "device/outbox/teacher_help.hpp"
#include "engine/classroom/merge.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/move_words.hpp"
#include "engine/classroom/ports.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pipit::outbox {

using engine::Done;
using engine::classroom::ChildMessage;
using engine::classroom::TeacherMessage;

// A class as its teacher's device keeps it (RecordKind::school).
struct OwnClass {
    ClassId id;
    std::string class_name;
    std::string teacher;
    Tag8 beacon{};                   // how the announcements of this class are known
    crypto::X25519KeyPair identity;  // static, pinned by the children's devices
    crypto::Key signing;             // seed of the key that signs bulletins, pinned as well
    crypto::X25519KeyPair recovery;  // opens the keys that learners left for a forgotten secret
    std::uint32_t generation = 0;    // how often a backup was put back
    // Recovery keys from before those times: some notebook may still be sealed to one.
    std::vector<crypto::X25519KeyPair> former;
};

// A child's device (RecordKind::paired), as pairing left it.
struct Device {
    PairedDevice paired;
    bool revoked = false;
    Day since;
};

// A learner as the teacher's device keeps them (RecordKind::learner).
struct Pupil {
    enum class Standing : std::uint8_t {
        unknown,  // something came, but not yet who it is
        asking,
        member,
        declined,
        removed,
        withdrawn,  // by the learner's own word; of both nothing is kept but that
    };
    Pseudonym pseudonym;
    Standing standing = Standing::unknown;
    DeviceTag device;      // that it last came from
    std::string nickname;  // as the learner asked
    std::string name;      // from the roster, chosen by the teacher
    engine::classroom::LearnerRecord record;
    // The newest changes since a report that is not here (this file was put back, say).
    engine::classroom::Stamp lacking;
    // Whether the record is not all that the learner told: the whole was asked for, or is to be.
    bool in_part() const { return lacking > record.whole; }
    struct Asked {
        Day day;  // it came
        Bytes message;
        bool seen_to = false;  // of a request for help
        bool operator==(const Asked&) const = default;
    };
    std::vector<Asked> asked;  // help, shown and disputed items, newest last; at most asked_max
    std::optional<Day> heard;
    Correspondence letters;
    // A device they have moved from, and the word of it until it has arrived there.
    struct Former {
        DeviceTag device;
        Correspondence letters;
        WaitingMessages waiting;
    };
    std::vector<Former> former;
    // What a class that begins anew has still to say to them: said as soon as there is room.
    enum class Owed : std::uint8_t {
        nothing,
        recovery_key,
        question_and_recovery_key,  // AskAgain, then NewRecoveryKey
    };
    Owed owed = Owed::nothing;
    // What the class goes by, as it was said to them last; none: it is to be said anew.
    std::optional<engine::classroom::ClassRules> goes_by;
    // How often their streams took turns, as those of two copies of one notebook do; at most
    // two_copies, which the teacher is told of, or two_copies_told, once they were.
    std::uint8_t returned = 0;
    // The end of their list of what left, as they told it last: signed for with the next answer.
    std::optional<engine::classroom::LedgerHead> list_end;
    Destination reply_to() const { return reply_tag(pseudonym.bytes); }
};
// A stream that was left and put on a stick before may come late, and the new one after it. More
// often than that two notebooks are in use.
inline constexpr std::uint8_t two_copies = 3, two_copies_told = 4;
inline constexpr int class_days = 365;
inline constexpr std::size_t asked_max = 32;
inline constexpr std::size_t asked_bytes_max = 65536;
inline constexpr std::size_t strangers_bytes_max = 4096;  // before the teacher has said yes
inline constexpr std::size_t quarantined_max = 256;
// Devices that a learner has left and that may not know it yet; the oldest is let go of.
inline constexpr std::size_t former_devices_max = 4;
// Learners who may ask from one device; a class's shared device has fewer.
inline constexpr std::size_t pupils_a_device = 64;

class TeacherClass {
  public:
    // Begins a class in an empty store.
    static Result<Done> begin(engine::classroom::Records& records, const std::string& class_name,
                              const std::string& teacher, Day accepted);
    // not_found where none was begun.
    static Result<TeacherClass> open(engine::classroom::Records& records, Day accepted);

    const OwnClass& own() const { return own_; }
    // What pairing tells a device of the class.
    ClassInfo info() const;
    const std::map<DeviceTag, Device>& devices() const { return devices_; }
    const std::map<Pseudonym, Pupil>& pupils() const { return pupils_; }
    std::size_t waiting(const Pseudonym& who) const;
    std::size_t quarantined() const { return quarantined_; }
    // What is said in the open of the newest key; and what checks it.
    Bulletin bulletin() const;
    crypto::PublicKey bulletin_key() const { return crypto::SigningKey(own_.signing).public_key(); }
    // What a device that is being paired is told of the keys to seal for.
    std::optional<engine::classroom::Prekeys> announced() const { return prekeys_.announced(); }

    // What pairing gave, before its last message is sent, with what else is written then (the code
    // that is used up); and once the device said it kept its side. in_use for a tag or destination
    // that is taken.
    Result<Done> keep_device(PairedDevice device, Day accepted,
                             engine::classroom::Change with = {});
    Result<Done> confirm_device(const DeviceTag& tag);
    // A lost device: nothing of it is taken or said any more, and whom it brought and nobody has
    // taken in is forgotten.
    Result<Done> revoke(const DeviceTag& tag);

    enum class Outcome : std::uint8_t {
        not_ours,     // it does not open, or its device was revoked
        unreadable,   // it opened and is no frame: of a newer Pipit, or broken
        nothing_new,  // a notice, or what came before
        applied,
        quarantined,
        refused,  // one learner or stream more than a device may have
    };
    Result<Outcome> take(std::span<const std::uint8_t> envelope, Day accepted);

    // Learners who forgot their secret and are not back yet. What take() took of a request; help()
    // answers it, once: all tries forgiven, a reset (a key for the device that asked, which lets
    // the learner choose a new secret), or no. not_found for who has not asked; not_allowed where
    // it was answered, and for who is no member of that device any more.
    const std::map<Pseudonym, HelpAsked>& help_asked() const { return help_; }
    // Whether it was asked from another device than this learner last spoke from: theirs, paired
    // again, or somebody's who has a copy of their slot. The teacher is to look who sits there.
    bool asks_elsewhere(const HelpAsked& asked) const;
    Result<Done> help(const Pseudonym& who, HelpAsked::Said said);
    // Reply tags of what was answered at the door, for a stick.
    std::vector<Destination> door_tags() const;

    // Whether the class's devices keep their notebooks locked with the class's key; each hears of
    // it when it starts where this class can be reached, or where a stick with the key is. The key
    // is made when it is first turned on.
    bool locks() const { return lock_ && lock_->on; }
    Result<Done> set_lock(bool on);
    // For a stick; null where there never was a lock.
    const OwnClassLock* lock() const { return lock_ ? &*lock_ : nullptr; }

    // Those of the wanted reply tags under which something may wait for this device.
    std::vector<Destination> tags_of(const DeviceTag& tag,
                                     std::span<const Destination> wanted) const;
    // Everything for these reply tags that a contact carries, each sealed and stored.
    Result<std::vector<Bytes>> outgoing(std::span<const Destination> reply_to, Day accepted);

    // Takes a learner in under a name of the roster, which has this number there; not_found,
    // not_allowed for who has not asked.
    Result<Done> approve(const Pseudonym& who, const std::string& name, Day accepted,
                         int number = 0);
    Result<Done> decline(const Pseudonym& who, Day accepted);
    Result<Done> remove(const Pseudonym& who, Day accepted);
    // Members of whom nothing came for class_days: what they told is kept no longer. Nobody while
    // this device's clock stands alone: two others are to have told of a day near it lately.
    std::vector<Pseudonym> not_heard_for_a_year(Day today) const;
    // In one write with what it decides. not_found; not_allowed for who is no member, and where
    // much waits for them already.
    Result<Done> say(const Pseudonym& who, const TeacherMessage& message, Day accepted);
    // Of each member, since they were taken in (decisions.cpp).
    const std::map<Pseudonym, Decisions>& decided() const { return decided_; }
    // What the class goes by; each member hears it, at once or as soon as there is room, and who
    // is taken in later. bad_input for what holds in no message.
    const engine::classroom::ClassRules& rules() const { return rules_; }
    Result<Done> set_rules(engine::classroom::ClassRules rules, Day accepted);
    // Their questions about this skill were seen to: they hear nothing of it. not_found, and
    // not_allowed for who is no member.
    Result<Done> saw_to(const Pseudonym& who, const engine::SkillId& skill);

    // ---- a learner who moves to another device (teacher_moving.cpp)
    const Moves& moves() const { return moves_; }
    // This newcomer is this learner: the key of their notebook is sealed on to them, and the newest
    // whole copy follows. not_found; not_allowed for who is no member, where no copy is whole yet,
    // and for a slot that is not this learner's.
    Result<Done> move(const Pseudonym& who, const DeviceTag& newcomer, Day accepted);
    // What a device says of somebody who comes to it. At each contact the same; said under other
    // keys it is another who asks.
    Result<Done> come(const DeviceTag& device, const engine::RecoveryKey& reply_to,
                      const engine::classroom::Comes& word, Day accepted);
    // What is said to a newcomer: nothing before the teacher has decided, else the answer and the
    // next parts, as many as a contact carries.
    struct Words {
        std::optional<engine::classroom::ComesAnswer> answer;
        std::vector<engine::classroom::PartHere> parts;
    };
    Result<Words> words_for(const Newcomer& newcomer);
    // The teacher says no to this newcomer, who hears it at their device and may ask anew.
    // not_found.
    Result<Done> turn_away(const DeviceTag& newcomer);

    // After a backup was put back, for the `times`-th time in all: new keys, a new recovery key,
    // and a new stream to every learner, in which they are asked to begin again. In one write.
    Result<Done> begin_anew(Day accepted, std::uint32_t times);
    // Learners whose notebook seems to be in use twice, as where a disk was copied with it, and of
    // whom the teacher was not told; and that they were.
    std::vector<Pseudonym> two_copies_to_tell() const;
    Result<Done> told_of_two_copies(const Pseudonym& who);
    // Whether envelopes to this destination are a device's that is listened to.
    bool knows(const Destination& to_us) const { return device_for(to_us) != nullptr; }

  private:
    TeacherClass(engine::classroom::Records& records, OwnClass own)
        : records_(&records), own_(std::move(own)) {}
    Result<Done> read_rows();
    void begin_day(Day accepted);
    Channel channel(const Device& device, const Pupil& pupil) const;
    const Device* device_for(const Destination& to_us) const;
    Result<Done> rewrite(const DeviceTag& tag, bool& word);
    Result<Done> write(engine::classroom::Change change);
    // Writes the learner and the difference of what waits, and makes them ours.
    Result<Done> keep(Pupil pupil, WaitingMessages waiting, engine::classroom::Change change);
    std::optional<Pupil> pupil_of(const Device& device, const Pseudonym& who) const;
    void apply(const ChildMessage& message, const Taken& taken, Day accepted, Pupil& pupil,
               WaitingMessages& waiting) const;
    Result<Outcome> take_frame(const Device& device, const Frame& frame,
                               std::span<const std::uint8_t> envelope, Day accepted);
    static void take_report(const engine::ReportChanges& report, const Taken& taken, Pupil& pupil,
                            WaitingMessages& waiting);
    static Result<Done> say_into(Pupil& pupil, WaitingMessages& waiting,
                                 const TeacherMessage& message);
    Result<Done> ask_again(Pupil& pupil, WaitingMessages& waiting) const;
    // As much of what is owed as there is room for; the rest stays owed.
    void say_owed(Pupil& pupil, WaitingMessages& waiting,
                  const crypto::X25519PublicKey& recovery) const;
    static void say_rules(Pupil& pupil, WaitingMessages& waiting,
                          const engine::classroom::ClassRules& rules);
    Result<Done> read_rules_kept();
    bool is_for_later(const Pupil& pupil, const Frame& frame) const;
    Result<std::optional<Copies>> take_fresh(const Device& device, const Taken& taken, Day accepted,
                                             Pupil& pupil, WaitingMessages& waiting,
                                             engine::classroom::Change& change);
    Outcome heard_before(const Pupil& pupil, const Taken& taken);
    Result<bool> is_aside(const engine::classroom::RecordKey& key) const;
    Result<Done> erase_aside(const Pseudonym& who, engine::classroom::Change& change) const;
    Result<Outcome> take_newcomer(const Device& device, const DoorRequest& request, Day accepted);
    Result<Done> hand_on(std::span<const Destination> reply_to, std::vector<Bytes>& out);
    void say_no(std::span<const Destination> reply_to, std::vector<Bytes>& out);
    Result<bool> arrive(const Device& device, const Frame& frame, Pupil& pupil,
                        WaitingMessages& waiting, engine::classroom::Change& change);
    Result<bool> hear_former(const Device& device, Pupil pupil, const Frame& frame, Day accepted);
    bool say_to_former(Pupil& pupil, std::vector<Bytes>& out, Day accepted) const;
    Result<Done> read_help();
    Result<Done> keep_help(HelpAsked asked, engine::classroom::Change change);
    // Who recorded this question says it in vain from now on.
    void is_over_now(const DeviceTag& device, const DoorKey& question,
                     engine::classroom::Change& change, bool turned_away = false);
    Result<Done> end_help(const Pseudonym& who);
    bool may_be_helped(const Pseudonym& who, const DeviceTag& from) const;
    // What a device says while nobody is signed in.
    Result<Outcome> take_door(const Device& device, const DoorRequest& request, Day accepted);
    Result<Outcome> take_forgot(const Device& device, const DoorRequest& request, Day accepted);
    Result<Done> read_lock();
    Outcome take_key_request(const Device& device, const DoorRequest& request);
    void add_key_answers(std::span<const Destination> reply_to, std::vector<Bytes>& out) const;
    void add_door_answers(std::span<const Destination> reply_to, std::vector<Bytes>& out) const;
    // `change` says what becomes of the learner, or why it may not be.
    Result<Done> tell(const Pseudonym& who, const TeacherMessage& message, Day accepted,
                      const std::function<Result<Done>(Pupil&, Decisions&)>& change);
    Result<Done> read_decided();

    engine::classroom::Records* records_;
    OwnClass own_;
    OwnPrekeys prekeys_;
    bool keys_moved_ = false;
    std::map<DeviceTag, Device> devices_;
    std::map<Pseudonym, Pupil> pupils_;
    std::map<Pseudonym, WaitingMessages> waiting_;
    std::map<Pseudonym, Decisions> decided_;
    Moves moves_;
    // What is being handed on to a newcomer, sealed: the same envelopes as long as they ask for the
    // same parts. Not kept: another run seals it anew.
    struct HandedOn {
        engine::RecoveryKey reply_to{};
        engine::classroom::MoveId copy{};
        std::uint16_t from = 0;
        std::vector<Bytes> envelopes;
    };
    std::map<DeviceTag, HandedOn> handed_on_;
    std::map<Pseudonym, HelpAsked> help_;
    OverQuestions over_;
    std::optional<OwnClassLock> lock_;
    engine::classroom::ClassRules rules_;
    // The last answer to each device that asked for the class's key: not kept, as its question is
    // not.
    struct KeyAnswer {
        Destination tag{};
        Bytes envelope;
    };
    std::map<DeviceTag, KeyAnswer> key_answers_;
    std::size_t quarantined_ = 0;
};

}  // namespace pipit::outbox
