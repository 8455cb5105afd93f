// What bounds the door: how soon it asks again, and what it costs the teacher's device where a
// device of the class asks without end, under many names, or much at once.
#include "tests/device/outbox/door_room.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using namespace pipit::engine::classroom;

namespace {

// How often the device looked for its class since it was asked last.
int sought(const Wire& wire) {
    int out = 0;
    while (const auto packet = wire.next())
        out += std::holds_alternative<post::Find>(*packet) ? 1 : 0;
    return out;
}

Bytes door_request(Room& room, const Link& link, DoorWord word, Bytes body) {
    const auto reply = crypto::X25519KeyPair::random().public_key();
    auto sealed = seal_door_request(link, room.of_class().announced().value(),
                                    {word, reply, std::move(body)});
    REQUIRE(sealed);
    return std::move(sealed->bytes);
}

}  // namespace

TEST_CASE("while somebody waits the door asks again after ten seconds and no sooner, and after a "
          "minute where only the lock is asked for",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    SharedDevice& device = room.device;
    device.to_the_door();
    const bool asks = GENERATE(true, false);
    CAPTURE(asks);
    if (asks) REQUIRE(device.door->ask(zuri, device.clock));
    const std::int64_t pause = asks ? door_again_s : door_again_for_lock_s;
    CHECK(pause == (asks ? 10 : 60));
    (void)device.turn();
    CHECK(sought(device.wire) >= 1);  // when it was asked
    for (int again = 0; again < 3; ++again) {
        CAPTURE(again);
        for (std::int64_t second = 1; second < pause; ++second) {
            ++device.clock.utc_s;
            (void)device.turn();
        }
        CHECK(sought(device.wire) == 0);
        ++device.clock.utc_s;
        (void)device.turn();
        (void)device.turn();
        CHECK(sought(device.wire) == 1);
    }
}

TEST_CASE("so many announcements are answered at once and no more, until the timer",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.announcing = false;
    room.ask(zuri);
    int met = 0;
    for (int i = 0; i < 2 * door_announcements_max; ++i) {
        const std::uint64_t before = room.teacher.desk->tally().contacts;
        room.way.announce();
        met += room.teacher.desk->tally().contacts > before ? 1 : 0;
    }
    CHECK(met == door_announcements_max);  // after the one that asking began
    room.device.clock.utc_s += door_again_s;
    room.way.run();
    const std::uint64_t before = room.teacher.desk->tally().contacts;
    room.way.announce();
    CHECK(room.teacher.desk->tally().contacts > before);
}

TEST_CASE("a device that asks at the door without end has one question a learner, one newcomer and "
          "one answer about the key",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    REQUIRE(room.of_class().set_lock(true));
    const auto request = room.device.shelf.recovery_request(zuri).value();
    const Link link = link_of(room.device);
    const auto rows = [&] {
        std::size_t out = 0;
        for (const RecordKind kind : {RecordKind::asked_reset, RecordKind::moving,
                                      RecordKind::learner, RecordKind::quarantined})
            out += room.teacher.records.read(kind)->size();
        return out;
    };
    const std::size_t before = rows();
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        const Bytes forgot = encode(Forgot{request.slot, request.reply_to});
        REQUIRE(room.of_class().take(door_request(room, link, DoorWord::forgot, forgot), now.day));
        // Each time under another name.
        const Bytes comes = encode(Comes{"Zuri " + std::to_string(i), request.reply_to, {}, 0});
        REQUIRE(room.of_class().take(door_request(room, link, DoorWord::newcomer, comes), now.day));
        REQUIRE(room.of_class().take(door_request(room, link, DoorWord::class_key_request, {}),
                                     now.day));
    }
    CHECK(rows() == before + 2);
    CHECK(room.of_class().help_asked().size() == 1);
    REQUIRE(room.of_class().moves().newcomers().size() == 1);
    CHECK(room.of_class().moves().newcomers().begin()->second.nickname == "Zuri 99");
    CHECK(room.of_class().quarantined() == 0);
}

TEST_CASE("a device of the class that says envelopes without end in one contact is hung up",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const auto request = room.device.shelf.recovery_request(zuri).value();
    const Link link = link_of(room.device);
    const post::Contact caller{post::first_incoming + 99};
    const auto hung_up = [&] {
        bool out = false;
        while (const auto packet = room.teacher.wire.next()) {
            const auto* one = std::get_if<post::HangUp>(&*packet);
            out = out || (one != nullptr && one->contact == caller);
        }
        return out;
    };
    room.device.sign_out();
    (void)hung_up();
    room.teacher.wire.say(post::Called{caller, "192.168.4.66:1"});
    const Bytes forgot = encode(Forgot{request.slot, request.reply_to});
    const auto one_more = [&] {
        room.teacher.wire.say(post::Received{
            caller, encode(said::Envelope{door_request(room, link, DoorWord::forgot, forgot)})});
        (void)room.teacher.desk->turn(now.day);
    };
    for (std::size_t i = 0; i < heard_max; ++i)
        one_more();
    CHECK_FALSE(hung_up());
    const std::uint64_t taken = room.teacher.desk->tally().taken;
    one_more();
    CHECK(hung_up());
    CHECK(room.teacher.desk->tally().taken == taken);
}

TEST_CASE("as many learners as a device may have ask at once, and each has an answer",
          "[outbox][door]") {
    Room room;
    std::vector<LearnerId> all;
    for (std::size_t i = 0; i < pupils_a_device; ++i)
        all.push_back(room.join("Learner " + std::to_string(i)));
    room.way.network = false;
    room.device.to_the_door();
    for (const LearnerId& who : all)
        REQUIRE(room.device.door->ask(who, room.device.clock));
    room.way.run();
    room.way.network = true;
    room.later();
    // With the question for the class's key these are more than one turn may name.
    REQUIRE(room.waiting() == all.size());
    for (const auto& [who, pupil] : room.of_class().pupils())
        REQUIRE(room.of_class().help(who, Said::reset));
    room.later();
    room.later();
    const auto answered = std::ranges::count_if(
        all, [&](const LearnerId& who) { return room.device.state(who) == HelpState::reset; });
    CHECK(answered == static_cast<std::ptrdiff_t>(all.size()));
    CHECK(room.device.shelf.links().read(RecordKind::door_request)->size() == all.size());
}
