// A key slot: a learner's key, sealed under the key made from a person's secret.
// docs/formats/vault.md has the bytes. Invariant: the header is authenticated; a wrong secret and a
// changed slot look alike.
#pragma once

#include "crypto/passphrase.hpp"
#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace pipit::crypto {

enum class SlotKind : std::uint8_t { secret = 1, code = 2, recovery = 3 };

struct SlotHeader {
    SlotKind kind = SlotKind::secret;
    std::array<std::uint8_t, 16> learner{};
    std::array<std::uint8_t, 16> device{};
    KdfParameters kdf;
    std::array<std::uint8_t, 16> salt{};
    bool operator==(const SlotHeader&) const = default;
};

inline constexpr std::size_t slot_size = 136;  // header 64, nonce 24, sealed key 32 + 16
using Slot = std::array<std::uint8_t, slot_size>;

Slot seal_slot(const SlotHeader& header, const Key& sealing_key, const Key& learner_key,
               const std::array<std::uint8_t, 24>& nonce);

// Nothing unless magic, version 1, kind and reserved bytes are as written. Not authenticated:
// open_slot does that.
std::optional<SlotHeader> read_slot_header(std::span<const std::uint8_t, slot_size> slot);

// The learner's key, or nothing for a wrong sealing key or any changed bit.
std::optional<Key> open_slot(std::span<const std::uint8_t, slot_size> slot, const Key& sealing_key);

}  // namespace pipit::crypto
