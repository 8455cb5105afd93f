// What a learner's device says of a report: changes where what they build on is sure to be at the
// teacher's, else the whole; and what a teacher's device does that lacks it.
#include "tests/device/outbox/school_in_a_box.hpp"

#include <algorithm>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

bool says_whole(const Learner& learner, std::uint64_t lamport) {
    return std::holds_alternative<engine::SharedReport>(
        learner.end->next_report(large_report(lamport)));
}

// A member whose report of many skills has arrived.
struct Known : Joined {
    Known() { say(1); }
    void say(std::uint64_t lamport) {
        REQUIRE(zuri.end->report(large_report(lamport), day));
        meet(zuri, desk, day);
    }
    const LearnerRecord& record() const { return pupil(desk, zuri).record; }
};

}  // namespace

TEST_CASE("a report says what changed since the one that arrived, and is read as the whole",
          "[outbox]") {
    Known at;
    CHECK(overview(at.record()) == large_report(1));
    const auto before = at.zuri.disk.ledger.size();
    for (std::uint64_t lamport = 2; lamport < 12; ++lamport) {
        CHECK_FALSE(says_whole(at.zuri, lamport));
        at.say(lamport);
        CHECK(overview(at.record()) == large_report(lamport));
        CHECK(*at.zuri.end->report_there() == large_report(lamport));
    }
    // In the smallest envelope, and the ledger names what is in it.
    for (std::size_t i = before; i < at.zuri.disk.ledger.size(); ++i)
        CHECK(at.zuri.disk.ledger[i].size == 1024);
    const auto& fields = at.zuri.disk.ledger[before].fields;
    const std::set<std::string> named(fields.begin(), fields.end());
    CHECK(named.contains("changes.since"));
    CHECK(named.contains("report.band"));
    CHECK_FALSE(named.contains("report.goal_wish"));
    // Both ends after a restart know the same.
    at.zuri.restart(at.day);
    at.desk.restart(at.day);
    CHECK_FALSE(says_whole(at.zuri, 12));
    at.say(12);
    CHECK(overview(at.record()) == large_report(12));
}

