// A learner and a teacher who write to each other: joining, reporting, deciding, leaving; and that
// nothing is lost or applied twice whatever happens on the way.
#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "device/outbox/contact.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

#include <algorithm>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

TEST_CASE(
    "a learner asks to join, the teacher takes them in by a name of the roster, and both know",
    "[outbox]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    CHECK(zuri.end->place()->standing == Standing::asked);
    meet(zuri, desk, first_day);
    CHECK(pupil(desk, zuri).standing == Pupil::Standing::asking);
    CHECK(pupil(desk, zuri).nickname == "Zuri");
    CHECK(zuri.end->waiting() == 0);
    REQUIRE(desk.end->approve(pupil(desk, zuri).pseudonym, "Zuri A.", first_day));
    meet(zuri, desk, first_day);
    CHECK(zuri.end->place()->standing == Standing::member);
    CHECK(pupil(desk, zuri).name == "Zuri A.");
    CHECK(desk.end->waiting(pupil(desk, zuri).pseudonym) == 0);
    zuri.restart(first_day);
    desk.restart(first_day);
    CHECK(zuri.end->place()->standing == Standing::member);
    CHECK(pupil(desk, zuri).standing == Pupil::Standing::member);
}

TEST_CASE("a report that says nothing new is not said again", "[outbox]") {
    Joined at;
    CHECK(at.zuri.end->report(report(1), at.day).value());
    engine::SharedReport same = report(1);
    same.lamport = 9;
    CHECK_FALSE(at.zuri.end->report(same, at.day).value());
    CHECK(at.zuri.end->report(report(2), at.day).value());
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(pupil(at.desk, at.zuri).record) == report(2));
}

TEST_CASE(
    "what leaves stands in the ledger before, by the digest of its bytes, and opens by the line",
    "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const std::size_t lines = at.zuri.disk.ledger.size();
    const auto sent = at.zuri.sends(at.day);
    REQUIRE(sent.size() == 1);
    REQUIRE(at.zuri.disk.ledger.size() == lines + 1);
    const engine::LedgerEntry& line = at.zuri.disk.ledger.back();
    const auto digest = crypto::digest({sent.front()});
    CHECK(std::ranges::equal(line.digest, digest));
    CHECK(line.size == sent.front().size());
    CHECK(std::find(line.fields.begin(), line.fields.end(), "help.skill") != line.fields.end());
    const auto opening = crypto::EnvelopeOpening::made_by([&](std::span<std::uint8_t, 64> to) {
        std::copy(line.opening.begin(), line.opening.end(), to.begin());
    });
    const auto opened = crypto::open_with(opening, sent.front());
    REQUIRE(opened);
    const auto frame = decode_frame(opened->payload.expose());
    REQUIRE(frame);
    CHECK(decode_child_message(frame->payload).value() ==
          ChildMessage(HelpRequest{{"add"}, at.day}));
    // Sent again unchanged it needs no further line.
    CHECK(at.zuri.sends(at.day) == sent);
    CHECK(at.zuri.disk.ledger.size() == lines + 1);
}

TEST_CASE(
    "a line of the ledger says that it arrived once the teacher's device has said so, however "
    "often it was sealed, and of nothing else",
    "[outbox]") {
    Joined at;
    auto& lines = at.zuri.disk.ledger;
    const auto states = [&](std::size_t from) {
        std::vector<bool> out;
        for (std::size_t i = from; i < lines.size(); ++i)
            out.push_back(lines[i].arrived);
        return out;
    };
    const std::size_t before = lines.size();
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    REQUIRE(at.zuri.sends(at.day).size() == 1);  // and is lost
    at.day = Day{at.day.value + 8};
    at.desk.end->outgoing({}, at.day).value();  // the teacher's device lives on
    REQUIRE(at.zuri.end->learn(*at.desk.end->announced(), at.day));
    at.zuri.restart(at.day);
    const auto again = at.zuri.sends(at.day);
    REQUIRE(again.size() == 1);
    REQUIRE(states(before) == std::vector{false, false});
    for (const Bytes& envelope : again)
        REQUIRE(at.desk.end->take(envelope, at.day));
    const auto answers = at.desk.end->outgoing(at.tag(), at.day).value();
    REQUIRE_FALSE(answers.empty());
    REQUIRE(at.zuri.end->say(HelpRequest{{"count"}, at.day}, at.day));
    REQUIRE(at.zuri.sends(at.day).size() == 2);
    at.zuri.restart(at.day);
    for (const Bytes& answer : answers)
        REQUIRE(at.zuri.hears(answer, at.day));
    CHECK(states(before) == std::vector{true, true, false});
    meet(at.zuri, at.desk, at.day);
    CHECK(lines[before + 2].arrived);
}

