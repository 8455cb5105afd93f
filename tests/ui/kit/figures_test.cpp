// Figures: in their room, told apart without colour, and spoken.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/figure_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <functional>
#include <set>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

class OneFigure : public View {
  public:
    Figure figure;
    Rect area{60, 60, 700, 200};
    TextSize wanted;
    TextSize drawn;
    void draw(Frame& frame) override {
        wanted = figure_size(frame.ui, figure, area.w, area.h);
        drawn = draw_figure(frame.ui, area, figure);
        frame.ui.hit({900, 700, 50, 50}, "elsewhere", Role::button, -1);
    }
};

std::vector<Figure> figures() {
    return {FractionBar{6, {{{1, 2}, Fill::hatch, "beans"}, {{1, 4}, Fill::dots, "carrots"}}},
            FractionCircle{8, {{{3, 8}, Fill::plain, "eaten"}}},
            NumberLine{{0}, {1}, 10, 5, 1, {{{3, 10}, "?"}}},
            NumberLine{{-5}, {5}, 100, 10, 0, {}},
            ObjectArray{12, 12, "star"},
            Counters{30, 10, "dot"},
            BaseTenBlocks{9, 9, 9},
            TenFrame{3, 10, 20},
            BarModel{{{"Amina", {{{3}, "12", Fill::plain}, {{2}, "x", Fill::empty}}}}, "20"},
            LabelledPolygon{{{0, 0}, {20, 0}, {20, 20}, {0, 20}}, {"20 m", "", "", "20 m"}, true},
            ClockFace{7, 5},
            Coins{{200, 100, 50, 25, 20, 10, 5, 2, 1}},
            CoordinateGrid{-5, 5, -5, 5, {{-3, 2, "P"}, {4, -4, "Q"}}, true},
            BarPlot{"Books", {{"strawberries", 4}, {"blackberries", 10}, {"plums", 0}}, 1},
            LinePlot{"", {{"Mon", 300}, {"Tue", 1000}, {"Wed", 0}}, 100},
            DotPlot{"Pets", {{0}, {6}, 6, 1, 0, {}}, {2, 5, 0, 3, 1, 6, 1}},
            DataTable{{"Day", "In the morning", "In the afternoon"},
                      {{"Monday", "3", "{1/2}"}, {"Tuesday", "12", "?"}}},
            Ruler{12, 4, "cm", 9, 31, "pencil", true},
            Ruler{30, 1, "cubes", 0, 29, "leaf", false},
            Angles{20, {{90, ""}, {40, "40\u00B0"}, {50, "?"}, {120, ""}, {60, "60\u00B0"}}, false},
            Angles{0, {{65, "x"}, {45, "45\u00B0"}}, true},
            ShapeRow{{{Shape::rhombus, "A", 30, Fill::plain},
                      {Shape::star, "B", 0, Fill::dots},
                      {Shape::heart, "C", 0, Fill::empty},
                      {Shape::cube, "D", 0, Fill::hatch},
                      {Shape::cone, "E", 0, Fill::plain},
                      {Shape::prism, "F", 0, Fill::empty}}},
            ObjectGroups{{{20, "star", "A"}, {3, "dot", "B"}, {0, "dot", ""}}, true},
            ObjectGroups{{{7, "apple", ""}, {7, "leaf", ""}}, false},
            CubeBox{{10, 10, 10, "10 cm", "10 cm", "10 cm"}, std::nullopt, true},
            CubeBox{{4, 3, 2, "4 cm", "?", "2 cm"}, CubeBox::One{2, 2, 5, "", "", "5 cm"}, false},
            Solid{Solid::Kind::cylinder, "3 cm", "10 cm", "", ""},
            Solid{Solid::Kind::cone, "", "?", "6 cm", ""},
            Solid{Solid::Kind::sphere, "5 cm", "", "", ""},
            Solid{Solid::Kind::pyramid, "", "5 m", "", "4 m"},
            Solid{Solid::Kind::prism, "", "5 m", "", "4 m"},
            Solid{Solid::Kind::circle, "", "", "8 cm", ""},
            PicturePlot{"Pets", {{"cats", 7}, {"dogs", 0}, {"birds", 20}}, 4, "star"},
            BoxPlot{"Heights",
                    {{0}, {20}, 20, 5, 0, {}},
                    {{"A", {{{0}, {5}, {8}, {12}, {20}}}}, {"B", {{{3}, {4}, {4}, {10}, {18}}}}}},
            Spinner{{{{1, 4}, Fill::plain, "red"},
                     {{1, 2}, Fill::dots, "blue"},
                     {{1, 4}, Fill::hatch, "green"}}},
            Balance{{"x", "x", "3"}, {"9", "1"}, Balance::Tilt::level},
            Balance{{"x"}, {"1", "1", "1", "1", "1", "1", "1", "1"}, Balance::Tilt::right},
            DoubleNumberLine{
                4, {"cups", {"0", "2", "", "6", "?"}}, {"grams", {"0", "250", "", "750", "1000"}}},
            Transversal{40, {"1", "2", "3", "4", "65\u00B0", "x", "", "8"}},
            CoordinateGrid{.points = {{3, 2, "P"}},
                           .y_step = 5,
                           .x_title = "hours",
                           .y_title = "km",
                           .segments = {{5, 5, 8, 5}},
                           .lines = {{0, 0, 3, 2, "a"}},
                           .shapes = {{{{1, 6}, {4, 6}, {4, 9}}, "A", Fill::dots}}},
            CoordinateGrid{.x_to = 12, .y_to = 8, .points = {}, .axes = false},
            BarPlot{"Children", {{"0-9", 4}, {"10-19", 7}, {"20-29", 3}}, 2, true},
            LabelledPolygon{{{0, 6}, {10, 6}, {4, 0}},
                            {"10 cm", "", "7 cm"},
                            false,
                            {{4, 0, 4, 6, "6 cm"}},
                            {},
                            {"50\u00B0", "x", ""}},
            LabelledPolygon{{{0, 6}, {8, 6}, {0, 0}}, {"8 cm", "?", "6 cm"}, false, {}, {1}, {}}};
}

}  // namespace

