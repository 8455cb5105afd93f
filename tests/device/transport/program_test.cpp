// The real pipit-sync, started as the launcher starts it: alone, and two of them in network
// namespaces of their own with a cable between. Skipped, saying so, where the system makes none.
#include "tests/device/transport/support.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <regex>
#include <sstream>
#include <sys/wait.h>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

const std::string program = PIPIT_BIN "/pipit-sync";

// An app's end of a link to a process.
class App {
  public:
    App() {
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
        app_ = Descriptor(ends[0]);
        sync_ = Descriptor(ends[1]);
    }
    int sync() const { return sync_.number(); }
    void started() { sync_.close(); }
    void say(const post::ToSync& packet) const {
        const auto bytes = post::encode(packet);
        REQUIRE(bytes.ok());
        REQUIRE(::send(app_.number(), bytes->data(), bytes->size(), MSG_NOSIGNAL) > 0);
    }
    // The next packet of this kind, whatever comes before it.
    template <class Packet>
    Packet next() const {
        for (;;) {
            pollfd ready{app_.number(), POLLIN, 0};
            REQUIRE(::poll(&ready, 1, 20000) == 1);
            Bytes bytes(post::packet_bytes_max);
            const ssize_t got = ::recv(app_.number(), bytes.data(), bytes.size(), 0);
            REQUIRE(got > 0);
            bytes.resize(static_cast<std::size_t>(got));
            const auto packet = post::decode_from_sync(bytes);
            REQUIRE(packet.ok());
            if (const auto* wanted = std::get_if<Packet>(&*packet)) return *wanted;
        }
    }
    void end() { app_.close(); }

  private:
    Descriptor app_;
    Descriptor sync_;
};

// Runs a program with descriptors passed on under numbers of its own.
pid_t start(const std::vector<std::string>& arguments, const std::vector<int>& from,
            const std::vector<int>& as, const std::vector<std::string>& environment = {}) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    for (std::size_t i = 0; i < from.size(); ++i) {
        // dup2 onto itself would keep close-on-exec.
        if (from[i] == as[i])
            ::fcntl(from[i], F_SETFD, 0);
        else
            ::dup2(from[i], as[i]);
    }
    // LeakSanitizer reads its process by ptrace, which pipit-sync refuses.
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 0);
    for (const std::string& one : environment)
        ::putenv(const_cast<char*>(one.c_str()));
    std::vector<char*> raw;
    for (const std::string& one : arguments)
        raw.push_back(const_cast<char*>(one.c_str()));
    raw.push_back(nullptr);
    ::execvp(raw[0], raw.data());
    ::_exit(127);
}

int exit_code_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("pipit-sync ends when the app does, and writes to a stick from inside its sandbox",
          "[transport][native]") {
    const Folder stick;
    fs::create_directory(stick / "Pipit");
    App app;
    const pid_t sync =
        start({program}, {app.sync()}, {60}, {"PIPIT_LINK=60", "PIPIT_STICKS=" + stick.path()});
    app.started();
    app.say(post::WatchSticks{true});
    CHECK(app.next<post::Stick>().name == fs::path(stick.path()).filename());
    app.say(post::StickWrite{{1}, "id", bytes_of("sealed")});
    CHECK(app.next<post::StickWritten>().name == "id");
    CHECK(text_of(stick / "Pipit/0100000000000000-id.pipit") == "sealed");
    app.say(post::Listen{0, {}});
    CHECK_FALSE(app.next<post::Listening>().addresses.empty());
    app.end();
    CHECK(exit_code_of(sync) == 0);
}

TEST_CASE(
    "pipit-sync started anew after a crash says that it has started, knows nothing of before, "
    "and does what it is asked",
    "[transport][native]") {
    App app;
    const pid_t first = start({program}, {app.sync()}, {60}, {"PIPIT_LINK=60"});
    app.say(post::Listen{0, {}});
    (void)app.next<post::Listening>();
    REQUIRE(::kill(first, SIGKILL) == 0);
    (void)exit_code_of(first);
    const pid_t second = start({program}, {app.sync()}, {60}, {"PIPIT_LINK=60"});
    (void)app.next<post::Started>();
    app.say(post::Send{{post::first_incoming}, bytes_of("to whom?")});
    CHECK(app.next<post::Failed>().what == Failure::no_such_contact);
    app.say(post::Listen{0, {}});
    CHECK_FALSE(app.next<post::Listening>().addresses.empty());
    app.started();
    app.end();
    CHECK(exit_code_of(second) == 0);
}

