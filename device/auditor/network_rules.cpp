// See network_rules.hpp. What a program may do stands in docs/threat-model.md and
// docs/formats/courier.md.
#include "device/auditor/network_rules.hpp"

#include "device/auditor/near_address.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pipit::audit {

namespace {

constexpr std::uint16_t beacon_port = 47313;
constexpr std::size_t wrongs_max = 500;       // different ones
constexpr std::size_t what_bytes_max = 300;   // of an address or a name that is shown
constexpr std::size_t path_bytes_max = 4096;  // the kernel takes no longer one
constexpr std::size_t paths_max = 100'000;    // of pipit-sync's

template <std::size_t n>
bool is_one_of(std::string_view text, const std::array<std::string_view, n>& all) {
    return std::ranges::find(all, text) != all.end();
}

constexpr std::array<std::string_view, 15> network_calls{
    "socket",  "socketpair", "bind",    "listen",   "connect",    "accept",     "accept4", "sendto",
    "sendmsg", "sendmmsg",   "recvmsg", "recvfrom", "setsockopt", "getsockopt", "shutdown"};
constexpr std::array<std::string_view, 10> calls_with_addresses{
    "bind",    "connect",  "accept",  "accept4",  "sendto",
    "sendmsg", "sendmmsg", "recvmsg", "recvmmsg", "recvfrom"};
constexpr std::array<std::string_view, 34> file_calls{"open",       "openat",
                                                      "openat2",    "creat",
                                                      "stat",       "lstat",
                                                      "newfstatat", "fstatat64",
                                                      "statx",      "access",
                                                      "faccessat",  "faccessat2",
                                                      "readlink",   "readlinkat",
                                                      "unlink",     "unlinkat",
                                                      "rename",     "renameat",
                                                      "renameat2",  "link",
                                                      "linkat",     "symlink",
                                                      "symlinkat",  "mkdir",
                                                      "mkdirat",    "rmdir",
                                                      "chmod",      "fchmodat",
                                                      "chown",      "truncate",
                                                      "chdir",      "utimensat",
                                                      "statfs",     "inotify_add_watch"};
constexpr std::array<std::string_view, 4> key_files{"device.secret", "device.db", "notebook.db",
                                                    "teacher.db"};
constexpr std::array<std::string_view, 4> lookup_files{"/etc/resolv.conf", "/etc/hosts",
                                                       "/etc/host.conf", "/etc/gai.conf"};
constexpr std::array<std::uint16_t, 5> lookup_ports{53, 137, 853, 5353, 5355};
constexpr std::array<std::string_view, 6> ways_around{
    "io_uring_setup",   "io_uring_enter",    "ptrace",
    "process_vm_readv", "process_vm_writev", "pidfd_getfd"};

std::string_view name_of(std::string_view path) {
    return path.substr(path.find_last_of('/') + 1);
}
std::string_view folder_of(std::string_view path) {
    const std::size_t end = path.find_last_of('/');
    return end == std::string_view::npos ? std::string_view() : path.substr(0, end);
}

bool has_window(const TracedProcess& who) {
    return who.program == who.rule && (who.rule == "pipit-student" || who.rule == "pipit-teacher");
}
bool has_network(const TracedProcess& who) {
    return who.program == who.rule && who.rule == "pipit-sync";
}

// What shows a window, makes a sound or says who somebody is, on this machine; empty: none of them.
std::string_view local_service(std::string_view path) {
    if (path.find("/.X11-unix/X") != std::string_view::npos) return "the display (X11)";
    const std::string_view name = name_of(path);
    if (name.starts_with("wayland-")) return "the display (Wayland)";
    if (path.ends_with("/pulse/native")) return "sound (PulseAudio)";
    if (name.starts_with("pipewire-")) return "sound (PipeWire)";
    if (name == "bus" || name == "system_bus_socket" || name.starts_with("dbus-"))
        return "the session (D-Bus)";
    if (path.find("/at-spi/bus") != std::string_view::npos) return "assistive programs";
    if (path.ends_with("/nscd/socket") || path.find("/systemd/userdb/") != std::string_view::npos)
        return "the list of this machine's accounts";
    if (path.ends_with("/udev/control")) return "the list of devices (udev)";
    return {};
}

std::string label_of(const TracedProcess& who) {
    if (who.program.empty()) return "a program that the log does not name";
    if (who.program == who.rule || who.rule.empty()) return who.program;
    return who.program + ", started by " + who.rule;
}

std::string where(const Endpoint& endpoint) {
    if (endpoint.address.empty()) return endpoint.family + ", an address the log does not tell";
    return endpoint.address + " port " + std::to_string(endpoint.port);
}

bool is_refused(const StraceLine& call) {
    return call.refused_with("EPERM") || call.refused_with("EACCES");
}

}  // namespace

