// Screens at rest ask for no frame; still screens do not move at all.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using pipit::test::Stage;

TEST_CASE("a screen nobody touches asks for no frame and shows none", "[ui]") {
    Stage stage;
    const auto rests = [&](const char* screen) {
        INFO(screen);
        stage.app->advance(*stage.screens, 2'000);
        CHECK(stage.app->ui().next_wake_ms() == -1);
        const auto shown = stage.app->frames_presented();
        const auto drawn = stage.app->frames_drawn();
        stage.app->advance(*stage.screens, 20'000);
        CHECK(stage.app->frames_presented() == shown);
        CHECK(stage.app->frames_drawn() <=
              drawn + 4);  // settling at the end draws, and is the same
    };
    rests("hello");
    stage.make_notebook();
    rests("today");
    stage.tap("My learning");
    rests("my learning");
    stage.tap("Settings");
    rests("settings");
    stage.tap("Goals");
    rests("goals");
    stage.tap("My data");
    rests("my data");
    stage.tap("Today");
    stage.start_practice();
    rests("practice");
    stage.answer(false);
    rests("not yet");
    stage.tap("Try again");
    stage.answer(true);
    rests("right");
}

TEST_CASE("who wants it still sees the row of offers change in place", "[ui]") {
    const auto frames = [](bool still) {
        Stage stage;
        stage.make_notebook();
        if (still) {
            stage.tap("Settings");
            stage.tap("Movement: Still");
            stage.tap("Today");
        }
        const auto before = stage.app->frames_presented();
        stage.tap("Something else");
        return stage.app->frames_presented() - before;
    };
    const auto moving = frames(false);
    const auto still = frames(true);
    CHECK(still <= 4);
    CHECK(moving > still + 5);
}

TEST_CASE("the tabs give way in order: name, icons, then one button with every way on", "[ui]") {
    Stage wide;
    wide.make_notebook();
    for (const char* tab : {"Today", "My learning", "Goals", "My data"})
        CHECK(wide.app->labels().find(tab) != nullptr);
    CHECK(wide.app->labels().find("Menu") == nullptr);
    Stage large({800, 480, 2.0F, ui::Theme::light, "800-200pc"});
    large.make_notebook();
    CHECK(large.app->labels().find("My learning") == nullptr);
    large.tap("Menu");
    for (const char* tab : {"Today", "My learning", "Goals", "My data", "Settings"}) {
        INFO(tab);
        CHECK(large.app->labels().find(tab) != nullptr);
    }
    large.tap("My learning");
    large.expect("My hedgerow");
    large.tap("Menu");
    large.key(ui::Key::escape);
    large.expect("My hedgerow");
}

TEST_CASE("on a dense display the screens hold with larger targets", "[ui][property]") {
    for (const auto& size : {test::StageLook{1366, 768, 1.0F, ui::Theme::light, "1366"},
                             test::StageLook{800, 480, 1.0F, ui::Theme::light, "800"}}) {
        Stage stage(size);
        ui::Look dense = stage.app->look();
        dense.dpi = 160;
        stage.app->set_look(dense);
        stage.make_notebook();
        CHECK(stage.app->look().dpi == 160.0F);
        for (const char* screen : {"Today", "My learning", "Goals", "My data", "Settings"}) {
            stage.tap(screen);
            for (const ui::Label& label : stage.app->labels().entries()) {
                if (!label.focusable || stage.has("More below")) continue;
                INFO(size.name << " " << screen << ": " << label.label << " " << label.rect.x << " "
                               << label.rect.y << " " << label.rect.w << " " << label.rect.h);
                CHECK(label.rect.x >= 0);
                CHECK(label.rect.y >= 0);
                CHECK(label.rect.right() <= size.width);
                CHECK(label.rect.bottom() <= size.height);
                if (label.role == ui::Role::button && label.group == 0 && label.order < 40)
                    CHECK(label.rect.h >= 58);
            }
        }
    }
}
