// A program of ours that is driven line by line and says "held N" after each line that held: the
// process and its two pipes, for whoever says how it is started, spoken to and ended. Invariant:
// its ends are closed when this is gone; what becomes of the process is up to them.
#pragma once

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace pipit::test {

struct DrivenBy {
    bool leads_group = false;  // of all that it starts
    bool errors_too = false;   // what it says there is heard as well
};

class Driven {
  public:
    Driven(const Driven&) = delete;
    Driven& operator=(const Driven&) = delete;

  protected:
    // The program first, then arguments; "NAME=value" of the environment, which has no display.
    // Throws std::system_error where the system starts no process.
    Driven(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
           DrivenBy by) {
        std::array<int, 2> in{}, out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        process_ = ::fork();
        if (process_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
        if (process_ == 0) {
            if (by.leads_group) ::setpgid(0, 0);
            ::signal(SIGPIPE, SIG_DFL);
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            if (by.errors_too) ::dup2(out[1], 2);
            become(arguments, environment);
        }
        if (by.leads_group) ::setpgid(process_, process_);  // whichever of the two comes first
        ::signal(SIGPIPE, SIG_IGN);  // who has ended hears nothing more; the answer says so
        ::close(in[0]);
        ::close(out[1]);
        to_ = in[1];
        from_ = out[0];
    }
    ~Driven() {
        close_input();
        ::close(from_);
    }

    void close_input() {
        if (to_ >= 0) ::close(std::exchange(to_, -1));
    }
    // Whether it was taken whole.
    bool send(const std::string& line) const {
        const std::string all = line + "\n";
        return ::write(to_, all.data(), all.size()) == static_cast<ssize_t>(all.size());
    }
    // False: nothing in that time, or the end.
    bool hear_more(int wait_ms) {
        pollfd waits{from_, POLLIN, 0};
        const int ready = ::poll(&waits, 1, wait_ms);
        std::array<char, 4096> bytes{};
        const ssize_t got = ready > 0 ? ::read(from_, bytes.data(), bytes.size()) : 0;
        if (got > 0) heard_.append(bytes.data(), static_cast<std::size_t>(got));
        return got > 0;
    }
    // What it said to the oldest line that was not answered yet; nothing: it may yet.
    std::optional<std::string> answer() {
        const std::string held = "held " + std::to_string(answered_ + 1) + "\n";
        const auto at = heard_.find(held);
        if (at == std::string::npos) return std::nullopt;
        ++answered_;
        std::string out = heard_.substr(0, at);
        heard_.erase(0, at + held.size());
        return out;
    }

    pid_t process_ = -1;  // -1 once it was waited for
    std::string heard_;   // and belongs to no answer yet

  private:
    [[noreturn]] static void become(const std::vector<std::string>& arguments,
                                    const std::vector<std::string>& environment) {
        for (const std::string& one : environment)
            ::putenv(const_cast<char*>(one.c_str()));
        ::unsetenv("DISPLAY");
        std::vector<char*> values;
        for (const std::string& one : arguments)
            values.push_back(const_cast<char*>(one.c_str()));
        values.push_back(nullptr);
        ::execvp(values[0], values.data());
        ::_exit(127);
    }

    int to_ = -1, from_ = -1;
    int answered_ = 0;
};

}  // namespace pipit::test
