// Numerics by the textbook: reduce the range, then a series long enough for a double.
#include "engine/learner/numerics.hpp"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>

namespace pipit::engine::numerics {

namespace {

// ln 2 in two parts: the first has 32 trailing zero bits, so that k * ln2_high is exact for |k| <
// 2^11.
constexpr double ln2_high = 0x1.62e42feep-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;

constexpr double one_nths[] = {1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15,
                               1.0 / 13, 1.0 / 11, 1.0 / 9,  1.0 / 7,  1.0 / 5,  1.0 / 3};

// 1/n!: of even powers from the 12th down to the 2nd, of odd ones from the 13th down to the 3rd.
constexpr double even_terms[] = {1.0 / 479001600, 1.0 / 3628800, 1.0 / 40320,
                                 1.0 / 720,       1.0 / 24,      1.0 / 2};
constexpr double odd_terms[] = {1.0 / 6227020800, 1.0 / 39916800, 1.0 / 362880,
                                1.0 / 5040,       1.0 / 120,      1.0 / 6};

double two_to(int k) {  // -1022 <= k <= 1023
    return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

}  // namespace

double square_root(double x) {
    assert(x >= 0.0);
    return std::sqrt(x);
}

double exp(double x) {
    if (!(x > -708.0)) return x == x ? 0.0 : x;
    if (x > 709.78) return std::numeric_limits<double>::infinity();
    constexpr double one_by_ln2 = 1.0 / (ln2_high + ln2_low);
    const double scaled = x * one_by_ln2;
    const int k = static_cast<int>(scaled + (scaled < 0.0 ? -0.5 : 0.5));
    const double high = x - k * ln2_high;
    const double low = k * ln2_low;
    const double r = high - low;           // |r| <= ln2 / 2
    const double lost = (high - r) - low;  // what rounding took from r
    // e^r - 1 - r by Taylor; neither sum waits for the other.
    const double square = r * r;
    double even = 0.0, odd = 0.0;
    for (std::size_t i = 0; i < std::size(even_terms); ++i) {
        even = even * square + even_terms[i];
        odd = odd * square + odd_terms[i];
    }
    const double tail = square * (even + r * odd);
    const double result = 1.0 + (r + (tail + lost));
    return k == 1024 ? result * 2.0 * two_to(1023) : result * two_to(k);
}

double log(double x) {
    assert(x >= std::numeric_limits<double>::min());
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int k = static_cast<int>(bits >> 52) - 1023;
    double m = std::bit_cast<double>((bits & 0xFFFFFFFFFFFFFU) | 0x3FF0000000000000U);
    if (m > 1.4142135623730951) {
        m *= 0.5;
        ++k;
    }
    // log m = 2 atanh(s), s = (m - 1) / (m + 1); written around f = m - 1, which is exact.
    const double f = m - 1.0;
    const double s = f / (2.0 + f);
    const double z = s * s;
    double series = 0.0;  // z/3 + z^2/5 + ...
    for (const double one_nth : one_nths)
        series = z * (series + one_nth);
    const double half_square = 0.5 * f * f;
    const double correction = s * (half_square + 2.0 * series);
    return k * ln2_high + (f - (half_square - (correction + k * ln2_low)));
}

double pow(double x, double y) {
    return exp(y * log(x));
}

double sigmoid(double x) {
    if (x >= 0.0) return 1.0 / (1.0 + exp(-x));
    const double e = exp(x);
    return e / (1.0 + e);
}

// Marsaglia (2004), "Evaluating the Normal Distribution": Phi(z) = 1/2 + phi(z) (z + z^3/3 +
// z^5/(3*5) + ...).
double normal_above(double z) {
    if (z < -8.0) return 0.0;
    if (z > 8.0) return 1.0;
    double term = z;
    double sum = z;
    for (int n = 3; n < 400; n += 2) {
        term = term * z * z / n;
        const double next = sum + term;
        if (next == sum) break;
        sum = next;
    }
    constexpr double inverse_root_two_pi = 0.39894228040143267794;
    const double above = 0.5 + sum * inverse_root_two_pi * exp(-0.5 * z * z);
    return above < 0.0 ? 0.0 : above > 1.0 ? 1.0 : above;
}

double round_half_even(double x) {
    constexpr double big = 4503599627370496.0;  // 2^52: adding it leaves no room for a fraction
    return x < 0.0 ? (x - big) + big : (x + big) - big;
}

}  // namespace pipit::engine::numerics
