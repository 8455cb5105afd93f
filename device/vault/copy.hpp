// A learner's notebook as bytes that move to another device, sealed under the backup subkey of the
// notebook's own key (docs/formats/vault.md). Invariant: a copy opens whole or as nothing; put into
// an empty notebook under the same key it gives the same chains, and is damaged where it does not.
#pragma once

#include "device/vault/journal.hpp"
#include "device/vault/ledger.hpp"
#include "device/vault/slots_file.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/ids.hpp"

#include <span>
#include <string>
#include <vector>

namespace pipit::vault {

struct CopyContent {
    engine::LearnerId learner;
    std::string nickname;
    std::string avatar;
    Heads heads;                // of both chains, as the copy must give them again
    std::vector<Bytes> events;  // as they are stored
    std::vector<VaultLedger::Row> lines;
    std::vector<engine::classroom::Record> records;
};

// bad_input for more than engine::copy_bytes_max. `backup_key`: crypto::Purpose::backup.
Result<Bytes> seal_copy(const crypto::Key& backup_key, const CopyContent& content);
// damaged for another key, any changed bit and content that seal_copy would not have written;
// newer_version.
Result<CopyContent> open_copy(const crypto::Key& backup_key, std::span<const std::uint8_t> copy);

// For a key or a copy that does not fit this device or each other; says nothing of either.
engine::Error no_copy();

}  // namespace pipit::vault
