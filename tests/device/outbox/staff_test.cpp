// The teacher's device as the teacher's screens see it: the roster, who is taken in, the class, and
// the digits for a computer. Next door: staff_decisions_test.cpp.
#include "tests/device/outbox/staffroom.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

std::vector<std::string> numbered(const Staffroom& room) {
    std::vector<std::string> out;
    for (const RosterName& one : room.staff->roster())
        out.push_back(std::to_string(one.number) + " " + one.name);
    return out;
}

}  // namespace

// ---- the roster ---------------------------------------------------------------------------------

TEST_CASE("a name's number is given once, from 1, and never to another, over restarts too",
          "[outbox][staff]") {
    Staffroom room;
    REQUIRE(room.staff->add_names({"Ada", "Ben"}));
    room.restart(first_day);
    REQUIRE(room.staff->add_names({"Ben", "Cy", "Cy"}));
    CHECK(numbered(room) == std::vector<std::string>{"1 Ada", "2 Ben", "3 Cy"});
    REQUIRE(room.staff->drop_name(3));
    REQUIRE(room.staff->drop_name(1));
    room.restart(first_day);
    REQUIRE(room.staff->add_names({"Ada"}));
    CHECK(numbered(room) == std::vector<std::string>{"2 Ben", "4 Ada"});
    room.restart(first_day);
    CHECK(numbered(room) == std::vector<std::string>{"2 Ben", "4 Ada"});
}

TEST_CASE("of names of which one is none, none is added", "[outbox][staff]") {
    Staffroom room;
    for (const std::string& none : {std::string(), std::string(97, 'a'), std::string("\xff")}) {
        CHECK(code_of(room.staff->add_names({"Ada", none})) == ErrorCode::bad_input);
        CHECK(numbered(room).empty());
    }
    REQUIRE(room.staff->add_names({std::string(96, 'a')}));
    room.restart(first_day);
    CHECK(numbered(room).size() == 1);
}

TEST_CASE("who has asked is taken in under a name that nobody has", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = asks(room, "Zuri");
    room.becomes(later(1));
    Learner ada = asks(room, "Ada");
    const auto askers = room.staff->askers();
    REQUIRE(askers.size() == 2);
    CHECK(askers[0].nickname == "Zuri");
    CHECK(askers[0].day == first_day);
    CHECK(askers[1].pseudonym == of(ada));
    REQUIRE(room.staff->add_names({"Zuri A.", "Ada B."}));
    CHECK(room.staff->page().learners.empty());
    CHECK(code_of(room.staff->approve(of(zuri), 3)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->approve({}, 1)) == ErrorCode::not_found);
    REQUIRE(room.staff->approve(of(zuri), 1));
    CHECK(code_of(room.staff->approve(of(zuri), 2)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->approve(of(ada), 1)) == ErrorCode::in_use);
    CHECK(code_of(room.staff->drop_name(1)) == ErrorCode::not_allowed);
    room.restart(later(1));
    CHECK(room.staff->roster()[0].learner == of(zuri));
    CHECK(!room.staff->roster()[1].learner);
    CHECK(code_of(room.staff->approve(of(ada), 1)) == ErrorCode::in_use);
    REQUIRE(room.staff->decline(of(ada)));
    CHECK(room.staff->askers().empty());
    CHECK(code_of(room.staff->decline(of(ada))) == ErrorCode::not_found);
    room.meets(zuri);
    CHECK(zuri.end->place()->standing == outbox::Standing::member);
}

TEST_CASE("a learner who left or was taken out frees the name", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const bool leaves = GENERATE(true, false);
    CAPTURE(leaves);
    if (leaves) {
        REQUIRE(zuri.end->leave(room.today));
        room.meets(zuri);
    } else {
        REQUIRE(room.of_class().remove(of(zuri), room.today));
    }
    CHECK(!room.staff->roster()[0].learner);
    room.restart(first_day);
    CHECK(!room.staff->roster()[0].learner);
    CHECK(room.staff->page().learners.empty());
    Learner again = asks(room, "Zuri");
    REQUIRE(room.staff->approve(of(again), 1));
    CHECK(room.staff->roster()[0].learner == of(again));
    // And a name that nobody has may go.
    REQUIRE(room.of_class().remove(of(again), room.today));
    REQUIRE(room.staff->drop_name(1));
    CHECK(numbered(room).empty());
}

