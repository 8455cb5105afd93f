// A child and their class: joining, asking for help, showing an answer, what left, leaving; and
// that no screen speaks of a class where there is none.
#include "engine/report/fields.hpp"
#include "engine/session/letter_groups.hpp"
#include "tests/ui/screens/class_ways.hpp"
#include "ui/screens/kept_class.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ClassState;
using engine::ErrorCode;
using pipit::test::Stage;
namespace classroom = engine::classroom;

namespace {

void to_six_numbers(Stage& stage) {
    with_class(stage, ClassState::none);
    stage.tap("My class");
    stage.tap("Join a class");
    stage.tap("I have six numbers");
}

}  // namespace

TEST_CASE("where classes do not exist no screen offers one, and a guest has none", "[ui]") {
    for (const bool guest : {false, true}) {
        CAPTURE(guest);
        Stage stage;
        if (guest) {
            stage.class_script.there = true;
            stage.open_screens();
            stage.tap("Just look around");
        } else {
            stage.make_notebook();
        }
        CHECK_FALSE(stage.has("My class"));
        CHECK_FALSE(stage.has("Ask my teacher"));
        stage.tap("My data");
        stage.expect("You have no class here. Nothing can leave.");
        CHECK_FALSE(stage.has("Join a class"));
        stage.tap("Today");
        stage.start_practice();
        CHECK_FALSE(stage.has("Ask my teacher"));
        stage.answer(true);
        CHECK_FALSE(stage.has("Show my teacher this one"));
    }
}

TEST_CASE("six numbers and one yes join a class, and nothing leaves before the yes", "[ui]") {
    Stage stage;
    to_six_numbers(stage);
    type_each(stage, "31415");
    CHECK(stage.class_script.view.pairing == engine::PairingState::none);
    stage.type("9");
    stage.wait(3);
    stage.expect("Join Class 4b?");
    stage.expect("My name here Zuri");  // read back from the message's bytes
    CHECK(stage.class_script.said.empty());
    stage.tap("Ask to join as Zuri");
    REQUIRE(stage.class_script.said.size() == 1);
    CHECK(std::get<classroom::JoinRequest>(stage.class_script.said[0]).nickname == "Zuri");
    stage.expect("You asked to join Class 4b");
    stage.expect("1 thing waits.");
    stage.class_script.answer_is_yes();
    stage.class_script.arrive(engine::Day{stage.now.day.value});
    stage.wait(2);
    stage.key(ui::Key::tab);  // a frame later the screen has it
    stage.expect("You are in the class of Ms Okoro.");
    stage.expect("Last shared: today.");
}

TEST_CASE("before joining, three lines say what a class is told, and the message can be seen whole",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::none);
    stage.tap("My data");
    stage.tap("Join a class");
    stage.expect("Your teacher sees");
    stage.expect("Only when you tap:");
    stage.expect("Never leaves:");
    stage.tap("See exactly what");
    stage.expect("Message number");
    CHECK(stage.class_script.said.empty());
}

TEST_CASE("wrong numbers are typed again, and after three tries new ones are asked for", "[ui]") {
    Stage stage;
    to_six_numbers(stage);
    for (int i = 0; i < 2; ++i) {
        type_each(stage, "271828");
        stage.wait(3);
        stage.expect("Those are other numbers. Look at them once more.");
        stage.expect("Nothing typed yet");
    }
    type_each(stage, "271828");
    stage.wait(3);
    stage.expect("These numbers are used up");
    stage.tap("I have new ones");
    stage.class_script.tries = 0;
    type_each(stage, "314159");
    stage.wait(3);
    stage.expect("Join Class 4b?");
}

