// A chain of keyed BLAKE2b hashes over records. Invariant: who lacks the key can neither extend a
// chain nor change, drop or reorder a record in it unseen; the newest records are guarded by a head
// kept elsewhere.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace pipit::crypto {

using Hash = std::array<std::uint8_t, 32>;

// The head of a chain with no record yet; `label` names what is chained.
Hash chain_start(const Key& key, std::string_view label, const std::array<std::uint8_t, 16>& owner);

// The head after `record` is added to a chain that ended in `head`.
Hash chain_next(const Key& key, const Hash& head, std::span<const std::uint8_t> record);

// A tag over bytes; `label` keeps it apart from every other use of the key.
Hash keyed_hash(const Key& key, std::string_view label, std::span<const std::uint8_t> bytes);

// BLAKE2b of salt and bytes, without a key: a later auditor can recompute it from the salt and the
// text.
Hash salted_hash(const std::array<std::uint8_t, 16>& salt, std::span<const std::uint8_t> bytes);

// BLAKE2b-256 of the parts one behind the other, without a key. Where parts end is not hashed: the
// first one names the use, and of the others all but one have a fixed length.
Hash digest(std::initializer_list<std::span<const std::uint8_t>> parts);

// In constant time.
bool equal(const Hash& a, const Hash& b);

}  // namespace pipit::crypto
