// Figures with many parts: what is inside their bounds is taken, each bound refuses what is beyond.
#include "engine/session/figure.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;

namespace {

bool sound(const Figure& figure) {
    return figure_problem(figure).empty();
}

Angles angles(int from, std::vector<int> sizes, bool protractor = false) {
    Angles out{from, {}, protractor};
    for (const int size : sizes)
        out.parts.push_back({size, ""});
    return out;
}

Spinner spinner(std::vector<Rational> sizes) {
    Spinner out;
    for (const Rational& size : sizes)
        out.parts.push_back({size, Fill::plain, ""});
    return out;
}

BoxPlot box_plot(std::array<Rational, 5> five) {
    return {"", NumberLine{Rational(0), Rational(10), 20, 2, 0, {}}, {{"A", five}}};
}

}  // namespace

TEST_CASE("a ruler's object lies on its ticks, and its ticks can be told apart", "[engine]") {
    CHECK(sound(Ruler{12, 10, "cm", 0, 120, "stick", true}));
    CHECK_FALSE(sound(Ruler{13, 10, "cm", 0, 1, "stick", true}));
    CHECK(sound(Ruler{30, 4, "", 119, 120, "stick", true}));
    CHECK_FALSE(sound(Ruler{31, 1, "", 0, 1, "stick", true}));
    CHECK_FALSE(sound(Ruler{0, 1, "", 0, 1, "stick", true}));
    CHECK_FALSE(sound(Ruler{10, 3, "", 0, 1, "stick", true}));
    CHECK_FALSE(sound(Ruler{10, 1, "", 3, 3, "stick", true}));
    CHECK_FALSE(sound(Ruler{10, 1, "", 3, 11, "stick", true}));
    CHECK_FALSE(sound(Ruler{10, 1, "", -1, 3, "stick", true}));
}

TEST_CASE("angles make a whole turn at most, on a protractor a half one from 0", "[engine]") {
    CHECK(sound(angles(359, {180, 179, 1})));
    CHECK_FALSE(sound(angles(0, {180, 180, 1})));
    CHECK_FALSE(sound(angles(360, {10})));
    CHECK_FALSE(sound(angles(0, {})));
    CHECK_FALSE(sound(angles(0, {0})));
    CHECK_FALSE(sound(angles(0, std::vector<int>(9, 10))));
    CHECK(sound(angles(0, {100, 80}, true)));
    CHECK_FALSE(sound(angles(0, {100, 81}, true)));
    CHECK_FALSE(sound(angles(1, {100}, true)));
    CHECK(sound(Transversal{30, {}}));
    CHECK_FALSE(sound(Transversal{29, {}}));
    CHECK_FALSE(sound(Transversal{151, {}}));
}

TEST_CASE("one to six shapes stand in a row, and only flat ones turn", "[engine]") {
    CHECK(sound(ShapeRow{{{Shape::square, "A", 359, Fill::plain}}}));
    CHECK_FALSE(sound(ShapeRow{{{Shape::square, "A", 360, Fill::plain}}}));
    CHECK_FALSE(sound(ShapeRow{{{Shape::cube, "A", 45, Fill::plain}}}));
    CHECK_FALSE(sound(ShapeRow{}));
    CHECK_FALSE(sound(ShapeRow{std::vector<ShapeRow::One>(7)}));
    CHECK(is_solid(Shape::prism));
    CHECK_FALSE(is_solid(Shape::heart));
    CHECK(std::string(shape_names.at(static_cast<std::size_t>(Shape::prism))) == "prism");
    CHECK(std::string(shape_names.at(static_cast<std::size_t>(Shape::heart))) == "heart");
}

TEST_CASE("boxes and solids have the lengths that belong to them", "[engine]") {
    using Kind = Solid::Kind;
    CHECK(sound(CubeBox{{10, 1, 10, "", "", ""}, CubeBox::One{1, 10, 1, "", "", ""}, true}));
    CHECK_FALSE(sound(CubeBox{{11, 1, 1, "", "", ""}, std::nullopt, true}));
    CHECK_FALSE(sound(CubeBox{{1, 1, 1, "", "", ""}, CubeBox::One{1, 0, 1, "", "", ""}, true}));
    CHECK(sound(Solid{Kind::cylinder, "3", "4", "", ""}));
    CHECK_FALSE(sound(Solid{Kind::cylinder, "3", "4", "6", ""}));
    CHECK_FALSE(sound(Solid{Kind::cone, "", "4", "", "2"}));
    CHECK_FALSE(sound(Solid{Kind::sphere, "3", "4", "", ""}));
    CHECK_FALSE(sound(Solid{Kind::circle, "3", "4", "", ""}));
    CHECK(sound(Solid{Kind::pyramid, "", "4", "", "2"}));
    CHECK_FALSE(sound(Solid{Kind::prism, "2", "4", "", ""}));
}

