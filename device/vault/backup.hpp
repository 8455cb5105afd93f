// A teacher's records as one file that opens on another device: sealed in chunks under a key made
// from the printed recovery code (docs/formats/vault.md). Invariant: a backup opens whole or as
// nothing; a chunk changed, moved, doubled or cut off is found.
#pragma once

#include "crypto/passphrase.hpp"
#include "device/vault/disk.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/secret_text.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::vault {

inline constexpr std::size_t backup_max = 64U << 20;  // bytes of a file

// How a backup's key was made from a code; the same for all backups under that code.
struct BackupLock {
    crypto::KdfParameters kdf;
    std::array<std::uint8_t, 16> salt{};
};

struct BackupContent {
    std::uint64_t generation = 0;  // of the teacher's file: rises with each restore
    std::vector<engine::classroom::Record> records;
};

// Nothing where there is not enough memory for the derivation. bits: the code's 16 bytes.
std::optional<crypto::Key> backup_key(const BackupLock& lock, const engine::SecretText& bits);

// bad_input for more than backup_max bytes.
Result<Bytes> seal_backup(const BackupLock& lock, const crypto::Key& key,
                          const BackupContent& content);

// The lock a backup begins with: bad_input for what is no backup, or asks for a derivation below
// `floor` or too large; newer_version.
Result<BackupLock> read_backup_lock(std::span<const std::uint8_t> backup,
                                    const crypto::KdfParameters& floor);
// wrong_secret for another code or any changed byte; bad_input for content that seal_backup would
// not have written.
Result<BackupContent> open_backup(std::span<const std::uint8_t> backup, const crypto::Key& key);

Bytes encode_backup(const BackupContent& content);
Result<BackupContent> decode_backup(std::span<const std::uint8_t> content);

}  // namespace pipit::vault
