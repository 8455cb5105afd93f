// Our own exp and log beside the library's. Only tests may call the library's.
#include "engine/learner/numerics.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// How many representable numbers lie between two.
double ulps(double a, double b) {
    const double step =
        std::nextafter(std::abs(b), std::numeric_limits<double>::infinity()) - std::abs(b);
    return std::abs(a - b) / step;
}

}  // namespace

TEST_CASE("exp and log agree with the library's to two units in the last place", "[engine]") {
    Random random(1);
    double worst_exp = 0.0, worst_log = 0.0;
    for (int i = 0; i < 200'000; ++i) {
        const double x = (random.unit() * 2.0 - 1.0) * (i % 2 == 0 ? 700.0 : 1.5);
        worst_exp = std::max(worst_exp, ulps(numerics::exp(x), std::exp(x)));
        const double y = std::exp((random.unit() * 2.0 - 1.0) * (i % 2 == 0 ? 700.0 : 1.0));
        worst_log = std::max(worst_log, ulps(numerics::log(y), std::log(y)));
    }
    CHECK(worst_exp <= 2.0);
    CHECK(worst_log <= 2.0);
}

TEST_CASE("exp and log are exact where the answer is", "[engine]") {
    CHECK(numerics::exp(0.0) == 1.0);
    CHECK(numerics::log(1.0) == 0.0);
    CHECK(numerics::exp(-1000.0) == 0.0);
    CHECK(numerics::exp(1000.0) == std::numeric_limits<double>::infinity());
    CHECK(ulps(numerics::exp(709.7), std::exp(709.7)) <= 2.0);
    CHECK(std::isnan(numerics::exp(std::nan(""))));
}

TEST_CASE("the normal distribution is right to twelve places and stays in [0, 1]", "[engine]") {
    for (int i = -100; i <= 100; ++i) {
        const double z = i / 10.0;
        const double p = numerics::normal_above(z);
        CAPTURE(z);
        CHECK(std::abs(p - 0.5 * std::erfc(-z / std::sqrt(2.0))) < 1e-12);
        CHECK(p >= 0.0);
        CHECK(p <= 1.0);
    }
}

TEST_CASE("sigmoid is symmetric and rounding goes half to even", "[engine]") {
    for (const double x : {0.0, 0.3, 2.0, 30.0, 700.0})
        CHECK(std::abs(numerics::sigmoid(x) + numerics::sigmoid(-x) - 1.0) < 1e-15);
    CHECK(numerics::round_half_even(2.5) == 2.0);
    CHECK(numerics::round_half_even(3.5) == 4.0);
    CHECK(numerics::round_half_even(-0.6) == -1.0);
}
