// A teacher's first day: the passphrase, the class, the names, the first child let in.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::Day;
using engine::ErrorCode;
using test::teacher_words;
using test::TeacherStage;

namespace {

void with_names(TeacherStage& stage) {
    stage.open_class(false);
    REQUIRE(stage.staff().add_names({"Amina", "Mateo Ruiz"}).ok());
    stage.tap("Class");
    stage.tap("Bring in a computer");
}

void ask(TeacherStage& stage, const char* nickname) {
    stage.staff().ask(nickname, stage.now.day);
    stage.wait(1);
    stage.key(ui::Key::tab);  // a frame later the screen has it
}

}  // namespace

TEST_CASE("from nothing to the first child in the class, by typing and taps", "[ui][teaching]") {
    TeacherStage stage;
    stage.type(teacher_words);
    stage.tap("Next");
    stage.type(teacher_words);
    stage.tap("Make my class");
    stage.type("Class 5R");
    stage.tap("Next");
    stage.type("Ms Okoro");
    stage.tap("Begin");
    CHECK(stage.staff().class_name == "Class 5R");
    CHECK(stage.staff().teacher == "Ms Okoro");
    stage.type("Amina");
    stage.key(ui::Key::enter);
    stage.type("Mateo Ruiz");
    stage.key(ui::Key::enter);
    CHECK(stage.staff().roster().size() == 2);
    stage.tap("Bring in a computer");
    stage.tap("Show six numbers");
    stage.expect("418207");
    stage.expect("Three wrong tries cancel it");
    stage.expect("192.168.1.24");
    stage.expect("My class, then Join a class");   // on a computer with a notebook,
    stage.expect("I come from another computer");  // and on one with none
    ask(stage, "mateo");
    stage.expect("Asks as mateo");
    stage.tap("Let in: mateo");
    stage.expect("Who is mateo?");
    stage.tap("Mateo Ruiz");
    REQUIRE(stage.staff().page().learners.size() == 1);
    CHECK(stage.staff().page().learners[0].name == "Mateo Ruiz");
    stage.tap("Board");
    stage.expect("Mateo Ruiz: not heard from yet");
}

TEST_CASE("a passphrase that is short, easy to guess or typed two ways makes no class",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.type("short");
    REQUIRE(stage.app->labels().find("Next") != nullptr);
    CHECK_FALSE(stage.app->labels().find("Next")->enabled);
    for (int i = 0; i < 5; ++i)
        stage.key(ui::Key::backspace);
    stage.type("12345678");
    stage.tap("Next");
    CHECK_FALSE(stage.has("Make my class"));
    stage.type(teacher_words);
    stage.tap("Next");
    stage.type("seven loud herons");
    stage.tap("Make my class");
    stage.expect("Those were not the same. Please choose again.");
    CHECK_FALSE(stage.door.secret.has_value());
}

TEST_CASE("a passphrase is never in the label tree", "[ui][teaching]") {
    TeacherStage stage;
    stage.type(teacher_words);
    CHECK_FALSE(stage.app->labels().contains("herons"));
}

TEST_CASE("wrong words are said, a wait sleeps, and the right ones open the class",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.door.secret = teacher_words;
    stage.door.begun = true;
    stage.open_screens();
    stage.type("seven loud herons");
    stage.tap("Open");
    stage.expect("Not those words. Try again.");
    stage.door.wait = 30;
    stage.wait(1);
    stage.type(teacher_words);
    CHECK_FALSE(stage.app->labels().find("Open")->enabled);
    stage.door.wait = 0;
    stage.wait(31);
    stage.tap("Open");
    stage.expect("Nobody is in your class yet");
}

TEST_CASE("each way a class stays shut has its words", "[ui][teaching]") {
    for (const auto& [code, words] :
         {std::pair{ErrorCode::in_use, "The class is open in another window."},
          std::pair{ErrorCode::newer_version, "A newer Pipit wrote this class."},
          std::pair{ErrorCode::damaged, "The class’s file does not read well."},
          std::pair{ErrorCode::disk_full, "There is no room left on this computer."}}) {
        TeacherStage stage;
        stage.door.secret = teacher_words;
        stage.open_screens();
        stage.door.refuse = code;
        stage.type(teacher_words);
        stage.tap("Open");
        stage.expect(words);
    }
}

TEST_CASE("a list that was copied elsewhere is taken in, a name a line", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class(false);
    stage.tap("Learners");
    stage.type("Amina Diallo\r\n  Bea\n\nAmina Diallo\nMateo Ruiz");
    REQUIRE(stage.staff().roster().size() == 3);
    CHECK(stage.staff().roster()[1].name == "Bea");
    CHECK(stage.staff().roster()[2].name == "Mateo Ruiz");
    stage.type("Zuri\n" + std::string(200, 'x') + "\n");
    stage.expect("This is too long, or holds what is no letter.");
    CHECK(stage.staff().roster().size() == 3);  // none of them
}

TEST_CASE("a name is taken off the list by a tap, but not while a child is in the class under it",
          "[ui][teaching]") {
    TeacherStage stage;
    with_names(stage);
    ask(stage, "amina");
    stage.tap("Let in: amina");
    stage.tap("Amina");
    stage.tap("Learners");
    CHECK_FALSE(stage.has("Take Amina off the list"));
    stage.tap("Take Mateo Ruiz off the list");
    CHECK(stage.staff().roster().size() == 1);
}

TEST_CASE("who is on no list is let in under a name that is put there", "[ui][teaching]") {
    TeacherStage stage;
    with_names(stage);
    ask(stage, "Kit");
    stage.tap("Let in: Kit");
    stage.tap("Put Kit on the list");
    REQUIRE(stage.staff().page().learners.size() == 1);
    CHECK(stage.staff().page().learners[0].name == "Kit");
}

TEST_CASE("saying no is asked about first, and Not now leaves them asking", "[ui][teaching]") {
    TeacherStage stage;
    with_names(stage);
    ask(stage, "Kit");
    stage.tap("Say no: Kit");
    stage.tap("Not now");
    CHECK(stage.staff().askers().size() == 1);
    stage.tap("Say no: Kit");
    stage.tap("Say no");
    CHECK(stage.staff().askers().empty());
    stage.expect("Nothing now.");
}

TEST_CASE("a code that was used leaves the screen, and the computer that came is told",
          "[ui][teaching]") {
    TeacherStage stage;
    with_names(stage);
    stage.tap("Show six numbers");
    stage.expect("418207");
    stage.staff().code_view.digits.clear();
    stage.staff().code_view.paired = 1;
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    CHECK_FALSE(stage.has("418207"));
    stage.expect("1 computer came in.");
    stage.tap("Show six numbers");
    stage.staff().code_view.tries_left = 1;
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("1 wrong try is left");
    stage.tap("Put them away");
    CHECK(stage.staff().code().digits.empty());
}
