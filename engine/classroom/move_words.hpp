// Bodies of the door words by which a copy of a notebook reaches the device that its learner comes
// to (engine/classroom/door_word). docs/formats/message.md has the bytes. Invariant: decode takes
// exactly what encode writes.
#pragma once

#include "engine/classroom/message.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace pipit::engine::classroom {

inline constexpr std::size_t moved_key_bytes_max = 256;

// Of DoorWord::newcomer, device to teacher: said at each contact until everything is here.
struct Comes {
    std::string nickname;                      // as typed; not empty
    std::array<std::uint8_t, 32> reseal_to{};  // X25519: what the notebook's key is to be sealed to
    MoveId copy{};                             // whose parts came; zeros: none
    std::uint16_t from = 0;                    // the first part that is not here
    bool operator==(const Comes&) const = default;
};
// Of DoorWord::newcomer_answer, teacher to device: they are known, and this is coming.
struct ComesAnswer {
    cbor::Bytes key;  // the notebook's, sealed to reseal_to: 1..moved_key_bytes_max bytes
    MoveId copy{};
    std::uint16_t parts = 0;  // 1..move_parts_max
    bool operator==(const ComesAnswer&) const = default;
};
// Of DoorWord::move_part, teacher to device: as it came from the old one.
struct PartHere {
    MoveId copy{};
    std::uint16_t part = 0;  // from 0
    cbor::Bytes bytes;       // 1..move_part_bytes_max
    bool operator==(const PartHere&) const = default;
};
cbor::Bytes encode(const Comes& body);
cbor::Bytes encode(const ComesAnswer& body);
cbor::Bytes encode(const PartHere& body);
// bad_input names the field that does not hold.
Result<Comes> decode_comes(std::span<const std::uint8_t> bytes);
Result<ComesAnswer> decode_comes_answer(std::span<const std::uint8_t> bytes);
Result<PartHere> decode_part_here(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine::classroom
