// N secret bytes in guarded memory (sodium_malloc). Invariant: move-only, wiped when it ends,
// locked in RAM where the system allows, and readable only through expose().
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>

namespace pipit::crypto {

// Guarded memory without a size in its type; Secret<N> is the face to use.
class GuardedBytes {
  public:
    GuardedBytes() = default;
    explicit GuardedBytes(std::size_t size);  // std::bad_alloc when there is no memory, as a vector
    GuardedBytes(GuardedBytes&& other) noexcept
        : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    GuardedBytes& operator=(GuardedBytes&& other) noexcept;
    GuardedBytes(const GuardedBytes&) = delete;
    GuardedBytes& operator=(const GuardedBytes&) = delete;
    ~GuardedBytes() { release(); }

    std::span<std::uint8_t> expose() { return {bytes_, size_}; }
    std::span<const std::uint8_t> expose() const { return {bytes_, size_}; }

  private:
    void release();
    std::uint8_t* bytes_ = nullptr;
    std::size_t size_ = 0;
};

template <std::size_t N>
class Secret {
  public:
    using Bytes = std::span<const std::uint8_t, N>;

    // `fill` writes all N bytes into the memory they will live in, so that no copy is made on the
    // way.
    static Secret made_by(const std::function<void(std::span<std::uint8_t, N>)>& fill) {
        Secret secret;
        fill(std::span<std::uint8_t, N>(secret.held_.expose()));
        return secret;
    }

    Bytes expose() const {
        assert(!held_.expose().empty());  // moved from
        return Bytes(held_.expose());
    }

  private:
    Secret() : held_(N) {}
    GuardedBytes held_;
};

using Key = Secret<32>;

// Overwrites bytes in a way no compiler leaves out.
void wipe(std::span<std::uint8_t> bytes);

// Whether the system lets this process lock memory. Where not, secrets can reach swap: the app says
// so.
bool memory_can_be_locked();

}  // namespace pipit::crypto
