// The bytes of a backup: header 52 | chunks (chunks.hpp), the prefix of their nonces last in it.
#include "device/vault/backup.hpp"

#include "crypto/random.hpp"
#include "device/vault/chunks.hpp"
#include "device/vault/errors.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>

namespace pipit::vault {

using engine::classroom::Record;
using engine::classroom::RecordKind;

namespace {

constexpr std::array<std::uint8_t, 8> magic{'P', 'I', 'P', 'T', 'B', 'A', 'C', 'K'};
constexpr std::uint8_t version = 1;
constexpr std::size_t header_size = 52;
constexpr std::size_t salt_at = 20;
constexpr std::size_t prefix_at = 36;
constexpr std::size_t records_max = 1U << 20;

void put_u32(std::uint8_t* out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) {
        out[i] = static_cast<std::uint8_t>(value >> (8 * i));
    }
}

std::uint32_t take_u32(const std::uint8_t* in) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        value |= std::uint32_t{in[i]} << (8 * i);
    }
    return value;
}

engine::Error no_backup() {
    return {engine::ErrorCode::bad_input, "backup",
            "This file is no backup of a teacher's file, or is not whole."};
}

}  // namespace

std::optional<crypto::Key> backup_key(const BackupLock& lock, const engine::SecretText& bits) {
    return crypto::derive_key(bits.expose(), lock.salt, lock.kdf);
}

Bytes encode_backup(const BackupContent& content) {
    engine::cbor::Writer writer;
    writer.array(2);
    writer.unsigned_integer(content.generation);
    writer.array(content.records.size());
    for (const Record& record : content.records) {
        writer.array(3);
        writer.unsigned_integer(static_cast<std::uint64_t>(record.key.kind));
        writer.bytes(record.key.name);
        writer.bytes(record.value);
    }
    return writer.take();
}

// Keys rise, so that there is one of each.
Result<BackupContent> decode_backup(std::span<const std::uint8_t> content) {
    engine::cbor::Reader reader(content);
    BackupContent out;
    reader.array("backup", 2, 2);
    out.generation = reader.unsigned_integer("backup.generation", 1U << 30);
    const std::size_t records = reader.array("backup.records", 0, records_max);
    for (std::size_t i = 0; i < records && reader.ok(); ++i) {
        reader.array("backup.record", 3, 3);
        Record record;
        record.key.kind = static_cast<RecordKind>(reader.unsigned_integer("backup.kind", 255));
        record.key.name = reader.bytes("backup.name", 0, backup_max);
        record.value = reader.bytes("backup.value", 0, backup_max);
        if (static_cast<int>(record.key.kind) < 1 ||
            (!out.records.empty() && !(out.records.back().key < record.key))) {
            reader.refuse("backup.record", "not in the order of keys");
        }
        out.records.push_back(std::move(record));
    }
    reader.end("backup");
    if (!reader.ok()) {
        return no_backup();
    }
    return out;
}

Result<Bytes> seal_backup(const BackupLock& lock, const crypto::Key& key,
                          const BackupContent& content) {
    Bytes out(header_size);
    std::ranges::copy(magic, out.begin());
    out[8] = version;
    put_u32(out.data() + 12, lock.kdf.passes);
    put_u32(out.data() + 16, lock.kdf.memory_kib);
    std::ranges::copy(lock.salt, out.begin() + salt_at);
    std::ranges::copy(crypto::random_bytes<chunk_prefix_size>(), out.begin() + prefix_at);
    Bytes plain = encode_backup(content);
    const Bytes chunks = seal_chunks(key, out, plain);
    crypto::wipe(plain);
    out.insert(out.end(), chunks.begin(), chunks.end());
    if (out.size() > backup_max) {
        return engine::Error{engine::ErrorCode::bad_input, "backup",
                             "There is too much for one backup. Close an old class first."};
    }
    return out;
}

Result<BackupLock> read_backup_lock(std::span<const std::uint8_t> backup,
                                    const crypto::KdfParameters& floor) {
    if (backup.size() < header_size + chunk_tag_size ||
        !std::equal(magic.begin(), magic.end(), backup.begin())) {
        return no_backup();
    }
    if (backup[8] > version) {
        return newer_version("backup");
    }
    BackupLock lock;
    lock.kdf = {take_u32(backup.data() + 12), take_u32(backup.data() + 16)};
    std::copy_n(backup.begin() + salt_at, lock.salt.size(), lock.salt.begin());
    if (backup[8] != version || backup[9] != 0 || backup[10] != 0 || backup[11] != 0 ||
        !crypto::is_acceptable(lock.kdf, floor)) {
        return no_backup();
    }
    return lock;
}

Result<BackupContent> open_backup(std::span<const std::uint8_t> backup, const crypto::Key& key) {
    if (backup.size() < header_size + chunk_tag_size) {
        return no_backup();
    }
    const auto plain = open_chunks(key, backup.first(header_size), backup.subspan(header_size));
    return plain ? decode_backup(plain->expose()) : wrong_secret();
}

}  // namespace pipit::vault
