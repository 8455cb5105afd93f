// setrlimit(2), prctl(2), umask(2), close_range(2), signal(2).
#include "device/platform/limits.hpp"

#include "device/platform/files.hpp"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pipit::platform {

engine::Result<engine::Done> close_to_others() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0) {
        return system_error(errno, "RLIMIT_CORE");
    }
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        return system_error(errno, "PR_SET_DUMPABLE");
    }
    ::umask(077);
    return engine::Done{};
}

void close_inherited() {
    ::signal(SIGPIPE, SIG_IGN);
    unsigned kept = 2;
    if (const char* named = std::getenv("PIPIT_LINK")) {
        const std::string_view text(named);
        std::from_chars(text.data(), text.data() + text.size(), kept);
    }
    if (kept > 3) ::close_range(3, kept - 1, 0);
    ::close_range(kept < 3 ? 3 : kept + 1, ~0U, 0);
}

}  // namespace pipit::platform
