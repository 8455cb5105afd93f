// A shared computer of a class that somebody signed in brings into a class of their own, and one
// that two classes share: each has a word on the notebooks of its own learners alone.
#include "device/outbox/teacher_records.hpp"
#include "tests/device/outbox/door_room.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using engine::LockState;
using engine::PairingState;
using engine::classroom::Change;

namespace {

// A class of somebody else's, which may claim what it saw of the true one.
struct OtherClass {
    enum class Claims : std::uint8_t { nothing, number, beacon };
    explicit OtherClass(Room& of, Claims claims = Claims::nothing) : room(of) {
        if (claims == Claims::nothing) return;
        const auto rows = teacher.records.read(RecordKind::school);
        auto kept = decode_school(rows->front().value);
        REQUIRE(kept);
        if (claims == Claims::number) kept->own.id = room.of_class().own().id;
        if (claims == Claims::beacon) kept->own.beacon = room.of_class().own().beacon;
        Change change;
        change.put.push_back({rows->front().key, encode_school(kept->own, kept->prekeys)});
        REQUIRE(teacher.records.write(change));
        teacher.restart();
    }
    void bring_in() {
        const auto digits = teacher.desk->show_code();
        REQUIRE(digits);
        REQUIRE(room.device.desk->pair(*digits, "192.168.4.66:1", now));
        way.run();
        REQUIRE(room.device.desk->view().pairing == PairingState::done);
    }
    Room& room;
    TeachersApp teacher;
    Way way{teacher.wire, room.device.wire, [this] {
                const bool moved = teacher.desk->turn(now.day);
                return room.device.turn() || moved;
            }};
};

void starts_anew(Room& room, Way& way) {
    room.device.sign_out();
    way.run();
    room.device.shelf.forget_class_keys();
    room.device.to_the_door();
    way.run();
    for (int turn = 0; turn < 4; ++turn) {  // each class has its turn
        room.device.clock.utc_s += 60;
        way.run();
    }
}

}  // namespace

TEST_CASE("the lock of a class that somebody brought the computer into shuts nobody's notebook",
          "[outbox][lock]") {
    const bool locked_before = GENERATE(false, true);
    Room room;
    const auto zuri = room.join("Zuri");
    if (locked_before) {
        REQUIRE(room.of_class().set_lock(true));
        starts_anew(room, room.way);
        REQUIRE(room.device.shelf.lock_state(zuri) == LockState::open);
    }
    const auto ivo = room.device.add("Ivo");
    OtherClass other(room);
    other.bring_in();
    REQUIRE(other.teacher.desk->of_class().set_lock(true));
    starts_anew(room, other.way);
    CHECK(room.device.shelf.lock_state(ivo) == LockState::off);
    // Nor does it take a lock off, or keep its key from coming.
    CHECK(room.device.shelf.lock_state(zuri) ==
          (locked_before ? LockState::locked : LockState::off));
    starts_anew(room, room.way);
    CHECK(room.device.shelf.lock_state(zuri) == (locked_before ? LockState::open : LockState::off));
    room.device.sign_out();
    CHECK(room.device.shelf.open(zuri, SecretText("111111"), room.device.clock));
    CHECK(room.device.shelf.open(ivo, SecretText("111111"), room.device.clock));
}

TEST_CASE(
    "a class that claims the number of the one a computer is in is not let in: nobody is taken "
    "over by it, and nobody shut",
    "[outbox][lock]") {
    Room room;
    const auto zuri = room.join("Zuri");
    (void)room.device.add("Ivo");
    OtherClass other(room, OtherClass::Claims::number);
    const auto digits = other.teacher.desk->show_code();
    REQUIRE(digits);
    REQUIRE(room.device.desk->pair(*digits, "192.168.4.66:1", now));
    other.way.run();
    CHECK(room.device.desk->view().pairing != PairingState::done);
    REQUIRE(room.device.desk->view().problem);
    CHECK(room.device.desk->view().problem->code == engine::ErrorCode::not_allowed);
    REQUIRE(other.teacher.desk->of_class().set_lock(true));
    starts_anew(room, other.way);
    CHECK(room.device.shelf.lock_state(zuri) == LockState::off);
    room.device.sign_in(zuri);
    other.way.run();
    CHECK(other.teacher.desk->of_class().pupils().empty());
    // The true teacher may pair it again at any time.
    room.device.desk->stop_pairing();
    room.pair();
    CHECK(room.device.desk->view().pairing == PairingState::done);
    CHECK(room.device.desk->view().state == ClassState::member);
}

