// Minutes and packs, by taps: what is chosen is a draft until the class is told, what was told is
// undone, and what stands there without being known here stays.
#include "engine/session/event_codec.hpp"
#include "engine/session/session.hpp"
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace pipit;
using engine::PackRules;
using engine::Rhythm;
using engine::classroom::ClassRules;
using test::TeacherStage;

namespace {

constexpr const char* page = "Minutes and packs";

void at_rules(TeacherStage& stage, const ClassRules& set = {}) {
    stage.open_class();
    stage.staff().goes_by = set;
    stage.tap("Class");
    stage.press(page);
}

bool chosen(const TeacherStage& stage, const std::string& chip) {
    const ui::Label* found = stage.app->labels().find(chip);
    INFO(chip << " on\n" << stage.app->labels().listing());
    REQUIRE(found != nullptr);
    return found->selected;
}

bool can_tell(const TeacherStage& stage) {
    return stage.app->labels().find("Tell the class") != nullptr;
}

}  // namespace

TEST_CASE("what is chosen is a draft until the class is told, and is dropped with its page",
          "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    stage.expect("As Pipit has it.");
    CHECK(chosen(stage, "Minutes a day: No limit"));
    CHECK_FALSE(can_tell(stage));
    stage.press("Minutes a day: 20");
    CHECK(chosen(stage, "Minutes a day: 20"));
    stage.expect("Not told yet");
    stage.expect("30 learners hear it when their computer is met.");
    CHECK(can_tell(stage));
    stage.tap("Back");
    CHECK(stage.staff().goes_by == ClassRules{});
    stage.press(page);
    CHECK(chosen(stage, "Minutes a day: No limit"));
    stage.press("Minutes a day: 20");
    stage.press("Minutes a day: No limit");
    CHECK_FALSE(can_tell(stage));
}

TEST_CASE("what the class is told goes to everybody, and its undo puts it back as it was",
          "[ui][teaching]") {
    TeacherStage stage;
    const ClassRules before{{30, 0}, {}};
    at_rules(stage, before);
    const std::size_t waiting = stage.learner("Amina").waiting;
    stage.press("Minutes a day: 20");
    stage.press("Minutes to a rest: 10");
    stage.press("Reading words: Not now");
    stage.press("Mathematics: From version 3 on");
    stage.press("Tell the class");
    const ClassRules told{{20, 10}, {{{"pipit-mathematics", 3}, {"pipit-reading", 0}}}};
    CHECK(stage.staff().goes_by == told);
    CHECK(stage.learner("Amina").waiting == waiting + 1);
    stage.expect("Told. 30 learners hear it when their computer is met.");
    CHECK_FALSE(can_tell(stage));
    stage.press("Undo");
    CHECK(stage.staff().goes_by == before);
    CHECK(stage.learner("Amina").waiting == waiting + 2);
    stage.expect("It is as it was before, and the class hears that.");
    CHECK(chosen(stage, "Minutes a day: 30"));
    CHECK_FALSE(stage.has("Undo"));
}

TEST_CASE(
    "the undo puts back what was told last before, also where something else is chosen by now",
    "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    stage.press("Minutes a day: 20");
    stage.press("Tell the class");
    stage.press("Minutes a day: 10");
    stage.press("Tell the class");
    stage.press("Minutes a day: 45");
    stage.press("Undo");
    CHECK(stage.staff().goes_by.rhythm == Rhythm{20, 0});
    CHECK(chosen(stage, "Minutes a day: 20"));
}

TEST_CASE("the Class page says in one line what the class goes by", "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    stage.tap("Back");
    stage.expect("As Pipit has it");
    stage.staff().goes_by = {{20, 10}, {{{"pipit-planning", 2}, {"pipit-reading", 0}}}};
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("20 minutes a day; a rest after 10 minutes; without Reading words; "
                 "Planning from version 2 on");
}

