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

TEST_CASE("figures with many parts are told by their parts, not by what they ask", "[ui]") {
    CHECK(
        figure_words(Ruler{12, 4, "cm", 8, 31, "pencil", true}) ==
        "A ruler, in cm. Each unit has 4 equal parts. Something lies along it. Its left end is at "
        "2. Its right end is 3 small marks past 7.");
    const std::string blank = figure_words(Ruler{8, 1, "cubes", 0, 5, "leaf", false});
    CHECK(taps_in(blank) == 5);
    CHECK_FALSE(says(blank, "5"));
    const std::string groups =
        figure_words(ObjectGroups{{{4, "star", ""}, {3, "star", "B"}, {0, "star", ""}}, true});
    CHECK(taps_in(groups) == 7);
    CHECK(says(groups, "B: tap, tap, tap. Group 3: empty."));
    CHECK(figure_words(PicturePlot{"Pets", {{"cats", 5}, {"dogs", 1}}, 4, "star"}) ==
          "A plot of pictures. Its title: Pets. Each picture stands for 4. Row cats: tap, tap, "
          "half a "
          "picture. Row dogs: half a picture.");
    CHECK(says(figure_words(
                   BoxPlot{"", {{0}, {20}, 20, 5, 0, {}}, {{"A", {{{0}, {5}, {8}, {12}, {20}}}}}}),
               "Box A. Its lines reach from 0 to 20. The box reaches from 5 to 12. The line in the "
               "box stands at 8."));
    CHECK(figure_words(Balance{{"x", "3"}, {"9"}, Balance::Tilt::right}) ==
          "A balance. Its right pan is lower. On the left pan: x, 3. On the right pan: 9.");
    CHECK(says(figure_words(DoubleNumberLine{1, {"cups", {"0", "?"}}, {"grams", {"0", ""}}}),
               "The upper one, cups: 0, a question mark. The lower one, grams: 0, no label."));
}

TEST_CASE("shapes are told as fingers would find them, without their names", "[ui]") {
    const std::string row = figure_words(ShapeRow{{{Shape::rhombus, "A", 30, Fill::plain},
                                                   {Shape::hexagon, "B", 0, Fill::dots},
                                                   {Shape::cone, "C", 0, Fill::plain}}});
    for (const char* name : {"rhombus", "hexagon", "cone", "four", "six", "4", "6"})
        CHECK_FALSE(says(row, name));
    CHECK(taps_in(row) == 10);
    CHECK(says(row, "It is turned."));
    CHECK(says(row, "Its inside is dotted."));
    const std::string cubes = figure_words(CubeBox{{4, 3, 2, "4 cm", "", ""}, std::nullopt, true});
    CHECK(taps_in(cubes) == 9);
    CHECK(says(cubes, "Its length: 4 cm."));
    CHECK(taps_in(figure_words(CubeBox{{4, 3, 2, "", "", ""}, std::nullopt, false})) == 0);
    CHECK(figure_words(Solid{Solid::Kind::cone, "", "?", "6 cm", ""}) ==
          "A cone. Straight across its middle: 6 cm. Its height: a question mark.");
}

TEST_CASE("angles are told by what they look like, never in degrees", "[ui]") {
    const std::string words =
        figure_words(Angles{0, {{50, "50\u00B0"}, {90, ""}, {40, "x"}}, false});
    CHECK_FALSE(says(words, "40"));
    CHECK_FALSE(says(words, "90"));
    CHECK(says(words, "Smaller than a square corner: x."));
    CHECK(says(words, "A square corner, with its mark."));
    CHECK(says(words, "Arm 1 and arm 4 make one straight line."));
    CHECK(says(figure_words(Angles{0, {{65, "x"}}, true}), "An arm points at 65."));
    CHECK(says(figure_words(Transversal{60, {"1", "2", "3", "4", "", "x", "", ""}}),
               "It leans to the right. The upper crossing, clockwise from the upper left: 1, 2, 3, "
               "4. The lower crossing, clockwise from the upper left: no label, x, no label, no "
               "label."));
}

TEST_CASE("what stands on plain paper is told in steps from its corner", "[ui]") {
    CHECK(figure_words(CoordinateGrid{
              .x_to = 5, .y_to = 4, .points = {{2, 1, "A"}, {0, 0, "B"}}, .axes = false}) ==
          "Squared paper. Squares across: 5. Squares up: 4. Steps are counted from the lower left "
          "corner. Point A. Right: tap, tap. Up: tap. Point B. In the lower left corner.");
}

TEST_CASE("what stands on a grid is told in steps from where its axes meet", "[ui]") {
    const std::string words =
        figure_words(CoordinateGrid{.x_from = -2,
                                    .x_to = 8,
                                    .points = {},
                                    .y_step = 5,
                                    .x_title = "hours",
                                    .segments = {{-2, 1, 0, 0}},
                                    .lines = {{0, 0, 3, 2, "a"}},
                                    .shapes = {{{{1, 1}, {2, 1}, {2, 3}}, "A", Fill::dots}}});
    CHECK(says(words, "Up it goes from 0 to 50. Each step up stands for 5."));
    CHECK(says(words, "Across it shows: hours."));
    CHECK(says(words,
               "A piece of a line from 2 to the left, 1 up to the corner where one starts to "
               "count."));
    CHECK(says(words, "Line a. It runs through the corner where one starts to count and through 3 "
                      "to the right, 2 up."));
    CHECK(says(words, "Shape A. A corner: 1 to the right, 1 up."));
    LabelledPolygon shape{{{0, 0}, {4, 0}, {0, 3}}, {}, false};
    shape.inner = {{0, 0, 2, 2, "h"}};
    shape.right_angles = {1};
    shape.angle_labels = {"", "x", ""};
    CHECK(says(figure_words(shape),
               "A dashed line inside: h. A square mark at corner 1. The angle at corner 2: x."));
}
