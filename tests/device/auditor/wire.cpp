// See wire.hpp.
#include "tests/device/auditor/wire.hpp"

#include <algorithm>

namespace pipit::audit::testing {

namespace {

void put(Bytes& out, std::uint32_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void put(Bytes& out, const Bytes& more) {
    out.insert(out.end(), more.begin(), more.end());
}

std::uint32_t link_of(Wire wire) {
    switch (wire) {
    case Wire::cooked:
        return 113;
    case Wire::cooked_2:
        return 276;
    case Wire::raw:
        return 101;
    case Wire::loopback:
        return 0;
    default:
        return 1;
    }
}

constexpr std::uint32_t first_up = 0xFFFFFF00U;  // goes round soon
constexpr std::uint32_t first_down = 5000;

}  // namespace

Bytes framed(const outbox::ContactFrame& frame) {
    const Bytes body = outbox::encode(frame);
    Bytes out;
    for (int i = 0; i < 4; ++i)
        out.push_back(static_cast<std::uint8_t>(body.size() >> (8 * i)));
    put(out, body);
    return out;
}

Bytes joined(const std::vector<Bytes>& parts) {
    Bytes out;
    for (const Bytes& one : parts)
        put(out, one);
    return out;
}

Recording::Recording(As as) : as_(as) {
    number(as.nanoseconds ? 0xA1B23C4D : 0xA1B2C3D4);
    number(2, 2);
    number(4, 2);
    number(0);
    number(0);
    number(262'144);
    number(link_of(as.wire));
}

void Recording::number(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i)
        file_ += static_cast<char>(value >> (8 * (as_.big_endian ? size - 1 - i : i)));
}

Bytes Recording::over_ip(const Ends& ends, std::uint8_t protocol, Bytes inner) const {
    Bytes out;
    if (as_.wire == Wire::ethernet_v6) {
        put(out, 0x60000000, 4);
        put(out, static_cast<std::uint32_t>(inner.size()), 2);
        put(out, protocol, 1);
        put(out, 64, 1);
        for (const std::uint8_t end : {ends.from, ends.to}) {
            put(out, 0xFE800000, 4);
            put(out, 0, 4);
            put(out, 0, 4);
            put(out, end, 4);
        }
    } else {
        put(out, 0x4500, 2);
        put(out, static_cast<std::uint32_t>(20 + inner.size()), 2);
        put(out, 0, 4);
        put(out, 64, 1);
        put(out, protocol, 1);
        put(out, 0, 2);
        put(out, 0x0A090000U + ends.from, 4);
        put(out, 0x0A090000U + ends.to, 4);
    }
    put(out, inner);
    return out;
}

void Recording::packet(Bytes ip, bool v6) {
    Bytes out;
    const std::uint32_t ether = v6 ? 0x86DD : 0x0800;
    switch (as_.wire) {
    case Wire::ethernet:
    case Wire::ethernet_v6:
        out.assign(12, 0x02);
        put(out, ether, 2);
        break;
    case Wire::ethernet_vlan:
        out.assign(12, 0x02);
        put(out, 0x81000005, 4);
        put(out, ether, 2);
        break;
    case Wire::cooked:
        out.assign(14, 0);
        put(out, ether, 2);
        break;
    case Wire::cooked_2:
        put(out, ether, 2);
        out.resize(20);
        break;
    case Wire::loopback:
        put(out, as_.big_endian ? 2 : 0x02000000, 4);
        break;
    case Wire::raw:
        break;
    }
    put(out, ip);
    // Ethernet fills short packets up.
    if (as_.wire == Wire::ethernet && out.size() < 60) out.resize(60);
    number(second_++);
    number(as_.nanoseconds ? 999'999'999 : 5);
    number(static_cast<std::uint32_t>(std::min(out.size(), snap_)));
    number(static_cast<std::uint32_t>(out.size()));
    out.resize(std::min(out.size(), snap_));
    file_.append(out.begin(), out.end());
}

void Recording::tcp(const Ends& ends, std::uint32_t sequence, std::uint8_t flags,
                    const Bytes& payload) {
    Bytes inner;
    put(inner, ends.from_port, 2);
    put(inner, ends.to_port, 2);
    put(inner, sequence, 4);
    put(inner, 0, 4);
    put(inner, 0x5000U | flags, 2);
    put(inner, 0, 4);  // window, checksum
    put(inner, 0, 2);
    put(inner, payload);
    packet(over_ip(ends, 6, std::move(inner)), as_.wire == Wire::ethernet_v6);
}

void Recording::udp(const Ends& ends, const Bytes& payload) {
    Bytes inner;
    put(inner, ends.from_port, 2);
    put(inner, ends.to_port, 2);
    put(inner, static_cast<std::uint32_t>(8 + payload.size()), 2);
    put(inner, 0, 2);
    put(inner, payload);
    packet(over_ip(ends, 17, std::move(inner)), as_.wire == Wire::ethernet_v6);
}

void Recording::connection(const Ends& ends, const Bytes& up, const Bytes& down, std::size_t most) {
    const Ends back{ends.to, ends.from, ends.to_port, ends.from_port};
    tcp(ends, first_up - 1, syn, {});
    tcp(back, first_down - 1, syn | ack, {});
    tcp(ends, first_up, ack, {});
    const auto say = [&](const Ends& way, std::uint32_t first, const Bytes& all) {
        for (std::size_t at = 0; at < all.size(); at += most) {
            const auto end =
                all.begin() + static_cast<std::ptrdiff_t>(std::min(at + most, all.size()));
            tcp(way, first + static_cast<std::uint32_t>(at), ack,
                Bytes(all.begin() + static_cast<std::ptrdiff_t>(at), end));
        }
        tcp(way, first + static_cast<std::uint32_t>(all.size()), fin | ack, {});
    };
    say(back, first_down, down);
    say(ends, first_up, up);
}

}  // namespace pipit::audit::testing
