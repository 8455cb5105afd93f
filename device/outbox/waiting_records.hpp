// What waits, as records: one a message, under its stream and number. Invariant: the key's order is
// the messages' order.
#pragma once

#include "device/outbox/correspondence.hpp"
#include "engine/classroom/ports.hpp"

#include <optional>

namespace pipit::outbox {

struct WaitingName {
    DeviceTag device;
    Pseudonym learner;
    std::uint64_t sequence = 0;
};
engine::classroom::RecordKey key_of(const WaitingName& name);
std::optional<WaitingName> name_of(const engine::classroom::RecordKey& key);

// What has to be written so that `before` (under the tag `was`) becomes `after` (under `is`).
void add_difference(const Pseudonym& learner, const DeviceTag& was, const WaitingMessages& before,
                    const DeviceTag& is, const WaitingMessages& after,
                    engine::classroom::Change& change);

}  // namespace pipit::outbox
