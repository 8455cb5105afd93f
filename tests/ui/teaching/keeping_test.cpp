// What keeps a class safe, by taps: the printed code, backups and the way back from both, the lock,
// sticks, the sheet.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace pipit;
using engine::ErrorCode;
using test::teacher_words;
using test::TeacherStage;

namespace {

constexpr const char* new_words = "four green otters";

void behind_class(TeacherStage& stage, const char* row) {
    stage.open_class();
    stage.lose_code();
    stage.tap("Class");
    stage.press(row);
}

void stick(TeacherStage& stage) {
    stage.staff().stick_name = "KINGSTON";
    stage.door.folders.push_back({"/media/KINGSTON", "KINGSTON", true});
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
}

std::string make_code(TeacherStage& stage) {
    stage.press("Make the code");
    const std::string code = stage.door.code.value();
    stage.tap("I wrote it down");
    return code;
}

}  // namespace

TEST_CASE("no backup is made before there is a code, and with one it goes where it is said",
          "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Keep the class safe");
    CHECK_FALSE(stage.app->labels().find("Save in Documents")->enabled);
    make_code(stage);
    stick(stage);
    stage.press("Save in KINGSTON");
    REQUIRE(stage.door.written.size() == 1);
    CHECK(stage.door.written[0].file.place.stick);
    stage.expect("Saved. It is called Pipit-class-1.pipit-backup, in KINGSTON.");
    stage.door.refuse = ErrorCode::disk_full;
    stage.press("Save in KINGSTON");
    stage.expect("There is no room left there. Nothing was written.");
}

TEST_CASE("the page says of which day the last backup is, and a new code has none",
          "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Keep the class safe");
    make_code(stage);
    CHECK_FALSE(stage.has("The last one has the class"));
    stage.press("Save in Documents");
    stage.expect("The last one has the class as it was today.");
    stage.tap("Back");
    stage.expect("Last backup: today");
    stage.press("Keep the class safe");
    stage.press("Make a new code");
    stage.tap("Make a new code");
    stage.tap("I wrote it down");
    CHECK_FALSE(stage.has("The last one has the class"));
}

TEST_CASE("the code is shown once, and its letters are not said", "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Keep the class safe");
    stage.press("Make the code");
    const std::string first = stage.door.code->substr(0, 4);
    for (const ui::Label& one : stage.app->labels().entries())
        CHECK(one.spoken.find(first) == std::string::npos);
    stage.tap("I wrote it down");
    CHECK_FALSE(stage.app->labels().contains("Group 1"));
    stage.press("Make a new code");
    stage.expect("still open with the old one alone");
    stage.tap("Not now");
    stage.expect("The printed code");
}

TEST_CASE("where there is no class a backup is one, with its code and a new passphrase",
          "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Keep the class safe");
    const std::string code = make_code(stage);
    stage.press("Save in Documents");
    const auto backups = stage.door.written;
    stage.door.secret.reset();
    stage.door.begun = false;
    stage.open_screens();
    stage.tap("I have a backup");
    stage.press("Pipit-class-1");
    stage.type(code);
    stage.type(new_words);
    stage.tap("Next");
    stage.type(new_words);
    stage.tap("Bring it back");
    CHECK(stage.door.secret == new_words);
    stage.expect("Board");
}

TEST_CASE("another code, a file that is none and one that is no backup are each said",
          "[ui][teaching]") {
    const auto bring_back = [](TeacherStage& stage, const std::string& code) {
        stage.type(code);
        stage.type(new_words);
        stage.tap("Next");
        stage.type(new_words);
        stage.tap("Bring it back");
    };
    TeacherStage stage;
    const std::string code(stage.door.make_code()->expose());
    stage.door.code.reset();
    stage.door.written = {{{"/documents/a", "a", {}}, "another", ""},
                          {{"/documents/b", "b", {}}, "", ""}};
    stage.open_screens();
    stage.tap("I have a backup");
    stage.press("a");
    bring_back(stage, code);
    stage.expect("This code does not open that backup.");
    stage.tap("Back");
    stage.press("b");
    bring_back(stage, code);
    stage.expect("This is no backup of a class, or not all of it.");
    stage.type("/nowhere");
    stage.key(ui::Key::enter);
    bring_back(stage, code);
    stage.expect("There is no such file.");
    CHECK_FALSE(stage.door.secret.has_value());
}

TEST_CASE("who forgot the passphrase opens the class with the code, and chooses a new one",
          "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Keep the class safe");
    const std::string code = make_code(stage);
    std::string other = code;
    stage.open_screens();
    stage.tap("I forgot my passphrase");
    stage.type(code);
    stage.expect("A new passphrase");
    stage.type(new_words);
    stage.tap("Next");
    stage.type(new_words);
    stage.tap("Open my class");
    CHECK(stage.door.secret == new_words);
    stage.expect("Board");
}

TEST_CASE("the lock is turned on once its price was read, and off by a tap", "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Class lock");
    stage.tap("Turn the lock on");
    CHECK_FALSE(stage.staff().locked.on);
    stage.expect("If this class is lost, so is the key");
    stage.tap("Turn the lock on");
    CHECK(stage.staff().locked.on);
    stage.expect("The class is locked");
    stage.tap("Turn the lock off");
    CHECK_FALSE(stage.staff().locked.on);
    stage.expect("The lock is off.");
}

TEST_CASE("the key is written to a stick only where one is, and who was warned says so",
          "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Class lock");
    stage.expect("Whoever has this stick has the key.");
    CHECK_FALSE(stage.app->labels().find("Write the key to the stick")->enabled);
    stick(stage);
    CHECK_FALSE(stage.app->labels().find("Write the key to the stick")->enabled);  // never a lock
    stage.staff().locked = {true, true};
    stage.staff().changed();
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.press("Write the key to the stick");
    CHECK_FALSE(stage.staff().key_on_stick);
    stage.tap("Write it");
    CHECK(stage.staff().key_on_stick);
}

TEST_CASE("the sheet's letters stand there when asked for, and are put away", "[ui][teaching]") {
    TeacherStage stage;
    behind_class(stage, "Bring in a computer");
    stage.press("A ticket for many computers");
    CHECK_FALSE(stage.app->labels().contains("Group 1"));
    stage.tap("Make the letters");
    stage.expect("7 K 3 Q");
    stage.tap("Back");
    stage.press("A ticket for many computers");
    CHECK_FALSE(stage.app->labels().contains("7 K 3 Q"));
    stage.press("Put them away");
    stage.tap("Put them away");
    CHECK_FALSE(stage.staff().ticket.has_value());
}
