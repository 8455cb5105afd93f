// The laws of one answer.
#include "engine/learner/belief.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cmath>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

Belief some_belief(Random& random, double variance_max) {
    return {random.normal() * 2.0, 0.02 + random.unit() * variance_max};
}
Stance some_stance(Random& random) {
    return {some_belief(random, 0.58), some_belief(random, 0.65), some_belief(random, 0.38)};
}
double ability(const Stance& s) {
    return s.ability.mean + s.skill.mean;
}

}  // namespace

TEST_CASE("a right answer never lowers belief and a wrong one never raises it",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 500));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const Stance before = some_stance(random);
    const int level = 1 + random.below(3);
    const double weight = random.chance(0.5) ? 1.0 : model::hint_weight(random.below(4));
    const double d = model::difficulty(level);
    const Stance right = observed(before, d, true, weight);
    const Stance wrong = observed(before, d, false, weight);
    CHECK(right.ability.mean >= before.ability.mean);
    CHECK(right.skill.mean >= before.skill.mean);
    CHECK(right.residual.mean >= before.residual.mean);
    CHECK(wrong.ability.mean <= before.ability.mean);
    CHECK(wrong.skill.mean <= before.skill.mean);
    CHECK(wrong.residual.mean <= before.residual.mean);
    // More was shown, less is believed.
    CHECK(ability(observed(before, d, true, model::hint_weight(2))) <=
          ability(observed(before, d, true, model::hint_weight(1))));
}

TEST_CASE("variances stay above zero and an answer makes a wide belief narrower",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 500));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    Stance s = some_stance(random);
    for (int i = 0; i < 100; ++i) {
        const int level = 1 + random.below(3);
        s = observed(s, model::difficulty(level), random.chance(0.7), 1.0);
        REQUIRE(s.ability.variance > 0.0);
        REQUIRE(s.skill.variance > 0.0);
        REQUIRE(s.residual.variance > 0.0);
    }
    const Stance fresh{
        {0, prior::ability_variance}, {0, prior::skill_variance}, {0, prior::residual_variance}};
    CHECK(observed(fresh, 0.0, true, 1.0).skill.variance < fresh.skill.variance);
}

TEST_CASE("an answer with every step shown says nothing about being right", "[engine]") {
    const Stance fresh{
        {0, prior::ability_variance}, {0, prior::skill_variance}, {0, prior::residual_variance}};
    CHECK(ability(observed(fresh, 0.0, true, model::hint_weight(3))) == ability(fresh));
}

TEST_CASE("expected and above_cut follow the belief", "[engine]") {
    const Belief g{0.0, 0.3};
    CHECK(above_cut(g, {2.0, 0.3}).value() > above_cut(g, {1.0, 0.3}).value());
    CHECK(std::abs(above_cut(g, {model::cut, 0.3}).value() - 0.5) < 1e-15);
    const Stance s{g, {0.5, 0.3}, {0.0, 0.3}};
    CHECK(expected_right(s, -1.0).value() > expected_right(s, 0.0).value());
    // Known answer: m = 0.5, V = 0.9, p = 1 / (1 + exp(-0.5 / sqrt(1 + pi 0.9 / 8))).
    CHECK(std::abs(expected_right(s, 0.0).value() -
                   1.0 / (1.0 + std::exp(-0.5 / std::sqrt(1.0 + M_PI * 0.9 / 8.0)))) < 1e-15);
}