TEST_CASE("a figure stays in the room it was given and is as large as it said", "[ui]") {
    const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{800, 480});
    const auto app = open_headless(Theme::light, width, height);
    const Colour paper = app->look().palette().paper;
    OneFigure view;
    view.area = width > 1000 ? Rect{60, 60, 700, 240} : Rect{20, 20, 424, 170};
    for (const Figure& figure : figures()) {
        view.figure = figure;
        app->settle(view);
        INFO(figure_words(figure) << " at " << width);
        CHECK(view.wanted.w == view.drawn.w);
        CHECK(view.wanted.h == view.drawn.h);
        CHECK(view.drawn.w <= view.area.w);
        CHECK(view.drawn.h <= view.area.h);
        CHECK(view.drawn.w > 40);
        CHECK(app->labels().contains(figure_words(figure)));
        const Picture picture(*app);
        int outside = 0;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const bool in = view.area.inset(-2).contains(x, y) || (x >= 880 && y >= 680);
                if (!in && !(picture.at(x, y) == paper)) ++outside;
            }
        }
        CHECK(outside == 0);
    }
}

TEST_CASE("the parts of a fraction bar are told apart with the colour taken away", "[ui]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    const auto app = open_headless(theme);
    OneFigure view;
    view.figure = FractionBar{
        0, {{{1, 3}, Fill::plain, ""}, {{1, 3}, Fill::dots, ""}, {{1, 3}, Fill::hatch, ""}}};
    app->settle(view);
    const Picture picture(*app);
    std::vector<std::size_t> shades;
    for (int part = 0; part < 3; ++part) {
        std::map<int, int> greys;
        const int from = view.area.x + view.drawn.w * part / 3 + 12;
        for (int y = view.area.y + 20; y < view.area.y + 100; ++y) {
            for (int x = from; x < from + 120; ++x) {
                ++greys[static_cast<int>(luminance(picture.at(x, y)) * 20)];
            }
        }
        std::size_t common = 0;
        for (const auto& [grey, count] : greys) {
            common += count > 100 ? 1U : 0U;
        }
        shades.push_back(common);
    }
    CHECK(shades[0] == 1);  // plain
    CHECK(shades[1] >= 2);  // dotted
    CHECK(shades[2] >= 2);  // hatched
}

TEST_CASE("the filled share of a circle is the share the figure says", "[ui]") {
    const auto app = open_headless();
    OneFigure view;
    view.figure = FractionCircle{0, {{{3, 8}, Fill::plain, ""}}};
    app->settle(view);
    const Picture picture(*app);
    int filled = 0;
    int empty = 0;
    for (int y = 0; y < view.drawn.h; ++y) {
        for (int x = 0; x < view.drawn.w; ++x) {
            const Colour c = picture.at(view.area.x + x, view.area.y + y);
            filled += c == app->look().palette().fig_a ? 1 : 0;
            empty += c == app->look().palette().card ? 1 : 0;
        }
    }
    const double share = static_cast<double>(filled) / (filled + empty);
    CHECK(std::abs(share - 0.375) < 0.01);
}

TEST_CASE("no figure minds a room that is far too small for it", "[ui][property]") {
    const float scale = GENERATE(1.0F, 2.0F);
    const int width = GENERATE(30, 90, 300);
    const int height = GENERATE(0, 20, 60, 120);
    const auto app = open_headless(Theme::light, 800, 480, scale);
    OneFigure view;
    view.area = {20, 20, width, height};
    for (const Figure& figure : figures()) {
        view.figure = figure;
        app->settle(view);
        INFO(figure_words(figure));
        CHECK(view.wanted.w == view.drawn.w);
        CHECK(view.wanted.h == view.drawn.h);
        CHECK(view.drawn.w > 0);
    }
}