TEST_CASE("a class with the beacon of another keeps no word on a stick from it", "[outbox][door]") {
    const auto claims = GENERATE(OtherClass::Claims::nothing, OtherClass::Claims::beacon);
    Room room;
    const auto zuri = room.join("Zuri");
    (void)room.device.add("Ivo");
    OtherClass other(room, claims);
    other.bring_in();
    room.teacher.desk->use_sticks(true);
    room.way.network = false;
    room.device.to_the_door();
    REQUIRE(room.device.door->ask(zuri, room.device.clock));
    room.way.run();
    for (int i = 0; i < 4; ++i) {
        room.way.plug_stick_in(false);
        room.way.plug_stick_in(true);
    }
    room.way.plug_stick_in(false);
    CHECK(room.waiting() == 1);
}

TEST_CASE("who asked to come into one class is asked for there, whatever class comes later",
          "[outbox][door][move]") {
    Room room;
    const auto ivo = room.join("Ivo");
    room.device.to_the_door();
    REQUIRE(room.device.door->come("Zuri", room.device.clock));
    room.way.run();
    REQUIRE(room.of_class().moves().newcomers().size() == 1);
    room.device.sign_in(ivo);
    OtherClass other(room);
    other.bring_in();
    const auto contacts = room.teacher.desk->tally().contacts;
    starts_anew(room, other.way);
    CHECK(other.teacher.desk->of_class().moves().newcomers().empty());
    starts_anew(room, room.way);
    CHECK(room.teacher.desk->tally().contacts > contacts);
}

TEST_CASE("another class's lock does not bring an old stick's word back", "[outbox][lock]") {
    Room room;
    const auto zuri = room.join("Zuri");
    REQUIRE(room.of_class().set_lock(true));
    room.teacher.desk->use_sticks(true);
    room.way.plug_stick_in(false);
    REQUIRE(room.teacher.desk->write_key_stick());
    room.way.run();
    const auto stick = room.way.on_stick;
    REQUIRE(room.of_class().set_lock(false));
    const auto ivo = room.device.add("Ivo");
    OtherClass other(room);
    other.bring_in();
    REQUIRE(room.device.desk->join(now));
    other.way.run();
    auto& others = other.teacher.desk->of_class();
    REQUIRE(others.approve(others.pupils().begin()->first, "Ivo", now.day));
    REQUIRE(room.device.desk->meet("", now));
    other.way.run();
    REQUIRE(others.set_lock(true));
    starts_anew(room, other.way);
    starts_anew(room, room.way);
    CHECK(room.device.shelf.lock_state(ivo) == LockState::locked);
    room.way.on_stick = stick;
    room.way.plug_stick_in(true);
    CHECK(room.device.shelf.lock_state(zuri) == LockState::off);
}

TEST_CASE("a computer that was in no class is not shut by who brings it into one",
          "[outbox][lock]") {
    Room room;
    const auto before = room.device.add("Zuri");
    const auto joins = room.join("Ivo");
    REQUIRE(room.of_class().set_lock(true));
    starts_anew(room, room.way);
    room.device.sign_out();
    room.device.shelf.forget_class_keys();
    CHECK(room.device.shelf.lock_state(joins) == LockState::locked);
    CHECK(room.device.shelf.lock_state(before) == LockState::off);
    CHECK(room.device.shelf.open(before, SecretText("111111"), room.device.clock));
}

TEST_CASE("a computer that two classes share asks each for its own key, and each teacher helps "
          "their own learner at the door",
          "[outbox][lock]") {
    Room room;
    const auto zuri = room.join("Zuri");
    OtherClass other(room);
    const auto ivo = room.device.add("Ivo");
    other.bring_in();
    REQUIRE(room.device.desk->join(now));
    other.way.run();
    auto& others = other.teacher.desk->of_class();
    REQUIRE(others.approve(others.pupils().begin()->first, "Ivo", now.day));
    REQUIRE(room.device.desk->meet("", now));
    other.way.run();
    REQUIRE(room.of_class().set_lock(true));
    REQUIRE(others.set_lock(true));
    starts_anew(room, room.way);
    starts_anew(room, other.way);
    // Of either class only that one's teacher is near.
    CHECK(room.device.shelf.lock_state(zuri) == LockState::locked);
    CHECK(room.device.shelf.lock_state(ivo) == LockState::open);
    starts_anew(room, room.way);
    CHECK(room.device.shelf.lock_state(zuri) == LockState::open);
    CHECK(room.device.shelf.lock_state(ivo) == LockState::locked);

    CHECK(room.device.door->view(zuri).teacher == room.of_class().info().teacher_name);
    REQUIRE(room.device.door->ask(zuri, room.device.clock));
    for (int turn = 0; turn < 4; ++turn)
        room.later();
    CHECK(room.waiting() == 1);
    CHECK(others.help_asked().empty());
    CHECK(room.device.door->view(zuri).left);
}
