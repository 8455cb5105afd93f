// The teacher's newest prekey, said in the open and signed: what a device needs that was away
// longer than its last known key lives. Over the LAN it is the first thing a teacher's device says,
// on a stick a file of its own. docs/formats/courier.md has where it lies. Invariant: only who has
// the class's signing key makes one; it says nothing of any learner.
#pragma once

#include "crypto/signature.hpp"
#include "engine/classroom/frame.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace pipit::outbox {

// "PIPK", version 1, three zeros, beacon tag 8, oldest and newest epoch (little-endian, 4 each),
// the newest one's public key 32, Ed25519 signature 64 over "PIPKEYS1" and all before it.
inline constexpr std::size_t bulletin_size = 120;
using Bulletin = std::array<std::uint8_t, bulletin_size>;

Bulletin make_bulletin(const crypto::SigningKey& by, const std::array<std::uint8_t, 8>& beacon,
                       const engine::classroom::Prekeys& prekeys);

// Nothing unless it is whole, of this class, and signed with its key.
std::optional<engine::classroom::Prekeys> read_bulletin(std::span<const std::uint8_t> bytes,
                                                        const crypto::PublicKey& by,
                                                        const std::array<std::uint8_t, 8>& beacon);

}  // namespace pipit::outbox
