// What a teacher keeps in order of the class, as the screens see it: who forgot their secret, who
// comes from another computer, two notebooks, who leaves, computers, the lock, the sheet. Next
// door: staff_test.cpp.
#include "crypto/key_slot.hpp"
#include "device/outbox/teacher_records.hpp"
#include "tests/device/outbox/staffroom.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

std::array<std::uint8_t, 32> some_key() {
    return crypto::X25519KeyPair::random().public_key();
}

DeviceTag computer_of(const Learner& learner) {
    return learner.link.own_tag;
}

// They asked, as take() would have kept it.
void forgets(Staffroom& room, const Learner& learner, const DeviceTag& from, Day day) {
    HelpAsked asked;
    asked.who = of(learner);
    asked.device = from;
    asked.day = day;
    asked.reply_to = some_key();
    asked.slot = Bytes(crypto::slot_size, 1);
    asked.reseal_to = some_key();
    Change change;
    change.put.push_back({help_key(asked.who), encode(asked)});
    REQUIRE(room.disk.write(change));
    room.restart(room.today);
}

}  // namespace

TEST_CASE("who forgot their secret waits for one word of the teacher's, the longest first",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    Learner ada = member(room, "Ada", "Ada B.");
    forgets(room, zuri, computer_of(zuri), later(2));
    forgets(room, ada, computer_of(ada), later(1));
    auto forgot = room.staff->forgot();
    REQUIRE(forgot.size() == 2);
    CHECK(forgot[0].name == "Ada B.");
    CHECK(forgot[1].who == of(zuri));
    CHECK(forgot[1].number == 1);
    CHECK_FALSE(forgot[1].elsewhere);
    REQUIRE(room.staff->help(of(zuri), HelpGiven::no));
    CHECK(code_of(room.staff->help(of(zuri), HelpGiven::reset)) == ErrorCode::not_allowed);
    REQUIRE(room.staff->help(of(ada), HelpGiven::unlock));
    CHECK(room.staff->forgot().empty());
    room.restart(later(3));
    CHECK(room.staff->forgot().empty());
    CHECK(code_of(room.staff->help({}, HelpGiven::unlock)) == ErrorCode::not_found);
}

TEST_CASE("a question from a computer they do not use is told as one", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    Learner other(room.of_class(), "other");
    forgets(room, zuri, computer_of(other), room.today);
    REQUIRE(room.staff->forgot().size() == 1);
    CHECK(room.staff->forgot()[0].elsewhere);
}

TEST_CASE("who comes from another computer is taken for nobody whose notebook is not here, and may "
          "be turned away",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    Learner next(room.of_class(), "next");
    Comes word;
    word.nickname = "zuri";
    word.reseal_to = some_key();
    REQUIRE(room.of_class().come(computer_of(next), some_key(), word, room.today));
    const auto comers = room.staff->comers();
    REQUIRE(comers.size() == 1);
    CHECK(comers[0].computer == computer_of(next));
    CHECK(comers[0].nickname == "zuri");
    CHECK_FALSE(comers[0].taken_for);
    CHECK(room.staff->packed().empty());
    CHECK(code_of(room.staff->take_for(comers[0].computer, of(zuri))) == ErrorCode::not_allowed);
    REQUIRE(room.staff->turn_away(comers[0].computer));
    CHECK(room.staff->comers().empty());
    CHECK(code_of(room.staff->turn_away(comers[0].computer)) == ErrorCode::not_found);
}

TEST_CASE("two notebooks of one learner are told until the teacher knows, over restarts too",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    CHECK(room.staff->two_copies().empty());
    Pupil pupil = room.of_class().pupils().at(of(zuri));
    pupil.returned = two_copies;
    const Pseudonym who = of(zuri);
    Change change;
    change.put.push_back(
        {{RecordKind::learner, {who.bytes.begin(), who.bytes.end()}}, encode_pupil(pupil)});
    REQUIRE(room.disk.write(change));
    room.restart(first_day);
    CHECK(room.staff->two_copies() == std::vector<engine::Id16>{who});
    REQUIRE(room.staff->knows_of_two_copies(who));
    CHECK(room.staff->two_copies().empty());
    room.restart(first_day);
    CHECK(room.staff->two_copies().empty());
}

TEST_CASE("who was taken out is gone from every page, and hears it", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(zuri.end->report(report(3), room.today));
    room.meets(zuri);
    REQUIRE(room.staff->pin(of(zuri), adding, Pin::pinned));
    forgets(room, zuri, computer_of(zuri), room.today);
    REQUIRE(room.staff->remove(of(zuri)));
    CHECK(room.staff->page().learners.empty());
    CHECK(room.staff->forgot().empty());
    CHECK(room.staff->computers()[0].learners.empty());
    CHECK(!room.staff->roster()[0].learner);
    CHECK(code_of(room.staff->remove(of(zuri))) == ErrorCode::not_found);
    room.meets(zuri);
    CHECK(zuri.end->place()->standing == outbox::Standing::removed);
}

TEST_CASE("computers stand with who uses them, and one that is lost is not listened to any more",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    room.becomes(later(2));
    Learner ada = member(room, "Ada", "Ada B.");
    auto computers = room.staff->computers();
    REQUIRE(computers.size() == 2);
    const auto of_zuri =
        std::ranges::find(computers, engine::Id16(computer_of(zuri)), &ClassComputer::tag);
    REQUIRE(of_zuri != computers.end());
    CHECK(of_zuri->learners == std::vector<engine::Id16>{of(zuri)});
    CHECK(of_zuri->heard == first_day);
    REQUIRE(room.staff->lost(computer_of(zuri)));
    computers = room.staff->computers();
    CHECK(computers.back().tag == computer_of(zuri));
    CHECK(computers.back().lost);
    REQUIRE(zuri.end->report(report(3), room.today));
    room.meets(zuri);
    CHECK(room.staff->learner(of(zuri)).value().who.known.shared.skills.empty());
    CHECK(code_of(room.staff->lost({})) == ErrorCode::not_found);
}

TEST_CASE("the lock and the sheet are as the teacher left them, over a restart too",
          "[outbox][staff]") {
    Staffroom room;
    CHECK_FALSE(room.staff->lock().ever);
    CHECK(code_of(room.staff->write_key_stick()) == ErrorCode::not_found);
    REQUIRE(room.staff->set_lock(true));
    CHECK_FALSE(room.staff->has_ticket());
    const auto letters = room.staff->show_ticket();
    REQUIRE(letters);
    CHECK(letters->size() == 64);
    room.restart(later(1));
    CHECK(room.staff->lock().on);
    CHECK(room.staff->has_ticket());
    CHECK(room.staff->show_ticket()->expose() == letters->expose());
    REQUIRE(room.staff->set_lock(false));
    CHECK_FALSE(room.staff->lock().on);
    CHECK(room.staff->lock().ever);
    REQUIRE(room.staff->put_ticket_away());
    CHECK_FALSE(room.staff->has_ticket());
    CHECK(code_of(room.staff->write_key_stick()) == ErrorCode::not_found);  // no stick
}
