// The open file: its records, its code, its backups.
#include "device/vault/teacher_file.hpp"

#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/key_slots.hpp"
#include "device/vault/schema.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/session/recovery_code.hpp"

#include <algorithm>

namespace pipit::vault {

TeacherFile::TeacherFile(Parts parts, Database database, crypto::Key key, SlotsFile slots)
    : parts_(std::move(parts)), key_(std::move(key)), slots_(std::move(slots)),
      database_(std::make_unique<Database>(std::move(database))),
      records_(std::make_unique<VaultRecords>(*database_)) {}

Result<std::unique_ptr<TeacherFile>> TeacherFile::begin(Parts parts, crypto::Key key,
                                                        SlotsFile slots) {
    auto database =
        Database::open(*parts.options.disk, parts.folder.database(),
                       crypto::subkey(key, crypto::Purpose::database), Sharing::exclusive);
    if (!database) {
        return database.error();
    }
    if (auto migrated = migrate(*database, teacher_migrations()); !migrated) {
        return migrated.error();
    }
    // A power cut may have torn a page of the file that the log still holds: the log first.
    if (auto moved = database->checkpoint(); !moved) {
        return moved.error();
    }
    if (auto held = database->check_pages(); !held) {
        return held.error();
    }
    return std::unique_ptr<TeacherFile>(
        new TeacherFile(std::move(parts), std::move(*database), std::move(key), std::move(slots)));
}

// What fails here loses nothing: the log is still there for the next time.
TeacherFile::~TeacherFile() {
    (void)database_->checkpoint();
}

Result<Done> TeacherFile::read_generation() {
    Statement statement(*database_, "SELECT generation FROM teacher");
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!row.value() || statement.number(0) < 1) {
        return damaged(database_->path());
    }
    generation_ = static_cast<std::uint64_t>(statement.number(0));
    return Done{};
}

// Of a file that is being made.
Result<Done> TeacherFile::fill(const BackupContent& content) {
    Statement statement(*database_, "INSERT INTO teacher (id, generation) VALUES (1, ?1)");
    if (auto made = statement.bind(1, static_cast<std::int64_t>(content.generation)).finish();
        !made) {
        return made;
    }
    if (auto kept = records_->write({content.records, {}, {}, {}}); !kept) {
        return kept;
    }
    generation_ = content.generation;
    return database_->checkpoint();
}

Result<Done> TeacherFile::keep_backup_key(const BackupLock& lock, const crypto::Key& key) {
    Statement statement(*database_, "UPDATE teacher SET backup_key = ?1, backup_salt = ?2,"
                                    " backup_passes = ?3, backup_memory_kib = ?4");
    return statement.bind(1, std::span<const std::uint8_t>(key.expose()))
        .bind(2, std::span<const std::uint8_t>(lock.salt))
        .bind(3, std::int64_t{lock.kdf.passes})
        .bind(4, std::int64_t{lock.kdf.memory_kib})
        .finish();
}

bool TeacherFile::has_code() const {
    return has_slot(slots_.slots, crypto::SlotKind::code);
}

Result<Done> TeacherFile::seal_slot(crypto::SlotKind kind, const SecretText& secret,
                                    const crypto::KdfParameters& kdf) {
    const auto slot = seal_key(kind, {parts_.id, parts_.device.device(), parts_.device.secret()},
                               kdf, secret, key_);
    if (!slot) {
        return slot.error();
    }
    return write_slots(with_slot(slots_.slots, *slot));
}

Result<Done> TeacherFile::write_slots(std::vector<crypto::Slot> slots) {
    SlotsFile next;
    next.slots = std::move(slots);
    Disk& disk = *parts_.options.disk;
    const auto seal_key = crypto::subkey(parts_.device.secret(), crypto::Purpose::device_slots);
    auto written = vault::write_slots(disk, parts_.folder.slots(), next, seal_key, nullptr);
    if (written) {
        slots_ = std::move(next);
    } else if (!slots_.slots.empty()) {  // it may stand there all the same, unsynced
        (void)vault::write_slots(disk, parts_.folder.slots(), slots_, seal_key, nullptr);
    }
    return written;
}

// The slot first: a plug pulled in between leaves backups under the code that is on paper.
Result<SecretText> TeacherFile::make_code() {
    const auto kdf = kdf_for(parts_.options, parts_.device);
    if (!kdf) {
        return kdf.error();
    }
    const SecretText bits = random_code_bits();
    const BackupLock lock{*kdf, crypto::random_bytes<16>()};
    const auto key = backup_key(lock, bits);
    if (!key) {
        return no_memory();
    }
    const auto before = slots_.slots;
    if (auto sealed = seal_slot(crypto::SlotKind::code, bits, *kdf); !sealed) {
        return sealed.error();
    }
    if (auto kept = keep_backup_key(lock, *key); !kept) {
        (void)write_slots(before);
        return kept.error();
    }
    return engine::recovery_code::write(bits);
}

Result<Done> TeacherFile::change_passphrase(const SecretText& fresh) {
    if (auto held = check_passphrase(fresh); !held) {
        return held;
    }
    const auto kdf = kdf_for(parts_.options, parts_.device);
    if (!kdf) {
        return kdf.error();
    }
    return seal_slot(crypto::SlotKind::secret, fresh, *kdf);
}

Result<Bytes> TeacherFile::sealed_backup() {
    Statement statement(*database_, "SELECT backup_key, backup_salt, backup_passes,"
                                    " backup_memory_kib FROM teacher WHERE backup_key NOT NULL");
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!row.value()) {
        return not_found("recovery code");
    }
    BackupLock lock;
    const auto blob = statement.blob(0);
    if (blob.size() != 32 || !copy_exactly(statement.blob(1), lock.salt)) {
        return damaged(database_->path());
    }
    lock.kdf = {static_cast<std::uint32_t>(statement.number(2)),
                static_cast<std::uint32_t>(statement.number(3))};
    const auto key = crypto::Key::made_by([&](auto out) { std::ranges::copy(blob, out.begin()); });
    auto records = records_->all();
    if (!records) {
        return records.error();
    }
    // Copies on their way to another device are megabytes each; they are asked for again.
    std::erase_if(*records, [](const engine::classroom::Record& record) {
        return record.key.kind == engine::classroom::RecordKind::moving;
    });
    return seal_backup(lock, key, {generation_, std::move(*records)});
}

Result<Done> TeacherFile::back_up(const std::string& path) {
    const auto sealed = sealed_backup();
    if (!sealed) {
        return sealed.error();
    }
    return parts_.options.disk->write_durably(path, *sealed);
}

}  // namespace pipit::vault
