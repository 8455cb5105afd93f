// Figures: in their room, told apart without colour, and spoken.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/figure_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

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
            LabelledPolygon{{{0, 0}, {20, 0}, {20, 20}, {0, 20}}, {"20 m", "", "", "20 m"}, true}};
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
