// Questions at the door that are over, as the teacher's device remembers them
// (RecordKind::over_questions): answered and heard, replaced by another of their device, or a
// newcomer's that the teacher said no to. docs/formats/vault.md has the bytes. Invariant: who
// recorded one and says it again, also after a restart, asks nothing; of each device at most
// over_max are kept, for no longer than what was sealed at their time can be opened.
#pragma once

#include "device/outbox/prekeys.hpp"
#include "engine/classroom/door_word.hpp"
#include "engine/classroom/ports.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace pipit::outbox {

using engine::Result;
using engine::classroom::DeviceTag;
using engine::classroom::DoorKey;

// Of one device.
inline constexpr std::size_t over_max = 64;

struct OverQuestion {
    DoorKey reply_to{};        // it was to be answered to
    std::uint32_t epoch = 0;   // the newest prekey when it was over: 0 before there was one
    bool turned_away = false;  // a newcomer's: the no is still to be told
    bool operator==(const OverQuestion&) const = default;
};
using OverOfDevice = std::vector<OverQuestion>;  // oldest first
engine::cbor::Bytes encode(const OverOfDevice& questions);
Result<OverOfDevice> decode_over(std::span<const std::uint8_t> bytes);

class OverQuestions {
  public:
    static Result<OverQuestions> open(engine::classroom::Records& records);

    bool has(const DeviceTag& device, const DoorKey& question) const;
    // Whom the teacher said no to last at this device; null: nobody, or another asks there since.
    const DoorKey* turned_away(const DeviceTag& device) const;

    // One more. It is ours at once, `change` is to be written with what ends it: where that fails
    // the question is still open, and what is open is looked for first.
    void add(const DeviceTag& device, OverQuestion question, const OwnPrekeys& alive,
             engine::classroom::Change& change);
    // Somebody asks anew there: the no to the one before is no longer told.
    void asks_anew(const DeviceTag& device, engine::classroom::Change& change);

  private:
    void put(const DeviceTag& device, engine::classroom::Change& change) const;
    std::map<DeviceTag, OverOfDevice> over_;
};

}  // namespace pipit::outbox
