// Guarded memory over libsodium. Invariant: libsodium is started before its first use.
#include "crypto/secret.hpp"

#include "crypto/random.hpp"

#include <array>
#include <new>
#include <sodium.h>
#include <vector>

namespace pipit::crypto {

GuardedBytes::GuardedBytes(std::size_t size) : size_(size) {
    start();
    bytes_ = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (bytes_ == nullptr) {
        throw std::bad_alloc();
    }
}

GuardedBytes& GuardedBytes::operator=(GuardedBytes&& other) noexcept {
    if (this != &other) {
        release();
        bytes_ = std::exchange(other.bytes_, nullptr);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

void GuardedBytes::release() {
    if (bytes_ != nullptr) {
        sodium_free(bytes_);  // wipes, and stops the program if something wrote past the end
        bytes_ = nullptr;
    }
}

void wipe(std::span<std::uint8_t> bytes) {
    sodium_memzero(bytes.data(), bytes.size());
}

bool memory_can_be_locked() {
    start();
    // About what a session locks: whole pages a secret, and SQLCipher's own.
    constexpr std::size_t enough = std::size_t{1} << 20;
    std::vector<std::uint8_t> probe(enough);
    if (sodium_mlock(probe.data(), probe.size()) != 0) {
        return false;
    }
    return sodium_munlock(probe.data(), probe.size()) == 0;
}

}  // namespace pipit::crypto
