// Invariant: nothing is touched before everything that could refuse the change has been asked.
#include "engine/classroom/in_memory.hpp"

namespace pipit::engine::classroom {

Result<std::vector<Record>> MemoryRecords::read(RecordKind kind) {
    std::vector<Record> out;
    for (const auto& [key, value] : held_) {
        if (key.kind == kind) out.push_back({key, value});
    }
    return out;
}

Result<Done> MemoryRecords::write(const Change& change) {
    if (file_ != File::notebook &&
        (!change.left.empty() || !change.events.empty() || !change.arrived.empty()))
        return Error{ErrorCode::not_allowed, "records", "write it in a notebook"};
    if (fails_in_ > 0 && --fails_in_ == 0)
        return Error{ErrorCode::disk_full, "records", "make room on this disk"};
    if (auto entered = enter(change); !entered) return entered;
    for (const RecordKey& key : change.erase)
        held_.erase(key);
    for (const Record& record : change.put)
        held_[record.key] = record.value;
    ++writes_;
    return Done{};
}

// The journal first: of the two it alone can be made to fail.
Result<Done> MemoryRecords::enter(const Change& change) {
    if (journal_ == nullptr) {
        left_.insert(left_.end(), change.left.begin(), change.left.end());
        events_.insert(events_.end(), change.events.begin(), change.events.end());
        return Done{};
    }
    if (!change.events.empty()) {
        if (auto appended = journal_->append(change.events); !appended) return appended;
    }
    for (const LedgerEntry& entry : change.left)
        (void)ledger_->enter(entry);
    return ledger_->arrived(change.arrived);
}

LedgerEnd MemoryRecords::ledger_end() const {
    LedgerEnd out;
    out.lines = left_.size();
    if (ledger_ != nullptr) {
        if (const auto entries = ledger_->entries()) out.lines = entries->size();
    }
    for (std::size_t i = 0; i < 8; ++i)
        out.head[i] = static_cast<std::uint8_t>(out.lines >> (8 * i));
    return out;
}

}  // namespace pipit::engine::classroom
