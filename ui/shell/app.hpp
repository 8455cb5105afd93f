// The window and the frame loop; or, headless, the same frames on a surface with no display.
// Invariant: one thread draws (another may wake it); nothing is drawn unless something happened,
// and nothing is shown unless what was drawn changed.
#pragma once

#include "engine/result.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/shell/read_aloud.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// What a screen needs to draw itself once.
struct Frame {
    const Look& look;
    Ui& ui;
    Canvas& canvas;
    Rect window;  ///< The whole window, from 0, 0.
    Rect page;    ///< A column at most 1366 wide in the middle of it: where screens draw.
};

/// A screen, or the router that holds them. draw() is the whole contract: it draws one frame and
/// acts on what the person did. The look may be changed through App::set_look.
class View {
  public:
    virtual ~View() = default;
    virtual void draw(Frame& frame) = 0;
    /// The person closed the window, or the program was asked to stop.
    virtual void closing() {}
};

struct AppOptions {
    std::string title = "Pipit";
    bool headless = false;   ///< No display: a surface, a fixed clock, synthetic events alone.
    bool unseen = false;     ///< Headless: pixels are made only when they are asked for.
    Look look;               ///< width and height are the window's.
    Voice* voice = nullptr;  ///< Speaks; outlives the app. Without one words are only counted.
};

class App {
  public:
    /// Errors: no display, or a font is missing; each with its remedy.
    static engine::Result<std::unique_ptr<App>> open(const AppOptions& options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Draws and waits until the window is closed or quit() was called.
    void run(View& view);
    void quit();

    [[nodiscard]] const Look& look() const;
    /// Takes effect with the next frame. Width and height follow the window, if there is one.
    void set_look(const Look& look);
    [[nodiscard]] const Labels& labels() const;
    Ui& ui();
    /// Something came that the view looks at: run() draws. The one call that any thread may make,
    /// while the app is there.
    static void wake();

    // --- reading aloud and sounds ---
    void set_hearing(const Hearing& wanted);
    /// Says these words now.
    void say_aloud(const std::string& words);
    [[nodiscard]] bool speaking() const;
    /// Keeps the sentences that are said, for take_transcript().
    void keep_transcript();
    std::vector<std::string> take_transcript();

    // --- driving it without hands (works in a window too) ---
    /// Draws until nothing is pending: two frames, more while a press or an overflow is under way.
    void settle(View& view);
    /// Pointer down and up in the middle of a widget or at a point, and settles.
    void tap(View& view, Rect rect);
    void hover(View& view, int x, int y);
    /// Headless: the window has another size from here on.
    void resize(View& view, int width, int height);
    /// Pointer down, without the up.
    void hold(View& view, Rect rect);
    void press(View& view, Key key);
    void type(View& view, std::string_view utf8);
    /// Moves the headless clock on, drawing what was due in between.
    void advance(View& view, std::int64_t ms);

    /// The last frame as 0xAARRGGBB pixels, row by row.
    [[nodiscard]] std::vector<std::uint32_t> pixels();
    /// The last frame as a PNG. False when the file cannot be written.
    bool screenshot(const std::string& path);

    // --- counters, for tests and the bench ---
    [[nodiscard]] std::uint64_t frames_drawn() const;
    [[nodiscard]] std::uint64_t frames_presented() const;

  private:
    App();
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace pipit::ui
