// Pairing by a class ticket: one sheet or one file for a whole class, and two envelopes
// (docs/formats/pairing.md). The child's request goes to the class's own key, the teacher's offer
// comes back to a key made for it; either may lie on a stick for weeks, be read twice or get lost.
// Invariant: a child pins no key but the one its ticket names; only who has the ticket is answered,
// and one device tag never stands for two devices.
#pragma once

#include "crypto/envelope.hpp"
#include "device/outbox/link.hpp"
#include "device/outbox/pairing.hpp"
#include "engine/session/secret_text.hpp"

#include <string_view>

namespace pipit::outbox {

using TicketSecret = crypto::Secret<16>;
inline constexpr std::size_t ticket_bytes = 30;  // version, secret, mark
inline constexpr std::size_t ticket_groups = 16;

// What a sheet says: a secret, and by what the class's key is known.
struct Ticket {
    TicketSecret secret;
    std::array<std::uint8_t, 13> mark{};
};

Ticket ticket_for(const TicketSecret& secret, const crypto::X25519PublicKey& of_class);
bool fits(const Ticket& ticket, const crypto::X25519PublicKey& of_class);

// The sheet's 64 letters (engine/session/letter_groups); nothing for a group that does not hold or
// another version.
engine::SecretText letters(const Ticket& ticket);
std::optional<Ticket> read_letters(std::string_view letters);

// The same as a file on a stick, with the class's key itself. damaged when a bit of it is.
struct TicketFile {
    Ticket ticket;
    crypto::X25519PublicKey of_class{};
};
std::vector<std::uint8_t> encode(const TicketFile& file);  // holds a secret: wipe it
engine::Result<TicketFile> decode_ticket_file(ByteView bytes);

// Who has only the sheet asks the teacher's app for the class's key, over a connection; on a stick
// the answer lies as a file of the same bytes, under the ticket's tag. Not secret, and believed
// only where it fits the ticket.
std::vector<std::uint8_t> ask_for_card(const Ticket& ticket);
std::vector<std::uint8_t> card(const School& school);
std::optional<crypto::X25519PublicKey> read_card(ByteView message, const Ticket& ticket);

// Destination of requests by this ticket.
Tag8 tag_of(const TicketSecret& secret);

// The teacher's record of a ticket. It is good for as many devices as a class may have, until the
// teacher puts it away (then the record is erased, and nobody can answer).
struct ClassTicket {
    static constexpr std::uint64_t devices_max = 64;
    TicketSecret secret;
    std::uint64_t devices = 0;  // paired by it
    static ClassTicket random();
};
engine::cbor::Bytes encode(const ClassTicket& ticket);
engine::Result<ClassTicket> decode_class_ticket(ByteView bytes);
// Whether the message asks for the card of this ticket.
bool asks_for_card(ByteView message, const ClassTicket& ticket);

// What the child keeps from its request until the answer came, or it gave up.
struct TicketRequest {
    TicketSecret secret;
    crypto::X25519PublicKey of_class{};
    crypto::X25519KeyPair own;     // the link's
    crypto::X25519KeyPair answer;  // for this one answer
    engine::classroom::DeviceTag tag;
    Tag8 reply{};  // destination of the answer
    // The one envelope that says all this: sealed once, so that however often it is sent, and
    // wherever it lies, it is the same bytes.
    engine::cbor::Bytes sealed{};
};
// Nothing where the key does not fit the ticket.
std::optional<TicketRequest> request_by(const Ticket& ticket,
                                        const crypto::X25519PublicKey& of_class);
// What its `sealed` is to be. Nothing where the class's key is no point to seal to.
std::optional<engine::cbor::Bytes> seal_request(const TicketRequest& request);
engine::cbor::Bytes encode(const TicketRequest& request);
engine::Result<TicketRequest> decode_request(ByteView bytes);

// bad_input for whatever is not the answer to this request.
engine::Result<Link> open_answer(const TicketRequest& request, ByteView envelope);

// A request as the teacher's app opened it.
struct OpenedRequest {
    engine::classroom::DeviceTag device;
    crypto::X25519PublicKey key{}, answer{};
    Tag8 reply{};
    crypto::Hash hash{};
};
engine::Result<OpenedRequest> open_request(const ClassTicket& ticket, const School& school,
                                           ByteView envelope);

// A device that is not known yet: it and the ticket are written in one transaction, then
// seal_answer. not_allowed when the ticket has paired devices_max.
engine::Result<PairedDevice> accept(ClassTicket& ticket, const OpenedRequest& request);
// Of the paired device with the request's tag, also when the answer was lost. not_allowed when the
// tag is another's, or the device has shown that it has its link.
engine::Result<crypto::SealedEnvelope> seal_answer(const ClassTicket& ticket, const School& school,
                                                   const OpenedRequest& request,
                                                   const PairedDevice& device);

}  // namespace pipit::outbox
