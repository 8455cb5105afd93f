// The bytes of an envelope, version 1: magic, version, suite, size, 0, destination, epoch, id |
// ephemeral key | sealed payload and padding | tag.
#include "crypto/envelope.hpp"

#include "crypto/noise.hpp"
#include "crypto/random.hpp"

#include <algorithm>
#include <sodium.h>

namespace pipit::crypto {

namespace {

using Bytes = std::span<const std::uint8_t>;
using HeaderBytes = std::array<std::uint8_t, envelope_header_size>;

constexpr std::array<std::uint8_t, 4> magic{'P', 'I', 'P', 'E'};
constexpr std::uint8_t version = 1;
constexpr std::uint8_t suite = 1;  // Noise_Kpsk0_25519_ChaChaPoly_SHA256

static_assert(envelope_bytes(EnvelopeSize::kib_32) - envelope_header_size <= noise::message_max);

// Payload and padding together.
constexpr std::size_t padded_size(EnvelopeSize size) {
    return envelope_bytes(size) - envelope_overhead + 1;
}

HeaderBytes header_bytes(const EnvelopeHeader& header) {
    HeaderBytes out{};
    std::ranges::copy(magic, out.begin());
    out[4] = version;
    out[5] = suite;
    out[6] = static_cast<std::uint8_t>(header.size);
    std::ranges::copy(header.address.destination, out.begin() + 8);
    for (std::size_t i = 0; i < 4; ++i) {
        out[16 + i] = static_cast<std::uint8_t>(header.address.epoch >> (8 * i));
    }
    std::ranges::copy(header.id, out.begin() + 20);
    return out;
}

noise::Parameters parameters(noise::Role role, Bytes header, const EnvelopeKeys& keys) {
    noise::Parameters given;
    given.pattern = noise::Pattern::k_psk0;
    given.role = role;
    given.prologue = header;
    given.own = &keys.own;
    given.theirs = keys.theirs;
    given.psk = &keys.psk;
    return given;
}

std::optional<EnvelopeSize> smallest_for(Bytes payload) {
    const auto found = std::ranges::find_if(envelope_sizes, [&](EnvelopeSize size) {
        return payload.size() < padded_size(size);  // at least one byte ends it
    });
    return found == envelope_sizes.end() ? std::nullopt : std::optional(*found);
}

GuardedBytes padded(Bytes payload, EnvelopeSize size) {
    GuardedBytes out(padded_size(size));
    const auto bytes = out.expose();
    std::ranges::copy(payload, bytes.begin());
    std::size_t length = 0;
    sodium_pad(&length, bytes.data(), payload.size(), bytes.size(), bytes.size());
    return out;
}

// Of what stands in the open: the header and the ephemeral key.
constexpr std::size_t open_size = envelope_header_size + sizeof(X25519PublicKey);

// What an opening holds beside the key: Noise's hash, added (exclusive or) to the hash of what
// stands in the open. So there is no right hash where a bit of that was changed. Its own inverse.
std::array<std::uint8_t, 32> bound(Bytes hash, Bytes in_the_open) {
    std::array<std::uint8_t, 32> out{};
    start();
    crypto_hash_sha256(out.data(), in_the_open.data(), in_the_open.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] ^= hash[i];
    }
    return out;
}

EnvelopeOpening bound_opening(const Secret<64>& opening, Bytes envelope) {
    return EnvelopeOpening::made_by([&](auto out) {
        std::ranges::copy(opening.expose().first<32>(), out.begin());
        std::ranges::copy(bound(opening.expose().last<32>(), envelope.first(open_size)),
                          out.begin() + 32);
    });
}

// The payload of what was sealed, without its padding. Nothing where the padding is none, or is
// more than the payload needs.
std::optional<OpenedEnvelope> unpadded(const EnvelopeHeader& header, const GuardedBytes& plain) {
    const auto bytes = plain.expose();
    std::size_t length = 0;
    if (sodium_unpad(&length, bytes.data(), bytes.size(), bytes.size()) != 0 ||
        smallest_for(bytes.first(length)) != header.size) {
        return std::nullopt;
    }
    GuardedBytes payload(length);
    std::ranges::copy(bytes.first(length), payload.expose().begin());
    return OpenedEnvelope{header, std::move(payload)};
}

std::optional<SealedEnvelope> seal(const EnvelopeAddress& to, const EnvelopeKeys& keys,
                                   Bytes payload, const std::array<std::uint8_t, 12>& id,
                                   std::optional<X25519KeyPair> ephemeral) {
    const auto size = smallest_for(payload);
    if (!size) {
        return std::nullopt;
    }
    const HeaderBytes header = header_bytes({*size, to, id});
    auto given = parameters(noise::Role::initiator, header, keys);
    given.ephemeral_for_vectors = std::move(ephemeral);
    auto handshake = noise::Handshake::begin(std::move(given));
    std::optional<Secret<64>> opening;
    const auto message =
        handshake ? handshake->write(padded(payload, *size).expose(), &opening) : std::nullopt;
    if (!message) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> envelope(header.begin(), header.end());
    envelope.insert(envelope.end(), message->begin(), message->end());
    auto bound = bound_opening(opening.value(), envelope);
    return SealedEnvelope{std::move(envelope), std::move(bound)};
}

}  // namespace

