// See packet.hpp. Checksums are not looked at: a capture on the machine that sends has them before
// the network card fills them in.
#include "device/auditor/packet.hpp"

#include <algorithm>
#include <optional>

namespace pipit::audit {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint16_t ether_ipv4 = 0x0800, ether_ipv6 = 0x86DD;
constexpr std::uint8_t tcp = 6, udp = 17;

std::uint16_t u16(Bytes at, std::size_t from) {
    return static_cast<std::uint16_t>(at[from] << 8 | at[from + 1]);
}

std::uint32_t u32(Bytes at, std::size_t from) {
    return std::uint32_t{u16(at, from)} << 16 | u16(at, from + 2);
}

bool is_vlan(std::uint16_t ether) {
    return ether == 0x8100 || ether == 0x88A8;
}

// What the link carries, and of what kind; nothing where its head is not all there.
struct Carried {
    std::uint16_t ether = 0;
    Bytes bytes;
};

Carried behind_vlans(std::uint16_t ether, Bytes bytes) {
    while (is_vlan(ether) && bytes.size() >= 4) {
        ether = u16(bytes, 2);
        bytes = bytes.subspan(4);
    }
    return {ether, bytes};
}

std::optional<Carried> by_version(Bytes bytes) {
    if (bytes.empty()) return std::nullopt;
    return Carried{(bytes[0] >> 4) == 6 ? ether_ipv6 : ether_ipv4, bytes};
}

// BSD's families: 2 IPv4, and one of three IPv6, in the order of whoever captured.
std::optional<Carried> behind_family(Bytes bytes) {
    if (bytes.size() < 4) return std::nullopt;
    const std::uint32_t family = std::max({bytes[0], bytes[1], bytes[2], bytes[3]});
    const bool is_v6 = family == 24 || family == 28 || family == 30;
    if (family != 2 && !is_v6) return Carried{0, bytes.subspan(4)};
    return Carried{is_v6 ? ether_ipv6 : ether_ipv4, bytes.subspan(4)};
}

std::optional<Carried> carried_by(LinkType link, Bytes bytes) {
    switch (link) {
    case LinkType::ethernet:
        if (bytes.size() < 14) return std::nullopt;
        return behind_vlans(u16(bytes, 12), bytes.subspan(14));
    case LinkType::linux_cooked:
        if (bytes.size() < 16) return std::nullopt;
        return behind_vlans(u16(bytes, 14), bytes.subspan(16));
    case LinkType::linux_cooked_2:
        if (bytes.size() < 20) return std::nullopt;
        return behind_vlans(u16(bytes, 0), bytes.subspan(20));
    case LinkType::loopback_host_order:
    case LinkType::loopback:
        return behind_family(bytes);
    case LinkType::raw_ip:
    case LinkType::ipv4:
    case LinkType::ipv6:
        return by_version(bytes);
    }
    return std::nullopt;
}

// What stands behind the heads of IP: `size` bytes on the wire, of which `bytes` were captured.
struct Inner {
    Bytes bytes;
    std::size_t size = 0;
};

Inner cut_to(Bytes bytes, std::size_t head, std::size_t size) {
    const Bytes behind = bytes.subspan(head);
    return {behind.first(std::min(behind.size(), size)), size};
}

std::optional<Inner> read_ipv4(Bytes bytes, Packet& out) {
    if (bytes.size() < 20 || (bytes[0] >> 4) != 4) return std::nullopt;
    const std::size_t head = std::size_t{bytes[0] & 15U} * 4;
    // A packet that the network card is yet to cut up says 0.
    const std::size_t total = u16(bytes, 2) == 0 ? bytes.size() : u16(bytes, 2);
    if (head < 20 || bytes.size() < head || total < head) return std::nullopt;
    std::copy_n(bytes.begin() + 12, 4, out.from.address.bytes.begin());
    std::copy_n(bytes.begin() + 16, 4, out.to.address.bytes.begin());
    out.protocol = bytes[9];
    const std::uint16_t place = u16(bytes, 6);
    if ((place & 0x3FFFU) != 0) out.kind = Packet::Kind::fragment;  // more follow, or it follows
    return cut_to(bytes, head, total - head);
}

// Heads that may stand between that of IPv6 and what is carried.
std::optional<Inner> behind_options(Inner inner, std::uint8_t next, Packet& out) {
    constexpr std::uint8_t hop = 0, routing = 43, fragment = 44, authentication = 51, target = 60;
    while (next == hop || next == routing || next == fragment || next == authentication ||
           next == target) {
        if (inner.bytes.size() < 8) return std::nullopt;
        std::size_t size = 8 + std::size_t{inner.bytes[1]} * 8;
        if (next == fragment) {
            size = 8;
            if ((u16(inner.bytes, 2) & 0xFFF9U) != 0) out.kind = Packet::Kind::fragment;
        } else if (next == authentication) {
            size = 8 + std::size_t{inner.bytes[1]} * 4;
        }
        if (inner.bytes.size() < size) return std::nullopt;
        next = inner.bytes[0];
        inner = {inner.bytes.subspan(size), inner.size - size};
        if (out.kind == Packet::Kind::fragment) break;
    }
    out.protocol = next;
    return inner;
}

std::optional<Inner> read_ipv6(Bytes bytes, Packet& out) {
    constexpr std::size_t head = 40;
    if (bytes.size() < head || (bytes[0] >> 4) != 6) return std::nullopt;
    out.from.address.is_v6 = out.to.address.is_v6 = true;
    std::copy_n(bytes.begin() + 8, 16, out.from.address.bytes.begin());
    std::copy_n(bytes.begin() + 24, 16, out.to.address.bytes.begin());
    const std::size_t size = u16(bytes, 4) == 0 ? bytes.size() - head : u16(bytes, 4);
    return behind_options(cut_to(bytes, head, size), bytes[6], out);
}

void put_payload(const Inner& inner, std::size_t head, Packet& out) {
    out.payload = inner.bytes.subspan(head);
    out.missing = inner.size - inner.bytes.size();
}

void read_tcp(const Inner& inner, Packet& out) {
    if (inner.bytes.size() < 20) return;
    const std::size_t head = static_cast<std::size_t>(inner.bytes[12] >> 4U) * 4;
    if (head < 20 || inner.bytes.size() < head) return;
    out.kind = Packet::Kind::tcp;
    out.from.port = u16(inner.bytes, 0);
    out.to.port = u16(inner.bytes, 2);
    const std::uint8_t flags = inner.bytes[13];
    out.fin = (flags & 1U) != 0;
    out.syn = (flags & 2U) != 0;
    out.ack = (flags & 16U) != 0;
    out.sequence = u32(inner.bytes, 4) + (out.syn ? 1 : 0);
    put_payload(inner, head, out);
}

void read_udp(const Inner& inner, Packet& out) {
    constexpr std::size_t head = 8;
    if (inner.bytes.size() < head) return;
    out.kind = Packet::Kind::udp;
    out.from.port = u16(inner.bytes, 0);
    out.to.port = u16(inner.bytes, 2);
    put_payload(inner, head, out);
}

}  // namespace

