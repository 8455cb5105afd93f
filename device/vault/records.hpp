// The records of a class in a database: a learner's notebook, the device's file, a teacher's file.
// Invariant: a change is on disk whole when write() returns; after an error nothing changed, also
// not the heads in memory, and the same change can be written again.
#pragma once

#include "device/vault/journal.hpp"
#include "device/vault/ledger.hpp"
#include "engine/classroom/ports.hpp"

#include <vector>

namespace pipit::vault {

class VaultRecords : public engine::classroom::Records {
  public:
    // Without journal and ledger: not_allowed for a change that has entries or events. All must
    // outlive it.
    explicit VaultRecords(Database& database) : database_(database) {}
    VaultRecords(Database& database, VaultJournal& journal, VaultLedger& ledger)
        : database_(database), journal_(&journal), ledger_(&ledger) {}

    Result<std::vector<engine::classroom::Record>>
    read(engine::classroom::RecordKind kind) override;
    Result<Done> write(const engine::classroom::Change& change) override;
    engine::classroom::LedgerEnd ledger_end() const override;
    // Of every kind, in the order of their keys.
    Result<std::vector<engine::classroom::Record>> all();

  private:
    Result<Done> write_all(const engine::classroom::Change& change);
    Result<std::vector<engine::classroom::Record>> rows(Statement& statement);

    Database& database_;
    VaultJournal* journal_ = nullptr;
    VaultLedger* ledger_ = nullptr;
};

}  // namespace pipit::vault
