// Records in memory, for tests and guests: what a file's records would be, and a disk that fails
// when told to.
// Invariant: as engine/classroom/ports.hpp says, whole or not at all; a copy is what a restart
// would find.
#pragma once

#include "engine/classroom/ports.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace pipit::engine::classroom {

class MemoryRecords final : public Records {
  public:
    // A notebook takes ledger entries and events; a device's file and a teacher's refuse them.
    enum class File { notebook, other };
    explicit MemoryRecords(File file = File::notebook) : file_(file) {}
    // A notebook's whose entries and events go there; both outlive it. What the journal refuses is
    // refused.
    MemoryRecords(Journal& journal, Ledger& ledger) : journal_(&journal), ledger_(&ledger) {}

    Result<std::vector<Record>> read(RecordKind kind) override;
    Result<Done> write(const Change& change) override;
    LedgerEnd ledger_end() const override;  // its head says how many lines there are, and no more

    // The n-th write from here on, 1 being the next, is refused with disk_full; 0: none. Once.
    void fail_at(std::size_t n) { fails_in_ = n; }
    std::size_t writes() const { return writes_; }  // that held
    // What was entered and appended, where it has neither journal nor ledger beside it.
    const std::vector<LedgerEntry>& left() const { return left_; }
    const std::vector<Event>& events() const { return events_; }

  private:
    Result<Done> enter(const Change& change);

    File file_ = File::notebook;
    Journal* journal_ = nullptr;
    Ledger* ledger_ = nullptr;
    std::size_t fails_in_ = 0;
    std::size_t writes_ = 0;
    std::map<RecordKey, cbor::Bytes> held_;
    std::vector<LedgerEntry> left_;
    std::vector<Event> events_;
};

}  // namespace pipit::engine::classroom
