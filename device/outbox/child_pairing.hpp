// A child's pairing while it lasts: the code as it was typed, over the runs it takes.
#pragma once

#include "device/outbox/child_desk.hpp"

namespace pipit::outbox {

struct ChildDesk::Pairing {
    explicit Pairing(engine::SecretText typed)
        : digits(std::move(typed)), machine(engine::SecretText(digits.expose())) {}
    engine::SecretText digits;
    PairingChild machine;
};

}  // namespace pipit::outbox
