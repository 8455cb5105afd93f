// The board at a glance: who is stuck, ready, grouped and to be met, with reason, evidence and age;
// nobody is fine of whom there is no news; and a tap leads to what to do.
#include "engine/session/class_places.hpp"
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using engine::Day;
using test::TeacherStage;

namespace {

std::size_t tiles_of_everyone(const TeacherStage& stage) {
    std::size_t out = 0;
    for (const ui::Label& one : stage.app->labels().entries()) {
        const bool in_window = one.rect.bottom() <= 768 && one.clip.h >= one.rect.h;
        const bool tile = one.role == ui::Role::tile && one.label.find(": ") != std::string::npos;
        if (tile && in_window && one.rect.y > 500) ++out;
    }
    return out;
}

}  // namespace

TEST_CASE("thirty learners are on one board of 1366x768, without scrolling", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    CHECK(tiles_of_everyone(stage) == 30);
    CHECK_FALSE(stage.has("More below"));
    stage.expect("28 of 30 heard from today");
}

TEST_CASE("each row says who, why, on what evidence and of which day", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.expect("Jonah. Take away across zero. 3 missed after hints · today");
    stage.expect("Diego. Times by 8. 3 missed after hints · Friday");
    stage.expect("Kofi. Area by counting. Right when rechecked · today. Next: Area by times");
    stage.expect("Eilidh, Nia and Ravi. All need Equal parts first. For Fractions on a line");
    stage.expect("Zuri. Asked for help: Share out. Asked Friday");
    stage.expect("Otis. Goal: Clock to 5 minutes. Due on 25 Nov");
    stage.expect("Hana. 17 days since you talked. Last record 7 Nov");
}

TEST_CASE("who was not heard from has no news and a day, and is never called fine",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.expect("Pavel and Theo: not heard from since Friday.");
    stage.expect("Pavel: not heard from since Friday");
    CHECK_FALSE(stage.has("Pavel: 20 min"));
    stage.learner("Ana").who.known.heard.reset();
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("Ana: not heard from yet");
    stage.expect("27 of 30 heard from today");
}

TEST_CASE("with names hidden nobody's name is anywhere, on any of the ways", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Names");
    const auto hidden = [&] {
        for (const auto& one : stage.staff().learners) {
            INFO(one.who.name << " on\n" << stage.app->labels().listing());
            CHECK_FALSE(stage.app->labels().contains(one.who.name + ":"));
            CHECK_FALSE(stage.app->labels().contains(one.who.name + "."));
            CHECK_FALSE(stage.app->labels().contains(one.who.name + " and"));
        }
    };
    hidden();
    stage.expect("Numbers 5, 17 and 22");
    stage.press("Number 10");
    stage.expect("To talk about with Number 10");
    hidden();
    stage.press("Take away across zero");
    hidden();
    stage.tap("Back");
    stage.tap("Another skill");
    stage.expect("A skill for Number 10");
    stage.tap("Back");
    stage.tap("We agreed");
    stage.expect("What Number 10 and you agree on");
    stage.tap("Names");
    stage.expect("What Jonah and you agree on");
    stage.tap("Names");
    stage.expect("What Number 10 and you agree on");
    stage.tap("Learners");
    hidden();
    stage.tap("Names");
    stage.expect("Jonah");
}

TEST_CASE("with names hidden nobody's typed nickname stands anywhere, and who asks is told apart",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.staff().ask("Wilhelmina", stage.now.day);
    stage.staff().ask("Kit", stage.now.day);
    stage.tap("Names");
    stage.tap("Class (2)");
    const auto hidden = [&] {
        INFO(stage.app->labels().listing());
        CHECK_FALSE(stage.app->labels().contains("Wilhelmina"));
        CHECK_FALSE(stage.app->labels().contains("Kit"));
    };
    hidden();
    stage.expect("Child 1 asks");
    stage.press("Let in: Child 2");
    hidden();
    stage.expect("Who is Child 2?");
    stage.expect("Names are hidden now.");
    stage.expect("Put Child 2 on the list");
    stage.tap("Back");
    stage.press("Say no: Child 1");
    hidden();
    stage.tap("Not now");
    stage.tap("Names");
    stage.expect("Asks as Kit");
}

TEST_CASE("where nothing passes messages on, the board says so before anything else",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    CHECK_FALSE(stage.has("has stopped"));
    stage.staff().code_view.problem =
        engine::Error{engine::ErrorCode::io, std::string(engine::no_courier), ""};
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("The part of Pipit that passes things on has stopped.");
    stage.expect("Jonah. Take away across zero");
}

TEST_CASE("where computers are brought in it is said that keys may reach the disk, and only there",
          "[ui][teaching]") {
    for (const bool unlocked : {false, true}) {
        TeacherStage stage;
        stage.memory_unlocked = unlocked;
        stage.open_class();
        stage.tap("Class");
        stage.tap("Bring in a computer");
        CHECK(stage.has("may write the key of your class to its disk") == unlocked);
    }
}

TEST_CASE("more than three of a column open over the others, and Back closes them",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    CHECK_FALSE(stage.has("Yusuf. Clock"));
    stage.tap("Ready: 2 more");
    stage.expect("Yusuf. Clock to 5 minutes");
    CHECK_FALSE(stage.has("Jonah. Take away"));
    stage.key(ui::Key::escape);
    stage.expect("Jonah. Take away");
}

TEST_CASE("a tap on a row leads to the learner, and on a group to the group", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Jonah. Take away");
    stage.expect("To talk about with Jonah");
    stage.tap("Back");
    stage.tap("Eilidh, Nia");
    stage.expect("Together: Equal parts");
    stage.tap("Pin it for all of them");
    for (const char* name : {"Eilidh", "Nia", "Ravi"})
        CHECK(stage.learner(name).decided.pins.at({"equal-parts"}) == engine::Pin::pinned);
    stage.tap("Take the pins away");
    for (const char* name : {"Eilidh", "Nia", "Ravi"})
        CHECK(stage.learner(name).decided.pins.empty());
    stage.tap("Ravi");
    stage.expect("To talk about with Ravi");
}

TEST_CASE("a board without learners says how they come", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class(false);
    stage.expect("Nobody is in your class yet");
    stage.tap("Bring in a computer");
    stage.expect("Show six numbers");
}

TEST_CASE("the board is walked by keys alone: columns by Tab, rows by arrows, Enter opens",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    const auto focused = [&]() -> std::string {
        const ui::Label* one = stage.app->labels().by_id(stage.app->ui().focus());
        return one != nullptr ? one->label : "";
    };
    for (int i = 0; i < 12 && focused().rfind("Jonah.", 0) != 0; ++i)
        stage.key(ui::Key::tab);
    REQUIRE(focused().rfind("Jonah.", 0) == 0);
    stage.key(ui::Key::down);
    CHECK(focused().rfind("Priya.", 0) == 0);
    stage.key(ui::Key::tab);
    CHECK(focused().rfind("Amina.", 0) == 0);
    stage.key(ui::Key::enter);
    stage.expect("To talk about with Amina");
}

TEST_CASE("in a small window one column is seen at a time, and everyone in a list",
          "[ui][teaching]") {
    TeacherStage stage({800, 480, 1.0F, ui::Theme::light, "800"});
    stage.open_class();
    stage.expect("Jonah. Take away");
    stage.tap("Talk with 3");
    stage.expect("Zuri. Asked for help");
    stage.tap("Everyone 30");
    stage.expect("Pavel: not heard from since Friday");
}
