// Rationals: exact, in lowest terms, ordered without overflow.
#include "engine/ids.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;

TEST_CASE("a rational is kept in lowest terms with a positive denominator", "[engine]") {
    CHECK(Rational(6, -8) == Rational(-3, 4));
    CHECK(Rational(6, -8).denominator() == 4);
    CHECK(Rational(0, -5) == Rational(0));
    CHECK(Rational(0, -5).denominator() == 1);
}

TEST_CASE("rationals are ordered as the numbers they are", "[engine][property]") {
    const auto seed = GENERATE(range(0, 300));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const auto n1 = random.below(2001) - 1000, d1 = 1 + random.below(50);
    const auto n2 = random.below(2001) - 1000, d2 = 1 + random.below(50);
    CHECK((Rational(n1, d1) <=> Rational(n2, d2)) ==
          (std::int64_t{n1} * d2 <=> std::int64_t{n2} * d1));
}

TEST_CASE("rationals too large to multiply are still ordered exactly", "[engine]") {
    const std::int64_t big = 999'999'999'999'999'989;
    CHECK(Rational(big, big - 1) < Rational(big - 1, big - 2));
    CHECK(Rational(-big, big - 1) > Rational(-(big - 1), big - 2));
    CHECK(Rational(big - 2, big) > Rational(big - 4, big - 2));
}
