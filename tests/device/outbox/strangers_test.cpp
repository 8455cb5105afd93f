// What one device of a class, or who recorded what it said, can make the teacher's side keep: names
// that fit, little of strangers, and nothing twice.
#include "crypto/random.hpp"
#include "device/outbox/contact.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

#include <algorithm>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

TEST_CASE("what was recorded and is said again and again is not written again, at either end",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    const auto up = at.zuri.sends(at.day);
    REQUIRE(up.size() == 1);
    REQUIRE(at.desk.end->take(up.front(), at.day).value() == TeacherClass::Outcome::applied);
    REQUIRE(at.desk.end->say(pupil(at.desk, at.zuri).pseudonym, AgreedRecord{1, "read", at.day},
                             at.day));
    const auto down = at.desk.end->outgoing(at.tag(), at.day);
    REQUIRE(down->size() == 1);
    REQUIRE(at.zuri.hears(down->front(), at.day));
    const int teachers = at.desk.disk.writes;
    const int childs = at.zuri.disk.writes;
    for (int i = 0; i < 50; ++i) {
        CHECK(at.desk.end->take(up.front(), at.day).value() == TeacherClass::Outcome::nothing_new);
        CHECK(at.zuri.hears(down->front(), at.day)->ours);
    }
    CHECK(at.desk.disk.writes == teachers);
    CHECK(at.zuri.disk.writes == childs);
    // It is answered, once: the answer may have been lost.
    CHECK(at.zuri.sends(at.day).size() == 1);
    CHECK(at.zuri.sends(at.day).empty());
}

TEST_CASE(
    "what waits for a learner is said to a device of theirs, and to nobody who only knows where "
    "it goes",
    "[outbox]") {
    Joined at;
    Learner ivo(at.desk, "Ivo");
    REQUIRE(ivo.end->join(ivo.at(), "Ivo", at.day));
    meet(ivo, at.desk, at.day);
    REQUIRE(at.desk.end->say(pupil(at.desk, at.zuri).pseudonym, AgreedRecord{1, "read", at.day},
                             at.day));
    const std::vector<Destination> wanted{at.zuri.end->place()->reply_to()};
    const crypto::Key& zuris = at.zuri.link.offer.agreed.psk;
    // What is said to a turn, by what its proof is made with; nothing: hung up.
    const auto said_to = [&](const crypto::Key* psk,
                             std::optional<Challenge> heard_before) -> std::optional<std::size_t> {
        TeacherContact contact(*at.desk.end);
        const auto greeting = decode_contact_frame(contact.greeting());
        REQUIRE(greeting);
        said::Turn turn{wanted};
        if (psk != nullptr)
            turn.proof = prove(
                *psk, heard_before.value_or(std::get<said::Keys>(*greeting).challenge), wanted);
        const auto answer = contact.hear(ContactFrame(turn), at.day);
        REQUIRE(answer);
        if (answer->over) return std::nullopt;
        return answer->frames.size() - 1;  // the teacher's turn
    };
    const int writes = at.desk.disk.writes;
    CHECK_FALSE(said_to(nullptr, {}));
    const crypto::Key strangers = crypto::random_key();
    CHECK_FALSE(said_to(&strangers, {}));
    CHECK_FALSE(said_to(&zuris, Challenge{1}));  // recorded in another contact
    CHECK(said_to(&ivo.link.offer.agreed.psk, {}) == 0U);
    CHECK(at.desk.disk.writes == writes);
    CHECK(said_to(&zuris, {}) == 1U);
    REQUIRE(at.desk.end->revoke(at.zuri.link.own_tag));
    CHECK_FALSE(said_to(&zuris, {}));
}

TEST_CASE("a name that no message may carry is refused when it is written, not when it is read",
          "[outbox]") {
    const std::string too_long(name_bytes_max + 1, 'a');
    const std::string longest(name_bytes_max, 'a');
    Disk disk;
    CHECK_FALSE(TeacherClass::begin(disk, too_long, "Ms Rivera", first_day));
    CHECK_FALSE(TeacherClass::begin(disk, "3B", "\xC3", first_day));
    CHECK_FALSE(TeacherClass::begin(disk, "", "Ms Rivera", first_day));
    REQUIRE(TeacherClass::begin(disk, longest, longest, first_day));
    CHECK(TeacherClass::open(disk, first_day));
    Joined at;
    Learner ines(at.desk, "Ines");
    REQUIRE(ines.end->join(ines.at(), "Ines", at.day));
    meet(ines, at.desk, at.day);
    const Pseudonym who = pupil(at.desk, ines).pseudonym;
    CHECK_FALSE(at.desk.end->approve(who, too_long, at.day));
    CHECK_FALSE(at.desk.end->approve(who, "\xC3", at.day));
    REQUIRE(at.desk.end->approve(who, longest, at.day));
    at.desk.restart(at.day);
    CHECK(pupil(at.desk, ines).name == longest);
}

