// Reading the link to its end.
#include "device/transport/serve.hpp"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace pipit::transport {

std::optional<std::size_t> serve(int link) {
    std::array<char, 65536> packet;
    std::size_t packets = 0;
    for (;;) {
        const ssize_t got = ::read(link, packet.data(), packet.size());
        if (got > 0) {
            ++packets;
        } else if (got == 0) {
            return packets;
        } else if (errno != EINTR) {
            return std::nullopt;
        }
    }
}

}  // namespace pipit::transport