TEST_CASE("the usual minutes to a rest are set by nothing, and are those that a session has",
          "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage, {{0, 20}, {}});
    const std::string usual =
        "Minutes to a rest: " + std::to_string(engine::usual_break_minutes) + ", as usual";
    CHECK_FALSE(chosen(stage, usual));
    stage.press(usual);
    stage.press("Tell the class");
    CHECK(stage.staff().goes_by == ClassRules{});
}

TEST_CASE("where the end comes before the rest the page says so", "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    CHECK_FALSE(stage.has("The end comes first"));
    stage.press("Minutes to a rest: 30");
    stage.expect("The end comes first, after " + std::to_string(engine::usual_stop_minutes) +
                 " minutes.");
    stage.press("Minutes a day: 45");
    CHECK_FALSE(stage.has("The end comes first"));
    stage.press("Minutes a day: 30");
    stage.expect("The end comes first, after 30 minutes.");
}

TEST_CASE(
    "minutes and versions that are set stand there, and rules of packs that are not here stay",
    "[ui][teaching]") {
    TeacherStage stage;
    const ClassRules set{{25, 12},
                         {{{"pipit-art", 0}, {"pipit-mathematics", 2}, {"pipit-writing", 4}}}};
    at_rules(stage, set);
    CHECK(chosen(stage, "Minutes a day: 25"));
    CHECK(chosen(stage, "Minutes to a rest: 12"));
    CHECK(chosen(stage, "Mathematics: From version 2 on"));
    stage.expect("What is set for 2 packs that are not here stays as it is.");
    stage.press("Mathematics: Practised");
    stage.press("Planning: Not now");
    stage.press("Tell the class");
    CHECK(stage.staff().goes_by.packs ==
          PackRules{{{"pipit-art", 0}, {"pipit-planning", 0}, {"pipit-writing", 4}}});
    CHECK(stage.staff().goes_by.rhythm == set.rhythm);
}

TEST_CASE("what could not be told is said, and the draft stays", "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    stage.press("Minutes a day: 20");
    stage.staff().refuse = engine::ErrorCode::disk_full;
    stage.press("Tell the class");
    stage.expect("This was not kept: there is no room left on this computer.");
    CHECK_FALSE(stage.has("Undo"));
    CHECK(chosen(stage, "Minutes a day: 20"));
    stage.staff().refuse.reset();
    stage.press("Tell the class");
    CHECK(stage.staff().goes_by.rhythm == Rhythm{20, 0});
}

TEST_CASE("a class that nobody is in yet has minutes all the same", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class(false);
    stage.tap("Class");
    stage.press(page);
    stage.press("Minutes a day: 15");
    stage.expect("Nobody is in your class yet. Who joins hears it.");
    stage.press("Tell the class");
    CHECK(stage.staff().goes_by.rhythm == Rhythm{15, 0});
}

TEST_CASE("a draft is still there after Settings, and after something came", "[ui][teaching]") {
    TeacherStage stage;
    at_rules(stage);
    stage.press("Minutes a day: 20");
    stage.tap("Settings");
    stage.tap("Back");
    CHECK(chosen(stage, "Minutes a day: 20"));
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    CHECK(chosen(stage, "Minutes a day: 20"));
    CHECK(can_tell(stage));
}

TEST_CASE("minutes and packs are set and told by keys alone, in every size", "[ui][teaching]") {
    for (const auto& look : {test::StageLook{1366, 768, 1.0F, ui::Theme::light, "1366"},
                             test::StageLook{800, 480, 1.0F, ui::Theme::light, "800"},
                             test::StageLook{800, 480, 2.0F, ui::Theme::light, "800-200pc"}}) {
        INFO(look.name);
        TeacherStage stage(look);
        at_rules(stage);
        stage.press("Minutes a day: 60");
        stage.press("Planning: Not now");
        stage.press("Tell the class");
        CHECK(stage.staff().goes_by == ClassRules{{60, 0}, {{{"pipit-planning", 0}}}});
        stage.press("Undo");
        CHECK(stage.staff().goes_by == ClassRules{});
        stage.key(ui::Key::escape);
        stage.expect("Waits for you");
    }
}
