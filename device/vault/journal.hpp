// A learner's journal in notebook.db: events in monthly segments, hash-chained under the journal
// key. Invariant: append() returns after the events are on disk; what verify() accepted is what was
// appended.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/secret.hpp"
#include "device/vault/database.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::vault {

class VaultJournal : public engine::Journal {
  public:
    // Both must outlive it. `learner` names the chain.
    VaultJournal(Database& database, crypto::Key key, const engine::LearnerId& learner);

    Result<Done> append(const std::vector<engine::Event>& events) override;
    Result<Done> read(const engine::EventKey& after,
                      const std::function<void(const engine::Event&)>& each) override;
    Result<Snapshot> snapshot() override;
    Result<Done> save_snapshot(const Snapshot& snapshot) override;
    Result<Done> retire(std::size_t replaced, const engine::Event& checkpoint) override;

    // One event within a transaction of the caller, who goes back to the place before it where that
    // does not commit.
    struct Place {
        crypto::Hash head{};
        std::uint64_t count = 0;
        std::int64_t month = 0;
    };
    Place place() const { return {head_, count_, month_}; }
    void go_back(const Place& before);
    Result<Done> insert(const engine::Event& event);

    // The events as they are stored, in the order of the chain; and into an empty journal, within a
    // transaction of the caller, so that the chain is the one it was: damaged where these are none.
    Result<std::vector<std::vector<std::uint8_t>>> bodies();
    Result<Done> put_back(const std::vector<std::vector<std::uint8_t>>& bodies);

    // Walks the whole chain; damaged where it does not hold. Leaves the head to append to.
    // Also looks for the head a sign-out left: rolled_back when no event of that number has it.
    Result<Done> verify(std::uint64_t known_count, const crypto::Hash& known_head);

    std::uint64_t count() const { return count_; }            // events the journal ever held
    std::uint32_t generation() const { return generation_; }  // checkpoints there ever were
    const crypto::Hash& head() const { return head_; }
    const crypto::Key& key() const { return key_; }

  private:
    Result<Done> enter_month(const engine::Day& day);
    Result<Done> insert_row(const engine::EventKey& key, std::uint64_t position,
                            std::span<const std::uint8_t> body, const crypto::Hash& chain);
    Result<Done> link(const engine::Event& event, std::span<const std::uint8_t> body);
    Result<Done> verify_segments();
    Result<Done> verify_checkpoint(std::span<const std::uint8_t> body, std::int64_t position,
                                   std::span<const std::uint8_t> tag);
    Result<Done> stands_for(const engine::Event& checkpoint, std::size_t replaced,
                            std::uint64_t last);
    Result<Done> replace(engine::Event checkpoint, std::uint64_t last, const crypto::Hash& head);
    Result<crypto::Hash> head_after(std::uint64_t position);
    crypto::Hash snapshot_tag(const Snapshot& snapshot, const crypto::Hash& at) const;
    Result<std::optional<crypto::Hash>> chain_at(const engine::EventKey& key);

    Database& database_;
    crypto::Key key_;
    crypto::Hash start_;
    crypto::Hash head_;
    std::uint64_t count_ = 0;
    // The checkpoint before the first event that is still here; none: 0 and start_.
    std::uint64_t base_count_ = 0;
    crypto::Hash base_head_;
    std::uint32_t generation_ = 0;
    std::int64_t month_;  // of the newest segment; the smallest number before the first
};

}  // namespace pipit::vault