TEST_CASE("where the notebook cannot be written nothing leaves and nothing is said to be done",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    at.zuri.disk.fails = true;
    CHECK_FALSE(at.zuri.end->outgoing(at.zuri.channel(), at.day));
    CHECK_FALSE(at.zuri.end->say(HelpRequest{{"count"}, at.day}, at.day));
    CHECK(at.zuri.end->waiting() == 1);
    at.zuri.disk.fails = false;
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).asked.size() == 1);
}

TEST_CASE("what the teacher decides is in the journal with the stream it came in", "[outbox]") {
    Joined at;
    const Pseudonym who = at.zuri.end->place()->letters.learner();
    REQUIRE(at.desk.end->say(who, PinChange{{"add"}, engine::Pin::pinned}, at.day));
    const auto down = at.desk.end->outgoing(at.tag(), at.day);
    REQUIRE(down);
    REQUIRE(down->size() == 1);
    at.zuri.disk.fails = true;
    CHECK_FALSE(at.zuri.hears(down->front(), at.day));
    at.zuri.disk.fails = false;
    CHECK(at.zuri.disk.events.empty());
    REQUIRE(at.zuri.hears(down->front(), at.day));
    REQUIRE(at.zuri.hears(down->front(), at.day));
    CHECK(at.zuri.disk.events.size() == 1);
}

TEST_CASE("who leaves says only that, and the teacher's device lets go of what it was told",
          "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    meet(at.zuri, at.desk, at.day);
    REQUIRE(at.zuri.end->report(report(2), at.day));
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto held_back = at.zuri.sends(at.day);  // on a stick, say
    REQUIRE(at.zuri.end->leave(at.day));
    CHECK(at.zuri.end->waiting() == 1);
    CHECK_FALSE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(at.zuri.end->waiting() == 0);
    for (const Bytes& late : held_back)
        REQUIRE(at.desk.end->take(late, at.day));
    const Pupil& gone = pupil(at.desk, at.zuri);
    CHECK(gone.standing == Pupil::Standing::withdrawn);
    LearnerRecord nothing;
    nothing.withdraw();
    CHECK(gone.record == nothing);
    CHECK(gone.asked.empty());
    CHECK(gone.nickname.empty());
    // And may join again, as somebody new.
    REQUIRE(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::asking);
    CHECK(at.desk.end->pupils().size() == 2);
}

TEST_CASE("a revoked device is neither heard nor answered", "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    const auto sent = at.zuri.sends(at.day);
    REQUIRE(at.desk.end->revoke(at.zuri.link.own_tag));
    at.desk.restart(at.day);
    for (const Bytes& envelope : sent)
        CHECK(at.desk.end->take(envelope, at.day).value() == TeacherClass::Outcome::not_ours);
    REQUIRE(at.desk.end->say(at.zuri.end->place()->letters.learner(),
                             PinChange{{"add"}, engine::Pin::pinned}, at.day));
    CHECK(at.desk.end->outgoing(at.tag(), at.day)->empty());
}

TEST_CASE("a device of the class that does not know a learner's pseudonym says nothing for them",
          "[outbox]") {
    Joined at;
    Learner other(at.desk, "Ivo");
    REQUIRE(other.end->join(other.at(), "Ivo", at.day));
    meet(other, at.desk, at.day);
    REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
    const auto of_zuri = at.zuri.sends(at.day);
    REQUIRE(of_zuri.size() == 1);
    // Zuri's envelope, sent by Ivo's device as its own: the keys are not Ivo's.
    Bytes forged = of_zuri.front();
    std::copy_n(other.link.offer.agreed.destination.begin(), 8, forged.begin() + 8);
    CHECK(at.desk.end->take(forged, at.day).value() == TeacherClass::Outcome::not_ours);
    CHECK(pupil(at.desk, at.zuri).asked.empty());
    CHECK(pupil(at.desk, at.zuri).device == at.zuri.link.own_tag);
}