TEST_CASE("groups, pictures and pans hold what can be counted", "[engine]") {
    CHECK(sound(ObjectGroups{{{20, "dot", ""}, {0, "dot", ""}}, true}));
    CHECK_FALSE(sound(ObjectGroups{{{21, "dot", ""}}, true}));
    CHECK_FALSE(sound(ObjectGroups{{}, true}));
    CHECK_FALSE(sound(ObjectGroups{std::vector<ObjectGroups::Group>(7), true}));
    CHECK(sound(PicturePlot{"", {{"a", 7}}, 2, "dot"}));
    CHECK_FALSE(sound(PicturePlot{"", {{"a", 7}}, 5, "dot"}));  // half of five
    CHECK(sound(PicturePlot{"", {{"a", 8}}, 5, "dot"}));
    CHECK_FALSE(sound(PicturePlot{"", {{"", 8}}, 5, "dot"}));
    CHECK_FALSE(sound(PicturePlot{"", {{"a", 21}}, 2, "dot"}));
    CHECK_FALSE(sound(PicturePlot{"", {{"a", 2}}, 101, "dot"}));
    CHECK(sound(Balance{{"x"}, {"1"}, {}}));
    CHECK_FALSE(sound(Balance{{}, {"1"}, {}}));
    CHECK_FALSE(sound(Balance{{"x"}, std::vector<std::string>(9, "1"), {}}));
}

TEST_CASE("a spinner's parts make one whole", "[engine]") {
    CHECK(sound(spinner({Rational(1, 3), Rational(2, 3)})));
    CHECK(figure_problem(spinner({Rational(1, 3), Rational(1, 3)})) ==
          "a spinner's parts must add up to 1");
    CHECK_FALSE(sound(spinner({Rational(1)})));
    CHECK_FALSE(sound(spinner(std::vector<Rational>(13, Rational(1, 13)))));
    CHECK_FALSE(sound(spinner({Rational(1, 61), Rational(60, 61)})));
}

TEST_CASE("the five numbers of a box plot stand in order on ticks", "[engine]") {
    CHECK(sound(box_plot({{{0}, {1, 2}, {3}, {3}, {10}}})));
    CHECK_FALSE(sound(box_plot({{{0}, {4}, {3}, {3}, {10}}})));
    CHECK_FALSE(sound(box_plot({{{0}, {1, 3}, {3}, {3}, {10}}})));
    CHECK_FALSE(sound(box_plot({{{0}, {1}, {3}, {3}, {11}}})));
    BoxPlot fine = box_plot({{{0}, {1}, {3}, {3}, {10}}});
    fine.axis.steps = 60;
    CHECK_FALSE(sound(fine));
    CHECK_FALSE(sound(BoxPlot{"", fine.axis, {}}));
}

TEST_CASE("both number lines have a text for each tick", "[engine]") {
    CHECK(sound(DoubleNumberLine{1, {"", {"0", "1"}}, {"", {"0", "?"}}}));
    CHECK_FALSE(sound(DoubleNumberLine{1, {"", {"0", "1"}}, {"", {"0"}}}));
    CHECK_FALSE(sound(DoubleNumberLine{0, {"", {"0"}}, {"", {"0"}}}));
    const std::vector<std::string> many(14, "1");
    CHECK_FALSE(sound(DoubleNumberLine{13, {"", many}, {"", many}}));
}

TEST_CASE("what is drawn on a grid stands on it", "[engine]") {
    CHECK(sound(CoordinateGrid{.x_from = -20, .x_to = 0, .points = {}, .x_step = 100}));
    CHECK_FALSE(sound(CoordinateGrid{.x_from = -20, .x_to = 1, .points = {}}));
    CHECK_FALSE(sound(CoordinateGrid{.x_from = -21, .x_to = 0, .points = {}}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .x_step = 0}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .y_step = 101}));
    CHECK(sound(CoordinateGrid{.points = {}, .lines = {{0, 0, 10, 10, "a"}}}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .lines = {{1, 1, 1, 1, "a"}}}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .lines = {{1, 1, 1, 11, "a"}}}));
    CHECK_FALSE(sound(CoordinateGrid{
        .points = {}, .lines = std::vector<GridSegment>(4, GridSegment{0, 0, 1, 1})}));
    CHECK(sound(CoordinateGrid{.points = {},
                               .segments = std::vector<GridSegment>(8, GridSegment{0, 0, 1, 1})}));
    CHECK_FALSE(sound(CoordinateGrid{
        .points = {}, .segments = std::vector<GridSegment>(9, GridSegment{0, 0, 1, 1})}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .segments = {{0, -1, 1, 1}}}));
    CHECK(sound(CoordinateGrid{.points = {}, .shapes = {{{{0, 0}, {1, 0}, {0, 10}}}}}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .shapes = {{{{0, 0}, {1, 0}}}}}));
    CHECK_FALSE(sound(CoordinateGrid{.points = {}, .shapes = {{{{0, 0}, {1, 0}, {0, 11}}}}}));
}

TEST_CASE("a polygon's marks belong to its corners", "[engine]") {
    LabelledPolygon shape{{{0, 0}, {4, 0}, {0, 3}}, {}, false};
    shape.inner = {{0, 0, 2, 2, "h"}};
    shape.right_angles = {1};
    shape.angle_labels = {"", "x", "?"};
    CHECK(sound(shape));
    shape.right_angles = {0};
    CHECK_FALSE(sound(shape));
    shape.right_angles = {4};
    CHECK_FALSE(sound(shape));
    shape.right_angles = {};
    shape.angle_labels = {"x"};
    CHECK_FALSE(sound(shape));
    shape.angle_labels = {};
    shape.inner = {{0, 0, 0, 0, ""}};
    CHECK_FALSE(sound(shape));
    shape.inner = {{0, 0, 21, 0, ""}};
    CHECK_FALSE(sound(shape));
    shape.inner.assign(4, {0, 0, 1, 1, ""});
    CHECK_FALSE(sound(shape));
}
