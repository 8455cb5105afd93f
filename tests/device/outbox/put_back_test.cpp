// Files that were put back from copies, and devices that are paired again: what was said is not
// lost, what was withdrawn stays withdrawn, and nobody falls silent.
#include "crypto/random.hpp"
#include "device/outbox/contact.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

TEST_CASE(
    "a teacher's device whose backup was put back loses nothing that comes after, and says so "
    "in new streams",
    "[outbox]") {
    Joined at;
    const auto backup = at.desk.disk.kept;
    REQUIRE(at.zuri.end->report(large_report(1), at.day));
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.zuri, at.desk, at.day);
    at.desk.disk.kept = backup;
    at.desk.restart(at.day);
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    meet(at.zuri, at.desk, at.day);
    REQUIRE(at.zuri.end->report(large_report(2), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(pupil(at.desk, at.zuri).record) == large_report(2));
    CHECK(at.zuri.end->waiting() == 0);
    // What opens the notebook is to be sealed to the new key; the old one is kept for those who
    // were not here yet.
    CHECK(at.zuri.end->place()->escrow == at.desk.end->own().recovery.public_key());
    CHECK(at.desk.end->own().former.size() == 1);
    REQUIRE(at.zuri.end->escrowed());
    at.zuri.restart(at.day);
    CHECK_FALSE(at.zuri.end->place()->escrow);
}

TEST_CASE("beginning anew after a backup is one write: where it is refused, nothing has begun",
          "[outbox]") {
    Joined at;
    Learner other(at.desk, "Ines");
    REQUIRE(other.end->join(other.at(), "Ines", at.day));
    meet(other, at.desk, at.day);
    const auto before = at.desk.disk.kept;
    const auto announced = at.desk.end->announced();
    at.desk.disk.fails = true;
    REQUIRE_FALSE(at.desk.end->begin_anew(at.day, 1));
    CHECK(at.desk.disk.kept == before);
    CHECK(at.desk.end->announced() == announced);
    CHECK(at.desk.end->own().generation == 0);
    at.desk.disk.fails = false;
    const int writes = at.desk.disk.writes;
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    CHECK(at.desk.disk.writes == writes + 1);
}

TEST_CASE("who joined after the backup that was put back is asked again, and is known with all "
          "they share",
          "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    const auto backup = desk.disk.kept;
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    meet(zuri, desk, first_day);
    REQUIRE(desk.end->approve(zuri.end->place()->letters.learner(), "Zuri A.", first_day));
    REQUIRE(zuri.end->report(large_report(1), first_day));
    meet(zuri, desk, first_day);
    desk.disk.kept = backup;
    desk.restart(first_day);
    REQUIRE(desk.end->begin_anew(first_day, 1));
    REQUIRE(zuri.end->learn(*desk.end->announced(), first_day));
    REQUIRE(zuri.end->say(HelpRequest{{"add"}, first_day}, first_day));
    meet(zuri, desk, first_day);
    CHECK(pupil(desk, zuri).standing == Pupil::Standing::asking);
    CHECK(pupil(desk, zuri).nickname == "Zuri");
    CHECK(pupil(desk, zuri).asked.size() == 1);
    REQUIRE(zuri.end->report(large_report(1), first_day));
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    meet(zuri, desk, first_day);
    CHECK(overview(pupil(desk, zuri).record) == large_report(1));
    CHECK(zuri.end->waiting() == 0);
    CHECK(desk.end->waiting(pupil(desk, zuri).pseudonym) == 0);
}