// ---- the class ----------------------------------------------------------------------------------

TEST_CASE("members stand in the roster's order, and who has no name of it at the end",
          "[outbox][staff]") {
    Staffroom room;
    const std::vector<std::string> names{"Mo", "Ada", "Zoe", "Ben", "Liu", "Cy"};
    REQUIRE(room.staff->add_names(names));
    Learner old = asks(room, "old");
    REQUIRE(room.of_class().approve(of(old), "Abe", room.today));  // as before there was a roster
    for (const char* name : {"Cy", "Ben", "Mo", "Zoe", "Liu", "Ada"})
        (void)member(room, name, name);
    const auto learners = room.staff->page().learners;
    REQUIRE(learners.size() == 7);
    for (std::size_t i = 0; i < names.size(); ++i)
        CHECK(learners[i].name == names[i]);
    CHECK(learners[6].name == "Abe");
    CHECK(learners[6].number == 0);
}

TEST_CASE("the page has what each member told, and when they were taken in, heard and met",
          "[outbox][staff]") {
    Staffroom room;
    REQUIRE(room.staff->add_names({"Ben", "Ada", "Cy"}));
    Learner ada = member(room, "ada", "Ada");
    room.becomes(later(2));
    Learner ben = member(room, "ben", "Ben");
    Learner cy = asks(room, "cy");
    REQUIRE(ada.end->report(report(3), room.today));
    REQUIRE(ada.end->say(HelpRequest{adding, later(1)}, room.today));
    room.meets(ada);
    REQUIRE(room.staff->agree(of(ada), "We read together.", later(9)));
    room.restart(later(3));
    const ClassPage page = room.staff->page();
    CHECK(page.class_name == "3B");
    CHECK(page.teacher == "Ms Rivera");
    REQUIRE(page.learners.size() == 2);
    CHECK(page.learners[0].name == "Ben");
    CHECK(page.learners[0].number == 1);
    CHECK(page.learners[0].known.joined == later(2));
    CHECK(!page.learners[0].known.talked);
    CHECK(page.learners[0].known.shared.skills.empty());
    const ClassLearner& first = page.learners[1];
    CHECK(first.pseudonym == of(ada));
    CHECK(first.number == 2);
    CHECK(first.known.joined == first_day);
    CHECK(first.known.heard == later(2));
    CHECK(first.known.talked == later(2));
    CHECK(first.known.shared.skills == report(3).skills);
    CHECK(first.known.help == std::vector<Known::Help>{{adding, later(1)}});
}

TEST_CASE("a learner's page has what they asked and showed, newest last, and no more",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const engine::ItemRef item{adding, "add-1", 1, 7};
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    REQUIRE(zuri.end->say(WorkedItem{item, "7", true, ""}, room.today));
    REQUIRE(zuri.end->say(DisputedItem{item, "8"}, room.today));
    room.meets(zuri);
    const LearnerPage page = page_of(room, zuri);
    CHECK(page.nickname == "Zuri");
    CHECK(page.who.name == "Zuri A.");
    REQUIRE(page.brought.size() == 3);
    CHECK(std::get<HelpRequest>(page.brought[0].message).skill == adding);
    CHECK(std::get<WorkedItem>(page.brought[1].message).given == "7");
    CHECK(std::get<DisputedItem>(page.brought[2].message).given == "8");
    Learner ada = asks(room, "Ada");
    CHECK(!room.staff->learner(of(ada)));
    CHECK(code_of(room.staff->pin(of(ada), adding, Pin::pinned)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->saw_to(of(ada), adding)) == ErrorCode::not_found);
}

TEST_CASE("six digits stand on the screen with their tries, over a restart too",
          "[outbox][staff]") {
    Staffroom room;
    CHECK(room.staff->code().digits.empty());
    REQUIRE(room.staff->show_code());
    const std::string digits = room.staff->code().digits;
    CHECK(digits.size() == 6);
    CHECK(room.staff->code().tries_left == 3);
    room.restart(first_day);
    CHECK(room.staff->code().digits == digits);
    CHECK(room.staff->code().tries_left == 3);
    REQUIRE(room.staff->put_code_away());
    CHECK(room.staff->code().digits.empty());
    CHECK(room.staff->code().tries_left == 0);
}
