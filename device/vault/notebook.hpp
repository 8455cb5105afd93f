// One learner's open notebook: the database, its journal and ledger, and the slots file beside it.
// Invariant: opening and closing write the heads of both chains into the slots file; after closing
// every key is gone.
#pragma once

#include "device/vault/copy.hpp"
#include "device/vault/database.hpp"
#include "device/vault/journal.hpp"
#include "device/vault/ledger.hpp"
#include "device/vault/records.hpp"
#include "device/vault/slots_file.hpp"
#include "engine/session/ports.hpp"

#include <functional>
#include <memory>
#include <string>

namespace pipit::vault {

// Where a learner's files are.
struct LearnerFolder {
    std::string path;  // home/learners/<32 hex digits>
    std::string notebook() const { return path + "/notebook.db"; }
    std::string slots() const { return path + "/slots"; }
    std::string lock() const { return path + "/lock"; }
};

class VaultNotebook : public engine::Notebook {
  public:
    struct Parts {
        std::shared_ptr<Disk> disk;
        std::unique_ptr<Lock> lock;
        LearnerFolder folder;
        engine::LearnerCard card;
        engine::DeviceId device;
        crypto::Key slots_key;  // seals the slots file
        std::shared_ptr<ClassLock> lock_of_class;
    };
    // Makes the tables in an empty notebook.db, and what `fill` puts in them.
    using Fill = std::function<Result<Done>(VaultNotebook&)>;
    static Result<std::unique_ptr<VaultNotebook>> make(Parts parts, const crypto::Key& learner_key,
                                                       const crypto::Slot& slot, const Fill& fill);
    // Verifies both chains against the heads of the last sign-out.
    static Result<std::unique_ptr<VaultNotebook>> open(Parts parts, const crypto::Key& learner_key,
                                                       SlotsFile slots);
    ~VaultNotebook() override;

    const engine::LearnerCard& card() const override { return parts_.card; }
    engine::DeviceId device() const override { return parts_.device; }
    engine::ChainHeads chains() const override;
    VaultJournal& journal() override { return *journal_; }
    VaultLedger& ledger() override { return *ledger_; }
    VaultRecords& records() override { return *records_; }

    // For looking at what is in it.
    Database& database() { return *database_; }

    const std::vector<crypto::Slot>& slots() const { return slots_.slots; }
    // These key slots in place of the ones before, as a whole or not at all.
    Result<Done> replace_slots(std::vector<crypto::Slot> slots);
    const crypto::Key& learner_key() const { return learner_key_; }
    // Writes the slots as the class lock is now, where they are not.
    Result<Done> follow_lock() { return write_heads(); }

    // What a copy has of it, with these records; and a copy's into a new one, with this line after
    // those it has. no_copy() where the chains are not the same again.
    Result<CopyContent> content(std::vector<engine::classroom::Record> records);
    Result<Done> put_back(const CopyContent& content, const engine::LedgerEntry& line);

    // Closes without a word to the slots file, which is about to be destroyed. Hands the lock on.
    static std::unique_ptr<Lock> close_for_erasure(std::unique_ptr<VaultNotebook> notebook);

  private:
    VaultNotebook(Parts parts, Database database, const crypto::Key& learner_key);
    static Result<std::unique_ptr<VaultNotebook>> begin(Parts parts,
                                                        const crypto::Key& learner_key);
    Result<Done> sign_out();
    Result<Done> write_heads();
    Result<Done> write(SlotsFile& file);
    Heads heads() const;

    Parts parts_;  // first in, last out: the lock outlives the database
    SlotsFile slots_;
    crypto::Key learner_key_;  // seals other slots while the notebook is open
    std::unique_ptr<Database> database_;
    std::unique_ptr<VaultJournal> journal_;
    std::unique_ptr<VaultLedger> ledger_;
    std::unique_ptr<VaultRecords> records_;
};

}  // namespace pipit::vault
