// The Class page and those behind it, by taps: who forgot their secret, who comes from another
// computer, who leaves, what is lost.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>

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

TEST_CASE("a backup that is due waits in one row with the way to it, and counts nowhere",
          "[ui][teaching]") {
    struct Case {
        std::optional<int> days;  // since the last; nothing: never
        bool due;
        const char* words;
    };
    for (const Case& one : {Case{29, false, ""}, Case{30, true, "as it was 25 Oct."},
                            Case{std::nullopt, true, "none yet that opens with your printed code"},
                            Case{-3, false, ""}}) {  // the clock was set back
        TeacherStage stage;
        stage.open_class();
        stage.door.backup_day.reset();
        if (one.days) stage.door.backup_day = Day{stage.now.day.value - *one.days};
        stage.tap("Class");
        INFO(one.words);
        CHECK(stage.has("Save a backup") == one.due);
        CHECK(stage.has("Nothing now.") == !one.due);
        CHECK_FALSE(stage.has("Class (1)"));
        if (!one.due) continue;
        stage.expect(one.words);
        stage.press("Keep the class safe");
        stage.press("Save in Documents");
        stage.tap("Back");
        stage.expect("Nothing now.");
    }
}

TEST_CASE("without a printed code one is due when somebody was in the class for a week",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class(false);
    const Day today = stage.now.day;
    const auto opened = [&] {
        stage.tap("Learners");
        stage.tap("Class");
    };
    opened();
    CHECK_FALSE(stage.has("Print a recovery code"));  // nobody is in it
    stage.staff().add("Kit", {});
    const auto joined = [&](int days) {
        stage.learner("Kit").who.known.joined = Day{today.value - days};
    };
    joined(6);
    opened();
    CHECK_FALSE(stage.has("Print a recovery code"));
    joined(7);
    stage.staff().add("Nia", {}).who.known.joined = today;
    opened();
    stage.expect("Without one nobody opens the class once the passphrase is forgotten");
    stage.press("Keep the class safe");
    stage.press("Make the code");
    stage.tap("I wrote it down");
    stage.tap("Back");
    CHECK_FALSE(stage.has("Print a recovery code"));
    stage.expect("Save a backup");
}

TEST_CASE("a backup that is due stands below who waits, whose answer is the filled button",
          "[ui][teaching]") {
    TeacherStage stage;
    stage.open_class();
    forgets(stage, "Zuri", false);
    stage.door.backup_day.reset();
    stage.tap("Class");
    const auto& labels = stage.app->labels();
    const ui::Label* waits = labels.find("A new secret: Zuri");
    REQUIRE(waits != nullptr);
    const auto backup =
        std::find_if(labels.entries().begin(), labels.entries().end(),
                     [](const ui::Label& one) { return one.label == "Save a backup"; });
    REQUIRE(backup != labels.entries().end());
    CHECK(backup->rect.y > waits->rect.y);
    CHECK(stage.app->ui().focus() == waits->id);
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
