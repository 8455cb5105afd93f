// socket(2), getifaddrs(3). Every socket is non-blocking and closed on exec.
#include "device/transport/lan.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

namespace pipit::transport {

namespace {

constexpr int backlog = 64;
constexpr std::size_t interfaces_max = 32;

Descriptor make_socket(int family, int type) {
    return Descriptor(::socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

bool set(const Descriptor& socket, int level, int option, int value) {
    return ::setsockopt(socket.number(), level, option, &value, sizeof value) == 0;
}

sockaddr_in any_v4(std::uint16_t port) {
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_port = htons(port);
    return any;
}

sockaddr_in6 any_v6(std::uint16_t port) {
    sockaddr_in6 any{};
    any.sin6_family = AF_INET6;
    any.sin6_port = htons(port);
    return any;
}

template <class T>
const sockaddr* raw(const T& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

std::uint16_t bound_port(const Descriptor& socket) {
    Address address;
    address.size = sizeof address.socket;
    const bool known = ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address.socket),
                                     &address.size) == 0;
    return known ? address.port() : std::uint16_t{0};
}

template <class T>
int bind_and_listen(const Descriptor& socket, const T& any) {
    set(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    return ::bind(socket.number(), raw(any), sizeof any) == 0 &&
                   ::listen(socket.number(), backlog) == 0
               ? 0
               : errno;
}

// Small frames go at once.
void set_up_stream(const Descriptor& socket) {
    set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
}

struct FreeInterfaces {
    void operator()(ifaddrs* list) const { ::freeifaddrs(list); }
};

// Calls visit(one) for every address of every interface that is up.
template <class Visit>
void each_interface(Visit visit) {
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0) return;
    const std::unique_ptr<ifaddrs, FreeInterfaces> owner(list);
    for (const ifaddrs* at = list; at != nullptr; at = at->ifa_next) {
        if (at->ifa_addr != nullptr && (at->ifa_flags & IFF_UP) != 0) visit(*at);
    }
}

const sockaddr_in& v4_of(const sockaddr* address) {
    return *reinterpret_cast<const sockaddr_in*>(address);
}
const sockaddr_in6& v6_of(const sockaddr* address) {
    return *reinterpret_cast<const sockaddr_in6*>(address);
}

bool is_link_local(const sockaddr_in6& address) {
    return IN6_IS_ADDR_LINKLOCAL(&address.sin6_addr) != 0;
}

}  // namespace

Listener listen_on(std::uint16_t port) {
    Listener listener{make_socket(AF_INET6, SOCK_STREAM), 0, EAFNOSUPPORT};
    if (listener.socket && set(listener.socket, IPPROTO_IPV6, IPV6_V6ONLY, 0))
        listener.error = bind_and_listen(listener.socket, any_v6(port));
    if (listener.error == EAFNOSUPPORT || listener.error == EADDRNOTAVAIL) {
        listener.socket = make_socket(AF_INET, SOCK_STREAM);
        listener.error = listener.socket ? bind_and_listen(listener.socket, any_v4(port)) : errno;
    }
    if (listener.error != 0)
        listener.socket.close();
    else
        listener.port = bound_port(listener.socket);
    return listener;
}

std::optional<Incoming> take_call(const Descriptor& listener) {
    Incoming call;
    call.from.size = sizeof call.from.socket;
    call.socket =
        Descriptor(::accept4(listener.number(), reinterpret_cast<sockaddr*>(&call.from.socket),
                             &call.from.size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!call.socket) return std::nullopt;
    set_up_stream(call.socket);
    return call;
}

Calling begin_call(const Address& to) {
    Calling calling{make_socket(to.family(), SOCK_STREAM), 0};
    if (!calling.socket) {
        calling.error = errno;
        return calling;
    }
    set_up_stream(calling.socket);
    if (::connect(calling.socket.number(), to.raw(), to.size) != 0 && errno != EINPROGRESS)
        calling.error = errno;
    return calling;
}

int call_error(const Descriptor& socket) {
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

std::vector<std::string> own_addresses(std::uint16_t port) {
    std::vector<std::string> listed[3];  // IPv4, IPv6, loopback
    each_interface([&](const ifaddrs& one) {
        Address address;
        const int family = one.ifa_addr->sa_family;
        if (family != AF_INET && family != AF_INET6) return;
        if (family == AF_INET6 && is_link_local(v6_of(one.ifa_addr))) return;
        address.size = family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        const auto* from = reinterpret_cast<const std::uint8_t*>(one.ifa_addr);
        std::copy_n(from, address.size, reinterpret_cast<std::uint8_t*>(&address.socket));
        address.set_port(port);
        const bool loopback = (one.ifa_flags & IFF_LOOPBACK) != 0;
        listed[loopback ? 2 : family == AF_INET ? 0 : 1].push_back(text_of(address));
    });
    std::vector<std::string> all = listed[0];
    all.insert(all.end(), listed[1].begin(), listed[1].end());
    if (all.empty()) all = listed[2];
    if (all.size() > listed_addresses_max) all.resize(listed_addresses_max);
    return all;
}

Announcer::Announcer()
    : v4_(make_socket(AF_INET, SOCK_DGRAM)), v6_(make_socket(AF_INET6, SOCK_DGRAM)) {
    set(v4_, SOL_SOCKET, SO_BROADCAST, 1);
    set(v4_, IPPROTO_IP, IP_MULTICAST_TTL, 1);
    set(v6_, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 1);
}

// What cannot be sent on one interface is sent on the others, and again a little later.
bool Announcer::announce(const Beacon& beacon, std::uint16_t udp_port) const {
    const auto bytes = encode(beacon);
    bool any = false;
    const auto send = [&bytes](const Descriptor& socket, const auto& to) {
        return ::sendto(socket.number(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                        raw(to), sizeof to) > 0;
    };
    std::size_t sent = 0;
    each_interface([&](const ifaddrs& one) {
        const auto index = ::if_nametoindex(one.ifa_name);
        const bool loopback = (one.ifa_flags & IFF_LOOPBACK) != 0;
        const int family = one.ifa_addr->sa_family;
        if (family == AF_INET && sent++ < interfaces_max) {
            auto to = any_v4(udp_port);
            if (loopback) {
                to.sin_addr.s_addr = htonl(0x7FFFFFFF);  // 127.255.255.255
                (void)send(v4_, to);
                return;
            }
            if ((one.ifa_flags & IFF_BROADCAST) != 0 && one.ifa_broadaddr != nullptr) {
                to.sin_addr = v4_of(one.ifa_broadaddr).sin_addr;
                any |= send(v4_, to);
            }
            ip_mreqn way{};
            way.imr_ifindex = static_cast<int>(index);
            way.imr_address = v4_of(one.ifa_addr).sin_addr;
            ::setsockopt(v4_.number(), IPPROTO_IP, IP_MULTICAST_IF, &way, sizeof way);
            to.sin_addr.s_addr = htonl(INADDR_ALLHOSTS_GROUP);
            any |= send(v4_, to);
        } else if (family == AF_INET6 && !loopback && is_link_local(v6_of(one.ifa_addr)) &&
                   sent++ < interfaces_max) {
            auto to = any_v6(udp_port);
            to.sin6_addr.s6_addr[0] = 0xFF;
            to.sin6_addr.s6_addr[1] = 0x02;
            to.sin6_addr.s6_addr[15] = 1;
            to.sin6_scope_id = index;
            any |= send(v6_, to);
        }
    });
    return any;
}

Ear::Ear(std::uint16_t udp_port)
    : v4_(make_socket(AF_INET, SOCK_DGRAM)), v6_(make_socket(AF_INET6, SOCK_DGRAM)) {
    set(v4_, SOL_SOCKET, SO_REUSEADDR, 1);
    set(v6_, SOL_SOCKET, SO_REUSEADDR, 1);
    set(v6_, IPPROTO_IPV6, IPV6_V6ONLY, 1);
    const auto v4 = any_v4(udp_port);
    const auto v6 = any_v6(udp_port);
    if (v4_ && ::bind(v4_.number(), raw(v4), sizeof v4) != 0) v4_.close();
    if (v6_ && ::bind(v6_.number(), raw(v6), sizeof v6) != 0) v6_.close();
}

bool is_on_link(const Address& address) {
    if (address.family() == AF_INET6) return is_link_local(v6_of(address.raw()));
    const auto theirs = v4_of(address.raw()).sin_addr.s_addr;
    bool found = false;
    each_interface([&](const ifaddrs& one) {
        if (one.ifa_addr->sa_family != AF_INET || one.ifa_netmask == nullptr) return;
        const auto mask = v4_of(one.ifa_netmask).sin_addr.s_addr;
        found =
            found || (mask != 0 && ((v4_of(one.ifa_addr).sin_addr.s_addr ^ theirs) & mask) == 0);
    });
    return found;
}

std::optional<Heard> Ear::hear(int datagrams) const {
    for (const Descriptor* socket : {&v4_, &v6_}) {
        while (*socket && datagrams-- > 0) {
            std::array<std::uint8_t, beacon_bytes + 1> bytes{};
            Heard heard;
            heard.from.size = sizeof heard.from.socket;
            const ssize_t got =
                ::recvfrom(socket->number(), bytes.data(), bytes.size(), MSG_DONTWAIT,
                           reinterpret_cast<sockaddr*>(&heard.from.socket), &heard.from.size);
            if (got < 0) break;
            const auto beacon = decode_beacon({bytes.data(), static_cast<std::size_t>(got)});
            if (!beacon) continue;
            heard.beacon = *beacon;
            heard.from.set_port(beacon->port);
            return heard;
        }
    }
    return std::nullopt;
}

}  // namespace pipit::transport
