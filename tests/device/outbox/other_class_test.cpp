// A shared computer of a class that somebody signed in brings into a class of their own.
#include "tests/device/outbox/door_room.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using engine::LockState;
using engine::PairingState;

namespace {

struct OtherClass {
    explicit OtherClass(Room& of) : room(of) {}
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
    room.device.shelf.forget_class_key();
    room.device.to_the_door();
    way.run();
    room.later();
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
        REQUIRE(room.device.shelf.lock_state() == LockState::open);
    }
    (void)room.device.add("Ivo");
    OtherClass other(room);
    other.bring_in();
    REQUIRE(other.teacher.desk->of_class().set_lock(true));
    starts_anew(room, other.way);
    CHECK(other.teacher.desk->tally().contacts > 1);  // the question was asked, and answered
    CHECK(room.device.shelf.lock_state() == LockState::off);
    starts_anew(room, room.way);
    room.device.sign_out();
    CHECK(room.device.shelf.open(zuri, SecretText("111111"), room.device.clock));
}
