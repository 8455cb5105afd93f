// See secrets.hpp.
#include "device/auditor/secrets.hpp"

#include "crypto/secret.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace pipit::audit {

namespace {

constexpr std::size_t longest = 1024;

// Byte by byte, so that the next line is still there for the next question.
std::optional<engine::SecretText> line_of(int fd) {
    std::vector<std::uint8_t> line;
    line.reserve(longest);
    bool any = false;
    for (char byte = 0;;) {
        const ssize_t got = ::read(fd, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got != 1) break;
        any = true;
        if (byte == '\n') break;
        if (line.size() < longest) line.push_back(static_cast<std::uint8_t>(byte));
    }
    std::optional<engine::SecretText> out;
    if (any) out.emplace(std::string_view(reinterpret_cast<const char*>(line.data()), line.size()));
    crypto::wipe(line);
    return out;
}

void say(int terminal, const std::string& words) {
    const ssize_t written = ::write(terminal, words.data(), words.size());
    (void)written;
}

}  // namespace

std::optional<engine::SecretText> Secrets::ask(const std::string& whose) {
    if (fd_ >= 0) return line_of(fd_);
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) return std::nullopt;
    termios before{};
    if (::tcgetattr(terminal, &before) != 0) {
        (void)::close(terminal);
        return std::nullopt;
    }
    termios unseen = before;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    (void)::tcsetattr(terminal, TCSAFLUSH, &unseen);
    say(terminal, "The secret of " + whose + " (unseen): ");
    auto out = line_of(terminal);
    (void)::tcsetattr(terminal, TCSAFLUSH, &before);
    say(terminal, "\n");
    (void)::close(terminal);
    return out;
}

}  // namespace pipit::audit