TEST_CASE("after a summer in a cupboard what waits is sealed again and arrives", "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->report(report(1), at.day));
    const auto first = at.zuri.sends(at.day);
    for (int weeks = 0; weeks < 10; ++weeks) {
        at.day.value += 7;
        at.desk.end->outgoing({}, at.day).value();  // the teacher's device lives on
    }
    CHECK(at.desk.end->take(first.front(), at.day).value() == TeacherClass::Outcome::not_ours);
    // Neither end knows a live key of the other: nothing is sealed. The bulletin brings one.
    CHECK(at.zuri.sends(at.day).empty());
    const auto told = read_bulletin(at.desk.end->bulletin(), at.desk.end->bulletin_key(),
                                    at.desk.end->own().beacon);
    REQUIRE(told);
    REQUIRE(at.zuri.end->learn(*told, at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(overview(pupil(at.desk, at.zuri).record) == report(1));
}

TEST_CASE("a bulletin holds by the class's signature alone: any changed bit and it is none",
          "[outbox]") {
    Desk desk;
    const auto key = desk.end->bulletin_key();
    const auto beacon = desk.end->own().beacon;
    Bulletin bulletin = desk.end->bulletin();
    CHECK(read_bulletin(bulletin, key, beacon) == desk.end->announced());
    for (std::size_t bit = 0; bit < 8 * bulletin.size(); ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << bit % 8);
        bulletin[bit / 8] ^= flip;
        CHECK_FALSE(read_bulletin(bulletin, key, beacon));
        bulletin[bit / 8] ^= flip;
    }
    CHECK_FALSE(read_bulletin(std::span(bulletin).first(119), key, beacon));
    CHECK_FALSE(read_bulletin(bulletin, Desk().end->bulletin_key(), beacon));
}

TEST_CASE("a join that the disk refuses leaves what was in the class before", "[outbox]") {
    Joined at;
    REQUIRE(at.zuri.end->leave(at.day));
    meet(at.zuri, at.desk, at.day);
    const auto before = at.zuri.disk.kept;
    at.zuri.disk.fails = true;
    CHECK_FALSE(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
    at.zuri.disk.fails = false;
    CHECK(at.zuri.disk.kept == before);
    CHECK(at.zuri.end->place()->standing == Standing::left);
    REQUIRE(at.zuri.end->join(at.zuri.at(), "Zuri", at.day));
    meet(at.zuri, at.desk, at.day);
    CHECK(pupil(at.desk, at.zuri).standing == Pupil::Standing::asking);
}

namespace {

// Three learners and a teacher on a bad day. All that is said is numbered, so that what is lost or
// applied twice shows.
class BadDay {
  public:
    explicit BadDay(std::uint64_t seed) : random_(seed) {
        for (const char* name : {"Zuri", "Ivo", "Mei"})
            learners_.push_back(std::make_unique<Learner>(desk_, name));
        said_.resize(learners_.size());
        for (auto& learner : learners_)
            REQUIRE(learner->end->join(learner->at(), learner->nickname, day_));
    }

    void something() {
        Learner& learner = *learners_[static_cast<std::size_t>(random_.below(3))];
        const auto which = static_cast<std::size_t>(
            std::find_if(learners_.begin(), learners_.end(),
                         [&](const auto& one) { return one.get() == &learner; }) -
            learners_.begin());
        desk_.disk.fails = random_.chance(0.05);
        learner.disk.fails = random_.chance(0.05);
        switch (random_.below(8)) {
        case 0:
            ask(learner, which);
            break;
        case 1:
            (void)learner.end->report(report(++learner.lamport), day_);
            break;
        case 2:
        case 3:
            upwards(learner);
            break;
        case 4:
        case 5:
            downwards(learner);
            break;
        case 6:
            decide(learner);
            break;
        default:
            if (random_.chance(0.5)) learner.restart(day_);
            if (random_.chance(0.5)) desk_.restart(day_);
            if (random_.chance(0.2)) day_.value += 1 + random_.below(9);
        }
        desk_.disk.fails = learner.disk.fails = false;
    }

    void ends_well() {
        for (std::size_t i = 0; i < learners_.size(); ++i) {
            Learner& learner = *learners_[i];
            for (int contact = 0; contact < 3; ++contact)
                meet(learner, desk_, day_);
            CHECK(learner.end->waiting() == 0);
            const Pupil& known = pupil(desk_, learner);
            std::vector<int> asked;
            for (const auto& one : known.asked)
                asked.push_back(
                    std::get<HelpRequest>(decode_child_message(one.message).value()).day.value);
            std::sort(asked.begin(), asked.end());
            CHECK(asked == said_[i]);
            CHECK(desk_.end->waiting(known.pseudonym) == 0);
            const auto pinned = static_cast<int>(learner.disk.events.size());
            CHECK(pinned == decided_[known.pseudonym]);
        }
        CHECK(desk_.end->quarantined() == 0);
    }

  private:
    void ask(Learner& learner, std::size_t which) {
        if (said_[which].size() + 1 >= asked_max) return;
        const int number = static_cast<int>(said_[which].size()) + 1;
        if (learner.end->say(HelpRequest{{"add"}, {number}}, day_)) said_[which].push_back(number);
    }
    void upwards(Learner& learner) {
        for (const Bytes& envelope : learner.sends(day_))
            way_.push_back(envelope);
        while (!way_.empty() && random_.chance(0.7)) {
            const auto at = static_cast<std::size_t>(random_.below(static_cast<int>(way_.size())));
            (void)desk_.end->take(way_[at], day_);
            if (random_.chance(0.8)) way_.erase(way_.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (way_.size() > 40 || random_.chance(0.2)) way_.clear();
    }
    void downwards(Learner& learner) {
        const Destination to = learner.end->place()->reply_to();
        if (auto out = desk_.end->outgoing(std::span(&to, 1), day_)) {
            for (const Bytes& envelope : *out) {
                if (random_.chance(0.7)) (void)learner.hears(envelope, day_);
                if (random_.chance(0.2)) (void)learner.hears(envelope, day_);
            }
        }
    }
    void decide(Learner& learner) {
        const Pseudonym who = learner.end->place()->letters.learner();
        const auto at = desk_.end->pupils().find(who);
        if (at == desk_.end->pupils().end()) return;
        if (at->second.standing == Pupil::Standing::asking)
            (void)desk_.end->approve(who, learner.nickname, day_);
        else if (const engine::SkillId skill{"skill-" + std::to_string(decided_[who])};
                 desk_.end->say(who, PinChange{skill, engine::Pin::pinned}, day_))
            ++decided_[who];
    }

    Random random_;
    Desk desk_;
    std::vector<std::unique_ptr<Learner>> learners_;
    std::vector<std::vector<int>> said_;
    std::map<Pseudonym, int> decided_;
    std::vector<Bytes> way_;
    Day day_ = first_day;
};

}  // namespace

TEST_CASE(
    "dropped, doubled, reordered, replayed, killed and full disks: nothing is lost, nothing is "
    "applied twice",
    "[outbox][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    BadDay day(static_cast<std::uint64_t>(seed));
    for (int i = 0; i < 150; ++i)
        day.something();
    day.ends_well();
}

TEST_CASE("a contact cut at any frame loses nothing, and the next one ends with everything said",
          "[outbox]") {
    for (int cut = 0; cut < 12; ++cut) {
        CAPTURE(cut);
        Joined at;
        REQUIRE(at.zuri.end->say(HelpRequest{{"add"}, at.day}, at.day));
        REQUIRE(at.zuri.end->report(report(1), at.day));
        REQUIRE(at.desk.end->say(at.zuri.end->place()->letters.learner(),
                                 PinChange{{"add"}, engine::Pin::pinned}, at.day));
        const auto write = [&](const std::vector<engine::EventBody>& bodies, Change change) {
            for (const engine::EventBody& body : bodies)
                change.events.push_back({{++at.zuri.number, {}, at.zuri.number}, at.day, body});
            return at.zuri.disk.write(change);
        };
        for (const int frames_left : {cut, 1000}) {
            ChildContact child({*at.zuri.end, at.zuri.channel(), at.desk.end->bulletin_key(),
                                at.desk.end->own().beacon});
            TeacherContact teacher(*at.desk.end);
            int left = frames_left;
            std::vector<Bytes> down{teacher.greeting()};
            bool over = false;
            for (int turn = 0; turn < 20 && !over; ++turn) {
                std::vector<Bytes> up;
                for (const Bytes& frame : down) {
                    if (left-- <= 0) break;
                    const auto answer = child.hear(frame, at.day, write);
                    REQUIRE(answer);
                    up.insert(up.end(), answer->frames.begin(), answer->frames.end());
                    over = over || answer->over;
                }
                down.clear();
                for (const Bytes& frame : up) {
                    if (left-- <= 0) break;
                    const auto read = decode_contact_frame(frame);
                    REQUIRE(read);
                    CHECK(encode(*read) == frame);
                    const auto answer = teacher.hear(*read, at.day);
                    REQUIRE(answer);
                    down.insert(down.end(), answer->frames.begin(), answer->frames.end());
                }
                if (left <= 0) break;
            }
            CHECK((frames_left == cut || over));
        }
        CHECK(at.zuri.end->waiting() == 0);
        CHECK(at.desk.end->waiting(at.zuri.end->place()->letters.learner()) == 0);
        CHECK(pupil(at.desk, at.zuri).asked.size() == 1);
        CHECK(at.zuri.disk.events.size() == 1);
    }
}
