// What a teacher's screens see of their class, and what they can do. Invariant: what was shared and
// what the teacher did, nothing else; nothing here waits for anybody: what a call returned as done
// is on disk, and goes to the learner when their device is met. device/outbox implements it,
// in_memory_staff.hpp does for tests, a main wires it.
#pragma once

#include "engine/classroom/board.hpp"
#include "engine/classroom/message.hpp"
#include "engine/ids.hpp"
#include "engine/result.hpp"
#include "engine/session/class_desk.hpp"
#include "engine/session/secret_text.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

// A name of the roster. Numbers are given once, from 1, and stay: what stands for the name where
// names are hidden.
struct RosterName {
    int number = 0;
    std::string name;
    std::optional<Id16> learner;  // who was taken in under it
};

struct ClassLearner {
    Id16 pseudonym;
    std::string name;  // on the roster
    int number = 0;    // on the roster
    Known known;
};

struct ClassPage {
    std::string class_name;
    std::string teacher;
    std::vector<ClassLearner> learners;  // members, in the order of the roster
};

// Somebody who has asked to be taken in.
struct Asker {
    Id16 pseudonym;
    std::string nickname;  // as they typed it
    Day day;
};

// What the teacher has said of one learner, and stands.
struct Decided {
    std::map<SkillId, Pin> pins;               // none of them Pin::none
    std::vector<ObservedSkill> observed;       // the last of a skill, newest last
    std::vector<engine::AgreedRecord> agreed;  // newest last
};

// What a learner chose to show or ask, newest last.
struct Brought {
    Day day;
    ChildMessage message;  // HelpRequest, WorkedItem or DisputedItem
    bool seen_to = false;  // of help alone
};

struct LearnerPage {
    ClassLearner who;
    std::string nickname;
    std::vector<Brought> brought;
    Decided decided;
    std::size_t waiting = 0;  // messages to them that have not arrived
};

// Six digits for one computer, while they stand on the screen.
struct CodeView {
    std::string digits;  // empty: none stand there (never asked, used, or void)
    int tries_left = 0;
    std::vector<std::string> addresses;  // where this computer answers
    std::size_t paired = 0;              // computers since this program began
    std::optional<Error> problem;        // of network, stick or disk, the last
};

// A computer of the class, as pairing brought it in.
struct ClassComputer {
    Id16 tag;
    Day since;
    bool lost = false;           // the teacher said so: it is not listened to any more
    std::vector<Id16> learners;  // members who use it, in the order of the roster
    std::optional<Day> heard;    // of any of them, the last
};

// A member who forgot their secret and waits for the teacher's word.
struct ForgotSecret {
    Id16 who;
    std::string name;  // on the roster
    int number = 0;
    Day day;
    bool elsewhere = false;  // from another computer than the one they use: look who sits there
};
enum class HelpGiven {
    reset,   // they choose a new secret
    unlock,  // they may try again
    no,      // it is not them, or not now
};

// Somebody at a computer of the class who says that they come from another one.
struct Comer {
    Id16 computer;
    std::string nickname;  // as they typed it
    Day day;
    std::optional<Id16> taken_for;  // once it was decided: what is theirs is on its way there
};

// Whether the class's computers keep their notebooks locked with the class's key.
struct LockView {
    bool on = false;
    bool ever = false;  // it was on once: there is a key
};

class Staff {
  public:
    virtual ~Staff() = default;
    virtual ClassPage page() const = 0;
    // not_found for who is no member.
    virtual Result<LearnerPage> learner(const Id16& who) const = 0;

    // ---- the roster: names and their numbers, in the order they were added
    virtual std::vector<RosterName> roster() const = 0;
    // All of them or none; those that stand there already, or twice here, count once. bad_input
    // for what is no name (engine::name_bytes_max, UTF-8, not empty).
    virtual Result<Done> add_names(const std::vector<std::string>& names) = 0;
    // not_allowed while a learner is in the class under it.
    virtual Result<Done> drop_name(int number) = 0;

