// The apps around both ends, over a way that does what pipit-sync does: pairing by a code, joining,
// sharing, and a stick.
#include "tests/device/outbox/room.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::engine::classroom;
using engine::ClassState;
using engine::PairingState;
using namespace pipit::outbox::testing;

TEST_CASE("six digits, a nickname, a name of the roster: a computer and a learner are in the class",
          "[outbox]") {
    TwoApps room;
    CHECK(room.child.desk->view().state == ClassState::none);
    room.pair();
    CHECK(room.child.desk->view().state == ClassState::computer);
    CHECK(room.child.desk->view().class_name == "3B");
    CHECK_FALSE(room.teacher.desk->code());
    CHECK(room.teacher.desk->tally().paired == 1);
    REQUIRE(room.child.desk->join(now));
    CHECK(room.child.desk->view().state == ClassState::asked);
    room.way.run();
    CHECK(room.pupil().nickname == "Zuri");
    REQUIRE(room.teacher.desk->of_class().approve(room.pupil().pseudonym, "Zuri A.", now.day));
    REQUIRE(room.child.desk->meet("", now));
    room.way.run();
    CHECK(room.child.desk->view().state == ClassState::member);
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.child.desk->view().contact == engine::ContactState::idle);
    room.child.restart();
    CHECK(room.child.desk->view().state == ClassState::member);
    CHECK(room.child.desk->view().address == "192.168.4.7:47313");
}

TEST_CASE("a wrong code is said, three void it, also over a restart of the teacher's app",
          "[outbox]") {
    TwoApps room;
    const auto digits = room.teacher.desk->show_code();
    REQUIRE(digits);
    std::string wrong = *digits;
    wrong[0] = wrong[0] == '0' ? '1' : '0';
    for (int i = 0; i < 2; ++i) {
        REQUIRE(room.child.desk->pair(wrong, "", now));
        room.way.run();
        CHECK(room.child.desk->view().pairing == PairingState::wrong_code);
        room.teacher.restart();
        CHECK(room.teacher.desk->code() == *digits);
    }
    REQUIRE(room.child.desk->pair(wrong, "", now));
    room.way.run();
    CHECK_FALSE(room.teacher.desk->code());
    REQUIRE(room.child.desk->pair(*digits, "", now));
    room.way.run();
    CHECK(room.child.desk->view().pairing == PairingState::code_void);
    CHECK(room.child.desk->view().state == ClassState::none);
}

TEST_CASE("a ticket brings two computers into the class, until it is put away", "[outbox]") {
    TwoApps room;
    const auto sheet = room.teacher.desk->show_ticket();
    REQUIRE(sheet);
    const std::string letters(sheet->expose());
    CHECK_FALSE(room.child.desk->pair_by_ticket(letters.substr(1), "", now));
    room.teacher.restart();
    REQUIRE(room.child.desk->pair_by_ticket(letters, "", now));
    room.way.run();
    CHECK(room.child.desk->view().pairing == PairingState::done);
    REQUIRE(room.child.desk->view().state == ClassState::computer);
    REQUIRE(room.child.desk->join(now));
    room.way.run();
    CHECK(room.teacher.desk->of_class().pupils().size() == 1);
    ChildsApp other;
    Way there = between(room.teacher, other);
    REQUIRE(other.desk->pair_by_ticket(letters, "", now));
    there.run();
    CHECK(other.desk->view().state == ClassState::computer);
    REQUIRE(room.teacher.desk->put_ticket_away());
    ChildsApp late;
    Way then = between(room.teacher, late);
    REQUIRE(late.desk->pair_by_ticket(letters, "", now));
    then.run();
    CHECK(late.desk->view().state == ClassState::none);
    CHECK(late.desk->view().pairing == PairingState::wrong_code);
}

TEST_CASE("a ticket and a stick are enough, over a restart, and no network is asked", "[outbox]") {
    TwoApps room;
    const auto sheet = room.teacher.desk->show_ticket();
    REQUIRE(sheet);
    room.way.network = false;
    room.way.plug_stick_in(false);  // leaves the class's key there
    REQUIRE(room.child.desk->pair_by_ticket(std::string(sheet->expose()), "", now));
    room.way.run();
    room.way.plug_stick_in(true);
    room.child.restart();
    room.way.plug_stick_in(false);
    room.way.plug_stick_in(true);
    CHECK(room.child.desk->view().state == ClassState::computer);
    CHECK(room.teacher.desk->of_class().devices().size() == 1);
}

