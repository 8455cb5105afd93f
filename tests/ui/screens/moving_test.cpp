// A child who moves to another computer: what is said before it is asked for, how far it is, never
// mind at each step, and all that was there, here.
#include "engine/session/letter_groups.hpp"
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ArrivalState;
using engine::ClassState;
using engine::MoveState;
using engine::PairingState;
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

void in_no_class(Stage& stage) {
    stage.class_script.there = true;
    stage.open_screens();
    stage.wait(1);
    stage.door->brings(ArrivalState::not_possible);
    stage.tap("I come from another computer");
    stage.expect("This computer is in no class yet");
}

void type_each(Stage& stage, const std::string& text) {
    for (const char c : text)
        stage.type(std::string(1, c));
}

// How far the pairing is, and the page has it.
void pairs(Stage& stage, PairingState state) {
    stage.door->pairs(state);
    stage.wait(2);
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

TEST_CASE("on a computer of no class who comes types their teacher's six numbers there, and then "
          "their name",
          "[ui][move]") {
    Stage stage;
    in_no_class(stage);
    stage.expect("Your teacher has six numbers for it.");
    stage.tap("I have six numbers");
    type_each(stage, "31415");
    CHECK(stage.door->pairing() == PairingState::none);
    stage.type("9");
    CHECK(stage.door->typed() == "314159");
    stage.expect("I am looking");
    pairs(stage, PairingState::talking);
    stage.expect("I found it");
    pairs(stage, PairingState::done);
    stage.expect("What is your name there?");
    stage.type("Zuri");
    stage.tap("Next");
    stage.expect("You asked as Zuri");
}

TEST_CASE("numbers that do not fit are typed again there, new ones after three tries, and an "
          "address where it is not found",
          "[ui][move]") {
    Stage stage;
    in_no_class(stage);
    stage.tap("I have six numbers");
    type_each(stage, "271828");
    pairs(stage, PairingState::wrong_code);
    stage.expect("Those are other numbers. Look at them once more.");
    CHECK(stage.door->pairing() == PairingState::none);
    type_each(stage, "271829");
    pairs(stage, PairingState::code_void);
    stage.expect("These numbers are used up");
    stage.tap("I have new ones");
    type_each(stage, "314159");
    pairs(stage, PairingState::not_found);
    stage.tap("Type its address");
    type_each(stage, "192.168.4.7");
    stage.tap("Look there");
    CHECK(stage.door->typed() == "314159");
    CHECK(stage.door->address() == "192.168.4.7");
    pairs(stage, PairingState::interrupted);
    stage.expect("We lost each other");
    stage.tap("Try again");
    pairs(stage, PairingState::done);
    stage.expect("What is your name there?");
}

TEST_CASE("a ticket is typed there, too", "[ui][move]") {
    Stage stage;
    engine::SecretText bits;
    for (int i = 0; i < 30; ++i)  // as many bytes as a ticket
        bits.push(static_cast<char>(i * 11 + 3));
    const std::string letters(engine::letter_groups::write(bits).expose());
    in_no_class(stage);
    stage.tap("I have a ticket");
    type_each(stage, letters);
    CHECK(stage.door->typed() == letters);
    pairs(stage, PairingState::wrong_code);
    stage.expect("That is another ticket. Look at it once more.");
    type_each(stage, letters);
    pairs(stage, PairingState::done);
    stage.expect("What is your name there?");
}

TEST_CASE("each step there has a way back, after which nothing goes on", "[ui][move]") {
    Stage stage;
    in_no_class(stage);
    for (const char* way : {"I have six numbers", "I have a ticket"}) {
        CAPTURE(way);
        stage.tap(way);
        stage.key(ui::Key::escape);
        stage.expect("This computer is in no class yet");
    }
    stage.tap("I have six numbers");
    type_each(stage, "314159");
    stage.expect("I am looking");
    stage.tap("Stop");
    stage.expect("This computer is in no class yet");
    CHECK(stage.door->pairing() == PairingState::none);
    stage.tap("I have six numbers");
    type_each(stage, "314159");
    stage.tap("Type its address");
    CHECK(stage.door->pairing() == PairingState::none);
    stage.key(ui::Key::escape);
    stage.expect("This computer is in no class yet");
    stage.key(ui::Key::escape);
    stage.expect("Hello. I am Pipit.");
}

TEST_CASE("what this computer could not write down is said, not called the other one's",
          "[ui][move]") {
    Stage stage;
    in_no_class(stage);
    stage.tap("I have six numbers");
    type_each(stage, "314159");
    stage.door->contact(engine::ContactState::idle,
                        engine::Error{engine::ErrorCode::disk_full, "links", ""});
    pairs(stage, PairingState::interrupted);
    stage.expect("no room is left");
    CHECK_FALSE(stage.has("We lost each other"));
}

TEST_CASE("a ticket's answer that comes by a stick leads from the page to the name", "[ui][move]") {
    Stage stage;
    in_no_class(stage);
    pairs(stage, PairingState::done);
    stage.expect("What is your name there?");
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
