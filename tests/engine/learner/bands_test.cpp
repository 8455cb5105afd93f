// Growth stages through whole notebooks: how a plant grows, and what does not take it away.
#include "engine/learner/learner.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// One skill practised answer by answer.
class Grown {
  public:
    explicit Grown(SkillGraph graph = small_graph()) : graph_(std::move(graph)) {}
    Band answer(bool right, int day, int level = 2, int hints = 0) {
        Answered event = answered("count", level, right);
        event.hints = static_cast<std::uint8_t>(hints);
        return take(event, day);
    }
    Band take(const Answered& event, int day) {
        notes_.add(event, Day{first_day.value + day});
        auto next = learner::after(state_, notes_.events.back(), graph_);
        state_ = std::move(next).value();
        return skill().band;
    }
    Band grow_to_bud(int day) {
        for (int i = 0; i < 40 && skill().band < Band::bud; ++i)
            answer(true, day);
        return skill().band;
    }
    const SkillState& skill() const {
        static const SkillState none;
        const SkillState* own = find_skill(state_, {"count"});
        return own ? *own : none;
    }

  private:
    SkillGraph graph_;
    Notes notes_;
    LearnerState state_;
};

}  // namespace

TEST_CASE("a plant grows seed, sprout, leaf, bud, one stage after another", "[engine]") {
    Grown plant;
    CHECK(plant.answer(true, 0) == Band::seed);  // only just tried
    CHECK(plant.answer(true, 0) == Band::sprout);
    Band last = Band::sprout;
    for (int i = 0; i < 30; ++i) {
        const Band now = plant.answer(true, 0);
        CHECK(static_cast<int>(now) - static_cast<int>(last) <= 1);
        last = now;
    }
    CHECK(last == Band::bud);
}

TEST_CASE("no number of right answers makes a flower on the day of the bud", "[engine]") {
    Grown plant;
    REQUIRE(plant.grow_to_bud(0) == Band::bud);
    for (int i = 0; i < 50; ++i)
        CHECK(plant.answer(true, 0, 3) == Band::bud);
    CHECK(plant.answer(true, 1) == Band::flower);
}

TEST_CASE("a recheck with a hint or on an easy item makes no flower", "[engine]") {
    Grown plant;
    REQUIRE(plant.grow_to_bud(0) == Band::bud);
    CHECK(plant.answer(true, 1, 2, 1) == Band::bud);
    CHECK(plant.answer(true, 1, 1) == Band::bud);
    CHECK(plant.answer(true, 1, 2) == Band::flower);
}

TEST_CASE("a skill with one level can flower on that level", "[engine]") {
    Grown plant(*SkillGraph::from({skill("count", {}, 1)}));
    for (int i = 0; i < 40; ++i)
        plant.answer(true, 0, 1);
    REQUIRE(plant.skill().band == Band::bud);
    CHECK(plant.answer(true, 1, 1) == Band::flower);
}

TEST_CASE("answers with hints never make a bud", "[engine]") {
    Grown plant;
    for (int i = 0; i < 60; ++i)
        plant.answer(true, 0, 2, 1);
    CHECK(plant.skill().band == Band::leaf);
}

TEST_CASE("a day held back by a jumping clock is no later day for a recheck", "[engine]") {
    Grown plant;
    REQUIRE(plant.grow_to_bud(0) == Band::bud);
    CHECK(plant.answer(true, 200) == Band::bud);  // a jump: the accepted day stays
    CHECK(plant.answer(true, -5) == Band::bud);
    CHECK(plant.answer(true, 1) == Band::flower);
}

TEST_CASE("one miss never takes a band away, from any state", "[engine][property]") {
    const auto seed = GENERATE(range(0, 150));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    Grown plant;
    const double skilled = 0.5 + 0.5 * random.unit();
    int day = 0;
    bool missed_before = false;
    for (int i = 0; i < 120; ++i) {
        day += random.chance(0.1) ? 1 + random.below(3) : 0;
        const Band before = plant.skill().band;
        const bool right = random.chance(skilled);
        const Band after = plant.answer(right, day, 1 + random.below(3));
        if (right || !missed_before) {
            REQUIRE(after >= before);
        }
        REQUIRE(static_cast<int>(before) - static_cast<int>(after) <= 1);
        missed_before = !right;
    }
}

TEST_CASE("a flower that is missed is looked at again, and only keeps a note", "[engine]") {
    Grown plant;
    plant.grow_to_bud(0);
    REQUIRE(plant.answer(true, 1) == Band::flower);
    CHECK(plant.answer(false, 2) == Band::flower);
    CHECK(plant.skill().look_again);
    CHECK(plant.answer(true, 2) == Band::flower);
    CHECK_FALSE(plant.skill().look_again);
}

TEST_CASE("a flower missed again and again is a bud once more, waiting for another day",
          "[engine]") {
    Grown plant;
    plant.grow_to_bud(0);
    REQUIRE(plant.answer(true, 1) == Band::flower);
    int misses = 0;
    while (plant.skill().band == Band::flower && misses < 20) {
        plant.answer(false, 2);
        ++misses;
    }
    CHECK(misses >= 2);
    CHECK(plant.skill().band == Band::bud);
    CHECK(plant.skill().recheck_from == Day{first_day.value + 3});
}

TEST_CASE("retries and answers too fast to count grow nothing and cost nothing", "[engine]") {
    Grown plant;
    plant.answer(true, 0);
    const SkillState before = plant.skill();
    Answered retry = answered("count", 2, true);
    retry.tries = 2;
    plant.take(retry, 0);
    Answered guess = answered("count", 2, false);
    guess.counted = false;
    plant.take(guess, 0);
    CHECK(plant.skill().tries == before.tries);
    CHECK(plant.skill().evidence == before.evidence);
    CHECK(plant.skill().memory == before.memory);
}
