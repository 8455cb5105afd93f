// A program of ours that is driven line by line and says "held N" after each line that held.
// Invariant: it leads a process group of its own, so that it and all it started can be ended at
// once; nothing of it is left when this is gone.
#pragma once

#include "tests/bench/driven.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace pipit::bench {

class Conversation : test::Driven {
  public:
    /// Absolute path first, then arguments; "NAME=value" of the environment. Throws
    /// std::system_error where the system starts no process.
    explicit Conversation(const std::vector<std::string>& arguments,
                          const std::vector<std::string>& environment = {})
        : Driven(arguments, environment, {.leads_group = true, .errors_too = false}) {}
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    /// Hands a line over without waiting for what it says.
    void say(const std::string& line) const;
    /// What it said to the oldest line that was not heard yet. Throws std::runtime_error where it
    /// ends, or says nothing for two minutes.
    std::string hear();
    std::string ask(const std::string& line) {
        say(line);
        return hear();
    }
    /// Its input ends, and so does it.
    void end();
    /// The whole group, at once; returns when the program is gone.
    void kill_hard();
    /// The group's number: the program's own process.
    [[nodiscard]] pid_t group() const { return process_; }
};

}  // namespace pipit::bench
