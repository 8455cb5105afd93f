// Displays and windows that change under the app, on SDL's dummy display with events made up.
#include "ui/shell/app.hpp"
#include "ui/shell/display.hpp"

#include <catch2/catch_test_macros.hpp>

#include <SDL.h>

#include <cmath>
#include <cstdlib>
#include <deque>
#include <functional>
#include <utility>
#include <vector>

using namespace pipit::ui;

namespace {

SDL_Window* the_window() {
    for (Uint32 id = 1; id < 64; ++id) {
        if (SDL_Window* found = SDL_GetWindowFromID(id)) return found;
    }
    return nullptr;
}

// Runs its steps one after another, a frame or more apart, then quits. A button in the middle
// counts its taps.
class Steps : public View {
  public:
    App* app = nullptr;
    std::deque<std::function<void()>> steps;
    int taps = 0;
    int presses = 0;
    Look look;

    void draw(Frame& frame) override {
        look = frame.look;
        const Response out = frame.ui.main_button(button(frame.look), "Check", {});
        taps += out.tapped ? 1 : 0;
        presses += out.pressed ? 1 : 0;
        frame.ui.wake_at(frame.ui.now_ms());
        if (++calls_ % 4 != 0) return;
        if (steps.empty()) return app->quit();
        const auto step = std::move(steps.front());
        steps.pop_front();
        step();
    }
    static Rect button(const Look& look) {
        return Rect{0, 0, look.width, look.height}.centred(200, 60);
    }

  private:
    int calls_ = 0;
};

void push(SDL_Event event) {
    SDL_PushEvent(&event);
}

void pointer(Uint32 type, int x, int y, Uint32 which) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_MOUSEMOTION) {
        event.motion.which = which;
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.which = which;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
    }
    push(event);
}

void window_event(Uint8 what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = what;
    push(event);
}

std::unique_ptr<App> open_window(int w = 1000, int h = 600) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    AppOptions options;
    options.look.width = w;
    options.look.height = h;
    auto opened = App::open(options);
    REQUIRE(opened.ok());
    return std::move(opened).value();
}

}  // namespace

TEST_CASE("a display's density is believed where it can be true, and bounded", "[ui]") {
    CHECK(sane_dpi(96) == 96.0F);
    CHECK(sane_dpi(0) == dpi_unknown);
    CHECK(sane_dpi(-5) == dpi_unknown);
    CHECK(sane_dpi(10) == dpi_unknown);    // a projector
    CHECK(sane_dpi(9999) == dpi_unknown);  // a television that says it is 1 cm wide
    CHECK(sane_dpi(45) == dpi_least);
    CHECK(sane_dpi(300) == dpi_most);
    CHECK(sane_dpi(72, 2.0F) == 144.0F);
    Look look;
    for (const float said : {0.0F, 45.0F, 96.0F, 135.0F, 300.0F}) {
        look.dpi = sane_dpi(said);
        CHECK(look.min_touch() >= 44);
        CHECK(look.min_touch() <= 63);
    }
}

TEST_CASE("no page is smaller than its layouts hold, nor larger than its window",
          "[ui][property]") {
    const std::vector<std::pair<int, int>> sizes_to_try{
        {640, 400}, {800, 480}, {700, 900}, {2560, 1440}, {300, 200}};
    for (const auto& [w, h] : sizes_to_try) {
        const PageFit fit = page_fit(w, h);
        INFO(w << "x" << h);
        CHECK(fit.w >= page_least_w);
        CHECK(fit.h >= page_least_h);
        CHECK(fit.shrink <= 1.0F);
        CHECK(std::abs(static_cast<float>(fit.w) * fit.shrink - static_cast<float>(w)) < 1.0F);
        CHECK(std::abs(static_cast<float>(fit.h) * fit.shrink - static_cast<float>(h)) < 1.0F);
    }
    CHECK(page_fit(0, 0).w == page_least_w);
}

