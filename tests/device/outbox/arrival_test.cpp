// A learner moves with real desks at all three ends: the old device's screens, the teacher's, and
// the new device's door, over a wire that may be cut, and by a stick alone.
#include "tests/device/outbox/move_room.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

TEST_CASE(
    "what is practised while a copy is on its way goes along, and nothing is said to be there "
    "before it is",
    "[outbox][move][desk]") {
    Move at;
    at.practised(5);
    REQUIRE(at.old.desk->move_away(now));
    at.old.practise(2);
    REQUIRE(at.old.desk->share(now));
    at.old_way.run();
    CHECK(at.old.desk->view().move == MoveState::there);
    at.old.practise(1);
    CHECK(at.old.desk->view().move == MoveState::on_its_way);
    at.old_way.run();
    CHECK(at.old.desk->view().move == MoveState::on_its_way);
    REQUIRE(at.old.desk->share(now));
    at.old_way.run();
    CHECK(at.old.desk->view().move == MoveState::there);
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    at.arrive();
    CHECK(at.next.answers() == 8);
}

TEST_CASE("a child takes their things to another computer, and the teacher says who they are",
          "[outbox][move][desk]") {
    Move at;
    at.practised(5);
    CHECK(at.old.desk->view().move == MoveState::none);
    REQUIRE(at.old.desk->move_away(now));
    CHECK(at.old.desk->view().move == MoveState::on_its_way);
    at.old_way.run();
    CHECK(at.old.desk->view().move == MoveState::there);
    REQUIRE(at.whole_copy());
    // At the other computer nobody is signed in.
    at.next.open_door();
    CHECK(at.next.door->arrival().state == ArrivalState::none);
    CHECK_FALSE(at.next.door->come("", now));
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    CHECK(at.next.door->arrival().state == ArrivalState::asked);
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    CHECK(at.of_class().moves().newcomers().begin()->second.nickname == "Zuri");
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    at.arrive();
    CHECK(at.next.answers() == 5);
    CHECK(at.next.has_line(engine::left::came_here));
    CHECK(at.next.has_line(engine::left::to_class, "comes.nickname"));
    CHECK(at.next.desk->view().state == ClassState::member);
    at.next_way.run();
    CHECK(at.pupil().device == at.next.tag());
    CHECK(at.of_class().pupils().size() == 1);
    CHECK(at.next.desk->view().recovery);
    CHECK(at.next.desk->view().waiting == 0);
    // The old one hears it, gives the teacher's box back, and says no more.
    REQUIRE(at.old.desk->meet({}, now));
    at.old_way.run();
    CHECK(at.old.desk->view().state == ClassState::moved);
    CHECK_FALSE(*at.old.shelf.helping_class(at.old.notebook->card().id));
    REQUIRE(at.old.desk->share(now));
    CHECK(at.old.desk->view().waiting == 0);
    CHECK(at.old.answers() == 5);
}

TEST_CASE("a move goes by a stick alone", "[outbox][move][desk]") {
    Move at;
    at.practised(3);
    at.teacher.desk->use_sticks(true);
    at.old_way.network = at.next_way.network = false;
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.plug_stick_in(true);
    at.old_way.plug_stick_in(false);
    REQUIRE(at.whole_copy());
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.on_stick = std::move(at.old_way.on_stick);
    at.next_way.plug_stick_in(true);
    at.next_way.plug_stick_in(false);
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    at.next_way.plug_stick_in(false);
    at.next_way.plug_stick_in(true);
    at.arrive();
    CHECK(at.next.answers() == 3);
    at.next_way.plug_stick_in(true);
    at.next_way.plug_stick_in(false);
    CHECK(at.pupil().device == at.next.tag());
}

TEST_CASE("a move whose wires are cut anywhere, and whose apps start anew each time, arrives",
          "[outbox][move][desk]") {
    const int frames = GENERATE(2, 3, 5, 8);
    CAPTURE(frames);
    Move at;
    at.practised(4);
    REQUIRE(at.old.desk->move_away(now));
    for (int tries = 0; tries < 12 && !at.whole_copy(); ++tries) {
        at.old_way.frames_left = frames + tries;
        at.old_way.run();
        at.old_way.frames_left = 100000;
        at.old_way.run();
        at.teacher.restart();
        at.old.open_desk();
    }
    REQUIRE(at.whole_copy());
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    for (int tries = 0; tries < 12 && at.next.door->arrival().state != ArrivalState::ready;
         ++tries) {
        if (at.of_class().moves().newcomers().contains(at.next.tag()))
            (void)at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day);
        at.next_way.frames_left = frames + tries;
        at.next_way.run();
        at.next_way.frames_left = 100000;
        at.teacher.restart();
        at.next.open_door();
        at.next_way.run();
    }
    at.arrive();
    CHECK(at.next.answers() == 4);
}

