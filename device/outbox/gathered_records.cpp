// See gathered_records.hpp.
#include "device/outbox/gathered_records.hpp"

#include "crypto/secret.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Done;
using engine::Result;

Result<std::vector<Record>> GatheredRecords::read(RecordKind kind) {
    auto below = below_.read(kind);
    if (!below || held_.empty()) return below;
    std::map<RecordKey, engine::cbor::Bytes> now;
    for (Record& record : *below)
        now[record.key] = std::move(record.value);
    for (const auto& [key, value] : held_) {
        if (key.kind != kind) continue;
        if (value)
            now[key] = *value;
        else
            now.erase(key);
    }
    std::vector<Record> out;
    for (auto& [key, value] : now)
        out.push_back({key, std::move(value)});
    return out;
}

Result<Done> GatheredRecords::write(const Change& change) {
    // A notebook's entries and events stand in an order, and are not gathered.
    if (!gathers_ || !change.left.empty() || !change.events.empty() || !change.arrived.empty())
        return below_.write(change);
    const auto hold = [this](const RecordKey& key, std::optional<engine::cbor::Bytes> value) {
        auto& held = held_[key];
        if (held) crypto::wipe(*held);
        held = std::move(value);
    };
    for (const RecordKey& key : change.erase)
        hold(key, std::nullopt);
    for (const Record& record : change.put)
        hold(record.key, record.value);
    return Done{};
}

Result<Done> GatheredRecords::settle() {
    if (held_.empty()) return Done{};
    Change change;
    for (auto& [key, value] : held_) {
        if (value)
            change.put.push_back({key, std::move(*value)});
        else
            change.erase.push_back(key);
    }
    held_.clear();
    auto written = below_.write(change);
    for (Record& record : change.put)
        crypto::wipe(record.value);
    return written;
}

void GatheredRecords::forget() {
    for (auto& [key, value] : held_) {
        if (value) crypto::wipe(*value);
    }
    held_.clear();
}

}  // namespace pipit::outbox
