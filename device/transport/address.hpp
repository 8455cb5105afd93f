// Where another device is: an IP address and a TCP port, always as numbers. Invariant: no name is
// ever looked up, so nothing is asked of a network to understand an address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>

namespace pipit::transport {

// TCP where nothing else is said, and UDP for beacons.
inline constexpr std::uint16_t default_port = 47313;
inline constexpr std::size_t address_bytes_max = 80;

struct Address {
    sockaddr_storage socket{};
    socklen_t size = 0;

    // Of the call's own family, for bind, connect and sendto.
    const sockaddr* raw() const { return reinterpret_cast<const sockaddr*>(&socket); }
    int family() const { return socket.ss_family; }
    std::uint16_t port() const;
    void set_port(std::uint16_t port);
};

// "192.168.4.7:47313", "192.168.4.7", "[fe80::1%eth0]:47313", "2001:db8::7"; spaces around it do
// not count. Nothing when it is none, when the port is not 1..65535, and when a link-local address
// does not say on which interface.
std::optional<Address> parse_address(std::string_view text);

// The same way round: parse_address(text_of(a)) is a. An IPv4 address that came over IPv6 is IPv4.
std::string text_of(const Address& address);

// Whether both are the same host, whatever the port.
bool same_host(const Address& a, const Address& b);

}  // namespace pipit::transport
