// getrandom(2).
#include "device/platform/entropy.hpp"

#include <cstdlib>
#include <sys/random.h>

namespace pipit::platform {

std::uint64_t random_seed() {
    std::uint64_t seed = 0;
    if (::getrandom(&seed, sizeof seed, 0) != static_cast<ssize_t>(sizeof seed)) {
        std::abort();
    }
    return seed;
}

}  // namespace pipit::platform
