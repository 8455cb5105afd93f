// Two copies of one notebook in use at once, as where a school copies a disk with its learners on
// it: both begin with one stream's tag and numbers. What each child was told has arrived has; both
// come to streams of their own; and the teacher is told, once.
#include "device/outbox/contact.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

const Pupil& the_pupil(const Desk& desk) {
    REQUIRE(desk.end->pupils().size() == 1);
    return desk.end->pupils().begin()->second;
}

// Skills that the teacher's device has been asked for help with.
std::set<std::string> helped(const Desk& desk) {
    std::set<std::string> out;
    for (const auto& asked : the_pupil(desk).asked) {
        const auto message = decode_child_message(asked.message);
        REQUIRE(message);
        if (const auto* help = std::get_if<HelpRequest>(&*message)) out.insert(help->skill.value);
    }
    return out;
}

// Those of them that still wait at this end.
std::set<std::string> waiting(Learner& learner) {
    std::set<std::string> out;
    const auto records = learner.disk.read(RecordKind::waiting);
    REQUIRE(records);
    for (const Record& record : *records) {
        const auto kept = decode_waiting(record.value);
        REQUIRE(kept);
        const auto message = decode_child_message(kept->payload);
        REQUIRE(message);
        if (const auto* help = std::get_if<HelpRequest>(&*message)) out.insert(help->skill.value);
    }
    return out;
}

}  // namespace

TEST_CASE("two copies of a notebook come to streams of their own, and the teacher hears both",
          "[outbox][copies]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    Learner twin = copy_of(at.desk, at.zuri);
    // Each practises at its own computer.
    REQUIRE(at.zuri.end->report(report(2), at.day));
    REQUIRE(twin.end->report(report(3), at.day));
    for (int contact = 0; contact < 3; ++contact) {
        meet(at.zuri, at.desk, at.day);
        meet(twin, at.desk, at.day);
    }
    CHECK(at.zuri.end->waiting() == 0);
    CHECK(twin.end->waiting() == 0);
    CHECK(at.zuri.end->place()->letters.own_tag() != twin.end->place()->letters.own_tag());
    REQUIRE(at.zuri.end->report(report(4), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(the_pupil(at.desk).record) == report(4));
    REQUIRE(twin.end->report(report(5), at.day));
    meet(twin, at.desk, at.day);
    CHECK(overview(the_pupil(at.desk).record) == report(5));
}

TEST_CASE("of two copies that are used in turn each is heard, neither begins anew without end, and "
          "the teacher is told once",
          "[outbox][copies]") {
    Joined at;
    Learner twin = copy_of(at.desk, at.zuri);
    const Pseudonym who = the_pupil(at.desk).pseudonym;
    int told = 0;
    for (std::uint64_t day = 0; day < 40; ++day) {
        CAPTURE(day);
        ++at.day.value;
        Learner& speaks = day % 2 == 0 ? at.zuri : twin;
        REQUIRE(speaks.end->learn(*at.desk.end->announced(), at.day));
        REQUIRE(speaks.end->report(report(2 + day), at.day));
        meet(speaks, at.desk, at.day);
        meet(speaks, at.desk, at.day);
        CHECK(speaks.end->waiting() == 0);
        CHECK(overview(the_pupil(at.desk).record) == report(2 + day));
        for (const Pseudonym& one : at.desk.end->two_copies_to_tell()) {
            CHECK(one == who);
            ++told;
            REQUIRE(at.desk.end->told_of_two_copies(one));
        }
        at.desk.restart(at.day);
    }
    CHECK(told == 1);
    CHECK(at.zuri.end->place()->put_back <= 1);
    CHECK(twin.end->place()->put_back <= 1);
    CHECK(at.desk.end->quarantined() <= 2);
    // The teacher's word reaches the copy that spoke last.
    REQUIRE(at.desk.end->say(who, AgreedRecord{1, "read", at.day}, at.day));
    meet(twin, at.desk, at.day);
    CHECK(twin.end->heard()->size() == 1);
    CHECK(at.desk.end->waiting(who) == 0);
}

TEST_CASE("a folder that was put back, and a stick that comes late, are not two copies",
          "[outbox][copies]") {
    Joined at;
    const auto image = at.zuri.disk.kept;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto stick = at.zuri.sends(at.day);  // written, and read by the teacher much later
    at.zuri.disk.kept = image;
    at.zuri.restart(at.day);
    REQUIRE(at.zuri.end->report(report(2), at.day));
    meet(at.zuri, at.desk, at.day);
    meet(at.zuri, at.desk, at.day);
    for (const Bytes& envelope : stick)
        REQUIRE(at.desk.end->take(envelope, at.day));
    REQUIRE(at.zuri.end->report(report(3), at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(at.desk.end->two_copies_to_tell().empty());
    CHECK(helped(at.desk).contains("add"));
}

TEST_CASE("whatever two copies say in whatever order, what either holds for arrived has arrived",
          "[outbox][copies]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Joined at;
        // Some of what waits is copied as well.
        if (random.chance(0.5)) REQUIRE(at.zuri.end->say(HelpRequest{{"both"}, at.day}, at.day));
        Learner twin = copy_of(at.desk, at.zuri);
        std::map<Learner*, std::set<std::string>> said;
        for (int step = 0; step < 30; ++step) {
            Learner& one = random.chance(0.5) ? at.zuri : twin;
            const bool speaks = random.chance(0.4);
            if (speaks && said[&at.zuri].size() + said[&twin].size() < 20) {
                const std::string skill = "skill-" + std::to_string(step);
                if (one.end->say(HelpRequest{{skill}, at.day}, at.day)) said[&one].insert(skill);
                continue;
            }
            // A contact in which anything may be lost.
            for (const Bytes& envelope : one.sends(at.day)) {
                if (random.chance(0.7)) REQUIRE(at.desk.end->take(envelope, at.day));
            }
            const Destination to = one.end->place()->reply_to();
            const auto down = at.desk.end->outgoing(std::span(&to, 1), at.day);
            REQUIRE(down);
            for (const Bytes& envelope : *down) {
                if (random.chance(0.7)) REQUIRE(one.hears(envelope, at.day));
            }
            for (auto& [learner, skills] : said) {
                const auto waits = waiting(*learner);
                const auto here = helped(at.desk);
                for (const std::string& skill : skills)
                    REQUIRE((waits.contains(skill) || here.contains(skill)));
            }
        }
        // A copy hears of what came with the next new thing it says: until then the answers are
        // sealed for the other one's key.
        for (const bool again : {false, true}) {
            for (Learner* one : {&at.zuri, &twin}) {
                (void)one->end->say(HelpRequest{{again ? "still-more" : "more"}, at.day}, at.day);
                meet(*one, at.desk, at.day);
                meet(*one, at.desk, at.day);
                if (again) REQUIRE(one->end->waiting() == 0);
            }
        }
        const auto here = helped(at.desk);
        for (const auto& [learner, skills] : said) {
            for (const std::string& skill : skills)
                REQUIRE(here.contains(skill));
        }
        REQUIRE(at.desk.end->quarantined() <= 20);
    }
}
