// Randomness for choices that are no secrets (which item comes next). Keys come from
// crypto/random.hpp.
#pragma once

#include <cstdint>

namespace pipit::platform {

// 64 random bits from the operating system; stops the program when it has none.
std::uint64_t random_seed();

}  // namespace pipit::platform
