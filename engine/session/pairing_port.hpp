// What a screen can ask to make this computer and the teacher's know each other. Invariant: nothing
// here waits for anybody; until `done` nothing of this computer has changed, and nothing about a
// learner is said. device/outbox implements it, a main wires it.
#pragma once

#include "engine/ids.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace pipit::engine {

enum class PairingState : std::uint8_t {
    none,
    looking,      // for the teacher's computer in this network
    talking,      // it was found
    wrong_code,   // the code did not fit: type it again
    code_void,    // three tries: ask for another code
    not_found,    // the address answers nothing, or what answers is no Pipit
    interrupted,  // the other side went away in the middle: nothing happened
    done,
};

class PairingPort {
  public:
    virtual ~PairingPort() = default;

    // Begins to pair this computer by six digits; pairing() says how it goes.
    // `address`: typed by hand ("192.168.4.7", with ":port" where told so); empty: it is looked for
    // in this network. bad_input for what is no code or no address; not_allowed where this computer
    // cannot be paired here.
    virtual Result<Done> pair(const std::string& digits, const std::string& address, Now now) = 0;
    // The same by the printed ticket's letters.
    virtual Result<Done> pair_by_ticket(const std::string& letters, const std::string& address,
                                        Now now) = 0;
    virtual void stop_pairing() = 0;

    virtual PairingState pairing() const = 0;
    // Of the last one, where it was this computer that could not: its disk, or pipit-sync.
    virtual std::optional<Error> pairing_problem() const = 0;
};

}  // namespace pipit::engine