TEST_CASE("before the teacher has said yes a learner's name goes and nothing else", "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    CHECK_FALSE(zuri.end->report(report(1), first_day).value());
    CHECK_FALSE(zuri.end->say(HelpRequest{{"add"}, first_day}, first_day));
    meet(zuri, desk, first_day);
    // Nor is it kept where another Pipit says it.
    Correspondence letters(zuri.link.own_tag, Pseudonym{{crypto::random_bytes<16>()}});
    letters.learn(zuri.at().prekeys, first_day);
    WaitingMessages waiting;
    waiting.insert(letters.append(encode_message(ChildMessage(JoinRequest{"Ivo", 1})).value()));
    waiting.insert(letters.append(encode_message(ChildMessage(report(9, 300))).value()));
    // Of a kind that is not known here.
    Bytes other{0xa2, 0x00, 0x19, 0x03, 0xe7, 0x01, 0x59, 0x0f, 0xa0};
    other.resize(other.size() + 4000);
    for (int i = 0; i < 20; ++i)
        waiting.insert(letters.append(other));
    OwnPrekeys keys;
    keys.advance(first_day);
    for (const Outgoing& one : letters.outgoing(zuri.channel(), keys, waiting, 0))
        REQUIRE(desk.end->take(one.sealed, first_day));
    const Pupil& stranger = desk.end->pupils().at(letters.learner());
    CHECK(stranger.nickname == "Ivo");
    CHECK(stranger.record == LearnerRecord{});
    std::size_t bytes = 0;
    for (const auto& one : stranger.asked)
        bytes += one.message.size();
    CHECK(bytes <= strangers_bytes_max);
    // Whom a lost device brought goes with it; who was taken in stays.
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    REQUIRE(desk.end->revoke(zuri.link.own_tag));
    CHECK(desk.end->pupils().size() == 1);
    desk.restart(first_day);
    CHECK(desk.end->pupils().size() == 1);
}

TEST_CASE("who joins and leaves as often as they like keeps nobody else out", "[outbox]") {
    Joined at;
    for (int i = 0; i < 70; ++i) {
        REQUIRE(at.zuri.end->leave(at.day));
        meet(at.zuri, at.desk, at.day);
        REQUIRE(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
        meet(at.zuri, at.desk, at.day);
    }
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::asking);
}

TEST_CASE("who was taken out says nothing more", "[outbox]") {
    Joined at;
    REQUIRE(at.desk.end->remove(pupil(at.desk, at.zuri).pseudonym, at.day));
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto down = at.desk.end->outgoing(at.tag(), at.day);
    for (const Bytes& envelope : *down)
        REQUIRE(at.zuri.hears(envelope, at.day));
    CHECK(at.zuri.end->waiting() == 0);
    CHECK(at.zuri.end->place()->standing == Standing::removed);
    meet(at.zuri, at.desk, at.day);
    CHECK(at.desk.end->waiting(pupil(at.desk, at.zuri).pseudonym) == 0);
}

TEST_CASE("a key that was renewed while signed in is told at the next contact", "[outbox]") {
    Joined at;
    at.day.value += 7;
    // Nothing comes of it but that the week has changed.
    REQUIRE(at.zuri.end->learn(at.zuri.at().prekeys, at.day));
    CHECK_FALSE(at.zuri.sends(at.day).empty());
}

TEST_CASE("of two words on one skill the later one counts, in whatever order a stick gives them",
          "[outbox]") {
    Joined at;
    const Pseudonym who = pupil(at.desk, at.zuri).pseudonym;
    REQUIRE(at.desk.end->say(who, PinChange{{"add"}, engine::Pin::pinned}, at.day));
    REQUIRE(at.desk.end->say(who, Rhythm{20, 5}, at.day));
    REQUIRE(at.desk.end->say(who, PinChange{{"add"}, engine::Pin::none}, at.day));
    REQUIRE(at.desk.end->say(who, Rhythm{30, 5}, at.day));
    auto down = at.desk.end->outgoing(at.tag(), at.day);
    REQUIRE(down);
    REQUIRE(down->size() == 4);
    std::reverse(down->begin(), down->end());
    for (const Bytes& envelope : *down)
        REQUIRE(at.zuri.hears(envelope, at.day));
    REQUIRE(at.zuri.disk.events.size() == 2);
    CHECK(std::get<engine::Rhythm>(at.zuri.disk.events.front().body).stop_minutes == 30);
    CHECK(std::get<engine::Pinned>(at.zuri.disk.events.back().body).pin == engine::Pin::none);
    CHECK(at.zuri.end->heard()->size() == 2);
}

TEST_CASE("what was on its way for long does not turn answers back to a device that was left",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto late = at.zuri.sends(at.day);
    at.zuri.pair(at.desk);
    REQUIRE(at.zuri.end->use(at.zuri.at(), at.day));
    meet(at.zuri, at.desk, at.day);
    REQUIRE(pupil(at.desk, at.zuri).device == at.zuri.link.own_tag);
    for (const Bytes& envelope : late)
        REQUIRE(at.desk.end->take(envelope, at.day));
    CHECK(pupil(at.desk, at.zuri).device == at.zuri.link.own_tag);
}

TEST_CASE("who was said no to can be taken in after all", "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    meet(zuri, desk, first_day);
    REQUIRE(desk.end->decline(pupil(desk, zuri).pseudonym, first_day));
    meet(zuri, desk, first_day);
    REQUIRE(zuri.end->place()->standing == Standing::removed);
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    meet(zuri, desk, first_day);
    CHECK(zuri.end->place()->standing == Standing::member);
}