TEST_CASE("what was practised is told the class, and only what changed is told again", "[outbox]") {
    TwoApps room;
    room.join();
    room.child.practise(3);
    REQUIRE(room.child.desk->share(now));
    room.way.run();
    const auto shared = overview(room.pupil().record);
    CHECK(shared.skills.size() >= 1);
    const auto taken = room.teacher.desk->tally().taken;
    REQUIRE(room.child.desk->share(now));
    room.way.run();
    CHECK(room.teacher.desk->tally().taken == taken);
    CHECK(room.child.desk->view().last_shared == now.day);
}

TEST_CASE("where nobody answers what was said waits, and practice does not", "[outbox]") {
    TwoApps room;
    room.join();
    room.way.network = false;
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 1);
    room.child.practise(2);
    room.way.network = true;
    REQUIRE(room.child.desk->meet("", now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.pupil().asked.size() == 1);
}

TEST_CASE("what is said in the middle of a contact goes with it", "[outbox]") {
    for (int rounds = 0; rounds < 12; ++rounds) {
        CAPTURE(rounds);
        TwoApps room;
        room.join();
        REQUIRE(room.child.desk->ask_help({"count"}, now));
        room.way.run(rounds);
        REQUIRE(room.child.desk->ask_help({"add"}, now));
        room.way.run();
        CHECK(room.child.desk->view().waiting == 0);
        CHECK(room.pupil().asked.size() == 2);
    }
}

TEST_CASE("a contact that is cut at any frame goes on by itself while something waits",
          "[outbox]") {
    for (int cut = 0; cut < 6; ++cut) {
        CAPTURE(cut);
        TwoApps room;
        room.join();
        room.child.practise(3);
        room.way.frames_left = cut;
        room.way.cuts_left = 1;
        REQUIRE(room.child.desk->share(now));
        room.way.run();
        CHECK(room.child.desk->view().waiting == 0);
        CHECK(room.child.desk->view().contact == engine::ContactState::idle);
        CHECK_FALSE(overview(room.pupil().record).skills.empty());
    }
}

TEST_CASE("where every contact is cut a learner's device gives up, until something is said again",
          "[outbox]") {
    TwoApps room;
    room.join();
    room.child.practise(3);
    room.way.frames_left = 0;
    REQUIRE(room.child.desk->share(now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 1);
    CHECK(room.child.desk->view().contact == engine::ContactState::idle);
    const auto tried = room.teacher.desk->tally().contacts;
    room.way.run();
    CHECK(room.teacher.desk->tally().contacts == tried);
    room.way.frames_left = 100000;
    REQUIRE(room.child.desk->ask_help(room.child.session->graph().skills().front().id, now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.pupil().asked.size() == 1);
}

TEST_CASE("what a contact brings is written as one, and acknowledged once it is on disk",
          "[outbox]") {
    TwoApps room;
    room.join();
    room.ask_alone(5);
    const std::size_t before = room.teacher.records.writes();
    REQUIRE(room.child.desk->meet("", now));
    room.way.run();
    CHECK(room.pupil().asked.size() == 5);
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.teacher.records.writes() - before == 1);
}

TEST_CASE("where it cannot be written nothing is acknowledged, and it comes again, once",
          "[outbox]") {
    TwoApps room;
    room.join();
    room.ask_alone(5);
    room.teacher.records.fail_at(1);
    REQUIRE(room.child.desk->meet("", now));
    room.way.run(1);
    room.way.run(1);
    room.way.run(1);
    REQUIRE(room.teacher.desk->problem());
    CHECK(room.teacher.desk->problem()->code == engine::ErrorCode::disk_full);
    CHECK(room.pupil().asked.empty());
    CHECK(room.child.desk->view().waiting == 5);
    const auto taken = room.teacher.desk->tally().taken;
    room.way.run();
    CHECK(room.pupil().asked.size() == 5);
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.teacher.desk->tally().taken == taken + 5);
}

