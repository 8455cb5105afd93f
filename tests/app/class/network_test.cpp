// The whole of Pipit on two machines: a child joins, practises, shares, asks for help and hears
// back, over networks as schools have them. Claim: the way between them changes nothing of what
// both have in the end.
#include "tests/app/class/relay.hpp"
#include "tests/app/class/school_day.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

TEST_CASE("through a network that delays, stalls and cuts, a child and their teacher have in the "
          "end what they have over a good one",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const School cable(true);
    const Ends good = a_day_at(cable, School::teacher_address);
    CHECK(good.teacher.find("learner Zurimbali member Zurimbali A. skills ") != std::string::npos);
    CHECK(good.teacher.find("skills 0") == std::string::npos);
    CHECK(good.child.find("We try with a friend.") != std::string::npos);

    const School school;
    Weather bad{.piece_bytes_max = 300, .delay_ms = 5};
    bad.faults = {{0, true, 30, {}},      // pairing, in its first message
                  {1, false, 250, 1500},  // pairing, but for a while
                  {2, true, 500, {}},     // the request to join
                  {3, false, 900, {}},    // what answers it
                  {4, true, 1100, 1500}, {5, true, 1400, {}}};
    const Relay relay(school, bad);
    Class both(school);
    both.child.say_all({"await We lost each other", "tap Try again"});
    both.child.say_all(ask_to_join);
    const Ends worse = a_day(both.teacher, both.child);
    CHECK(worse.teacher == good.teacher);
    CHECK(worse.child == good.child);
    CHECK(relay.connections() > 5);
}
