// Keys: the device tag, the pseudonym, and the number in eight bytes, greatest first.
#include "device/outbox/waiting_records.hpp"

#include <algorithm>

namespace pipit::outbox {

using engine::classroom::Change;
using engine::classroom::RecordKey;
using engine::classroom::RecordKind;

RecordKey key_of(const WaitingName& name) {
    RecordKey out{RecordKind::waiting, {}};
    out.name.insert(out.name.end(), name.device.bytes.begin(), name.device.bytes.end());
    out.name.insert(out.name.end(), name.learner.bytes.begin(), name.learner.bytes.end());
    for (int shift = 56; shift >= 0; shift -= 8)
        out.name.push_back(static_cast<std::uint8_t>(name.sequence >> shift));
    return out;
}

std::optional<WaitingName> name_of(const RecordKey& key) {
    if (key.kind != RecordKind::waiting || key.name.size() != 40) return std::nullopt;
    WaitingName out;
    std::copy_n(key.name.begin(), 16, out.device.bytes.begin());
    std::copy_n(key.name.begin() + 16, 16, out.learner.bytes.begin());
    for (std::size_t i = 32; i < 40; ++i)
        out.sequence = out.sequence << 8 | key.name[i];
    return out;
}

void add_difference(const Pseudonym& learner, const DeviceTag& was, const WaitingMessages& before,
                    const DeviceTag& is, const WaitingMessages& after, Change& change) {
    for (const auto& [sequence, message] : before) {
        if (was != is || !after.contains(sequence))
            change.erase.push_back(key_of({was, learner, sequence}));
    }
    for (const auto& [sequence, message] : after) {
        const auto at = before.find(sequence);
        if (was != is || at == before.end() || at->second != message)
            change.put.push_back({key_of({is, learner, sequence}), encode(message)});
    }
}

}  // namespace pipit::outbox