TEST_CASE("who has a whole window waiting when the class begins anew is asked as soon as there is "
          "room, also after restarts",
          "[outbox]") {
    const int room = GENERATE(0, 1, 2);
    CAPTURE(room);
    Joined at;
    const Pseudonym who = pupil(at.desk, at.zuri).pseudonym;
    for (std::uint64_t i = 0; i + static_cast<std::uint64_t>(room) < window_size; ++i)
        REQUIRE(at.desk.end->say(who, AgreedRecord{1, "read", at.day}, at.day));
    const auto backup = at.desk.disk.kept;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    at.desk.disk.kept = backup;
    at.desk.restart(at.day);
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    CHECK(at.desk.end->waiting(who) == window_size);
    at.desk.restart(at.day);
    REQUIRE(at.zuri.end->learn(*at.desk.end->announced(), at.day));
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.zuri, at.desk, at.day);
    at.desk.restart(at.day);
    meet(at.zuri, at.desk, at.day);
    // The same report leaves again, because it was asked for, and once.
    REQUIRE(at.zuri.end->report(report(1), at.day).value());
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(pupil(at.desk, at.zuri).record) == report(1));
    CHECK_FALSE(at.zuri.end->report(report(1), at.day).value());
    CHECK(at.zuri.end->place()->escrow == at.desk.end->own().recovery.public_key());
    CHECK(pupil(at.desk, at.zuri).owed == Pupil::Owed::nothing);
    CHECK(at.desk.end->waiting(who) == 0);
}

TEST_CASE("a device that is paired again goes on where it was, and what waited is sealed for it",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    REQUIRE(at.desk.end->say(pupil(at.desk, at.zuri).pseudonym, AgreedRecord{1, "read", at.day},
                             at.day));
    // Both have sealed for the old link, and neither has heard.
    CHECK_FALSE(at.zuri.sends(at.day).empty());
    REQUIRE(at.desk.end->outgoing(at.tag(), at.day));
    REQUIRE(at.desk.end->revoke(at.zuri.link.own_tag));
    at.zuri.pair(at.desk);
    REQUIRE(at.zuri.end->use(at.zuri.at(), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).device == at.zuri.link.own_tag);
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::member);
    CHECK(pupil(at.desk, at.zuri).asked.size() == 1);
    CHECK(at.zuri.end->heard()->size() == 1);
    CHECK(at.zuri.end->waiting() == 0);
    CHECK(at.desk.end->waiting(pupil(at.desk, at.zuri).pseudonym) == 0);
}

TEST_CASE("a learner's folder that was put back begins a new stream and loses nothing said since",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(large_report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    const auto before = at.zuri.disk.kept;
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.zuri, at.desk, at.day);
    at.zuri.disk.kept = before;
    at.zuri.restart(at.day);
    REQUIRE(at.zuri.end->say(HelpRequest{{"count"}, at.day}, at.day));
    meet(at.zuri, at.desk, at.day);
    meet(at.zuri, at.desk, at.day);
    std::set<std::string> skills;
    for (const auto& asked : pupil(at.desk, at.zuri).asked) {
        const auto message = decode_child_message(asked.message);
        REQUIRE(message);
        skills.insert(std::get<HelpRequest>(*message).skill.value);
    }
    CHECK(skills == std::set<std::string>{"add", "count"});
    CHECK(at.zuri.end->waiting() == 0);
    // It is told until it was read, also after a restart.
    CHECK(at.zuri.end->place()->put_back == 1);
    at.zuri.disk.fails = true;
    CHECK_FALSE(at.zuri.end->put_back_seen());
    CHECK(at.zuri.end->place()->put_back_seen == 0);
    at.zuri.disk.fails = false;
    REQUIRE(at.zuri.end->put_back_seen());
    at.zuri.restart(at.day);
    CHECK(at.zuri.end->place()->put_back_seen == 1);
}

