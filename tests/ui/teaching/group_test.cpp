// A group is the teacher's to change: who is in it, for today, and as it was proposed again.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using test::TeacherStage;

namespace {

void to_group(TeacherStage& at) {
    at.open_class();
    at.tap("Eilidh, Nia");
    at.expect("Together: Equal parts");
}

}  // namespace

TEST_CASE(
    "a group is changed for today: somebody out, somebody else in, and the board says that it "
    "is the teacher's",
    "[ui][teaching]") {
    TeacherStage at;
    to_group(at);
    at.tap("Take out: Nia");
    CHECK_FALSE(at.has("Nia: "));
    // Two are left: the last two are let go of together.
    CHECK_FALSE(at.has("Take out"));
    at.tap("Put somebody in");
    CHECK_FALSE(at.has("Ravi: "));
    at.press("Jonah: ");
    at.expect("Take out: Jonah");
    at.expect("for today");
    at.tap("Back");
    at.expect("Eilidh, Jonah and Ravi. Your group for");
    CHECK_FALSE(at.has("Eilidh, Nia and Ravi"));
    at.tap("Eilidh, Jonah");
    at.tap("As it was proposed");
    at.expect("Eilidh, Nia and Ravi. All need");
}

TEST_CASE("a group of five takes nobody more", "[ui][teaching]") {
    TeacherStage at;
    to_group(at);
    for (const char* name : {"Jonah: ", "Priya: "}) {
        at.tap("Put somebody in");
        at.press(name);
    }
    at.expect("Take out: Priya");
    CHECK_FALSE(at.has("Put somebody in"));
}

TEST_CASE("a group that is let go of is proposed no more that day, and is on the next",
          "[ui][teaching]") {
    TeacherStage at;
    to_group(at);
    at.tap("Let this group go");
    at.expect("Stuck");
    CHECK_FALSE(at.has("Eilidh, Nia"));
    at.now.day.value += 1;
    at.tap("Learners");
    at.tap("Board");
    at.expect("Eilidh, Nia and Ravi");
}

TEST_CASE("with names hidden a group is changed by numbers", "[ui][teaching]") {
    TeacherStage at;
    to_group(at);
    at.tap("Names");
    for (const char* name : {"Eilidh", "Nia", "Ravi"})
        CHECK_FALSE(at.has(name));
    at.expect("Take out: Number");
    at.tap("Put somebody in");
    CHECK_FALSE(at.has("Jonah"));
    at.expect("Number ");
}
