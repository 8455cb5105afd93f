// See machines.hpp. unshare(1), nsenter(1), ip(8).
#include "tests/app/class/machines.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pipit::test {

std::string machines_lack() {
    static const bool there =
        std::system("unshare -rnm sh -c 'mount -t tmpfs none /mnt && ip link add cable_a type veth "
                    "peer name cable_b && unshare -nm nsenter --net=/proc/self/ns/net true' "
                    ">/dev/null 2>&1") == 0;
    return there ? "" : "no namespaces of one's own here (unshare -rnm, ip, nsenter)";
}

Machine::Machine(const Machine* within) {
    std::array<int, 2> ready{}, alive{};
    REQUIRE(::pipe2(ready.data(), O_CLOEXEC) == 0);
    REQUIRE(::pipe2(alive.data(), O_CLOEXEC) == 0);
    const std::string stay = "ip link set lo up && echo && exec cat >/dev/null";
    std::vector<std::string> line{"unshare", "-rnm", "sh", "-c", stay};
    if (within != nullptr) line = within->command({"unshare", "-nm", "sh", "-c", stay});
    process_ = ::fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
        ::dup2(alive[0], 0);
        ::dup2(ready[1], 1);
        std::vector<char*> raw;
        for (std::string& one : line)
            raw.push_back(one.data());
        raw.push_back(nullptr);
        ::execvp(raw[0], raw.data());
        ::_exit(127);
    }
    ::close(alive[0]);
    ::close(ready[1]);
    alive_ = alive[1];
    char byte = 0;
    const ssize_t got = ::read(ready[0], &byte, 1);
    ::close(ready[0]);
    REQUIRE(got == 1);
}

Machine::~Machine() {
    ::close(alive_);
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

std::vector<std::string> Machine::command(const std::vector<std::string>& arguments) const {
    std::vector<std::string> line{"nsenter", "--target", std::to_string(process_), "--user",
                                  "--net",   "--mount",  "--preserve-credentials"};
    line.insert(line.end(), arguments.begin(), arguments.end());
    return line;
}

void Machine::run(const std::string& script) const {
    const std::vector<std::string> line = command({"sh", "-ec", script});
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::vector<char*> raw;
        for (const std::string& one : line)
            raw.push_back(const_cast<char*>(one.c_str()));
        raw.push_back(nullptr);
        ::execvp(raw[0], raw.data());
        ::_exit(127);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    INFO(script);
    REQUIRE(status == 0);
}

pid_t Machine::fork_into(void (*work)(const void*), const void* argument) const {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    ::setpgid(0, 0);
    const std::string place = "/proc/" + std::to_string(process_) + "/ns/";
    std::array<int, 2> ways{};
    for (std::size_t i = 0; i < 2; ++i)
        ways[i] = ::open((place + (i == 0 ? "user" : "net")).c_str(), O_RDONLY | O_CLOEXEC);
    if (::setns(ways[0], CLONE_NEWUSER) == 0 && ::setns(ways[1], CLONE_NEWNET) == 0) work(argument);
    ::_exit(127);
}

School::School(bool directly) {
    const auto pid = [](const Machine& one) { return std::to_string(one.process()); };
    if (directly) {
        cupboard.run("ip link add cable_c netns " + pid(child) +
                     " type veth peer name cable_t netns " + pid(teacher));
        // Two ends of a line, and nothing that is for all: only who is called hears anything.
        child.run(
            "sysctl -qw net.ipv6.conf.all.disable_ipv6=1; ip link set cable_c multicast off up;"
            "ip addr add 10.9.0.2 peer 10.9.1.2 dev cable_c");
        teacher.run(
            "sysctl -qw net.ipv6.conf.all.disable_ipv6=1; ip link set cable_t multicast off up;"
            "ip addr add 10.9.1.2 peer 10.9.0.2 dev cable_t");
        return;
    }
    cupboard.run("sysctl -qw net.ipv6.conf.all.disable_ipv6=1;"
                 "ip link add to_c type veth peer name cable_c netns " +
                 pid(child) +
                 ";"
                 "ip link add to_t type veth peer name cable_t netns " +
                 pid(teacher) +
                 ";"
                 "ip addr add 10.9.0.1/24 broadcast + dev to_c; ip link set to_c up;"
                 "ip addr add 10.9.1.1/24 broadcast + dev to_t; ip link set to_t up");
    child.run("sysctl -qw net.ipv6.conf.all.disable_ipv6=1;"
              "ip addr add 10.9.0.2/24 broadcast + dev cable_c; ip link set cable_c up");
    teacher.run("sysctl -qw net.ipv6.conf.all.disable_ipv6=1;"
                "ip addr add 10.9.1.2/24 broadcast + dev cable_t; ip link set cable_t up");
}

}  // namespace pipit::test
