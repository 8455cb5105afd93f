// Random bytes and the one start of libsodium.
#include "crypto/random.hpp"

#include <cstdlib>
#include <sodium.h>

namespace pipit::crypto {

void start() {
    static const int started =
        sodium_init();  // 0 first, 1 when another part already did, -1 on failure
    if (started < 0) {
        std::abort();  // no entropy source: nothing secret can be made or read
    }
}

void fill_random(std::span<std::uint8_t> bytes) {
    start();
    randombytes_buf(bytes.data(), bytes.size());
}

Key random_key() {
    return Key::made_by([](auto bytes) { fill_random(bytes); });
}

}  // namespace pipit::crypto
