// See simulate.hpp.
#include "tests/bench/simulate/simulate.hpp"

#include <algorithm>
#include <cmath>

namespace pipit::simulate {

namespace {

constexpr int resamples = 400;

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

}  // namespace

nlohmann::json Ratio::json() const {
    double of = 0.0, by = 0.0;
    for (const auto& one : pairs_) {
        of += one.first;
        by += one.second;
    }
    if (by == 0.0) return nullptr;
    engine::testing::Random random(1);
    std::vector<double> means;
    for (int i = 0; i < resamples; ++i) {
        double some_of = 0.0, some_by = 0.0;
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            const auto& one = pairs_[random.next() % pairs_.size()];
            some_of += one.first;
            some_by += one.second;
        }
        if (some_by > 0.0) means.push_back(some_of / some_by);
    }
    std::sort(means.begin(), means.end());
    const auto at = [&](double share) {
        const double index = share * static_cast<double>(means.size() - 1);
        return rounded(means[static_cast<std::size_t>(index + 0.5)]);
    };
    return {{"value", rounded(of / by)}, {"low", at(0.025)}, {"high", at(0.975)}};
}

}  // namespace pipit::simulate