TEST_CASE("pipit-sync without a link, or with one that is none, ends at once",
          "[transport][native]") {
    CHECK(exit_code_of(start({"env", "-u", "PIPIT_LINK", program}, {}, {})) == 2);
    CHECK(exit_code_of(start({program}, {}, {}, {"PIPIT_LINK=61"})) == 1);
}

namespace {

// Two machines and a cable. The child's has IPv4 or IPv6 alone, so that all it sends is ours;
// before the teacher's pipit-sync starts, a line is waited for and what came over the cable is
// counted.
const char* const two_machines = R"sh(
ip link set lo up
ip link add cable_t type veth peer name cable_c || exit 77
unshare -n sh -c '
    until ip link show cable_c >/dev/null 2>&1; do :; done
    ip link set lo up
    if [ $1 = 6 ]; then
        ip link set cable_c addrgenmode none up
        ip addr add fe80::c/64 dev cable_c nodad
    else
        echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
        ip addr add 10.9.0.2/24 dev cable_c
        ip link set cable_c up
    fi
    PIPIT_LINK=61 exec "$0" 60>&-' "$1" $2 &
until [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; do :; done
if [ $2 = 6 ]; then
    ip link set cable_t addrgenmode none up
    ip addr add fe80::7/64 dev cable_t nodad
else
    echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
    ip addr add 10.9.0.1/24 dev cable_t
    ip link set cable_t up
fi
ip link set cable_c netns $! || exit 77
read line
grep cable_t /proc/net/dev >counted
cat /proc/$!/net/igmp /proc/$!/net/igmp6 >groups
PIPIT_LINK=60 exec "$1" 61>&-
)sh";

bool has_namespaces() {
    return std::system("unshare -rn sh -c 'ip link add cable_t type veth peer name cable_c && "
                       "unshare -n true' "
                       ">/dev/null 2>&1") == 0;
}

}  // namespace

TEST_CASE("two devices on a cable find each other and speak, and the child's sends nothing before "
          "it has heard its class",
          "[transport][native]") {
    if (!has_namespaces()) SKIP("no network namespaces here (unshare -rn, ip)");
    const int version = GENERATE(4, 6);
    CAPTURE(version);
    const Folder folder;
    std::ofstream(folder / "script") << two_machines;
    int line[2];
    REQUIRE(::pipe2(line, O_CLOEXEC) == 0);
    App teacher;
    App child;
    const pid_t machines =
        start({"unshare", "-rn", "sh", "-c", "cd " + folder.path() + " && . ./script", "sh",
               program, std::to_string(version)},
              {line[0], teacher.sync(), child.sync()}, {0, 60, 61});
    teacher.started();
    child.started();
    ::close(line[0]);

    const Tag8 ours{4, 5, 6};
    child.say(post::Find{{1}, ours});
    child.say(post::HangUp{{99}});  // answered once the Find was heard
    CHECK(child.next<post::Failed>().what == Failure::no_such_contact);
    REQUIRE(::write(line[1], "\n", 1) == 1);
    ::close(line[1]);

    teacher.say(post::Listen{0, ours});
    const auto connected = child.next<post::Connected>();
    CHECK(connected.contact.value == 1);
    CHECK(connected.address.starts_with(version == 6 ? "[fe80::7%cable_c]:" : "10.9.0.1:"));
    const auto called = teacher.next<post::Called>();
    CHECK(called.address.starts_with(version == 6 ? "[fe80::c%cable_t]:" : "10.9.0.2:"));
    child.say(post::Send{{1}, frame_of(33000, 1)});
    CHECK(teacher.next<post::Received>().frame == frame_of(33000, 1));
    teacher.say(post::Send{called.contact, frame_of(1024, 2)});
    CHECK(child.next<post::Received>().frame == frame_of(1024, 2));
    child.say(post::HangUp{{1}});
    CHECK(teacher.next<post::Closed>().why == Closing::ended);

    // And with an address typed by hand.
    child.say(post::Call{{2}, connected.address});
    CHECK(child.next<post::Connected>().contact.value == 2);

    // "cable_t: bytes packets ...": what the child's machine had sent while it only listened.
    std::istringstream counted(text_of(folder / "counted"));
    std::string name;
    long bytes = -1;
    long packets = -1;
    counted >> name >> bytes >> packets;
    CHECK(name == "cable_t:");
    // Nor is a group joined, which the system would tell a moment later: each is one that every
    // machine is in.
    std::istringstream groups(text_of(folder / "groups"));
    int joined = 0;
    for (std::string word; groups >> word;) {
        const bool v4 = std::regex_match(word, std::regex("[0-9A-F]{6}E[0-9A-F]"));
        const bool v6 = std::regex_match(word, std::regex("ff[0-9a-f]{30}"));
        if (!v4 && !v6) continue;
        ++joined;
        CAPTURE(word);
        CHECK(std::regex_match(word, std::regex("010000E0|ff0[12]0{27}1|ff020{19}1ff[0-9a-f]{6}")));
    }
    CHECK(joined > 0);
    if (version == 4) CHECK(packets == 0);  // over IPv6 the system itself speaks of its address
    teacher.end();
    child.end();
    CHECK(exit_code_of(machines) == 0);
}

