// What a Noise handshake keeps: a cipher's key and counter, the chaining key and the running hash
// (The Noise Protocol Framework, revision 34, sections 5.1 and 5.2). Invariant: a counter never
// comes round, and nothing longer than a Noise message is sealed or opened. Next: noise.hpp.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/secret.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace pipit::crypto::noise {

inline constexpr std::size_t message_max = 65535;  // bytes, of any Noise message
inline constexpr std::size_t tag_size = 16;        // bytes a sealed text is longer than its plain

// ChaCha20-Poly1305 with a key and the number of the next message: one direction of a session.
class CipherState {
  public:
    // next: 0 but in tests of the last numbers.
    explicit CipherState(Key key, std::uint64_t next = 0) : key_(std::move(key)), next_(next) {}

    // Nothing for what would be longer than message_max, and once 2^64 - 1 messages are sealed.
    std::optional<std::vector<std::uint8_t>> seal(std::span<const std::uint8_t> plain,
                                                  std::span<const std::uint8_t> associated = {});

    // Nothing for what was changed, reordered, dropped or sealed elsewhere; the number then stays.
    std::optional<GuardedBytes> open(std::span<const std::uint8_t> sealed,
                                     std::span<const std::uint8_t> associated = {});

  private:
    Key key_;
    std::uint64_t next_;
};

// Everything said so far, as a hash and keys. SHA256.
class SymmetricState {
  public:
    // The name of the protocol, such as Noise_XX_25519_ChaChaPoly_SHA256.
    explicit SymmetricState(std::string_view protocol);

    void mix_key(std::span<const std::uint8_t> material);
    void mix_hash(std::span<const std::uint8_t> bytes);
    void mix_key_and_hash(std::span<const std::uint8_t> material);

    bool has_key() const { return cipher_ != Cipher::none; }
    // In the clear while there is no key yet.
    std::optional<std::vector<std::uint8_t>> seal_and_hash(std::span<const std::uint8_t> plain);
    std::optional<GuardedBytes> open_and_hash(std::span<const std::uint8_t> sealed);

    // What opens the next payload for who has no private key: the cipher's key, then the hash that
    // goes with it. Nothing without a key, and where it is not the first one sealed under it.
    std::optional<Secret<64>> opening() const;

    const Hash& hash() const { return hash_; }
    // The initiator's direction, then the responder's.
    std::pair<CipherState, CipherState> split() const;

  private:
    enum class Cipher : std::uint8_t { none, second, third };  // which of the keys
    using CipherKey = std::span<const std::uint8_t, 32>;
    CipherKey cipher_key() const;

    Hash hash_{};
    Secret<96> keys_;  // the chaining key, then what was derived with it
    Cipher cipher_ = Cipher::none;
    std::uint64_t next_ = 0;  // message under this cipher key
};

}  // namespace pipit::crypto::noise
