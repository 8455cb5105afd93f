// What left while nobody was signed in, in the ledger of whom it is about: whether it arrived.
#include "tests/device/outbox/door_room.hpp"
#include "tests/device/outbox/move_room.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

// Of the ledger's lines with this field, oldest first.
std::vector<bool> arrived(engine::Notebook& notebook, std::string_view field) {
    const auto lines = notebook.ledger().entries();
    REQUIRE(lines);
    std::vector<bool> out;
    for (const engine::LedgerEntry& line : *lines) {
        if (std::ranges::count(line.fields, field) > 0) out.insert(out.begin(), line.arrived);
    }
    return out;
}

}  // namespace

TEST_CASE("a question at the door has arrived once it was answered, whatever the answer, and not "
          "before",
          "[outbox][door]") {
    const auto said = GENERATE(Said::reset, Said::unlock, Said::declined);
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    room.device.sign_in(zuri);
    CHECK(arrived(*room.device.notebook, "forgot.slot") == std::vector{false});
    room.ask(zuri);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), said));
    room.later();
    room.device.sign_in(zuri);
    CHECK(arrived(*room.device.notebook, "forgot.slot") == std::vector{false, true});
}

TEST_CASE("a question that was taken back before it could leave has not arrived with the next one",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.announcing = false;
    room.way.frames_left = 1;  // the teacher's keys come, what is sealed to them is cut off
    room.ask(zuri);
    REQUIRE(room.waiting() == 0);
    REQUIRE(room.device.learners_lines() == 1);
    REQUIRE(room.device.door->forget(zuri));
    room.way.frames_left = 100000;
    room.way.announcing = true;
    room.ask(zuri);
    REQUIRE(room.waiting() == 1);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::unlock));
    room.later();
    room.device.sign_in(zuri);
    // Both were entered now, in whatever order.
    const auto lines = arrived(*room.device.notebook, "forgot.slot");
    CHECK(lines.size() == 2);
    CHECK(std::ranges::count(lines, true) == 1);
}

TEST_CASE("what is known to have arrived stays so, whatever is cut between the ledger and the "
          "device's file",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::unlock));
    room.later();
    room.device.sign_out();
    room.device.shelf.links().fail_at(1);
    room.device.sign_in(zuri);  // entered, and could not be let go of
    REQUIRE(room.device.learners_lines() == 1);
    room.device.sign_in(zuri);
    CHECK(arrived(*room.device.notebook, "forgot.slot") == std::vector{true});
    CHECK(room.device.learners_lines() == 0);
}

TEST_CASE("that somebody comes has arrived when the teacher's device answered it",
          "[outbox][move][desk]") {
    Move at;
    at.packed(3);
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    at.let_in();
    at.arrive();
    // That they come, and that all of it is here.
    CHECK(arrived(*at.next.notebook, "comes.nickname") == std::vector{true, true});
}
