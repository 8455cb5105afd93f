// "1 line", "7 lines".
#pragma once

#include <cstdint>
#include <string>

namespace pipit::audit {

inline std::string counted(std::uint64_t n, const char* one, const char* many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

}  // namespace pipit::audit
