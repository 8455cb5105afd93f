// A child comes to a computer that is in no class: it is paired at the door, with nobody signed in,
// and their things come to it without a restart.
#include "engine/session/class_places.hpp"
#include "tests/device/outbox/move_room.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using engine::ErrorCode;
using engine::HelpState;
using engine::PairingState;

namespace {

struct Fresh : Move {
    Fresh() : Move(Next::fresh) { next.open_door(); }
    std::string code() {
        const auto digits = teacher.desk->show_code();
        REQUIRE(digits);
        return *digits;
    }
    std::string ticket() {
        const auto sheet = teacher.desk->show_ticket();
        REQUIRE(sheet);
        return std::string(sheet->expose());
    }
    bool in_a_class() const { return next.door->arrival().state != ArrivalState::not_possible; }
    std::size_t rows(RecordKind kind) {
        const auto found = next.shelf.links().read(kind);
        REQUIRE(found);
        return found->size();
    }
};

std::optional<ErrorCode> refused(const Result<Done>& asked) {
    return asked ? std::nullopt : std::optional(asked.error().code);
}

std::string other_than(std::string digits) {
    digits[0] = digits[0] == '0' ? '1' : '0';
    return digits;
}

}  // namespace

TEST_CASE(
    "a computer in no class is paired at the door by six numbers, and a child who comes to it "
    "has everything there, with no restart in between",
    "[outbox][move][desk]") {
    Fresh at;
    at.packed(5);
    CHECK_FALSE(at.in_a_class());
    REQUIRE(at.next.door->arrivals() != nullptr);
    CHECK(refused(at.next.door->come("Zuri", now)) == ErrorCode::not_allowed);
    REQUIRE(at.next.door->pair(at.code(), "", now));
    CHECK(at.next.door->pairing() == PairingState::looking);
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::done);
    CHECK(at.next.door->arrival().state == ArrivalState::none);
    CHECK_FALSE(at.teacher.desk->code());
    CHECK(at.of_class().devices().size() == 2);
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    at.let_in();
    at.arrive();
    CHECK(at.next.answers() == 5);
    CHECK(at.next.desk->view().state == ClassState::member);
    CHECK(at.next.desk->view().address == "192.168.4.7:47313");
    at.next_way.run();
    CHECK(at.pupil().device == at.next.tag());
}

TEST_CASE("nothing about a learner is said before the child gave a name", "[outbox][move][desk]") {
    Fresh at;
    auto made = at.next.shelf.create({"Amara", "owl", engine::SecretKind::digits},
                                     engine::SecretText("271828"), now);
    REQUIRE(made);
    made->reset();
    at.next.open_door();
    REQUIRE(at.next.door->pair(at.code(), "", now));
    at.next_way.run();
    REQUIRE(at.next.door->pairing() == PairingState::done);
    at.next_way.run();
    CHECK(at.rows(RecordKind::door_ledger) == 0);
    CHECK(at.of_class().pupils().empty());
    CHECK(at.of_class().moves().newcomers().empty());
    CHECK(at.teacher.desk->tally().taken == 0);
}

TEST_CASE("wrong numbers at the door are said, three void them, and new ones pair",
          "[outbox][move][desk]") {
    Fresh at;
    const std::string digits = at.code();
    for (int i = 0; i < 3; ++i) {
        REQUIRE(at.next.door->pair(other_than(digits), "", now));
        at.next_way.run();
        CHECK(at.next.door->pairing() == PairingState::wrong_code);
    }
    REQUIRE(at.next.door->pair(digits, "", now));
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::code_void);
    CHECK(at.rows(RecordKind::link) == 0);
    CHECK(refused(at.next.door->pair("31415", "", now)) == ErrorCode::bad_input);
    REQUIRE(at.next.door->pair(at.code(), "", now));
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::done);
    CHECK(at.in_a_class());
}

TEST_CASE("a ticket pairs at the door, over the network", "[outbox][move][desk]") {
    Fresh at;
    at.packed(2);
    const std::string letters = at.ticket();
    CHECK_FALSE(at.next.door->pair_by_ticket(letters.substr(1), "", now));
    REQUIRE(at.next.door->pair_by_ticket(letters, "", now));
    at.next_way.run();
    REQUIRE(at.next.door->pairing() == PairingState::done);
    CHECK(at.rows(RecordKind::request) == 0);
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    at.let_in();
    at.arrive();
    CHECK(at.next.answers() == 2);
}

