// The pulled plug over a whole class: pairing, sending, receiving, a secret changed, a learner
// erased, old answers let go, on two devices with real vaults. Claim: nothing that was said to be
// done is lost, and nothing is there twice.
#include "tests/device/power/life.hpp"

#include <catch2/catch_test_macros.hpp>

#include <iostream>

using namespace pipit::test;

namespace {

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

TEST_CASE("300 power cuts over pairing, sending, receiving, secrets, erasure and retention: "
          "nothing is lost, nothing is there twice",
          "[power]") {
    nothing_lost_nothing_twice(300, 20261123);
}

TEST_CASE("50,000 power cuts over pairing, sending, receiving, secrets, erasure and retention: "
          "nothing is lost, nothing is there twice",
          "[power][slow]") {
    nothing_lost_nothing_twice(50000, 6);
}

TEST_CASE("the power cuts over a class find losses when SQLite's syncs do nothing", "[power]") {
    CHECK(power_cuts(300, 20261123, false).first_problem != "");
}
