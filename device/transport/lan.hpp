// The LAN: listening for calls, announcing where, and hearing announcements. Invariant: only an
// Announcer ever sends a datagram. An Ear sends nothing and joins no group (joining would make the
// system tell every switch), so a learner's device is silent until it calls.
#pragma once

#include "device/transport/address.hpp"
#include "device/transport/beacon.hpp"
#include "device/transport/descriptor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::transport {

// A TCP socket that takes calls over IPv4 and IPv6 (IPv4 alone where there is no IPv6). Port 0: any
// free one. `error` is an errno when there is none.
struct Listener {
    Descriptor socket;
    std::uint16_t port = 0;
    int error = 0;
};
Listener listen_on(std::uint16_t port);

struct Incoming {
    Descriptor socket;
    Address from;
};
// The next call that waits, if any: non-blocking, closed on exec.
std::optional<Incoming> take_call(const Descriptor& listener);

// Begins to call; the socket is writable once there is an outcome. `error` is an errno.
struct Calling {
    Descriptor socket;
    int error = 0;
};
Calling begin_call(const Address& to);
// How the call ended: an errno, 0 when it stands.
int call_error(const Descriptor& socket);

// Where this device can be called, as text for a screen: IPv4 before IPv6, at most
// listed_addresses_max. Loopback only where there is nothing else; no link-local IPv6, whose zone
// means nothing elsewhere.
inline constexpr std::size_t listed_addresses_max = 8;
std::vector<std::string> own_addresses(std::uint16_t port);

// Sends beacons to UDP `udp_port`: on each interface to its IPv4 broadcast address and to all hosts
// (224.0.0.1), over IPv6 to all nodes (ff02::1). None of them leaves the link.
class Announcer {
  public:
    Announcer();
    // Whether one went to a network: loopback does not count.
    bool announce(const Beacon& beacon, std::uint16_t udp_port) const;

  private:
    Descriptor v4_;
    Descriptor v6_;
};

// Whether this is loopback, an IPv4 address of a subnet of ours, or link-local. A beacon from
// anywhere else is no answer: it would make us call wherever a stranger likes.
bool is_on_link(const Address& address);

struct Heard {
    Beacon beacon;
    Address from;  // with the beacon's port: where to call
};

// Hears beacons; several processes of a device may.
class Ear {
  public:
    explicit Ear(std::uint16_t udp_port);
    explicit operator bool() const { return v4_ || v6_; }
    const Descriptor& v4() const { return v4_; }
    const Descriptor& v6() const { return v6_; }
    // The next datagram that is a beacon; at most `datagrams` are read.
    std::optional<Heard> hear(int datagrams) const;

  private:
    Descriptor v4_;
    Descriptor v6_;
};

}  // namespace pipit::transport
