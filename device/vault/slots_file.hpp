// A learner's slots file: the key slots, and the heads of journal and ledger at the last sign-out.
// Invariant: replaced as a whole or not at all; the heads carry a tag under the journal key.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/key_slot.hpp"
#include "device/vault/disk.hpp"

#include <cstdint>
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
};

Bytes encode_slots(const SlotsFile& file);
// newer_version, or damaged for anything encode_slots would not have written.
Result<SlotsFile> decode_slots(std::span<const std::uint8_t> bytes, const std::string& path);
crypto::Hash heads_tag(const crypto::Key& journal_key, const Heads& heads);

// The file on disk ends with a seal under `seal_key`, from the device's secret: what rotted or was
// changed is damaged before a secret is asked for, and costs no try.
Result<SlotsFile> read_slots(Disk& disk, const std::string& path, const crypto::Key& seal_key);
Result<Done> write_slots(Disk& disk, const std::string& path, const SlotsFile& file,
                         const crypto::Key& seal_key);

}  // namespace pipit::vault
