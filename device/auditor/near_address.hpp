// Which IP addresses are near: of this machine, of a local network, for all on one link. Invariant:
// what is no address, written in full as numbers, is not near.
#pragma once

#include <string_view>

namespace pipit::audit {

// Loopback, private (RFC 1918, RFC 4193) or link-local; also an IPv4 one as IPv6 has it.
bool is_local_address(std::string_view address);
// No router passes it on: 224.0.0.0/24, and ff01 and ff02 of IPv6.
bool is_link_multicast(std::string_view address);

}  // namespace pipit::audit
