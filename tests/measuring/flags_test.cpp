// What pipit-bench flags holds a board against, and that it says the same of the same class.
#include "tests/bench/flags/flags.hpp"

#include "tests/bench/figures.hpp"
#include "tests/bench/flags/truth.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using simulate::ItemLog;
using simulate::LogEntry;

namespace {

constexpr std::size_t skill = 4;

LogEntry given(int day, bool right, int hints = 0) {
    static std::uint64_t item = 0;
    LogEntry out;
    out.day = day;
    out.skill = skill;
    out.level = 2;
    out.item = ++item;
    out.right = right;
    out.hints = hints;
    return out;
}

LogEntry recheck(int day, bool right) {
    LogEntry out = given(day, right);
    out.recheck = true;
    return out;
}

}  // namespace

TEST_CASE("in truth a learner is stuck by three different items failed after hints, until one is "
          "right at once with one hint at most",
          "[bench]") {
    ItemLog log;
    log.add(given(0, false, 1));
    LogEntry twice = given(0, false, 1);
    log.add(twice);
    twice.tries = 2;
    log.add(twice);
    log.add(given(0, false));
    CHECK(log.stuck().empty());
    log.add(given(1, false, 2));
    CHECK(log.stuck() == std::set<std::size_t>{skill});
    log.add(given(1, true, 2));
    CHECK_FALSE(log.stuck().empty());
    log.add(given(1, true, 1));
    CHECK(log.stuck().empty());
}

TEST_CASE("in truth a learner is ready by a recheck that was right, until a miss, for good by two",
          "[bench]") {
    ItemLog log;
    for (int i = 0; i < 5; ++i)
        log.add(given(0, true));
    log.add(given(1, true));
    CHECK(log.ready().empty());
    CHECK(log.right_on_another_day() == std::set<std::size_t>{skill});
    log.add(recheck(1, true));
    CHECK(log.ready() == std::set<std::size_t>{skill});
    log.add(given(2, false));
    CHECK(log.ready().empty());
    log.add(given(2, true));
    CHECK_FALSE(log.ready().empty());
    log.add(given(3, false));
    log.add(given(3, false));
    log.add(given(3, true));
    CHECK(log.ready().empty());
    CHECK(log.right_on_another_day().empty());
}

TEST_CASE("over a fortnight of a class, nine in ten of a board's stuck and ready are true, and "
          "nine in ten of those there are stand on it",
          "[bench]") {
    const auto graph = bench::graph_of(PIPIT_SOURCE_DIR "/content/packs/mathematics");
    const simulate::FlagsRun run{.classes = 2, .learners = 30, .days = 14, .seed = 7};
    const auto all = simulate::flags_figures(graph, run);
    CAPTURE(all.dump(1));
    CHECK(simulate::flags_figures(graph, run) == all);
    for (const char* flag : {"stuck", "ready"}) {
        const auto& figures = all.at(flag);
        CHECK(figures.at("rows").get<double>() > 100);
        for (const char* figure : {"precision", "recall", "precision_by_ability"}) {
            CAPTURE(flag, figure);
            CHECK(figures.at(figure).at("value").get<double>() >= 0.9);
        }
    }
}
