// The ports held in memory: for tests, and for guests, of whom nothing is kept.
// Invariant: what it acknowledges behaves as the real ones do, but for the disk.
#pragma once

#include "engine/classroom/in_memory.hpp"
#include "engine/session/ports.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine {

class MemoryJournal final : public Journal {
  public:
    Result<Done> append(const std::vector<Event>& events) override;
    Result<Done> read(const EventKey& after,
                      const std::function<void(const Event&)>& each) override;
    Result<Snapshot> snapshot() override;
    Result<Done> save_snapshot(const Snapshot& snapshot) override;
    Result<Done> retire(std::size_t replaced, const Event& checkpoint) override;

    const std::vector<Event>& events() const { return events_; }  // in key order
    // The next `times` appends fail with this error and keep nothing.
    void fail_next(ErrorCode code, int times = 1);
    void fail_reads(bool failing) { reads_fail_ = failing; }

  private:
    std::vector<Event> events_;
    std::optional<Snapshot> snapshot_;
    ErrorCode failure_ = ErrorCode::io;
    int failures_left_ = 0;
    bool reads_fail_ = false;
};

class MemoryLedger final : public Ledger {
  public:
    Result<Done> enter(const LedgerEntry& entry) override;
    Result<Done> newest_arrived() override;
    Result<Done> arrived(std::span<const LedgerDigest> digests) override;
    Result<std::vector<LedgerEntry>> entries() override;
    Result<Done> forget_before(Day day) override;
    std::size_t lines() const { return entries_.size(); }

  private:
    std::vector<LedgerEntry> entries_;
};

class MemoryNotebook final : public Notebook {
  public:
    MemoryNotebook(LearnerCard card, DeviceId device) : card_(std::move(card)), device_(device) {}
    MemoryNotebook(const MemoryNotebook&) = delete;  // its records know its journal and ledger
    MemoryNotebook& operator=(const MemoryNotebook&) = delete;
    const LearnerCard& card() const override { return card_; }
    DeviceId device() const override { return device_; }
    ChainHeads chains() const override;
    MemoryJournal& journal() override { return journal_; }
    MemoryLedger& ledger() override { return ledger_; }
    classroom::MemoryRecords& records() override { return records_; }

  private:
    LearnerCard card_;
    DeviceId device_;
    MemoryJournal journal_;
    MemoryLedger ledger_;
    classroom::MemoryRecords records_{journal_, ledger_};
};

// Learners that end with the program; it must outlive its notebooks. Secrets are compared as they
// are: nothing here is a vault.
class MemoryShelf final : public Shelf {
  public:
    MemoryShelf();
    ~MemoryShelf() override;
    Result<std::vector<LearnerCard>> learners() override;
    Result<std::unique_ptr<Notebook>> create(const NewLearner& who, const SecretText& secret,
                                             Now now) override;
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
    classroom::MemoryRecords& links() override { return links_; }
    Result<Done> keep_recovery(Notebook& who, const TeachersBox& box) override;
    Result<Done> drop_recovery(Notebook& who) override;
    Result<std::optional<Id16>> helping_class(const LearnerId& who) override;
    Result<RecoveryRequest> recovery_request(const LearnerId& who) override;
    Result<bool> has_request(const LearnerId& who) override;
    // Here the answer is the request's slot itself.
    Result<std::unique_ptr<Notebook>> open_with_reset(const LearnerId& who,
                                                      const std::vector<std::uint8_t>& sealed,
                                                      Now now) override;
    Result<Done> unlock(const LearnerId& who) override;
    LockState lock_state(const LearnerId& who) override;
    Result<Done> use_class_key(ClassKey key) override;
    Result<Done> lock_class(const Id16& of_class, ClassKey key) override;
    Result<Done> unlock_class(const Id16& of_class) override;
    void forget_class_keys();  // as a program that ended does
    // Here a copy has the card, the journal and the records; any key opens it.
    Result<Packed> pack(Notebook& who, const std::vector<classroom::Record>& records) override;
    Result<RecoveryKey> arrival_key() override;
    Result<Done> drop_arrival() override;
    Result<std::unique_ptr<Notebook>> unpack(const Arrival& arrival, SecretKind kind,
                                             const SecretText& secret, Now now) override;

  private:
    struct Kept;
    class Lent;
    Kept* find(const LearnerId& who);
    std::vector<std::unique_ptr<Kept>> kept_;
    std::uint8_t codes_made_ = 0;
    struct Lock {
        std::array<std::uint8_t, 32> key{};
        bool here = true;
    };
    std::map<Id16, Lock> locks_;  // by the class
    bool awaits_ = false;         // a newcomer
    classroom::MemoryRecords links_{classroom::MemoryRecords::File::other};
};

// Four small skills (count, add, times, share), each item "a + b"-like from its seed alone.
class TinySource final : public ItemSource {
  public:
    TinySource();
    explicit TinySource(SkillGraph graph) : graph_(std::move(graph)) {}
    const SkillGraph& graph() const override { return graph_; }
    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override;

  private:
    SkillGraph graph_;
};

}  // namespace pipit::engine