TEST_CASE("a ticket and a stick are enough at the door: what was asked waits over restarts, and "
          "the whole move goes on by the stick",
          "[outbox][move][desk]") {
    Fresh at;
    at.packed(3);
    at.next_way.network = false;
    at.teacher.desk->use_sticks(true);
    const std::string letters = at.ticket();
    at.next_way.plug_stick_in(false);  // leaves the class's key there
    REQUIRE(at.next.door->pair_by_ticket(letters, "", now));
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::not_found);
    at.next_way.plug_stick_in(true);
    CHECK(at.rows(RecordKind::request) == 1);
    at.next.door->stop_pairing();
    at.next.open_door();
    CHECK_FALSE(at.in_a_class());
    at.next_way.plug_stick_in(false);
    at.next_way.plug_stick_in(true);
    CHECK(at.next.door->pairing() == PairingState::done);
    CHECK(at.in_a_class());
    CHECK(at.rows(RecordKind::request) == 0);
    // The stick is in still.
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    at.next_way.plug_stick_in(false);
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    REQUIRE(at.of_class().move(at.pupil().pseudonym, at.next.tag(), now.day));
    at.next_way.plug_stick_in(false);
    at.next_way.plug_stick_in(true);
    at.arrive();
    CHECK(at.next.answers() == 3);
}

TEST_CASE("a pairing at the door that is cut at any frame can be begun again, and never leaves the "
          "ends at odds",
          "[outbox][move][desk]") {
    const int cut = GENERATE(range(0, 14));
    CAPTURE(cut);
    Fresh at;
    at.next_way.frames_left = cut;
    REQUIRE(at.next.door->pair(at.code(), "", now));
    at.next_way.run();
    at.next_way.frames_left = 100000;
    if (!at.in_a_class()) {
        CHECK(at.next.door->pairing() == PairingState::interrupted);
        CHECK(at.rows(RecordKind::link) == 0);
        REQUIRE(at.next.door->pair(at.code(), "", now));
        at.next_way.run();
    }
    REQUIRE(at.in_a_class());
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    CHECK(at.of_class().moves().newcomers().contains(at.next.tag()));
}

TEST_CASE("a pairing ends when the child goes back, and the numbers are good still",
          "[outbox][move][desk]") {
    Fresh at;
    const std::string digits = at.code();
    for (const int rounds : {0, 1, 2, 3}) {
        CAPTURE(rounds);
        REQUIRE(at.next.door->pair(digits, "", now));
        at.next_way.run(rounds);
        at.next.door->stop_pairing();
        at.next_way.run();
        CHECK(at.next.door->pairing() == PairingState::none);
        CHECK_FALSE(at.in_a_class());
        CHECK(at.teacher.desk->code() == digits);
    }
    REQUIRE(at.next.door->pair(digits, "", now));
    at.next_way.run();
    CHECK(at.in_a_class());
}

TEST_CASE("who stands at the door of a computer in a class brings it into no other",
          "[outbox][move][desk]") {
    Move at;
    at.next.open_door();
    const auto digits = at.teacher.desk->show_code();
    REQUIRE(digits);
    CHECK(refused(at.next.door->pair(*digits, "", now)) == ErrorCode::not_allowed);
    const auto sheet = at.teacher.desk->show_ticket();
    REQUIRE(sheet);
    CHECK(refused(at.next.door->pair_by_ticket(std::string(sheet->expose()), "", now)) ==
          ErrorCode::not_allowed);
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::none);
    CHECK(at.of_class().devices().size() == 2);
}

TEST_CASE("where nothing keeps the app off the network no class is joined at the door, and nobody "
          "is offered to come; a computer that is in one goes on",
          "[outbox][move][desk]") {
    Fresh at;
    at.next.filtered = false;
    at.next.open_door();
    CHECK(at.next.door->arrivals() == nullptr);
    CHECK(at.next.door->pairing_port() == nullptr);
    CHECK(refused(at.next.door->pair(at.code(), "", now)) == ErrorCode::not_allowed);
    CHECK(refused(at.next.door->pair_by_ticket(at.ticket(), "", now)) == ErrorCode::not_allowed);
    at.next.filtered = true;
    at.next.open_door();
    REQUIRE(at.next.door->pair(at.code(), "", now));
    at.next_way.run();
    REQUIRE(at.in_a_class());
    at.next.filtered = false;
    at.next.open_door();
    CHECK(at.next.door->arrivals() != nullptr);
    CHECK(at.next.door->come("Zuri", now));
}

