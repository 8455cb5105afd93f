// See figures.hpp.
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace pipit::bench {

nlohmann::json Samples::json() const {
    if (us_.empty()) return nullptr;
    std::vector<double> sorted = us_;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = [&](double part) {
        const auto at =
            static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
        return std::round(sorted[std::max<std::size_t>(at, 1) - 1] * 10) / 10;
    };
    return {{"median_us", rank(0.5)},
            {"p99_us", rank(0.99)},
            {"max_us", rank(1.0)},
            {"samples", sorted.size()}};
}

double cpu_us() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e6 + static_cast<double>(used.tv_nsec) / 1e3;
}

}  // namespace pipit::bench
