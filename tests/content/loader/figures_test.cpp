// The figures with many parts as authors write them: read whole, or refused by key.
#include "content/loader/pack.hpp"
#include "tests/content/small_pack.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace pipit;
using namespace pipit::engine;

namespace {

Result<Item> with_figure(const std::string& lua) {
    auto files = test::small_pack();
    files["items/add.lua"] = test::sound_generator("item.figure = " + lua);
    const auto pack = content::load(std::move(files));
    REQUIRE(pack.ok());
    return (*pack)->make(SkillId{"add"}, 1, 3);
}

struct Shown {
    const char* lua;
    Figure figure;
};

void check_read(const Shown& shown) {
    const auto item = with_figure(shown.lua);
    INFO(shown.lua << (item.ok() ? "" : ": " + item.error().where + ": " + item.error().remedy));
    REQUIRE(item.ok());
    CHECK((item->figure == shown.figure));
}

}  // namespace

TEST_CASE("figures of lengths, amounts and chances are read whole", "[content]") {
    check_read(GENERATE(
        Shown{"{kind = 'ruler', length = 12, parts = 4, unit = 'cm', from = 2, to = 9, "
              "object = 'pencil'}",
              Ruler{12, 4, "cm", 2, 9, "pencil", true}},
        Shown{"{kind = 'ruler', to = 5, numbers = false}", Ruler{10, 1, "", 0, 5, "stick", false}},
        Shown{"{kind = 'groups', rings = false, groups = {{count = 3, object = 'star', label = "
              "'A'}, {count = 0}}}",
              ObjectGroups{{{3, "star", "A"}, {0, "dot", ""}}, false}},
        Shown{"{kind = 'picture_plot', title = 'Pets', each = 4, object = 'star', rows = {{label "
              "= 'cats', halves = 7}}}",
              PicturePlot{"Pets", {{"cats", 7}}, 4, "star"}},
        Shown{"{kind = 'box_plot', title = 'T', axis = {from = 0, to = 1, steps = 4}, plots = "
              "{{label = 'A', five = {0, '1/4', '1/2', '0.75', 1}}}}",
              BoxPlot{"T",
                      NumberLine{Rational(0), Rational(1), 4, 0, 0, {}},
                      {{"A", {{{0}, {1, 4}, {1, 2}, {3, 4}, {1}}}}}}},
        Shown{"{kind = 'spinner', parts = {{size = '1/4', label = 'red', fill = 'dots'}, {size = "
              "'3/4'}}}",
              Spinner{{{{1, 4}, Fill::dots, "red"}, {{3, 4}, Fill::plain, ""}}}},
        Shown{"{kind = 'balance', left = {'x', 3}, right = {9}, tilt = 'right'}",
              Balance{{"x", "3"}, {"9"}, Balance::Tilt::right}},
        Shown{"{kind = 'double_line', steps = 2, top = {title = 'cups', labels = {0, '', '?'}}, "
              "bottom = {labels = {0, 5, '-'}}}",
              DoubleNumberLine{2, {"cups", {"0", "", "?"}}, {"", {"0", "5", ""}}}},
        Shown{"{kind = 'bar_plot', touching = true, bars = {{label = '0-9', value = 2}}}",
              BarPlot{"", {{"0-9", 2}}, 1, true}}));
}

TEST_CASE("figures of the plane and of space are read whole", "[content]") {
    check_read(GENERATE(
        Shown{"{kind = 'angles', from = 20, parts = {{size = 90, label = ''}, {size = 40, label = "
              "'x'}}}",
              Angles{20, {{90, ""}, {40, "x"}}, false}},
        Shown{"{kind = 'angles', protractor = true, parts = {{size = 65}}}",
              Angles{0, {{65, ""}}, true}},
        Shown{"{kind = 'shapes', items = {{shape = 'kite', label = 'A', turned = 30, fill = "
              "'hatch'}, {shape = 'prism'}}}",
              ShapeRow{{{Shape::kite, "A", 30, Fill::hatch}, {Shape::prism, "", 0, Fill::plain}}}},
        Shown{"{kind = 'box', long = 4, wide = 3, high = 2, labels = {long = '4 cm', high = '?'}}",
              CubeBox{{4, 3, 2, "4 cm", "", "?"}, std::nullopt, true}},
        Shown{"{kind = 'box', long = 4, wide = 3, high = 2, cubes = false, second = {long = 1, "
              "wide = 1, high = 5, labels = {wide = '1 m'}}}",
              CubeBox{{4, 3, 2, "", "", ""}, CubeBox::One{1, 1, 5, "", "1 m", ""}, false}},
        Shown{"{kind = 'solid', shape = 'cone', diameter = '6 cm', height = '?'}",
              Solid{Solid::Kind::cone, "", "?", "6 cm", ""}},
        Shown{"{kind = 'transversal', slant = 70, labels = {1, 2, 3, 4, '', '-', 'x', '8'}}",
              Transversal{70, {"1", "2", "3", "4", "", "", "x", "8"}}},
        Shown{"{kind = 'coordinate_grid', axes = false, x_step = 2, y_step = 5, x_title = 'h', "
              "y_title = 'km', segments = {{x1 = 0, y1 = 1, x2 = 2, y2 = 3}}, lines = {{x1 = 0, "
              "y1 = 0, x2 = 1, y2 = 1, label = 'a'}}, shapes = {{corners = {{x = 1, y = 1}, {x = "
              "2, y = 1}, {x = 2, y = 3}}, label = 'A', fill = 'dots'}}}",
              CoordinateGrid{.points = {},
                             .axes = false,
                             .x_step = 2,
                             .y_step = 5,
                             .x_title = "h",
                             .y_title = "km",
                             .segments = {{0, 1, 2, 3, ""}},
                             .lines = {{0, 0, 1, 1, "a"}},
                             .shapes = {{{{1, 1}, {2, 1}, {2, 3}}, "A", Fill::dots}}}},
        Shown{"{kind = 'polygon', corners = {{x = 0, y = 0}, {x = 4, y = 0}, {x = 0, y = 3}}, "
              "sides = {'4', '', '-'}, inner = {{x1 = 0, y1 = 0, x2 = 2, y2 = 2, label = 'h'}}, "
              "right_angles = {1}, angle_labels = {'', 'x', '-'}}",
              LabelledPolygon{{{0, 0}, {4, 0}, {0, 3}},
                              {"4", "", ""},
                              false,
                              {{0, 0, 2, 2, "h"}},
                              {1},
                              {"", "x", ""}}}));
}

