// Random bytes from the operating system, through libsodium. Invariant: nothing else in Pipit makes
// a key, a salt, a nonce or an identifier.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace pipit::crypto {

// Starts libsodium, once; stops the program when it cannot. Every function of this room calls it.
void start();

void fill_random(std::span<std::uint8_t> bytes);

template <std::size_t N>
std::array<std::uint8_t, N> random_bytes() {
    std::array<std::uint8_t, N> bytes;
    fill_random(bytes);
    return bytes;
}

Key random_key();

}  // namespace pipit::crypto
