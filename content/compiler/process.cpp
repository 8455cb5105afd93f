// Pipes to a second copy of this program.
#include "content/compiler/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace pipit::pack {

std::optional<Child> Child::start(const std::vector<std::string>& arguments) {
    std::signal(SIGPIPE, SIG_IGN);  // a child that ends early is told by write()
    std::array<int, 2> to{}, from{};
    // Closed in every child but for its own two ends: else one would hold another's input open.
    if (pipe2(to.data(), O_CLOEXEC) != 0) return std::nullopt;
    if (pipe2(from.data(), O_CLOEXEC) != 0) {
        close(to[0]);
        close(to[1]);
        return std::nullopt;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);

    std::vector<std::string> owned = {"pipit-pack"};
    owned.insert(owned.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& one : owned)
        argv.push_back(one.data());
    argv.push_back(nullptr);
    pid_t pid = 0;
    const int failed = posix_spawn(&pid, "/proc/self/exe", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(to[0]);
    close(from[1]);
    if (failed != 0) {
        close(to[1]);
        close(from[0]);
        return std::nullopt;
    }
    return Child(pid, to[1], from[0]);
}

namespace {

std::array<char, 100> what_runs{};  // read by a signal handler

}  // namespace

void running(std::string_view what) {
    const std::size_t size = std::min(what.size(), what_runs.size() - 1);
    std::copy_n(what.begin(), size, what_runs.begin());
    what_runs[size] = '\0';
}

void end_after(int seconds) {
    std::signal(SIGPROF, [](int) {
        const auto tell = [](std::string_view words) {
            [[maybe_unused]] const ssize_t written =
                write(STDERR_FILENO, words.data(), words.size());
        };
        tell("pipit-pack: ");
        tell(what_runs.data());
        tell(": it ran for more processor time than any check needs; look for a pattern with "
             "several .* or .- in it\n");
        _exit(1);
    });
    itimerval budget{};
    budget.it_value.tv_sec = seconds;
    setitimer(ITIMER_PROF, &budget, nullptr);
}

Child::Child(Child&& other) noexcept
    : pid_(other.pid_), in_(other.in_), out_(other.out_), buffer_(std::move(other.buffer_)),
      at_(other.at_) {
    other.pid_ = other.in_ = other.out_ = -1;
}

Child::~Child() {
    if (in_ >= 0) close(in_);
    if (out_ >= 0) close(out_);
    if (pid_ > 0) waitpid(pid_, nullptr, 0);
}

std::size_t Child::ready(const std::vector<Child*>& children) {
    std::vector<pollfd> waiting;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (children[i]->buffer_.find('\n', children[i]->at_) != std::string::npos) return i;
        waiting.push_back({children[i]->out_, POLLIN, 0});
    }
    while (poll(waiting.data(), static_cast<nfds_t>(waiting.size()), -1) < 0 && errno == EINTR) {
    }
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i].revents != 0) return i;
    }
    return 0;
}

bool Child::send(const std::string& line) {
    const std::string bytes = line + "\n";
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t n = write(in_, bytes.data() + sent, bytes.size() - sent);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        sent += static_cast<std::size_t>(n);
    }
    return true;
}

std::optional<std::string> Child::line() {
    for (;;) {
        const auto end = buffer_.find('\n', at_);
        if (end != std::string::npos) {
            std::string out = buffer_.substr(at_, end - at_);
            at_ = end + 1;
            return out;
        }
        buffer_.erase(0, at_);
        at_ = 0;
        std::array<char, 65536> bytes{};
        const ssize_t n = read(out_, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return std::nullopt;
        buffer_.append(bytes.data(), static_cast<std::size_t>(n));
    }
}

}  // namespace pipit::pack
