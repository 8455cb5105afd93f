// Classes' keys in this process, and what they wrap: the key slots of the slots files of those whom
// a class's teacher can help. Invariant: a key is in guarded memory alone; no file and no record of
// this device has it.
#pragma once

#include "crypto/secret.hpp"
#include "engine/session/ports.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace pipit::vault {

// Which key it is, and nothing about it: the first bytes of a hash of it.
using LockId = std::array<std::uint8_t, 8>;
LockId lock_id(engine::ClassKey key);

class ClassKeyHere {
  public:
    explicit ClassKeyHere(engine::ClassKey key);
    const LockId& id() const { return id_; }

    // A random nonce and the sealed bytes; `head` is authenticated with them.
    std::vector<std::uint8_t> wrap(std::span<const std::uint8_t> plain,
                                   std::span<const std::uint8_t> head) const;
    // Nothing for what another key wrapped, or any changed bit of it or of the head.
    std::optional<crypto::GuardedBytes> unwrap(std::span<const std::uint8_t> wrapped,
                                               std::span<const std::uint8_t> head) const;

  private:
    crypto::Key key_;  // the subkey that wraps: the class's key itself is not kept
    LockId id_;
};
inline constexpr std::size_t wrap_overhead = 24 + 16;  // bytes: the nonce, the tag

class VaultNotebook;

using ClassKeys = std::map<LockId, ClassKeyHere>;

// What a shelf and its notebooks agree on.
struct ClassLock {
    std::set<VaultNotebook*> open;  // each enters itself, and goes when it closes
    ClassKeys keys;                 // that are here
    // Whom their class locks, as the device's file said last.
    std::map<engine::LearnerId, LockId> wanted;
    // What wraps the slots of this learner's file where it is written now; null: nothing.
    const ClassKeyHere* wrapping(const engine::LearnerId& who) const {
        const auto lock = wanted.find(who);
        const auto key = lock == wanted.end() ? keys.end() : keys.find(lock->second);
        return key == keys.end() ? nullptr : &key->second;
    }
};

}  // namespace pipit::vault
