// XChaCha20-Poly1305-IETF through libsodium.
#include "crypto/sealed.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

namespace {
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == std::tuple_size_v<Nonce>);
}  // namespace

std::vector<std::uint8_t> seal(const Key& key, const Nonce& nonce,
                               std::span<const std::uint8_t> plain,
                               std::span<const std::uint8_t> associated) {
    start();
    std::vector<std::uint8_t> out(plain.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(),
                                               associated.data(), associated.size(), nullptr,
                                               nonce.data(), key.expose().data());
    return out;
}

std::optional<GuardedBytes> open(const Key& key, const Nonce& nonce,
                                 std::span<const std::uint8_t> sealed,
                                 std::span<const std::uint8_t> associated) {
    start();
    if (sealed.size() < tag_size) {
        return std::nullopt;
    }
    GuardedBytes plain(sealed.size() - tag_size);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.expose().data(), nullptr, nullptr, sealed.data(), sealed.size(),
            associated.data(), associated.size(), nonce.data(), key.expose().data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace pipit::crypto