namespace {

// A machine and three sticks: one to write, one read-only, one of 48 KiB. At each line that comes
// in one is put in or taken out.
const char* const a_machine_with_sticks = R"sh(
mount -t tmpfs none /media || exit 77
mkdir -p /media/ana/KEY a/Pipit b c
mount -t tmpfs none b && mkdir b/Pipit && cp kept b/Pipit/0100000000000000-id.pipit
mount -o remount,ro b
mount -t tmpfs -o size=48k none c && mkdir c/Pipit
"$1" &
out() { umount /media/ana/KEY || echo busy >failed; }
read line; mount --bind a /media/ana/KEY
read line; out
read line; mount --bind b /media/ana/KEY
read line; out
read line; mount --bind c /media/ana/KEY
wait $!
)sh";

bool has_mounts() {
    return std::system("unshare -rm mount -t tmpfs none /media >/dev/null 2>&1") == 0;
}

}  // namespace

TEST_CASE("a stick that is put in is noticed, and one that is read-only, full or taken out is said "
          "to be",
          "[transport][native]") {
    if (!has_mounts()) SKIP("no mounts of one's own here (unshare -rm)");
    const Folder folder;
    std::ofstream(folder / "script") << a_machine_with_sticks;
    std::ofstream(folder / "kept") << "sealed";
    int line[2];
    REQUIRE(::pipe2(line, O_CLOEXEC) == 0);
    App app;
    const pid_t machine = start(
        {"unshare", "-rm", "sh", "-c", "cd " + folder.path() + " && . ./script", "sh", program},
        {line[0], app.sync()}, {0, 60}, {"PIPIT_LINK=60"});
    app.started();
    ::close(line[0]);
    const auto do_the_next = [&] { REQUIRE(::write(line[1], "\n", 1) == 1); };
    const auto until_stick = [&](const std::string& name) {
        while (app.next<post::Stick>().name != name) {
        }
    };
    app.say(post::WatchSticks{true});
    CHECK(app.next<post::Stick>().name.empty());
    do_the_next();
    until_stick("KEY");
    app.say(post::StickWrite{{1}, "id", bytes_of("sealed")});
    CHECK(app.next<post::StickWritten>().name == "id");

    do_the_next();
    until_stick("");
    app.say(post::StickWrite{{1}, "id", bytes_of("sealed")});
    CHECK(app.next<post::Failed>() == post::Failed{Failure::stick_gone, {}, "id"});

    do_the_next();  // one that cannot be written
    until_stick("KEY");
    app.say(post::StickWrite{{1}, "other", bytes_of("sealed")});
    CHECK(app.next<post::Failed>() == post::Failed{Failure::stick_read_only, {}, "other"});
    app.say(post::StickRead{{{1}}});
    CHECK(app.next<post::StickItem>() == post::StickItem{{1}, "id", bytes_of("sealed")});

    do_the_next();
    until_stick("");
    do_the_next();  // one with room for a file and a half
    until_stick("KEY");
    app.say(post::StickWrite{{1}, "first", frame_of(32768, 1)});
    CHECK(app.next<post::StickWritten>().name == "first");
    app.say(post::StickWrite{{1}, "second", frame_of(32768, 2)});
    CHECK(app.next<post::Failed>() == post::Failed{Failure::stick_full, {}, "second"});
    app.say(post::StickRead{{{1}}});
    CHECK(app.next<post::StickItem>().bytes == frame_of(32768, 1));
    ::close(line[1]);
    app.end();
    CHECK(exit_code_of(machine) == 0);
    CHECK_FALSE(fs::exists(folder / "failed"));
}
