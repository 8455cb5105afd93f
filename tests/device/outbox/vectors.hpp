// The known answers of pairing: what its messages carry, what is kept, a ticket with its two
// envelopes, and what is said over a link at the door, on fixed inputs.
// tests/vectors/check_messages.py makes them a second way.
#pragma once

#include "crypto/envelope.hpp"
#include "crypto/hash_chain.hpp"
#include "device/outbox/door_words.hpp"
#include "device/outbox/ticket.hpp"
#include "tests/device/outbox/support.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pipit::test {

inline std::string hex(ByteView bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

inline ByteView bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// A ticket's keys, as docs/formats/pairing.md has them.
inline crypto::Key ticket_key(const outbox::TicketSecret& secret, std::string_view label) {
    const auto root = outbox::key_of(crypto::digest({bytes_of("PIPTICK1"), secret.expose()}));
    return outbox::key_of(crypto::keyed_hash(root, label, {}));
}

inline outbox::TicketSecret a_ticket_secret() {
    return outbox::TicketSecret::made_by(
        [](auto out) { std::ranges::copy(counting<16>(0xd0), out.begin()); });
}

inline outbox::TicketRequest a_request() {
    return {a_ticket_secret(),   counting_pair(0x60).public_key(), counting_pair(0x70),
            counting_pair(0x50), {{counting<16>(0xb0)}},           counting<8>(0xe0)};
}

// What request_by seals, with an id and an ephemeral key that are known.
inline Message a_sealed_request() {
    const outbox::TicketRequest request = a_request();
    engine::cbor::Writer out;
    out.map(5);
    out.unsigned_integer(1);
    out.unsigned_integer(1);
    const auto put = [&](std::uint64_t key, ByteView value) {
        out.unsigned_integer(key);
        out.bytes(value);
    };
    put(2, request.tag.bytes);
    put(3, request.own.public_key());
    put(4, request.answer.public_key());
    put(5, request.reply);
    const crypto::X25519KeyPair sender(ticket_key(request.secret, "PIPTICKS"));
    const auto psk = ticket_key(request.secret, "PIPTICKP");
    return crypto::seal_envelope_for_vectors({outbox::tag_of(request.secret), 0},
                                             {sender, request.of_class, psk}, out.take(),
                                             counting<12>(0x60), counting_pair(0x30))
        ->bytes;
}

// As it is kept.
inline outbox::TicketRequest an_asked_request() {
    outbox::TicketRequest request = a_request();
    request.sealed = a_sealed_request();
    return request;
}

// What seal_answer makes, so.
inline Message a_sealed_answer() {
    const outbox::TicketRequest request = a_request();
    const auto own = counting_pair(0x60);
    const auto psk = ticket_key(request.secret, "PIPTICKP");
    return crypto::seal_envelope_for_vectors(
               {request.reply, 0}, {own, request.answer.public_key(), psk}, encode(an_offer()),
               counting<12>(0x61), counting_pair(0x31))
        ->bytes;
}

// ---- at the door: docs/formats/message.md

inline outbox::DoorRequest a_door_request() {
    using namespace engine::classroom;
    const auto slot = counting<136>(0);
    return {DoorWord::forgot, counting_pair(0x50).public_key(),
            encode(Forgot{{slot.begin(), slot.end()}, counting_pair(0x70).public_key()})};
}

inline outbox::DoorAnswer a_door_answer() {
    using namespace engine::classroom;
    const auto box = counting<80>(0x10);
    return {DoorWord::forgot_answer,
            encode(ForgotAnswer{ForgotAnswer::Said::reset, {box.begin(), box.end()}})};
}

// What seal_door_request makes for the link's prekey, with an id and an ephemeral key that are
// known.
inline Message a_sealed_door_request() {
    const outbox::Link link = a_link();
    const outbox::Agreed& agreed = link.offer.agreed;
    return crypto::seal_envelope_for_vectors(
               {agreed.destination, link.offer.of_class.epochs.newest},
               {link.own, link.offer.of_class.newest_prekey, agreed.psk}, encode(a_door_request()),
               counting<12>(0x62), counting_pair(0x32))
        ->bytes;
}

// What seal_door_answer makes, so.
inline Message a_sealed_door_answer() {
    const auto own = counting_pair(0x61);
    const auto reply = counting_pair(0x50).public_key();
    const auto psk = counting_key(0x80);
    return crypto::seal_envelope_for_vectors({outbox::reply_tag(reply), 0}, {own, reply, psk},
                                             encode(a_door_answer()), counting<12>(0x63),
                                             counting_pair(0x33))
        ->bytes;
}

inline std::vector<std::pair<std::string, std::string>> pairing_answers() {
    using namespace outbox;
    const auto own = counting_pair(0x60);
    const Ticket ticket = ticket_for(a_ticket_secret(), own.public_key());
    const auto code = decode_code(Message{0xA2, 1, 0x66, '3', '1', '4', '1', '5', '9', 2, 1});
    return {
        {"pairing-side", hex(encode(ChildSide{1, {{counting<16>(0xb0)}}}))},
        {"pairing-offer", hex(encode(an_offer()))},
        {"pairing-link", hex(encode(a_link()))},
        {"pairing-device", hex(encode(a_device(false, std::nullopt)))},
        {"pairing-device-by-ticket", hex(encode(a_device(true, counting<32>(0xc0))))},
        {"pairing-code", hex(encode(code.value()))},
        {"ticket-tag", hex(tag_of(ticket.secret))},
        {"ticket-letters", hex(bytes_of(letters(ticket).expose()))},
        {"ticket-file",
         hex(encode(TicketFile{ticket_for(ticket.secret, own.public_key()), own.public_key()}))},
        {"ticket-record", hex(encode(ClassTicket{a_ticket_secret(), 30}))},
        {"ticket-asked", hex(encode(an_asked_request()))},
        {"ticket-request", hex(a_sealed_request())},
        {"ticket-answer", hex(a_sealed_answer())},
        {"door-tag", hex(reply_tag(counting_pair(0x50).public_key()))},
        {"door-request", hex(encode(a_door_request()))},
        {"door-request-sealed", hex(a_sealed_door_request())},
        {"door-answer", hex(encode(a_door_answer()))},
        {"door-answer-sealed", hex(a_sealed_door_answer())},
    };
}

}  // namespace pipit::test