TEST_CASE("a pairing cut at any frame can be begun again, and never leaves the ends at odds",
          "[outbox]") {
    for (int cut = 0; cut < 14; ++cut) {
        CAPTURE(cut);
        TwoApps room;
        const auto digits = room.teacher.desk->show_code();
        REQUIRE(digits);
        room.way.frames_left = cut;
        REQUIRE(room.child.desk->pair(*digits, "", now));
        room.way.run();
        room.way.frames_left = 100000;
        if (room.child.desk->view().state != ClassState::computer) {
            CHECK(room.child.desk->view().pairing == PairingState::interrupted);
            const auto again = room.teacher.desk->show_code();
            REQUIRE(again);
            REQUIRE(room.child.desk->pair(*again, "", now));
            room.way.run();
        }
        REQUIRE(room.child.desk->view().state == ClassState::computer);
        REQUIRE(room.child.desk->join(now));
        room.way.run();
        CHECK(room.teacher.desk->of_class().pupils().size() == 1);
    }
}

TEST_CASE("a stick alone carries everything both ways", "[outbox]") {
    TwoApps room;
    room.pair();
    room.way.network = false;
    REQUIRE(room.child.desk->join(now));
    room.way.run();
    room.way.plug_stick_in(true);
    CHECK(room.way.on_stick.size() == 1);
    room.way.plug_stick_in(false);
    REQUIRE(room.teacher.desk->of_class().pupils().size() == 1);
    REQUIRE(room.teacher.desk->of_class().approve(room.pupil().pseudonym, "Zuri A.", now.day));
    room.way.plug_stick_in(false);
    room.way.plug_stick_in(true);
    CHECK(room.child.desk->view().state == ClassState::member);
    // The yes has come, and what was practised meanwhile goes; then what is asked while it is in.
    CHECK(room.child.desk->view().waiting == 1);
    CHECK(room.child.desk->view().contact == engine::ContactState::on_stick);
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().contact == engine::ContactState::on_stick);
    room.way.plug_stick_in(false);
    CHECK(room.teacher.desk->of_class().waiting(room.pupil().pseudonym) == 0);
    CHECK(room.pupil().asked.size() == 1);
}

TEST_CASE("a computer that the teacher's app does not listen to is told so, and once it is paired "
          "again the learner goes on where they were",
          "[outbox]") {
    TwoApps room;
    room.join();
    REQUIRE(room.teacher.desk->of_class().revoke(room.pupil().device));
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().contact == engine::ContactState::unknown);
    CHECK(room.child.desk->view().waiting == 1);
    CHECK(room.pupil().asked.empty());
    room.pair();
    REQUIRE(room.child.desk->meet("", now));
    room.way.run();
    CHECK(room.child.desk->view().contact == engine::ContactState::idle);
    CHECK(room.child.desk->view().state == ClassState::member);
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.teacher.desk->of_class().pupils().size() == 1);
    CHECK(room.pupil().asked.size() == 1);
    room.child.restart();
    CHECK(room.child.desk->view().state == ClassState::member);
}

TEST_CASE("a computer that is brought into another class takes nobody out of theirs: who is in one "
          "stays, and who asks there is in the other",
          "[outbox]") {
    TwoApps room;
    room.join();
    const auto key = crypto::random_key();
    const engine::LearnerId me = room.child.notebook->card().id;
    const ClassId of_class = room.teacher.desk->of_class().info().id;
    REQUIRE(room.child.shelf.lock_class(of_class, key.expose()));
    REQUIRE(room.child.shelf.lock_state(me) == engine::LockState::open);
    TeachersApp other;
    Way way = between(other, room.child);
    const auto digits = other.desk->show_code();
    REQUIRE(digits);
    REQUIRE(room.child.desk->pair(*digits, "", now));
    way.run();
    REQUIRE(room.child.desk->view().pairing == PairingState::done);
    CHECK(room.child.desk->view().state == ClassState::computer);
    CHECK(room.child.shelf.lock_state(me) == engine::LockState::open);  // its teacher's to take off
    CHECK(room.child.shelf.links().read(RecordKind::link)->size() == 2);
    room.child.restart();
    CHECK(room.child.desk->view().state == ClassState::member);
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 0);
    CHECK(room.pupil().asked.size() == 1);

    const auto again = other.desk->show_code();
    REQUIRE(again);
    REQUIRE(room.child.desk->pair(*again, "", now));
    way.run();
    REQUIRE(room.child.desk->join(now));
    way.run();
    CHECK(other.desk->of_class().pupils().size() == 1);
    CHECK(room.child.desk->view().state == ClassState::asked);
    room.child.restart();
    CHECK(room.child.desk->view().state == ClassState::asked);
}

