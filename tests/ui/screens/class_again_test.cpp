// A class that a child is in already: a notebook put back, a computer brought in again, what
// joining says of the teacher's key, and what the teacher has of a report.
#include "tests/ui/screens/class_ways.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ClassState;
using pipit::test::Stage;

TEST_CASE("a notebook that was put back is told on Today and once on My class, without alarm",
          "[ui]") {
    Stage stage;
    stage.class_script.view.put_back = 1;
    with_class(stage, ClassState::member);
    stage.expect("An older copy of this notebook was put back. See My class.");
    stage.tap("My class");
    stage.expect("It is not your fault.");
    CHECK_FALSE(stage.has("Leave this class"));
    stage.tap("I have read it");
    CHECK(stage.class_script.view.put_back == 0);
    stage.expect("You are in the class of Ms Okoro.");
}

TEST_CASE("a computer that the teacher's does not know is brought in again, and who was in the "
          "class stays in it",
          "[ui]") {
    Stage stage;
    stage.class_script.view.contact = engine::ContactState::unknown;
    with_class(stage, ClassState::member);
    stage.expect("does not know this one. See My class.");
    stage.tap("My class");
    stage.expect("Ask your teacher for a new code.");
    stage.tap("Bring this computer in again");
    stage.tap("I have six numbers");
    stage.class_script.paired_state = ClassState::member;
    type_each(stage, "314159");
    stage.wait(3);
    stage.expect("You are in the class of Ms Okoro.");
    CHECK(stage.class_script.said.empty());
}

TEST_CASE("who asks to join reads first that the teacher could open the notebook, too", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::computer);
    stage.tap("My class");
    stage.tap("Ask to join");
    stage.expect("So they could open your notebook, too.");
}

TEST_CASE("where a message says only what changed, what my teacher sees is still all of it",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    for (int i = 0; i < 3; ++i) {
        stage.answer(true);
        stage.tap("Next question");
    }
    stage.tap("Stop for now");
    REQUIRE(stage.class_script.said.size() == 1);
    const auto whole = std::get<engine::SharedReport>(stage.class_script.said.back());
    REQUIRE_FALSE(whole.skills.empty());
    // All but the minutes has arrived as it is now: the message names no skill.
    stage.class_script.had = whole;
    stage.class_script.had->days.clear();
    REQUIRE(engine::changes_since(*stage.class_script.had, {}, whole)->told.skills.empty());
    stage.tap("Finish");
    stage.tap("Zuri");
    stage.tap_secret();
    stage.tap("My data");
    stage.expect("What your teacher has after the next message");
    stage.tap("See all of it");
    stage.expect("The next message says only what changed");
    stage.expect("How it is going");
    stage.expect("1–5");
    CHECK_FALSE(stage.has("Nothing yet: no plant was practised."));
}
