// Requests and answers are envelopes of epoch 0, which no prekey has. The sender of a request is
// the ticket's own key pair, which all who have the ticket can make: Kpsk0 then proves the ticket,
// and the device's key is inside.
#include "device/outbox/ticket.hpp"

#include "crypto/random.hpp"
#include "device/outbox/fields.hpp"

#include <algorithm>

namespace pipit::outbox {

namespace {

namespace cbor = engine::cbor;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

constexpr std::size_t encoded_max = 512;    // bytes: more than any of the maps here takes
constexpr std::size_t sealed_bytes = 1024;  // a request in the smallest bucket
constexpr std::size_t request_max = encoded_max + sealed_bytes;

// What only who has the ticket can make.
struct TicketKeys {
    crypto::X25519KeyPair sender;
    crypto::Key psk;
};

crypto::Key root_of(const TicketSecret& secret) {
    constexpr std::string_view label = "PIPTICK1";
    const std::vector<std::uint8_t> named(label.begin(), label.end());
    crypto::Hash hash = crypto::digest({named, secret.expose()});
    crypto::Key root = key_of(hash);
    crypto::wipe(hash);
    return root;
}

crypto::Key derived(const TicketSecret& secret, std::string_view label) {
    crypto::Hash hash = crypto::keyed_hash(root_of(secret), label, {});
    crypto::Key key = key_of(hash);
    crypto::wipe(hash);
    return key;
}

TicketKeys keys_of(const TicketSecret& secret) {
    return {crypto::X25519KeyPair(derived(secret, "PIPTICKS")), derived(secret, "PIPTICKP")};
}

TicketSecret copy(const TicketSecret& secret) {
    return TicketSecret::made_by(
        [&](auto out) { std::ranges::copy(secret.expose(), out.begin()); });
}

Error refused(std::string where, std::string remedy) {
    return {ErrorCode::bad_input, std::move(where), std::move(remedy)};
}

}  // namespace

Tag8 tag_of(const TicketSecret& secret) {
    const crypto::Hash hash = crypto::keyed_hash(root_of(secret), "PIPTICKT", {});
    Tag8 tag{};
    std::copy_n(hash.begin(), tag.size(), tag.begin());
    return tag;
}

Ticket ticket_for(const TicketSecret& secret, const crypto::X25519PublicKey& of_class) {
    const crypto::Hash hash = crypto::keyed_hash(root_of(secret), "PIPTICKM", of_class);
    Ticket out{copy(secret), {}};
    std::copy_n(hash.begin(), out.mark.size(), out.mark.begin());
    return out;
}

bool fits(const Ticket& ticket, const crypto::X25519PublicKey& of_class) {
    return ticket_for(ticket.secret, of_class).mark == ticket.mark;
}

std::vector<std::uint8_t> ask_for_card(const Ticket& ticket) {
    std::vector<std::uint8_t> out{static_cast<std::uint8_t>(PairingMessage::ask_for_card)};
    const Tag8 tag = tag_of(ticket.secret);
    out.insert(out.end(), tag.begin(), tag.end());
    return out;
}

bool asks_for_card(ByteView message, const ClassTicket& ticket) {
    return !message.empty() &&
           message[0] == static_cast<std::uint8_t>(PairingMessage::ask_for_card) &&
           std::ranges::equal(message.subspan(1), tag_of(ticket.secret));
}

std::vector<std::uint8_t> card(const School& school) {
    std::vector<std::uint8_t> out{static_cast<std::uint8_t>(PairingMessage::card)};
    const auto& key = school.own.public_key();
    out.insert(out.end(), key.begin(), key.end());
    return out;
}

std::optional<crypto::X25519PublicKey> read_card(ByteView message, const Ticket& ticket) {
    crypto::X25519PublicKey key{};
    if (message.size() != 1 + key.size() ||
        message[0] != static_cast<std::uint8_t>(PairingMessage::card)) {
        return std::nullopt;
    }
    std::ranges::copy(message.subspan(1), key.begin());
    return fits(ticket, key) ? std::optional(key) : std::nullopt;
}

ClassTicket ClassTicket::random() {
    return {TicketSecret::made_by([](auto out) { crypto::fill_random(out); }), 0};
}

cbor::Bytes encode(const ClassTicket& ticket) {
    cbor::Writer out(encoded_max);
    out.map(2);
    put(out, 1, ticket.secret.expose());
    put(out, 2, ticket.devices);
    return out.take();
}

Result<ClassTicket> decode_class_ticket(ByteView bytes) {
    if (const auto held = cbor::check(bytes, encoded_max); !held) return held.error();
    cbor::Reader in(bytes);
    in.map("ticket", 2);
    auto secret = take_secret<16>(in, "ticket.secret", 1);
    const auto devices = take_number(in, "ticket.devices", 2, ClassTicket::devices_max);
    return finish(in, "ticket", ClassTicket{std::move(secret), devices});
}

std::optional<TicketRequest> request_by(const Ticket& ticket,
                                        const crypto::X25519PublicKey& of_class) {
    if (!fits(ticket, of_class)) {
        return std::nullopt;
    }
    auto own = crypto::X25519KeyPair::random();
    auto answer = crypto::X25519KeyPair::random();
    engine::classroom::DeviceTag tag;
    tag.bytes = crypto::random_bytes<16>();
    const Tag8 reply = crypto::random_bytes<8>();
    TicketRequest out{copy(ticket.secret), of_class, std::move(own), std::move(answer), tag, reply};
    auto sealed = seal_request(out);
    if (!sealed) {
        return std::nullopt;
    }
    out.sealed = std::move(*sealed);
    return out;
}

cbor::Bytes encode(const TicketRequest& request) {
    cbor::Writer out(request_max);
    out.map(7);
    put(out, 1, request.secret.expose());
    put(out, 2, request.of_class);
    put(out, 3, request.own.private_key().expose());
    put(out, 4, request.answer.private_key().expose());
    put(out, 5, request.tag.bytes);
    put(out, 6, request.reply);
    put(out, 7, request.sealed);
    return out.take();
}

Result<TicketRequest> decode_request(ByteView bytes) {
    if (const auto held = cbor::check(bytes, request_max); !held) return held.error();
    cbor::Reader in(bytes);
    in.map("request", 7);
    auto secret = take_secret<16>(in, "request.secret", 1);
    const auto of_class = take_array<32>(in, "request.class", 2);
    crypto::Key own = take_secret<32>(in, "request.own", 3);
    crypto::Key answer = take_secret<32>(in, "request.answer", 4);
    engine::classroom::DeviceTag tag;
    tag.bytes = take_array<16>(in, "request.tag", 5);
    const Tag8 reply = take_array<8>(in, "request.reply", 6);
    in.key("request.sealed", 7);
    auto sealed = in.bytes("request.sealed", sealed_bytes, sealed_bytes);
    return finish(in, "request",
                  TicketRequest{std::move(secret), of_class, crypto::X25519KeyPair(std::move(own)),
                                crypto::X25519KeyPair(std::move(answer)), tag, reply,
                                std::move(sealed)});
}

std::optional<cbor::Bytes> seal_request(const TicketRequest& request) {
    cbor::Writer out(encoded_max);
    out.map(5);
    put(out, 1, pairing_version);
    put(out, 2, request.tag.bytes);
    put(out, 3, request.own.public_key());
    put(out, 4, request.answer.public_key());
    put(out, 5, request.reply);
    const TicketKeys keys = keys_of(request.secret);
    auto sealed = crypto::seal_envelope({tag_of(request.secret), 0},
                                        {keys.sender, request.of_class, keys.psk}, out.take());
    if (!sealed) return std::nullopt;
    return std::move(sealed->bytes);
}

Result<OpenedRequest> open_request(const ClassTicket& ticket, const School& school,
                                   ByteView envelope) {
    const TicketKeys keys = keys_of(ticket.secret);
    const auto opened =
        crypto::open_envelope(envelope, {school.own, keys.sender.public_key(), keys.psk});
    if (!opened || opened->header.address != crypto::EnvelopeAddress{tag_of(ticket.secret), 0}) {
        return refused("request", "it is not one by this ticket");
    }
    const auto plain = opened->payload.expose();
    if (const auto held = cbor::check(plain, encoded_max); !held) return held.error();
    cbor::Reader in(plain);
    OpenedRequest out;
    in.map("request", 5);
    if (take_number(in, "request.version", 1, pairing_version) != pairing_version)
        in.refuse("request.version", "it is none");
    out.device.bytes = take_array<16>(in, "request.tag", 2);
    out.key = take_array<32>(in, "request.key", 3);
    out.answer = take_array<32>(in, "request.answer", 4);
    out.reply = take_array<8>(in, "request.reply", 5);
    out.hash = crypto::keyed_hash(keys.psk, "PIPTICKH", plain);
    return finish(in, "request", out);
}

Result<PairedDevice> accept(ClassTicket& ticket, const OpenedRequest& request) {
    if (ticket.devices >= ClassTicket::devices_max) {
        return Error{ErrorCode::not_allowed, "ticket", "make a new ticket: this one is used up"};
    }
    ++ticket.devices;
    return PairedDevice{request.device, request.key, Agreed::random(), false, request.hash};
}

Result<crypto::SealedEnvelope> seal_answer(const ClassTicket& ticket, const School& school,
                                           const OpenedRequest& request,
                                           const PairedDevice& device) {
    if (device.confirmed || device.device != request.device || device.request != request.hash) {
        return Error{ErrorCode::not_allowed, "request", "pair this device again, from its start"};
    }
    auto plain = encode(Offer{school.info, device.agreed.copy()});
    const TicketKeys keys = keys_of(ticket.secret);
    auto sealed =
        crypto::seal_envelope({request.reply, 0}, {school.own, request.answer, keys.psk}, plain);
    crypto::wipe(plain);
    if (!sealed) {
        return refused("request.answer", "it is no key");
    }
    return std::move(*sealed);
}

Result<Link> open_answer(const TicketRequest& request, ByteView envelope) {
    const TicketKeys keys = keys_of(request.secret);
    const auto opened =
        crypto::open_envelope(envelope, {request.answer, request.of_class, keys.psk});
    if (!opened || opened->header.address != crypto::EnvelopeAddress{request.reply, 0}) {
        return refused("answer", "it is not the answer to this request");
    }
    auto offer = decode_offer(opened->payload.expose());
    if (!offer) return offer.error();
    return Link{std::move(*offer), request.tag,
                crypto::X25519KeyPair(key_of(request.own.private_key().expose())),
                request.of_class};
}

}  // namespace pipit::outbox
