// Many bytes sealed as chunks in a row: what a backup and a copy that moves are made of
// (docs/formats/vault.md). Invariant: they open whole or as nothing; a chunk changed, moved,
// doubled or cut off is found.
#pragma once

#include "crypto/secret.hpp"
#include "device/vault/disk.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace pipit::vault {

// The last bytes of a header are random, drawn anew for every sealing: each chunk's nonce begins
// with them.
inline constexpr std::size_t chunk_prefix_size = 16;
inline constexpr std::size_t chunk_tag_size = 16;

// The chunks alone; `header`, which the caller puts in front, is authenticated with each.
Bytes seal_chunks(const crypto::Key& key, std::span<const std::uint8_t> header,
                  std::span<const std::uint8_t> plain);

// Nothing for another key or any changed bit.
std::optional<crypto::GuardedBytes> open_chunks(const crypto::Key& key,
                                                std::span<const std::uint8_t> header,
                                                std::span<const std::uint8_t> chunks);

}  // namespace pipit::vault
