// What a frame begins with.
#include "ui/shell/app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit::ui;

namespace {

struct Filled : View {
    bool full = true;
    void draw(Frame& frame) override {
        if (full) frame.canvas.fill(frame.window, frame.look.palette().primary);
    }
};

bool all(const std::vector<std::uint32_t>& pixels, Colour colour) {
    const std::uint32_t wanted = 0xFF000000U | static_cast<std::uint32_t>(colour.r) << 16 |
                                 static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
    return std::all_of(pixels.begin(), pixels.end(),
                       [wanted](std::uint32_t pixel) { return pixel == wanted; });
}

}  // namespace

TEST_CASE("a frame begins with paper everywhere: nothing of the one before shines through",
          "[ui]") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
        AppOptions options;
        options.headless = true;
        options.look.theme = theme;
        options.look.width = 803;  // no round number of anything
        options.look.height = 481;
        auto opened = App::open(options);
        REQUIRE(opened.ok());
        const auto app = std::move(opened).value();
        Filled view;
        app->settle(view);
        CHECK(all(app->pixels(), app->look().palette().primary));
        view.full = false;
        app->settle(view);
        CHECK(all(app->pixels(), app->look().palette().paper));
        view.full = true;
        app->settle(view);
        view.full = false;
        app->resize(view, 1001, 700);
        CHECK(all(app->pixels(), app->look().palette().paper));
    }
}
