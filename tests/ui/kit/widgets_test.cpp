// Widgets by pointer and by keyboard, focus, fields, and the label tree that knows them all.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <set>

using namespace pipit::ui;

namespace {

const Label& focused(const App& app, Ui& ui) {
    const Label* entry = app.labels().by_id(ui.focus());
    REQUIRE(entry != nullptr);
    return *entry;
}

}  // namespace

TEST_CASE("the label tree holds every widget and text of the frame, in reading order", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    const Labels& labels = app->labels();
    for (const char* name : {"Check", "Hint", "7", "Normal", "Share", "Read this page", "Erase me",
                             "Nickname", "Zuri", "sun", "Guest", "fraction"}) {
        INFO(name);
        CHECK(labels.find(name) != nullptr);
    }
    CHECK(labels.find("Nothing called so") == nullptr);
    CHECK(labels.find("Erase")->label == "Erase me");  // a beginning is enough
    CHECK(labels.contains("A quick look helps it stay."));
    CHECK(labels.contains("1/2 of the garden"));
    CHECK_FALSE(labels.contains("**"));
    CHECK_FALSE(labels.find("Keep")->enabled);
    CHECK(labels.find("Keep")->why == "Five parts first.");
    CHECK(labels.find("Share")->value == "on");
    CHECK(labels.find("Nickname")->value == "Zuri");
    CHECK(labels.listing().find("button   Next hint (disabled)") != std::string::npos);
    std::set<WidgetId> ids;
    for (const Label& entry : labels.entries()) {
        if (entry.focusable) CHECK(ids.insert(entry.id).second);
    }
}

TEST_CASE("a tap reaches what was tapped, and nothing that is disabled", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    app->tap(gallery, app->labels().find("Check")->rect);
    CHECK(gallery.checks == 1);
    app->tap(gallery, app->labels().find("Share")->rect);
    CHECK_FALSE(gallery.shared);
    app->tap(gallery, app->labels().find("backspace")->rect);
    app->tap(gallery, app->labels().find("Keep")->rect);
    app->press(gallery, Key::enter);      // it has the focus, and says why it is disabled
    app->press(gallery, Key::backspace);  // a disabled key's shortcut
    CHECK(gallery.disabled_taps == 0);
    CHECK(gallery.checks == 1);
}

TEST_CASE("typing a key's character taps it from anywhere but a field", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    app->type(gallery, "7");
    CHECK(gallery.sevens == 1);
    app->type(gallery, "12");
    CHECK(gallery.typed == "12");
    app->tap(gallery, app->labels().find("Nickname")->rect);
    app->type(gallery, "7");
    CHECK(gallery.sevens == 1);
    CHECK(gallery.name == "Zuri7");
}

TEST_CASE("Enter and Space tap what has the focus; the main action has it first", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    CHECK(focused(*app, app->ui()).label == "Check");
    app->press(gallery, Key::enter);
    app->press(gallery, Key::space);
    CHECK(gallery.checks == 2);
    app->press(gallery, Key::tab);
    app->press(gallery, Key::enter);
    CHECK(gallery.checks == 2);
}

TEST_CASE("Tab stops once in a group, arrows move inside it, and Shift+Tab goes back", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    std::vector<std::string> stops;
    for (int i = 0; i < 14; ++i) {
        stops.push_back(focused(*app, app->ui()).label);
        app->press(gallery, Key::tab);
    }
    const std::vector<std::string> wanted{
        "Check",       "Hint",           "7",        "Keep",     "Next hint", "Normal", "Share",
        "I know this", "Read this page", "Erase me", "Nickname", "fraction",  "Zuri",   "Check"};
    CHECK(stops == wanted);
    app->press(gallery, Key::back_tab);
    CHECK(focused(*app, app->ui()).label == "Check");
    app->press(gallery, Key::back_tab);
    CHECK(focused(*app, app->ui()).label == "Zuri");
    app->press(gallery, Key::right);
    CHECK(focused(*app, app->ui()).label == "sun");
    app->press(gallery, Key::right);
    app->press(gallery, Key::right);
    CHECK(focused(*app, app->ui()).label == "Guest");  // the end of the group
    app->press(gallery, Key::left);
    CHECK(focused(*app, app->ui()).label == "sun");
    // The group remembers where it was left.
    app->press(gallery, Key::tab);
    app->press(gallery, Key::back_tab);
    CHECK(focused(*app, app->ui()).label == "sun");
}

