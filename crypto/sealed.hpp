// XChaCha20-Poly1305: seal and open bytes with a key, a nonce and associated data.
// Invariant: what was changed anywhere, or sealed under another key, opens as nothing, with one
// answer for both.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::crypto {

using Nonce = std::array<std::uint8_t, 24>;

// Ciphertext followed by its 16-byte tag. A nonce may be random: 24 bytes do not repeat.
std::vector<std::uint8_t> seal(const Key& key, const Nonce& nonce,
                               std::span<const std::uint8_t> plain,
                               std::span<const std::uint8_t> associated);

// Nothing for a wrong key or any changed bit.
std::optional<GuardedBytes> open(const Key& key, const Nonce& nonce,
                                 std::span<const std::uint8_t> sealed,
                                 std::span<const std::uint8_t> associated);

}  // namespace pipit::crypto
