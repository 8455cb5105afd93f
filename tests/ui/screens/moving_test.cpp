// A child who moves to another computer: what is said before it is asked for, how far it is, never
// mind at each step, and all that was there, here.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ArrivalState;
using engine::ClassState;
using engine::MoveState;
using pipit::test::Stage;

namespace {

void member(Stage& stage, bool recovery) {
    stage.class_script.there = true;
    stage.class_script.view.state = ClassState::member;
    stage.class_script.view.class_name = "Class 4b";
    stage.class_script.view.teacher = "Ms Okoro";
    stage.class_script.view.recovery = recovery;
    stage.open_screens();
    stage.make_notebook();
}

void to_lock(Stage& stage) {
    stage.tap("I come from another computer");
    stage.expect("What is your name there?");
    stage.type("Zuri");
    stage.tap("Next");
}

}  // namespace

TEST_CASE("taking one's things along is asked for only after it was told, told how far it is, and "
          "taken back",
          "[ui][move]") {
    Stage stage;
    member(stage, true);
    stage.tap("My class");
    stage.tap("Take my things to another computer");
    stage.expect("Pipit does not open them there.");
    CHECK(stage.class_script.view.move == MoveState::none);
    stage.tap("Take them along");
    CHECK(stage.class_script.view.move == MoveState::on_its_way);
    stage.expect("Your things are on the way");
    stage.class_script.view.move = MoveState::there;
    stage.wait(1);
    stage.expect("Now go to the other computer");
    stage.tap("Never mind");
    CHECK(stage.class_script.view.move == MoveState::none);
}

TEST_CASE("where the teacher cannot open the notebook, moving it is not offered", "[ui][move]") {
    Stage stage;
    member(stage, false);
    stage.tap("My class");
    CHECK_FALSE(stage.has("Take my things to another computer"));
}

TEST_CASE("who has moved is told so on Today and on My class, where the notebook may be erased",
          "[ui][move]") {
    Stage stage;
    member(stage, true);
    stage.class_script.view.state = ClassState::moved;
    stage.wait(1);
    stage.expect("Your things are on your other computer now.");
    stage.tap("My class");
    stage.expect("You moved");
    stage.tap("Erase this notebook");
    stage.expect("Erase your notebook?");
}

TEST_CASE("on a computer of no class who comes is told what to do first", "[ui][move]") {
    Stage stage;
    stage.class_script.there = true;
    stage.open_screens();
    stage.wait(1);
    stage.door->brings(ArrivalState::not_possible);
    stage.tap("I come from another computer");
    stage.expect("join with the numbers from your teacher");
    stage.tap("Back to the names");
}

TEST_CASE("where nobody can be met, nobody is offered to come from another computer",
          "[ui][move]") {
    Stage stage;
    CHECK_FALSE(stage.has("I come from another computer"));
}

TEST_CASE(
    "who comes asks by name, sees how much has come, and is signed in with everything under a "
    "new secret",
    "[ui][move]") {
    Stage before;
    test::class_of(before, 3);
    const engine::LearnerId zuri = test::teacher_can_help(before);
    auto notebook = before.shelf.open(zuri, engine::SecretText("abbd"), before.now);
    REQUIRE(notebook);
    const auto packed = before.shelf.pack(**notebook, {});
    REQUIRE(packed);

    Stage stage;
    stage.class_script.there = true;
    stage.open_screens();
    stage.wait(1);
    to_lock(stage);
    stage.expect("You asked as Zuri");
    stage.door->brings(ArrivalState::coming, 3, 40);
    stage.wait(1);
    stage.expect("3 of 40 parts are here.");
    stage.door->brings(ArrivalState::ready, 40, 40, packed->copy);
    stage.wait(1);
    stage.tap("Choose a secret");
    stage.tap("Four pictures");
    stage.tap_secret();
    stage.tap_secret();
    stage.tap("Not now");
    stage.expect("What shall we grow next?");
    const auto cards = stage.shelf.learners();
    REQUIRE(cards);
    REQUIRE(cards->size() == 1);
    CHECK(cards->front().id == zuri);
}

TEST_CASE("who hears a no is told so kindly, and may ask again by a name", "[ui][move]") {
    Stage stage;
    stage.class_script.there = true;
    stage.open_screens();
    stage.wait(1);
    to_lock(stage);
    stage.door->brings(ArrivalState::declined);
    stage.wait(1);
    stage.expect("Please talk to your teacher");
    stage.expect("You asked as Zuri, and your teacher said: not yet.");
    stage.tap("Ask again");
    stage.expect("What is your name there?");
    stage.type("Zuri M");
    stage.tap("Next");
    stage.expect("You asked as Zuri M");
}

TEST_CASE("never mind lets go of what came, and the name is asked for anew", "[ui][move]") {
    Stage stage;
    stage.class_script.there = true;
    stage.open_screens();
    stage.wait(1);
    to_lock(stage);
    stage.tap("Never mind");
    CHECK(stage.door->arrival().state == ArrivalState::none);
    stage.tap("I come from another computer");
    stage.expect("What is your name there?");
}
