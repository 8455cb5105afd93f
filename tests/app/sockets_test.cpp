// The real programs, watched by strace: a child signs up, and no process of Pipit makes a network
// socket. Invariant of the test: the same watch over a program that does make one reports it.
#include "tests/app/trace.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using pipit::test::Folder;

namespace {

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

struct Watched {
    int exit_code = -1;
    std::string calls;                  // strace's account
    std::vector<std::string> networks;  // domains of network sockets that were made
};

// Runs a command line under strace, following what it starts.
Watched watch(const Folder& folder, const std::string& command) {
    const std::string log = folder / "strace.log";
    std::string line;
    for (const std::string& one : pipit::test::strace_to(log))
        line += one + " ";
    const int status = std::system((line + command + " >" + (folder / "output") + " 2>&1").c_str());
    Watched watched;
    watched.exit_code = WEXITSTATUS(status);
    watched.calls = text_of(log);
    for (const auto& [process, domain] : pipit::test::network_sockets(watched.calls))
        watched.networks.push_back(domain);
    return watched;
}

bool started(const Watched& watched, const std::string& program) {
    return !pipit::test::processes_of(watched.calls, program).empty();
}

// The lines of the process that became this program.
std::string calls_of(const Watched& watched, const std::string& program) {
    return pipit::test::calls_of(watched.calls, program);
}

}  // namespace

TEST_CASE("the watch reports a program that makes a network socket", "[app]") {
    if (const std::string lack = pipit::test::strace_lacks(); !lack.empty()) SKIP(lack);
    const Folder folder;
    const Watched watched =
        watch(folder, "python3 -c 'import socket; socket.socket(socket.AF_INET); "
                      "socket.socket(socket.AF_INET6)'");
    INFO(watched.calls);
    CHECK(watched.exit_code == 0);
    CHECK(watched.networks == std::vector<std::string>{"AF_INET", "AF_INET6"});
}

TEST_CASE(
    "while a child signs up, neither the launcher, the app nor pipit-sync makes a network socket",
    "[app]") {
    if (const std::string lack = pipit::test::strace_lacks(); !lack.empty()) SKIP(lack);
    const Folder folder;
    std::ofstream script(folder / "script");
    script << "tap Make mine\ntype Finn\ntap fox\ntap Next\ntap Four pictures\n";
    for (const char* picture : {"1, 2", "2, 3", "2, 3", "1, 6", "1, 2", "2, 3", "2, 3", "1, 6"}) {
        script << "tap picture, row " << picture << "\n";
    }
    script << "tap Not now\nexpect What shall we grow next?\n";
    script.close();
    const Watched watched =
        watch(folder, PIPIT_BIN "/pipit --headless --clock 2026-11-23T09:00:00Z --home " +
                          (folder / "home") + " --script " + (folder / "script"));
    INFO(text_of(folder / "output"));
    INFO(watched.calls);
    CHECK(watched.exit_code == 0);
    CHECK(started(watched, "pipit-student"));
    CHECK(started(watched, "pipit-sync"));
    CHECK(watched.calls.find("socketpair(AF_UNIX") != std::string::npos);
    CHECK(watched.networks.empty());
    CHECK(watched.calls.find("io_uring_setup(") == std::string::npos);
    // The process that may have sockets opens nothing where the keys are.
    const std::string by_sync = calls_of(watched, "pipit-sync");
    CHECK(by_sync.find("openat(") != std::string::npos);
    CHECK(by_sync.find(folder / "home") == std::string::npos);
    CHECK(calls_of(watched, "pipit-student").find(folder / "home") != std::string::npos);
    // The filter first, the keys after it.
    const auto filter = watched.calls.find("seccomp(SECCOMP_SET_MODE_FILTER");
    const auto first_key = watched.calls.find("/device.secret");
    REQUIRE(filter != std::string::npos);
    REQUIRE(first_key != std::string::npos);
    CHECK(filter < first_key);
    // The auditor reads the same log by rules of its own.
    CHECK(std::system(
              (PIPIT_BIN "/pipit-audit network --trace " + (folder / "strace.log")).c_str()) == 0);
}

TEST_CASE("pipit-sync, started without the launcher, says that there is nothing for it to do",
          "[app]") {
    if (const std::string lack = pipit::test::strace_lacks(); !lack.empty()) SKIP(lack);
    const Folder folder;
    const Watched watched = watch(folder, PIPIT_BIN "/pipit-sync");
    CHECK(watched.exit_code == 2);
    CHECK(text_of(folder / "output").find("started by pipit") != std::string::npos);
    CHECK(watched.networks.empty());
}
