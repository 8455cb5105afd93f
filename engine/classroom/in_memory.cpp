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
    if (file_ != File::notebook && (!change.left.empty() || !change.events.empty()))
        return Error{ErrorCode::not_allowed, "records", "write it in a notebook"};
    if (fails_in_ > 0 && --fails_in_ == 0)
        return Error{ErrorCode::disk_full, "records", "make room on this disk"};
    for (const RecordKey& key : change.erase)
        held_.erase(key);
    for (const Record& record : change.put)
        held_[record.key] = record.value;
    left_.insert(left_.end(), change.left.begin(), change.left.end());
    events_.insert(events_.end(), change.events.begin(), change.events.end());
    ++writes_;
    return Done{};
}

}  // namespace pipit::engine::classroom