TEST_CASE("what such a figure cannot be is told by its key", "[content]") {
    struct Flaw {
        const char* lua;
        const char* where;
        const char* remedy;
    };
    const Flaw flaw = GENERATE(
        Flaw{"{kind = 'pictures'}", "figure.kind", "transversal"},
        Flaw{"{kind = 'ruler'}", "figure.to", "missing"},
        Flaw{"{kind = 'ruler', to = 3, colour = 'red'}", "figure.colour", "nothing reads"},
        Flaw{"{kind = 'ruler', to = 99}", "figure", "ticks of the ruler"},
        Flaw{"{kind = 'angles', parts = {{label = 'x'}}}", "figure.parts[1].size", "missing"},
        Flaw{"{kind = 'angles', parts = {{size = 200}, {size = 200}}}", "figure", "360"},
        Flaw{"{kind = 'shapes', items = {{shape = 'circle'}, {shape = 'blob'}}}",
             "figure.items[2].shape", "semicircle"},
        Flaw{"{kind = 'groups', groups = {{count = 21}}}", "figure", "0 to 20"},
        Flaw{"{kind = 'box', long = 1, wide = 1}", "figure.high", "missing"},
        Flaw{"{kind = 'box', long = 1, wide = 1, high = 1, labels = {tall = 'x'}}",
             "figure.labels.tall", "nothing reads"},
        Flaw{"{kind = 'box', long = 1, wide = 1, high = 1, second = {long = 1}}",
             "figure.second.wide", "missing"},
        Flaw{"{kind = 'solid', shape = 'cube'}", "figure.shape", "cylinder"},
        Flaw{"{kind = 'solid', shape = 'sphere', height = '3'}", "figure", "no height"},
        Flaw{"{kind = 'picture_plot', rows = {{label = 'a', halves = 1}}}", "figure", "even"},
        Flaw{"{kind = 'box_plot', axis = {from = 0, to = 9, steps = 9}, plots = {{five = {1, 2, "
             "3}}}}",
             "figure.plots[1].five", "five numbers"},
        Flaw{"{kind = 'box_plot', axis = {from = 0, to = 9, steps = 9}, plots = {{five = {1, 2, 3, "
             "4, 'x'}}}}",
             "figure.plots[1].five", "five numbers"},
        Flaw{"{kind = 'spinner', parts = {{size = '1/2'}, {size = '1/3'}}}", "figure", "add up"},
        Flaw{"{kind = 'balance', left = {{}}, right = {1}}", "figure.left", "texts"},
        Flaw{"{kind = 'balance', left = {1}, right = {1}, tilt = 'up'}", "figure.tilt", "level"},
        Flaw{"{kind = 'double_line', steps = 2, top = {labels = {1}}, bottom = {labels = {1}}}",
             "figure", "each tick"},
        Flaw{"{kind = 'double_line', steps = 1, top = {labels = {1, 2}, t = 1}, bottom = {}}",
             "figure.top.t", "nothing reads"},
        Flaw{"{kind = 'transversal', labels = {1, 2}}", "figure.labels", "eight"},
        Flaw{"{kind = 'coordinate_grid', lines = {{x1 = 0, y1 = 0, x2 = 1}}}", "figure.lines[1].y2",
             "missing"},
        Flaw{"{kind = 'coordinate_grid', segments = {{x1 = 0, y1 = 0, x2 = 1, y2 = 1, label = "
             "'a'}}}",
             "figure.segments[1].label", "nothing reads"},
        Flaw{"{kind = 'polygon', corners = {{x = 0, y = 0}, {x = 4, y = 0}, {x = 0, y = 3}}, "
             "right_angles = {4}}",
             "figure", "corners, from 1"},
        Flaw{"{kind = 'ruler', to = 3, unit = 'a unit with a very long name'}", "figure.unit",
             "24 bytes"});
    const auto item = with_figure(flaw.lua);
    INFO(flaw.lua);
    REQUIRE_FALSE(item.ok());
    INFO(item.error().where << ": " << item.error().remedy);
    CHECK(item.error().where.ends_with(std::string(": ") + flaw.where));
    CHECK(item.error().remedy.find(flaw.remedy) != std::string::npos);
}