TEST_CASE("where the network does not carry the search an address is typed, and a wrong one told",
          "[ui]") {
    Stage stage;
    to_six_numbers(stage);
    stage.class_script.in_network = false;
    type_each(stage, "314159");
    stage.wait(3);
    stage.expect("I am looking");
    stage.tap("Type its address");
    type_each(stage, "192.168");
    stage.tap("Look there");
    stage.expect("That is no address yet.");
    type_each(stage, ".4.8");
    stage.tap("Look there");
    stage.expect("I did not find it there");
    stage.tap("Type its address");
    stage.tap("Erase");
    stage.type("7");
    stage.tap("Look there");
    stage.wait(3);
    stage.expect("Join Class 4b?");
}

TEST_CASE("a pairing that breaks off leaves all as it was, and goes on with the same numbers",
          "[ui]") {
    Stage stage;
    to_six_numbers(stage);
    stage.class_script.breaks_off = true;
    type_each(stage, "314159");
    stage.wait(3);
    stage.expect("We lost each other");
    CHECK(stage.class_script.view.state == ClassState::none);
    stage.class_script.breaks_off = false;
    stage.tap("Try again");
    stage.wait(3);
    stage.expect("Join Class 4b?");
}

TEST_CASE("looking can be stopped, and then nothing goes on", "[ui]") {
    Stage stage;
    to_six_numbers(stage);
    stage.class_script.in_network = false;
    type_each(stage, "314159");
    stage.tap("Stop");
    CHECK(stage.class_script.view.pairing == engine::PairingState::none);
    stage.expect("No class yet");
}

TEST_CASE("a ticket is typed group by group, and a slip in it is named", "[ui]") {
    Stage stage;
    engine::SecretText bits;
    for (int i = 0; i < 30; ++i)  // as many bytes as a ticket
        bits.push(static_cast<char>(i * 11 + 3));
    const std::string letters(engine::letter_groups::write(bits).expose());
    REQUIRE(letters.size() == 64);
    stage.class_script.ticket = letters;
    with_class(stage, ClassState::none);
    stage.tap("My class");
    stage.tap("Join a class");
    stage.tap("I have a ticket");
    std::string slip = letters.substr(0, 4);
    slip[1] = slip[1] == 'A' ? 'B' : 'A';
    type_each(stage, slip);
    stage.expect("Group 1 does not fit. Look at its four letters again.");
    type_each(stage, letters);
    stage.wait(3);
    stage.expect("Join Class 4b?");
}

TEST_CASE("a message that does not open cannot be sent", "[ui]") {
    Stage stage;
    stage.class_script.closed = true;
    with_class(stage, ClassState::computer);
    stage.tap("My class");
    stage.tap("Ask to join");
    stage.expect("I could not open the message now.");
    CHECK_FALSE(stage.app->labels().find("Ask to join as Zuri")->enabled);
}

TEST_CASE("asking to join that cannot be written is told, and the child has not asked", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::computer);
    stage.class_script.refuse = ErrorCode::disk_full;
    stage.tap("My class");
    stage.tap("Ask to join");
    stage.tap("Ask to join as Zuri");
    stage.expect("no room is left");
    CHECK(stage.class_script.view.state == ClassState::computer);
}

TEST_CASE("leaving takes two taps, staying comes first, and it says what is let go of", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.tap("My class");
    stage.tap("Leave this class");
    stage.expect("cannot be unsaid");
    stage.key(ui::Key::enter);  // what has the focus is staying
    stage.expect("You are in the class of Ms Okoro.");
    stage.tap("Leave this class");
    stage.key(ui::Key::escape);
    stage.expect("You are in the class of Ms Okoro.");
    CHECK(said<classroom::Withdrawal>(stage) == 0);
    stage.tap("Leave this class");
    stage.tap("Leave the class");
    CHECK(said<classroom::Withdrawal>(stage) == 1);
    stage.expect("You left Class 4b");
    stage.expect("Ask to join again");
    stage.tap("My data");
    stage.expect("I left my class");
    stage.expect("Only the word that you left goes.");
}

