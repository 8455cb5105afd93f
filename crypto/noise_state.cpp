// ChaCha20-Poly1305-IETF, SHA-256 and HMAC-SHA-256 through libsodium, joined as Noise joins them.
#include "crypto/noise_state.hpp"

#include "crypto/random.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <sodium.h>

namespace pipit::crypto::noise {

namespace {

using Bytes = std::span<const std::uint8_t>;
using CipherNonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

static_assert(tag_size == crypto_aead_chacha20poly1305_ietf_ABYTES);
static_assert(std::tuple_size_v<Hash> == crypto_hash_sha256_BYTES);

// Never a message's number: Noise keeps it for rekeying, which we do not do (section 5.1).
constexpr auto reserved = std::numeric_limits<std::uint64_t>::max();

// Four zero bytes, then the number, least significant byte first (section 12.3).
CipherNonce nonce_of(std::uint64_t number) {
    CipherNonce nonce{};
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[4 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    return nonce;
}

Hash sha256(std::initializer_list<Bytes> pieces) {
    start();
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const Bytes& piece : pieces) {
        crypto_hash_sha256_update(&state, piece.data(), piece.size());
    }
    Hash hash{};
    crypto_hash_sha256_final(&state, hash.data());
    sodium_memzero(&state, sizeof state);  // hashed keys pass through here
    return hash;
}

void hmac(Bytes key, std::initializer_list<Bytes> pieces, std::span<std::uint8_t, 32> out) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    for (const Bytes& piece : pieces) {
        crypto_auth_hmacsha256_update(&state, piece.data(), piece.size());
    }
    crypto_auth_hmacsha256_final(&state, out.data());
    sodium_memzero(&state, sizeof state);
}

// HKDF: three keys of a chaining key and new material (section 4.3), one behind the other in one
// piece of guarded memory; who needs two leaves the third.
Secret<96> derive(Bytes chaining_key, Bytes material) {
    constexpr std::array<std::uint8_t, 3> count{1, 2, 3};
    const std::span all(count);
    return Secret<96>::made_by([&](auto out) {
        const auto first = out.template first<32>();
        const auto second = out.template subspan<32, 32>();
        const auto third = out.template last<32>();
        // The third place holds the extracted key until its own turn.
        hmac(chaining_key, {material}, third);
        hmac(third, {all.subspan(0, 1)}, first);
        hmac(third, {first, all.subspan(1, 1)}, second);
        hmac(third, {second, all.subspan(2, 1)}, third);
    });
}

Key copy(std::span<const std::uint8_t, 32> key) {
    return Key::made_by([&](auto out) { std::ranges::copy(key, out.begin()); });
}

std::optional<std::vector<std::uint8_t>> seal(std::span<const std::uint8_t, 32> key,
                                              std::uint64_t& next, Bytes plain, Bytes associated) {
    if (next == reserved || plain.size() > message_max - tag_size) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> out(plain.size() + tag_size);
    crypto_aead_chacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(),
                                              associated.data(), associated.size(), nullptr,
                                              nonce_of(next).data(), key.data());
    ++next;
    return out;
}

std::optional<GuardedBytes> open(std::span<const std::uint8_t, 32> key, std::uint64_t& next,
                                 Bytes sealed, Bytes associated) {
    if (next == reserved || sealed.size() < tag_size || sealed.size() > message_max) {
        return std::nullopt;
    }
    GuardedBytes plain(sealed.size() - tag_size);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(
            plain.expose().data(), nullptr, nullptr, sealed.data(), sealed.size(),
            associated.data(), associated.size(), nonce_of(next).data(), key.data()) != 0) {
        return std::nullopt;
    }
    ++next;
    return plain;
}

}  // namespace

std::optional<std::vector<std::uint8_t>> CipherState::seal(Bytes plain, Bytes associated) {
    return noise::seal(key_.expose(), next_, plain, associated);
}

std::optional<GuardedBytes> CipherState::open(Bytes sealed, Bytes associated) {
    return noise::open(key_.expose(), next_, sealed, associated);
}

// A name of up to 32 bytes stands for itself, a longer one for its hash (section 5.2).
SymmetricState::SymmetricState(std::string_view protocol)
    : keys_(Secret<96>::made_by([&](auto out) {
          const Bytes name(reinterpret_cast<const std::uint8_t*>(protocol.data()), protocol.size());
          if (name.size() <= hash_.size()) {
              std::ranges::copy(name, hash_.begin());
          } else {
              hash_ = sha256({name});
          }
          std::ranges::copy(hash_, out.begin());
      })) {}

SymmetricState::CipherKey SymmetricState::cipher_key() const {
    return cipher_ == Cipher::second ? keys_.expose().subspan<32, 32>() : keys_.expose().last<32>();
}

void SymmetricState::mix_key(Bytes material) {
    keys_ = derive(keys_.expose().first<32>(), material);
    cipher_ = Cipher::second;
    next_ = 0;
}

void SymmetricState::mix_hash(Bytes bytes) {
    hash_ = sha256({hash_, bytes});
}

void SymmetricState::mix_key_and_hash(Bytes material) {
    keys_ = derive(keys_.expose().first<32>(), material);
    mix_hash(keys_.expose().subspan<32, 32>());
    cipher_ = Cipher::third;
    next_ = 0;
}

std::optional<std::vector<std::uint8_t>> SymmetricState::seal_and_hash(Bytes plain) {
    auto sealed = has_key() ? noise::seal(cipher_key(), next_, plain, hash_)
                            : std::optional(std::vector<std::uint8_t>(plain.begin(), plain.end()));
    if (sealed) {
        mix_hash(*sealed);
    }
    return sealed;
}

std::optional<GuardedBytes> SymmetricState::open_and_hash(Bytes sealed) {
    std::optional<GuardedBytes> plain;
    if (has_key()) {
        plain = noise::open(cipher_key(), next_, sealed, hash_);
    } else {
        plain.emplace(sealed.size());
        std::ranges::copy(sealed, plain->expose().begin());
    }
    if (plain) {
        mix_hash(sealed);
    }
    return plain;
}

std::optional<Secret<64>> SymmetricState::opening() const {
    if (!has_key() || next_ != 0) {
        return std::nullopt;
    }
    return Secret<64>::made_by([&](auto out) {
        std::ranges::copy(cipher_key(), out.begin());
        std::ranges::copy(hash_, out.begin() + 32);
    });
}

std::pair<CipherState, CipherState> SymmetricState::split() const {
    const auto keys = derive(keys_.expose().first<32>(), {});
    return {CipherState(copy(keys.expose().first<32>())),
            CipherState(copy(keys.expose().subspan<32, 32>()))};
}

}  // namespace pipit::crypto::noise
