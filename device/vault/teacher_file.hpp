// A teacher's own file: records in an encrypted database whose random key is in slots like a
// learner's, one under a passphrase and one under a printed code. Invariant: it is there whole or
// not at all, the slots file last; open in one copy of the app alone.
#pragma once

#include "device/vault/backup.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/records.hpp"
#include "device/vault/shelf.hpp"
#include "device/vault/slots_file.hpp"
#include "device/vault/throttle.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace pipit::vault {

struct TeacherFolder {
    std::string path;  // home/teacher
    std::string database() const { return path + "/teacher.db"; }
    std::string slots() const { return path + "/slots"; }
    std::string lock() const { return path + "/lock"; }
};

// The open file. The vault that opened it must outlive it; closing forgets every key.
class TeacherFile {
  public:
    ~TeacherFile();
    TeacherFile(const TeacherFile&) = delete;
    TeacherFile& operator=(const TeacherFile&) = delete;

    VaultRecords& records() { return *records_; }
    Database& database() { return *database_; }
    // 1 when it was made; one more after each restore from a backup. Where it is greater than the
    // one last acted on, the streams to learners begin anew.
    std::uint64_t generation() const { return generation_; }

    // A fresh printed code, in place of any older one: 36 letters as engine/session/recovery_code
    // writes them. Opens this file on this device, and from now on the backups, anywhere.
    Result<engine::SecretText> make_code();
    bool has_code() const;
    // bad_input for fewer than 8 letters. In one write.
    Result<Done> change_passphrase(const engine::SecretText& fresh);
    // All records, sealed as a file that opens with the code. not_found before one was made.
    Result<Bytes> sealed_backup();
    // Writes that to a file of that name, whole or not at all.
    Result<Done> back_up(const std::string& path);

  private:
    friend class TeacherVault;
    struct Parts {
        Options options;
        std::unique_ptr<Lock> lock;
        TeacherFolder folder;
        DeviceFile& device;
        engine::LearnerId id;  // the name its slots are sealed for
    };
    TeacherFile(Parts parts, Database database, crypto::Key key, SlotsFile slots);
    static Result<std::unique_ptr<TeacherFile>> begin(Parts parts, crypto::Key key,
                                                      SlotsFile slots);
    Result<Done> read_generation();
    Result<Done> fill(const BackupContent& content);
    Result<Done> keep_backup_key(const BackupLock& lock, const crypto::Key& key);
    Result<Done> seal_slot(crypto::SlotKind kind, const engine::SecretText& secret,
                           const crypto::KdfParameters& kdf);
    Result<Done> write_slots(std::vector<crypto::Slot> slots);

    Parts parts_;  // first in, last out: the lock outlives the database
    crypto::Key key_;
    SlotsFile slots_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<VaultRecords> records_;
    std::uint64_t generation_ = 0;
};

// The door to it. Tries are counted on disk before they are checked, and wait as a learner's do.
class TeacherVault {
  public:
    explicit TeacherVault(Options options);

    // Whether there is a teacher in this home.
    Result<bool> is_here();
    // not_allowed where there is one. bad_input for fewer than 8 letters.
    Result<std::unique_ptr<TeacherFile>> create(const engine::SecretText& passphrase,
                                                engine::Now now);
    // wrong_secret, throttled, not_found, newer_version, damaged, in_use, read_only, disk_full.
    Result<std::unique_ptr<TeacherFile>> open(const engine::SecretText& passphrase,
                                              engine::Now now);
    // The same with the printed code; bad_input for letters that are none, which costs no try.
    Result<std::unique_ptr<TeacherFile>> open_with_code(const engine::SecretText& code,
                                                        engine::Now now);
    // Seconds until the next try is allowed; 0 when one is allowed now.
    int wait_s(engine::Now now);
    // From a backup, in a home where there is no teacher: the same code, a new passphrase.
    // bad_input for what is no backup, wrong_secret for another code or a changed file.
    Result<std::unique_ptr<TeacherFile>> restore(const std::string& path,
                                                 const engine::SecretText& code,
                                                 const engine::SecretText& passphrase,
                                                 engine::Now now);

  private:
    Result<Done> ready();
    Result<std::unique_ptr<TeacherFile>> open_by(crypto::SlotKind kind,
                                                 const engine::SecretText& secret, engine::Now now);
    Result<crypto::Key> try_key(crypto::SlotKind kind, const SlotsFile& slots,
                                const engine::SecretText& secret, engine::Now now);
    Result<std::unique_ptr<TeacherFile>> make(const engine::SecretText& passphrase,
                                              const BackupContent& content,
                                              const engine::SecretText* bits);
    Result<std::unique_ptr<TeacherFile>> make_files(const crypto::KdfParameters& kdf,
                                                    const engine::SecretText& passphrase,
                                                    const BackupContent& content,
                                                    const engine::SecretText* bits);
    Result<Done> clear_remains();
    crypto::Key slots_key() const;
    Disk& disk() { return *options_.disk; }
    TeacherFolder folder() const { return {options_.home + "/teacher"}; }

    Options options_;
    Throttle throttle_;
    std::unique_ptr<DeviceFile> device_;
};

}  // namespace pipit::vault
