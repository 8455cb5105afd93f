// The figures with many parts as the independent checker sees them: stroke by stroke, and nothing
// that an eye would not find.
#include "content/compiler/rendered.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::engine;
using pack::drawn;

TEST_CASE("lengths, amounts and chances are drawn stroke by stroke", "[content]") {
    CHECK(drawn(Ruler{4, 2, "cm", 2, 5, "pencil", true}) == "ruler [cm] parts 2 | --===---");
    CHECK(drawn(Ruler{3, 1, "", 0, 2, "leaf", false}) == "blank ruler [] parts 1 | ==-");
    CHECK(drawn(ObjectGroups{{{3, "star", "A"}, {0, "dot", ""}}, true}) ==
          "groups | (ooo) star [A] | (.) dot []");
    CHECK(drawn(ObjectGroups{{{3, "star", ""}}, false}) == "groups | ooo star []");
    CHECK(drawn(PicturePlot{"Pets", {{"cats", 5}, {"dogs", 0}}, 4, "star"}) ==
          "pictures [Pets] each 4 | [cats] ooh | [dogs] .");
    CHECK(drawn(BoxPlot{"T", {{0}, {4}, 8, 2, 0, {}}, {{"A", {{{0}, {1, 2}, {1}, {2}, {4}}}}}}) ==
          "boxes [T] | line 0 -------- 4 | [A] . - -- ---- --------");
    CHECK(drawn(Spinner{{{{1, 4}, Fill::plain, "red"}, {{3, 4}, Fill::empty, "{1/2}"}}}) ==
          "spinner | [red] P | [1/2] ...");
    CHECK(drawn(Balance{{"x", "3"}, {"9"}, Balance::Tilt::level}) ==
          "balance level | [x] [3] | [9]");
    CHECK(drawn(Balance{{"x"}, {"9"}, Balance::Tilt::left}) == "balance left down | [x] | [9]");
    CHECK(drawn(DoubleNumberLine{2, {"cups", {"0", "", "?"}}, {"g", {"0", "5", "10"}}}) ==
          "lines | [cups] : [0] [] [?] | [g] : [0] [5] [10]");
    CHECK(drawn(BarPlot{"T", {{"0-9", 2}}, 1, true}) == "histogram T | step 1 | 0-9 ==");
}

TEST_CASE("angles are drawn by what an eye tells of them", "[content]") {
    CHECK(drawn(Angles{0, {{50, "50"}, {130, "x"}}, false}) ==
          "angles | acute [50] | obtuse [x] | line 1 3 | together straight");
    CHECK(drawn(Angles{20, {{90, ""}, {90, "?"}, {180, ""}}, false}) ==
          "angles | square [] | right [?] | straight [] | line 1 3 | together round");
    CHECK(drawn(Angles{0, {{30, "a"}, {60, "b"}}, false}) ==
          "angles | acute [a] | acute [b] | together right");
    CHECK(drawn(Angles{0, {{200, "a"}}, false}) == "angles | reflex [a] | together reflex");
    CHECK(drawn(Angles{0, {{65, "x"}, {40, ""}}, true}) ==
          "protractor | acute [x] | acute [] | arms 0 65 105");
    CHECK(drawn(Transversal{70, {"1", "2", "3", "4", "", "x", "", "8"}}) ==
          "parallel leans right | [1] [2] [3] [4] | [] [x] [] [8]");
    CHECK(drawn(Transversal{90, {}}).starts_with("parallel upright |"));
    CHECK(drawn(Transversal{120, {}}).starts_with("parallel leans left |"));
}

TEST_CASE("shapes and solids are drawn with their labels, boxes cube by cube", "[content]") {
    CHECK(drawn(ShapeRow{
              {{Shape::kite, "A", 30, Fill::hatch}, {Shape::prism, "B", 0, Fill::empty}}}) ==
          "shapes | [A] kite turned 30 H | [B] prism .");
    CHECK(drawn(CubeBox{{4, 1, 2, "4 cm", "", "?"}, std::nullopt, true}) ==
          "box long oooo wide o high oo [4 cm] [] [?]");
    CHECK(drawn(CubeBox{{4, 1, 2, "a", "b", "c"}, CubeBox::One{1, 1, 1, "", "", "d"}, false}) ==
          "box [a] [b] [c] | box [] [] [d]");
    CHECK(drawn(Solid{Solid::Kind::cylinder, "3 cm", "?", "", ""}) ==
          "solid cylinder radius [3 cm] height [?]");
    CHECK(drawn(Solid{Solid::Kind::circle, "", "", "8 cm", ""}) == "flat circle diameter [8 cm]");
    CHECK(drawn(Solid{Solid::Kind::pyramid, "", "5", "", "4"}) ==
          "solid pyramid height [5] side [4]");
}

