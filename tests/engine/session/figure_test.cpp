// Figures: bounds for authors.
#include "engine/session/figure.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;

TEST_CASE("a figure inside its bounds has no problem, and one outside says which", "[engine]") {
    CHECK(figure_problem(NoFigure{}).empty());
    CHECK(figure_problem(
              FractionBar{
                  4, {{Rational(1, 2), Fill::plain, "beans"}, {Rational(1, 4), Fill::dots, ""}}})
              .empty());
    CHECK(figure_problem(FractionBar{25, {}}) == "cuts must be 0 to 24");
    CHECK_FALSE(
        figure_problem(FractionCircle{4, {{Rational(3, 4), {}, ""}, {Rational(1, 2), {}, ""}}})
            .empty());
    CHECK(figure_problem(FractionCircle{3, {{Rational(2, 3), {}, ""}, {Rational(1, 3), {}, ""}}})
              .empty());
    CHECK_FALSE(figure_problem(FractionBar{4, {{Rational(0), {}, ""}}}).empty());
    CHECK_FALSE(figure_problem(NumberLine{Rational(1), Rational(1), 10, 0, 0, {}}).empty());
    CHECK_FALSE(figure_problem(NumberLine{Rational(0), Rational(1), 101, 0, 0, {}}).empty());
    CHECK_FALSE(figure_problem(NumberLine{Rational(0), Rational(1), 10, 0, 0, {{Rational(2), "?"}}})
                    .empty());
    CHECK_FALSE(figure_problem(ObjectArray{13, 1, "dot"}).empty());
    CHECK_FALSE(figure_problem(Counters{31, 10, "dot"}).empty());
    CHECK_FALSE(figure_problem(Counters{5, 0, "dot"}).empty());
    CHECK_FALSE(figure_problem(BaseTenBlocks{10, 0, 0}).empty());
    CHECK_FALSE(figure_problem(TenFrame{1, 6, 5}).empty());
    CHECK(figure_problem(TenFrame{2, 6, 5}).empty());
    CHECK_FALSE(figure_problem(BarModel{{}, ""}).empty());
    CHECK_FALSE(figure_problem(BarModel{{{"", {{Rational(0), "1", Fill::empty}}}}, ""}).empty());
    CHECK_FALSE(figure_problem(LabelledPolygon{{{0, 0}, {1, 0}}, {}, false}).empty());
    CHECK_FALSE(figure_problem(LabelledPolygon{{{0, 0}, {21, 0}, {1, 1}}, {}, false}).empty());
    CHECK_FALSE(figure_problem(LabelledPolygon{{{0, 0}, {2, 0}, {1, 1}}, {"2"}, false}).empty());
}
