// Whether the engine is as sure as it should be, on pupils whose truth is made without its model:
// docs/engine/simulation.md. Broken on purpose (variances halved or doubled), the tests fail.
#include "tests/bench/school_graph.hpp"
#include "tests/bench/simulate/calibration.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::simulate;

namespace {

constexpr std::size_t placed = 0, practised = 1, away = 2;  // of the moments judged

// Pupils from kindergarten to grade 8, ten a school.
std::array<Judged, 3> all_judged(int pupils, double share_of_links_wrong, const Course& course) {
    const SkillGraph graph = engine::testing::school_graph();
    Random random(5);
    std::array<Judged, 3> out;
    for (int from = 0; from < pupils; from += 10) {
        const School one = school(graph, random);
        const SkillGraph believed = rewired(graph, share_of_links_wrong, random);
        for (int i = 0; i < 10; ++i) {
            const Pupil pupil(graph, one, 0.9 * (i + random.unit()), random);
            const auto judged = followed(pupil, believed, random.next(), course);
            for (std::size_t m = 0; m < out.size(); ++m)
                out[m].add(judged[m]);
        }
    }
    return out;
}

Share asked(const Judged& one) {
    Share out;
    for (std::size_t bin = 1; bin < tries_bins; ++bin)
        out.add(one.by_tries[bin]);
    return out;
}

}  // namespace

TEST_CASE("nine in ten true abilities lie in the nine-in-ten interval, 88 to 92 in 100, also of "
          "skills never asked",
          "[engine][property]") {
    const Judged after_placing = all_judged(200, 0.0, {0, 0, 0})[placed];
    CAPTURE(after_placing.covered.value(), after_placing.by_tries[0].value());
    CHECK(after_placing.covered.value() >= 0.88);
    CHECK(after_placing.covered.value() <= 0.92);
    CHECK(after_placing.by_tries[0].value() >= 0.88);
    CHECK(after_placing.by_tries[0].value() <= 0.92);
    CHECK(asked(after_placing).value() >= 0.86);
    CHECK(asked(after_placing).value() <= 0.94);
    const auto weeks = all_judged(50, 0.0, {});
    for (const std::size_t moment : {practised, away}) {
        CAPTURE(moments[moment], weeks[moment].covered.value(), asked(weeks[moment]).value());
        CHECK(weeks[moment].covered.value() >= 0.88);
        CHECK(weeks[moment].covered.value() <= 0.92);
        CHECK(asked(weeks[moment]).value() >= 0.84);
        CHECK(asked(weeks[moment]).value() <= 0.94);
    }
}

TEST_CASE("with a fifth of the prerequisites wrong the interval still holds 85 in 100",
          "[engine][property]") {
    for (const Judged& one : all_judged(50, wrong_share, {})) {
        CAPTURE(one.covered.value());
        CHECK(one.covered.value() >= 0.85);
        CHECK(one.covered.value() <= 0.94);
    }
}

TEST_CASE("what is called very likely known nearly always is, what is called very unlikely nearly "
          "never, and likelier is likelier",
          "[engine][property]") {
    const Judged one = all_judged(100, 0.0, {0, 0, 0})[placed];
    CHECK(one.above.back().value() >= 0.95);
    CHECK(one.above.front().value() <= 0.05);
    for (std::size_t bin = 1; bin < chance_bins; ++bin) {
        CAPTURE(bin, one.above[bin].value(), one.above[bin - 1].value(), one.above[bin].n);
        CHECK(one.above[bin].value() >= one.above[bin - 1].value() - 0.08);
    }
}
