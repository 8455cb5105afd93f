// The pulled plug over a whole class: pairing, sending, receiving, a secret changed, a learner
// erased, old answers let go; and a move to another computer, a forgotten secret, the class lock on
// and off; on devices with real vaults. Claim: nothing that was said to be done is lost, nothing is
// there twice, and every notebook opens in the end.
#include "tests/device/power/life.hpp"
#include "tests/device/power/walks.hpp"

#include <catch2/catch_test_macros.hpp>

#include <iostream>

using namespace pipit::test;

namespace {

// Stories of a_story cuts each until there were that many, or something did not hold. Without
// database_syncs SQLite's syncs do nothing.
Tally power_cuts(int cuts, std::uint64_t seed, bool database_syncs) {
    constexpr int a_story = 60;
    Tally tally;
    pipit::engine::testing::Random random(seed);
    for (int number = 0; tally.all_cuts() < cuts; ++number) {
        const std::uint64_t drawn = random.next();
        const bool held = number % 3 == 1 ? Walks(drawn, tally, database_syncs).live(a_story)
                                          : Life(drawn, tally, database_syncs).live(a_story);
        if (held) continue;
        tally.first_problem += " (story " + std::to_string(number) + ")";
        break;
    }
    return tally;
}

void nothing_lost_nothing_twice(int cuts, std::uint64_t seed) {
    const Tally tally = power_cuts(cuts, seed, true);
    std::cout << "figure: power cuts over a class: " << tally.all_cuts() << ", lost " << tally.lost
              << ", twice " << tally.twice << " (";
    for (std::size_t i = 0; i < doing_names.size(); ++i)
        std::cout << (i == 0 ? "" : ", ") << doing_names[i] << ' ' << tally.cuts[i];
    std::cout << ")\n";
    CHECK(tally.first_problem == "");
    CHECK(tally.all_cuts() >= cuts);
    for (std::size_t i = 0; i < doing_names.size(); ++i) {
        CAPTURE(doing_names[i]);
        CHECK(tally.cuts[i] > cuts / 200);  // the power went during each of them
    }
}

}  // namespace

TEST_CASE("300 power cuts over a class, from pairing to a move, a forgotten secret and the lock: "
          "nothing is lost, nothing is there twice",
          "[power]") {
    nothing_lost_nothing_twice(300, 20261123);
}

TEST_CASE("50,000 power cuts over a class, from pairing to a move, a forgotten secret and the "
          "lock: nothing is lost, nothing is there twice",
          "[power][slow]") {
    nothing_lost_nothing_twice(50000, 6);
}

TEST_CASE("the power cuts over a class find losses when SQLite's syncs do nothing", "[power]") {
    CHECK(power_cuts(300, 20261123, false).first_problem != "");
}