NetworkRules::NetworkRules(Findings& findings, std::string log)
    : findings_(findings), log_(std::move(log)) {}

void NetworkRules::wrong(const TracedCall& traced, std::string_view check, const char* words,
                         const std::string& what) {
    if (wrongs_.size() >= wrongs_max) {
        is_too_many_ = true;
        return;
    }
    const std::string tried = is_refused(traced.call) ? ", which the kernel refused" : "";
    const std::string who =
        label_of(traced.who) + " (process " + std::to_string(traced.who.id) + "): ";
    Count& count = wrongs_[{who, std::string(check),
                            traced.call.name + what.substr(0, what_bytes_max) + tried}];
    if (count.times++ > 0) return;
    count.line = traced.line;
    count.words = words;
}

void NetworkRules::take(const TracedCall& traced) {
    const TracedProcess& who = traced.who;
    const std::string& name = traced.call.name;
    saw_filters_ |= name == "seccomp" || name == "prctl";
    saw_network_ |= is_one_of(name, network_calls) || name == "brk";  // all calls were traced
    saw_files_ |= is_one_of(name, file_calls);
    if (who.rule.empty() && !who.program.empty()) return;  // none of Pipit's
    if (!who.rule.empty()) {
        if (name == "execve" || name == "execveat") take_start(traced);
        take_filter(traced);
        if (is_one_of(name, ways_around) && traced.call.value().value_or(0) >= 0)
            wrong(traced, "network.around",
                  "It asked for a way to a socket or into another program that goes past the "
                  "filter.",
                  "");
        if (is_one_of(name, file_calls)) take_files(traced);
        take_descriptors(traced);
    }
    take_socket(traced);
    if (!is_one_of(name, calls_with_addresses)) return;
    for (const Endpoint& endpoint : endpoints_in(traced.call.arguments))
        take_endpoint(traced, endpoint);
}

void NetworkRules::take_start(const TracedCall& traced) {
    if (traced.call.value() != 0) return;
    Seen& seen = seen_of(traced);
    if (!seen.program.empty()) before_.push_back(std::exchange(seen, {}));
    seen.program = label_of(traced.who);
    seen.path = traced.who.path;
    if (!is_of_pipit(traced.who.program))
        wrong(traced, "network.around", "It started a program that is none of Pipit's.",
              " of " + traced.who.path);
}

void NetworkRules::take_filter(const TracedCall& traced) {
    const StraceLine& call = traced.call;
    const std::string_view mode = argument(call.arguments, 0);
    const bool puts_on = (call.name == "seccomp" && mode == "SECCOMP_SET_MODE_FILTER") ||
                         (call.name == "prctl" && mode == "PR_SET_SECCOMP" &&
                          argument(call.arguments, 1) == "SECCOMP_MODE_FILTER");
    Seen& seen = seen_of(traced);
    if (puts_on && call.value() == 0 && seen.filter == 0) seen.filter = traced.line;
}

