// X25519 (RFC 7748): key pairs and what two of them agree on. Invariant: the private half never
// leaves guarded memory; a public key of low order agrees with nobody.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace pipit::crypto {

using X25519PublicKey = std::array<std::uint8_t, 32>;

class X25519KeyPair {
  public:
    // Any 32 bytes are a private key.
    explicit X25519KeyPair(Key private_key);
    static X25519KeyPair random();

    const X25519PublicKey& public_key() const { return public_; }
    // To be kept sealed; nothing else has a use for it.
    const Key& private_key() const { return private_; }

    // The same key at both ends, not yet hashed. Nothing where it would be all zero (RFC
    // 7748, 6.1).
    std::optional<Key> agree(const X25519PublicKey& theirs) const;

  private:
    Key private_;
    X25519PublicKey public_{};
};

}  // namespace pipit::crypto
