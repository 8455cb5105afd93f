// A whole log of strace's, in order: each call with the program that made it. Invariant: a call is
// judged by the program its process had become when it began; of a process that nothing tells of,
// that is said.
#pragma once

#include "device/auditor/strace_line.hpp"

#include <functional>
#include <istream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pipit::audit {

struct TracedProcess {
    int id = 0;
    int group = 0;        // whose descriptors it shares: a thread's process
    std::string program;  // "pipit-student": the last part of its path; empty: the log does not say
    std::string path;
    std::string rule;  // the program of Pipit's by whose rule it goes; empty: none
};

struct TracedCall {
    const TracedProcess& who;
    std::uint64_t line = 0;  // from 1; of an unfinished call, where it began
    const StraceLine& call;
};

struct ReadLog {
    std::uint64_t lines = 0;
    std::uint64_t calls = 0;
    std::uint64_t unreadable = 0;
    std::uint64_t first_unreadable = 0;
};

// The names of Pipit's programs; whoever one of them starts goes by its rule.
bool is_of_pipit(std::string_view program);

// `visit` is called for every call, in the order in which they ended; one that never ended comes
// last. A line is read as far as line_bytes_max.
inline constexpr std::size_t line_bytes_max = 1U << 20;
ReadLog read_strace_log(std::istream& log, const std::function<void(const TracedCall&)>& visit);

}  // namespace pipit::audit
