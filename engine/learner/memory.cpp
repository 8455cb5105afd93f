// FSRS-6. Names w0..w20 are the published ones. Invariant: see memory.hpp.
#include "engine/learner/memory.hpp"

#include "engine/learner/numerics.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace pipit::engine::memory {

namespace {

constexpr std::array<double, 21> w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double desired_retention = 0.9;
constexpr double stability_min = 0.001;
constexpr int interval_days_max = 36500;

double number(Rating rating) {
    return static_cast<double>(static_cast<int>(rating));
}
double bounded_stability(double s) {
    return std::max(s, stability_min);
}
double bounded_difficulty(double d) {
    return std::min(std::max(d, 1.0), 10.0);
}

double first_difficulty(Rating rating) {
    return w[4] - numerics::exp(w[5] * (number(rating) - 1.0)) + 1.0;
}

double forgetting_factor() {
    return numerics::pow(desired_retention, -1.0 / w[20]) - 1.0;
}

double next_difficulty(double difficulty, Rating rating) {
    const double delta = -w[6] * (number(rating) - 3.0);
    const double damped = difficulty + (10.0 - difficulty) * delta / 9.0;
    return bounded_difficulty(w[7] * first_difficulty(Rating::easy) + (1.0 - w[7]) * damped);
}

double same_day_stability(double stability, Rating rating) {
    double increase =
        numerics::exp(w[17] * (number(rating) - 3.0 + w[18])) * numerics::pow(stability, -w[19]);
    if (rating == Rating::good || rating == Rating::easy) increase = std::max(increase, 1.0);
    return stability * increase;
}

double recalled_stability(const Memory& m, double recall, Rating rating) {
    const double penalty = rating == Rating::hard ? w[15] : 1.0;
    const double bonus = rating == Rating::easy ? w[16] : 1.0;
    return m.stability *
           (1.0 + numerics::exp(w[8]) * (11.0 - m.difficulty) * numerics::pow(m.stability, -w[9]) *
                      (numerics::exp((1.0 - recall) * w[10]) - 1.0) * penalty * bonus);
}

double forgotten_stability(const Memory& m, double recall) {
    const double long_term = w[11] * numerics::pow(m.difficulty, -w[12]) *
                             (numerics::pow(m.stability + 1.0, w[13]) - 1.0) *
                             numerics::exp((1.0 - recall) * w[14]);
    return std::min(long_term, m.stability / numerics::exp(w[17] * w[18]));
}

}  // namespace

Memory first_review(Rating rating) {
    return {bounded_stability(w[static_cast<std::size_t>(rating) - 1]),
            bounded_difficulty(first_difficulty(rating))};
}

double retrievability(const Memory& memory, int elapsed_days) {
    assert(memory.stability > 0.0 && elapsed_days >= 0);
    return numerics::pow(1.0 + forgetting_factor() * elapsed_days / memory.stability, -w[20]);
}

Memory review(const Memory& before, Rating rating, int elapsed_days) {
    assert(before.stability > 0.0 && elapsed_days >= 0);
    double stability = 0.0;
    if (elapsed_days < 1) {
        stability = same_day_stability(before.stability, rating);
    } else {
        const double recall = retrievability(before, elapsed_days);
        stability = rating == Rating::again ? forgotten_stability(before, recall)
                                            : recalled_stability(before, recall, rating);
    }
    return {bounded_stability(stability), next_difficulty(before.difficulty, rating)};
}

int interval_days(const Memory& memory) {
    const double days = memory.stability;  // at a desired retention of 90 % they are the same
    if (days >= interval_days_max) return interval_days_max;
    return std::max(1, static_cast<int>(numerics::round_half_even(days)));
}

}  // namespace pipit::engine::memory
