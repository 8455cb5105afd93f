// What a skill's own answers say, and how it goes together with what all else tells.
#include "engine/learner/evidence.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cmath>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

Belief some_belief(Random& random) {
    return {random.normal() * 2.0, 0.02 + random.unit() * 3.0};
}

}  // namespace

TEST_CASE("time away makes evidence weigh less and moves it nowhere", "[engine]") {
    const Evidence own{1.0, 0.2};
    CHECK(faded(own, 0) == own);
    CHECK(faded(own, -5) == own);
    CHECK(faded(own, 10).mean == 1.0);
    CHECK(faded(own, 10).variance > faded(own, 5).variance);
    CHECK(faded({}, 10) == Evidence{});
    // After half a lifetime next to nothing: the belief is what all else tells.
    const Belief lent{-1.0, 0.8};
    const Belief after = together(lent, faded(own, 20000));
    CHECK(std::abs(after.mean - lent.mean) < 0.02);
    CHECK(after.variance > 0.98 * lent.variance);
}

TEST_CASE("evidence and what is lent make a belief surer than either, and lying between them",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const Belief lent = some_belief(random);
    const Evidence own = some_belief(random);
    const Belief both = together(lent, own);
    CHECK(both.variance < std::min(lent.variance, own.variance));
    CHECK(both.mean >= std::min(lent.mean, own.mean));
    CHECK(both.mean <= std::max(lent.mean, own.mean));
    CHECK(together(lent, {}) == lent);
    // What was put together comes apart again.
    const Evidence again = added({}, lent, both);
    CHECK(std::abs(again.mean - own.mean) < 1e-9);
    CHECK(std::abs(again.variance - own.variance) < 1e-9);
}

TEST_CASE("an answer nobody could learn from leaves the evidence as it was", "[engine]") {
    const Belief lent{0.5, 0.8};
    CHECK(added({}, lent, lent) == Evidence{});
    const Evidence own{1.0, 0.5};
    CHECK(added(own, lent, lent) == own);
}

TEST_CASE("one level alone never settles a skill, however often it is asked", "[engine]") {
    ByLevel levels;
    levels[1] = {2.0, 1e-6};
    CHECK(of_all(levels).variance >= model::level_variance);
    levels[0] = levels[2] = levels[1];
    CHECK(of_all(levels).variance < model::level_variance / 2.0);
    CHECK(std::abs(of_all(levels).mean - 2.0) < 1e-9);
    CHECK(of_all({}).variance == model::nothing_said);
}

TEST_CASE("a level never tried is believed as the skill is, but less surely", "[engine]") {
    const Belief skill{0.7, 0.3};
    const Belief level = on_level(skill, {});
    CHECK(level.mean == skill.mean);
    CHECK(level.variance > skill.variance);
    // One tried a thousand times is what was seen of it.
    const Belief seen = on_level(skill, {-1.0, 1e-9});
    CHECK(std::abs(seen.mean + 1.0) < 1e-6);
    CHECK(seen.variance < 1e-6);
}
