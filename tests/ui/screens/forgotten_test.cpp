// A forgotten secret with a teacher who can help, many wrong tries, and the class's lock: what is
// said before anything is asked, every answer that may come, and guest practice in all of them.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace pipit;
using engine::HelpState;
using engine::LearnerId;
using pipit::test::Stage;

namespace {

// Zuri's teacher can help; Zuri's pad is open.
LearnerId at_the_pad(Stage& stage) {
    test::class_of(stage, 3);
    const LearnerId zuri = test::teacher_can_help(stage);
    stage.tap("Zuri");
    return zuri;
}

LearnerId asked(Stage& stage) {
    const LearnerId zuri = at_the_pad(stage);
    stage.tap("I forgot my pictures");
    stage.tap("Ask my teacher");
    return zuri;
}

void choose(Stage& stage, int row) {
    const std::string places = "picture, row " + std::to_string(row) + ", ";
    for (const char* place : {"2", "3", "3", "5"})
        stage.tap(places + place);
}

}  // namespace

TEST_CASE("asking the teacher says first what would be sent, and nothing is asked before the tap",
          "[ui]") {
    Stage stage;
    const LearnerId zuri = at_the_pad(stage);
    stage.tap("I forgot my pictures");
    stage.expect("Only your teacher can open it.");
    stage.expect("Nothing you wrote goes with it.");
    CHECK(stage.door->view(zuri).state == HelpState::can_ask);
    stage.tap("Ask my teacher");
    CHECK(stage.door->view(zuri).state == HelpState::waiting);
    stage.expect("You asked Ms Rivera");
    stage.expect("It waits here until your teacher’s computer is near.");
    stage.door->takes(zuri);
    stage.wait(1);
    stage.expect("Your teacher’s computer has it.");
    stage.tap("Take it back");
    CHECK(stage.door->view(zuri).state == HelpState::can_ask);
}

TEST_CASE(
    "the teacher's yes leads to a new secret, twice, and into the notebook with all its pages",
    "[ui]") {
    Stage stage;
    const LearnerId zuri = asked(stage);
    stage.tap("Practise as a guest");
    stage.door->answers(zuri, HelpState::reset);
    test::leave(stage);
    stage.tap("Zuri");  // the name alone leads there
    stage.expect("Your teacher said yes");
    stage.tap("Choose 4 pictures");
    choose(stage, 2);
    choose(stage, 1);
    stage.expect("Those were not the same.");
    choose(stage, 2);
    choose(stage, 2);
    stage.expect("Your notebook is open again");
    CHECK_FALSE(stage.has("Make a new code"));  // there was none
    stage.tap("Go on");
    stage.tap("My data");
    stage.expect("Opened with my teacher’s help");
    stage.expect("Was it you?");
    test::leave(stage);
    stage.tap("Zuri");
    choose(stage, 2);
    stage.expect("What shall we grow next?");
}

TEST_CASE("who goes back before the new secret is kept may come again for it", "[ui]") {
    Stage stage;
    const LearnerId zuri = asked(stage);
    stage.door->answers(zuri, HelpState::reset);
    stage.wait(1);
    stage.tap("Choose 4 pictures");
    stage.key(ui::Key::escape);
    stage.expect("Who is practising?");
    stage.tap("Zuri");
    stage.expect("Your teacher said yes");
    stage.tap("Try the old one");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
}

TEST_CASE("a teacher who wants to talk first is told kindly, and can be asked again", "[ui]") {
    Stage stage;
    const LearnerId zuri = asked(stage);
    stage.door->answers(zuri, HelpState::declined);
    stage.wait(1);
    stage.expect("Please talk to your teacher");
    stage.expect("Your notebook is safe");
    stage.tap("Ask again");
    stage.expect("You asked Ms Rivera");
}

TEST_CASE("after many tries the pad waits for the teacher, who is asked there, and wakes at their "
          "word",
          "[ui]") {
    Stage stage;
    const LearnerId zuri = at_the_pad(stage);
    stage.shelf.wait = engine::until_unlocked;
    stage.wait(1);
    stage.expect("Ask your teacher to let you try again.");
    CHECK_FALSE(stage.app->labels().find("picture, row 1, 1")->enabled);
    CHECK(stage.has("Practise as a guest"));
    CHECK_FALSE(stage.has("I forgot my pictures"));
    stage.tap("Ask my teacher");
    stage.tap("Ask my teacher");
    stage.door->answers(zuri, HelpState::unlocked);
    stage.wait(1);
    stage.expect("You can try again");
    stage.tap("Try again");
    CHECK(stage.app->labels().find("picture, row 1, 1")->enabled);
    stage.tap_secret();
    stage.expect("What shall we grow next?");
}

TEST_CASE("where nobody can be asked, many tries are told without a button that leads nowhere",
          "[ui]") {
    Stage stage;
    test::class_of(stage, 3);
    stage.tap("Zuri");
    stage.shelf.wait = engine::until_unlocked;
    stage.wait(1);
    stage.expect("Ask your teacher to let you try again.");
    CHECK_FALSE(stage.has("Ask my teacher"));
    stage.tap("I forgot my pictures");
    stage.expect("Only your secret opens this notebook.");
}

TEST_CASE("a class's lock is told before a secret is asked for, and opens by itself when its key "
          "comes",
          "[ui]") {
    Stage stage;
    test::class_of(stage, 3);
    const std::array<std::uint8_t, 32> key{1};
    (void)test::teacher_can_help(stage);
    REQUIRE(stage.shelf.lock_class({}, key));
    stage.shelf.forget_class_keys();
    stage.tap("Zuri");
    stage.expect("This notebook stays closed for now");
    stage.expect("open when your teacher’s computer is near");
    CHECK_FALSE(stage.has("picture, row 1, 1"));
    stage.tap("Practise as a guest");
    stage.expect("What shall we grow next?");
    test::leave(stage);
    stage.tap("Zuri");
    REQUIRE(stage.shelf.use_class_key(key));
    stage.wait(1);
    stage.expect("Hello, Zuri");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
}

TEST_CASE("the door is gone while somebody is signed in, and there again afterwards", "[ui]") {
    Stage stage;
    at_the_pad(stage);
    CHECK(stage.door != nullptr);
    stage.tap_secret();
    stage.expect("What shall we grow next?");
    CHECK(stage.door == nullptr);
    test::leave(stage);
    stage.wait(1);
    CHECK(stage.door != nullptr);
}
