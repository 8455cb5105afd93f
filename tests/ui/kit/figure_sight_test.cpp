// Figures for eyes that see fewer colours, and their words on what is behind them, on rendered
// pixels. Prints its counts.
#include "tests/ui/kit/pixels.hpp"
#include "tests/ui/kit/sight.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cstdio>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

class OnCard : public View {
  public:
    explicit OnCard(Figure shown) : figure(std::move(shown)) {}
    Figure figure;
    Rect area{60, 60, 720, 260};
    void draw(Frame& frame) override {
        frame.canvas.fill(frame.window, frame.look.palette().card);
        draw_figure(frame.ui, area, figure);
    }
};

// What a fill looks like without its hue: how many of its rows hold a second shade, and how far
// that shade stands from the first.
struct Pattern {
    int rows_percent = 0;
    double contrast = 1;
};

Pattern pattern_in(const Picture& picture, Rect part, const Sight& sight) {
    const double ground = luminance(seen(ground_of(picture, part), sight)) + 0.05;
    Pattern out;
    int rows = 0;
    for (int y = part.y; y < part.bottom(); ++y) {
        double most = 1;
        for (int x = part.x; x < part.right(); ++x) {
            const double here = luminance(seen(picture.at(x, y), sight)) + 0.05;
            most = std::max(most, here > ground ? here / ground : ground / here);
        }
        rows += most > 1.5 ? 1 : 0;
        out.contrast = std::max(out.contrast, most);
    }
    out.rows_percent = 100 * rows / part.h;
    return out;
}

// Plain has no second shade, dots leave rows between them free, stripes cross every row.
void check_three(const Picture& picture, Rect plain, Rect dots, Rect hatch) {
    for (const Sight& sight : sights) {
        INFO("seen with " << sight.name);
        CHECK(pattern_in(picture, plain, sight).rows_percent == 0);
        const Pattern dotted = pattern_in(picture, dots, sight);
        CHECK(dotted.rows_percent > 10);
        CHECK(dotted.rows_percent < 80);
        CHECK(dotted.contrast > 1.8);
        const Pattern striped = pattern_in(picture, hatch, sight);
        CHECK(striped.rows_percent == 100);
        CHECK(striped.contrast > 1.8);
    }
}

std::vector<FractionPart> thirds(const std::string& label) {
    return {
        {{1, 3}, Fill::plain, label}, {{1, 3}, Fill::dots, label}, {{1, 3}, Fill::hatch, label}};
}

std::vector<Figure> worded() {
    return {FractionBar{0, thirds("beans")},
            FractionCircle{0, thirds("beans")},
            NumberLine{{0}, {1}, 10, 5, 1, {{{3, 10}, "?"}, {{7, 10}, "0.7"}}},
            NumberLine{{0}, {2}, 8, 1, -1, {{{5, 4}, "{5/4}"}}},
            BarModel{{{"Amina", {{{3}, "12", Fill::plain}, {{2}, "x", Fill::empty}}},
                      {"Kofi", {{{3}, "?", Fill::dots}, {{2}, "{3/4}", Fill::hatch}}}},
                     "20"},
            LabelledPolygon{{{0, 0}, {6, 0}, {6, 4}, {0, 4}}, {"6 m", "4 m", "?", "4 m"}, true},
            ClockFace{10, 8},
            ClockFace{12, 0},
            Coins{{1, 2, 5, 10, 20, 25, 50, 100, 200}},
            CoordinateGrid{-5, 5, -5, 5, {{-3, 2, "P"}, {4, -4, "Q"}, {0, 0, "O"}}, true},
            BarPlot{"Books", {{"Amina", 4}, {"Kofi", 9}, {"Zuri", 7}}, 2},
            LinePlot{"Degrees", {{"Mon", 4}, {"Tue", 9}, {"Wed", 7}}, 2},
            DotPlot{"Pets", {{0}, {6}, 6, 1, 0, {}}, {1, 0, 3, 5, 2, 0, 1}},
            DataTable{{"Day", "Rain"}, {{"Mon", "{1/2}"}, {"Tue", "?"}}},
            Ruler{12, 2, "cm", 4, 14, "pencil", true},
            Angles{20, {{90, ""}, {40, "40\u00B0"}, {50, "?"}, {120, "x"}}, false},
            Angles{0, {{65, "x"}}, true},
            ShapeRow{{{Shape::kite, "A", 0, Fill::hatch}, {Shape::cube, "B", 0, Fill::plain}}},
            ObjectGroups{{{4, "star", "A"}, {3, "dot", "B"}}, true},
            CubeBox{{4, 3, 2, "4 cm", "3 cm", "2 cm"}, std::nullopt, true},
            Solid{Solid::Kind::cylinder, "3 cm", "10 cm", "", ""},
            Solid{Solid::Kind::sphere, "", "", "6 cm", ""},
            PicturePlot{"Pets", {{"cats", 7}, {"dogs", 4}}, 4, "star"},
            BoxPlot{"Heights", {{0}, {20}, 20, 5, 0, {}}, {{"A", {{{0}, {5}, {8}, {12}, {20}}}}}},
            Spinner{thirds("beans")},
            Balance{{"x", "3"}, {"{1/2}", "9"}, Balance::Tilt::left},
            DoubleNumberLine{2, {"cups", {"0", "2", "?"}}, {"grams", {"0", "250", "500"}}},
            Transversal{60, {"1", "2", "3", "4", "65\u00B0", "x", "", "8"}},
            CoordinateGrid{.points = {{3, 2, "P"}},
                           .y_step = 5,
                           .x_title = "hours",
                           .y_title = "km",
                           .lines = {{0, 0, 3, 2, "a"}},
                           .shapes = {{{{1, 6}, {4, 6}, {4, 9}}, "A", Fill::dots}}},
            LabelledPolygon{{{0, 6}, {10, 6}, {4, 0}},
                            {"10 cm", "", "7 cm"},
                            false,
                            {{4, 0, 4, 6, "6 cm"}},
                            {},
                            {"50\u00B0", "x", ""}}};
}

