// What the screens can ask for somebody who comes from another computer, while nobody is signed in.
// Invariant: nothing here waits for anybody; what is asked is on disk when the call returns, is
// said again until the teacher answers, and goes on after a restart; who comes is here whole or not
// at all. device/outbox implements it, a main wires it.
#pragma once

#include "engine/result.hpp"
#include "engine/session/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace pipit::engine {

enum class ArrivalState : std::uint8_t {
    not_possible,  // this computer is in no class: Door::pairing_port() pairs it
    none,          // "I come from another computer"
    asked,         // the teacher has not said who this is
    coming,        // they have; the notebook is on its way
    ready,         // all of it is here: unpack()
    declined,      // the teacher said no: come() asks anew, stay_away() is the end of it
};

struct ArrivalView {
    ArrivalState state = ArrivalState::none;
    std::string nickname;   // as it was typed
    std::size_t here = 0;   // parts of the notebook
    std::size_t parts = 0;  // in all; 0: not known yet
    bool operator==(const ArrivalView&) const = default;
};

// One at a time on a computer.
class ArrivalDesk {
  public:
    virtual ~ArrivalDesk() = default;
    virtual ArrivalView arrival() const = 0;
    // "I come from another computer, and this is my name there". In place of who asked before.
    // bad_input for no name, not_allowed where this computer is in no class.
    virtual Result<Done> come(const std::string& nickname, Now now) = 0;
    // Never mind: what came is let go of.
    virtual Result<Done> stay_away(Now now) = 0;
    // Once `ready`: makes the learner here, under a secret of their choice, as Shelf::unpack.
    // damaged where what came does not open: stay_away(), and ask anew.
    virtual Result<std::unique_ptr<Notebook>> unpack(SecretKind kind, const SecretText& secret,
                                                     Now now) = 0;
};

}  // namespace pipit::engine