void NetworkRules::take_files(const TracedCall& traced) {
    auto paths = paths_in(traced.call.arguments);
    for (std::string& one : descriptors_in(traced.call.result))
        paths.push_back(std::move(one));
    Seen& seen = seen_of(traced);
    for (const std::string& path : paths) {
        if (is_one_of(path, lookup_files))
            wrong(traced, "network.names",
                  "It read what is needed to look up a name: no program of Pipit's looks up any.",
                  " of " + path);
        if (has_network(traced.who)) {
            if (synced_paths_.size() < paths_max && path.size() <= path_bytes_max)
                synced_paths_.try_emplace(path, traced.line);
            continue;
        }
        if (!is_one_of(name_of(path), key_files)) continue;
        if (seen.first_file == 0) seen.first_file = traced.line;
        std::string_view home = folder_of(path);
        if (name_of(path) == "notebook.db") home = folder_of(folder_of(home));
        if (name_of(path) == "teacher.db") home = folder_of(home);
        if (home.size() > 1) homes_.emplace(home);
    }
}

void NetworkRules::take_socket(const TracedCall& traced) {
    const StraceLine& call = traced.call;
    if (call.name == "accept" || call.name == "accept4") {
        sockets_[{traced.who.group, call.value().value_or(-1)}] = "SOCK_STREAM";
        return;
    }
    if (call.name != "socket" && call.name != "socketpair") return;
    const std::string domain(argument(call.arguments, 0));
    const std::string type(argument(call.arguments, 1));
    const std::string_view protocol = argument(call.arguments, 2);
    const TracedProcess& who = traced.who;
    const std::string what = "(" + domain + ", " + type + ")";
    if (domain == "AF_UNIX" || domain == "AF_LOCAL") {
        if (call.name == "socketpair" || who.rule.empty() || has_window(who) || has_network(who))
            return;
        return wrong(traced, "network.local",
                     "It made a socket to other programs of this machine, and needs none.", what);
    }
    if (domain == "AF_NETLINK") {
        const bool devices = has_window(who) && protocol.starts_with("NETLINK_KOBJECT_UEVENT");
        const bool interfaces = has_network(who) && protocol.starts_with("NETLINK_ROUTE");
        if (devices || interfaces || who.rule.empty()) return;
        return wrong(traced, "network.socket",
                     "It asked the kernel about the network, which is not its business.",
                     "(" + domain + ", " + std::string(protocol) + ")");
    }
    ++seen_of(traced).sockets;
    sockets_[{who.group, call.value().value_or(-1)}] = type;
    const bool internet = domain == "AF_INET" || domain == "AF_INET6";
    const bool plain = type.starts_with("SOCK_STREAM") || type.starts_with("SOCK_DGRAM");
    if (has_network(who) && internet && plain) return;
    wrong(traced, "network.socket",
          has_network(who) ? "It made a socket of a kind it needs none of."
                           : "It made a network socket. Only pipit-sync may, and it has no key and "
                             "no data.",
          what);
}

bool NetworkRules::is_datagram(const TracedCall& traced) const {
    const std::string_view socket = argument(traced.call.arguments, 0);
    StraceLine number;
    number.result = std::string(socket);
    const auto known = sockets_.find({traced.who.group, number.value().value_or(-1)});
    if (known != sockets_.end()) return known->second.starts_with("SOCK_DGRAM");
    const auto behind = descriptors_in(socket);
    if (!behind.empty()) return behind.front().starts_with("UDP");
    return traced.call.name != "connect" && !traced.call.name.starts_with("accept");
}

void NetworkRules::take_endpoint(const TracedCall& traced, const Endpoint& endpoint) {
    const std::string& family = endpoint.family;
    if (family == "AF_UNIX" || family == "AF_LOCAL") return take_local(traced, endpoint);
    if (family == "AF_INET" || family == "AF_INET6") return take_remote(traced, endpoint);
    if (family == "AF_NETLINK" || family == "AF_UNSPEC" || traced.who.rule.empty()) return;
    wrong(traced, "network.socket", "It used an address of a kind it needs none of.", " " + family);
}

