// What a class goes by: every member hears it and those who come later, at once or when there is
// room, after a restart and after a backup was put back; and what was agreed and taken back.
#include "tests/device/outbox/room.hpp"
#include "tests/device/outbox/staffroom.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

const ClassRules short_days{{20, 10}, {{{"pipit-reading", 0}}}};

// What the learner's notebook holds of it: the last of each.
ClassRules at(const Learner& learner) {
    ClassRules out;
    for (const engine::Event& event : learner.disk.events) {
        if (const auto* rhythm = std::get_if<engine::Rhythm>(&event.body)) out.rhythm = *rhythm;
        if (const auto* packs = std::get_if<engine::PackRules>(&event.body)) out.packs = *packs;
    }
    return out;
}

std::vector<std::string> agreed_at(const Learner& learner) {
    const auto heard = learner.end->heard();
    REQUIRE(heard);
    std::vector<std::string> out;
    for (const auto& one : *heard) {
        if (const auto* record = std::get_if<AgreedRecord>(&one.message))
            out.push_back(record->text);
    }
    return out;
}

std::vector<engine::Event> events_of(ChildsApp& child) {
    std::vector<engine::Event> out;
    REQUIRE(child.notebook->journal().read(
        {}, [&](const engine::Event& event) { out.push_back(event); }));
    return out;
}

}  // namespace

TEST_CASE("what a class goes by reaches every member and who is taken in later, and its undo, too",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->set_rules(short_days));
    CHECK(page_of(room, zuri).waiting == 2);
    room.restart(later(1));
    CHECK(room.staff->rules() == short_days);
    Learner ada = asks(room, "Ada");
    REQUIRE(room.staff->add_names({"Ada B."}));
    REQUIRE(room.staff->approve(of(ada), 2));
    CHECK(page_of(room, ada).waiting == 3);  // with the welcome: a stick brings all of it
    room.meets(ada);
    room.meets(zuri);
    CHECK(at(zuri) == short_days);
    CHECK(at(ada) == short_days);
    // Only what is another is said, and nothing twice.
    REQUIRE(room.staff->set_rules({{30, 10}, short_days.packs}));
    CHECK(page_of(room, zuri).waiting == 1);
    REQUIRE(room.staff->set_rules({{30, 10}, short_days.packs}));
    CHECK(page_of(room, zuri).waiting == 1);
    REQUIRE(room.staff->set_rules({}));
    room.restart(later(2));
    room.meets(zuri);
    room.meets(ada);
    CHECK(at(zuri) == ClassRules{});
    CHECK(at(ada) == ClassRules{});
    CHECK(page_of(room, zuri).waiting == 0);
}

TEST_CASE("who has not been taken in hears nothing of what the class goes by", "[outbox][rules]") {
    Staffroom room;
    Learner ada = asks(room, "Ada");
    REQUIRE(room.staff->set_rules(short_days));
    room.meets(ada);
    CHECK(at(ada) == ClassRules{});
    CHECK(ada.disk.events.empty());
}

TEST_CASE("where a whole window waits, what the class goes by is said once there is room",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    for (int i = 0; room.staff->pin(of(zuri), {"s" + std::to_string(i)}, Pin::pinned); ++i)
        REQUIRE(i < 100);
    REQUIRE(room.staff->set_rules(short_days));
    room.restart(later(1));
    for (int i = 0; i < 4; ++i)
        room.meets(zuri);
    CHECK(at(zuri) == short_days);
    CHECK(page_of(room, zuri).waiting == 0);
}

TEST_CASE("after a backup was put back every member hears again what the class goes by",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const auto backup = room.disk.kept;
    REQUIRE(room.staff->set_rules(short_days));
    room.meets(zuri);
    REQUIRE(at(zuri) == short_days);
    room.put_back(backup);  // which knows of no rules
    for (int i = 0; i < 3; ++i)
        room.meets(zuri);
    CHECK(room.staff->rules() == ClassRules{});
    CHECK(at(zuri) == ClassRules{});
}

