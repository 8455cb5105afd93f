// fork, exec, two pipes.
#include "tests/bench/forty/conversation.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace pipit::bench {

namespace {

constexpr int patience_ms = 120000;

}  // namespace

Conversation::Conversation(const std::vector<std::string>& arguments,
                           const std::vector<std::string>& environment) {
    std::array<int, 2> in{}, out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    process_ = ::fork();
    if (process_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (process_ == 0) {
        ::setpgid(0, 0);
        ::signal(SIGPIPE, SIG_DFL);
        ::dup2(in[0], 0);
        ::dup2(out[1], 1);
        for (const std::string& one : environment)
            ::putenv(const_cast<char*>(one.c_str()));
        std::vector<char*> values;
        for (const std::string& one : arguments)
            values.push_back(const_cast<char*>(one.c_str()));
        values.push_back(nullptr);
        ::execv(values[0], values.data());
        ::_exit(127);
    }
    ::setpgid(process_, process_);  // whichever of the two comes first
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
}

Conversation::~Conversation() {
    close_input();
    if (process_ > 0) {
        ::kill(-process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    ::close(from_);
}

void Conversation::close_input() {
    if (to_ >= 0) ::close(std::exchange(to_, -1));
}

void Conversation::say(const std::string& line) {
    const std::string all = line + "\n";
    if (::write(to_, all.data(), all.size()) != static_cast<ssize_t>(all.size()))
        throw std::runtime_error("nobody reads \"" + line + "\"");
}

std::string Conversation::hear() {
    const std::string held = "held " + std::to_string(++heard_lines_) + "\n";
    for (;;) {
        if (const auto at = heard_.find(held); at != std::string::npos) {
            std::string out = heard_.substr(0, at);
            heard_.erase(0, at + held.size());
            return out;
        }
        pollfd waits{from_, POLLIN, 0};
        const int ready = ::poll(&waits, 1, patience_ms);
        std::array<char, 4096> bytes{};
        const ssize_t got = ready > 0 ? ::read(from_, bytes.data(), bytes.size()) : 0;
        if (got <= 0) throw std::runtime_error("line " + held + "did not hold; said:\n" + heard_);
        heard_.append(bytes.data(), static_cast<std::size_t>(got));
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
