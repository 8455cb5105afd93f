// What `network` makes of a log of strace's: an innocent run gives no alarm in any form strace
// writes, each planted call is found with its program, address and line, and what is no log is not
// called clean.
#include "device/auditor/near_address.hpp"
#include "device/auditor/network.hpp"
#include "device/auditor/strace_log.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace pipit::audit;

namespace {

// A child's device: the launcher, pipit-sync that calls the teacher's, the app with a window.
const std::string innocent =
    "10 execve(\"/opt/pipit/bin/pipit\", [...], 0x7ffc /* 30 vars */) = 0\n"
    "10 socketpair(AF_UNIX, SOCK_SEQPACKET|SOCK_CLOEXEC, 0, [3<UNIX:[7->8]>, 4<UNIX:[8->7]>]) = 0\n"
    "10 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7f) = 11\n"
    "11 execve(\"/opt/pipit/bin/pipit-sync\", [...], 0x55 /* 31 vars */ <unfinished ...>\n"
    "10 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7f <unfinished "
    "...>\n"
    "11 <... execve resumed>) = 0\n"
    "11 openat(AT_FDCWD</srv/ada>, \"/media\", O_RDONLY|O_PATH) = 4</media>\n"
    "11 seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, {len=16, filter=0x55}) = 0\n"
    "12 execve(\"/opt/pipit/bin/pipit-student\", [...], 0x55 /* 31 vars */) = 0\n"
    "10 <... clone resumed>) = 12\n"
    "12 seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, NULL) = -1 EFAULT (Bad "
    "address)\n"
    "12 seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, {len=49, filter=0x55}) = 0\n"
    "12 openat(AT_FDCWD</srv/ada>, \".local/share/pipit/device.secret\", O_RDONLY) = 5\n"
    "12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 6<UNIX-STREAM:[70]>\n"
    "12 connect(6<UNIX-STREAM:[70]>, {sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X0\"}, 20) = "
    "0\n"
    "12 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC|SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT) = 7\n"
    "12 bind(7, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000002}, 12) = 0\n"
    "12 sendto(3<UNIX:[7->8]>, \"{sa_family=AF_INET, sin_addr=inet_addr(\\\"8.8.8.8\\\")}\"..., "
    "40, "
    "0, NULL, 0) = 40\n"
    "11 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 5\n"
    "11 bind(5, {sa_family=AF_INET6, sin6_port=htons(47313), sin6_flowinfo=htonl(0), "
    "inet_pton(AF_INET6, \"::\", &sin6_addr), sin6_scope_id=0}, 28) = 0\n"
    "11 recvfrom(5, \"\"..., 17, MSG_DONTWAIT, {sa_family=AF_INET6, sin6_port=htons(40000), "
    "sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"2001:db8::9\", &sin6_addr), sin6_scope_id=2}, "
    "[28]) = 17\n"
    "11 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 6<TCP:[90]>\n"
    "11 connect(6<TCP:[90]>, {sa_family=AF_INET, sin_port=htons(47313), "
    "sin_addr=inet_addr(\"192.168.4.7\")}, 16) = -1 EINPROGRESS (Operation now in progress)\n"
    "12 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=11} ---\n"
    "11 +++ exited with 0 +++\n"
    "12 +++ exited with 0 +++\n"
    "10 +++ exited with 0 +++\n";

Findings judged(const std::string& log) {
    std::istringstream in(log);
    return network(in, "a.strace");
}

// In the innocent run, before the processes end.
std::string with(const std::string& line) {
    const std::size_t end = innocent.find("12 --- SIGCHLD");
    return innocent.substr(0, end) + line + "\n" + innocent.substr(end);
}

std::string without(const std::string& part) {
    std::string out;
    std::istringstream lines(innocent);
    for (std::string line; std::getline(lines, line);)
        out += line.find(part) == std::string::npos ? line + "\n" : "";
    return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), by), at += by.size();
    return text;
}

struct Fault {
    const char* name;
    std::string log;
    const char* check;
    const char* evidence;
};

const std::string to_google = "{sa_family=AF_INET, sin_port=htons(443), "
                              "sin_addr=inet_addr(\"8.8.8.8\")}, 16)";