TEST_CASE("help is asked for from Today with a plant chosen, and no time is promised", "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.tap("Ask my teacher");
    stage.expect("Which plant is it about?");
    stage.key(ui::Key::enter);
    stage.expect("Please help me with");
    CHECK(stage.class_script.said.empty());
    stage.tap("Yes, ask");
    CHECK(said<classroom::HelpRequest>(stage) == 1);
    stage.expect("Your teacher will see it when you meet.");
    stage.tap("Go on");
    stage.expect("What shall we grow next?");
}

TEST_CASE("a report for the class leaves while the end of practice is looked at, with its minutes",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    CHECK(said<engine::SharedReport>(stage) == 0);
    stage.answer(true);
    stage.wait(200);
    stage.tap("Next question");
    stage.tap("Stop for now");
    REQUIRE(said<engine::SharedReport>(stage) == 1);
    const auto days = std::get<engine::SharedReport>(stage.class_script.said.back()).days;
    REQUIRE(days.size() == 1);
    CHECK(days[0].minutes == 5);
    stage.tap("Finish");  // nothing is new since
    CHECK(said<engine::SharedReport>(stage) == 1);
    stage.tap("Zuri");
    stage.tap_secret();
    stage.start_practice();
    stage.answer(true);
    stage.screens->closing();
    CHECK(said<engine::SharedReport>(stage) == 2);
}

TEST_CASE("the end says whether what grew is shared or goes next time, and nobody waits for it",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.start_practice();
    stage.answer(true);
    stage.tap("Next question");
    stage.tap("Stop for now");
    stage.expect("It goes to your teacher next time.");
    stage.class_script.view.contact = engine::ContactState::looking;
    stage.wait(1);
    stage.expect("It goes to your teacher now, or next time.");
    CHECK(stage.app->labels().find("Finish")->enabled);
    stage.class_script.arrive(stage.now.day);
    stage.wait(1);
    stage.expect("Shared with your teacher today.");
}

TEST_CASE("nothing on Today or My class moves when the teacher's yes or a contact comes", "[ui]") {
    for (const ClassState before : {ClassState::asked, ClassState::member}) {
        Stage stage;
        with_class(stage, before);
        if (before == ClassState::member) stage.tap("My class");
        std::vector<std::pair<std::string, ui::Rect>> stood;
        for (const ui::Label& label : stage.app->labels().entries())
            if (label.focusable) stood.emplace_back(label.label, label.rect);
        stage.class_script.answer_is_yes();
        for (const auto contact : {engine::ContactState::looking, engine::ContactState::failed,
                                   engine::ContactState::talking, engine::ContactState::idle}) {
            stage.class_script.view.contact = contact;
            stage.class_script.view.waiting = 2;
            stage.class_script.view.last_shared = stage.now.day;
            stage.wait(1);
            for (const auto& [label, rect] : stood) {
                INFO(label << " with contact " << static_cast<int>(contact));
                REQUIRE(stage.app->labels().find(label) != nullptr);
                CHECK(stage.app->labels().find(label)->rect == rect);
            }
        }
        CHECK(stage.has("Ask my teacher"));
    }
}

TEST_CASE("Today says in one line when something was shared last and what waits", "[ui]") {
    for (const int width : {1366, 800}) {
        for (const float scale : {1.0F, 2.0F}) {
            CAPTURE(width, scale);
            Stage stage({width, width == 800 ? 480 : 768, scale, ui::Theme::light, "", 0});
            stage.class_script.view.waiting = 2;
            stage.class_script.view.last_shared = engine::Day{stage.now.day.value - 1};
            with_class(stage, ClassState::member);
            stage.expect("Last shared: yesterday. 2 things wait.");
        }
    }
}

