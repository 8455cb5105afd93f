// setrlimit(2), prctl(2), umask(2).
#include "device/platform/limits.hpp"

#include "device/platform/files.hpp"

#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

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

}  // namespace pipit::platform
