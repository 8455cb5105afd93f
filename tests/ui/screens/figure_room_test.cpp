// How much of the practice card a figure gets, and that it keeps it.
#include "tests/ui/kit/pixels.hpp"
#include "ui/screens/item_card.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cmath>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

Item item_with(Figure figure) {
    Item item;
    item.prompt = "The line goes through A and B.\nWhat is its slope?";
    item.figure = std::move(figure);
    item.hints = {"Go from A to B: how far across, and how far up?",
                  "Slope is the steps up for one step across.",
                  "From A to B it is 6 across and 2 up. Divide the second by the first."};
    item.paper = "Draw the two steps as a right angle under the line.";
    return item;
}

class OnPracticeCard : public View {
  public:
    Item item;
    ItemCardContent content;
    Rect inside;
    void draw(Frame& frame) override {
        inside = practice_places(frame.look, frame.page, false).inside;
        frame.canvas.fill(frame.window, frame.look.palette().card);
        card_.draw(frame, inside, item, content);
        frame.ui.hit({1, 1, 50, 50}, "elsewhere", Role::button, -1);
    }

  private:
    ItemCard card_;
};

Rect figure_of(const App& app) {
    for (const Label& label : app.labels().entries()) {
        if (label.role == Role::figure) return label.rect;
    }
    return {};
}

CoordinateGrid plane() {
    return {.x_from = -8,
            .x_to = 8,
            .y_from = -8,
            .y_to = 8,
            .points = {{-2, -5, "A"}, {4, -3, "B"}},
            .lines = {{-2, -5, 4, -3, ""}}};
}

/// Two lines that cross, 15 degrees from the level one and `size` wider.
Angles crossing(int size, std::string first, std::string second) {
    return {
        15,
        {{size, std::move(first)}, {180 - size, ""}, {size, std::move(second)}, {180 - size, ""}}};
}

}  // namespace

TEST_CASE("a plane uses the room of its card and keeps it whatever comes", "[ui][screens]") {
    const int width = GENERATE(1366, 1920);
    const auto app = open_headless(Theme::light, width, width * 9 / 16);
    OnPracticeCard view;
    view.item = item_with(plane());
    app->settle(view);
    const Rect alone = figure_of(*app);
    INFO(alone.w << " x " << alone.h << " of " << view.inside.w << " x " << view.inside.h
                 << " from " << alone.y);
    const bool high = alone.h * 10 > (view.inside.bottom() - alone.y) * 9;
    const bool wide = alone.w * 100 > view.inside.w * 55;
    CHECK((high || wide));
    for (int hints = 1; hints <= 3; ++hints) {
        view.content.hints = hints;
        app->settle(view);
        CHECK(figure_of(*app) == alone);
    }
    view.content.paper = true;
    app->settle(view);
    CHECK(figure_of(*app) == alone);
    // Nothing that came stands on the figure, or leaves the card.
    for (const Label& label : app->labels().entries()) {
        if (label.role != Role::note) continue;
        INFO(label.label);
        CHECK(common(label.rect, alone).empty());
        CHECK(label.rect.right() <= view.inside.right());
    }
}

TEST_CASE("the words of an angle stand between its arms, near the size of the question",
          "[ui][screens]") {
    const auto [scale, size, least] =
        GENERATE(std::tuple{1.0F, 60, 22}, std::tuple{1.0F, 44, 22}, std::tuple{2.0F, 26, 40});
    const auto app = open_headless(Theme::light, 1366, 768, scale);
    OnPracticeCard view;
    const std::string first = size == 26 ? "26\u00B0" : "4x + 4";
    view.item = item_with(crossing(size, first, size == 26 ? "" : "60\u00B0"));
    TextWatch watch;
    app->ui().fonts().watch(&watch);
    app->settle(view);
    app->ui().fonts().watch(nullptr);
    const Picture picture(*app);
    // The arms are the figure's blue lines: they meet in the middle of them.
    int left = 10000, right = 0, top = 10000, bottom = 0;
    const Rect figure = figure_of(*app);
    for (int y = figure.y; y < figure.bottom(); ++y) {
        for (int x = figure.x; x < figure.right(); ++x) {
            if (!(picture.at(x, y) == app->look().palette().fig_a)) continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    const double arm = (right - left) / 2.0 / std::cos(0.2618);
    bool seen = false;
    for (const DrawnLine& line : watch.lines) {
        if (line.words != first || line.ink.y < figure.y) continue;
        seen = true;
        INFO(line.words << " at " << size << " x " << scale);
        CHECK(line.px >= least);
        CHECK(std::hypot(line.ink.centre_x() - (left + right) / 2.0,
                         line.ink.centre_y() - (top + bottom) / 2.0) < arm);
    }
    CHECK(seen);
}
