// An app, a clock and a stranger for the courier: the app's end of the link, time that a test
// moves, and a plain TCP socket that says what no Pipit would. Invariant: no thread and no sleep; a
// test turns the loop until what it waits for has come, or fails.
#pragma once

#include "device/transport/courier.hpp"

#include <catch2/catch_test_macros.hpp>

#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <functional>
#include <netinet/in.h>
#include <optional>
#include <string_view>
#include <sys/socket.h>

namespace pipit::test {

using namespace pipit::transport;
using engine::classroom::post::Closing;
using engine::classroom::post::Failure;

inline Bytes bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

// A frame of so many bytes that is told from others of its size.
inline Bytes frame_of(std::size_t size, std::uint8_t mark) {
    Bytes frame(size, mark);
    for (std::size_t i = 0; i < size; i += 7)
        frame[i] = static_cast<std::uint8_t>(i + mark);
    return frame;
}

inline Bytes on_the_wire(const Bytes& frame) {
    const auto header = frame_header(frame.size());
    Bytes bytes(header.size() + frame.size());
    std::copy(frame.begin(), frame.end(), std::copy(header.begin(), header.end(), bytes.begin()));
    return bytes;
}

// A device: its app's end of the link, and the courier at the other.
class Device {
  public:
    explicit Device(Surroundings around = {}) : Device(make_pair(), std::move(around)) {}

    void say(const post::ToSync& packet) { REQUIRE(try_to_say(packet)); }
    bool try_to_say(const post::ToSync& packet) {
        const auto bytes = post::encode(packet);
        REQUIRE(bytes.ok());
        return ::send(app_.number(), bytes->data(), bytes->size(), MSG_DONTWAIT | MSG_NOSIGNAL) > 0;
    }
    // What the courier said next, if it has. That it has started, and how a network is, is no
    // matter here.
    std::optional<post::FromSync> hear() {
        for (;;) {
            Bytes bytes(post::packet_bytes_max + 1);
            const ssize_t got = ::recv(app_.number(), bytes.data(), bytes.size(), MSG_DONTWAIT);
            if (got <= 0) return std::nullopt;
            bytes.resize(static_cast<std::size_t>(got));
            auto packet = post::decode_from_sync(bytes);
            REQUIRE(packet.ok());
            if (std::holds_alternative<post::Started>(*packet)) continue;
            const auto* failed = std::get_if<post::Failed>(&*packet);
            if (failed == nullptr || failed->what != Failure::cannot_announce)
                return std::move(*packet);
        }
    }
    // The next packet, which must be of this kind.
    template <class Packet>
    Packet next() {
        std::optional<post::FromSync> heard;
        until([&] { return (heard = hear()).has_value(); });
        INFO("it was packet " << heard->index());
        REQUIRE(std::holds_alternative<Packet>(*heard));
        return std::get<Packet>(std::move(*heard));
    }
    bool turn(int wait_ms = 0) { return courier_.turn(wait_ms); }
    void turns(int count) {
        for (int i = 0; i < count; ++i)
            REQUIRE(turn());
    }
    // Turns this one, and those beside it, until it holds.
    void until(const std::function<bool()>& holds) {
        using Clock = std::chrono::steady_clock;
        const auto last = Clock::now() + std::chrono::seconds(10);
        while (!holds()) {
            REQUIRE(Clock::now() < last);
            turn(beside.empty() ? 1 : 0);
            for (Device* other : beside)
                other->turn(0);
        }
    }
    // A teacher's: listens on a free port of this machine.
    std::string listen(const Tag8& beacon = {}) {
        say(post::Listen{0, beacon});
        (void)next<post::Listening>();
        return "127.0.0.1:" + std::to_string(courier_.port());
    }
    void end_app() { app_.close(); }
    void pass(double seconds) { now_s += seconds; }

    Courier& courier() { return courier_; }
    int app() const { return app_.number(); }

    double now_s = 1000;
    std::vector<Device*> beside;

  private:
    struct Pair {
        Descriptor app;
        Descriptor sync;
    };
    static Pair make_pair() {
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
        return {Descriptor(ends[0]), Descriptor(ends[1])};
    }
    Surroundings with_clock(Surroundings around) {
        around.uptime_s = [this] { return now_s; };
        return around;
    }
    Device(Pair pair, Surroundings around)
        : app_(std::move(pair.app)), sync_(std::move(pair.sync)),
          courier_(sync_.number(), with_clock(std::move(around))) {}

    Descriptor app_;
    Descriptor sync_;
    Courier courier_;
};

// Somebody on the network who is no Pipit.
class Stranger {
  public:
    explicit Stranger(std::uint16_t port, int receive_bytes = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        REQUIRE(socket_);
        if (receive_bytes > 0)
            ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVBUF, &receive_bytes,
                         sizeof receive_bytes);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_.number(), reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
    }
    // How many went.
    std::size_t say(const Bytes& bytes) {
        const ssize_t sent =
            ::send(socket_.number(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        return sent < 0 ? 0 : static_cast<std::size_t>(sent);
    }
    void say_no_more() { ::shutdown(socket_.number(), SHUT_WR); }
    void cut() {
        const linger at_once{1, 0};
        ::setsockopt(socket_.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        socket_.close();
    }
    // What has come so far.
    Bytes hear() {
        Bytes all;
        Bytes piece(65536);
        for (;;) {
            const ssize_t got = ::recv(socket_.number(), piece.data(), piece.size(), MSG_DONTWAIT);
            if (got <= 0) {
                ended_ = ended_ || got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
                return all;
            }
            all.insert(all.end(), piece.begin(), piece.begin() + got);
        }
    }
    bool has_ended() {
        (void)hear();
        return ended_;
    }

  private:
    Descriptor socket_;
    bool ended_ = false;
};

}  // namespace pipit::test
