// The records' SQL. Invariant: journal and ledger move on with the transaction or stay where they
// were.
#include "device/vault/records.hpp"

#include "device/vault/errors.hpp"

#include <optional>

namespace pipit::vault {

using engine::classroom::Change;
using engine::classroom::Record;
using engine::classroom::RecordKey;
using engine::classroom::RecordKind;

Result<std::vector<Record>> VaultRecords::rows(Statement& statement) {
    std::vector<Record> out;
    const auto read = statement.each([&]() -> Result<Done> {
        const std::int64_t kind = statement.number(0);
        if (kind < 1 || kind > 255) {
            return damaged(database_.path());
        }
        const auto name = statement.blob(1);
        const auto value = statement.blob(2);
        out.push_back({{static_cast<RecordKind>(kind), {name.begin(), name.end()}},
                       {value.begin(), value.end()}});
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

Result<std::vector<Record>> VaultRecords::read(RecordKind kind) {
    Statement statement(database_,
                        "SELECT kind, name, value FROM records WHERE kind = ?1 ORDER BY name");
    statement.bind(1, static_cast<std::int64_t>(kind));
    return rows(statement);
}

Result<std::vector<Record>> VaultRecords::all() {
    Statement statement(database_, "SELECT kind, name, value FROM records ORDER BY kind, name");
    return rows(statement);
}

Result<Done> VaultRecords::write(const Change& change) {
    if (journal_ == nullptr) {
        if (!change.left.empty() || !change.events.empty() || !change.arrived.empty()) {
            return engine::Error{engine::ErrorCode::not_allowed, "records",
                                 "Only a notebook has a journal and a ledger."};
        }
        return write_all(change);
    }
    const auto journal_before = journal_->place();
    const auto ledger_before = ledger_->place();
    auto written = write_all(change);
    if (!written) {
        journal_->go_back(journal_before);
        ledger_->go_back(ledger_before);
    }
    return written;
}

Result<Done> VaultRecords::write_all(const Change& change) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    for (const RecordKey& key : change.erase) {
        Statement out(database_, "DELETE FROM records WHERE kind = ?1 AND name = ?2");
        auto erased = out.bind(1, static_cast<std::int64_t>(key.kind))
                          .bind(2, std::span<const std::uint8_t>(key.name))
                          .finish();
        if (!erased) {
            return erased;
        }
    }
    for (const Record& record : change.put) {
        Statement in(database_,
                     "INSERT OR REPLACE INTO records (kind, name, value) VALUES (?1, ?2, ?3)");
        auto kept = in.bind(1, static_cast<std::int64_t>(record.key.kind))
                        .bind(2, std::span<const std::uint8_t>(record.key.name))
                        .bind(3, std::span<const std::uint8_t>(record.value))
                        .finish();
        if (!kept) {
            return kept;
        }
    }
    for (const engine::LedgerEntry& entry : change.left) {
        if (auto entered = ledger_->enter(entry); !entered) {
            return entered;
        }
    }
    if (!change.arrived.empty()) {
        if (auto noted = ledger_->arrived(change.arrived); !noted) {
            return noted;
        }
    }
    for (const engine::Event& event : change.events) {
        if (auto inserted = journal_->insert(event); !inserted) {
            return inserted;
        }
    }
    return transaction->commit();
}

engine::classroom::LedgerEnd VaultRecords::ledger_end() const {
    if (ledger_ == nullptr) return {};
    return {ledger_->head(), ledger_->count()};
}

}  // namespace pipit::vault
