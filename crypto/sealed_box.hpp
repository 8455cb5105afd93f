// Bytes sealed to a public key by somebody who need not be known: libsodium's crypto_box_seal. For
// the recovery slot, which is sealed to a teacher's recovery key. Invariant: only the private key
// opens one; who made it is not proved.
#pragma once

#include "crypto/x25519.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::crypto {

// bytes: what a box is longer than what is in it, an ephemeral key and a tag
inline constexpr std::size_t sealed_box_overhead = 48;

// Nothing for a public key of low order.
std::optional<std::vector<std::uint8_t>> seal_to(const X25519PublicKey& receiver,
                                                 std::span<const std::uint8_t> plain);

// Nothing for another key or any changed bit.
std::optional<GuardedBytes> open_sealed(const X25519KeyPair& own,
                                        std::span<const std::uint8_t> sealed);

}  // namespace pipit::crypto
