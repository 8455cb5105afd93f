// The sealed envelope: a header in the open, then one Noise_Kpsk0 message, padded so that its size
// tells nothing (docs/formats/envelope.md has the bytes). Invariant: only who has the three keys
// can make or open one; whatever was changed, cut, sent to another epoch or made by another opens
// as nothing, without a reason.
#pragma once

#include "crypto/x25519.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::crypto {

// The sizes there are, in KiB, header and all.
enum class EnvelopeSize : std::uint8_t { kib_1 = 1, kib_4 = 4, kib_16 = 16, kib_32 = 32 };
inline constexpr std::array envelope_sizes{EnvelopeSize::kib_1, EnvelopeSize::kib_4,
                                           EnvelopeSize::kib_16, EnvelopeSize::kib_32};

constexpr std::size_t envelope_bytes(EnvelopeSize size) {
    return std::size_t{1024} * static_cast<std::size_t>(size);
}

inline constexpr std::size_t envelope_header_size = 32;
// What is not payload: the header, the ephemeral key, the tag, and one byte that ends the payload.
inline constexpr std::size_t envelope_overhead = envelope_header_size + 32 + 16 + 1;
// bytes: what the largest envelope can carry
inline constexpr std::size_t envelope_payload_max =
    envelope_bytes(EnvelopeSize::kib_32) - envelope_overhead;

// Where an envelope goes. Both are in the open; their meaning is agreed on at pairing.
struct EnvelopeAddress {
    std::array<std::uint8_t, 8> destination{};  // tells the receiver whose keys to try
    std::uint32_t epoch = 0;                    // which of the receiver's prekeys
    bool operator==(const EnvelopeAddress&) const = default;
};

struct EnvelopeHeader {
    EnvelopeSize size = EnvelopeSize::kib_1;
    EnvelopeAddress address;
    std::array<std::uint8_t, 12> id{};  // random: no two envelopes have the same
    bool operator==(const EnvelopeHeader&) const = default;
};

// Borrowed for one call. To seal: our static key, the receiver's prekey of the epoch. To open: our
// prekey of the epoch, the sender's static key. psk: what pairing gave both.
struct EnvelopeKeys {
    const X25519KeyPair& own;
    const X25519PublicKey& theirs;
    const Key& psk;
};

// Opens one envelope and nothing else, without a private key: for an auditor to whom the sender
// hands it. Who has it can also make another payload fit the same header and ephemeral key, so it
// says what is inside and not who wrote it: the ledger's hash of the envelope does.
using EnvelopeOpening = Secret<64>;

struct SealedEnvelope {
    std::vector<std::uint8_t> bytes;
    EnvelopeOpening opening;
};

// An envelope of the smallest size that holds the payload. Nothing for a payload above
// envelope_payload_max, which is refused before anything is done with it, and for a public key of
// low order.
std::optional<SealedEnvelope> seal_envelope(const EnvelopeAddress& to, const EnvelopeKeys& keys,
                                            std::span<const std::uint8_t> payload);

// Only where frozen vectors are made or held: an id or an ephemeral key used twice gives away what
// is in both envelopes.
std::optional<SealedEnvelope> seal_envelope_for_vectors(const EnvelopeAddress& to,
                                                        const EnvelopeKeys& keys,
                                                        std::span<const std::uint8_t> payload,
                                                        const std::array<std::uint8_t, 12>& id,
                                                        X25519KeyPair ephemeral);

// To find the keys by. Nothing unless magic, version, suite, size and the number of bytes are as
// written. Not authenticated: open_envelope does that.
std::optional<EnvelopeHeader> read_envelope_header(std::span<const std::uint8_t> envelope);

struct OpenedEnvelope {
    EnvelopeHeader header;
    GuardedBytes payload;
};

// Nothing for what was not sealed with the same keys, for any changed bit, and for an envelope of a
// larger size than its payload needs, which seal_envelope never makes.
std::optional<OpenedEnvelope> open_envelope(std::span<const std::uint8_t> envelope,
                                            const EnvelopeKeys& keys);

// The same for who has the opening of this envelope and no key. Nothing for any other envelope.
std::optional<OpenedEnvelope> open_with(const EnvelopeOpening& opening,
                                        std::span<const std::uint8_t> envelope);

}  // namespace pipit::crypto