TEST_CASE("the focus ring is seen around whatever has the focus, in every theme", "[ui]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    const auto app = open_headless(theme);
    const Palette& p = app->look().palette();
    Gallery gallery;
    app->settle(gallery);
    for (int i = 0; i < 13; ++i) {
        const Label& entry = focused(*app, app->ui());
        if (entry.role != Role::toggle) {
            const Picture picture(*app);
            INFO(entry.label);
            // Just above its middle: 1 px gap, 3 px inner ring, 3 px outer ring.
            const int x = entry.rect.centre_x();
            CHECK(picture.at(x, entry.rect.y - 3) == p.focus_in);
            CHECK(picture.at(x, entry.rect.y - 6) == p.focus_out);
            CHECK(contrast(p.focus_in, p.focus_out) >= 3);
        }
        app->press(gallery, Key::tab);
    }
}

TEST_CASE("a tap hides the focus ring, the next key shows it again", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    CHECK(app->ui().focus_visible());
    app->tap(gallery, app->labels().find("Hint")->rect);
    CHECK_FALSE(app->ui().focus_visible());
    CHECK(focused(*app, app->ui()).label == "Hint");
    app->press(gallery, Key::tab);
    CHECK(app->ui().focus_visible());
}

TEST_CASE("rest, pointer over it, pressed: each looks different", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    app->press(gallery, Key::tab);  // the ring is elsewhere
    app->press(gallery, Key::tab);
    const Rect check = app->labels().find("Check")->rect;
    const Palette& p = app->look().palette();
    const auto body = [&] { return Picture(*app).at(check.x + 8, check.centre_y()); };
    CHECK(body() == p.primary);
    app->hover(gallery, check.centre_x(), check.centre_y());
    CHECK(body() == p.primary_hover);
    app->hold(gallery, check);
    CHECK(body() == p.primary_pressed);
    CHECK(Picture(*app).at(check.centre_x(), check.y + 1) == p.paper);  // moved down by three
}

TEST_CASE("a field keeps valid UTF-8 within its bytes, and edits at the caret", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    gallery.name.clear();
    app->settle(gallery);
    app->tap(gallery, app->labels().find("Nickname")->rect);
    app->type(gallery, "Zo\u00eb");
    CHECK(gallery.name == "Zo\u00eb");
    app->press(gallery, Key::left);
    app->press(gallery, Key::left);
    app->type(gallery, "r");
    CHECK(gallery.name == "Zro\u00eb");
    app->press(gallery, Key::end);
    app->press(gallery, Key::backspace);
    CHECK(gallery.name == "Zro");
    app->press(gallery, Key::home);
    app->press(gallery, Key::del);
    CHECK(gallery.name == "ro");
    app->press(gallery, Key::end);
    app->press(gallery, Key::space);
    CHECK(gallery.name == "ro ");
    app->type(
        gallery,
        "\x01\xff\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9");
    CHECK(gallery.name.size() <= 24);
    CHECK(gallery.name.size() == 23);  // the next two-byte letter would not fit
    CHECK(gallery.name.substr(3, 2) == "\u00e9");
}

TEST_CASE("a button's words never leave it, however large they are set", "[ui]") {
    class Tight : public View {
      public:
        void draw(Frame& frame) override {
            frame.ui.main_button({200, 200, 180, 62}, "Work with a partner", {.icon = "partner"});
        }
    };
    const float scale = GENERATE(1.0F, 1.6F, 2.0F);
    const auto app = open_headless(Theme::light, 1366, 768, scale);
    Tight view;
    app->settle(view);
    const Picture picture(*app);
    const Palette& p = app->look().palette();
    int outside = 0;
    for (int y = 150; y < 320; ++y) {
        for (int x = 100; x < 480; ++x) {
            const bool in = Rect{200, 200, 180, 62}.contains(x, y);
            if (!in && picture.at(x, y) == p.on_primary) ++outside;
        }
    }
    CHECK(outside == 0);
}