TEST_CASE("each kind of note about a class has a child's words, and My data lists what is there",
          "[ui]") {
    for (const engine::Field& field : engine::fields()) {
        if (field.place != engine::FieldPlace::record || field.group != ui::class_group) continue;
        CAPTURE(field.id);
        CHECK_FALSE(ui::class_note_words(field.id).empty());
    }
    Stage stage;
    with_class(stage, ClassState::member);
    stage.tap("My data");
    CHECK_FALSE(stage.has("My class, and what I said yes to"));  // this class is a script
    CHECK_FALSE(stage.has("Only my teacher can open it."));
    test::leave(stage);
    {
        const engine::LearnerId zuri = stage.shelf.learners()->front().id;
        auto notebook = stage.shelf.open(zuri, engine::SecretText("abbd"), stage.now);
        REQUIRE(notebook.ok());
        classroom::Change change;
        change.put.push_back({{classroom::RecordKind::membership, {}}, {1}});
        change.put.push_back({{classroom::RecordKind::waiting, {1}}, {1}});
        REQUIRE((*notebook)->records().write(change));
        REQUIRE(stage.shelf.keep_recovery(**notebook, {}));
    }
    stage.tap("Zuri");
    stage.tap_secret();
    stage.tap("My data");
    stage.expect("My class, and what I said yes to");
    stage.expect("What has not arrived yet: 1");
    CHECK_FALSE(stage.has("What my teacher and I agreed on"));
    stage.expect("Only my teacher can open it.");
    stage.expect("So they could open it, too.");
}

TEST_CASE("messages stand in the list of what left by what they say, waiting until they arrive",
          "[ui]") {
    Stage stage;
    with_class(stage, ClassState::member);
    stage.tap("Ask my teacher");
    stage.key(ui::Key::enter);
    stage.tap("Yes, ask");
    stage.tap("Go on");
    stage.tap("My data");
    stage.expect("I asked for help. I have not heard yet that it arrived.");
    stage.tap("See every message");
    stage.expect("1 message to my class.");
    stage.expect("In it: a plant, a day.");
    stage.class_script.arrive(stage.now.day);
    stage.tap("Back");
    stage.expect("I asked for help. It has arrived.");
}

TEST_CASE("whose teacher can open the notebook does not read that nobody else can", "[ui]") {
    for (const bool recovery : {false, true}) {
        Stage stage;
        stage.class_script.view.recovery = recovery;
        with_class(stage, ClassState::member);
        stage.tap("My data");
        CHECK(stage.has("Nobody else here can") == !recovery);
        CHECK(stage.has("So they could open it, too.") == recovery);
    }
}

TEST_CASE("what the teacher said stands on My class, with the day they talk again", "[ui]") {
    Stage stage;
    stage.class_script.agreed.push_back(
        {stage.now.day, "Draw the bar first.", engine::Day{stage.now.day.value + 4}});
    stage.class_script.observed.push_back({stage.now.day, {"count"}, "With pebbles."});
    with_class(stage, ClassState::member);
    stage.tap("My class");
    stage.expect("Draw the bar first.");
    stage.expect("You talk again on");
    stage.expect("Your teacher saw you do this");
    stage.expect("With pebbles.");
}

TEST_CASE("a class that cannot be joined here says why, and Today does not offer it", "[ui]") {
    Stage stage;
    stage.lacking.network_filter = true;
    with_class(stage, ClassState::not_possible);
    CHECK_FALSE(stage.has("My class"));
    stage.tap("My data");
    stage.expect("joins no class");
    CHECK_FALSE(stage.has("Join a class"));
}

TEST_CASE("a contact that failed is told calmly, and an address can be typed", "[ui]") {
    Stage stage;
    stage.class_script.view.contact = engine::ContactState::failed;
    stage.class_script.view.waiting = 2;
    with_class(stage, ClassState::member);
    stage.tap("My class");
    stage.expect("2 things wait.");
    stage.expect("That is fine: it waits here.");
    stage.tap("Type its address");
    type_each(stage, "192.168.4.7");
    stage.key(ui::Key::enter);
    stage.expect("I am looking for your teacher’s computer. You can go on.");
}
