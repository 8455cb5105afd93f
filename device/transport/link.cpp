// recv(2) and send(2) on a SOCK_SEQPACKET pair. MSG_DONTWAIT with each call, not O_NONBLOCK: the
// launcher and whoever is started after us hold the same end.
#include "device/transport/link.hpp"

#include <array>
#include <cassert>
#include <cerrno>
#include <sys/socket.h>

namespace pipit::transport {

namespace {

bool may_try_again() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR || errno == ENOBUFS;
}

}  // namespace

bool is_link(int descriptor) {
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0 &&
           type == SOCK_SEQPACKET;
}

void Link::say(const post::FromSync& packet) {
    auto bytes = post::encode(packet);
    assert(bytes.ok());
    waiting_.push_back(std::move(*bytes));
}

void Link::flush() {
    while (open_ && !waiting_.empty()) {
        const auto& packet = waiting_.front();
        if (::send(descriptor_, packet.data(), packet.size(), MSG_DONTWAIT | MSG_NOSIGNAL) < 0) {
            open_ = may_try_again();
            return;
        }
        waiting_.pop_front();
    }
}

std::optional<post::ToSync> Link::hear() {
    // One byte more than a packet may have, so that a longer one is seen to be longer.
    std::array<std::uint8_t, post::packet_bytes_max + 1> bytes;
    for (;;) {
        const ssize_t got = ::recv(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            open_ = got < 0 && may_try_again();
            return std::nullopt;
        }
        auto packet = post::decode_to_sync({bytes.data(), static_cast<std::size_t>(got)});
        if (packet.ok()) return std::move(*packet);
    }
}

}  // namespace pipit::transport
