// What a frame begins with, and how much of it is drawn.
#include "ui/shell/app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace pipit::ui;

namespace {

struct Filled : View {
    bool full = true;
    void draw(Frame& frame) override {
        if (full) frame.canvas.fill(frame.window, frame.look.palette().primary);
    }
};

// Words, pictures, clipped and see-through things that move a little from step to step.
struct Moving : View {
    int step = 0;
    void draw(Frame& frame) override {
        frame.canvas.band(72);
        frame.canvas.hills(90);
        frame.ui.main_button({60, 100, 220, 60}, "Check", {});
        frame.ui.plain_button({320, 100, 220, 60}, "Give me a hint", {});
        frame.canvas.card({40 + step % 3, 200, 300, 200});
        frame.canvas.push_clip({380, 180, 200, 150 + step});
        frame.canvas.bird("perch", 360 + step * 2, 320, 120);
        frame.canvas.fill({350, 200 + step, 300, 40}, Colour{30, 60, 90, 120});
        frame.canvas.pop_clip();
        frame.canvas.push_clip({620, 180, 150, 100 + step});  // the clip alone moves
        frame.canvas.fill({610, 170, 170, 290}, frame.look.palette().primary);
        frame.canvas.pop_clip();
        frame.ui.text({60, 230, 260, 100}, "Step " + std::to_string(step / 2),
                      style(frame.look, Type::body));
    }
};

bool all(const std::vector<std::uint32_t>& pixels, Colour colour) {
    const std::uint32_t wanted = 0xFF000000U | static_cast<std::uint32_t>(colour.r) << 16 |
                                 static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
    return std::all_of(pixels.begin(), pixels.end(),
                       [wanted](std::uint32_t pixel) { return pixel == wanted; });
}

}  // namespace

TEST_CASE("what is drawn of a frame is what differs, and with the rest it is the whole frame",
          "[ui]") {
    AppOptions options;
    options.headless = true;
    options.look.width = 803;
    options.look.height = 481;
    const auto seen = std::move(App::open(options)).value();
    options.unseen = true;  // draws every picture whole, when it is asked for
    const auto whole = std::move(App::open(options)).value();
    Moving page;
    std::uint64_t presented = 0;
    for (int step = 0; step < 60; ++step) {
        page.step = step;
        for (App* app : {seen.get(), whole.get()}) {
            if (step % 20 == 7) {
                Look look = app->look();
                look.theme = step == 27 ? Theme::dark : step == 47 ? Theme::contrast : Theme::light;
                look.text_scale = step == 27 ? 1.5F : 1.0F;
                app->set_look(look);
            }
            if (step == 33) app->resize(page, 1001, 703);
            app->hover(page, step * 37 % 800, step * 61 % 480);
        }
        CAPTURE(step);
        CHECK(seen->pixels() == whole->pixels());
        CHECK(seen->frames_presented() == whole->frames_presented());
        presented = seen->frames_presented();
        seen->settle(page);
        CHECK(seen->frames_presented() == presented);  // nothing differs: nothing is shown
    }
}

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
