// A key slot: a learner's key, sealed under the key made from a person's secret, or to a teacher's
// recovery key. docs/formats/vault.md has the bytes. Invariant: a wrong secret and a changed slot
// look alike; what a slot's owner is sealed for is authenticated.
#pragma once

#include "crypto/passphrase.hpp"
#include "crypto/secret.hpp"
#include "crypto/x25519.hpp"

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
    KdfParameters kdf;                    // of a recovery slot: none, as it has no derivation
    std::array<std::uint8_t, 16> salt{};  // the same
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

// A slot of kind recovery: who has the teacher's recovery key opens it, nobody else. The learner's
// pseudonym is sealed in with the key: a teacher who is asked to reseal it sees whose it is, also
// where somebody sent another's slot as their own. Nothing for a public key of low order.
std::optional<Slot> seal_recovery_slot(const std::array<std::uint8_t, 16>& learner,
                                       const std::array<std::uint8_t, 16>& device,
                                       const X25519PublicKey& teacher, const Key& learner_key,
                                       const std::array<std::uint8_t, 16>& pseudonym);
struct Recovered {
    Key learner_key;
    std::array<std::uint8_t, 16> pseudonym{};
};
// Nothing for another key, a slot of another kind or any changed bit of what is sealed.
std::optional<Recovered> open_recovery_slot(std::span<const std::uint8_t, slot_size> slot,
                                            const X25519KeyPair& teacher);

}  // namespace pipit::crypto
