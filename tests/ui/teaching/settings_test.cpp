// Settings in the teacher's window: what is chosen acts at once, stays with the class behind its
// passphrase, and is reached from every screen, which comes back as it was.
#include "tests/ui/teaching/scenes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using test::TeacherStage;

namespace {

void open_again(TeacherStage& stage) {
    stage.open_screens();
    stage.type(test::teacher_words);
    stage.tap("Open");
}

}  // namespace

TEST_CASE("a teacher's wish acts at once, and comes back with the passphrase", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Settings");
    stage.tap("Colours: Night");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.tap("Larger text");
    CHECK(stage.app->look().text_scale == 1.3F);
    stage.tap("Back");
    stage.expect("Jonah. Take away across zero");
    CHECK(stage.door.wished.colours == 1);
    CHECK(stage.door.wished.text_percent == 130);
    stage.app->set_look({});  // as the program starts
    stage.open_screens();
    CHECK(stage.app->look().theme == ui::Theme::light);  // nobody is there before the passphrase
    stage.type(test::teacher_words);
    stage.tap("Open");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    CHECK(stage.app->look().text_scale == 1.3F);
}

TEST_CASE("what is wished at the door is kept once the class is open", "[ui][teaching]") {
    TeacherStage stage;
    stage.tap("Settings");
    stage.tap("Colours: Bold");
    stage.tap("Back");
    CHECK(stage.app->look().theme == ui::Theme::contrast);
    CHECK(stage.door.wished == engine::Preferences{});
    stage.type(test::teacher_words);
    stage.tap("Next");
    stage.type(test::teacher_words);
    stage.tap("Make my class");
    CHECK(stage.door.wished.colours == 2);
    stage.tap("Settings");
    stage.tap("Movement: Still");
    stage.tap("Back");
    stage.expect("What is your class called?");
    CHECK(stage.door.wished.still);
    CHECK(stage.door.wished.colours == 2);
}

TEST_CASE("a wish that could not be written holds, and the screen says that it was not kept",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Settings");
    stage.door.refuse = engine::ErrorCode::disk_full;
    stage.tap("Colours: Night");
    CHECK(stage.app->look().theme == ui::Theme::dark);
    stage.expect("This was not kept: there is no room left on this computer.");
    CHECK(stage.door.wished == engine::Preferences{});
}

TEST_CASE("voice and language are told what the teacher wishes", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Settings");
    stage.tap("Read each page to me");
    CHECK(stage.heeded.read_aloud);
    stage.tap("Voice: Slow");
    CHECK(stage.heeded.voice_speed == 0);
    stage.tap("Language: Español");
    CHECK(stage.heeded.language == "es");
    CHECK(stage.heeded.read_aloud);
    CHECK(stage.door.wished == stage.heeded);
    CHECK_FALSE(stage.has("Sounds"));  // there are none in this window
    stage.heeded = {};
    open_again(stage);
    CHECK(stage.heeded == stage.door.wished);
}

TEST_CASE("Settings lead back to the screen they were opened from, with what was typed there",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Jonah");
    stage.tap("Another skill");
    stage.type("long");
    stage.tap("Settings");
    stage.tap("Spacing: Wide");
    stage.key(ui::Key::escape);
    stage.expect("A skill for Jonah");
    stage.expect("1 skill");
    stage.tap("Long times");
    stage.tap("Pin it");
    stage.expect("Kept. It goes to their computer when that is near.");
}

TEST_CASE("a passphrase that was begun is still there after Settings, and never in the label tree",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_screens();
    stage.type("seven quiet");
    stage.tap("Settings");
    CHECK_FALSE(stage.app->labels().contains("quiet"));
    stage.tap("Back");
    stage.type(" herons");
    stage.tap("Open");
    stage.expect("Jonah. Take away across zero");
}

TEST_CASE("every teacher's screen has a way to Settings, and Settings a way back",
          "[ui][teaching]") {
    const std::vector<test::StageLook> looks{{1366, 768, 1.0F, ui::Theme::light, "1366"},
                                             {800, 480, 2.0F, ui::Theme::light, "800-200pc"}};
    test::teaching::each_shown(
        looks, test::With::words, [](const test::teaching::Scene& scene, const test::Shown& shown) {
            // A question first wants its answer; what lies behind the passphrase's page has
            // its way back to it.
            for (const char* without : {"say-no", "class-reset-elsewhere", "keep-safe-code",
                                        "restore", "restore-code", "learner-take-back"})
                if (scene.name == without) return;
            const bool there = scene.name.rfind("settings", 0) == 0;
            const std::string way = test::say(there ? "Back" : "Settings");
            CHECK(std::any_of(shown.labels.begin(), shown.labels.end(), [&](const ui::Label& one) {
                return one.focusable && one.enabled && one.label == way;
            }));
        });
}

TEST_CASE("Settings fit every size, every choice in the window and large enough",
          "[ui][teaching]") {
    for (const auto& look : test::every_look()) {
        TeacherStage stage(look);
        stage.open_class();
        stage.tap("Settings");
        std::size_t choices = 0;
        for (int page = 0; page < 8; ++page) {
            for (const ui::Label& label : stage.app->labels().entries()) {
                if (!label.focusable) continue;
                INFO(look.name << ": " << label.label << " " << label.rect.x << " " << label.rect.y
                               << " " << label.rect.w << " " << label.rect.h);
                CHECK(label.rect.x >= 0);
                CHECK(label.rect.y >= 0);
                CHECK(label.rect.right() <= look.width);
                CHECK(label.rect.bottom() <= look.height);
                CHECK(std::min(label.rect.w, label.rect.h) >= 44);
                ++choices;
            }
            if (stage.app->labels().find("More settings") == nullptr) break;
            stage.tap("More settings");
        }
        CHECK_FALSE(stage.has("More settings"));
        CHECK(choices > 15);
    }
}