namespace {

// What an app asks of pipit-sync, by kind.
template <class Packet>
int asked(const Wire& wire) {
    int out = 0;
    while (const auto packet = wire.next())
        out += std::holds_alternative<Packet>(*packet) ? 1 : 0;
    return out;
}

}  // namespace

TEST_CASE("what was under way is asked for again of a pipit-sync that has started anew",
          "[outbox]") {
    TwoApps room;
    room.join();
    while (room.child.wire.next() || room.teacher.wire.next()) {
    }
    // Nothing was under way, or looking was, or talking.
    room.child.wire.say(post::Started{});
    (void)room.child.desk->turn(now);
    CHECK(asked<post::Find>(room.child.wire) == 0);
    REQUIRE(room.child.desk->meet("", now));
    CHECK(asked<post::Find>(room.child.wire) == 1);
    room.child.wire.say(post::Started{});
    (void)room.child.desk->turn(now);
    CHECK(asked<post::Find>(room.child.wire) == 1);
    CHECK(room.child.desk->view().contact == engine::ContactState::looking);
    REQUIRE(room.child.desk->meet("", now));
    room.way.run(2);
    CHECK(room.child.desk->view().contact == engine::ContactState::talking);
    room.child.wire.say(post::Started{});
    (void)room.child.desk->turn(now);
    CHECK(asked<post::Find>(room.child.wire) == 1);
    CHECK(room.child.desk->view().contact == engine::ContactState::looking);

    REQUIRE(room.teacher.desk->listen(0));
    room.teacher.wire.say(post::Listening{{"192.168.4.7:41000"}});
    (void)room.teacher.desk->turn(now.day);
    while (room.teacher.wire.next()) {
    }
    room.teacher.wire.say(post::Started{});
    (void)room.teacher.desk->turn(now.day);
    const auto again = room.teacher.wire.next();
    REQUIRE(again);
    REQUIRE(std::holds_alternative<post::Listen>(*again));
    CHECK(std::get<post::Listen>(*again).port == 41000);
}

TEST_CASE("a computer that is paired while pipit-sync starts anew lost the other one, and may try "
          "again with the same code",
          "[outbox]") {
    TwoApps room;
    const auto digits = room.teacher.desk->show_code();
    REQUIRE(digits);
    REQUIRE(room.child.desk->pair(*digits, "", now));
    room.way.run(2);
    REQUIRE(room.child.desk->view().pairing == PairingState::talking);
    room.child.wire.say(post::Started{});
    room.teacher.wire.say(post::Started{});
    (void)room.child.desk->turn(now);
    (void)room.teacher.desk->turn(now.day);
    CHECK(room.child.desk->view().pairing == PairingState::interrupted);
}

TEST_CASE("a link that ends is said, and what is written then is kept", "[outbox]") {
    TwoApps room;
    room.join();
    room.child.wire.end();
    (void)room.child.desk->turn(now);
    CHECK(room.child.desk->view().contact == engine::ContactState::failed);
    REQUIRE(room.child.desk->view().problem);
    CHECK(room.child.desk->view().problem->where == engine::no_courier);
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    CHECK(room.child.desk->view().waiting == 1);
    CHECK_FALSE(room.child.desk->meet("", now));
    room.teacher.wire.end();
    (void)room.teacher.desk->turn(now.day);
    REQUIRE(room.teacher.desk->problem());
    CHECK(room.teacher.desk->problem()->where == engine::no_courier);
}
