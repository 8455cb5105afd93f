// Policies that ask one skill by itself until there is a verdict. Invariant: the chance of a right
// answer is the caller's; a policy sees outcomes alone.
#pragma once

#include "tests/bench/random.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace pipit::simulate {

inline constexpr int cap = 60;          // items, then the likelier side is the verdict
inline constexpr int row_cap = 10;      // of three in a row: Beck and Gong 2013
inline constexpr double surely = 0.95;  // a verdict is given above this and below what it leaves

/// The posterior of an ability with a normal prior around the cut, on a grid: exact for Rasch.
class Grid {
  public:
    explicit Grid(double prior_sd) : sd_(prior_sd) {
        for (std::size_t i = 0; i < points; ++i) {
            const double z = at(i) / sd_;
            weight_[i] = std::exp(-0.5 * z * z);
        }
    }
    void observe(double difficulty, bool right) {
        for (std::size_t i = 0; i < points; ++i) {
            const double p = 1.0 / (1.0 + std::exp(difficulty - at(i)));
            weight_[i] *= right ? p : 1.0 - p;
        }
    }
    double above_cut() const {
        double above = 0.5 * weight_[middle], all = 0.0;
        for (std::size_t i = 0; i < points; ++i) {
            all += weight_[i];
            if (i > middle) above += weight_[i];
        }
        return above / all;
    }

  private:
    static constexpr std::size_t points = 121, middle = 60;
    double at(std::size_t i) const {
        return (static_cast<double>(i) - static_cast<double>(middle)) * sd_ / 15.0;
    }
    double sd_;
    std::array<double, points> weight_{};
};

struct Verdict {
    int items = 0;
    bool mastered = false;
};

/// `ask(n)` gives the n-th item; returns its difficulty as the policy knows it, and the outcome.
struct Outcome {
    double difficulty = 0.0;
    bool right = false;
};

template <class Ask>
Verdict by_posterior(double prior_sd, Ask ask) {
    Grid grid(prior_sd);
    Verdict out;
    double p = 0.5;
    while (out.items < cap && p < surely && p > 1.0 - surely) {
        const Outcome one = ask(out.items++);
        grid.observe(one.difficulty, one.right);
        p = grid.above_cut();
    }
    out.mastered = p > 0.5;
    return out;
}

/// Three right in a row are mastery; ten items without them are not.
template <class Ask>
Verdict three_in_a_row(Ask ask) {
    Verdict out;
    int right = 0;
    while (out.items < row_cap && right < 3)
        right = ask(out.items++).right ? right + 1 : 0;
    out.mastered = right == 3;
    return out;
}

}  // namespace pipit::simulate
