// See flows.hpp.
#include "device/auditor/flows.hpp"

#include <algorithm>
#include <iterator>

namespace pipit::audit {

namespace {

constexpr std::uint32_t frame_bytes_max = 33'000;

// Class announcements: "PIPB", version 1, zero, port, tag.
bool is_beacon(const Packet& packet) {
    constexpr std::string_view begin("PIPB\x01\0", 6);
    return packet.to.port == pipit_port && packet.payload.size() == 16 && packet.missing == 0 &&
           std::equal(begin.begin(), begin.end(), packet.payload.begin());
}

// A zero where a byte was before: some systems ask so whether the other end is still there.
bool asks_only(std::span<const std::uint8_t> payload) {
    return payload.size() == 1 && payload[0] == 0;
}

}  // namespace

bool begins_as_frames(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < frames_begin_bytes) return false;
    std::uint32_t length = 0;
    for (std::size_t i = 4; i-- > 0;)
        length = length << 8 | bytes[i];
    const std::uint8_t head = bytes[6];
    return length >= 3 && length <= frame_bytes_max && bytes[4] == 0x82 && bytes[5] <= 5 &&
           head >= 0x40 && head <= 0x59;
}

// ---- one direction ------------------------------------------------------------------------------

void Direction::begin_at(std::uint32_t sequence) {
    if (has_base_) return;
    base_ = sequence;
    has_base_ = has_begin_ = true;
}

void Direction::let_go(bool full) {
    let_go_ = true;
    no_room_ = full;
    bytes_ = {};
    later_ = {};
}

std::size_t Direction::add(std::uint32_t sequence, std::span<const std::uint8_t> payload,
                           std::size_t missing) {
    if (payload.empty() && missing == 0) return 0;
    counted_ += payload.size();
    if (let_go_) return 0;
    if (!has_base_) {
        base_ = sequence;
        has_base_ = true;
    }
    // Sequence numbers go round after 4 GiB: the place nearest to where we are is meant.
    const auto here = static_cast<std::int64_t>(bytes_.size());
    const auto step =
        static_cast<std::int32_t>(sequence - base_ - static_cast<std::uint32_t>(here));
    const std::int64_t at = here + step;
    end_ = std::max(end_, at + static_cast<std::int64_t>(payload.size() + missing));
    if (payload.empty()) return 0;
    const std::size_t had = bytes_.size();
    if (at > here) {
        auto& kept = later_[at];
        if (kept.size() >= payload.size()) {
            said_otherwise_ =
                said_otherwise_ || !std::equal(payload.begin(), payload.end(), kept.begin());
            return 0;
        }
        const std::size_t before = kept.size();
        said_otherwise_ = said_otherwise_ || !std::equal(kept.begin(), kept.end(), payload.begin());
        kept.assign(payload.begin(), payload.end());
        return kept.size() - before;
    }
    take(at, payload);
    take_later();
    return bytes_.size() - had;
}

void Direction::take(std::int64_t at, std::span<const std::uint8_t> payload) {
    if (at < 0) {  // from before what was captured first
        const auto before = static_cast<std::size_t>(-at);
        if (has_begin_ && !asks_only(payload)) said_otherwise_ = true;
        if (before >= payload.size()) return;
        payload = payload.subspan(before);
        at = 0;
    }
    const auto from = static_cast<std::size_t>(at);
    const std::size_t again = std::min(bytes_.size() - from, payload.size());
    const bool asks = again == payload.size() && asks_only(payload);
    if (!asks && !std::equal(payload.begin(), payload.begin() + static_cast<std::ptrdiff_t>(again),
                             bytes_.begin() + at))
        said_otherwise_ = true;
    bytes_.insert(bytes_.end(), payload.begin() + static_cast<std::ptrdiff_t>(again),
                  payload.end());
}

void Direction::take_later() {
    while (!later_.empty() && later_.begin()->first <= static_cast<std::int64_t>(bytes_.size())) {
        const auto next = later_.extract(later_.begin());
        take(next.key(), next.mapped());
    }
}

// ---- all of them --------------------------------------------------------------------------------

bool Connection::is_pipits() const {
    return answerer.port == pipit_port || caller.port == pipit_port ||
           begins_as_frames(up.bytes()) || begins_as_frames(down.bytes());
}

void Flows::add(const Captured& captured) {
    const Packet packet = read_packet(captured);
    switch (packet.kind) {
    case Packet::Kind::tcp:
        return add_tcp(packet);
    case Packet::Kind::udp:
    case Packet::Kind::other_ip:
        return add_loose(packet);
    case Packet::Kind::fragment:
        ++fragments_;
        return;
    case Packet::Kind::not_ip:
        ++not_ip_[packet.ether];
        return;
    case Packet::Kind::broken:
        ++broken_;
        return;
    }
}

Connection* Flows::connection_of(const Packet& packet) {
    const Ends ends{std::min(packet.from, packet.to), std::max(packet.from, packet.to)};
    const auto known = newest_.find(ends);
    const bool calls = packet.syn && !packet.ack;
    if (known != newest_.end()) {
        Connection& one = connections_[known->second];
        // The same ports called anew: another connection, unless the call was only said again.
        const bool again = packet.from == one.caller && one.up.begins_at(packet.sequence);
        if (!calls || again) return &one;
    }
    if (connections_.size() == connections_max) {
        is_full_ = true;
        return nullptr;
    }
    Connection one;
    const bool answers =
        (packet.syn && packet.ack) ||
        (!packet.syn && (packet.from.port == pipit_port ||
                         (packet.to.port != pipit_port && packet.from.port < packet.to.port)));
    one.caller = answers ? packet.to : packet.from;
    one.answerer = answers ? packet.from : packet.to;
    one.caller_is_known = packet.syn;
    newest_[ends] = connections_.size();
    connections_.push_back(std::move(one));
    return &connections_.back();
}

void Flows::add_tcp(const Packet& packet) {
    Connection* one = connection_of(packet);
    if (one == nullptr) return;
    Direction& way = packet.from == one->caller ? one->up : one->down;
    if (packet.syn) way.begin_at(packet.sequence);
    held_ += way.add(packet.sequence, packet.payload, packet.missing);
    const bool by_port = one->caller.port == pipit_port || one->answerer.port == pipit_port;
    const bool is_ours =
        by_port || way.bytes().size() < frames_begin_bytes || begins_as_frames(way.bytes());
    const bool full = held_ > bytes_max;
    if (full) is_full_ = true;
    if (way.is_let_go() || (is_ours && !full)) return;
    std::size_t held = way.bytes().size();
    for (const auto& [at, bytes] : way.later())
        held += bytes.size();
    held_ -= std::min(held_, held);
    way.let_go(is_ours);
}

void Flows::add_loose(const Packet& packet) {
    LooseKey key{packet.protocol, packet.from, packet.to};
    if (key.from.port != pipit_port) key.from.port = 0;
    if (loose_.size() == connections_max && !loose_.contains(key)) {
        is_full_ = true;
        return;
    }
    Loose& loose = loose_[key];
    ++loose.packets;
    loose.bytes += packet.payload.size() + packet.missing;
    loose.beacons += is_beacon(packet) ? 1 : 0;
}

}  // namespace pipit::audit
