// What was said on each connection of a capture, put together again: both directions of TCP, byte
// for byte, and how much went another way. Invariant: a byte stands where its sequence number says,
// as it was captured first; what is missing, or was said again otherwise, is told; of connections
// that are not Pipit's nothing is kept but their size.
#pragma once

#include "device/auditor/packet.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pipit::audit {

inline constexpr std::uint16_t pipit_port = 47313;  // docs/formats/courier.md

// One direction of a connection.
class Direction {
  public:
    // `sequence`: of the payload's first byte. Returns how many bytes more it holds.
    std::size_t add(std::uint32_t sequence, std::span<const std::uint8_t> payload,
                    std::size_t missing);
    void begin_at(std::uint32_t sequence);  // as a SYN says
    bool begins_at(std::uint32_t sequence) const { return has_begin_ && base_ == sequence; }
    // Keeps no bytes from now on; what comes is counted. `full`: there is no room for them.
    void let_go(bool full);

    const std::vector<std::uint8_t>& bytes() const { return bytes_; }  // from the first, no gap
    // The runs of bytes behind a gap.
    const std::map<std::int64_t, std::vector<std::uint8_t>>& later() const { return later_; }
    bool has_begin() const { return has_begin_; }
    // Its begin was captured, and no byte after that is missing.
    bool is_whole() const { return has_begin_ && !has_gap(); }
    bool has_gap() const { return end_ > static_cast<std::int64_t>(bytes_.size()); }
    bool was_said_otherwise() const { return said_otherwise_; }
    bool is_let_go() const { return let_go_; }
    bool found_no_room() const { return no_room_; }
    std::uint64_t counted() const { return counted_; }  // bytes that were captured, again or not

  private:
    void take(std::int64_t at, std::span<const std::uint8_t> payload);
    void take_later();

    std::vector<std::uint8_t> bytes_;
    std::map<std::int64_t, std::vector<std::uint8_t>> later_;
    std::int64_t end_ = 0;  // of what was on the wire, as far as it was seen
    std::uint32_t base_ = 0;
    bool has_begin_ = false, has_base_ = false, said_otherwise_ = false, let_go_ = false;
    bool no_room_ = false;
    std::uint64_t counted_ = 0;
};

struct Connection {
    Endpoint caller, answerer;
    bool caller_is_known = false;  // its first packet was captured
    Direction up, down;            // from who called, and to them
    bool is_pipits() const;
    std::string text() const { return caller.text() + " to " + answerer.text(); }
};

// Datagrams, and what is neither TCP nor UDP, from one to another.
struct Loose {
    std::uint64_t packets = 0;
    std::uint64_t bytes = 0;
    std::uint64_t beacons = 0;  // a class's announcements among them (docs/formats/courier.md)
};
struct LooseKey {
    std::uint8_t protocol = 0;
    Endpoint from, to;  // the sender's port is 0 but where it is Pipit's
    auto operator<=>(const LooseKey&) const = default;
};

class Flows {
  public:
    static constexpr std::size_t bytes_max = std::size_t{256} << 20;
    static constexpr std::size_t connections_max = 100'000;

    void add(const Captured& captured);

    const std::vector<Connection>& connections() const { return connections_; }
    const std::map<LooseKey, Loose>& loose() const { return loose_; }
    const std::map<std::uint16_t, std::uint64_t>& not_ip() const { return not_ip_; }
    std::uint64_t fragments() const { return fragments_; }
    std::uint64_t broken() const { return broken_; }
    bool is_full() const { return is_full_; }  // not all was kept

  private:
    using Ends = std::pair<Endpoint, Endpoint>;  // the lesser first
    void add_tcp(const Packet& packet);
    void add_loose(const Packet& packet);
    Connection* connection_of(const Packet& packet);

    std::vector<Connection> connections_;
    std::map<Ends, std::size_t> newest_;
    std::map<LooseKey, Loose> loose_;
    std::map<std::uint16_t, std::uint64_t> not_ip_;
    std::uint64_t fragments_ = 0, broken_ = 0;
    std::size_t held_ = 0;
    bool is_full_ = false;
};

// Whether a direction begins as a contact's frames do: a length, then [kind, bytes].
bool begins_as_frames(std::span<const std::uint8_t> bytes);
inline constexpr std::size_t frames_begin_bytes = 7;

}  // namespace pipit::audit