namespace {

class OnPaper : public View {
  public:
    std::function<void(Frame&)> what;
    void draw(Frame& frame) override {
        frame.canvas.fill(frame.window, frame.look.palette().card);
        what(frame);
    }
};

}  // namespace

TEST_CASE("a clock's hands differ in length and in shape", "[ui]") {
    const auto app = open_headless();
    OnPaper view;
    view.what = [](Frame& frame) { draw_clock(frame.ui, {100, 100, 300, 400}, 3, 30); };
    app->settle(view);
    const Picture picture(*app);
    const Palette& p = app->look().palette();
    CHECK(clock_face({100, 100, 300, 400}) == Rect{100, 100, 300, 300});
    // Half past three: the long hand straight down, the short one half a step below the three.
    CHECK(contrast(picture.at(250, 250 + 120), p.card) > 8);
    const auto on_short = [&](double along) {
        return picture.at(250 + static_cast<int>(along * 150 * std::cos(0.2618)),
                          250 + static_cast<int>(along * 150 * std::sin(0.2618)));
    };
    CHECK(on_short(0.3) == p.fig_a);
    CHECK_FALSE(on_short(0.6) == p.fig_a);
    CHECK_FALSE(on_short(0.6) == p.fig_line);
    // The short hand is broader than the long one at the same distance.
    const auto wide = [&](int x, int y, int dx, int dy) {
        int n = 0;
        for (int i = -20; i <= 20; ++i) {
            n += picture.at(x + i * dx, y + i * dy) == p.card ? 0 : 1;
        }
        return n;
    };
    CHECK(wide(250, 250 + 50, 1, 0) * 2 < wide(250 + 44, 250 + 12, 0, 1));
}

TEST_CASE("the hours of a clock stand where its numbers are said to stand", "[ui]") {
    const Spot twelve = clock_spot({0, 0, 200, 200}, 0);
    CHECK(twelve.x == 100);
    CHECK(twelve.y == 29);
    CHECK(clock_spot({0, 0, 200, 200}, 15).x == 171);
    CHECK(clock_spot({0, 0, 200, 200}, 30).y == 171);
}

TEST_CASE("ticks, points and cells are drawn where they are said to be", "[ui]") {
    const int width = GENERATE(1366, 800);
    const auto app = open_headless(Theme::light, width, 480);
    const Palette& p = app->look().palette();
    const Rect area{40, 60, 380, 300};
    OnPaper view;
    Spot spot;
    SECTION("ticks") {
        const NumberLine line{{0}, {2}, 8, 4, -1, {}};
        for (int tick = 0; tick <= 8; ++tick) {
            view.what = [&](Frame& frame) {
                spot = line_spot(frame.ui, area, line, tick);
                CHECK(draw_unspoken(frame.ui, area, line).h > 30);
            };
            app->settle(view);
            const Picture picture(*app);
            CHECK(picture.at(spot.x, spot.y - 6) == p.fig_line);
            CHECK(picture.at(spot.x - 4, spot.y - 6) == p.card);
        }
    }
    SECTION("points") {
        for (const auto& [x, y] : {std::pair{-3, 2}, {4, -4}, {5, 5}, {-5, -5}}) {
            const CoordinateGrid grid{-5, 5, -5, 5, {{x, y, ""}}, false};
            view.what = [&, x = x, y = y](Frame& frame) {
                spot = grid_spot(frame.ui, area, grid, x, y);
                draw_unspoken(frame.ui, area, grid);
            };
            app->settle(view);
            CHECK(Picture(*app).at(spot.x, spot.y) == p.fig_a);
            CHECK(area.contains(spot.x, spot.y));
        }
    }
    SECTION("cells") {
        std::vector<bool> filled(12, false);
        filled[1 * 4 + 2] = true;  // row 1, column 2 of 3 x 4
        view.what = [&](Frame& frame) { draw_cells(frame.ui, area, 3, 4, filled); };
        app->settle(view);
        const Picture picture(*app);
        for (int cell = 0; cell < 12; ++cell) {
            const Rect at = cell_rect(area, 3, 4, cell / 4, cell % 4);
            CHECK(area.contains(at.x, at.y));
            CHECK(at.right() <= area.right());
            CHECK(at.bottom() <= area.bottom());
            const Colour ground = ground_of(picture, at.inset(6));
            CHECK((ground == p.fig_c) == (cell == 6));
        }
    }
    CHECK(app->labels().entries().empty());
}

