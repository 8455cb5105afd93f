// My learning: the map of plants, the page about one, a challenge and a doubt.
#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/screens/stage.hpp"

#include "ui/screens/plant_card.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using pipit::test::Stage;

namespace {

// Nine skills of one hedge line and one of another.
engine::SkillGraph long_line() {
    std::vector<engine::Skill> skills;
    for (int i = 0; i < 10; ++i) {
        engine::Skill skill;
        skill.id = {"skill." + std::to_string(i)};
        skill.title = "Plant number " + std::to_string(i);
        skill.short_title = "Plant " + std::to_string(i);
        skill.strand = i < 9 ? "numbers" : "shape";
        skill.plant = i < 9 ? engine::Plant::clover : engine::Plant::bluebell;
        skill.grade_from = i % 9;
        skill.use = "Bakers use it.";
        skills.push_back(skill);
    }
    return *engine::SkillGraph::from(std::move(skills));
}

std::string focused(Stage& stage) {
    const ui::Label* label = stage.app->labels().by_id(stage.app->ui().focus());
    return label != nullptr ? label->label : std::string();
}

}  // namespace

TEST_CASE("every band has its rule in words, and says what the next one asks for", "[ui]") {
    std::vector<std::string> seen;
    for (int band = 0; band < 5; ++band) {
        engine::SkillView skill;
        skill.band = static_cast<engine::Band>(band);
        const std::string rule = ui::band_rule_words(skill.band);
        CHECK(std::find(seen.begin(), seen.end(), rule) == seen.end());
        seen.push_back(rule);
        CHECK(ui::next_band_words(skill, {0}).empty() == (skill.band == engine::Band::flower));
    }
}

TEST_CASE("what was seen is told with its counts, and what was erased is said", "[ui]") {
    engine::SkillView skill;
    CHECK(ui::seen_words(skill, {100}) == "Nothing yet. It is waiting for you.");
    skill.tries = 10;
    skill.right = 8;
    skill.right_no_hint = 6;
    skill.first = engine::Day{20769};  // 12 November 2026
    skill.last = engine::Day{20780};
    CHECK(ui::seen_words(skill, {20780}) ==
          "10 tries since 12 Nov. 8 right, 6 with no hint. Last: today.");
    CHECK(ui::seen_words(skill, {20781}).find("Last: yesterday.") != std::string::npos);
    CHECK(ui::seen_words(skill, {20870}).find("erased") == std::string::npos);
    CHECK(ui::seen_words(skill, {20871}).find("Older answers are erased after 90 days.") !=
          std::string::npos);
}

TEST_CASE("a new hedge is all seeds, and the first plant's page is beside it", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My learning");
    stage.expect("Every hedge starts as seeds.");
    stage.expect("Seed means: not tried yet, or only just.");
    CHECK(focused(stage) == "Practise this");
    stage.tap("Practise this");
    CHECK(stage.screens->item() != nullptr);
}

TEST_CASE("arrows go from plant to plant and the page follows; Enter goes to it", "[ui]") {
    engine::TinySource pack(long_line());
    Stage stage({}, &pack);
    stage.make_notebook();
    stage.tap("My learning");
    stage.app->ui().focus_on("Plant 0, seed, 1 of 9");
    stage.app->settle(*stage.screens);
    stage.key(ui::Key::right);
    CHECK(focused(stage) == "Plant 1, seed, 2 of 9");
    stage.expect("Plant number 1");
    stage.key(ui::Key::enter);
    CHECK(focused(stage) == "Practise this");
    stage.key(ui::Key::enter);
    REQUIRE(stage.screens->item() != nullptr);
    CHECK(stage.screens->item()->ref.skill.value == "skill.1");
}

