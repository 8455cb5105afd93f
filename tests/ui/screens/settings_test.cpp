// Settings: what is chosen acts at once, stays with the learner, and leaves with them.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using pipit::test::Stage;

namespace {

void leave(Stage& stage) {
    stage.tap("I’m done");
    stage.expect("Who is practising?");
}

}  // namespace

TEST_CASE("a wish acts at once, goes with its learner, and comes back with them", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Settings");
    stage.tap("Colours: Night");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.tap("Spacing: Wide");
    CHECK(stage.app->look().spacing == ui::Spacing::wide);
    stage.tap("Larger text");
    CHECK(stage.app->look().text_scale == 1.3F);
    leave(stage);
    CHECK(stage.app->look().theme == ui::Theme::light);
    CHECK(stage.app->look().text_scale == 1.0F);
    CHECK(stage.app->look().spacing == ui::Spacing::normal);
    stage.tap("Zuri");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    CHECK(stage.app->look().text_scale == 1.3F);
    CHECK(stage.app->look().spacing == ui::Spacing::wide);
}

TEST_CASE("Put it back undoes every change since the screen opened, and only those", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Settings");
    CHECK_FALSE(stage.app->labels().find("Put it back")->enabled);
    stage.tap("Movement: Still");
    stage.tap("Today");
    stage.tap("Settings");
    stage.tap("Colours: Bold");
    stage.tap("Larger text");
    stage.tap("Put it back");
    CHECK(stage.app->look().theme == ui::Theme::light);
    CHECK(stage.app->look().text_scale == 1.0F);
    CHECK(stage.app->look().still);
    CHECK_FALSE(stage.app->labels().find("Put it back")->enabled);
}

TEST_CASE("day is day for who chose it, also where the system is dark", "[ui]") {
    Stage stage({1366, 768, 1.0F, ui::Theme::dark, "dark"});
    stage.make_notebook();
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.tap("Settings");
    stage.tap("Colours: Day");
    CHECK(stage.app->look().theme == ui::Theme::light);
    leave(stage);
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.tap("Zuri");
    stage.tap_secret();
    CHECK(stage.app->look().theme == ui::Theme::light);
}

TEST_CASE("a guest's wishes hold for the visit alone", "[ui]") {
    Stage stage;
    stage.tap("Just look around");
    stage.tap("Settings");
    stage.tap("Colours: Bold");
    CHECK(stage.app->look().theme == ui::Theme::contrast);
    stage.tap("I’m done");
    CHECK(stage.app->look().theme == ui::Theme::light);
    stage.tap("Just look around");
    CHECK(stage.app->look().theme == ui::Theme::light);
}

TEST_CASE("a wish that could not be written holds, and the screen says that it was not kept",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Settings");
    stage.shelf.fail_next_write(engine::ErrorCode::disk_full);
    stage.tap("Colours: Night");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.expect("I could not write that down: no room is left.");
    CHECK(stage.screens->session()->preferences() == engine::Preferences{});
}

TEST_CASE("the text size chosen in practice is a wish like any other", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    stage.tap("Text size");
    CHECK(stage.app->look().text_scale == 1.3F);
    CHECK(stage.screens->session()->preferences().text_percent == 130);
}

TEST_CASE("arrows move among the settings, left and right along a row, up and down between",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Settings");
    const auto focused = [&] {
        const ui::Label* label = stage.app->labels().by_id(stage.app->ui().focus());
        return label != nullptr ? label->label : std::string();
    };
    stage.app->ui().focus_on("Spacing: Normal");
    stage.app->settle(*stage.screens);
    stage.key(ui::Key::right);
    CHECK(focused() == "Spacing: Wide");
    stage.key(ui::Key::down);
    CHECK(focused().substr(0, 7) == "Colours");
    stage.key(ui::Key::up);
    CHECK(focused().substr(0, 7) == "Spacing");
}

TEST_CASE("the settings fit every size, every choice in the window and large enough",
          "[ui][property]") {
    for (const auto& look : test::every_look()) {
        Stage stage(look);
        stage.make_notebook();
        if (stage.app->labels().find("Settings") == nullptr) stage.tap("Menu");
        stage.tap("Settings");
        for (int page = 0; page < 4; ++page) {
            for (const ui::Label& label : stage.app->labels().entries()) {
                if (!label.focusable) continue;
                INFO(look.name << ": " << label.label << " " << label.rect.x << " " << label.rect.y
                               << " " << label.rect.w << " " << label.rect.h);
                CHECK(label.rect.x >= 0);
                CHECK(label.rect.right() <= look.width);
                CHECK(label.rect.bottom() <= look.height);
                CHECK(label.rect.w >= 44);
                CHECK(label.rect.h >= 44);
            }
            if (stage.app->labels().find("More settings") == nullptr) break;
            stage.tap("More settings");
        }
    }
}