TEST_CASE("bars are as high as their values", "[ui]") {
    const auto app = open_headless();
    OneFigure view;
    view.figure = BarPlot{"", {{"A", 2}, {"B", 4}, {"C", 8}}, 2};
    view.area = {60, 60, 700, 300};
    app->settle(view);
    const Picture picture(*app);
    std::map<int, int> heights;
    for (int x = 60; x < 60 + view.drawn.w; ++x) {
        int n = 0;
        for (int y = 60; y < 60 + view.drawn.h; ++y) {
            n += picture.at(x, y) == app->look().palette().fig_a ? 1 : 0;
        }
        if (n > 0) ++heights[n];
    }
    REQUIRE(heights.size() == 3);
    std::vector<int> sizes;
    for (const auto& [height, columns] : heights) {
        CHECK(columns > 30);
        sizes.push_back(height + 4);  // its own outline and the base line
    }
    CHECK(std::abs(sizes[1] - 2 * sizes[0]) <= 6);
    CHECK(std::abs(sizes[2] - 4 * sizes[0]) <= 12);
}

TEST_CASE("the least height a figure asks for is one it stays in", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    const auto [width, room] = GENERATE(std::pair{1366, 700}, std::pair{800, 424});
    const auto app = open_headless(Theme::light, width, 1000, scale);
    OnPaper view;
    for (const Figure& figure : figures()) {
        view.what = [&, w = room, width = width](Frame& frame) {
            const int least = figure_size(frame.ui, figure, w, 0).h;
            const TextSize size = figure_size(frame.ui, figure, w, least);
            INFO(figure_words(figure) << " at " << width);
            CHECK(least > 0);
            CHECK(size.h <= least);
            CHECK(size.w <= w);
        };
        app->settle(view);
    }
}

namespace {

// How many pixels of the figure have this colour.
int pixels_of(const Picture& picture, const OneFigure& view, Colour colour) {
    int n = 0;
    for (int y = view.area.y; y < view.area.y + view.drawn.h; ++y) {
        for (int x = view.area.x; x < view.area.x + view.drawn.w; ++x) {
            n += picture.at(x, y) == colour ? 1 : 0;
        }
    }
    return n;
}

// The longest run of a colour in any row of the figure.
int longest_run(const Picture& picture, const OneFigure& view, Colour colour) {
    int longest = 0;
    for (int y = view.area.y; y < view.area.y + view.drawn.h; ++y) {
        int run = 0;
        for (int x = view.area.x; x < view.area.x + view.drawn.w; ++x) {
            run = picture.at(x, y) == colour ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

}  // namespace

TEST_CASE("what lies on a ruler is as long as its ticks say, wherever it lies", "[ui]") {
    const auto app = open_headless();
    const Colour inside = app->look().palette().fig_a;
    OneFigure view;
    const auto length = [&](int from, int to) {
        view.figure = Ruler{12, 2, "cm", from, to, "stick", true};
        app->settle(view);
        return longest_run(Picture(*app), view, inside) + 4;  // its outline
    };
    const int two = length(1, 3);
    CHECK(two > 20);
    CHECK(std::abs(length(10, 12) - two) <= 2);
    CHECK(std::abs(length(5, 15) - 5 * two) <= 5);
}

TEST_CASE("a spinner's sector takes its share of the disc", "[ui]") {
    const auto app = open_headless();
    const Palette& p = app->look().palette();
    OneFigure view;
    view.figure = Spinner{{{{1, 4}, Fill::plain, ""}, {{3, 4}, Fill::empty, ""}}};
    app->settle(view);
    const Picture picture(*app);
    const double filled = pixels_of(picture, view, p.fig_a);
    const double empty = pixels_of(picture, view, p.card);
    CHECK(filled > 1000);
    CHECK(std::abs(filled / (filled + empty) - 0.25) < 0.02);
}

TEST_CASE("a histogram's bars leave no gap, a bar plot's do", "[ui]") {
    const auto app = open_headless();
    const Palette& p = app->look().palette();
    OneFigure view;
    const auto gaps = [&](bool touching) {
        view.figure = BarPlot{"", {{"0-9", 4}, {"10-19", 4}, {"20-29", 4}}, 2, touching};
        app->settle(view);
        const Picture picture(*app);
        int first = 0;
        int last = 0;
        const int y = view.area.y + view.drawn.h / 2;
        for (int x = view.area.x; x < view.area.x + view.drawn.w; ++x) {
            if (!(picture.at(x, y) == p.fig_a)) continue;
            if (first == 0) first = x;
            last = x;
        }
        int between = 0;
        for (int x = first; x < last; ++x) {
            between += picture.at(x, y) == p.paper ? 1 : 0;
        }
        return between;
    };
    CHECK(gaps(true) == 0);
    CHECK(gaps(false) > 20);
}
