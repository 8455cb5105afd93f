// What a teacher's device says on the LAN so that the class's devices find it: 16 bytes that name
// no person, school or device. docs/formats/courier.md. Invariant: decode takes exactly what encode
// writes.
#pragma once

#include "engine/classroom/stream.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace pipit::transport {

using Tag = engine::classroom::Tag8;

inline constexpr std::size_t beacon_bytes = 16;

struct Beacon {
    std::uint16_t port = 0;  // TCP, where the class is listened for; never 0
    Tag tag{};               // of the class, random; only its own devices know whose it is
    bool operator==(const Beacon&) const = default;
};

std::array<std::uint8_t, beacon_bytes> encode(const Beacon& beacon);
std::optional<Beacon> decode_beacon(std::span<const std::uint8_t> bytes);

}  // namespace pipit::transport
