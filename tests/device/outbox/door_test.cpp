// A forgotten secret, from the question at the door to a new secret: both apps, the way between
// them on bad days, and who is not helped.
#include "crypto/random.hpp"
#include "tests/device/outbox/door_room.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using namespace pipit::engine::classroom;

TEST_CASE("who forgot asks at the door, the teacher says yes, and a new secret opens the notebook",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    CHECK(room.device.desk->view().recovery);
    room.device.to_the_door();
    CHECK(room.device.state(zuri) == HelpState::can_ask);
    CHECK(room.device.door->view(zuri).teacher == "Ms Rivera");
    room.ask(zuri);
    CHECK(room.device.state(zuri) == HelpState::waiting);
    CHECK(room.device.door->view(zuri).left);
    REQUIRE(room.waiting() == 1);
    const Pseudonym who = room.of_class().help_asked().begin()->first;
    CHECK(who == room.pseudonym_of("Zuri"));
    REQUIRE(room.of_class().help(who, Said::reset));
    CHECK(room.waiting() == 0);
    room.later();
    REQUIRE(room.device.state(zuri) == HelpState::reset);
    room.chooses_anew(zuri);

    // The list says so: the box that was made at joining, what left, and how it was opened.
    const auto lines = room.device.notebook->ledger().entries().value();
    const auto has = [&](std::string_view what, std::string_view field) {
        return std::ranges::any_of(lines, [&](const engine::LedgerEntry& line) {
            return line.what == what && (field.empty() || std::ranges::count(line.fields, field));
        });
    };
    CHECK(has(engine::left::teachers_box, ""));
    CHECK(has(engine::left::to_class, "forgot.slot"));
    CHECK(has(engine::left::reset_by_teacher, ""));

    // Back in their own stream, the teacher's device lets go of it.
    REQUIRE(room.device.desk->ask_help({"tiny-add"}, now));
    room.way.run();
    CHECK(room.of_class().help_asked().empty());
    room.teacher.restart();
    CHECK(room.of_class().help_asked().empty());
    room.device.to_the_door();
    CHECK(room.device.state(zuri) == HelpState::can_ask);
}

TEST_CASE("while a child waits the teacher's next announcement brings the answer, without a timer",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.announcing = false;
    room.ask(zuri);
    REQUIRE(room.waiting() == 1);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.way.announce();
    CHECK(room.device.state(zuri) == HelpState::reset);
}

TEST_CASE("unlocking forgives the tries once, and the old secret opens", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::unlock));
    room.later();
    CHECK(room.device.state(zuri) == HelpState::unlocked);
    CHECK(room.device.shelf.unlocked[zuri] == 1);
    // Neither a restart nor another contact forgives again.
    room.device.to_the_door();
    room.later();
    CHECK(room.device.state(zuri) == HelpState::unlocked);
    CHECK(room.device.shelf.unlocked[zuri] == 1);
    room.device.sign_in(zuri);
    room.device.to_the_door();
    CHECK(room.device.state(zuri) == HelpState::can_ask);
}

TEST_CASE("a no is heard, and one can ask again", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    const Pseudonym who = room.pseudonym_of("Zuri");
    REQUIRE(room.of_class().help(who, Said::declined));
    CHECK(room.of_class().help(who, Said::reset).error().code == ErrorCode::not_allowed);
    room.later();
    CHECK(room.device.state(zuri) == HelpState::declined);
    CHECK_FALSE(room.device.door->open(zuri, now));
    REQUIRE(room.device.door->ask(zuri, room.device.clock));
    CHECK(room.device.state(zuri) == HelpState::waiting);
    room.later();
    CHECK(room.waiting() == 1);
    REQUIRE(room.of_class().help(who, Said::reset));
    room.later();
    CHECK(room.device.state(zuri) == HelpState::reset);
}

TEST_CASE("however often a question arrives it is asked once, and its answer stays the same",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    for (int i = 0; i < 3; ++i)
        room.later();
    CHECK(room.waiting() == 1);
    const Pseudonym who = room.pseudonym_of("Zuri");
    REQUIRE(room.of_class().help(who, Said::reset));
    const Bytes answer = room.of_class().help_asked().at(who).answer;
    // The question again, from a stick that was read late.
    room.device.sign_out();
    const auto lines = room.device.shelf.links().read(RecordKind::door_request);
    auto asked = decode_door_asked(lines->front().value);
    REQUIRE(asked);
    CHECK(room.of_class().take(asked->sealed, now.day).value() ==
          TeacherClass::Outcome::nothing_new);
    CHECK(room.of_class().help_asked().at(who).answer == answer);
    CHECK(room.of_class().help_asked().at(who).said == Said::reset);
    // One envelope, one line.
    CHECK(room.device.learners_lines() == 1);
}

