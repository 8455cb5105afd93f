// Making, opening and restoring a teacher's file. Invariant: a try is on disk before the secret is
// looked at; what a power cut left by half is not there, and is removed before the next is made.
#include "device/vault/teacher_file.hpp"

#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/key_slots.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/session/recovery_code.hpp"

namespace pipit::vault {

namespace {

constexpr LearnerId teacher{};  // whose tries the throttle times; no learner has this number

Error no_code() {
    return {engine::ErrorCode::bad_input, "recovery code",
            "A letter of it is not as it was written down. Look at each group again."};
}

}  // namespace

Result<Done> check_passphrase(const SecretText& passphrase) {
    if (passphrase.size() < 8) {
        return Error{engine::ErrorCode::bad_input, "passphrase",
                     "Choose at least eight letters, better four words."};
    }
    return Done{};
}

TeacherVault::TeacherVault(Options options)
    : options_(std::move(options)), throttle_(options_.uptime_s) {
    if (options_.disk == nullptr) {
        options_.disk = posix_disk();
    }
}

crypto::Key TeacherVault::slots_key() const {
    return crypto::subkey(device_->secret(), crypto::Purpose::device_slots);
}

Result<Done> TeacherVault::ready() {
    if (device_ != nullptr) {
        return Done{};
    }
    auto home = open_home(disk(), options_.home, options_.rehearsal);
    if (!home) {
        return home.error();
    }
    device_ = std::make_unique<DeviceFile>(std::move(home->device));
    return Done{};
}

Result<bool> TeacherVault::is_here() {
    if (!disk().exists(folder().slots())) {
        return false;
    }
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    return true;
}

int TeacherVault::wait_s(Now now) {
    if (!disk().exists(folder().slots()) || !ready()) {
        return 0;  // open() says what is wrong
    }
    const auto tries = device_->teacher_tries();
    return tries ? throttle_.wait_s(teacher, *tries, now) : 0;
}

// ---- opening ------------------------------------------------------------------------------------

Result<std::unique_ptr<TeacherFile>> TeacherVault::open(const SecretText& passphrase, Now now) {
    return open_by(crypto::SlotKind::secret, passphrase, now);
}

Result<std::unique_ptr<TeacherFile>> TeacherVault::open_with_code(const SecretText& code, Now now) {
    const auto bits = engine::recovery_code::read(code.expose());
    return bits ? open_by(crypto::SlotKind::code, *bits, now) : no_code();
}

Result<std::unique_ptr<TeacherFile>> TeacherVault::open_by(crypto::SlotKind kind,
                                                           const SecretText& secret, Now now) {
    if (!disk().exists(folder().slots())) {
        return not_found(folder().path);
    }
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const TeacherFolder at = folder();
    auto lock = disk().lock(at.lock());
    if (!lock) {
        return lock.error();
    }
    const auto tries = device_->teacher_tries();  // under the lock: another copy may have tried
    if (!tries) {
        return tries.error();
    }
    if (const int wait = throttle_.wait_s(teacher, *tries, now); wait > 0) {
        return throttled(wait);
    }
    auto slots = read_slots(disk(), at.slots(), slots_key(), {});
    if (!slots) {
        return slots.error();
    }
    auto key = try_key(kind, *slots, secret, now);
    if (!key) {
        return key.error();
    }
    const auto length = disk().size(at.database());
    if (!length || *length == 0) {  // an empty one would open as new
        return damaged(at.database());
    }
    const LearnerId id{{crypto::read_slot_header(slots->slots.front())->learner}};
    auto file = TeacherFile::begin({options_, std::move(*lock), at, *device_, id}, std::move(*key),
                                   std::move(*slots));
    if (!file) {
        return file;
    }
    if (auto read = (*file)->read_generation(); !read) {
        return read.error();
    }
    return file;
}

Result<crypto::Key> TeacherVault::try_key(crypto::SlotKind kind, const SlotsFile& slots,
                                          const SecretText& secret, Now now) {
    const auto header = crypto::read_slot_header(slots.slots.front());
    if (!header) {
        return damaged(folder().slots());
    }
    const LearnerId id{{header->learner}};
    const auto floor = options_.kdf_for_tests.value_or(crypto::kdf_floor);
    if (auto held = check_slots(slots.slots, id, floor, folder().slots()); !held) {
        return held.error();
    }
    if (!has_slot(slots.slots, kind)) {
        return not_found("key slot");
    }
    if (auto counted = device_->count_teacher_try(); !counted) {
        return counted.error();
    }
    auto key = open_key(slots.slots, kind, {id, device_->device(), device_->secret()}, secret);
    if (!key) {
        (void)wait_s(now);  // a wait that is due starts here
        return key;
    }
    if (auto cleared = device_->clear_teacher_tries(); !cleared) {
        return cleared.error();
    }
    return key;
}

// ---- making -------------------------------------------------------------------------------------

Result<std::unique_ptr<TeacherFile>> TeacherVault::create(const SecretText& passphrase,
                                                          Now /*now*/) {
    return make(passphrase, {1, {}}, nullptr);
}

Result<std::unique_ptr<TeacherFile>> TeacherVault::restore(const std::string& path,
                                                           const SecretText& code,
                                                           const SecretText& passphrase,
                                                           Now /*now*/) {
    const auto bits = engine::recovery_code::read(code.expose());
    if (!bits) {
        return no_code();
    }
    const auto bytes = disk().read(path, backup_max);
    if (!bytes) {
        return bytes.error();
    }
    const auto lock = read_backup_lock(*bytes, options_.kdf_for_tests.value_or(crypto::kdf_floor));
    if (!lock) {
        return lock.error();
    }
    const auto key = backup_key(*lock, *bits);
    if (!key) {
        return no_memory();
    }
    auto content = open_backup(*bytes, *key);
    if (!content) {
        return content.error();
    }
    ++content->generation;
    return make(passphrase, *content, &*bits);
}

// bits: of the code that opens it as well; null: none.
Result<std::unique_ptr<TeacherFile>> TeacherVault::make(const SecretText& passphrase,
                                                        const BackupContent& content,
                                                        const SecretText* bits) {
    if (auto held = check_passphrase(passphrase); !held) {
        return held.error();
    }
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto home = disk().lock(options_.home + "/lock");
    if (!home) {
        return home.error();
    }
    if (disk().exists(folder().slots())) {
        return Error{
            engine::ErrorCode::not_allowed, "teacher",
            "There is a teacher on this computer. Open that file, or name another --home."};
    }
    const auto kdf = kdf_for(options_, *device_);
    if (!kdf) {
        return kdf.error();
    }
    if (auto cleared = clear_remains(); !cleared) {
        return cleared.error();
    }
    auto file = make_files(*kdf, passphrase, content, bits);
    if (!file) {
        (void)clear_remains();  // what cannot be removed now is removed before the next is made
    }
    return file;
}

// The slots file last: from then on there is a teacher.
Result<std::unique_ptr<TeacherFile>> TeacherVault::make_files(const crypto::KdfParameters& kdf,
                                                              const SecretText& passphrase,
                                                              const BackupContent& content,
                                                              const SecretText* bits) {
    const TeacherFolder at = folder();
    if (auto made = disk().make_folder_durably(at.path); !made) {
        return made.error();
    }
    auto lock = disk().lock(at.lock());
    if (!lock) {
        return lock.error();
    }
    if (auto made = disk().write_durably(at.database(), {}); !made) {
        return made.error();
    }
    const LearnerId id{{crypto::random_bytes<16>()}};
    auto begun = TeacherFile::begin({options_, std::move(*lock), at, *device_, id},
                                    crypto::random_key(), {});
    if (!begun) {
        return begun;
    }
    TeacherFile& file = **begun;
    if (auto filled = file.fill(content); !filled) {
        return filled.error();
    }
    std::vector<crypto::Slot> slots;
    const SlotOwner owner{id, device_->device(), device_->secret()};
    const auto slot = seal_key(crypto::SlotKind::secret, owner, kdf, passphrase, file.key_);
    if (!slot) {
        return slot.error();
    }
    slots.push_back(*slot);
    if (bits != nullptr) {
        const BackupLock fresh{kdf, crypto::random_bytes<16>()};
        const auto key = backup_key(fresh, *bits);
        const auto code = seal_key(crypto::SlotKind::code, owner, kdf, *bits, file.key_);
        if (!key || !code) {
            return no_memory();
        }
        if (auto kept = file.keep_backup_key(fresh, *key); !kept) {
            return kept.error();
        }
        slots.push_back(*code);
    }
    if (auto cleared = device_->clear_teacher_tries(); !cleared) {
        return cleared.error();
    }
    if (auto written = file.write_slots(std::move(slots)); !written) {
        return written.error();
    }
    return begun;
}

Result<Done> TeacherVault::clear_remains() {
    const TeacherFolder at = folder();
    if (!disk().exists(at.path)) {
        return Done{};
    }
    for (const std::string& path :
         {at.slots(), at.slots() + ".new", at.database(), at.database() + ".new",
          at.database() + "-wal", at.database() + "-shm", at.database() + "-journal"}) {
        if (auto gone = disk().destroy(path); !gone) {
            return gone;
        }
    }
    return disk().sync_folder(at.path);
}

}  // namespace pipit::vault