TEST_CASE("who changes their mind at the new computer leaves nothing there",
          "[outbox][move][desk]") {
    Move at;
    at.practised(2);
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.run();
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    REQUIRE(at.next.door->stay_away(now));
    CHECK(at.next.door->arrival().state == ArrivalState::none);
    CHECK(at.next.shelf.links().read(RecordKind::arriving)->empty());
    // The old one is who they are, and may say so.
    REQUIRE(at.old.desk->stay(now));
    at.old_way.run();
    CHECK(at.old.desk->view().state == ClassState::member);
    CHECK(at.old.desk->view().move == MoveState::none);
}

TEST_CASE(
    "who comes and is sent away hears it at the door, is asked about no more, and may ask anew",
    "[outbox][move][desk]") {
    const bool by_stick = GENERATE(false, true);
    const bool was_taken = GENERATE(false, true);
    CAPTURE(by_stick, was_taken);
    Move at;
    at.practised(2);
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.run();
    at.next_way.network = !by_stick;
    if (by_stick) at.teacher.desk->use_sticks(true);
    const auto meets = [&] {
        at.next_way.run();
        if (by_stick) {
            at.next_way.plug_stick_in(true);
            at.next_way.plug_stick_in(false);
            at.next_way.plug_stick_in(true);
        } else {
            (void)at.next.door->meet({}, now);
            at.next_way.run();
        }
    };
    at.next.open_door();
    if (by_stick) at.next_way.plug_stick_in(false);  // the key to seal for
    REQUIRE(at.next.door->come("Amara", now));
    meets();
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    // By mistake, and taken back before the device heard it.
    if (was_taken) REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.of_class().turn_away(at.next.tag()));
    CHECK(at.next.door->arrival().state == ArrivalState::asked);
    at.teacher.restart();
    if (by_stick) at.teacher.desk->use_sticks(true);
    at.next.open_door();
    meets();
    CHECK(at.of_class().moves().newcomers().empty());
    CHECK(at.next.door->arrival().state == ArrivalState::declined);
    CHECK(at.next.door->arrival().nickname == "Amara");
    // It stays said, and nothing of their name is kept at the teacher's.
    at.next.open_door();
    at.teacher.restart();
    meets();
    CHECK(at.next.door->arrival().state == ArrivalState::declined);
    CHECK(at.of_class().moves().newcomers().empty());
    const auto over = at.teacher.records.read(RecordKind::over_questions);
    REQUIRE(over);
    CHECK(over->size() == 1);
    for (const Record& record : *over) {
        const std::string kept(record.value.begin(), record.value.end());
        CHECK(kept.find("Amara") == std::string::npos);
    }
    // A tap asks anew, and that is another request.
    if (by_stick) at.teacher.desk->use_sticks(true);
    REQUIRE(at.next.door->come("Zuri", now));
    CHECK(at.next.door->arrival().state == ArrivalState::asked);
    meets();
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    meets();
    at.arrive();
    CHECK(at.next.answers() == 2);
}

TEST_CASE("what left for somebody who stayed away is no line of the one who comes next",
          "[outbox][move][desk]") {
    const bool stays_away = GENERATE(true, false);
    Move at;
    at.practised(2);
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.run();
    at.next.open_door();
    REQUIRE(at.next.door->come("Amara", now));
    at.next_way.run();
    if (stays_away) REQUIRE(at.next.door->stay_away(now));
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    at.arrive();
    const auto lines = at.next.notebook->ledger().entries();
    REQUIRE(lines);
    const auto own = std::ranges::count_if(*lines, [](const engine::LedgerEntry& line) {
        return std::ranges::count(line.fields, "comes.nickname") > 0;
    });
    CHECK(own == 2);  // that she comes, and that all of it is here
    // An envelope that left has its line all the same.
    const auto kept = at.next.shelf.links().read(RecordKind::door_ledger);
    REQUIRE(kept);
    CHECK(std::ranges::count_if(*kept, [](const Record& line) {
              const auto read = decode_door_line(line.value);
              return is_line_of(line.key, nobody) && read &&
                     std::ranges::count(read->fields, "comes.nickname") > 0;
          }) == 1);
}

TEST_CASE("what the teacher says meanwhile goes along by itself", "[outbox][move][desk]") {
    Move at;
    at.practised(5);
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.run();
    REQUIRE(at.old.desk->view().move == MoveState::there);
    const auto& skill = at.old.session->graph().skills().front().id;
    REQUIRE(at.of_class().say(at.pupil().pseudonym,
                              engine::classroom::PinChange{skill, engine::Pin::pinned}, now.day));
    for (int i = 0; i < 3; ++i) {
        REQUIRE(at.old.desk->meet({}, now));
        at.old_way.run();
    }
    CHECK(at.old.desk->view().move == MoveState::there);
}

TEST_CASE("a no that comes when all of a notebook is here is heard, and what came is let go of",
          "[outbox][move][desk]") {
    Move at;
    at.practised(2);
    REQUIRE(at.old.desk->move_away(now));
    at.old_way.run();
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    REQUIRE(at.next.door->arrival().state == ArrivalState::ready);
    REQUIRE(at.of_class().turn_away(at.next.tag()));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    CHECK(at.next.door->arrival().state == ArrivalState::declined);
    CHECK_FALSE(
        at.next.door->unpack(engine::SecretKind::digits, engine::SecretText("314159"), now));
}