TEST_CASE("a restart of either side between any two steps changes nothing", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const auto restart = [&] {
        room.teacher.restart();
        room.device.to_the_door();
        room.way.run();
    };
    room.way.network = false;
    room.ask(zuri);
    CHECK(room.waiting() == 0);
    restart();
    CHECK(room.device.state(zuri) == HelpState::waiting);
    room.way.network = true;
    room.later();
    REQUIRE(room.waiting() == 1);
    restart();
    REQUIRE(room.waiting() == 1);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.teacher.restart();
    room.later();
    REQUIRE(room.device.state(zuri) == HelpState::reset);
    restart();
    REQUIRE(room.device.state(zuri) == HelpState::reset);
    { REQUIRE(room.device.door->open(zuri, now)); }  // closed again without a new secret
    restart();
    REQUIRE(room.device.state(zuri) == HelpState::reset);
    room.chooses_anew(zuri);
    room.device.to_the_door();
    CHECK(room.device.state(zuri) == HelpState::can_ask);
}

TEST_CASE("a contact that is cut at any frame loses neither question nor answer",
          "[outbox][door]") {
    const int frames = GENERATE(range(0, 8));
    CAPTURE(frames);
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.frames_left = frames;
    room.ask(zuri);
    room.way.frames_left = 100000;
    room.later();
    REQUIRE(room.waiting() == 1);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.way.frames_left = frames;
    room.later();
    room.way.frames_left = 100000;
    room.later();
    CHECK(room.device.state(zuri) == HelpState::reset);
}

TEST_CASE("a stick alone carries the question there and the answer back", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.network = false;
    room.way.plug_stick_in(false);  // the class's newest key lies there
    room.ask(zuri);
    room.way.plug_stick_in(true);
    CHECK(room.device.door->view(zuri).left);
    room.way.plug_stick_in(false);
    REQUIRE(room.waiting() == 1);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.way.plug_stick_in(false);
    room.way.plug_stick_in(true);
    CHECK(room.device.state(zuri) == HelpState::reset);
    room.chooses_anew(zuri);
}

TEST_CASE("another learner's box sent as one's own opens nothing of theirs", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const LearnerId theo = room.join("Theo");
    // The teacher is told whose box it is, whoever asked with it; what comes back opens no other.
    auto stolen = room.device.shelf.recovery_request(theo);
    auto own = room.device.shelf.recovery_request(zuri);
    REQUIRE(stolen);
    const Link link =
        decode_link(room.device.shelf.links().read(RecordKind::link)->front().value).value();
    const auto reply = crypto::X25519KeyPair::random();
    const auto sealed = seal_door_request(
        link, room.of_class().announced().value(),
        {DoorWord::forgot, reply.public_key(), encode(Forgot{stolen->slot, own->reply_to})});
    REQUIRE(room.of_class().take(sealed->bytes, now.day).value() == TeacherClass::Outcome::applied);
    CHECK(room.of_class().help_asked().begin()->first == room.pseudonym_of("Theo"));
    REQUIRE(room.of_class().help(room.pseudonym_of("Theo"), Said::reset));
    const auto answer =
        open_door_answer(reply, link, room.of_class().help_asked().begin()->second.answer);
    REQUIRE(answer);
    const auto box = decode_forgot_answer(answer->body).value().box;
    room.device.sign_out();
    CHECK(room.device.shelf.open_with_reset(zuri, box, now).error().code ==
          ErrorCode::wrong_secret);
}

TEST_CASE("a box is opened only for a device its learner may be on", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const auto stolen = room.device.shelf.recovery_request(zuri).value();
    // Another device of the class has it, and says it is its own.
    const auto own = crypto::X25519KeyPair::random();
    const DeviceTag tag{{crypto::random_bytes<16>()}};
    const Agreed agreed = Agreed::random();
    const engine::Day before_zuri{now.day.value - 1};
    REQUIRE(
        room.of_class().keep_device({tag, own.public_key(), agreed.copy(), true, {}}, before_zuri));
    const Link link{{room.of_class().info(), agreed.copy()},
                    tag,
                    crypto::X25519KeyPair(key_of(own.private_key().expose())),
                    room.of_class().own().identity.public_key()};
    const auto reply = crypto::X25519KeyPair::random().public_key();
    const auto said = [&](const Bytes& slot) {
        const auto sealed =
            seal_door_request(link, room.of_class().announced().value(),
                              {DoorWord::forgot, reply, encode(Forgot{slot, reply})});
        return room.of_class().take(sealed->bytes, now.day).value();
    };
    CHECK(said(stolen.slot) == TeacherClass::Outcome::refused);
    Bytes changed = stolen.slot;
    changed.back() ^= 1;
    CHECK(said(changed) == TeacherClass::Outcome::refused);
    CHECK(said({1, 2, 3}) == TeacherClass::Outcome::refused);
    CHECK(room.of_class().help_asked().empty());
}

