// A learner's slots file: the key slots, and the heads of journal and ledger at the last sign-out.
// Invariant: replaced as a whole or not at all; the heads carry a tag under the journal key. While
// the class lock is on, no byte of a key slot stands in it.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/key_slot.hpp"
#include "device/vault/class_lock.hpp"
#include "device/vault/disk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pipit::vault {

struct Heads {
    std::uint32_t generation = 0;  // of the journal: rises when retention replaces a segment
    std::uint64_t count = 0;       // events the journal ever held
    crypto::Hash head{};
    std::uint64_t ledger_count = 0;
    crypto::Hash ledger_head{};
    bool operator==(const Heads&) const = default;
};

struct SlotsFile {
    std::vector<crypto::Slot> slots;  // 1..8
    Heads heads;
    crypto::Hash heads_tag{};
    std::optional<LockId> lock;  // as it was read or written last: wrapped with this class's key
};

crypto::Hash heads_tag(const crypto::Key& journal_key, const Heads& heads);

// The file on disk ends with a seal under `seal_key`, from the device's secret: what rotted or was
// changed is damaged before a secret is asked for, and costs no try. newer_version, or damaged for
// anything write_slots would not have written; class_locked where the one it is locked with is not
// among `keys`.
Result<SlotsFile> read_slots(Disk& disk, const std::string& path, const crypto::Key& seal_key,
                             const ClassKeys& keys);
// lock: wraps the slots; null: nothing does. file.lock says which, once it is written.
Result<Done> write_slots(Disk& disk, const std::string& path, SlotsFile& file,
                         const crypto::Key& seal_key, const ClassKeyHere* lock);
// Which key the file is locked with; nothing where none is needed. Errors as of read_slots.
Result<std::optional<LockId>> read_lock(Disk& disk, const std::string& path,
                                        const crypto::Key& seal_key);

}  // namespace pipit::vault
