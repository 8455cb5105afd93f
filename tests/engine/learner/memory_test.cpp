// FSRS-6: known answers frozen from this implementation after it agreed with py-fsrs 6.3.1 on every
// public case (test_engine "[public]"), and the laws a memory keeps.
#include "engine/learner/memory.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace pipit::engine;
using namespace pipit::engine::testing;
using memory::Memory;
using memory::Rating;

namespace {

bool close(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

struct Known {
    Rating rating;
    int elapsed_days;  // -1: the first review
    double stability;
    double difficulty;
    int interval_days;
};

// The number after `"name":` from `at` on; NaN for null.
double number_after(const std::string& json, const char* name, std::size_t at) {
    const auto colon = json.find(':', json.find(std::string("\"") + name + "\"", at));
    const std::string value = json.substr(json.find_first_not_of(" \n", colon + 1), 30);
    return value.rfind("null", 0) == 0 ? std::nan("") : std::stod(value);
}

}  // namespace

TEST_CASE("reviews give the known stability, difficulty and interval", "[engine][vector]") {
    // clang-format off
    const Known good_and_bad[] = {
        {Rating::good, -1, 2.3065, 2.118103970459016, 2},
        {Rating::good, 2, 10.964332335820698, 2.111214235785395, 11},
        {Rating::good, 11, 46.28021728755693, 2.1043313908464483, 46},
        {Rating::good, 46, 162.86220163874916, 2.0974554287524403, 163},
        {Rating::good, 163, 497.4471936002745, 2.0905863426205262, 497},
        {Rating::again, 497, 6.8861893974456088, 7.3854578841290746, 7},
        {Rating::hard, 0, 3.704438122692534, 8.2495734751191172, 4},
        {Rating::easy, 30, 29.273151431746257, 7.6498908696768249, 29},
        {Rating::hard, 20, 42.902505443825902, 8.42511641350284, 43},
        {Rating::easy, 0, 60.556003666676688, 7.8840920777674581, 61},
    };
    // clang-format on
    Memory m;
    for (const Known& known : good_and_bad) {
        CAPTURE(known.elapsed_days, m.stability, m.difficulty);
        m = known.elapsed_days < 0 ? memory::first_review(known.rating)
                                   : memory::review(m, known.rating, known.elapsed_days);
        CHECK(close(m.stability, known.stability));
        CHECK(close(m.difficulty, known.difficulty));
        CHECK(memory::interval_days(m) == known.interval_days);
    }
}

TEST_CASE("a memory stays in its bounds and forgets with time, whatever the reviews",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const auto rating = [&] { return static_cast<Rating>(1 + random.below(4)); };
    Memory m = memory::first_review(rating());
    for (int i = 0; i < 60; ++i) {
        const Rating rated = rating();
        m = memory::review(m, rated, random.below(5) == 0 ? 0 : random.below(500));
        REQUIRE(m.stability >= 0.001);
        REQUIRE(m.difficulty >= 1.0);
        REQUIRE(m.difficulty <= 10.0);
        REQUIRE(memory::interval_days(m) >= 1);
        REQUIRE(memory::interval_days(m) <= 36500);
        REQUIRE(memory::retrievability(m, 0) == 1.0);
        REQUIRE(memory::retrievability(m, 10) < 1.0);
        REQUIRE(memory::retrievability(m, 20) < memory::retrievability(m, 10));
    }
}

TEST_CASE("recalling makes a memory last longer than forgetting does", "[engine]") {
    const Memory m = memory::review(memory::first_review(Rating::good), Rating::good, 2);
    CHECK(memory::review(m, Rating::good, 11).stability > m.stability);
    CHECK(memory::review(m, Rating::hard, 11).stability > m.stability);
    CHECK(memory::review(m, Rating::again, 11).stability < m.stability);
}

TEST_CASE("every published review history is followed to nine places", "[engine][public]") {
    const char* shared = std::getenv("PIPIT_SHARED");
    const std::string path =
        (shared ? shared : PIPIT_SOURCE_DIR "/../shared") + std::string("/vectors/fsrs6.json");
    std::ifstream file(path);
    if (!file) SKIP("no public vectors at " + path);
    std::stringstream text;
    text << file.rdbuf();
    const std::string json = text.str();
    Memory m;
    int reviews = 0;
    for (auto at = json.find("\"rating\""); at != std::string::npos;
         at = json.find("\"rating\"", at + 1)) {
        const auto rating = static_cast<Rating>(static_cast<int>(number_after(json, "rating", at)));
        const double elapsed = number_after(json, "elapsed_days", at);
        CAPTURE(reviews, elapsed);
        if (std::isnan(elapsed)) {
            m = memory::first_review(rating);
        } else {
            const int days = static_cast<int>(elapsed);  // the reference floors
            CHECK(close(memory::retrievability(m, days),
                        number_after(json, "retrievability_before", at)));
            m = memory::review(m, rating, days);
        }
        CHECK(close(m.stability, number_after(json, "stability", at)));
        CHECK(close(m.difficulty, number_after(json, "difficulty", at)));
        CHECK(memory::interval_days(m) ==
              static_cast<int>(number_after(json, "interval_days", at)));
        ++reviews;
    }
    CHECK(reviews > 500);
}