TEST_CASE("a window pulled small and large keeps its page whole and its button under the pointer",
          "[ui]") {
    const auto app = open_window();
    Steps view;
    view.app = app.get();
    std::vector<std::pair<int, int>> sizes;
    const std::vector<std::pair<int, int>> pulled{{640, 400}, {2560, 1440}, {800, 480}};
    for (const auto& [w, h] : pulled) {
        view.steps.push_back([w = w, h = h] { SDL_SetWindowSize(the_window(), w, h); });
        view.steps.push_back([] {});
        view.steps.push_back([&, w = w, h = h] {
            sizes.emplace_back(view.look.width, view.look.height);
            pointer(SDL_MOUSEBUTTONDOWN, w / 2, h / 2, 0);
            pointer(SDL_MOUSEBUTTONUP, w / 2, h / 2, 0);
        });
        view.steps.push_back([] {});
    }
    app->run(view);
    REQUIRE(sizes.size() == 3);
    CHECK(sizes[0] == std::pair{800, 500});
    CHECK(sizes[1] == std::pair{2560, 1440});
    CHECK(sizes[2] == std::pair{800, 480});
    CHECK(view.taps == 3);
}

TEST_CASE("minimised it shows nothing, and what was there is shown again", "[ui]") {
    const auto app = open_window();
    Steps view;
    view.app = app.get();
    std::uint64_t hidden_from = 0;
    std::uint64_t hidden_to = 0;
    view.steps.push_back([] { window_event(SDL_WINDOWEVENT_MINIMIZED); });
    view.steps.push_back([&] { hidden_from = app->frames_presented(); });
    view.steps.push_back([] { window_event(SDL_WINDOWEVENT_MOVED); });
    view.steps.push_back([&] { hidden_to = app->frames_presented(); });
    view.steps.push_back([] { window_event(SDL_WINDOWEVENT_RESTORED); });
    view.steps.push_back([] {});
    app->run(view);
    CHECK(hidden_to == hidden_from);
    CHECK(app->frames_presented() > hidden_to);
}

TEST_CASE("a display that goes or comes changes no state and loses no tap", "[ui]") {
    const auto app = open_window();
    Steps view;
    view.app = app.get();
    view.steps.push_back([] {
        SDL_Event event{};
        event.type = SDL_DISPLAYEVENT;
        event.display.event = SDL_DISPLAYEVENT_DISCONNECTED;
        push(event);
        window_event(SDL_WINDOWEVENT_DISPLAY_CHANGED);
        window_event(SDL_WINDOWEVENT_EXPOSED);
        event = {};
        event.type = SDL_RENDER_TARGETS_RESET;
        push(event);
        pointer(SDL_MOUSEBUTTONDOWN, 500, 300, 0);
        pointer(SDL_MOUSEBUTTONUP, 500, 300, 0);
    });
    view.steps.push_back([] {});
    app->run(view);
    CHECK(view.taps == 1);
    CHECK(view.look.width == 1000);
    CHECK(view.look.dpi >= dpi_least);
    CHECK(view.look.dpi <= dpi_most);
}

TEST_CASE("while a finger is down the mouse is not heeded, and the finger's tap counts once",
          "[ui]") {
    const auto app = open_window();
    Steps view;
    view.app = app.get();
    view.steps.push_back([] { pointer(SDL_MOUSEBUTTONDOWN, 500, 300, SDL_TOUCH_MOUSEID); });
    view.steps.push_back([] {
        pointer(SDL_MOUSEMOTION, 5, 5, 0);
        pointer(SDL_MOUSEBUTTONDOWN, 5, 5, 0);
        pointer(SDL_MOUSEBUTTONUP, 5, 5, 0);
    });
    view.steps.push_back([] { pointer(SDL_MOUSEBUTTONUP, 500, 300, SDL_TOUCH_MOUSEID); });
    view.steps.push_back([] {});
    app->run(view);
    CHECK(view.taps == 1);
}

TEST_CASE("a press whose window loses the focus is no tap, and the next one is", "[ui]") {
    const auto app = open_window();
    Steps view;
    view.app = app.get();
    view.steps.push_back([] { pointer(SDL_MOUSEBUTTONDOWN, 500, 300, 0); });
    view.steps.push_back([] { window_event(SDL_WINDOWEVENT_FOCUS_LOST); });
    view.steps.push_back([] { pointer(SDL_MOUSEBUTTONUP, 500, 300, 0); });
    view.steps.push_back([&] {
        CHECK(view.taps == 0);
        CHECK(view.presses > 0);
        pointer(SDL_MOUSEBUTTONDOWN, 500, 300, 0);
        pointer(SDL_MOUSEBUTTONUP, 500, 300, 0);
    });
    view.steps.push_back([] {});
    app->run(view);
    CHECK(view.taps == 1);
}