std::optional<SealedEnvelope> seal_envelope(const EnvelopeAddress& to, const EnvelopeKeys& keys,
                                            Bytes payload) {
    return seal(to, keys, payload, random_bytes<12>(), std::nullopt);
}

std::optional<SealedEnvelope> seal_envelope_for_vectors(const EnvelopeAddress& to,
                                                        const EnvelopeKeys& keys, Bytes payload,
                                                        const std::array<std::uint8_t, 12>& id,
                                                        X25519KeyPair ephemeral) {
    return seal(to, keys, payload, id, std::move(ephemeral));
}

std::optional<EnvelopeHeader> read_envelope_header(Bytes envelope) {
    if (envelope.size() < envelope_header_size) {
        return std::nullopt;
    }
    EnvelopeHeader header;
    header.size = static_cast<EnvelopeSize>(envelope[6]);
    std::copy_n(envelope.begin() + 8, 8, header.address.destination.begin());
    for (std::size_t i = 0; i < 4; ++i) {
        header.address.epoch |= std::uint32_t{envelope[16 + i]} << (8 * i);
    }
    std::copy_n(envelope.begin() + 20, 12, header.id.begin());
    // Ours are the headers that would be written so.
    if (std::ranges::find(envelope_sizes, header.size) == envelope_sizes.end() ||
        envelope.size() != envelope_bytes(header.size) ||
        !std::ranges::equal(header_bytes(header), envelope.first(envelope_header_size))) {
        return std::nullopt;
    }
    return header;
}

std::optional<OpenedEnvelope> open_envelope(Bytes envelope, const EnvelopeKeys& keys) {
    const auto header = read_envelope_header(envelope);
    if (!header) {
        return std::nullopt;
    }
    auto handshake = noise::Handshake::begin(
        parameters(noise::Role::responder, envelope.first(envelope_header_size), keys));
    const auto plain =
        handshake ? handshake->read(envelope.subspan(envelope_header_size)) : std::nullopt;
    return plain ? unpadded(*header, *plain) : std::nullopt;
}

std::optional<OpenedEnvelope> open_with(const EnvelopeOpening& opening, Bytes envelope) {
    const auto header = read_envelope_header(envelope);
    if (!header) {
        return std::nullopt;
    }
    noise::CipherState cipher(Key::made_by(
        [&](auto out) { std::ranges::copy(opening.expose().first<32>(), out.begin()); }));
    const auto plain = cipher.open(envelope.subspan(open_size),
                                   bound(opening.expose().last<32>(), envelope.first(open_size)));
    return plain ? unpadded(*header, *plain) : std::nullopt;
}

}  // namespace pipit::crypto
