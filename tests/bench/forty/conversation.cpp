// See conversation.hpp.
#include "tests/bench/forty/conversation.hpp"

#include <csignal>
#include <stdexcept>
#include <sys/wait.h>
#include <utility>

namespace pipit::bench {

namespace {

constexpr int patience_ms = 120000;

}  // namespace

Conversation::~Conversation() {
    close_input();
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void Conversation::say(const std::string& line) const {
    if (!send(line)) throw std::runtime_error("nobody reads \"" + line + "\"");
}

std::string Conversation::hear() {
    for (;;) {
        if (auto said = answer()) return *said;
        if (!hear_more(patience_ms))
            throw std::runtime_error("a line did not hold; said:\n" + heard_);
    }
}

void Conversation::end() {
    close_input();
    ::waitpid(process_, nullptr, 0);
    ::kill(-process_, SIGKILL);  // what it left behind, if anything
    process_ = -1;
}

void Conversation::kill_hard() {
    ::kill(-process_, SIGKILL);
    ::waitpid(std::exchange(process_, -1), nullptr, 0);
}

}  // namespace pipit::bench