TEST_CASE("where the whole takes no larger envelope it is what is said", "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(std::holds_alternative<engine::SharedReport>(at.zuri.end->next_report(report(2))));
    // Many skills that all changed are no fewer than all of them.
    REQUIRE(at.zuri.end->report(large_report(2), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(says_whole(at.zuri, 42));
    CHECK_FALSE(says_whole(at.zuri, 3));
}

TEST_CASE("a week in which nobody is met is one message, the newest; one that was sealed, or that "
          "something was said after, stays",
          "[outbox]") {
    Known at;
    for (std::uint64_t lamport = 2; lamport < 7; ++lamport) {
        REQUIRE(at.zuri.end->report(large_report(lamport), at.day));
        CHECK(at.zuri.end->waiting() == 1);
    }
    at.zuri.restart(at.day);
    REQUIRE(at.zuri.end->report(large_report(7), at.day));
    CHECK(at.zuri.end->waiting() == 1);
    const auto preview = at.zuri.end->next_report(large_report(8));
    REQUIRE(at.zuri.end->report(large_report(8), at.day));
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    REQUIRE(at.zuri.end->report(large_report(9), at.day));
    CHECK(at.zuri.end->waiting() == 3);
    // Sealed, as for a stick: somebody may have it.
    const auto sealed = at.zuri.sends(at.day);
    REQUIRE(at.zuri.end->report(large_report(10), at.day));
    CHECK(at.zuri.end->waiting() == 4);
    CHECK(std::holds_alternative<engine::ReportChanges>(preview));
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(at.record()) == large_report(10));
    CHECK(*at.zuri.end->report_there() == large_report(10));
    CHECK(pupil(at.desk, at.zuri).asked.size() == 1);
}

TEST_CASE("reports that wait build on what arrived before them, whichever comes first",
          "[outbox]") {
    Known at;
    REQUIRE(at.zuri.end->report(large_report(2), at.day));
    const auto first = at.zuri.sends(at.day);
    REQUIRE(at.zuri.end->report(large_report(3), at.day));
    auto both = at.zuri.sends(at.day);
    REQUIRE(both.size() == 2);
    CHECK(both.front() == first.front());
    REQUIRE(at.desk.end->take(both.back(), at.day));
    CHECK(overview(at.record()) == large_report(3));
    REQUIRE(at.desk.end->take(both.front(), at.day));
    CHECK(overview(at.record()) == large_report(3));
    CHECK(at.desk.end->waiting(pupil(at.desk, at.zuri).pseudonym) == 0);  // nothing is asked
}

TEST_CASE("after any doubt about what arrived the next report is whole", "[outbox]") {
    Known at;
    const Pseudonym who = pupil(at.desk, at.zuri).pseudonym;
    CHECK_FALSE(says_whole(at.zuri, 2));

    SECTION("asked again") {
        REQUIRE(at.desk.end->say(who, AskAgain{}, at.day));
        meet(at.zuri, at.desk, at.day);
    }
    SECTION("paired again") {
        at.zuri.pair(at.desk);
        REQUIRE(at.zuri.end->use(at.zuri.at(), at.day));
    }
    SECTION("taken out and in again") {
        REQUIRE(at.desk.end->remove(who, at.day));
        // Acknowledged, and kept by nobody.
        REQUIRE(at.zuri.end->report(large_report(2), at.day));
        meet(at.zuri, at.desk, at.day);
        REQUIRE(at.desk.end->approve(who, "Zuri A.", at.day));
        meet(at.zuri, at.desk, at.day);
    }
    SECTION("another class") {
        REQUIRE(at.zuri.end->leave(at.day));
        meet(at.zuri, at.desk, at.day);
        REQUIRE(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
        meet(at.zuri, at.desk, at.day);
        REQUIRE(at.desk.end->approve(at.zuri.end->place()->letters.learner(), "Zuri", at.day));
        meet(at.zuri, at.desk, at.day);
    }
    SECTION("the memory of it does not open") {
        for (auto& [key, value] : at.zuri.disk.kept) {
            if (key.kind == RecordKind::told) value = {0xFF};
        }
        at.zuri.restart(at.day);
    }
    SECTION("the memory of it is gone") {
        std::erase_if(at.zuri.disk.kept,
                      [](const auto& one) { return one.first.kind == RecordKind::told; });
        at.zuri.restart(at.day);
    }
    SECTION("a skill is no more") {
        CHECK(std::holds_alternative<engine::SharedReport>(
            at.zuri.end->next_report(large_report(2, 59))));
        REQUIRE(at.zuri.end->report(large_report(2, 59), at.day));
    }
    CHECK(says_whole(at.zuri, 3));
    at.zuri.restart(at.day);
    CHECK(says_whole(at.zuri, 3));
    at.say(3);
    CHECK(overview(at.record()) == large_report(3));
    CHECK_FALSE(says_whole(at.zuri, 4));
}

TEST_CASE("a write that fails leaves what is known to have arrived as it was", "[outbox]") {
    Known at;
    REQUIRE(at.zuri.end->report(large_report(2), at.day));
    for (const Bytes& envelope : at.zuri.sends(at.day))
        REQUIRE(at.desk.end->take(envelope, at.day));
    const auto tag = at.tag();
    const auto answers = at.desk.end->outgoing(tag, at.day);
    REQUIRE(answers);
    at.zuri.disk.fails = true;
    for (const Bytes& envelope : *answers)
        CHECK_FALSE(at.zuri.hears(envelope, at.day));
    CHECK(*at.zuri.end->report_there() == large_report(1));
    at.zuri.disk.fails = false;
    for (const Bytes& envelope : *answers)
        REQUIRE(at.zuri.hears(envelope, at.day));
    CHECK(*at.zuri.end->report_there() == large_report(2));
}

TEST_CASE("a teacher's device that was put back has the whole again after one report", "[outbox]") {
    Known at;
    const auto backup = at.desk.disk.kept;
    at.say(2);
    at.say(3);
    at.desk.disk.kept = backup;
    at.desk.restart(at.day);
    SECTION("and says so") {
        REQUIRE(at.desk.end->begin_anew(at.day, 1));
        at.say(4);  // changes, said before the question is heard
        at.say(5);
    }
    SECTION("and does not know it: it asks when changes build on what it lacks") {
        REQUIRE(at.zuri.end->report(large_report(4), at.day));
        CHECK_FALSE(says_whole(at.zuri, 4));
        meet(at.zuri, at.desk, at.day);
        meet(at.zuri, at.desk, at.day);
        at.say(5);
    }
    CHECK(overview(at.record()) == large_report(5));
    CHECK_FALSE(says_whole(at.zuri, 6));
    CHECK(at.zuri.end->waiting() == 0);
}

TEST_CASE("changes that build on nothing that is here are taken, and the whole is asked for once",
          "[outbox]") {
    Known at;
    const auto backup = at.desk.disk.kept;
    at.say(20);
    at.desk.disk.kept = backup;
    at.desk.restart(at.day);
    const Pseudonym who = at.zuri.end->place()->letters.learner();
    for (const std::uint64_t lamport : {21U, 22U}) {
        REQUIRE(at.zuri.end->report(large_report(lamport), at.day));
        for (const Bytes& envelope : at.zuri.sends(at.day))
            REQUIRE(at.desk.end->take(envelope, at.day));
    }
    CHECK(at.desk.end->waiting(who) == 1);
    CHECK_FALSE(overview(at.record()) == large_report(22));
    at.desk.restart(at.day);
    CHECK(pupil(at.desk, at.zuri).in_part());
    meet(at.zuri, at.desk, at.day);
    at.say(23);
    CHECK(overview(at.record()) == large_report(23));
    CHECK_FALSE(pupil(at.desk, at.zuri).in_part());
    CHECK(at.desk.end->waiting(who) == 0);
}
