// What strace tells of programs: which process became which program, and which made a network
// socket. Invariant: only calls that were not refused count as made.
#pragma once

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace pipit::test {

// Empty where it works; a test that needs it is left out by this name.
inline std::string strace_lacks() {
    static const bool works = std::system("strace -qq -o /dev/null true >/dev/null 2>&1") == 0;
    return works ? "" : "no ptrace here (strace)";
}

inline std::vector<std::string> strace_to(const std::string& log) {
    return {"strace", "-f", "-qq", "-e", "trace=%file,socket,socketpair,io_uring_setup,seccomp",
            "-o",     log};
}

// Process and domain of each socket made, other than AF_UNIX and AF_NETLINK.
inline std::vector<std::pair<std::string, std::string>> network_sockets(const std::string& calls) {
    std::vector<std::pair<std::string, std::string>> out;
    const std::regex made(R"((?:^|\n)(\d+) +socket(?:pair)?\((AF_[A-Z0-9_]+)[^\n]*= [0-9])");
    for (std::sregex_iterator at(calls.begin(), calls.end(), made), end; at != end; ++at) {
        if ((*at)[2] != "AF_UNIX" && (*at)[2] != "AF_NETLINK") out.emplace_back((*at)[1], (*at)[2]);
    }
    return out;
}

// Every process that became this program.
inline std::set<std::string> processes_of(const std::string& calls, const std::string& program) {
    std::set<std::string> out;
    const std::regex became("(?:^|\n)(\\d+) +execve\\(\"[^\"]*/" + program + "\"");
    for (std::sregex_iterator at(calls.begin(), calls.end(), became), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

// The lines of the processes that became this program.
inline std::string calls_of(const std::string& calls, const std::string& program) {
    const std::set<std::string> processes = processes_of(calls, program);
    std::istringstream lines(calls);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (processes.contains(line.substr(0, line.find(' ')))) out += line + "\n";
    }
    return out;
}

}  // namespace pipit::test