std::vector<Fault> faults_of_the_app() {
    return {
        {"the app makes a network socket",
         with("12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 8"), "network.socket",
         "pipit-student (process 12): socket(AF_INET"},
        {"the app calls out over a socket it was given",
         with("12 connect(8, " + to_google + " = 0"), "network.socket",
         "pipit-student (process 12): connect 8.8.8.8 port 443"},
        {"a pack that phones home from a thread of the app's",
         with("12 clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_THREAD}, 88) = 13\n"
              "13 connect(8, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), "
              "inet_pton(AF_INET6, \"2606:4700::1\", &sin6_addr), sin6_scope_id=0}, 28) = 0"),
         "network.socket", "pipit-student (process 13): connect 2606:4700::1 port 443"},
        {"a call that another process's line cuts in two",
         with("12 connect(8, {sa_family=AF_INET, sin_port=htons(443), <unfinished ...>\n"
              "11 poll([{fd=3, events=POLLIN}], 1, -1 <unfinished ...>\n"
              "12 <... connect resumed>sin_addr=inet_addr(\"8.8.8.8\")}, 16) = 0"),
         "network.socket", "connect 8.8.8.8 port 443"},
        {"a call that never ended",
         without("+++") + "12 connect(8, " + to_google.substr(0, to_google.size() - 1) +
             " <unfinished ...>\n",
         "network.socket", "pipit-student (process 12): connect 8.8.8.8"},
        {"a call that the kernel refused",
         with("12 socket(AF_INET, SOCK_STREAM, 0) = -1 EPERM "
              "(Operation not permitted)"),
         "network.socket", "which the kernel refused"},
        {"a datagram by sendmsg",
         with("12 sendmsg(8, {msg_name={sa_family=AF_INET, sin_port=htons(9), "
              "sin_addr=inet_addr(\"10.0.0.9\")}, msg_namelen=16, msg_iov=[{iov_base=\"\"..., "
              "iov_len=2}], msg_iovlen=1}, 0) = 2"),
         "network.socket", "sendmsg 10.0.0.9 port 9"},
        {"a socket that came from elsewhere, known by what is behind its number",
         with("12 write(9<TCP:[10.0.0.2:5->10.0.0.9:443]>, \"\"..., 12) = 12"), "network.socket",
         "write on TCP"},
        {"a name is looked up",
         with("12 sendto(8, \"\"..., 30, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), "
              "sin_addr=inet_addr(\"192.168.4.1\")}, 16) = 30"),
         "network.names", "192.168.4.1 port 53"},
        {"what is needed to look up a name is read",
         with("12 openat(AT_FDCWD, \"/etc/resolv.conf\", O_RDONLY|O_CLOEXEC) = 9"), "network.names",
         "/etc/resolv.conf"},
        {"the kernel is asked which networks there are",
         with("12 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 8"), "network.socket",
         "AF_NETLINK, NETLINK_ROUTE"},
        {"packets are made by hand", with("12 socket(AF_PACKET, SOCK_RAW, htons(0)) = 8"),
         "network.socket", "AF_PACKET"},
        {"the system's log is written",
         with("12 connect(8, {sa_family=AF_UNIX, sun_path=\"/dev/log\"}, 110) = 0"),
         "network.local", "/dev/log"},
        {"a program that is none of Pipit's is started, and calls out",
         with("12 vfork( <unfinished ...>\n"
              "14 execve(\"/usr/bin/curl\", [...], 0x7f /* 9 vars */) = 0\n"
              "14 connect(3, " +
              to_google + " = 0\n12 <... vfork resumed>) = 14"),
         "network.socket", "curl, started by pipit-student (process 14): connect 8.8.8.8"},
        {"a way past the filter", with("12 io_uring_setup(8, {flags=0}) = 9"), "network.around",
         "io_uring_setup"},
        {"the filter is not put on", without("{len=49"), "network.filter", "pipit-student"},
        {"the filter comes after the keys",
         replaced(without("{len=49"), "12 socket(AF_UNIX",
                  "12 prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, {len=9, filter=0x5}) = 0\n"
                  "12 socket(AF_UNIX"),
         "network.filter", "pipit-student"},
    };
}

