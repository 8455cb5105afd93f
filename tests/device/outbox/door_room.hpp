// A shared device of a class, with somebody signed in or at the door, and the teacher's app, for
// tests. Invariant: only one of the device's two desks has the way out at a time.
#pragma once

#include "device/outbox/child_desk.hpp"
#include "device/outbox/door_desk.hpp"
#include "tests/device/outbox/sealing_shelf.hpp"
#include "tests/device/outbox/way.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace pipit::outbox::testing {

using engine::ClassState;
using engine::HelpState;
using engine::classroom::Record;
using engine::classroom::RecordKind;
using Said = HelpAsked::Said;

// A shared device: somebody is signed in, or one stands at the door.
struct SharedDevice {
    Wire wire;
    engine::TinySource items;
    SealingShelf shelf;
    std::unique_ptr<Notebook> notebook;
    std::unique_ptr<engine::Session> session;
    std::unique_ptr<ChildDesk> desk;
    std::unique_ptr<DoorDesk> door;
    engine::Now clock = now;

    LearnerId add(const std::string& nickname) {
        auto made =
            shelf.create({nickname, "fox", engine::SecretKind::digits}, SecretText("111111"), now);
        REQUIRE(made);
        const LearnerId who = (*made)->card().id;
        use(std::move(made).value());
        return who;
    }
    void use(std::unique_ptr<Notebook> opened) {
        sign_out();
        notebook = std::move(opened);
        auto begun = engine::Session::open(items, *notebook, 1, clock);
        REQUIRE(begun);
        session = std::move(begun).value();
        restart_desk();
    }
    void restart_desk() {
        desk.reset();
        auto made =
            ChildDesk::open({*notebook, *session, shelf, shelf.links(), wire.app(), true}, clock);
        REQUIRE(made);
        desk = std::move(made).value();
    }
    void sign_in(const LearnerId& who, const char* secret = "111111") {
        sign_out();
        auto opened = shelf.open(who, SecretText(secret), clock);
        REQUIRE(opened);
        use(std::move(opened).value());
    }
    void sign_out() {
        desk.reset();
        session.reset();
        notebook.reset();
        door.reset();
    }
    void to_the_door() {
        sign_out();
        auto opened = DoorDesk::open({shelf, wire.app()}, clock);
        REQUIRE(opened);
        door = std::move(opened).value();
    }
    bool turn() {
        if (desk) return desk->turn(clock);
        return door && door->turn(clock);
    }
    HelpState state(const LearnerId& who) const { return door->view(who).state; }
    // Lines that wait for a learner's notebook. Those of nobody are of the class lock.
    std::size_t learners_lines() {
        std::size_t out = 0;
        const auto records = shelf.links().read(RecordKind::door_ledger);
        REQUIRE(records);
        for (const Record& record : *records)
            out += std::any_of(record.key.name.begin(), record.key.name.begin() + 16,
                               [](std::uint8_t byte) { return byte != 0; })
                       ? 1
                       : 0;
        return out;
    }
};

inline Link link_of(SharedDevice& device) {
    return decode_link(device.shelf.links().read(RecordKind::link)->front().value).value();
}

struct Room {
    TeachersApp teacher;
    SharedDevice device;
    Way way{teacher.wire, device.wire, [this] {
                const bool moved = teacher.desk->turn(now.day);
                return device.turn() || moved;
            }};

    TeacherClass& of_class() { return teacher.desk->of_class(); }
    void pair() {
        const auto digits = teacher.desk->show_code();
        REQUIRE(digits);
        REQUIRE(device.desk->pair(*digits, "", now));
        way.run();
    }
    Pseudonym pseudonym_of(const std::string& nickname) {
        for (const auto& [who, pupil] : of_class().pupils()) {
            if (pupil.nickname == nickname) return who;
        }
        FAIL("nobody of that nickname");
        return {};
    }
    // One more learner of the device, a member.
    LearnerId join(const std::string& nickname) {
        const LearnerId who = device.add(nickname);
        if (device.desk->view().state == ClassState::none) pair();
        REQUIRE(device.desk->join(now));
        way.run();
        REQUIRE(of_class().approve(pseudonym_of(nickname), nickname, now.day));
        REQUIRE(device.desk->meet("", now));
        way.run();
        REQUIRE(device.desk->view().state == ClassState::member);
        return who;
    }
    // Some time later: what waits is said again.
    void later() {
        device.clock.utc_s += 60;
        way.run();
    }
    void ask(const LearnerId& who) {
        device.to_the_door();
        REQUIRE(device.door->ask(who, device.clock));
        way.run();
    }
    std::size_t waiting() {
        return static_cast<std::size_t>(
            std::ranges::count_if(of_class().help_asked(), [](const auto& one) {
                return one.second.said == Said::nothing;
            }));
    }
    void chooses_anew(const LearnerId& who) {
        auto opened = device.door->open(who, device.clock);
        REQUIRE(opened);
        REQUIRE(device.shelf.change_secret(**opened, SecretText("222222"), device.clock));
        opened->reset();
        device.sign_in(who, "222222");
    }
};

}  // namespace pipit::outbox::testing
