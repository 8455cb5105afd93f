// See specimen_figures.hpp.
#include "tests/ui/screens/specimen_figures.hpp"

namespace pipit::test {

using namespace engine;

namespace {

void add_amounts(std::vector<FigureSpecimen>& out) {
    out.push_back(
        {"ruler", "How many cm long is the pencil?", 5, Ruler{12, 2, "cm", 4, 14, "pencil", true}});
    out.push_back({"blank-ruler", "How many cubes long is the leaf?", 5,
                   Ruler{8, 1, "cubes", 0, 5, "leaf", false}});
    out.push_back({"groups", "How many stars are there in all?", 12,
                   ObjectGroups{{{4, "star", ""}, {4, "star", ""}, {4, "star", ""}}, true}});
    out.push_back({"picture-plot", "How many cats are there?", 14,
                   PicturePlot{"Pets", {{"cats", 7}, {"dogs", 4}, {"birds", 10}}, 4, "star"}});
    out.push_back(
        {"box-plot", "What is the median of A?", 8,
         BoxPlot{"Heights in cm",
                 NumberLine{Rational(0), Rational(20), 20, 5, 0, {}},
                 {{"A", {{{0}, {5}, {8}, {12}, {20}}}}, {"B", {{{3}, {4}, {7}, {10}, {18}}}}}}});
    out.push_back({"spinner", "How many of 4 spins would be blue?", 2,
                   Spinner{{{Rational(1, 4), Fill::plain, "red"},
                            {Rational(1, 2), Fill::dots, "blue"},
                            {Rational(1, 4), Fill::hatch, "green"}}}});
    out.push_back({"balance", "What does one x weigh?", 3,
                   Balance{{"x", "x", "3"}, {"9"}, Balance::Tilt::level}});
    out.push_back({"tilted-balance", "How many more on the left?", 4,
                   Balance{{"x", "1", "1", "1", "1"}, {"x"}, Balance::Tilt::left}});
    out.push_back({"double-line", "How many cups go with 1000 grams?", 8,
                   DoubleNumberLine{4,
                                    {"cups", {"0", "2", "4", "", "?"}},
                                    {"grams", {"0", "250", "500", "750", "1000"}}}});
    out.push_back(
        {"histogram", "How many children are 10 to 19?", 7,
         BarPlot{"Children", {{"0-9", 4}, {"10-19", 7}, {"20-29", 3}, {"30-39", 6}}, 2, true}});
}

void add_shapes(std::vector<FigureSpecimen>& out) {
    out.push_back({"angles", "How many degrees is x?", 130,
                   Angles{0, {{50, "50\u00B0"}, {130, "x"}}, false}});
    out.push_back({"protractor", "How many degrees is x?", 65, Angles{0, {{65, "x"}}, true}});
    out.push_back({"transversal", "Which angle is as large as 1?", 5,
                   Transversal{60, {"1", "2", "3", "4", "5", "6", "7", "8"}}});
    out.push_back({"shapes", "How many of these have four sides?", 2,
                   ShapeRow{{{Shape::rhombus, "A", 30, Fill::plain},
                             {Shape::long_triangle, "B", 0, Fill::dots},
                             {Shape::trapezoid, "C", 0, Fill::hatch},
                             {Shape::hexagon, "D", 0, Fill::empty},
                             {Shape::star, "E", 0, Fill::plain}}}});
    out.push_back({"solids", "How many of these can roll?", 3,
                   ShapeRow{{{Shape::cube, "A", 0, Fill::plain},
                             {Shape::sphere, "B", 0, Fill::empty},
                             {Shape::cylinder, "C", 0, Fill::hatch},
                             {Shape::cone, "D", 0, Fill::dots},
                             {Shape::pyramid, "E", 0, Fill::plain}}}});
    out.push_back({"cubes", "How many cubes are in the box?", 24,
                   CubeBox{{4, 3, 2, "4 cm", "3 cm", "2 cm"}, std::nullopt, true}});
    out.push_back({"two-boxes", "How large are both boxes?", 32,
                   CubeBox{{4, 3, 2, "4 m", "3 m", "2 m"},
                           CubeBox::One{2, 2, 4, "2 m", "2 m", "4 m"},
                           false}});
    out.push_back({"cylinder", "How wide is it across?", 6,
                   Solid{Solid::Kind::cylinder, "3 cm", "10 cm", "", ""}});
    out.push_back({"marked-triangle", "What is the area?", 30,
                   LabelledPolygon{{{0, 6}, {10, 6}, {4, 0}},
                                   {"10 cm", "", "7 cm"},
                                   false,
                                   {{4, 0, 4, 6, "6 cm"}},
                                   {},
                                   {"50\u00B0", "", ""}}});
    out.push_back(
        {"right-triangle", "How long is the third side?", 10,
         LabelledPolygon{{{0, 6}, {8, 6}, {0, 0}}, {"8 cm", "?", "6 cm"}, false, {}, {1}, {}}});
    out.push_back({"line-on-grid", "How many km in 3 hours?", 15,
                   CoordinateGrid{.x_to = 8,
                                  .y_to = 8,
                                  .points = {{3, 3, "P"}},
                                  .y_step = 5,
                                  .x_title = "hours",
                                  .y_title = "km",
                                  .lines = {{0, 0, 1, 1, "a"}}}});
    out.push_back({"squared-paper", "How many squares large is A?", 6,
                   CoordinateGrid{.x_to = 12,
                                  .y_to = 6,
                                  .points = {},
                                  .axes = false,
                                  .segments = {{6, 0, 6, 6}},
                                  .shapes = {{{{1, 1}, {4, 1}, {4, 5}}, "A", Fill::plain},
                                             {{{11, 1}, {8, 1}, {8, 5}}, "B", Fill::dots}}}});
}

}  // namespace

std::vector<FigureSpecimen> specimen_figures() {
    std::vector<FigureSpecimen> out;
    add_amounts(out);
    add_shapes(out);
    return out;
}

}  // namespace pipit::test
