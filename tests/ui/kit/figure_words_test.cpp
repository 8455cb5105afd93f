// Figures in words: what a listener hears, and what it must not give away.
#include "ui/kit/figure_words.hpp"
#include "ui/kit/spoken.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

long taps_in(const std::string& words) {
    long n = 0;
    for (auto at = words.find("tap"); at != std::string::npos; at = words.find("tap", at + 1)) {
        ++n;
    }
    return n;
}

bool says(const std::string& words, const std::string& part) {
    return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a figure is told by its parts", "[ui]") {
    const FractionBar bar{4, {{{1, 2}, Fill::plain, "beans"}, {{1, 4}, Fill::dots, ""}}};
    CHECK(figure_words(bar) ==
          "A bar. It is cut into 4 equal parts. 2 parts: beans. One part: dotted.");
    const FractionCircle whole{0, {{{1, 2}, Fill::plain, "eaten"}}};
    CHECK(spoken_words(figure_words(whole)) == "A circle. one half of it: eaten.");
    CHECK(figure_words(ObjectArray{3, 4, "star"}) == "3 rows. Each row has 4 stars.");
    CHECK(figure_words(Coins{{50, 20, 20}}) == "3 coins: 50, 20, 20.");
    CHECK(figure_words(DataTable{{"Day", "Rain"}, {{"Mon", "3"}, {"Tue", "?"}}}) ==
          "A table. Row 1: Day Mon, Rain 3. Row 2: Day Tue, Rain a question mark.");
    CHECK(figure_words(NoFigure{}).empty());
}

TEST_CASE("a clock is told by where its hands point, never by its time", "[ui]") {
    CHECK(clock_words(7, 5) == "The short hand is just past 7. The long hand points at 1.");
    CHECK(clock_words(12, 0) == "The short hand points at 12. The long hand points at 12.");
    CHECK(clock_words(12, 30) ==
          "The short hand is halfway between 12 and 1. The long hand points at 6.");
    CHECK(clock_words(3, 52) ==
          "The short hand is nearly at 4. The long hand is 2 small marks past 10.");
    CHECK(clock_words(3, 1) ==
          "The short hand is just past 3. The long hand is one small mark past 12.");
    for (int minute = 1; minute < 60; ++minute) {
        const std::string words = clock_words(2, minute);
        CAPTURE(words);
        CHECK((minute % 5 == 0) == says(words, "points at"));
        if (minute > 12) CHECK_FALSE(says(words, ' ' + std::to_string(minute)));
    }
}

TEST_CASE("what is asked for is told as taps or by its place, not by its value", "[ui]") {
    const NumberLine line{{0}, {1}, 10, 0, 1, {{{7, 10}, "?"}}};
    CHECK_FALSE(says(figure_words(line), "0.7"));
    CHECK(says(figure_words(line), "on step 7"));
    const std::string counters = figure_words(Counters{13, 10, "apple"});
    CHECK_FALSE(says(counters, "13"));
    CHECK(taps_in(counters) == 3);
    CHECK(says(counters, "Each full row has 10. There is one full row."));
    const std::string frame = figure_words(TenFrame{2, 10, 3});
    CHECK_FALSE(says(frame, "13"));
    CHECK(taps_in(frame) == 3);
    const std::string grid = figure_words(CoordinateGrid{-5, 5, -5, 5, {{-3, 4, "A"}}, false});
    CHECK(says(grid, "Point A. Left: tap, tap, tap. Up: tap, tap, tap, tap."));
    CHECK(taps_in(figure_words(DotPlot{"", {{0}, {3}, 3, 1, 0, {}}, {0, 2, 0, 5}})) == 7);
    const std::string fraction = figure_words(FractionBar{8, {{{3, 8}, Fill::plain, ""}}});
    CHECK_FALSE(says(fraction, "3/8"));
}

TEST_CASE("a bar is told by its height against the axis", "[ui]") {
    const std::string words =
        figure_words(BarPlot{"Books", {{"A", 4}, {"B", 5}, {"C", 16}, {"D", 19}}, 10});
    CHECK(says(words, "A: between 0 and 10, nearer to 0."));
    CHECK(says(words, "B: halfway between 0 and 10."));
    CHECK(says(words, "C: between 10 and 20, nearer to 20."));
    CHECK(says(figure_words(LinePlot{"", {{"Mon", 20}, {"Tue", 0}}, 10}),
               "Mon: at the line of 20. Tue: at the line of 0."));
}

TEST_CASE("a shape on squares is told by the way round it, back to its start", "[ui]") {
    const LabelledPolygon shape{{{0, 0}, {3, 0}, {3, 2}, {0, 2}}, {}, true};
    CHECK(figure_words(shape) ==
          "A shape with straight sides. Its corners: tap, tap, tap, tap. It stands on a grid of "
          "squares. The way round it: 3 squares right, 2 squares down, 3 squares left, 2 squares "
          "up.");
    const LabelledPolygon room{{{0, 0}, {3, 0}, {3, 2}}, {"3 m", "?", ""}, false};
    CHECK(says(figure_words(room), "Side 1 goes right: 3 m. Side 2 goes down: a question mark. "
                                   "Side 3 slants: no label."));
}
