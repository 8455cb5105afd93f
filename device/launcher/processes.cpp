// fork, exec, wait.
#include "device/launcher/processes.hpp"

#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pipit::launcher {

namespace {

constexpr int link_descriptor = 3;
constexpr int cannot_start = 127;

// Whom a signal to the launcher is for; 0 when nobody runs.
std::atomic<pid_t> app_running{0};
static_assert(std::atomic<pid_t>::is_always_lock_free);

void pass_on(int signal) {
    if (const pid_t app = app_running.load(); app > 0) {
        ::kill(app, signal);
    }
}

void pass_signals_on() {
    struct sigaction action {};
    action.sa_handler = pass_on;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::sigaction(signal, &action, nullptr);
    }
}

// Both ends stay open here while both programs may be started again, so that each gets the same
// one; packets keep their bounds over a restart.
class Pair {
  public:
    static std::optional<Pair> make() {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
            return std::nullopt;
        }
        return Pair(ends[0], ends[1]);
    }
    Pair(Pair&& other) noexcept
        : app_(std::exchange(other.app_, -1)), sync_(std::exchange(other.sync_, -1)) {}
    Pair& operator=(Pair&&) = delete;
    ~Pair() {
        for (const int end : {app_, sync_}) {
            if (end >= 0) {
                ::close(end);
            }
        }
    }
    int app() const { return app_; }
    int sync() const { return sync_; }
    // Nobody will read there any more: the app finds its link ended, and says so.
    void close_sync() { ::close(std::exchange(sync_, -1)); }

  private:
    Pair(int app, int sync) : app_(app), sync_(sync) {}
    int app_;
    int sync_;
};

[[noreturn]] void become(const std::string& program, std::vector<char*>& arguments, int link) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::signal(signal, SIG_DFL);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    // dup2 onto itself would keep close-on-exec.
    const bool linked = link == link_descriptor ? ::fcntl(link, F_SETFD, 0) == 0
                                                : ::dup2(link, link_descriptor) >= 0;
    if (linked && ::setenv("PIPIT_LINK", std::to_string(link_descriptor).c_str(), 1) == 0) {
        ::execv(program.c_str(), arguments.data());
    }
    ::_exit(cannot_start);
}

pid_t start(const std::string& program, const std::vector<std::string>& arguments, int link) {
    std::vector<char*> raw{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) {
        raw.push_back(const_cast<char*>(argument.c_str()));
    }
    raw.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        become(program, raw, link);
    }
    return child;
}

// A signal that comes while the app starts waits until it is known whom it is for. Handlers are set
// when there is somebody to pass it on to; before that it ends the launcher.
pid_t start_app(const Programs& programs, const Pair& pair) {
    sigset_t ours;
    sigset_t before;
    ::sigemptyset(&ours);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::sigaddset(&ours, signal);
    }
    ::sigprocmask(SIG_BLOCK, &ours, &before);
    const pid_t app = start(programs.app, programs.app_arguments, pair.app());
    if (app > 0) {
        app_running = app;
        pass_signals_on();
    }
    const int failed = errno;
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    errno = failed;
    return app;
}

// Whether one more restart is within the limit.
class Patience {
  public:
    bool once_more() {
        const double now = clock_.uptime_s();
        while (!restarts_.empty() && now - restarts_.front() > restarts_window_s) {
            restarts_.pop_front();
        }
        restarts_.push_back(now);
        return restarts_.size() <= static_cast<std::size_t>(restarts_max);
    }

  private:
    platform::Clock clock_;
    std::deque<double> restarts_;
};

// A person who ends a program has not seen a crash.
bool crashed(int status) {
    return WIFSIGNALED(status) && WTERMSIG(status) != SIGTERM && WTERMSIG(status) != SIGINT &&
           WTERMSIG(status) != SIGHUP;
}

int exit_code(int status) {
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// Until the app has ended for good: its exit code.
int watch(const Programs& programs, Pair& pair, pid_t app, pid_t& sync) {
    Patience app_patience;
    Patience sync_patience;
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(-1, &status, 0);
        if (ended < 0 && errno != EINTR) {
            return cannot_start;
        }
        if (ended == app) {
            app_running = 0;
            if (!crashed(status) || !app_patience.once_more()) {
                return exit_code(status);
            }
            app = start_app(programs, pair);
            if (app < 0) {
                return cannot_start;
            }
        } else if (ended > 0 && ended == sync) {
            sync = crashed(status) && sync_patience.once_more()
                       ? start(programs.sync, {}, pair.sync())
                       : -1;
            if (sync < 0) pair.close_sync();
        }
    }
}

}  // namespace

engine::Result<int> run(const Programs& programs) {
    if (::access(programs.app.c_str(), X_OK) != 0) {
        return platform::system_error(errno, programs.app);
    }
    auto pair = Pair::make();
    if (!pair) {
        return platform::system_error(errno, "socketpair");
    }
    pid_t sync =
        ::access(programs.sync.c_str(), X_OK) == 0 ? start(programs.sync, {}, pair->sync()) : -1;
    if (sync < 0) pair->close_sync();
    const pid_t app = start_app(programs, *pair);
    if (app < 0) {
        return platform::system_error(errno, programs.app);
    }
    const int code = watch(programs, *pair, app, sync);
    if (sync > 0) {
        ::kill(sync, SIGTERM);
        ::waitpid(sync, nullptr, 0);
    }
    return code;
}

}  // namespace pipit::launcher
