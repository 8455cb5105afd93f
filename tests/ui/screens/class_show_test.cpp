// What a child asks and shows of one question: nothing before its message was opened up and tapped.
#include "tests/ui/screens/class_ways.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::test;
using engine::ClassState;
namespace classroom = engine::classroom;

TEST_CASE("help asked for in the middle of a question loses nothing that was entered", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    const engine::ItemRef before = stage.screens->item()->ref;
    stage.enter(true, false);
    stage.tap("Ask my teacher");
    stage.expect("Your teacher would read:");
    CHECK(stage.class_script.said.empty());
    stage.tap("Yes, ask");
    REQUIRE(said<classroom::HelpRequest>(stage) == 1);
    CHECK(std::get<classroom::HelpRequest>(stage.class_script.said[0]).skill == before.skill);
    stage.expect("Your teacher will see it when you meet.");
    stage.tap("Check");
    stage.expect("That is right");
}

TEST_CASE("help with a plant of My learning comes back to that plant", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.tap("My learning");
    stage.tap("Ask my teacher");
    stage.tap("Yes, ask");
    CHECK(said<classroom::HelpRequest>(stage) == 1);
    stage.tap("Go on");
    stage.expect("My hedgerow");
}

TEST_CASE("an answer that a child says is right is shown as that, also when it was shown before",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    stage.answer(false);
    const engine::ItemRef item = stage.screens->item()->ref;
    stage.tap("Show my teacher this one");
    stage.tap("Yes, show it");
    stage.tap("Go on");
    stage.expect("Your teacher will see this one.");
    stage.tap("I don’t think that is right");
    stage.expect("I wrote that down.");
    CHECK(said<classroom::DisputedItem>(stage) == 0);  // the notebook alone has it
    stage.tap("Show my teacher this one");
    stage.expect("My answer 97");
    stage.expect("What I say my answer is right");
    stage.tap("Yes, show it");
    CHECK(said<classroom::WorkedItem>(stage) == 1);
    REQUIRE(said<classroom::DisputedItem>(stage) == 1);
    const auto& shown = std::get<classroom::DisputedItem>(stage.class_script.said[1]);
    CHECK(shown.item == item);
    CHECK(shown.given == "97");
    stage.tap("Go on");
    stage.tap("Try again");
    stage.answer(true);
    stage.tap("Show my teacher this one");  // another answer, which nobody doubts
    stage.expect("How it was right");
}

TEST_CASE("one answer is shown after its message was opened up and tapped, and then it says so",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    stage.answer(false);
    const engine::ItemRef item = stage.screens->item()->ref;
    stage.tap("Show my teacher this one");
    stage.expect("My answer 97");
    stage.expect("How it was not yet");
    stage.tap("Not now");
    stage.expect("Not yet");
    CHECK(stage.class_script.said.empty());
    stage.tap("Show my teacher this one");
    stage.tap("Yes, show it");
    REQUIRE(said<classroom::WorkedItem>(stage) == 1);
    const auto& shown = std::get<classroom::WorkedItem>(stage.class_script.said[0]);
    CHECK(shown.item == item);
    CHECK(shown.given == "97");
    CHECK_FALSE(shown.right);
    stage.tap("Go on");
    stage.expect("Your teacher will see this one.");
    stage.tap("Try again");
    stage.answer(true);
    stage.expect("Show my teacher this one");  // another answer
}
