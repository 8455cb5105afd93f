// See beacon.hpp.
#include "device/transport/beacon.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::transport {

namespace {

constexpr std::array<std::uint8_t, 6> start{'P', 'I', 'P', 'B', 1, 0};  // magic, version, zero
constexpr std::ptrdiff_t port_at = 6;
constexpr std::ptrdiff_t tag_at = 8;

}  // namespace

std::array<std::uint8_t, beacon_bytes> encode(const Beacon& beacon) {
    assert(beacon.port != 0);
    std::array<std::uint8_t, beacon_bytes> out{};
    std::copy(start.begin(), start.end(), out.begin());
    out[port_at] = static_cast<std::uint8_t>(beacon.port);
    out[port_at + 1] = static_cast<std::uint8_t>(beacon.port >> 8);
    std::copy(beacon.tag.begin(), beacon.tag.end(), out.begin() + tag_at);
    return out;
}

std::optional<Beacon> decode_beacon(std::span<const std::uint8_t> bytes) {
    if (bytes.size() != beacon_bytes || !std::equal(start.begin(), start.end(), bytes.begin()))
        return std::nullopt;
    Beacon beacon;
    beacon.port = static_cast<std::uint16_t>(bytes[port_at] | bytes[port_at + 1] << 8);
    if (beacon.port == 0) return std::nullopt;
    std::copy(bytes.begin() + tag_at, bytes.end(), beacon.tag.begin());
    return beacon;
}

}  // namespace pipit::transport
