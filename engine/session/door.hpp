// What the screens can ask while nobody is signed in: a teacher's help with a forgotten secret.
// Invariant: nothing here waits for anybody; what is asked is on disk when the call returns and is
// said again until it is answered; what was answered is kept until the child has used it.
// device/outbox implements it, in_memory_door.hpp does for tests, a main wires it.
#pragma once

#include "engine/result.hpp"
#include "engine/session/class_desk.hpp"
#include "engine/session/pairing_port.hpp"
#include "engine/session/ports.hpp"

#include <memory>
#include <optional>
#include <string>

namespace pipit::engine {

// How it stands with one learner of this device.
enum class HelpState : std::uint8_t {
    none,      // no teacher can open this notebook
    can_ask,   // "I forgot: ask my teacher"
    waiting,   // asked; what was asked goes when the teacher's computer is met
    declined,  // "talk to your teacher": ask() asks anew
    unlocked,  // the teacher forgave all tries: the old secret may be tried again
    reset,     // open() opens: a new secret is to be chosen
};

struct DoorView {
    HelpState state = HelpState::none;
    std::string class_name;
    std::string teacher;
    bool left = false;  // while waiting: the question has left this computer
    ContactState contact = ContactState::idle;
    std::optional<Error> problem;  // of the last contact, or of a stick, where it failed
    // Problems are compared by their codes: a screen says no more of them.
    bool operator==(const DoorView& other) const {
        const auto code = [](const DoorView& view) {
            return view.problem ? std::optional(view.problem->code) : std::nullopt;
        };
        return state == other.state && class_name == other.class_name && teacher == other.teacher &&
               left == other.left && contact == other.contact && code(*this) == code(other);
    }
};

class ArrivalDesk;

// There while nobody is signed in; gone while a ClassDesk is, which has the same way out.
class Door {
  public:
    virtual ~Door() = default;

    virtual DoorView view(const LearnerId& who) const = 0;

    // Asks the teacher to help with this learner's secret. What leaves is the notebook's key in the
    // box that only the teacher opens: nothing of what stands in the notebook. Fine where it was
    // asked already. not_found where no teacher can help.
    virtual Result<Done> ask(const LearnerId& who, Now now) = 0;
    // Never mind: nothing is asked any more. Fine where nothing was.
    virtual Result<Done> forget(const LearnerId& who) = 0;
    // Once view() says `reset`: the notebook, its ledger saying how it was opened. The next thing
    // to do is Shelf::change_secret; until then open() opens it again, also after a restart.
    // not_found where nothing came; wrong_secret where what came does not open it (forget() and ask
    // anew).
    virtual Result<std::unique_ptr<Notebook>> open(const LearnerId& who, Now now) = 0;

    // For who comes from another computer; null: nobody can come here. It ends with this door.
    virtual ArrivalDesk* arrivals() { return nullptr; }
    // To bring a computer that is in no class into its first; null: it cannot join one. It ends
    // with this door.
    virtual PairingPort* pairing_port() { return nullptr; }

    // Looks for the teacher's computer now: at `address`, else in this network and where it was
    // last. Fine where there is nothing to say.
    virtual Result<Done> meet(const std::string& address, Now now) = 0;
    // As ClassDesk's.
    virtual bool turn(Now now) = 0;
    virtual int descriptor() const = 0;
};

}  // namespace pipit::engine
