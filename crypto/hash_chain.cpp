// BLAKE2b-256 through crypto_generichash; every use has its own label or fixed-size prefix.
#include "crypto/hash_chain.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

namespace {

using Piece = std::span<const std::uint8_t>;

Piece piece(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Hash blake2b(Piece key, std::initializer_list<Piece> pieces) {
    start();
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.empty() ? nullptr : key.data(), key.size(), 32);
    for (const Piece& part : pieces) {
        crypto_generichash_update(&state, part.data(), part.size());
    }
    Hash hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    sodium_memzero(&state, sizeof state);
    return hash;
}

constexpr std::array<std::uint8_t, 1> zero{0};

}  // namespace

Hash chain_start(const Key& key, std::string_view label,
                 const std::array<std::uint8_t, 16>& owner) {
    return blake2b(key.expose(), {piece("PIPCHAIN1"), piece(label), zero, owner});
}

Hash chain_next(const Key& key, const Hash& head, std::span<const std::uint8_t> record) {
    return blake2b(key.expose(), {piece("PIPLINK1"), zero, head, record});
}

Hash keyed_hash(const Key& key, std::string_view label, std::span<const std::uint8_t> bytes) {
    return blake2b(key.expose(), {piece(label), zero, bytes});
}

Hash salted_hash(const std::array<std::uint8_t, 16>& salt, std::span<const std::uint8_t> bytes) {
    return blake2b({}, {salt, bytes});
}

Hash digest(std::initializer_list<std::span<const std::uint8_t>> parts) {
    return blake2b({}, parts);
}

bool equal(const Hash& a, const Hash& b) {
    return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace pipit::crypto
