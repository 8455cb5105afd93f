// A learner who comes back to a device they were on before, and devices that were paired again or
// lost meanwhile: what is left there, or was recorded, hands nobody over.
#include "device/outbox/door_words.hpp"
#include "tests/device/outbox/mover.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

// Until the new device speaks for the learner.
void hand_over(Mover& at, NewDevice& next) {
    if (at.copies() == nullptr) {
        at.pack();
        meet(at.old, at.desk, at.day);
    }
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    next.meet(at);
    const auto records = at.old.end->records_to_move();
    REQUIRE(records);
    REQUIRE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    next.meet(at);
    next.unpack(*records, at.day);
    meet(next.learner, at.desk, at.day);
    REQUIRE(at.pupil().device == next.learner.link.own_tag);
}

// The learner who is on the new device now asks to come to the old one, and the teacher says yes.
void decide_for_the_way_back(Mover& at, NewDevice& next) {
    REQUIRE(next.learner.end->move_away(at.day));
    REQUIRE(next.learner.end->keep_copy(at.packed(100'000, 9), 7));
    meet(next.learner, at.desk, at.day);
    REQUIRE(at.desk.end->come(at.old.link.own_tag, crypto::X25519KeyPair::random().public_key(),
                              {"Zuri", next.box.public_key(), {}, 0}, at.day));
    REQUIRE(at.desk.end->move(at.who(), at.old.link.own_tag, at.day));
}

void check_still_on(Mover& at, NewDevice& next) {
    CHECK(at.copies() != nullptr);
    CHECK(at.desk.end->moves().taken_for(at.who()) != nullptr);
    CHECK(at.pupil().device == next.learner.link.own_tag);
    meet(next.learner, at.desk, at.day);
    CHECK(next.learner.end->place()->standing == Standing::member);
}

}  // namespace

TEST_CASE("an envelope of a learner's first time on a device does not hand them over to it",
          "[outbox][move]") {
    Mover at;
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto recorded = at.old.sends(at.day);
    meet(at.old, at.desk, at.day);
    NewDevice next(at);
    hand_over(at, next);
    meet(at.old, at.desk, at.day);
    decide_for_the_way_back(at, next);
    for (const Bytes& envelope : recorded)
        REQUIRE(at.desk.end->take(envelope, at.day));
    CHECK(at.pupil().asked.size() == 1);
    check_still_on(at, next);
}

TEST_CASE("the old notebook's own notice does not hand a learner over to its device",
          "[outbox][move]") {
    Mover at;
    NewDevice next(at);
    hand_over(at, next);
    meet(at.old, at.desk, at.day);
    REQUIRE(at.old.end->place()->standing == Standing::moved);
    at.day.value += 8;  // another key, which is told
    at.old.restart(at.day);
    decide_for_the_way_back(at, next);
    const auto notice = at.old.sends(at.day);
    REQUIRE(notice.size() == 1);
    REQUIRE(at.desk.end->take(notice.front(), at.day));
    check_still_on(at, next);
}

TEST_CASE("who is back on their first device is said nothing twice", "[outbox][move]") {
    Mover at;
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto recorded = at.old.sends(at.day);
    meet(at.old, at.desk, at.day);
    NewDevice next(at);
    hand_over(at, next);
    meet(at.old, at.desk, at.day);
    const auto records = next.learner.end->records_to_move();
    REQUIRE(records);
    decide_for_the_way_back(at, next);
    // The old notebook was erased; the one that came is in its place.
    at.old.disk.kept.clear();
    for (const Record& record : *records)
        at.old.disk.kept[record.key] = record.value;
    at.old.restart(at.day);
    REQUIRE(at.old.end->use(at.old.at(), at.day));
    meet(at.old, at.desk, at.day);
    REQUIRE(at.pupil().device == at.old.link.own_tag);
    const int writes = at.desk.disk.writes;
    for (const Bytes& envelope : recorded)
        REQUIRE(at.desk.end->take(envelope, at.day));
    CHECK(at.pupil().asked.size() == 1);
    CHECK(at.desk.disk.writes == writes);
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.old, at.desk, at.day);
    CHECK(at.pupil().asked.size() == 2);
    CHECK(at.old.end->waiting() == 0);
}

TEST_CASE("an old device that was paired again hears that the learner has moved, and takes nobody",
          "[outbox][move]") {
    Mover at;
    NewDevice next(at);
    hand_over(at, next);
    at.old.pair(at.desk);
    REQUIRE(at.old.end->use(at.old.at(), at.day));
    REQUIRE(at.old.end->report(report(2), at.day));
    meet(at.old, at.desk, at.day);
    CHECK(at.pupil().device == next.learner.link.own_tag);
    CHECK(at.pupil().record.whole == engine::classroom::Stamp{});
    CHECK(at.old.end->place()->standing == Standing::moved);
    REQUIRE(at.pupil().former.size() == 1);
    CHECK(at.pupil().former.front().waiting.empty());
}

TEST_CASE("what an old device said, recorded, is written no second time", "[outbox][move]") {
    Mover at;
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto recorded = at.old.sends(at.day);
    NewDevice next(at);
    hand_over(at, next);
    meet(at.old, at.desk, at.day);
    for (const Bytes& envelope : recorded)
        REQUIRE(at.desk.end->take(envelope, at.day));
    const int writes = at.desk.disk.writes;
    for (const Bytes& envelope : recorded)
        REQUIRE(at.desk.end->take(envelope, at.day));
    CHECK(at.desk.disk.writes == writes);
}

TEST_CASE("a newcomer's device that was revoked stands in nobody's way", "[outbox][move]") {
    Mover at;
    at.pack();
    meet(at.old, at.desk, at.day);
    NewDevice lost(at), next(at);
    REQUIRE(lost.arriving->ask("Zuri", {}, lost.box.public_key()));
    lost.meet(at);
    REQUIRE(at.desk.end->move(at.who(), lost.learner.link.own_tag, at.day));
    REQUIRE(at.desk.end->revoke(lost.learner.link.own_tag));
    at.desk.restart(at.day);
    CHECK(at.desk.end->moves().newcomers().empty());
    hand_over(at, next);
}

TEST_CASE("a question of a newcomer that was recorded takes no later one's place",
          "[outbox][move]") {
    Mover at;
    at.pack();
    meet(at.old, at.desk, at.day);
    NewDevice next(at);
    const auto asks = [&] {
        REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
        const auto sealed =
            seal_door_request(next.learner.link, *at.desk.end->announced(),
                              {DoorWord::newcomer, next.arriving->reply().public_key(),
                               encode(next.arriving->word())});
        REQUIRE(sealed);
        return sealed->bytes;
    };
    const Bytes recorded = asks();
    REQUIRE(at.desk.end->take(recorded, at.day));
    const Bytes again = asks();
    REQUIRE(at.desk.end->take(again, at.day));
    REQUIRE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    const int writes = at.desk.disk.writes;
    for (int i = 0; i < 50; ++i) {
        REQUIRE(at.desk.end->take(recorded, at.day));
        REQUIRE(at.desk.end->take(again, at.day));
    }
    CHECK(at.desk.end->moves().taken_for(at.who()) != nullptr);
    CHECK(at.desk.disk.writes == writes);
    // Nor after a restart, once they were sent away, and once they are here.
    const auto says_it = [&](const Bytes& question) {
        at.desk.restart(at.day);
        const int before = at.desk.disk.writes;
        for (int i = 0; i < 3; ++i)
            REQUIRE(at.desk.end->take(question, at.day));
        CHECK(at.desk.disk.writes == before);
    };
    says_it(recorded);
    CHECK(at.desk.end->moves().taken_for(at.who()) != nullptr);
    REQUIRE(at.desk.end->turn_away(next.learner.link.own_tag));
    says_it(again);
    CHECK(at.desk.end->moves().newcomers().empty());
    const Bytes third = asks();
    REQUIRE(at.desk.end->take(third, at.day));
    hand_over(at, next);
    for (const Bytes& question : {recorded, again, third})
        says_it(question);
    CHECK(at.desk.end->moves().newcomers().empty());
}

TEST_CASE("of a device's questions that are over the last stay, while they could be opened",
          "[outbox][door]") {
    Disk disk;
    OverQuestions over = OverQuestions::open(disk).value();
    OwnPrekeys keys;
    keys.advance(first_day);
    const DeviceTag device{{7}};
    const auto key = [](std::size_t i) { return DoorKey{static_cast<std::uint8_t>(i), 1}; };
    const auto add = [&](std::size_t i, bool turned_away) {
        engine::classroom::Change change;
        over.add(device, {key(i), keys.announced()->epochs.newest, turned_away}, keys, change);
        REQUIRE(disk.write(change));
    };
    for (std::size_t i = 0; i < over_max + 3; ++i)
        add(i, i == 5);
    over = OverQuestions::open(disk).value();
    CHECK_FALSE(over.has(device, key(2)));
    for (std::size_t i = 3; i < over_max + 3; ++i)
        CHECK(over.has(device, key(i)));
    CHECK_FALSE(over.has(DeviceTag{{8}}, key(9)));
    REQUIRE(over.turned_away(device));
    CHECK(*over.turned_away(device) == key(5));
    // One no is told, the last.
    add(9, true);
    over = OverQuestions::open(disk).value();
    CHECK(*over.turned_away(device) == key(9));
    // Five weeks later nothing that was recorded then opens.
    for (int week = 1; week <= 6; ++week)
        keys.advance({first_day.value + 7 * week});
    add(200, false);
    over = OverQuestions::open(disk).value();
    CHECK_FALSE(over.has(device, key(9)));
    CHECK(over.turned_away(device) == nullptr);
    CHECK(over.has(device, key(200)));
}

TEST_CASE("a question for help that was recorded undoes no answer, and is not asked once more",
          "[outbox][door]") {
    Mover at;
    const auto asks = [&, slot = at.packed(10, 1).slot](const crypto::X25519KeyPair& reply) {
        const auto sealed = seal_door_request(
            at.old.link, *at.desk.end->announced(),
            {DoorWord::forgot, reply.public_key(), encode(Forgot{slot, reply.public_key()})});
        REQUIRE(sealed);
        return sealed->bytes;
    };
    const auto one = crypto::X25519KeyPair::random();
    const auto two = crypto::X25519KeyPair::random();
    const Bytes recorded = asks(one);
    REQUIRE(at.desk.end->take(recorded, at.day));
    REQUIRE(at.desk.end->help(at.who(), HelpAsked::Said::declined));
    const Bytes again = asks(two);
    REQUIRE(at.desk.end->take(again, at.day));
    REQUIRE(at.desk.end->help(at.who(), HelpAsked::Said::reset));
    const int writes = at.desk.disk.writes;
    for (int i = 0; i < 50; ++i) {
        REQUIRE(at.desk.end->take(recorded, at.day));
        REQUIRE(at.desk.end->take(again, at.day));
    }
    CHECK(at.desk.end->help_asked().at(at.who()).said == HelpAsked::Said::reset);
    CHECK(at.desk.disk.writes == writes);
    // Nor once they are back.
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.old, at.desk, at.day);
    REQUIRE(at.desk.end->help_asked().empty());
    // Nor after a restart.
    for (const Bytes& question : {recorded, again}) {
        at.desk.restart(at.day);
        REQUIRE(at.desk.end->take(question, at.day));
        CHECK(at.desk.end->help_asked().empty());
    }
}
