// One packet of a capture: who sent what to whom, as far as link, IP, TCP and UDP say. Invariant: a
// payload lies inside the bytes that were given; what does not hold is told as such, never guessed.
#pragma once

#include "device/auditor/capture_file.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>

namespace pipit::audit {

struct Address {
    bool is_v6 = false;
    std::array<std::uint8_t, 16> bytes{};  // of an IPv4 address the first four
    auto operator<=>(const Address&) const = default;
    std::string text() const;  // "192.168.4.7", "fe80:0:0:0:0:0:0:7"
};

struct Endpoint {
    Address address;
    std::uint16_t port = 0;
    auto operator<=>(const Endpoint&) const = default;
    std::string text() const;  // "192.168.4.7:47313", "[fe80:0:0:0:0:0:0:7]:47313"
};

struct Packet {
    enum class Kind : std::uint8_t {
        tcp,
        udp,
        other_ip,  // another protocol over IP
        fragment,  // of a larger packet, which is not put together
        not_ip,    // ARP, say
        broken,    // its heads do not hold, or were not captured
    };
    Kind kind = Kind::broken;
    Endpoint from, to;           // ports of TCP and UDP alone
    std::uint8_t protocol = 0;   // of IP; 6 TCP, 17 UDP
    std::uint16_t ether = 0;     // of what is not IP
    std::uint32_t sequence = 0;  // TCP, of the first byte of the payload
    bool syn = false, ack = false, fin = false;
    std::span<const std::uint8_t> payload;
    std::size_t missing = 0;  // bytes of the payload that were on the wire and not captured
};

Packet read_packet(const Captured& captured);

}  // namespace pipit::audit