TEST_CASE("a folder that is weeks old and was put back is heard and answered at once, also when it "
          "is put back again",
          "[outbox]") {
    Joined at;
    const auto image = at.zuri.disk.kept;
    // Weeks in which both sides' keys were renewed.
    for (int week = 0; week < 6; ++week) {
        at.day.value += 7;
        REQUIRE(at.zuri.end->report(large_report(static_cast<std::uint64_t>(week + 1)), at.day));
        meet(at.zuri, at.desk, at.day);
    }
    for (int again = 0; again < 3; ++again) {
        CAPTURE(again);
        at.day.value += 1;
        at.zuri.disk.kept = image;
        at.zuri.restart(at.day);
        REQUIRE(at.zuri.end->learn(*at.desk.end->announced(), at.day));
        REQUIRE(at.zuri.end->report(large_report(20 + static_cast<std::uint64_t>(again)), at.day));
        meet(at.zuri, at.desk, at.day);
        meet(at.zuri, at.desk, at.day);
        CHECK(at.zuri.end->place()->put_back == 1);
        REQUIRE(at.zuri.end->report(large_report(40 + static_cast<std::uint64_t>(again)), at.day));
        meet(at.zuri, at.desk, at.day);
        CHECK(at.zuri.end->waiting() == 0);
        CHECK(overview(pupil(at.desk, at.zuri).record) ==
              large_report(40 + static_cast<std::uint64_t>(again)));
    }
    REQUIRE(at.zuri.end->leave(at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(at.zuri.end->waiting() == 0);
    CHECK(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
}

TEST_CASE("an envelope that was recorded does not make the teacher's side seal for an older key",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(large_report(1), at.day));
    const auto recorded = at.zuri.sends(at.day);
    meet(at.zuri, at.desk, at.day);
    at.day.value += 14;
    REQUIRE(at.zuri.end->report(large_report(2), at.day));
    meet(at.zuri, at.desk, at.day);
    for (const Bytes& envelope : recorded)
        REQUIRE(at.desk.end->take(envelope, at.day));
    REQUIRE(at.desk.end->say(pupil(at.desk, at.zuri).pseudonym, AgreedRecord{1, "read", at.day},
                             at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(at.zuri.end->heard()->size() == 1);
}

TEST_CASE("who has left stays withdrawn, also where the teacher's backup knows them as a member",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(large_report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    const auto backup = at.desk.disk.kept;
    REQUIRE(at.zuri.end->leave(at.day));
    meet(at.zuri, at.desk, at.day);
    at.desk.disk.kept = backup;
    at.desk.restart(at.day);
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    REQUIRE(at.zuri.end->learn(*at.desk.end->announced(), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::withdrawn);
    CHECK(overview(pupil(at.desk, at.zuri).record) == engine::SharedReport{});
    CHECK(pupil(at.desk, at.zuri).name.empty());
    CHECK(at.zuri.end->waiting() == 0);
}

TEST_CASE("a learner who waits for the teacher's yes hears it after the device was paired again, "
          "with nothing to say",
          "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    meet(zuri, desk, first_day);
    zuri.pair(desk);
    REQUIRE(zuri.end->use(zuri.at(), first_day));
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    meet(zuri, desk, first_day);
    CHECK(zuri.end->place()->standing == Standing::member);
    CHECK(pupil(desk, zuri).device == zuri.link.own_tag);
}

TEST_CASE("who joined after the backup is known again when the device is paired again",
          "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    const auto backup = desk.disk.kept;
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    meet(zuri, desk, first_day);
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    meet(zuri, desk, first_day);
    desk.disk.kept = backup;
    desk.restart(first_day);
    REQUIRE(desk.end->begin_anew(first_day, 1));
    zuri.pair(desk);
    REQUIRE(zuri.end->use(zuri.at(), first_day));
    meet(zuri, desk, first_day);
    CHECK(pupil(desk, zuri).standing == Pupil::Standing::asking);
    CHECK(pupil(desk, zuri).nickname == "Zuri");
}

TEST_CASE("more histories than a class keeps apart still end with what the learner says",
          "[outbox]") {
    Joined at;
    const auto image = at.zuri.disk.kept;
    for (int again = 0; again < 20; ++again) {
        CAPTURE(again);
        at.zuri.disk.kept = image;
        at.zuri.restart(at.day);
        REQUIRE(at.zuri.end->report(large_report(2 + static_cast<std::uint64_t>(again)), at.day));
        meet(at.zuri, at.desk, at.day);
        meet(at.zuri, at.desk, at.day);
        CHECK(at.zuri.end->waiting() == 0);
    }
    REQUIRE(at.zuri.end->leave(at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::withdrawn);
}
