// Nothing is lost and nothing is applied twice, whatever happens on the way: many seeds, one claim.
#include "tests/engine/classroom/delivery.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using pipit::engine::classroom::testing::problem_of;

TEST_CASE("dropped, doubled, reordered and replayed, with restarts in between: the end is that of "
          "delivery in order",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 2000));
    CAPTURE(seed);
    CHECK(problem_of(static_cast<std::uint64_t>(seed)) == "");
}

TEST_CASE("a hundred thousand ways to go wrong, one end", "[engine][property][slow]") {
    const auto seed = GENERATE(range(0, 100000));
    CAPTURE(seed);
    CHECK(problem_of(static_cast<std::uint64_t>(seed)) == "");
}