TEST_CASE("a computer that was paired again asks for who has not spoken through it, and the "
          "teacher is told that it is another one",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const LearnerId theo = room.join("Theo");
    const bool asked_before = GENERATE(false, true);
    CAPTURE(asked_before);
    if (asked_before) {
        // The question was sealed for the old link and never left.
        room.device.sign_out();
        room.device.to_the_door();
        room.way.run();
        room.way.frames_left = 1;
        room.ask(zuri);
        REQUIRE(room.waiting() == 0);
        room.way.frames_left = 100000;
    }
    room.device.sign_in(theo);
    const DeviceTag was = link_of(room.device).own_tag;
    REQUIRE(room.of_class().revoke(was));
    room.pair();
    REQUIRE(link_of(room.device).own_tag != was);
    room.ask(zuri);
    room.later();
    REQUIRE(room.waiting() == 1);
    const Pseudonym who = room.pseudonym_of("Zuri");
    CHECK(room.of_class().help_asked().begin()->first == who);
    CHECK(room.of_class().asks_elsewhere(room.of_class().help_asked().at(who)));
    REQUIRE(room.of_class().help(who, Said::reset));
    room.later();
    REQUIRE(room.device.state(zuri) == HelpState::reset);
    room.chooses_anew(zuri);
    // Zuri speaks through the new pairing, and it is theirs from now on.
    room.way.run();
    REQUIRE(room.device.desk->meet("", now));
    room.way.run();
    CHECK(room.of_class().help_asked().empty());
    room.ask(zuri);
    REQUIRE(room.waiting() == 1);
    CHECK_FALSE(room.of_class().asks_elsewhere(room.of_class().help_asked().at(who)));
}

TEST_CASE("a revoked device is not asked for and not answered", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    const Pseudonym who = room.pseudonym_of("Zuri");
    const bool answered_first = GENERATE(true, false);
    CAPTURE(answered_first);
    if (answered_first) REQUIRE(room.of_class().help(who, Said::reset));
    REQUIRE(room.of_class().revoke(room.of_class().pupils().at(who).device));
    if (!answered_first)
        CHECK(room.of_class().help(who, Said::reset).error().code == ErrorCode::not_allowed);
    room.later();
    CHECK(room.device.state(zuri) == HelpState::waiting);
    CHECK(room.device.door->view(zuri).contact == engine::ContactState::unknown);
}

TEST_CASE("who is no member is not helped", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.device.sign_out();
    const Pseudonym who = room.pseudonym_of("Zuri");
    REQUIRE(room.of_class().remove(who, now.day));
    room.ask(zuri);
    CHECK(room.of_class().help_asked().empty());
    CHECK(room.of_class().help(who, Said::reset).error().code == ErrorCode::not_found);
}

TEST_CASE("never mind takes the question back, and who remembers has asked nothing",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.way.network = false;
    room.ask(zuri);
    REQUIRE(room.device.door->forget(zuri));
    CHECK(room.device.state(zuri) == HelpState::can_ask);
    REQUIRE(room.device.door->ask(zuri, now));
    room.device.sign_in(zuri);
    room.device.to_the_door();
    CHECK(room.device.state(zuri) == HelpState::can_ask);
    room.way.network = true;
    room.later();
    CHECK(room.of_class().help_asked().empty());
    CHECK(room.device.shelf.links().read(RecordKind::door_request)->empty());
}

