// What a child's screens know of their class, and what they can ask of it. Invariant: nothing here
// waits for anybody: what is asked is on disk when the call returns, and goes when the teacher's
// device is met; practice never depends on it. device/outbox implements it, a main wires it.
#pragma once

#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"
#include "engine/session/pairing_port.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine {

enum class ClassState : std::uint8_t {
    not_possible,  // the system keeps no filter on the network (see My data): no class is joined
    none,          // this computer is in no class
    computer,      // this computer is; this learner has not asked
    asked,         // this learner has asked; the teacher has not answered
    member,
    left,     // this learner left; the word of it may still be on its way
    removed,  // the teacher took them out, or said no
    moved,    // the learner is at another computer now, with everything; this notebook may go
    unread,   // what this computer or the notebook keeps of a class does not open: see problem
};

// A copy of this notebook for another computer of the learner.
enum class MoveState : std::uint8_t {
    none,
    on_its_way,  // to the teacher's computer, some of it at each contact
    there,       // all of it: at the other computer the learner says that they come
};

// How things stand with the teacher's computer, for one small line on the screen.
enum class ContactState : std::uint8_t {
    idle,     // what waits, waits
    looking,  // for it, in this network or at its last address
    talking,
    on_stick,  // what waits lies on the stick, too
    failed,    // see ClassView::problem
    unknown,   // the teacher's computer does not know this one, or no more: pair it again
};

struct ClassView {
    ClassState state = ClassState::none;
    std::string class_name;
    std::string teacher;
    PairingState pairing = PairingState::none;
    ContactState contact = ContactState::idle;
    std::optional<Error> problem;    // of the last contact, where it failed
    std::optional<Day> last_shared;  // when something arrived last
    std::size_t waiting = 0;         // messages that have not arrived
    std::string address;             // that worked last; empty: none
    bool recovery = false;           // the teacher can open this notebook for a forgotten secret
    // How often the teacher's computer knew more than this notebook, which was put back from a
    // copy, since put_back_seen().
    std::uint32_t put_back = 0;
    MoveState move = MoveState::none;
    // Problems are compared by their codes: a screen says no more of them.
    bool operator==(const ClassView& other) const {
        const auto code = [](const ClassView& view) {
            return view.problem ? std::optional(view.problem->code) : std::nullopt;
        };
        return state == other.state && class_name == other.class_name && teacher == other.teacher &&
               pairing == other.pairing && contact == other.contact && code(*this) == code(other) &&
               last_shared == other.last_shared && waiting == other.waiting &&
               address == other.address && recovery == other.recovery &&
               put_back == other.put_back && move == other.move;
    }
};

// What learner and teacher agreed on, as both keep it.
struct AgreedRecord {
    Day day;
    std::string text;
    std::optional<Day> next;  // when they talk again
    std::uint32_t id = 0;     // the teacher's number for it
};
// What a teacher saw and wrote down, which counts as the teacher's word.
struct ObservedSkill {
    Day day;
    SkillId skill;
    std::string note;
};

// One question and the answer given, as the child chose to show it.
struct ShownItem {
    ItemRef item;
    std::string given;
    bool right = false;
    std::string misconception;  // name; empty: none matched
    bool disputed = false;  // "I don't think that is right" was said of what this app made of it
};

// It pairs this computer, too, also one that was: with a teacher's computer that does not know it,
// or into another class, which it is in from then on.
class ClassDesk : public PairingPort {
  public:
    virtual ClassView view() const = 0;

    PairingState pairing() const override { return view().pairing; }
    std::optional<Error> pairing_problem() const override { return view().problem; }

    // What join() would send, as bytes of engine/classroom/message: the nickname, to be chosen by
    // the teacher from the list of names. A screen draws what it decodes.
    virtual Result<cbor::Bytes> join_preview() = 0;
    virtual Result<Done> join(Now now) = 0;
    // What waits is erased and only the word of leaving goes; the teacher lets go of what was told.
    virtual Result<Done> leave(Now now) = 0;

    // "Take my things to another computer": a locked copy of the whole notebook goes to the
    // teacher's computer, which hands it on unopened; view().move says how far it is. Practice goes
    // on, and what is done meanwhile follows in another copy. not_allowed for who is no member;
    // not_found where the teacher cannot open this notebook.
    virtual Result<Done> move_away(Now now) = 0;
    // Never mind. Fine where nobody moves.
    virtual Result<Done> stay(Now now) = 0;

    // The report that would leave now, as bytes: whole, or the changes since the one below.
    virtual Result<cbor::Bytes> report_preview(Now now) = 0;
    // The report that has arrived, as the bytes of a whole one; empty: none is sure to be there.
    virtual Result<cbor::Bytes> report_there() = 0;
    // Writes a report where something is new since the last; what waits goes at the next contact.
    // Practice calls it at its end; a child may, too.
    virtual Result<Done> share(Now now) = 0;
    // "Please help me with this".
    virtual Result<Done> ask_help(const SkillId& skill, Now now) = 0;
    virtual Result<cbor::Bytes> show_preview(const ShownItem& item) = 0;
    virtual Result<Done> show(const ShownItem& item, Now now) = 0;

    // What came from the teacher and is kept, newest first.
    virtual Result<std::vector<AgreedRecord>> agreed() = 0;
    virtual Result<std::vector<ObservedSkill>> observed() = 0;

    // The learner has read that their notebook was put back.
    virtual Result<Done> put_back_seen() = 0;

    // Looks for the teacher's computer now: at `address`, else in this network and where it was
    // last.
    virtual Result<Done> meet(const std::string& address, Now now) = 0;
    // Takes what came meanwhile; never blocks. True where view() may have changed. Called in every
    // frame; one is drawn when descriptor() has something or takes bytes again.
    virtual bool turn(Now now) = 0;
    // What the frame loop waits on beside its window; -1: nothing.
    virtual int descriptor() const = 0;
};

}  // namespace pipit::engine
