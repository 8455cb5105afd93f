// The window's own loop, on SDL's dummy display: events in, taps out, and rest when nothing
// happens.
#include "ui/shell/app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <SDL.h>

#include <cstdlib>
#include <thread>

using namespace pipit::ui;

namespace {

class Counting : public View {
  public:
    App* app = nullptr;
    int step = 0;
    int taps = 0;
    bool closed = false;
    std::string word;

    void draw(Frame& frame) override {
        if (frame.ui.main_button({100, 100, 200, 60}, "Check", {})) ++taps;
        frame.ui.field({100, 200, 300, 56}, "Word", word);
        // Frames come in pairs; each pair sends what a person would do next.
        if (++calls_ % 2 == 0) act();
        frame.ui.wake_at(frame.ui.now_ms());
    }
    void closing() override { closed = true; }

  private:
    int calls_ = 0;
    static void push(SDL_Event event) { SDL_PushEvent(&event); }
    static void button(Uint32 type, int x, int y) {
        SDL_Event event{};
        event.type = type;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
        push(event);
    }
    static void key(SDL_Keycode code, bool repeat = false) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = code;
        event.key.repeat = repeat ? 1 : 0;
        push(event);
    }
    void act() {
        SDL_Event event{};
        switch (step++) {
        case 0:  // press and release in one breath
            button(SDL_MOUSEBUTTONDOWN, 200, 130);
            button(SDL_MOUSEBUTTONUP, 200, 130);
            break;
        case 4:
            key(SDLK_RETURN);
            break;
        case 6:
            key(SDLK_RETURN, true);
            break;  // held down: not another tap
        case 8:
            key(SDLK_TAB);
            break;
        case 10:
            event.type = SDL_TEXTINPUT;
            SDL_strlcpy(event.text.text, "leaf", sizeof event.text.text);
            push(event);
            break;
        case 14:
            event.type = SDL_QUIT;
            push(event);
            break;
        default:
            break;
        }
        if (step > 200) app->quit();
    }
};

// Draws its first frames, then rests until another thread wakes it.
class Resting : public View {
  public:
    App* app = nullptr;
    std::thread other;
    Uint64 woken_after_ms = 0;

    static constexpr int far_away_ms = 30'000;  // when a build ends that is not woken

    void draw(Frame& frame) override {
        frame.ui.wake_at(frame.ui.now_ms() + far_away_ms);
        if (++calls_ == 2) {
            rests_from_ = SDL_GetTicks64();
            other = std::thread(&App::wake);
        }
        if (calls_ != 3) return;
        woken_after_ms = SDL_GetTicks64() - rests_from_;
        app->quit();
    }

  private:
    int calls_ = 0;
    Uint64 rests_from_ = 0;
};

}  // namespace

TEST_CASE("a window at rest draws at once when another thread wakes it", "[ui]") {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    AppOptions options;
    options.look.width = 800;
    options.look.height = 480;
    auto opened = App::open(options);
    REQUIRE(opened.ok());
    Resting view;
    view.app = opened->get();
    (*opened)->run(view);
    view.other.join();
    CHECK(view.woken_after_ms < Resting::far_away_ms / 2);
}

TEST_CASE("a window turns SDL's events into taps, keys and text, and closes when asked", "[ui]") {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    AppOptions options;
    options.look.width = 800;
    options.look.height = 480;
    auto opened = App::open(options);
    REQUIRE(opened.ok());
    const auto app = std::move(opened).value();
    Counting view;
    view.app = app.get();
    app->run(view);
    CHECK(view.taps == 2);
    CHECK(view.word == "leaf");
    CHECK(view.closed);
    CHECK(app->frames_presented() < app->frames_drawn());
}
