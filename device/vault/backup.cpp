// The bytes of a backup: header 52 | chunks. Chunk i is sealed with the nonce "prefix16 | i u64"
// and the associated data "header | 1 where it is the last, else 0" (STREAM: V. Hoang, R.
// Reyhanitabar, P. Rogaway, D. Vizar, "Online Authenticated-Encryption and its Nonce-Reuse
// Misuse-Resistance", 2015, section 7).
#include "device/vault/backup.hpp"

#include "crypto/random.hpp"
#include "crypto/sealed.hpp"
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
constexpr std::size_t chunk_size = 64U << 10;
constexpr std::size_t tag_size = 16;
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

crypto::Nonce nonce_of(std::span<const std::uint8_t> header, std::uint64_t chunk) {
    crypto::Nonce nonce{};
    std::copy_n(header.begin() + prefix_at, 16, nonce.begin());
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[16 + i] = static_cast<std::uint8_t>(chunk >> (8 * i));
    }
    return nonce;
}

Bytes associated(std::span<const std::uint8_t> header, bool last) {
    Bytes out(header.begin(), header.end());
    out.push_back(last ? 1 : 0);
    return out;
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
    std::ranges::copy(crypto::random_bytes<16>(), out.begin() + prefix_at);
    const Bytes header = out;
    Bytes plain = encode_backup(content);
    const std::span<const std::uint8_t> all(plain);
    std::uint64_t chunk = 0;
    std::size_t at = 0;
    do {
        const std::size_t size = std::min(chunk_size, all.size() - at);
        const bool last = at + size == all.size();
        const auto sealed = crypto::seal(key, nonce_of(header, chunk), all.subspan(at, size),
                                         associated(header, last));
        out.insert(out.end(), sealed.begin(), sealed.end());
        at += size;
        ++chunk;
    } while (at < all.size());
    crypto::wipe(plain);
    if (out.size() > backup_max) {
        return engine::Error{engine::ErrorCode::bad_input, "backup",
                             "There is too much for one backup. Close an old class first."};
    }
    return out;
}

Result<BackupLock> read_backup_lock(std::span<const std::uint8_t> backup,
                                    const crypto::KdfParameters& floor) {
    if (backup.size() < header_size + tag_size ||
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
    if (backup.size() < header_size + tag_size) {
        return no_backup();
    }
    const auto header = backup.first(header_size);
    auto rest = backup.subspan(header_size);
    crypto::GuardedBytes plain(rest.size());
    std::size_t filled = 0;
    for (std::uint64_t chunk = 0; !rest.empty(); ++chunk) {
        const std::size_t size = std::min(chunk_size + tag_size, rest.size());
        const bool last = size == rest.size();
        const auto opened =
            crypto::open(key, nonce_of(header, chunk), rest.first(size), associated(header, last));
        if (!opened) {
            return wrong_secret();
        }
        std::ranges::copy(opened->expose(),
                          plain.expose().begin() + static_cast<std::ptrdiff_t>(filled));
        filled += opened->expose().size();
        rest = rest.subspan(size);
    }
    return decode_backup(plain.expose().first(filled));
}

}  // namespace pipit::vault
