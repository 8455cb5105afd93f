// See figures.hpp.
#include "tests/bench/figures.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>

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
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto us = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
    };
    return us(used.ru_utime) + us(used.ru_stime);
}

}  // namespace pipit::bench
