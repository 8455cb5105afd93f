// A learner's page: what they share, ask and show; and every decision of the teacher with its undo.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace pipit;
using engine::Pin;
using test::TeacherStage;

namespace {

const engine::SkillId zero{"across-zero"};

void at_jonah(TeacherStage& stage) {
    stage.open_class();
    stage.open_learner("Jonah");
}

}  // namespace

TEST_CASE("a learner's page shows bands with their evidence, goals, minutes and what they brought",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Zuri");
    stage.expect("Heard from today. 1 thing waits for their computer.");
    stage.expect("Share out: leaf · 6 to 20 tries · Friday. asked");
    stage.expect("Add halves and quarters: leaf · 6 to 20 tries · today. pinned");
    stage.expect("Equal parts: bud · 21 tries or more · yesterday. seen");
    stage.expect("Area by counting: leaf · 1 to 5 tries · 17 Nov. disputed");
    stage.expect("If I feel like rushing, then I draw the bar.");
    stage.expect("They wrote: 2/6");
    stage.expect("Area by counting stands as leaf.");
    stage.expect("With a paper strip, alone.");
    stage.expect("Draw the bar first, then count the parts.");
    stage.expect("24 Nov: 5 min");
    stage.expect("Own choice 3 in 5 · With a partner 1 in 5");
}

TEST_CASE("a pin is set by a tap and undone by its undo", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.press("Take away across zero");
    stage.tap("Pin it");
    CHECK(stage.learner("Jonah").decided.pins.at(zero) == Pin::pinned);
    stage.expect("Kept. It goes to their computer when that is near.");
    stage.tap("Take the pin away");
    CHECK(stage.learner("Jonah").decided.pins.empty());
    stage.expect("Pipit chooses when Jonah is offered this.");
}

TEST_CASE("a skill is left for later and offered again", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.press("Take away across zero");
    stage.tap("Leave for later");
    CHECK(stage.learner("Jonah").decided.pins.at(zero) == Pin::deferred);
    stage.tap("Offer it again");
    CHECK(stage.learner("Jonah").decided.pins.empty());
}

TEST_CASE("what the teacher saw is written down with a note, or without one", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.press("Take away across zero");
    stage.tap("I saw this done");
    stage.type("With counters.");
    stage.tap("Write it down");
    REQUIRE(stage.learner("Jonah").decided.observed.size() == 1);
    CHECK(stage.learner("Jonah").decided.observed[0].note == "With counters.");
    stage.expect("You saw it done today With counters.");
    stage.tap("I saw it again");
    stage.key(ui::Key::enter);
    CHECK(stage.learner("Jonah").decided.observed[0].note.empty());
    stage.tap("Take it back");
    CHECK(stage.learner("Jonah").decided.observed.empty());
    CHECK_FALSE(stage.has("You saw it done"));
}

TEST_CASE("a skill nobody practised is found by some letters and pinned", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.tap("Another skill");
    stage.type("LONG");
    stage.expect("1 skill");
    stage.tap("Long times");
    stage.tap("Pin it");
    CHECK(stage.learner("Jonah").decided.pins.at({"long-times"}) == Pin::pinned);
}

TEST_CASE("help that was given is seen to, and its row leaves the board", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.expect("Zuri. Asked for help");
    stage.open_learner("Zuri");
    stage.tap("I helped");
    CHECK(stage.learner("Zuri").who.known.help.empty());
    stage.tap("Back");
    CHECK_FALSE(stage.has("Zuri. Asked for help"));
}

TEST_CASE("what both agree on is kept with the day they look at it again", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.tap("We agreed");
    stage.type("Count on from the zero.");
    stage.tap("In 1 week");
    stage.tap("Both agree");
    REQUIRE(stage.learner("Jonah").decided.agreed.size() == 1);
    CHECK(stage.learner("Jonah").decided.agreed[0].next->value == stage.now.day.value + 7);
    stage.expect("Count on from the zero.");
    stage.expect("Next: 1 Dec");
}

TEST_CASE("what was agreed is taken back once that was asked, and another record stays",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Zuri");
    stage.tap("We agreed");
    stage.type("Count on from the zero.");
    stage.tap("Both agree");
    stage.press("Take it back: We agreed, today");
    stage.expect("“Count on from the zero.” It goes from this page now");
    stage.tap("Not now");
    REQUIRE(stage.learner("Zuri").decided.agreed.size() == 2);
    stage.press("Take it back: We agreed, today");
    stage.tap("Take it back");
    REQUIRE(stage.learner("Zuri").decided.agreed.size() == 1);
    CHECK_FALSE(stage.has("Count on from the zero."));
    stage.expect("Draw the bar first, then count the parts.");
}

TEST_CASE("a long record is quoted by its beginning, cut between letters", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "é";
    REQUIRE(stage.staff().agree(stage.learner("Jonah").who.pseudonym, text, stage.now.day).ok());
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.press("Take it back: We agreed, today");
    stage.expect("“" + text.substr(0, 160) + "…”");
}

TEST_CASE("what could not be taken back is said, and stands", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Zuri");
    stage.press("Take it back: We agreed, 15 Nov");
    stage.staff().refuse = engine::ErrorCode::disk_full;
    stage.tap("Take it back");
    stage.expect("there is no room left on this computer");
    stage.tap("Go back");
    stage.expect("Draw the bar first, then count the parts.");
}

TEST_CASE("what could not be kept is said, and nothing is called kept", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    stage.press("Take away across zero");
    stage.staff().refuse = engine::ErrorCode::disk_full;
    stage.tap("Pin it");
    stage.expect("This was not kept: there is no room left on this computer.");
    CHECK_FALSE(stage.has("Kept. It goes"));
    CHECK(stage.learner("Jonah").decided.pins.empty());
}

TEST_CASE("who left the class while their page is open is gone from it", "[ui][teaching]") {
    TeacherStage stage;
    at_jonah(stage);
    std::erase_if(stage.staff().learners, [](const auto& one) { return one.who.name == "Jonah"; });
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("They are not in the class any more.");
    CHECK_FALSE(stage.has("Take away across zero"));
}