TEST_CASE("what stands on a grid is drawn in steps from its corner", "[content]") {
    CHECK(drawn(CoordinateGrid{.x_from = -1,
                               .x_to = 2,
                               .y_to = 3,
                               .points = {{1, 2, "P"}},
                               .y_step = 5,
                               .x_title = "h",
                               .segments = {{-1, 0, 0, 1}},
                               .lines = {{-1, 0, 2, 3, "a"}},
                               .shapes = {{{{0, 0}, {1, 0}, {0, 1}}, "A", Fill::dots}}}) ==
          "plane -1 2 0 3 | P >>^^ | step 1 5 | titles [h] [] | segment @ >^ | line [a] @ >>>^^^ | "
          "shape [A] D > >> >^");
    CHECK(drawn(CoordinateGrid{.x_to = 3, .y_to = 2, .points = {}, .axes = false}) ==
          "paper 0 3 0 2");
    LabelledPolygon shape{{{0, 0}, {4, 0}, {0, 3}}, {"4", "", "3"}, false};
    shape.inner = {{0, 0, 2, 2, "h"}};
    shape.right_angles = {1, 2};
    shape.angle_labels = {"", "x", ""};
    CHECK(drawn(shape) == "sides E(4) S() N(3) | inner 0,0 2,2 [h] | square at 1 2 | angles [] [x] "
                          "[]");
}

TEST_CASE("figures that differ anywhere have different members", "[content]") {
    const std::vector<Figure> all = {
        Ruler{4, 2, "cm", 2, 5, "pencil", true},
        Ruler{4, 2, "cm", 2, 5, "leaf", true},
        Angles{0, {{50, "x"}}, false},
        Angles{0, {{50, "x"}}, true},
        Angles{1, {{50, "x"}}, false},
        ShapeRow{{{Shape::kite, "A", 0, Fill::plain}}},
        ShapeRow{{{Shape::kite, "A", 30, Fill::plain}}},
        ObjectGroups{{{3, "star", "A"}}, true},
        ObjectGroups{{{3, "star", "A"}}, false},
        CubeBox{{1, 2, 3, "", "", ""}, std::nullopt, true},
        CubeBox{{1, 2, 3, "", "", ""}, std::nullopt, false},
        CubeBox{{1, 2, 3, "", "", ""}, CubeBox::One{}, true},
        Solid{Solid::Kind::cone, "1", "2", "", ""},
        Solid{Solid::Kind::cone, "", "2", "1", ""},
        PicturePlot{"", {{"a", 2}}, 2, "dot"},
        PicturePlot{"", {{"a", 2}}, 4, "dot"},
        BoxPlot{"", {{0}, {4}, 4, 1, 0, {}}, {{"A", {{{0}, {1}, {2}, {3}, {4}}}}}},
        BoxPlot{"", {{0}, {4}, 4, 1, 0, {}}, {{"A", {{{0}, {1}, {1}, {3}, {4}}}}}},
        Spinner{{{{1, 2}, Fill::plain, ""}, {{1, 2}, Fill::dots, ""}}},
        Spinner{{{{1, 2}, Fill::plain, ""}, {{1, 2}, Fill::hatch, ""}}},
        Balance{{"x"}, {"1"}, Balance::Tilt::level},
        Balance{{"x"}, {"1"}, Balance::Tilt::left},
        DoubleNumberLine{1, {"a", {"0", "1"}}, {"", {"0", "2"}}},
        DoubleNumberLine{1, {"a", {"0", "1"}}, {"b", {"0", "2"}}},
        Transversal{60, {}},
        Transversal{61, {}},
        CoordinateGrid{},
        CoordinateGrid{.points = {}, .axes = false},
        CoordinateGrid{.points = {}, .x_step = 2},
        CoordinateGrid{.points = {}, .y_title = "a"},
        CoordinateGrid{.points = {}, .segments = {{0, 0, 1, 1}}},
        CoordinateGrid{.points = {}, .lines = {{0, 0, 1, 1}}},
        CoordinateGrid{.points = {}, .shapes = {{{{0, 0}, {1, 0}, {0, 1}}}}},
        BarPlot{"", {{"a", 1}}, 1, false},
        BarPlot{"", {{"a", 1}}, 1, true},
        LabelledPolygon{{{0, 0}, {4, 0}, {0, 3}}, {}, false},
        LabelledPolygon{{{0, 0}, {4, 0}, {0, 3}}, {}, false, {{0, 0, 1, 1, ""}}, {}, {}},
        LabelledPolygon{{{0, 0}, {4, 0}, {0, 3}}, {}, false, {}, {1}, {}},
        LabelledPolygon{{{0, 0}, {4, 0}, {0, 3}}, {}, false, {}, {}, {"", "", "x"}},
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(i << ": " << drawn(all[i]));
        CHECK(figure_problem(all[i]).empty());
        for (std::size_t j = 0; j < all.size(); ++j)
            CHECK((pack::figure_members(all[i]) == pack::figure_members(all[j])) == (i == j));
    }
}
