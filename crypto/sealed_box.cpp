// crypto_box_seal: an ephemeral X25519 key, then XSalsa20-Poly1305 under what it agrees on with the
// receiver's; the nonce is BLAKE2b-192 of both public keys.
#include "crypto/sealed_box.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

static_assert(sealed_box_overhead == crypto_box_SEALBYTES);

std::optional<std::vector<std::uint8_t>> seal_to(const X25519PublicKey& receiver,
                                                 std::span<const std::uint8_t> plain) {
    start();
    std::vector<std::uint8_t> out(plain.size() + sealed_box_overhead);
    if (crypto_box_seal(out.data(), plain.data(), plain.size(), receiver.data()) != 0) {
        return std::nullopt;
    }
    return out;
}

std::optional<GuardedBytes> open_sealed(const X25519KeyPair& own,
                                        std::span<const std::uint8_t> sealed) {
    if (sealed.size() < sealed_box_overhead) {
        return std::nullopt;
    }
    GuardedBytes plain(sealed.size() - sealed_box_overhead);
    if (crypto_box_seal_open(plain.expose().data(), sealed.data(), sealed.size(),
                             own.public_key().data(), own.private_key().expose().data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace pipit::crypto
