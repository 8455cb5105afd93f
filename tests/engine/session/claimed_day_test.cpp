// Time is a claim: what a jumping clock may and may not do.
#include "engine/session/claimed_day.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

Day after_claims(std::initializer_list<int> days) {
    ClaimedDay claims;
    for (const int day : days)
        claims.claim(Day{day});
    return *claims.accepted;
}

}  // namespace

TEST_CASE("days that move on by at most thirty are accepted as they come", "[engine]") {
    CHECK(after_claims({100, 100, 101, 131, 161}).value == 161);
}

TEST_CASE("a jump ahead is held until three further days have moved on", "[engine]") {
    CHECK(after_claims({100, 500}).value == 100);
    CHECK(after_claims({100, 500, 500, 500, 500}).value == 100);
    CHECK(after_claims({100, 500, 501, 502}).value == 100);
    CHECK(after_claims({100, 500, 501, 502, 503}).value == 503);
    CHECK(after_claims({100, 131}).value == 100);
    CHECK(after_claims({100, 130}).value == 130);
}

TEST_CASE("a clock set back holds the day, and three further days make it believed", "[engine]") {
    CHECK(after_claims({100, 40}).value == 100);
    CHECK(after_claims({100, 40, 41, 42, 43}).value == 43);
    CHECK(after_claims({100, 40, 41, 100}).value == 100);
    CHECK(after_claims({100, 40, 41, 101, 42, 43}).value == 101);
}

TEST_CASE("a row that jumps again starts again", "[engine]") {
    CHECK(after_claims({100, 500, 501, 900, 901, 902}).value == 100);
    CHECK(after_claims({100, 500, 501, 900, 901, 902, 903}).value == 903);
}

TEST_CASE("no claim alone moves the accepted day by more than thirty", "[engine][property]") {
    const auto seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    ClaimedDay claims;
    claims.claim(Day{20000});
    int held_claims = 0;
    for (int i = 0; i < 200; ++i) {
        const Day before = *claims.accepted;
        const Day claim{20000 + random.below(3) * 400 + random.below(40)};
        claims.claim(claim);
        const int moved = claims.accepted->value - before.value;
        if (moved < 0 || moved > 30) {
            CHECK(held_claims >= 3);  // three claims stood before this one in the same row
        }
        held_claims = claims.held ? held_claims + 1 : 0;
    }
}

TEST_CASE("extreme days do not overflow", "[engine]") {
    CHECK(after_claims({INT32_MIN, INT32_MAX, INT32_MIN, INT32_MAX}).value == INT32_MIN);
}
