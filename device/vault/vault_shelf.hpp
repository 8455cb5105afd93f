// The Shelf over files, as the files of shelf*.cpp share it. Invariant: what is asked of the disk
// is asked under the home's lock or a learner's.
#pragma once

#include "crypto/subkey.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/key_slots.hpp"
#include "device/vault/notebook.hpp"
#include "device/vault/shelf.hpp"
#include "device/vault/throttle.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace pipit::vault {

using engine::Error;
using engine::LearnerId;
using engine::Notebook;
using engine::Now;
using engine::SecretText;

// bad_input for a secret no learner may have.
Result<Done> check_secret(const SecretText& secret);
// The same for a teacher's passphrase.
Result<Done> check_passphrase(const SecretText& passphrase);
std::string hex(const LearnerId& id);
// The device's calibrated parameters; calibrates where there are none yet, which takes a while.
Result<crypto::KdfParameters> kdf_for(const Options& options, DeviceFile& device);
// 16 random bytes, as engine/session/recovery_code takes them.
SecretText random_code_bits();

class VaultShelf;

// Each call opens the device file first, where it is not open yet.
class ShelfLinks : public engine::classroom::Records {
  public:
    explicit ShelfLinks(VaultShelf& shelf) : shelf_(shelf) {}
    Result<std::vector<engine::classroom::Record>>
    read(engine::classroom::RecordKind kind) override;
    Result<Done> write(const engine::classroom::Change& change) override;

  private:
    VaultShelf& shelf_;
};

class VaultShelf : public engine::Shelf {
  public:
    VaultShelf(Options options, Now now)
        : options_(std::move(options)), started_(now), throttle_(options_.uptime_s) {
        if (options_.disk == nullptr) {
            options_.disk = posix_disk();
        }
    }

    Result<std::vector<engine::LearnerCard>> learners() override;
    Result<std::unique_ptr<Notebook>> create(const engine::NewLearner& who,
                                             const SecretText& secret, Now now) override;
    Result<std::unique_ptr<Notebook>> open(const LearnerId& who, const SecretText& secret,
                                           Now now) override;
    int wait_s(const LearnerId& who, Now now) override;
    Result<Done> confirm(Notebook& who, const SecretText& secret, Now now) override;
    Result<bool> has_code(const LearnerId& who) override;
    Result<SecretText> make_code(Notebook& who, Now now) override;
    Result<std::unique_ptr<Notebook>> open_with_code(const LearnerId& who, const SecretText& code,
                                                     Now now) override;
    Result<Done> change_secret(Notebook& who, const SecretText& fresh, Now now) override;
    Result<Done> erase(std::unique_ptr<Notebook> who, Now now) override;
    ShelfLinks& links() override { return links_; }
    Result<Done> keep_recovery(Notebook& who, const engine::TeachersBox& box) override;
    Result<Done> drop_recovery(Notebook& who) override;
    Result<std::optional<engine::Id16>> helping_class(const LearnerId& who) override;
    Result<engine::RecoveryRequest> recovery_request(const LearnerId& who) override;
    Result<bool> has_request(const LearnerId& who) override;
    Result<std::unique_ptr<Notebook>> open_with_reset(const LearnerId& who,
                                                      const std::vector<std::uint8_t>& sealed,
                                                      Now now) override;
    Result<Done> unlock(const LearnerId& who) override;
    engine::LockState lock_state(const LearnerId& who) override;
    Result<Done> use_class_key(engine::ClassKey key) override;
    Result<Done> lock_class(const engine::Id16& of_class, engine::ClassKey key) override;
    Result<Done> unlock_class(const engine::Id16& of_class) override;
    Result<engine::Packed> pack(Notebook& who,
                                const std::vector<engine::classroom::Record>& records) override;
    Result<engine::RecoveryKey> arrival_key() override;
    Result<Done> drop_arrival() override;
    Result<std::unique_ptr<Notebook>> unpack(const engine::Arrival& arrival,
                                             engine::SecretKind kind, const SecretText& secret,
                                             Now now) override;

  private:
    friend class ShelfLinks;
    Result<Done> ready();
    bool untouched();
    Result<Done> sweep(engine::Day day);
    Result<Done> destroy_files(const LearnerId& who);
    Result<Done> empty_folder(const std::string& path);
    Result<std::unique_ptr<Notebook>> make_files(const engine::LearnerCard& card,
                                                 const crypto::Slot& slot,
                                                 const crypto::Key& learner_key,
                                                 const VaultNotebook::Fill& fill);
    struct Opened {
        crypto::Key key;
        CopyContent content;
    };
    Result<Opened> open_arrival(const engine::Arrival& arrival);
    // The next three count a try on disk before the secret is looked at.
    Result<std::unique_ptr<Notebook>> open_by(crypto::SlotKind kind, const LearnerId& who,
                                              const SecretText& secret, Now now);
    Result<SlotsFile> take_try(const LearnerId& who, Now now);
    Result<crypto::Key> try_key(crypto::SlotKind kind, const LearnerId& who, const SlotsFile& slots,
                                const SecretText& secret, Now now);
    Result<VaultNotebook*> own(Notebook& who);
    // Someone who is here, with their notebook's lock held.
    struct Found {
        LearnerRow row;
        std::unique_ptr<Lock> lock;
    };
    Result<Found> find(const LearnerId& who);
    Result<std::unique_ptr<Notebook>> open_files(Found found, const crypto::Key& key,
                                                 SlotsFile slots);
    Result<bool> has_kind(const LearnerId& who, crypto::SlotKind kind);
    bool waits_for_teacher(const LearnerRow& row);
    Result<SlotsFile> slots_of(const LearnerId& who) {
        return read_slots(disk(), folder(who).slots(), slots_key(), class_lock_->keys);
    }
    // The classes that lock their learners' notebooks here, and each one's key.
    Result<std::map<engine::Id16, LockId>> policies();
    // Another copy may have changed them: what is written from now on follows them.
    Result<Done> follow_policies();
    // That this learner's slots stand under; one that does not read says so when it is opened.
    std::optional<LockId> lock_of(const LearnerId& who);
    // Every learner's slots, locked or not, as the policies say. Goes on after an error: the first.
    Result<Done> rewrap_all();
    Result<Done> rewrap(const LearnerId& who);

    crypto::Key slots_key() const {
        return crypto::subkey(device_->secret(), crypto::Purpose::device_slots);
    }
    SlotOwner owner(const LearnerId& who) const {
        return {who, device_->device(), device_->secret()};
    }
    Disk& disk() { return *options_.disk; }
    std::string home_lock() const { return options_.home + "/lock"; }
    LearnerFolder folder(const LearnerId& who) const {
        return {options_.home + "/learners/" + hex(who)};
    }
    crypto::KdfParameters floor() const {
        return options_.kdf_for_tests.value_or(crypto::kdf_floor);
    }

    Options options_;
    Now started_;
    Throttle throttle_;
    std::unique_ptr<DeviceFile> device_;
    std::shared_ptr<ClassLock> class_lock_ = std::make_shared<ClassLock>();
    ShelfLinks links_{*this};
};

}  // namespace pipit::vault