std::string Address::text() const {
    std::string out;
    if (!is_v6) {
        for (std::size_t i = 0; i < 4; ++i)
            out += (i == 0 ? "" : ".") + std::to_string(bytes[i]);
        return out;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < 16; i += 2) {
        if (i > 0) out += ':';
        const unsigned group = unsigned{bytes[i]} << 8 | bytes[i + 1];
        bool begun = false;
        for (unsigned shift : {12U, 8U, 4U, 0U}) {
            begun = begun || (group >> shift & 15U) != 0 || shift == 0;
            if (begun) out += digits[group >> shift & 15U];
        }
    }
    return out;
}

std::string Endpoint::text() const {
    return (address.is_v6 ? "[" + address.text() + "]" : address.text()) + ":" +
           std::to_string(port);
}

Packet read_packet(const Captured& captured) {
    Packet out;
    const auto carried = carried_by(captured.link, captured.bytes);
    if (!carried) return out;
    out.ether = carried->ether;
    if (carried->ether != ether_ipv4 && carried->ether != ether_ipv6) {
        out.kind = Packet::Kind::not_ip;
        return out;
    }
    const auto inner = carried->ether == ether_ipv4 ? read_ipv4(carried->bytes, out)
                                                    : read_ipv6(carried->bytes, out);
    if (!inner || out.kind == Packet::Kind::fragment) return out;
    if (out.protocol == tcp) {
        read_tcp(*inner, out);
    } else if (out.protocol == udp) {
        read_udp(*inner, out);
    } else {
        out.kind = Packet::Kind::other_ip;
        put_payload(*inner, 0, out);
    }
    return out;
}

}  // namespace pipit::audit
