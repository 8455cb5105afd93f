// The Class page and those behind it, by taps: who forgot their secret, who comes from another
// computer, who leaves, what is lost.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using engine::Day;
using engine::classroom::HelpGiven;
using engine::classroom::MemoryStaff;
using test::TeacherStage;

namespace {

void forgets(TeacherStage& stage, const char* name, bool elsewhere) {
    const auto& who = stage.learner(name).who;
    stage.staff().forgetful.push_back(
        {who.pseudonym, who.name, who.number, stage.now.day, elsewhere});
}

void comes(TeacherStage& stage, const char* typed) {
    stage.staff().coming.push_back({MemoryStaff::id(2001), typed, stage.now.day, std::nullopt});
}

void with_computer(TeacherStage& stage, const char* user) {
    stage.staff().machines.push_back({MemoryStaff::id(2000),
                                      Day{stage.now.day.value - 40},
                                      false,
                                      {stage.learner(user).who.pseudonym},
                                      stage.now.day});
}

}  // namespace

TEST_CASE("with nothing to do the class page says so, and whom it heard from when",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Class");
    stage.expect("Nothing now.");
    stage.expect("Friday: Pavel, Theo");
}

TEST_CASE("who forgot their secret is given a new one, another try or a no, each by one tap",
          "[ui][teaching]") {
    for (const auto& [label, word] : {std::pair{"A new secret: Zuri", HelpGiven::reset},
                                      std::pair{"Try again: Zuri", HelpGiven::unlock},
                                      std::pair{"Not them: Zuri", HelpGiven::no}}) {
        TeacherStage stage;
        stage.open_class();
        forgets(stage, "Zuri", false);
        stage.tap("Class");
        stage.expect("Zuri forgot their secret");
        stage.press(label);
        CHECK(stage.staff().helped == std::vector{word});
        CHECK_FALSE(stage.has("Zuri forgot their secret"));
    }
}

TEST_CASE("a new secret at a computer they have not used is asked about once more",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    forgets(stage, "Jonah", true);
    stage.tap("Class");
    stage.expect("at a computer they have not used before");
    stage.press("A new secret: Jonah");
    CHECK(stage.staff().helped.empty());
    stage.tap("Not now");
    CHECK(stage.staff().helped.empty());
    stage.press("A new secret: Jonah");
    stage.tap("It is them");
    CHECK(stage.staff().helped == std::vector{HelpGiven::reset});
}

TEST_CASE("who comes from another computer is taken for a member whose notebook is here",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    comes(stage, "mateo");
    stage.staff().whole_copies = {stage.learner("Mateo").who.pseudonym};
    stage.tap("Class");
    stage.press("Say who it is: mateo");
    CHECK_FALSE(stage.has("Zuri"));
    stage.tap("Mateo");
    CHECK(stage.staff().coming.front().taken_for == stage.learner("Mateo").who.pseudonym);
    stage.expect("Mateo moves to another computer");
}

TEST_CASE("where no notebook has come yet, who comes is nobody, and is told how it goes",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    comes(stage, "mateo");
    stage.tap("Class");
    stage.press("Say who it is: mateo");
    stage.expect("No notebook has come here yet.");
    stage.tap("Back");
    stage.press("Turn away: mateo");
    stage.tap("Not now");
    CHECK(stage.staff().coming.size() == 1);
    stage.press("Turn away: mateo");
    stage.tap("Turn away");
    CHECK(stage.staff().coming.empty());
}

TEST_CASE("two notebooks of one learner are told until the teacher knows", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.staff().twice = {stage.learner("Otis").who.pseudonym};
    stage.tap("Class");
    stage.expect("Two notebooks of Otis are in use");
    stage.press("I know: Otis");
    CHECK(stage.staff().twice.empty());
    CHECK_FALSE(stage.has("Two notebooks of Otis"));
}

TEST_CASE("with names hidden nothing that waits names a learner, nor what they typed",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    forgets(stage, "Zuri", false);
    comes(stage, "mateo");
    stage.staff().ask("Kitty", stage.now.day);
    stage.staff().twice = {stage.learner("Otis").who.pseudonym};
    with_computer(stage, "Theo");
    stage.tap("Names");
    stage.tap("Class");
    for (const char* name : {"Zuri", "mateo", "Kitty", "Otis", "Theo", "Pavel"})
        CHECK_FALSE(stage.app->labels().contains(name));
    stage.press("Computers");
    CHECK_FALSE(stage.app->labels().contains("Theo"));
}

TEST_CASE("a lost computer is shut out after its page was read and asked once more",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    with_computer(stage, "Theo");
    stage.tap("Class");
    stage.press("Computers");
    stage.tap("Theo");
    stage.expect("This is for good");
    stage.expect("A class lock would keep the next lost computer shut.");
    stage.press("It is lost");
    CHECK_FALSE(stage.staff().machines.front().lost);
    stage.tap("It is lost");
    CHECK(stage.staff().machines.front().lost);
    stage.expect("it is not listened to");
}

TEST_CASE("a learner is taken out after what that means was read and asked once more",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Jonah");
    const auto who = stage.learner("Jonah").who.pseudonym;
    stage.tap("When they leave");
    for (const char* part : {"Erased here", "Stays on their computer", "What they are told"})
        stage.expect(part);
    stage.press("Take out of the class");
    stage.tap("Not now");
    CHECK(stage.staff().learner(who).ok());
    stage.press("Take out of the class");
    stage.tap("Take out");
    CHECK_FALSE(stage.staff().learner(who).ok());
    stage.expect("Jonah: not in the class yet");
}

TEST_CASE("what was not done is said, and everything is as before", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.open_learner("Jonah");
    stage.tap("When they leave");
    stage.press("Take out of the class");
    stage.staff().refuse = engine::ErrorCode::disk_full;
    stage.tap("Take out");
    stage.expect("there is no room left on this computer");
    stage.tap("Go back");
    stage.expect("When Jonah leaves");
}

TEST_CASE("from every page the Class tab says how much waits", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    forgets(stage, "Zuri", false);
    stage.staff().ask("Kit", stage.now.day);
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.tap("Class (2)");
    stage.press("Try again: Zuri");
    stage.expect("Class (1)");
}

TEST_CASE("at the end of a year those leave who do not stay, with their names", "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Class");
    stage.press("A new school year");
    stage.press("Zuri");
    stage.press("Theo");
    stage.press("28 learners leave");
    stage.tap("Not now");
    CHECK(stage.staff().page().learners.size() == 30);
    stage.press("Zuri");
    stage.press("Theo");
    stage.press("28 learners leave");
    stage.tap("They leave");
    REQUIRE(stage.staff().page().learners.size() == 2);
    CHECK(stage.staff().roster().size() == 2);
    stage.expect("Zuri");
}