// The least contrast of a line's letters with what is behind them; one pixel in ten may be worse,
// where a line of the drawing passes.
double least_contrast(const Picture& with, const Picture& without, const DrawnLine& line,
                      const Sight& sight) {
    const double ink = luminance(seen(line.colour, sight)) + 0.05;
    std::vector<double> ratios;
    for (int y = std::max(0, line.ink.y); y < std::min(with.height, line.ink.bottom()); ++y) {
        for (int x = std::max(0, line.ink.x); x < std::min(with.width, line.ink.right()); ++x) {
            if (with.at(x, y) == without.at(x, y)) continue;
            const double behind = luminance(seen(without.at(x, y), sight)) + 0.05;
            ratios.push_back(ink > behind ? ink / behind : behind / ink);
        }
    }
    if (ratios.empty()) return 0;
    const auto nth = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 10);
    std::nth_element(ratios.begin(), nth, ratios.end());
    return *nth;
}

}  // namespace

TEST_CASE("the three fills are told apart by their patterns in every theme and sight", "[ui]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    const auto app = open_headless(theme);
    OnCard bar(FractionBar{0, thirds("")});
    app->settle(bar);
    check_three(Picture(*app), {80, 80, 200, 100}, {320, 80, 200, 100}, {560, 80, 200, 100});

    OnCard model(BarModel{
        {{"", {{{1}, "", Fill::plain}, {{1}, "", Fill::dots}, {{1}, "", Fill::hatch}}}}, ""});
    app->settle(model);
    check_three(Picture(*app), {80, 66, 200, 60}, {320, 66, 200, 60}, {560, 66, 200, 60});

    // Squares inside each third of the circle, clockwise from the top; it is 260 pixels wide.
    OnCard circle(FractionCircle{0, thirds("")});
    app->settle(circle);
    check_three(Picture(*app), {220, 120, 60, 60}, {160, 240, 60, 60}, {100, 120, 60, 60});
}

TEST_CASE("the squares of a legend carry the patterns of their parts", "[ui]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    const auto app = open_headless(theme);
    OnCard circle(FractionCircle{0, thirds("beans")});
    app->settle(circle);
    const Picture picture(*app);
    // The legend's column: squares of 18 pixels, told from the drawing's own rows.
    std::vector<Rect> squares;
    const int x = 60 + 260 + 28;
    for (int y = 60; y < 300 && squares.size() < 3; ++y) {
        if (!(picture.at(x + 9, y) == app->look().palette().fig_line)) continue;
        squares.push_back({x + 3, y + 3, 12, 12});
        y += 20;
    }
    REQUIRE(squares.size() == 3);
    for (const Sight& sight : sights) {
        INFO("seen with " << sight.name);
        CHECK(pattern_in(picture, squares[0], sight).rows_percent == 0);
        const Pattern dotted = pattern_in(picture, squares[1], sight);
        CHECK(dotted.rows_percent > 20);
        CHECK(dotted.rows_percent < 90);
        CHECK(pattern_in(picture, squares[2], sight).rows_percent == 100);
    }
}

TEST_CASE("every word on a figure stands out from what is behind it", "[ui]") {
    double least = 21;
    double least_seen = 21;
    int lines = 0;
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
        const auto app = open_headless(theme);
        for (const Figure& figure : worded()) {
            OnCard view(figure);
            app->settle(view);
            TextWatch watch;
            app->ui().fonts().watch(&watch);
            app->set_look(app->look());
            app->settle(view);
            const Picture with(*app);
            const std::vector<DrawnLine> words = watch.lines;
            watch.hide = true;
            app->settle(view);
            app->ui().fonts().watch(nullptr);
            const Picture without(*app);
            for (const DrawnLine& line : words) {
                INFO('"' << line.words << "\" in theme " << static_cast<int>(theme));
                for (const Sight& sight : sights) {
                    const double ratio = least_contrast(with, without, line, sight);
                    INFO("seen with " << sight.name);
                    CHECK(ratio >= (&sight == &sights[0] ? 4.5 : 4.0));
                    (&sight == &sights[0] ? least : least_seen) =
                        std::min(&sight == &sights[0] ? least : least_seen, ratio);
                }
                CHECK(line.px >= 18);
                ++lines;
            }
        }
    }
    std::printf("figures: %d lines of words, least contrast %.2f, %.2f with fewer colours\n", lines,
                least, least_seen);
    CHECK(lines > 100);
}
