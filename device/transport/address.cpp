// inet_pton(3), inet_ntop(3). A zone is an interface's name or number (RFC 4007, section 11).
#include "device/transport/address.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>

namespace pipit::transport {

namespace {

sockaddr_in& v4(Address& address) {
    return reinterpret_cast<sockaddr_in&>(address.socket);
}
const sockaddr_in& v4(const Address& address) {
    return reinterpret_cast<const sockaddr_in&>(address.socket);
}
sockaddr_in6& v6(Address& address) {
    return reinterpret_cast<sockaddr_in6&>(address.socket);
}
const sockaddr_in6& v6(const Address& address) {
    return reinterpret_cast<const sockaddr_in6&>(address.socket);
}

// A whole decimal number from least to most, without sign.
std::optional<std::uint32_t> number(std::string_view text, std::uint32_t least,
                                    std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

std::optional<std::uint32_t> zone_of(std::string_view text) {
    if (const auto index = number(text, 1, INT32_MAX)) return index;
    if (text.empty() || text.size() >= IF_NAMESIZE) return std::nullopt;
    const unsigned index = ::if_nametoindex(std::string(text).c_str());
    return index == 0 ? std::nullopt : std::optional<std::uint32_t>(index);
}

std::optional<Address> parse_v4(std::string_view text) {
    Address address;
    address.size = sizeof(sockaddr_in);
    v4(address).sin_family = AF_INET;
    if (::inet_pton(AF_INET, std::string(text).c_str(), &v4(address).sin_addr) != 1)
        return std::nullopt;
    return address;
}

std::optional<Address> parse_v6(std::string_view text) {
    Address address;
    address.size = sizeof(sockaddr_in6);
    v6(address).sin6_family = AF_INET6;
    const auto percent = text.find('%');
    const std::string host(text.substr(0, percent));
    if (::inet_pton(AF_INET6, host.c_str(), &v6(address).sin6_addr) != 1) return std::nullopt;
    const bool link_local = IN6_IS_ADDR_LINKLOCAL(&v6(address).sin6_addr) != 0;
    const bool has_zone = percent != std::string_view::npos;
    if (link_local != has_zone) return std::nullopt;
    if (has_zone) {
        const auto zone = zone_of(text.substr(percent + 1));
        if (!zone) return std::nullopt;
        v6(address).sin6_scope_id = *zone;
    }
    return address;
}

// IPv4 in ::ffff:0:0/96, as IPv4.
Address unmapped(const Address& address) {
    if (address.family() != AF_INET6 || !IN6_IS_ADDR_V4MAPPED(&v6(address).sin6_addr))
        return address;
    Address plain;
    plain.size = sizeof(sockaddr_in);
    v4(plain).sin_family = AF_INET;
    std::memcpy(&v4(plain).sin_addr, &v6(address).sin6_addr.s6_addr[12], 4);
    plain.set_port(address.port());
    return plain;
}

}  // namespace

std::uint16_t Address::port() const {
    return ntohs(family() == AF_INET6 ? v6(*this).sin6_port : v4(*this).sin_port);
}

void Address::set_port(std::uint16_t port) {
    (family() == AF_INET6 ? v6(*this).sin6_port : v4(*this).sin_port) = htons(port);
}

std::optional<Address> parse_address(std::string_view text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return std::nullopt;
    text = text.substr(from, text.find_last_not_of(" \t") - from + 1);
    if (text.size() > address_bytes_max || text.find('\0') != text.npos) return std::nullopt;

    std::optional<Address> address;
    std::optional<std::string_view> port;
    if (text.front() == '[') {
        const auto close = text.find(']');
        if (close == text.npos) return std::nullopt;
        address = parse_v6(text.substr(1, close - 1));
        text.remove_prefix(close + 1);
        if (!text.empty()) {
            if (text.front() != ':') return std::nullopt;
            port = text.substr(1);
        }
    } else if (std::count(text.begin(), text.end(), ':') > 1) {
        address = parse_v6(text);
    } else {
        const auto colon = text.find(':');
        address = parse_v4(text.substr(0, colon));
        if (colon != text.npos) port = text.substr(colon + 1);
    }
    const auto value = port ? number(*port, 1, UINT16_MAX) : default_port;
    if (!address || !value) return std::nullopt;
    address->set_port(static_cast<std::uint16_t>(*value));
    return unmapped(*address);
}

std::string text_of(const Address& given) {
    const Address address = unmapped(given);
    std::array<char, INET6_ADDRSTRLEN> text{};
    const std::string port = ":" + std::to_string(address.port());
    if (address.family() == AF_INET) {
        ::inet_ntop(AF_INET, &v4(address).sin_addr, text.data(), text.size());
        return text.data() + port;
    }
    ::inet_ntop(AF_INET6, &v6(address).sin6_addr, text.data(), text.size());
    std::string zone;
    if (v6(address).sin6_scope_id != 0) {
        std::array<char, IF_NAMESIZE> name{};
        const auto index = v6(address).sin6_scope_id;
        const bool named = ::if_indextoname(index, name.data()) != nullptr;
        const std::string known(named ? name.data() : "");
        const bool plain = std::all_of(known.begin(), known.end(),
                                       [](char c) { return c > ' ' && c < '\x7F' && c != ']'; });
        zone = "%" + (named && plain ? known : std::to_string(index));
    }
    return "[" + std::string(text.data()) + zone + "]" + port;
}

bool same_host(const Address& a, const Address& b) {
    Address plain_a = unmapped(a);
    Address plain_b = unmapped(b);
    if (plain_a.family() != plain_b.family()) return false;
    if (plain_a.family() == AF_INET)
        return v4(plain_a).sin_addr.s_addr == v4(plain_b).sin_addr.s_addr;
    return IN6_ARE_ADDR_EQUAL(&v6(plain_a).sin6_addr, &v6(plain_b).sin6_addr) != 0 &&
           v6(plain_a).sin6_scope_id == v6(plain_b).sin6_scope_id;
}

}  // namespace pipit::transport
