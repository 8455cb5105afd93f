// The ledger of what left, in notebook.db: chained under the ledger key over salted hashes of its
// texts. Invariant: an entry is on disk before enter() returns; a missing or changed one is found.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/secret.hpp"
#include "device/vault/database.hpp"
#include "engine/session/ports.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace pipit::vault {

class VaultLedger : public engine::Ledger {
  public:
    // The database must outlive it. `learner` names the chain.
    VaultLedger(Database& database, crypto::Key key, const engine::LearnerId& learner);

    // On disk, or within a transaction of the caller, who goes back to the place before it where
    // that does not commit.
    Result<Done> enter(const engine::LedgerEntry& entry) override;
    struct Place {
        crypto::Hash head{};
        std::uint64_t count = 0;
    };
    Place place() const { return {head_, count_}; }
    void go_back(const Place& before) {
        head_ = before.head;
        count_ = before.count;
    }
    Result<Done> newest_arrived() override;
    Result<Done> arrived(std::span<const engine::LedgerDigest> digests) override;
    Result<std::vector<engine::LedgerEntry>> entries() override;

    Result<Done> forget_before(engine::Day day) override;

    // The lines as they are stored, also those whose text is gone, in the order of the chain; and
    // into an empty ledger, within a transaction of the caller, so that the chain is the one it
    // was.
    struct Row {
        std::vector<std::uint8_t> text;  // empty: its time was up
        bool arrived = false;
        std::array<std::uint8_t, 16> salt{};
        crypto::Hash hash{};
    };
    Result<std::vector<Row>> rows();
    // Whether the line's text holds the keys that open what left; so does one that does not read.
    static bool has_keys(const Row& row);
    Result<Done> put_back(const std::vector<Row>& rows);

    // damaged where the chain does not hold; rolled_back when the head a sign-out left is not in
    // it.
    Result<Done> verify(std::uint64_t known_count, const crypto::Hash& known_head);

    // With it the chain is checked, and could be made up anew; it opens nothing else.
    const crypto::Key& key() const { return key_; }
    std::uint64_t count() const { return count_; }
    const crypto::Hash& head() const { return head_; }

  private:
    Result<Done> link(const Row& row);
    Result<Done> note_arrived(std::int64_t position);
    Database& database_;
    crypto::Key key_;
    crypto::Hash start_;
    crypto::Hash head_;
    std::uint64_t count_ = 0;
};

}  // namespace pipit::vault
