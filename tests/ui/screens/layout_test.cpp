// Every screen in every size, text scale and theme: nothing leaves the window, nothing that can be
// tapped lies under another, everything has a name and room for a finger.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using pipit::test::Stage;
using ui::Label;
using ui::Rect;

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// A scrolled column may hold more than fits: what is out of its view cannot be tapped there.
bool scrolled(const Stage& stage) {
    return stage.has("More below") || stage.has("Picture below") || stage.has("Back to the top");
}

void check_screen(const Stage& stage, const std::string& screen) {
    const ui::Look& look = stage.app->look();
    const Rect window{0, 0, look.width, look.height};
    std::vector<const Label*> taps;
    for (const Label& label : stage.app->labels().entries()) {
        INFO(screen << " at " << look.width << " x " << look.text_scale << ": " << label.label);
        CHECK_FALSE(label.label.empty());
        if (!label.focusable) continue;
        taps.push_back(&label);
        if (scrolled(stage)) continue;
        CHECK(label.rect.x >= window.x);
        CHECK(label.rect.y >= window.y);
        CHECK(label.rect.right() <= window.right());
        CHECK(label.rect.bottom() <= window.bottom());
        CHECK(label.rect.w >= 44);
        CHECK(label.rect.h >= 44);
    }
    CHECK_FALSE(taps.empty());
    if (scrolled(stage)) return;
    for (std::size_t i = 0; i < taps.size(); ++i) {
        for (std::size_t j = i + 1; j < taps.size(); ++j) {
            INFO(screen << " at " << look.width << "x" << look.height << " x " << look.text_scale
                        << ": " << taps[i]->label << " and " << taps[j]->label);
            CHECK_FALSE(overlap(taps[i]->rect, taps[j]->rect));
        }
    }
    // What is read lies in the window, too.
    for (const Label& label : stage.app->labels().entries()) {
        if (label.focusable || label.rect.empty()) continue;
        INFO(screen << " at " << look.width << " x " << look.text_scale << ": " << label.label
                    << " [" << label.rect.x << " " << label.rect.y << " " << label.rect.w << " "
                    << label.rect.h << "]");
        CHECK(label.rect.x >= window.x);
        CHECK(label.rect.bottom() <= window.bottom());
    }
}

// By its tab, or through the menu that the tabs become.
void open_tab(Stage& stage, const std::string& tab) {
    if (stage.app->labels().find(tab) == nullptr) {
        stage.tap("Menu");
        check_screen(stage, "menu");
    }
    stage.tap(tab);
}

void walk_the_door(Stage& stage) {
    check_screen(stage, "hello");
    stage.tap("Make mine");
    stage.type("Wilhelmina Theodora");
    check_screen(stage, "nickname");
    stage.tap("Next");
    if (stage.has("And your picture?")) {
        check_screen(stage, "avatar");
        stage.tap("Next");
    }
    check_screen(stage, "kind of secret");
    stage.tap("Six numbers");
    check_screen(stage, "digits");
    stage.tap("Back");
    stage.tap("Secret words");
    check_screen(stage, "passphrase");
    stage.tap("Back");
    stage.tap("Four pictures");
    check_screen(stage, "pictures");
    stage.tap_secret();
    stage.tap_secret();
    check_screen(stage, "a code in case");
    stage.tap("Not now");
}

void walk_practice(Stage& stage) {
    stage.tap("Start this one");
    check_screen(stage, "practice");
    stage.tap("Check");
    check_screen(stage, "practice, no answer yet");
    stage.tap("Give me a hint");
    check_screen(stage, "first hint");
    stage.wait(30);
    stage.tap("Next hint");
    check_screen(stage, "second hint");
    for (int i = 0; i < 2; ++i) {
        stage.answer(false);
        check_screen(stage, "not yet");
        stage.tap("Try again");
    }
    stage.answer(false);
    check_screen(stage, "third miss");
    stage.tap("Try one like it");
    stage.answer(true);
    check_screen(stage, "right");
    stage.tap("Next question");
    stage.tap("Stop for now");
    check_screen(stage, "end");
    stage.tap("A little more");
}

void walk_goals(Stage& stage) {
    check_screen(stage, "today");
    open_tab(stage, "My learning");
    check_screen(stage, "my learning");
    open_tab(stage, "Settings");
    check_screen(stage, "settings");
    open_tab(stage, "Goals");
    check_screen(stage, "no goals");
    stage.tap("Plant a goal");
    for (int part = 0; part < 5; ++part) {
        check_screen(stage, "goal, part " + std::to_string(part));
        stage.key(ui::Key::enter);
    }
    check_screen(stage, "goal, keep");
    stage.tap("Keep my goal");
    check_screen(stage, "one goal");
    open_tab(stage, "Today");
    check_screen(stage, "today with a goal");
    open_tab(stage, "My data");
    check_screen(stage, "my data");
    stage.tap("I’m done");
    if (stage.has("Next")) {
        stage.tap("Next");
        check_screen(stage, "reflection");
    }
    stage.tap("Finish");
    check_screen(stage, "who");
    stage.tap("Wilhelmina");
    check_screen(stage, "sign in");
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 1");
    check_screen(stage, "wrong secret");
    stage.tap("I forgot my pictures");
    check_screen(stage, "forgotten");
}

}  // namespace

TEST_CASE("every screen fits every size: nothing overlaps, leaves the window or lacks a name",
          "[ui][property]") {
    for (const auto& look : test::every_look()) {
        Stage stage(look);
        walk_the_door(stage);
        walk_practice(stage);
        walk_goals(stage);
    }
}

TEST_CASE("six wrong numbers leave every way out in the window", "[ui]") {
    for (const auto& look : test::every_look()) {
        Stage stage(look);
        stage.tap("Make mine");
        stage.type("Tomasz");
        stage.tap("Next");
        if (stage.has("And your picture?") && !stage.has("How shall we lock it?"))
            stage.tap("Next");
        stage.tap("Six numbers");
        stage.type("402957");
        stage.type("402957");
        stage.tap("Not now");
        stage.tap("I’m done");
        stage.tap("Tomasz");
        stage.type("654321");
        stage.expect("Not those six. Try again.");
        check_screen(stage, "wrong digits");
    }
}

TEST_CASE("every tap on the number pad and the pictures has room for a finger", "[ui]") {
    for (const auto& look : test::every_look()) {
        Stage stage(look);
        stage.make_notebook();
        stage.start_practice();
        for (const Label& label : stage.app->labels().entries()) {
            if (label.role != ui::Role::key) continue;
            INFO(look.name << ": " << label.label);
            CHECK(std::min(label.rect.w, label.rect.h) >= 44);
        }
    }
}