void NetworkRules::take_local(const TracedCall& traced, const Endpoint& endpoint) {
    if (endpoint.address.empty() || traced.who.rule.empty()) return;
    const std::string& name = traced.call.name;
    const bool reaches = traced.call.value().value_or(0) >= 0 ||
                         traced.call.refused_with("EINPROGRESS") ||
                         traced.call.refused_with("EAGAIN");
    if (!reaches || name.starts_with("recv") || name.starts_with("accept")) return;
    const std::string_view service = has_window(traced.who) && name != "bind"
                                         ? local_service(endpoint.address)
                                         : std::string_view();
    if (!service.empty())
        seen_of(traced).local.emplace(service);
    else
        wrong(traced, "network.local",
              "It reached another program of this machine that is not on its list.",
              " " + endpoint.address);
}

void NetworkRules::take_remote(const TracedCall& traced, const Endpoint& endpoint) {
    const std::string& name = traced.call.name;
    const bool looks_up = std::ranges::find(lookup_ports, endpoint.port) != lookup_ports.end();
    if (looks_up && name != "accept" && name != "accept4")
        return wrong(traced, "network.names",
                     "It asked for a name, or was told one: no program of Pipit's looks up any.",
                     " " + where(endpoint));
    if (!has_network(traced.who))
        return wrong(traced, "network.socket",
                     "It used the network. Only pipit-sync may, and it has no key and no data.",
                     " " + where(endpoint));
    const bool near = is_local_address(endpoint.address);
    if (name == "bind" || name.starts_with("recv")) return;  // what others send is theirs
    if (is_datagram(traced)) {
        const bool to_all =
            endpoint.address == "255.255.255.255" || is_link_multicast(endpoint.address);
        if (name == "connect" || endpoint.port != beacon_port || !(near || to_all))
            wrong(traced, "network.socket",
                  "It sent a datagram that is no announcement of a class to its own network.",
                  " " + where(endpoint));
        else
            seen_of(traced).far.insert("announced to " + where(endpoint));
    } else if (near) {
        const bool calls = name == "connect";
        seen_of(traced).far.insert(calls ? "called " + where(endpoint)
                                         : "was called by " + endpoint.address);
    } else {
        wrong(traced, "network.socket", "It spoke with a device beyond the local network.",
              " " + where(endpoint));
    }
}

// Sockets that came from elsewhere, where strace was asked what is behind a number.
void NetworkRules::take_descriptors(const TracedCall& traced) {
    const StraceLine& call = traced.call;
    const bool joins =
        call.name == "setsockopt" && (call.arguments.find("ADD_MEMBERSHIP") != std::string::npos ||
                                      call.arguments.find("JOIN_GROUP") != std::string::npos);
    if (joins)
        wrong(traced, "network.socket",
              "It joined a group of listeners, of which every switch is told.", "");
    for (const std::string& one : descriptors_in(call.arguments)) {
        const std::string_view kind = std::string_view(one).substr(0, one.find(":["));
        const bool is_network =
            kind.size() < one.size() && (kind.starts_with("TCP") || kind.starts_with("UDP") ||
                                         kind.starts_with("RAW") || kind.starts_with("PACKET"));
        if (!is_network) continue;
        if (!has_network(traced.who)) {
            if (seen_of(traced).sockets == 0)
                wrong(traced, "network.socket",
                      "It used a network socket that it did not make itself.",
                      " on " + std::string(kind));
            continue;
        }
        const std::size_t arrow = one.find("->");
        const std::size_t colon = one.find_last_of(':');
        if (arrow == std::string::npos || colon < arrow + 2) continue;
        std::string peer = one.substr(arrow + 2, colon - arrow - 2);
        if (peer.starts_with('[') && peer.ends_with(']')) peer = peer.substr(1, peer.size() - 2);
        if (!is_local_address(peer) && !endpoints_in(call.arguments).empty()) continue;
        if (!is_local_address(peer))
            wrong(traced, "network.socket", "It spoke with a device beyond the local network.",
                  " with " + peer);
    }
}

}  // namespace pipit::audit
