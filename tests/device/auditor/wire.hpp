// Packets for tests of the auditor: connections of a class put into a capture file, as tcpdump
// writes one. Invariant: deterministic, and each fault is one call.
#pragma once

#include "device/outbox/contact.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pipit::audit::testing {

using Bytes = std::vector<std::uint8_t>;

// A frame as it stands on TCP, behind its length.
Bytes framed(const outbox::ContactFrame& frame);
Bytes joined(const std::vector<Bytes>& parts);

enum class Wire : std::uint8_t {
    ethernet,
    ethernet_vlan,
    ethernet_v6,
    cooked,
    cooked_2,
    raw,
    loopback,
};

// A capture file in the making.
class Recording {
  public:
    struct As {
        Wire wire = Wire::ethernet;
        bool big_endian = false;
        bool nanoseconds = false;
    };
    Recording() : Recording(As{}) {}
    explicit Recording(As as);

    struct Ends {
        std::uint8_t from = 2, to = 1;  // the last byte of their addresses
        std::uint16_t from_port = 41000, to_port = 47313;
    };
    enum Flags : std::uint8_t { fin = 1, syn = 2, ack = 16 };
    void tcp(const Ends& ends, std::uint32_t sequence, std::uint8_t flags, const Bytes& payload);
    void udp(const Ends& ends, const Bytes& payload);

    // A whole connection: greeting, both directions in segments of at most `most` bytes, and its
    // end. `up` is said by who calls.
    void connection(const Ends& ends, const Bytes& up, const Bytes& down, std::size_t most = 1400);
    // Only so many bytes of each packet from now on, as tcpdump -s.
    void keep_only(std::size_t bytes) { snap_ = bytes; }

    const std::string& file() const { return file_; }

  private:
    void packet(Bytes ip, bool v6);
    Bytes over_ip(const Ends& ends, std::uint8_t protocol, Bytes inner) const;
    void number(std::uint32_t value, int size = 4);
    As as_;
    std::string file_;
    std::uint32_t second_ = 1'795'514'400;
    std::size_t snap_ = 262'144;
};

}  // namespace pipit::audit::testing
