// The class in memory refuses what the real one refuses, so that screens are tried against the
// truth.
#include "engine/classroom/in_memory_staff.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;
using namespace pipit::engine::classroom;

namespace {

const SkillId halves{"halves"};

ErrorCode code_of(const Result<Done>& result) {
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

}  // namespace

TEST_CASE("names of the roster are numbered once, and nobody is on it twice", "[engine][staff]") {
    MemoryStaff staff;
    REQUIRE(staff.add_names({"Mei", "Otis", "Mei"}).ok());
    REQUIRE(staff.add_names({"Otis", "Zuri"}).ok());
    REQUIRE(staff.roster().size() == 3);
    REQUIRE(staff.drop_name(2).ok());
    REQUIRE(staff.add_names({"Bea"}).ok());
    CHECK(staff.roster().back().number == 4);
    CHECK(code_of(staff.add_names({"Ana", ""})) == ErrorCode::bad_input);
    CHECK(staff.roster().size() == 3);  // none of them
}

TEST_CASE("who asks is let in under a name that is free, and is then a member", "[engine][staff]") {
    MemoryStaff staff;
    REQUIRE(staff.add_names({"Mei", "Otis"}).ok());
    staff.ask("mei", Day{5});
    staff.ask("otis", Day{5});
    const auto asking = staff.askers();
    REQUIRE(staff.approve(asking[0].pseudonym, 1).ok());
    CHECK(code_of(staff.approve(asking[1].pseudonym, 1)) == ErrorCode::in_use);
    CHECK(code_of(staff.approve(asking[1].pseudonym, 9)) == ErrorCode::not_found);
    CHECK(code_of(staff.drop_name(1)) == ErrorCode::not_allowed);
    CHECK(staff.askers().size() == 1);
    REQUIRE(staff.page().learners.size() == 1);
    CHECK(staff.page().learners[0].name == "Mei");
    REQUIRE(staff.decline(asking[1].pseudonym).ok());
    CHECK(staff.askers().empty());
}

TEST_CASE("a pin stands until it is undone, and each word to a learner waits for their computer",
          "[engine][staff]") {
    MemoryStaff staff;
    const Id16 mei = staff.add("Mei", {}).who.pseudonym;
    REQUIRE(staff.pin(mei, halves, Pin::deferred).ok());
    REQUIRE(staff.pin(mei, halves, Pin::pinned).ok());
    CHECK(staff.learner(mei)->decided.pins.at(halves) == Pin::pinned);
    REQUIRE(staff.pin(mei, halves, Pin::none).ok());
    CHECK(staff.learner(mei)->decided.pins.empty());
    CHECK(staff.learner(mei)->waiting == 3);
    CHECK(code_of(staff.pin(MemoryStaff::id(7), halves, Pin::none)) == ErrorCode::not_found);
}

TEST_CASE("what was seen can be taken back", "[engine][staff]") {
    MemoryStaff staff;
    const Id16 mei = staff.add("Mei", {}).who.pseudonym;
    REQUIRE(staff.observe(mei, halves, "Alone.").ok());
    REQUIRE(staff.observe(mei, halves, "").ok());
    REQUIRE(staff.learner(mei)->decided.observed.size() == 1);
    REQUIRE(staff.take_back_observation(mei, halves).ok());
    CHECK(staff.learner(mei)->decided.observed.empty());
}

TEST_CASE("help that was given waits no longer, and goes to nobody", "[engine][staff]") {
    MemoryStaff staff;
    Known known;
    known.help = {{halves, Day{3}}};
    const Id16 mei = staff.add("Mei", known).who.pseudonym;
    REQUIRE(staff.saw_to(mei, halves).ok());
    CHECK(staff.learner(mei)->who.known.help.empty());
    CHECK(staff.learner(mei)->waiting == 0);
}

TEST_CASE("a class opens with its own passphrase alone, and is begun once", "[engine][staff]") {
    MemoryStaffDoor door;
    CHECK(code_of(door.create(SecretText("short"), {})) == ErrorCode::bad_input);
    REQUIRE(door.create(SecretText("seven quiet herons"), {}).ok());
    CHECK(code_of(door.create(SecretText("seven quiet herons"), {})) == ErrorCode::not_allowed);
    CHECK(code_of(door.open(SecretText("seven loud herons"), {})) == ErrorCode::wrong_secret);
    REQUIRE(door.open(SecretText("seven quiet herons"), {}).ok());
    CHECK(door.staff() == nullptr);
    REQUIRE(door.begin("Class 5R", "Ms Okoro", {}).ok());
    CHECK(code_of(door.begin("Class 5S", "Ms Okoro", {})) == ErrorCode::not_allowed);
    REQUIRE(door.staff() != nullptr);
    CHECK(door.staff()->page().class_name == "Class 5R");
}