TEST_CASE("a full disk says so, loses nothing, and goes on once there is room", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.device.to_the_door();
    room.device.shelf.links().fail_at(1);
    CHECK(room.device.door->ask(zuri, now).error().code == ErrorCode::disk_full);
    CHECK(room.device.state(zuri) == HelpState::can_ask);
    REQUIRE(room.device.door->ask(zuri, now));
    // The line cannot be written, so nothing leaves.
    room.device.shelf.links().fail_at(1);
    room.way.run();
    CHECK(room.device.door->view(zuri).problem.value().code == ErrorCode::disk_full);
    CHECK(room.waiting() == 0);
    room.later();
    REQUIRE(room.waiting() == 1);
    // The teacher's word, then the answer here.
    room.teacher.records.fail_at(1);
    CHECK(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset).error().code ==
          ErrorCode::disk_full);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.device.shelf.links().fail_at(1);
    room.later();
    CHECK(room.device.state(zuri) == HelpState::waiting);
    room.later();
    CHECK(room.device.state(zuri) == HelpState::reset);
}

TEST_CASE("a line that waits for its notebook is entered once, whatever was cut",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    REQUIRE(room.device.learners_lines() == 1);
    const auto entered = [&] {
        const auto lines = room.device.notebook->ledger().entries().value();
        return std::ranges::count_if(lines, [](const engine::LedgerEntry& line) {
            return std::ranges::count(line.fields, "forgot.slot") > 0;
        });
    };
    // Killed between the ledger and the device's file.
    room.device.sign_out();
    room.device.shelf.links().fail_at(1);
    room.device.sign_in(zuri);
    CHECK(entered() == 1);
    CHECK(room.device.learners_lines() == 1);
    room.device.sign_in(zuri);
    CHECK(entered() == 1);
    CHECK(room.device.learners_lines() == 0);
}

TEST_CASE("who was erased leaves nothing at the door", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    const LearnerId theo = room.join("Theo");
    room.ask(theo);
    room.ask(zuri);
    REQUIRE(room.of_class().help(room.pseudonym_of("Zuri"), Said::reset));
    room.later();
    auto opened = room.device.door->open(zuri, now);
    REQUIRE(opened);
    room.device.door.reset();
    REQUIRE(room.device.shelf.erase(std::move(opened).value(), now));
    room.device.to_the_door();
    const auto rows = room.device.shelf.links().read(RecordKind::door_request).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().key == door_request_key(DoorWord::forgot, theo));
    CHECK(room.device.learners_lines() == 1);
    const auto lines = room.device.shelf.links().read(RecordKind::door_ledger).value();
    CHECK(std::ranges::any_of(lines, [&](const auto& one) { return is_line_of(one.key, theo); }));
}

TEST_CASE("the teacher's box is there from asking to join until leaving, and a kill between is "
          "mended at the next opening",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.device.add("Zuri");
    room.pair();
    CHECK_FALSE(room.device.desk->view().recovery);
    room.device.shelf.recovery_fails = true;
    REQUIRE(room.device.desk->join(now));
    CHECK_FALSE(room.device.desk->view().recovery);
    room.device.shelf.recovery_fails = false;
    room.device.restart_desk();
    CHECK(room.device.desk->view().recovery);
    CHECK(*room.device.shelf.helping_class(zuri));
    room.device.restart_desk();
    CHECK(room.device.shelf.made == 1);
    room.device.shelf.recovery_fails = true;
    REQUIRE(room.device.desk->leave(now));
    CHECK(*room.device.shelf.helping_class(zuri));
    room.device.shelf.recovery_fails = false;
    room.device.restart_desk();
    CHECK_FALSE(room.device.desk->view().recovery);
    CHECK_FALSE(*room.device.shelf.helping_class(zuri));
}

TEST_CASE("whom the teacher takes out of the class they can no longer open", "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    REQUIRE(room.of_class().remove(room.pseudonym_of("Zuri"), now.day));
    REQUIRE(room.device.desk->meet("", now));
    room.way.run();
    CHECK(room.device.desk->view().state == ClassState::removed);
    CHECK_FALSE(room.device.desk->view().recovery);
    CHECK_FALSE(*room.device.shelf.helping_class(zuri));
}

TEST_CASE("a question that waited over a change of keys is sealed to the newest one",
          "[outbox][door]") {
    Room room;
    const LearnerId zuri = room.join("Zuri");
    room.ask(zuri);
    const auto epoch = [&] {
        const auto rows = room.device.shelf.links().read(RecordKind::door_request);
        return decode_door_asked(rows->front().value).value().epoch;
    };
    const std::uint32_t before = epoch();
    REQUIRE(room.of_class().begin_anew(now.day, 1));
    room.later();
    CHECK(epoch() > before);
    CHECK(room.waiting() == 1);
    CHECK(room.device.learners_lines() == 2);
}