std::vector<Fault> faults_of_the_rest() {
    return {
        {"pipit-sync calls beyond the local network",
         with("11 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 9\n11 connect(9, " + to_google +
              " = -1 EINPROGRESS (Operation now in progress)"),
         "network.socket", "pipit-sync (process 11): connect 8.8.8.8 port 443"},
        {"pipit-sync takes a call from beyond the local network",
         with("11 accept4(9, {sa_family=AF_INET6, sin6_port=htons(5), sin6_flowinfo=htonl(0), "
              "inet_pton(AF_INET6, \"::ffff:9.9.9.9\", &sin6_addr), sin6_scope_id=0}, [28], "
              "SOCK_CLOEXEC) = 10"),
         "network.socket", "::ffff:9.9.9.9"},
        {"pipit-sync looks up a name at the school's own server",
         with("11 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 9\n"
              "11 connect(9, {sa_family=AF_INET, sin_port=htons(53), "
              "sin_addr=inet_addr(\"192.168.4.1\")}, 16) = 0"),
         "network.names", "connect 192.168.4.1 port 53"},
        {"pipit-sync sends a datagram that is no beacon",
         with("11 sendto(5, \"\"..., 9, 0, {sa_family=AF_INET, sin_port=htons(514), "
              "sin_addr=inet_addr(\"192.168.4.9\")}, 16) = 9"),
         "network.socket", "sendto 192.168.4.9 port 514"},
        {"pipit-sync announces to more than its own link",
         with("11 sendto(5, \"\"..., 9, 0, {sa_family=AF_INET, sin_port=htons(47313), "
              "sin_addr=inet_addr(\"239.1.2.3\")}, 16) = 9"),
         "network.socket", "239.1.2.3"},
        {"pipit-sync joins a group",
         with("11 setsockopt(5, SOL_IP, IP_ADD_MEMBERSHIP, "
              "{imr_multiaddr=inet_addr(\"224.0.0.251\")}, 8) = 0"),
         "network.socket", "setsockopt"},
        {"pipit-sync opens a notebook",
         with("11 openat(AT_FDCWD</>, \"/mnt/copy/notebook.db\", O_RDONLY) = -1 EACCES "
              "(Permission denied)"),
         "network.files", "/mnt/copy/notebook.db"},
        {"pipit-sync opens any file of the home that the app uses",
         with("11 openat(9</srv/ada/.local>, \"share/pipit/wishes\", O_RDONLY) = 9"),
         "network.files", "share/pipit/wishes"},
        {"pipit-sync starts a program",
         with("11 execve(\"/bin/sh\", [...], 0x7f /* 9 vars */) = 0"), "network.around", "/bin/sh"},
        {"the launcher makes a socket", with("10 socket(AF_INET, SOCK_DGRAM, 0) = 7"),
         "network.socket", "pipit (process 10)"},
        {"the auditor makes a socket",
         "execve(\"./pipit-audit\", [...], 0x7f) = 0\nsocket(AF_UNIX, SOCK_DGRAM, 0) = 3\n",
         "network.local", "pipit-audit (process 0): socket(AF_UNIX, SOCK_DGRAM)"},
        {"a process of a program that nobody tells of has a network socket",
         with("77 socket(AF_INET, SOCK_STREAM, 0) = 3"), "network.socket",
         "a program that the log does not name (process 77)"},
    };
}

void check_found(const Fault& fault) {
    CAPTURE(fault.name, fault.log);
    const Findings findings = judged(fault.log);
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_findings);
    bool found = false;
    for (const Finding& one : findings.all_found()) {
        CHECK(one.place.ends_with("a.strace"));
        found = found || (one.check == fault.check &&
                          one.evidence.find(fault.evidence) != std::string::npos);
    }
    CHECK(found);
}

}  // namespace