TEST_CASE("where the link cannot be written at the door it is said, nothing is kept, and new "
          "numbers pair",
          "[outbox][move][desk]") {
    Fresh at;
    at.next.shelf.links().fail_at(1);
    REQUIRE(at.next.door->pair(at.code(), "", now));
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::interrupted);
    REQUIRE(at.next.door->pairing_problem());
    CHECK(at.next.door->pairing_problem()->code == ErrorCode::disk_full);
    CHECK_FALSE(at.in_a_class());
    REQUIRE(at.next.door->pair(at.code(), "", now));
    CHECK_FALSE(at.next.door->pairing_problem());
    at.next_way.run();
    CHECK(at.in_a_class());
}

TEST_CASE("a pipit-sync that starts anew under a pairing at the door is asked again, or the child "
          "is; one that is gone is said",
          "[outbox][move][desk]") {
    Fresh at;
    const std::string digits = at.code();
    REQUIRE(at.next.door->pair(digits, "", now));
    while (at.next.wire.next()) {  // was lost with the pipit-sync of before
    }
    at.next.wire.say(post::Started{});
    (void)at.next.door->turn(now);
    CHECK(at.next.door->pairing() == PairingState::looking);
    at.next_way.run(2);
    REQUIRE(at.next.door->pairing() == PairingState::talking);
    at.next.wire.say(post::Started{});
    (void)at.next.door->turn(now);
    CHECK(at.next.door->pairing() == PairingState::interrupted);

    Fresh gone;
    REQUIRE(gone.next.door->pair(gone.code(), "", now));
    while (gone.next.wire.next()) {
    }
    gone.next.wire.end();
    (void)gone.next.door->turn(now);
    CHECK(gone.next.door->pairing() == PairingState::interrupted);
    REQUIRE(gone.next.door->pairing_problem());
    CHECK(gone.next.door->pairing_problem()->where == engine::no_courier);
    const auto again = gone.next.door->pair(gone.code(), "", now);
    REQUIRE_FALSE(again);
    CHECK(again.error().where == engine::no_courier);
}

TEST_CASE("an address that answers nothing, or is none, is said, and another one is tried",
          "[outbox][move][desk]") {
    Fresh at;
    const std::string digits = at.code();
    at.next_way.network = false;
    REQUIRE(at.next.door->pair(digits, "192.168.4.66", now));
    at.next_way.run();
    CHECK(at.next.door->pairing() == PairingState::not_found);
    at.next_way.network = true;
    REQUIRE(at.next.door->pair(digits, "192.168.4.7", now));
    at.next_way.run();
    CHECK(at.in_a_class());
}

TEST_CASE("what was asked of one class goes on when a ticket's answer brings the computer into "
          "another one at the door",
          "[outbox][move][desk]") {
    Move at;
    TeachersApp other;
    Way other_way(other.wire, at.next.wire, [&] {
        const bool at_other = other.desk->turn(now.day);
        return at.next.turn() || at_other;
    });
    // Asked by whoever is signed in, on a stick that goes to the other class's teacher.
    auto made = at.next.shelf.create({"Otis", "owl", engine::SecretKind::digits},
                                     engine::SecretText("271828"), now);
    REQUIRE(made);
    at.next.sign_in(std::move(made).value());
    const auto sheet = other.desk->show_ticket();
    REQUIRE(sheet);
    other_way.network = false;
    other_way.plug_stick_in(false);
    REQUIRE(at.next.desk->pair_by_ticket(std::string(sheet->expose()), "", now));
    other_way.plug_stick_in(true);
    at.next.desk.reset();
    at.next.session.reset();
    at.next.notebook.reset();
    // Somebody comes by the first class.
    at.next.open_door();
    REQUIRE(at.next.door->come("Zuri", now));
    at.next_way.run();
    REQUIRE(at.of_class().moves().newcomers().size() == 1);
    const DeviceTag tag = at.of_class().moves().newcomers().begin()->first;

    other_way.plug_stick_in(false);
    other_way.plug_stick_in(true);
    CHECK(at.next.door->pairing() == PairingState::done);
    CHECK(at.next.shelf.links().read(RecordKind::link)->size() == 2);
    CHECK(at.next.door->arrival().state == ArrivalState::asked);
    REQUIRE(at.of_class().turn_away(tag));
    REQUIRE(at.next.door->meet({}, now));
    at.next_way.run();
    CHECK(at.next.door->arrival().state == ArrivalState::declined);
    CHECK(other.desk->of_class().moves().newcomers().empty());
}