TEST_CASE("who was taken out and is taken in again goes by what the class goes by",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->set_rules(short_days));
    room.meets(zuri);
    REQUIRE(room.staff->remove(of(zuri)));
    room.meets(zuri);
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", room.today));
    room.meets(zuri);
    zuri.disk.events.clear();  // as the app ends a class (below)
    const bool changed = GENERATE(true, false);
    const ClassRules set = changed ? ClassRules{} : short_days;
    REQUIRE(room.staff->set_rules(set));
    REQUIRE(room.staff->approve(of(zuri), 1));
    room.meets(zuri);
    CHECK(at(zuri) == set);
}

TEST_CASE("rules that fit in no message are refused, and nothing is said", "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    for (const ClassRules& wrong :
         {ClassRules{{241, 0}, {}}, ClassRules{{0, 61}, {}}, ClassRules{{}, {{{"", 1}}}},
          ClassRules{{}, {{{"b", 1}, {"a", 1}}}}}) {
        CHECK(code_of(room.staff->set_rules(wrong)) == ErrorCode::bad_input);
        CHECK(room.staff->rules() == ClassRules{});
        CHECK(page_of(room, zuri).waiting == 0);
    }
}

TEST_CASE("where the disk is full the class goes by what it went by", "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    room.disk.fails = true;
    CHECK(code_of(room.staff->set_rules(short_days)) == ErrorCode::disk_full);
    CHECK(room.staff->rules() == ClassRules{});
    CHECK(page_of(room, zuri).waiting == 0);
    room.disk.fails = false;
    room.restart(later(1));
    CHECK(room.staff->rules() == ClassRules{});
    REQUIRE(room.staff->set_rules(short_days));
    room.meets(zuri);
    CHECK(at(zuri) == short_days);
}

TEST_CASE("what was agreed is taken back at both ends, and its number is not given again",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->agree(of(zuri), "the first", later(7)));
    REQUIRE(room.staff->agree(of(zuri), "the second", later(7)));
    const bool heard_between = GENERATE(true, false);
    if (heard_between) room.meets(zuri);
    const std::uint32_t second = page_of(room, zuri).decided.agreed.back().id;
    REQUIRE(room.staff->take_back_agreed(of(zuri), second));
    room.restart(later(1));
    REQUIRE(page_of(room, zuri).decided.agreed.size() == 1);
    CHECK(page_of(room, zuri).who.known.talked == first_day);
    room.meets(zuri);
    CHECK(agreed_at(zuri) == std::vector<std::string>{"the first"});
    REQUIRE(room.staff->agree(of(zuri), "the third", later(7)));
    CHECK(page_of(room, zuri).decided.agreed.back().id > second);
    room.meets(zuri);
    CHECK(agreed_at(zuri) == std::vector<std::string>{"the first", "the third"});
}

TEST_CASE("a record that comes after the word that it was taken back is not shown",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->agree(of(zuri), "a slip", later(7)));
    REQUIRE(room.staff->take_back_agreed(of(zuri), page_of(room, zuri).decided.agreed.back().id));
    const Destination to = zuri.end->place()->reply_to();
    auto envelopes = room.of_class().outgoing(std::span(&to, 1), room.today);
    REQUIRE(envelopes);
    REQUIRE(envelopes->size() == 2);
    for (auto one = envelopes->rbegin(); one != envelopes->rend(); ++one)
        REQUIRE(zuri.hears(*one, room.today));
    CHECK(agreed_at(zuri).empty());
}