TEST_CASE("an innocent run gives no alarm, whichever way strace was told to write it",
          "[auditor][network]") {
    std::string timed, bracketed;
    std::istringstream lines(innocent);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t space = line.find(' ');
        timed += line.substr(0, space) + "  1795514400.012345" + line.substr(space);
        timed += line.ends_with("= 0") ? " <0.000012>\n" : "\n";
        const bool first = line.starts_with("10 ") && bracketed.find("[pid") == std::string::npos;
        bracketed += first ? line.substr(3) + "\n"
                           : "[pid " + line.substr(0, space) + "]" + line.substr(space) + "\n";
    }
    std::string plain = replaced(innocent, "</srv/ada>", "");
    plain = replaced(plain, "\".local/", "\"/srv/ada/.local/");
    plain = replaced(plain, "<TCP:[90]>", "");
    plain = replaced(plain, "<UNIX-STREAM:[70]>", "");
    for (const std::string& log :
         {innocent, timed, bracketed, plain, replaced(innocent, "\n", "\r\n")}) {
        const Findings findings = judged(log);
        INFO(log << findings.text());
        CHECK(findings.exit_status() == exit_clean);
        CHECK(findings.text().find("called 192.168.4.7 port 47313") != std::string::npos);
        CHECK(findings.text().find("the display (X11)") != std::string::npos);
        CHECK(findings.text().find("pipit-student (process 12) put its filter on") !=
              std::string::npos);
    }
}

TEST_CASE("whatever the app does with a network is found, with program, address and line",
          "[auditor][network]") {
    for (const Fault& fault : faults_of_the_app())
        check_found(fault);
}

TEST_CASE("pipit-sync speaks with its own network alone and knows no learner's file; no other "
          "program speaks with any",
          "[auditor][network]") {
    for (const Fault& fault : faults_of_the_rest())
        check_found(fault);
}

TEST_CASE("a finding names the line of the call, where it began, and how often it was made",
          "[auditor][network]") {
    const std::string call = "12 connect(8, " + to_google + " = 0\n";
    const Findings findings = judged(with(call + call + call));
    REQUIRE(findings.all_found().size() == 1);
    CHECK(findings.all_found()[0].place == "line 24 of a.strace");
    CHECK(findings.all_found()[0].evidence ==
          "pipit-student (process 12): connect 8.8.8.8 port 443, 3 times");
}

TEST_CASE("what is no log of strace's, has no program of Pipit's or lacks the calls that count is "
          "not called clean",
          "[auditor][network]") {
    for (const std::string& log :
         {std::string(), std::string("Dear diary,\nnothing happened.\n"),
          std::string("10 execve(\"/usr/bin/true\", [...], 0x7f /* 9 vars */) = 0\n"),
          without("seccomp"), innocent + "Dear diary\n", innocent + "12 connect(8, {sa_fam\n",
          without("open")}) {
        const Findings findings = judged(log);
        INFO(log << findings.text());
        CHECK(findings.exit_status() == exit_could_not);
    }
    CHECK(network_of_file("/nowhere/at.all").exit_status() == exit_could_not);
}

TEST_CASE("a process whose parent's call ends late goes by its parent's rule from its first call",
          "[auditor][network]") {
    std::istringstream log("10 execve(\"/a/pipit-student\", [...], 0x7f) = 0\n"
                           "10 fork( <unfinished ...>\n"
                           "11 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n"
                           "10 <... fork resumed>) = 11\n");
    std::string seen;
    (void)read_strace_log(
        log, [&](const TracedCall& one) { seen += one.call.name + " " + one.who.rule + ", "; });
    CHECK(seen == "execve pipit-student, fork pipit-student, socket pipit-student, ");
}

TEST_CASE("which addresses are near", "[auditor][network]") {
    for (const char* near : {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.1", "192.168.0.9",
                             "169.254.3.4", "::1", "fe80::1", "fd12::9", "::ffff:10.0.0.1"})
        CHECK(is_local_address(near));
    for (const char* far :
         {"8.8.8.8", "172.32.0.1", "192.169.0.1", "100.64.0.1", "2001:db8::1", "::ffff:8.8.8.8", "",
          "localhost", ":", "1:2", "fe80::1::2", "10.0.0", "10.0.0.1.5", "255.255.255.255"})
        CHECK_FALSE(is_local_address(far));
    CHECK(is_link_multicast("224.0.0.1"));
    CHECK(is_link_multicast("ff02::1"));
    CHECK_FALSE(is_link_multicast("224.0.1.1"));
    CHECK_FALSE(is_link_multicast("ff05::2"));
}
