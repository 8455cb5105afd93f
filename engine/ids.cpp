// Exact rationals. Invariant: lowest terms, positive denominator; comparing never overflows.
#include "engine/ids.hpp"

#include <limits>
#include <numeric>

namespace pipit::engine {

Rational::Rational(std::int64_t n, std::int64_t d) {
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    assert(d != 0 && d != lowest && n != lowest);
    const std::int64_t common = std::gcd(n, d);
    n_ = n / common;
    d_ = d / common;
    if (d_ < 0) {
        n_ = -n_;
        d_ = -d_;
    }
}

namespace {

struct Divided {
    std::int64_t quotient;   // rounded down
    std::int64_t remainder;  // in [0, d)
};

Divided floor_divide(std::int64_t n, std::int64_t d) {
    Divided out{n / d, n % d};
    if (out.remainder < 0) {
        out.remainder += d;
        --out.quotient;
    }
    return out;
}

}  // namespace

// By continued fractions: compare whole parts, then the reciprocals of what is left the other way
// round.
std::strong_ordering Rational::operator<=>(const Rational& other) const {
    std::int64_t n1 = n_, d1 = d_, n2 = other.n_, d2 = other.d_;
    bool swapped = false;
    for (;;) {
        const Divided a = floor_divide(n1, d1);
        const Divided b = floor_divide(n2, d2);
        std::strong_ordering order = a.quotient <=> b.quotient;
        if (order == 0 && (a.remainder == 0 || b.remainder == 0))
            order = a.remainder <=> b.remainder;
        else if (order == 0) {
            n1 = d1, d1 = a.remainder;
            n2 = d2, d2 = b.remainder;
            swapped = !swapped;
            continue;
        }
        return swapped ? 0 <=> order : order;
    }
}

}  // namespace pipit::engine
