// A child's pairing while it lasts: by the code as it was typed, over the runs it takes, or by a
// ticket, whose request is on disk until the answer came.
#pragma once

#include "device/outbox/child_desk.hpp"
#include "device/outbox/ticket.hpp"

namespace pipit::outbox {

struct ChildDesk::Pairing {
    explicit Pairing(engine::SecretText typed)
        : digits(std::move(typed)), machine(engine::SecretText(digits.expose())) {}
    engine::SecretText digits;
    PairingChild machine;
};

struct ChildDesk::ByTicket {
    explicit ByTicket(Ticket of) : ticket(std::move(of)) {}
    Ticket ticket;
    std::optional<TicketRequest> request;  // once the class's key is known
};

}  // namespace pipit::outbox