TEST_CASE("a line with more plants than fit pages sideways by its arrows, easier to harder",
          "[ui]") {
    engine::TinySource pack(long_line());
    Stage stage({}, &pack);
    stage.make_notebook();
    stage.tap("My learning");
    const ui::Label* first = stage.app->labels().find("Plant 0, seed, 1 of 9");
    REQUIRE(first != nullptr);
    CHECK(stage.app->labels().find("Plant 8, seed, 9 of 9") == nullptr);
    CHECK_FALSE(stage.app->labels().find("Easier plants")->enabled);
    for (int i = 0; i < 9 && stage.app->labels().find("Harder plants")->enabled; ++i)
        stage.tap("Harder plants");
    CHECK(stage.app->labels().find("Plant 8, seed, 9 of 9") != nullptr);
    stage.tap("Plant 8, seed, 9 of 9");
    stage.expect("Plant number 8");
    stage.expect("People use this: Bakers use it.");
}

TEST_CASE("I know this already asks once, then begins a challenge", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My learning");
    stage.tap("I know this already");
    stage.expect("Three questions. If they go well, it moves on.");
    CHECK(stage.screens->item() == nullptr);
    stage.key(ui::Key::escape);
    stage.expect("Practise this");
    stage.tap("I know this already");
    stage.tap("Start");
    REQUIRE(stage.screens->item() != nullptr);
    CHECK(stage.screens->session()->item_reason().code == engine::ReasonCode::challenge);
}

TEST_CASE("a doubt is written only when it was answered whom to tell", "[ui]") {
    Stage stage;
    stage.make_notebook();
    const auto doubts = [&] {
        std::uint64_t out = 0;
        const auto kept = stage.screens->session()->kept();
        REQUIRE(kept.ok());
        for (const auto& field : *kept) {
            if (field.field == "band_disputed.skill") out += field.count;
        }
        return out;
    };
    stage.tap("My learning");
    stage.tap("I don’t think that is right");
    stage.expect("Tell your teacher too?");
    stage.tap("Not now");
    CHECK(doubts() == 0);
    stage.tap("I don’t think that is right");
    stage.tap("Just note it");
    stage.expect("I wrote that down.");
    CHECK(doubts() == 1);
    stage.shelf.fail_next_write(engine::ErrorCode::disk_full);
    stage.tap("I don’t think that is right");
    stage.tap("Yes");
    stage.expect("I could not write that down: no room is left.");
    CHECK_FALSE(stage.has("I wrote that down."));
}

TEST_CASE("a small screen shows the lines in pages and a plant on a page of its own", "[ui]") {
    test::SpecimenSource specimens;
    Stage stage({800, 480, 1.0F, ui::Theme::light, "800"}, &specimens);
    stage.make_notebook();
    stage.tap("My learning");
    stage.expect("Numbers, line 1 of 6");
    CHECK_FALSE(stage.has("line 6 of 6"));
    stage.tap("Down");
    stage.expect("line 6 of 6");
    stage.tap("Up");
    const std::string name = "Count to 20, seed, 1 of 4";
    stage.app->ui().focus_on(name);
    stage.app->settle(*stage.screens);
    stage.key(ui::Key::enter);
    stage.expect("What I have seen");
    stage.key(ui::Key::escape);
    stage.expect("My hedgerow");
    CHECK(focused(stage) == name);
}

TEST_CASE("the hedge and its page fit every size", "[ui][property]") {
    engine::TinySource pack(long_line());
    for (const auto& look : test::every_look()) {
        Stage stage(look, &pack);
        stage.make_notebook();
        if (stage.app->labels().find("My learning") == nullptr) stage.tap("Menu");
        stage.tap("My learning");
        for (int page = 0; page < 2; ++page) {
            const bool scrolls = stage.has("More below");
            for (const ui::Label& label : stage.app->labels().entries()) {
                if (!label.focusable) continue;
                INFO(look.name << ": " << label.label << " " << label.rect.x << " " << label.rect.y
                               << " " << label.rect.w << " " << label.rect.h);
                CHECK(label.rect.x >= 0);
                CHECK(label.rect.right() <= look.width);
                if (!scrolls) CHECK(label.rect.bottom() <= look.height);
                CHECK(label.rect.w >= 44);
                CHECK(label.rect.h >= 44);
            }
            if (stage.app->labels().find("Practise this") != nullptr) break;
            stage.key(ui::Key::enter);
            stage.expect("Practise this");
        }
    }
}
