// See relay.hpp. A process for the beacons, one that takes calls, and one a connection: each may
// wait as long as its faults say.
#include "tests/app/class/relay.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pipit::test {

struct Relay::Job {
    Weather weather;
    std::string kept;
};

namespace {

sockaddr_in address_of(const char* host, int port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, host, &out.sin_addr);
    return out;
}

const sockaddr* raw(const sockaddr_in& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

std::string file_of(const std::string& folder, int connection, bool to_teacher) {
    return folder + "/" + std::to_string(connection) + (to_teacher ? "-up" : "-down");
}

void wait_ms(int ms) {
    if (ms > 0) ::poll(nullptr, 0, ms);
}

void reset(int socket) {
    const linger at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket);
}

// One connection, until both ends have ended theirs or it is cut.
class Line {
  public:
    Line(const Weather& weather, const std::string& kept, int number, int child, int teacher)
        : weather_(weather), number_(number), ends_{child, teacher} {
        for (const bool up : {false, true})
            logs_[up] = ::open(file_of(kept, number, up).c_str(),
                               O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    }
    void carry() {
        bool open[2] = {true, true};  // to_teacher false, true
        while (open[0] || open[1]) {
            // A direction is read at the end it comes from.
            pollfd waits[2] = {{open[0] ? ends_[1] : -1, POLLIN, 0},
                               {open[1] ? ends_[0] : -1, POLLIN, 0}};
            if (::poll(waits, 2, -1) <= 0) return;
            for (const bool up : {false, true}) {
                if (!open[up] || waits[up].revents == 0) continue;
                open[up] = pass(up);
                if (cut_) return;
            }
        }
        ::close(ends_[0]);
        ::close(ends_[1]);
    }

  private:
    // The next fault this way that has not been yet.
    const Fault* next_fault(bool up) const {
        const Fault* out = nullptr;
        for (const Fault& one : weather_.faults) {
            const bool ahead = one.connection == number_ && one.to_teacher == up &&
                               one.at_byte >= carried_[up] &&
                               !(one.stall_ms && one.at_byte == stalled_at_[up]);
            if (ahead && (out == nullptr || one.at_byte < out->at_byte)) out = &one;
        }
        return out;
    }

    bool pass(bool up) {
        const Fault* fault = next_fault(up);
        std::array<char, 65536> bytes{};
        std::size_t most = std::min(bytes.size(), weather_.piece_bytes_max);
        if (fault != nullptr) most = std::min(most, fault->at_byte - carried_[up]);
        if (most == 0 && fault->stall_ms) {
            stalled_at_[up] = fault->at_byte;
            wait_ms(*fault->stall_ms);
            return true;
        }
        if (most == 0) {
            reset(ends_[0]);
            reset(ends_[1]);
            cut_ = true;
            return false;
        }
        const int to = ends_[up ? 1 : 0];
        const ssize_t got = ::read(ends_[up ? 0 : 1], bytes.data(), most);
        if (got <= 0) {
            ::shutdown(to, SHUT_WR);
            return false;
        }
        wait_ms(weather_.delay_ms);
        const auto size = static_cast<std::size_t>(got);
        if (::send(to, bytes.data(), size, MSG_NOSIGNAL) != got) return false;
        carried_[up] += size;
        return ::write(logs_[up], bytes.data(), size) == got;
    }

    const Weather& weather_;
    int number_;
    int ends_[2];  // child's, teacher's
    int logs_[2]{-1, -1};
    std::size_t carried_[2]{0, 0};
    std::size_t stalled_at_[2]{~std::size_t{0}, ~std::size_t{0}};
    bool cut_ = false;
};

[[noreturn]] void pass_beacons() {
    const int ear = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(ear, SOL_SOCKET, SO_BROADCAST, &on, sizeof on);
    const sockaddr_in here = address_of("0.0.0.0", Relay::port);
    const sockaddr_in all = address_of("10.9.0.255", Relay::port);
    if (::bind(ear, raw(here), sizeof here) != 0) ::_exit(1);
    for (;;) {
        std::array<char, 64> bytes{};
        sockaddr_in from{};
        socklen_t size = sizeof from;
        const ssize_t got = ::recvfrom(ear, bytes.data(), bytes.size(), 0,
                                       reinterpret_cast<sockaddr*>(&from), &size);
        if (got > 0 &&
            from.sin_addr.s_addr == address_of(School::teacher_address, 0).sin_addr.s_addr)
            ::sendto(ear, bytes.data(), static_cast<std::size_t>(got), 0, raw(all), sizeof all);
    }
}

[[noreturn]] void take_calls(const Weather& weather, const std::string& kept) {
    ::signal(SIGCHLD, SIG_IGN);
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in here = address_of("0.0.0.0", Relay::port);
    if (::bind(listener, raw(here), sizeof here) != 0 || ::listen(listener, 64) != 0) ::_exit(1);
    std::ofstream(kept + "/ready") << "ready";
    for (int number = 0;; ++number) {
        const int child = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (child < 0) ::_exit(1);
        const sockaddr_in there = address_of(School::teacher_address, Relay::port);
        const int teacher = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::setsockopt(teacher, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ::setsockopt(child, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(teacher, raw(there), sizeof there) != 0) {
            reset(child);
            ::close(teacher);
            continue;
        }
        if (::fork() == 0) {
            Line(weather, kept, number, child, teacher).carry();
            ::_exit(0);
        }
        ::close(child);
        ::close(teacher);
    }
}

}  // namespace

Relay::Relay(const School& school, Weather weather) {
    const Job job{std::move(weather), kept_.path()};
    processes_.push_back(school.cupboard.fork_into(
        [](const void* given) {
            const auto& one = *static_cast<const Job*>(given);
            take_calls(one.weather, one.kept);
        },
        &job));
    if (job.weather.beacons)
        processes_.push_back(
            school.cupboard.fork_into([](const void*) { pass_beacons(); }, nullptr));
    for (int tries = 0; tries < 500 && !std::filesystem::exists(kept_ / "ready"); ++tries)
        wait_ms(10);
    REQUIRE(std::filesystem::exists(kept_ / "ready"));
}

Relay::~Relay() {
    for (const pid_t one : processes_) {
        ::kill(-one, SIGKILL);  // and what it forked for its connections
        ::kill(one, SIGKILL);
        ::waitpid(one, nullptr, 0);
    }
}

int Relay::connections() const {
    int out = 0;
    while (std::filesystem::exists(file_of(kept_.path(), out, true)))
        ++out;
    return out;
}

std::vector<std::string> Relay::carried(bool to_teacher) const {
    std::vector<std::string> out;
    for (int i = 0; i < connections(); ++i) {
        std::ifstream file(file_of(kept_.path(), i, to_teacher), std::ios::binary);
        out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return out;
}

}  // namespace pipit::test
