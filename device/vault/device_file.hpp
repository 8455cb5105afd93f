// What a device knows before anyone signed in: device.secret and device.db (learners, tries,
// erasure receipts). Invariant: a learner's row says what their folder is: being made, here, or
// being erased.
#pragma once

#include "crypto/passphrase.hpp"
#include "crypto/secret.hpp"
#include "crypto/signature.hpp"
#include "crypto/x25519.hpp"
#include "device/vault/database.hpp"
#include "device/vault/records.hpp"
#include "engine/session/ports.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::vault {

enum class LearnerState : std::uint8_t { being_made = 0, here = 1, being_erased = 2 };

struct LearnerRow {
    engine::LearnerCard card;
    LearnerState state = LearnerState::here;
    std::int64_t tries = 0;              // wrong secrets in a row, counted before each is checked
    std::optional<engine::Id16> helper;  // the class whose teacher can open the notebook
};

// Says that a learner was erased, without a name; signed by the device.
struct Receipt {
    engine::LearnerId learner;
    engine::Day day;
    crypto::Signature signature{};
};

class DeviceFile {
  public:
    // Makes both files in `home` where there is none yet (`may_make`: the caller holds the home's
    // lock). rehearsal: for scripts, not people; not_allowed where the file was made for the other.
    static Result<DeviceFile> open(Disk& disk, const std::string& home, bool may_make,
                                   bool rehearsal);

    const crypto::Key& secret() const { return secret_; }
    const engine::DeviceId& device() const { return device_; }
    const crypto::PublicKey& public_key() const { return signing_.public_key(); }

    Result<std::vector<LearnerRow>> learners();
    Result<LearnerRow> learner(const engine::LearnerId& id);  // not_found
    Result<Done> add(const engine::LearnerCard& card);        // being_made
    Result<Done> mark(const engine::LearnerId& id, LearnerState state);
    Result<Done> forget(const engine::LearnerId& id);  // its rows only
    Result<Done> forget_erased(const engine::LearnerId& id,
                               engine::Day day);  // row out, receipt in

    // On disk before it returns.
    Result<Done> count_try(const engine::LearnerId& id);
    Result<Done> clear_tries(const engine::LearnerId& id);

    Result<Done> keep_helper(const engine::LearnerId& id,
                             const std::optional<engine::Id16>& of_class);

    // What a teacher's answer is sealed to: one a learner, from the request until it is let go.
    Result<std::optional<crypto::X25519KeyPair>> reset_pair(const engine::LearnerId& id);
    Result<Done> keep_reset_pair(const engine::LearnerId& id, const crypto::X25519KeyPair& pair);
    Result<Done> forget_reset_pair(const engine::LearnerId& id);

    // What a teacher's answer to a newcomer is sealed to; arrived() lets go of it, and of what
    // came, in the write that says that this learner is here.
    Result<std::optional<crypto::X25519KeyPair>> arrival_pair() { return reset_pair({}); }
    Result<Done> keep_arrival_pair(const crypto::X25519KeyPair& pair) {
        return keep_reset_pair({}, pair);
    }
    Result<Done> arrived(const engine::LearnerId& id);
    Result<Done> drop_arrival();

    // Tries of the teacher's file of this home.
    Result<std::int64_t> teacher_tries();
    Result<Done> count_teacher_try();
    Result<Done> clear_teacher_tries();

    Result<std::optional<crypto::KdfParameters>> kdf();  // none before the first learner
    Result<Done> keep_kdf(const crypto::KdfParameters& kdf);

    // damaged when the chain or a signature does not hold.
    Result<std::vector<Receipt>> receipts();

    // For looking at what is in it.
    Database& database() { return database_; }

    // What pairing gave this device. As long as this file lives, and where it lives.
    VaultRecords links() { return VaultRecords(database_); }

  private:
    DeviceFile(crypto::Key secret, Database database);
    Result<Done> read_device(bool rehearsal);
    Result<Done> forget_arrival();
    crypto::Key secret_;
    crypto::SigningKey signing_;
    crypto::Key receipts_key_;
    Database database_;
    engine::DeviceId device_;
};

// A home with its device file open; both are made where there is neither. lock: null where another
// copy holds the home's, and what that one is making right now is left to it.
struct OpenHome {
    DeviceFile device;
    std::unique_ptr<Lock> lock;
};
Result<OpenHome> open_home(Disk& disk, const std::string& home, bool rehearsal);
Result<Done> make_home(Disk& disk, const std::string& home);

// What a receipt signs: "PIPERASE1", learner, day, device.
Bytes receipt_message(const engine::LearnerId& learner, engine::Day day,
                      const engine::DeviceId& device);

}  // namespace pipit::vault
