// The packets of a capture file, one after another: classic pcap, in either byte order, with
// microseconds or nanoseconds. Invariant: whatever the file holds, no byte beyond it is read and no
// packet is larger than packet_bytes_max; where it stops being readable, it is said where.
#pragma once

#include "device/auditor/source.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace pipit::audit {

// What a packet begins with, by the numbers of the tcpdump project's list of link types.
enum class LinkType : std::uint32_t {
    loopback_host_order = 0,  // BSD's, four bytes of address family
    ethernet = 1,
    raw_ip = 101,
    loopback = 108,
    linux_cooked = 113,
    ipv4 = 228,
    ipv6 = 229,
    linux_cooked_2 = 276,
};

inline constexpr std::size_t packet_bytes_max = 262'144;  // as tcpdump's largest snapshot

struct Captured {
    std::int64_t second = 0;  // since 1970
    LinkType link = LinkType::ethernet;
    std::span<const std::uint8_t> bytes;  // for the time of the call
    bool is_whole = true;                 // false: more was on the wire than the file has
};

struct ReadCapture {
    std::uint64_t packets = 0;
    std::uint64_t not_whole = 0;
    std::int64_t first_second = 0, last_second = 0;  // 0: there is no packet
    // Where the file stops being readable, in bytes from its begin: it was cut, or a packet in it
    // is larger than any may be. Its size where it was read to its end.
    std::uint64_t read_to = 0;
    bool was_cut = false;
};

// bad_input, with a remedy, for a file that is no classic pcap or of a link that is not read; io.
engine::Result<ReadCapture> read_capture(Source& source,
                                         const std::function<void(const Captured&)>& each);

}  // namespace pipit::audit
