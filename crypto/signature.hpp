// Ed25519 signatures by this device. Invariant: the private half never leaves guarded memory.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace pipit::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

class SigningKey {
  public:
    explicit SigningKey(const Key& seed);  // RFC 8032: the same seed gives the same key
    const PublicKey& public_key() const { return public_; }
    Signature sign(std::span<const std::uint8_t> message) const;

  private:
    PublicKey public_{};
    Secret<64> private_;
};

bool verifies(const PublicKey& key, std::span<const std::uint8_t> message,
              std::span<const std::uint8_t> signature);

}  // namespace pipit::crypto