    // ---- who asks to be taken in, the longest waiting first
    virtual std::vector<Asker> askers() const = 0;
    // not_found for who has not asked or no such number; in_use where somebody has that name.
    virtual Result<Done> approve(const Id16& who, int roster_number) = 0;
    virtual Result<Done> decline(const Id16& who) = 0;

    // ---- a computer that is brought into the class
    virtual CodeView code() const = 0;
    virtual Result<Done> show_code() = 0;
    virtual Result<Done> put_code_away() = 0;

    // ---- what the teacher decides; each goes to the learner. not_found for who is no member.
    virtual Result<Done> pin(const Id16& who, const SkillId& skill, Pin pin) = 0;
    virtual Result<Done> observe(const Id16& who, const SkillId& skill,
                                 const std::string& note) = 0;
    // It was a mistake: nothing that was observed of this skill stands any more. Fine where nothing
    // was.
    virtual Result<Done> take_back_observation(const Id16& who, const SkillId& skill) = 0;
    // What both agreed on, written while they sit together.
    virtual Result<Done> agree(const Id16& who, const std::string& text, Day next) = 0;
    // It was a mistake: what was agreed under this number stands no more, there or here. Fine where
    // nothing does.
    virtual Result<Done> take_back_agreed(const Id16& who, std::uint32_t id) = 0;
    // Help with this skill was given: its question waits no longer. Goes to nobody.
    virtual Result<Done> saw_to(const Id16& who, const SkillId& skill) = 0;

    // ---- what the class goes by: minutes and packs. Each member hears it when their computer is
    // met, and who is taken in later. bad_input for what holds in no message.
    virtual ClassRules rules() const = 0;
    virtual Result<Done> set_rules(const ClassRules& rules) = 0;

    // ---- who forgot their secret, the longest waiting first
    virtual std::vector<ForgotSecret> forgot() const = 0;
    // Goes to the computer that asked. not_found for who has not asked, not_allowed where it was
    // answered.
    virtual Result<Done> help(const Id16& who, HelpGiven word) = 0;

    // ---- who says at a computer of the class that they come from another one
    virtual std::vector<Comer> comers() const = 0;
    // Members whose whole notebook is here, locked, for another computer of theirs.
    virtual std::vector<Id16> packed() const = 0;
    // This one is that member. not_found; not_allowed for who is not packed, and where it was
    // decided.
    virtual Result<Done> take_for(const Id16& computer, const Id16& who) = 0;
    // It is nobody of the class: they are told there, and may ask again. not_found.
    virtual Result<Done> turn_away(const Id16& computer) = 0;

    // ---- members whose notebook seems to be in use twice, as where a disk was copied
    virtual std::vector<Id16> two_copies() const = 0;
    // The teacher knows. Fine where it is not so.
    virtual Result<Done> knows_of_two_copies(const Id16& who) = 0;

    // ---- a learner leaves, a computer is lost
    // Erases what is here of them, but for what their computer is to be told. The name of the list
    // is free again. not_found for who is no member.
    virtual Result<Done> remove(const Id16& who) = 0;
    // Those that are lost at the end.
    virtual std::vector<ClassComputer> computers() const = 0;
    // Nothing of it is taken any more, and nothing is told to it. For good. not_found.
    virtual Result<Done> lost(const Id16& computer) = 0;

    // ---- the class lock, a stick, the ticket
    virtual LockView lock() const = 0;
    virtual Result<Done> set_lock(bool on) = 0;
    virtual std::string stick() const = 0;  // the name of the one that is there; empty: none
    // The class's key and whether the lock is on, on the stick that is there. Who has that stick
    // has the key. not_found where there is no stick, or never was a lock.
    virtual Result<Done> write_key_stick() = 0;
    virtual bool has_ticket() const = 0;
    // Its letters (engine/session/letter_groups); made where there is none.
    virtual Result<SecretText> show_ticket() = 0;
    virtual Result<Done> put_ticket_away() = 0;

    // Takes what came meanwhile; never blocks. True where something above may have changed.
    virtual bool turn(Now now) = 0;
    virtual int descriptor() const = 0;  // -1: nothing to wait on
};

}  // namespace pipit::engine::classroom
