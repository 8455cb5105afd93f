// Ed25519 through crypto_sign.
#include "crypto/signature.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

SigningKey::SigningKey(const Key& seed)
    : private_(Secret<64>::made_by([&](auto out) {
          start();
          crypto_sign_seed_keypair(public_.data(), out.data(), seed.expose().data());
      })) {}

Signature SigningKey::sign(std::span<const std::uint8_t> message) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                         private_.expose().data());
    return signature;
}

bool verifies(const PublicKey& key, std::span<const std::uint8_t> message,
              std::span<const std::uint8_t> signature) {
    start();
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                       key.data()) == 0;
}

}  // namespace pipit::crypto