TEST_CASE("in the app the class's rules hold from their message on, and end with the class",
          "[outbox][rules]") {
    TwoApps room;
    room.join();
    TeacherClass& of_class = room.teacher.desk->of_class();
    const Pseudonym who = room.pupil().pseudonym;
    const SkillId skill = room.child.session->graph().skills().front().id;
    REQUIRE(of_class.set_rules({{7, 5}, {{{"pipit-reading", 0}}}}, testing::now.day));
    REQUIRE(of_class.say(who, PinChange{skill, Pin::pinned}, testing::now.day));
    REQUIRE(room.child.desk->meet("", testing::now));
    room.way.run();
    REQUIRE(room.child.session->rhythm() == engine::Rhythm{7, 5});
    REQUIRE(room.child.session->packs().rules.size() == 1);

    SECTION("the child leaves") {
        REQUIRE(room.child.desk->leave(testing::now));
    }
    SECTION("the teacher takes them out") {
        REQUIRE(of_class.remove(who, testing::now.day));
        REQUIRE(room.child.desk->meet("", testing::now));
        room.way.run();
    }
    CHECK(room.child.session->rhythm() == engine::Rhythm{});
    CHECK(room.child.session->packs() == engine::PackRules{});
    const auto last = std::get<engine::Pinned>(events_of(room.child).back().body);
    CHECK(last.skill == skill);
    CHECK(last.pin == Pin::none);
}

TEST_CASE("where the end of the class could not be written, it is at the next open",
          "[outbox][rules]") {
    TwoApps room;
    room.join();
    REQUIRE(room.teacher.desk->of_class().set_rules({{7, 5}, {}}, testing::now.day));
    REQUIRE(room.child.desk->meet("", testing::now));
    room.way.run();
    auto end = ChildClass::open(room.child.notebook->records(), testing::now.day);
    REQUIRE(end);
    REQUIRE(end->leave(testing::now.day));  // and the plug is pulled
    REQUIRE(room.child.session->rhythm() == engine::Rhythm{7, 5});
    room.child.restart();
    CHECK(room.child.session->rhythm() == engine::Rhythm{});
}

TEST_CASE("taken out and taken in again in one contact, a child goes by what the class goes by now",
          "[outbox][rules]") {
    TwoApps room;
    room.join();
    TeacherClass& of_class = room.teacher.desk->of_class();
    const Pseudonym who = room.pupil().pseudonym;
    const SkillId skill = room.child.session->graph().skills().front().id;
    REQUIRE(of_class.set_rules({{7, 5}, {}}, testing::now.day));
    REQUIRE(of_class.say(who, PinChange{skill, Pin::pinned}, testing::now.day));
    REQUIRE(room.child.desk->meet("", testing::now));
    room.way.run();
    REQUIRE(room.child.session->rhythm() == engine::Rhythm{7, 5});
    REQUIRE(of_class.remove(who, testing::now.day));
    REQUIRE(of_class.set_rules({}, testing::now.day));
    REQUIRE(of_class.approve(who, "Zuri A.", testing::now.day));
    REQUIRE(room.child.desk->meet("", testing::now));
    room.way.run();
    REQUIRE(room.child.desk->view().state == ClassState::member);
    CHECK(room.child.session->rhythm() == engine::Rhythm{});
    const auto& events = events_of(room.child);
    const auto last_pin = std::find_if(events.rbegin(), events.rend(), [](const auto& one) {
        return std::holds_alternative<engine::Pinned>(one.body);
    });
    REQUIRE(last_pin != events.rend());
    CHECK(std::get<engine::Pinned>(last_pin->body).pin == Pin::none);
}

TEST_CASE("what was set is on disk with every message that says it, however little room there is",
          "[outbox][rules]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const auto backup = room.disk.kept;
    room.put_back(backup);  // what was said to them is not known
    const int left = GENERATE(0, 1, 2);
    CAPTURE(left);
    for (int i = 0; room.of_class().pupils().at(of(zuri)).letters.has_room(); ++i) {
        REQUIRE(room.staff->pin(of(zuri), {"s" + std::to_string(i)}, Pin::pinned));
        const auto waiting = room.of_class().waiting(of(zuri));
        if (waiting + static_cast<std::size_t>(left) == 64) break;
    }
    REQUIRE(room.staff->set_rules(short_days));
    const std::size_t waits = page_of(room, zuri).waiting;
    room.restart(room.today);
    CHECK(page_of(room, zuri).waiting == waits);
    for (int i = 0; i < 6; ++i)
        room.meets(zuri);
    CHECK(at(zuri) == short_days);
}
