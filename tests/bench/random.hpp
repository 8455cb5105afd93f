// Seeded numbers for simulated learners, in the bench and in tests. Invariant: the same on every
// machine.
#pragma once

#include <cstdint>

namespace pipit::engine::testing {

// splitmix64: the same numbers on every machine, unlike <random>'s distributions.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool chance(double p) { return unit() < p; }
    double normal() {  // sum of twelve: mean 0, variance 1
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }

  private:
    std::uint64_t state_;
};

}  // namespace pipit::engine::testing
