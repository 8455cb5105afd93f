// The teacher's device as the teacher's screens see it: the roster, who is taken in, what is
// decided, and that all of it is there after a restart and gone with the learner.
#include "device/outbox/staff_desk.hpp"

#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/device/outbox/way.hpp"

#include <functional>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using engine::Pin;
using engine::SkillId;

namespace {

const SkillId adding{"add-within-20"};
const SkillId taking{"subtract-within-20"};

// A teacher's computer whose screens are in use.
struct Staffroom {
    Staffroom() {
        REQUIRE(TeacherClass::begin(disk, "3B", "Ms Rivera", first_day));
        restart(first_day);
    }
    void restart(Day day) {
        today = day;
        staff.reset();
        auto opened = StaffDesk::open(disk, -1, at(day));
        REQUIRE(opened);
        staff = std::move(opened).value();
    }
    static engine::Now at(Day day) { return {std::int64_t{86400} * day.value, day}; }
    void becomes(Day day) {
        today = day;
        (void)staff->turn(at(day));
    }
    TeacherClass& of_class() { return staff->desk().of_class(); }
    void meets(Learner& learner) { meet(learner, of_class(), today); }

    // From what its disk had then.
    void put_back(const std::map<RecordKey, Bytes>& backup) {
        staff.reset();
        disk.kept = backup;
        auto opened = StaffDesk::open(disk, -1, at(today), 1);
        REQUIRE(opened);
        staff = std::move(opened).value();
    }

    Disk disk;
    std::unique_ptr<StaffDesk> staff;
    Day today;
};

Pseudonym of(const Learner& learner) {
    return learner.end->place()->letters.learner();
}

// One who has asked.
Learner asks(Staffroom& room, const std::string& nickname) {
    Learner out(room.of_class(), nickname);
    REQUIRE(out.end->join(out.at(), nickname, room.today));
    room.meets(out);
    return out;
}

// One who was taken in under this name, which is added.
Learner member(Staffroom& room, const std::string& nickname, const std::string& name) {
    Learner out = asks(room, nickname);
    REQUIRE(room.staff->add_names({name}));
    for (const RosterName& one : room.staff->roster()) {
        if (one.name == name) REQUIRE(room.staff->approve(of(out), one.number));
    }
    room.meets(out);
    return out;
}

LearnerPage page_of(const Staffroom& room, const Learner& learner) {
    auto out = room.staff->learner(of(learner));
    REQUIRE(out);
    return std::move(out).value();
}

ErrorCode code_of(const Result<Done>& done) {
    REQUIRE(!done);
    return done.error().code;
}

std::vector<std::string> numbered(const Staffroom& room) {
    std::vector<std::string> out;
    for (const RosterName& one : room.staff->roster())
        out.push_back(std::to_string(one.number) + " " + one.name);
    return out;
}

std::size_t kept(const Staffroom& room, RecordKind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(
        room.disk.kept, [&](const auto& one) { return one.first.kind == kind; }));
}

// What the learner's notebook shows of observations: the skills that have one.
std::vector<std::string> observed_at(const Learner& learner) {
    const auto heard = learner.end->heard();
    REQUIRE(heard);
    std::vector<std::string> out;
    for (const auto& one : *heard) {
        if (const auto* seen = std::get_if<ObservedMastery>(&one.message))
            out.push_back(seen->skill.value + ": " + seen->note);
    }
    return out;
}

// Everything the screens show, to be held against itself.
std::string all_of(const Staffroom& room) {
    std::string out;
    for (const RosterName& one : room.staff->roster())
        out += std::to_string(one.number) + one.name + (one.learner ? " taken\n" : "\n");
    for (const Asker& one : room.staff->askers())
        out += one.nickname + " asks since " + std::to_string(one.day.value) + "\n";
    for (const ClassLearner& one : room.staff->page().learners) {
        const auto page = room.staff->learner(one.pseudonym);
        REQUIRE(page);
        out += one.name + " " + std::to_string(page->waiting);
        for (const auto& [skill, pin] : page->decided.pins)
            out += " " + skill.value + std::to_string(static_cast<int>(pin));
        for (const auto& seen : page->decided.observed)
            out += " " + seen.skill.value + seen.note + std::to_string(seen.day.value);
        for (const auto& record : page->decided.agreed)
            out += " " + record.text + std::to_string(record.day.value) +
                   std::to_string(record.next->value);
        for (const auto& help : one.known.help)
            out += " " + help.skill.value + std::to_string(help.day.value);
        out += "\n";
    }
    return out;
}

Day later(int days) {
    return {first_day.value + days};
}

}  // namespace

// ---- the roster ---------------------------------------------------------------------------------

TEST_CASE("a name's number is given once, from 1, and never to another, over restarts too",
          "[outbox][staff]") {
    Staffroom room;
    REQUIRE(room.staff->add_names({"Ada", "Ben"}));
    room.restart(first_day);
    REQUIRE(room.staff->add_names({"Ben", "Cy", "Cy"}));
    CHECK(numbered(room) == std::vector<std::string>{"1 Ada", "2 Ben", "3 Cy"});
    REQUIRE(room.staff->drop_name(3));
    REQUIRE(room.staff->drop_name(1));
    room.restart(first_day);
    REQUIRE(room.staff->add_names({"Ada"}));
    CHECK(numbered(room) == std::vector<std::string>{"2 Ben", "4 Ada"});
    room.restart(first_day);
    CHECK(numbered(room) == std::vector<std::string>{"2 Ben", "4 Ada"});
}

TEST_CASE("of names of which one is none, none is added", "[outbox][staff]") {
    Staffroom room;
    for (const std::string& none : {std::string(), std::string(97, 'a'), std::string("\xff")}) {
        CHECK(code_of(room.staff->add_names({"Ada", none})) == ErrorCode::bad_input);
        CHECK(numbered(room).empty());
    }
    REQUIRE(room.staff->add_names({std::string(96, 'a')}));
    room.restart(first_day);
    CHECK(numbered(room).size() == 1);
}

TEST_CASE("who has asked is taken in under a name that nobody has", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = asks(room, "Zuri");
    room.becomes(later(1));
    Learner ada = asks(room, "Ada");
    const auto askers = room.staff->askers();
    REQUIRE(askers.size() == 2);
    CHECK(askers[0].nickname == "Zuri");
    CHECK(askers[0].day == first_day);
    CHECK(askers[1].pseudonym == of(ada));
    REQUIRE(room.staff->add_names({"Zuri A.", "Ada B."}));
    CHECK(room.staff->page().learners.empty());
    CHECK(code_of(room.staff->approve(of(zuri), 3)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->approve({}, 1)) == ErrorCode::not_found);
    REQUIRE(room.staff->approve(of(zuri), 1));
    CHECK(code_of(room.staff->approve(of(zuri), 2)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->approve(of(ada), 1)) == ErrorCode::in_use);
    CHECK(code_of(room.staff->drop_name(1)) == ErrorCode::not_allowed);
    room.restart(later(1));
    CHECK(room.staff->roster()[0].learner == of(zuri));
    CHECK(!room.staff->roster()[1].learner);
    CHECK(code_of(room.staff->approve(of(ada), 1)) == ErrorCode::in_use);
    REQUIRE(room.staff->decline(of(ada)));
    CHECK(room.staff->askers().empty());
    CHECK(code_of(room.staff->decline(of(ada))) == ErrorCode::not_found);
    room.meets(zuri);
    CHECK(zuri.end->place()->standing == outbox::Standing::member);
}

TEST_CASE("a learner who left or was taken out frees the name", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const bool leaves = GENERATE(true, false);
    CAPTURE(leaves);
    if (leaves) {
        REQUIRE(zuri.end->leave(room.today));
        room.meets(zuri);
    } else {
        REQUIRE(room.of_class().remove(of(zuri), room.today));
    }
    CHECK(!room.staff->roster()[0].learner);
    room.restart(first_day);
    CHECK(!room.staff->roster()[0].learner);
    CHECK(room.staff->page().learners.empty());
    Learner again = asks(room, "Zuri");
    REQUIRE(room.staff->approve(of(again), 1));
    CHECK(room.staff->roster()[0].learner == of(again));
    // And a name that nobody has may go.
    REQUIRE(room.of_class().remove(of(again), room.today));
    REQUIRE(room.staff->drop_name(1));
    CHECK(numbered(room).empty());
}

// ---- the class ----------------------------------------------------------------------------------

TEST_CASE("members stand in the roster's order, and who has no name of it at the end",
          "[outbox][staff]") {
    Staffroom room;
    const std::vector<std::string> names{"Mo", "Ada", "Zoe", "Ben", "Liu", "Cy"};
    REQUIRE(room.staff->add_names(names));
    Learner old = asks(room, "old");
    REQUIRE(room.of_class().approve(of(old), "Abe", room.today));  // as before there was a roster
    for (const std::string& name : {"Cy", "Ben", "Mo", "Zoe", "Liu", "Ada"})
        (void)member(room, name, name);
    const auto learners = room.staff->page().learners;
    REQUIRE(learners.size() == 7);
    for (std::size_t i = 0; i < names.size(); ++i)
        CHECK(learners[i].name == names[i]);
    CHECK(learners[6].name == "Abe");
    CHECK(learners[6].number == 0);
}

TEST_CASE("the page has what each member told, and when they were taken in, heard and met",
          "[outbox][staff]") {
    Staffroom room;
    REQUIRE(room.staff->add_names({"Ben", "Ada", "Cy"}));
    Learner ada = member(room, "ada", "Ada");
    room.becomes(later(2));
    Learner ben = member(room, "ben", "Ben");
    Learner cy = asks(room, "cy");
    REQUIRE(ada.end->report(report(3), room.today));
    REQUIRE(ada.end->say(HelpRequest{adding, later(1)}, room.today));
    room.meets(ada);
    REQUIRE(room.staff->agree(of(ada), "We read together.", later(9)));
    room.restart(later(3));
    const ClassPage page = room.staff->page();
    CHECK(page.class_name == "3B");
    CHECK(page.teacher == "Ms Rivera");
    REQUIRE(page.learners.size() == 2);
    CHECK(page.learners[0].name == "Ben");
    CHECK(page.learners[0].number == 1);
    CHECK(page.learners[0].known.joined == later(2));
    CHECK(!page.learners[0].known.talked);
    CHECK(page.learners[0].known.shared.skills.empty());
    const ClassLearner& first = page.learners[1];
    CHECK(first.pseudonym == of(ada));
    CHECK(first.number == 2);
    CHECK(first.known.joined == first_day);
    CHECK(first.known.heard == later(2));
    CHECK(first.known.talked == later(2));
    CHECK(first.known.shared.skills == report(3).skills);
    CHECK(first.known.help == std::vector<Known::Help>{{adding, later(1)}});
}

TEST_CASE("a learner's page has what they asked and showed, newest last, and no more",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const engine::ItemRef item{adding, "add-1", 1, 7};
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    REQUIRE(zuri.end->say(WorkedItem{item, "7", true, ""}, room.today));
    REQUIRE(zuri.end->say(DisputedItem{item, "8"}, room.today));
    room.meets(zuri);
    const LearnerPage page = page_of(room, zuri);
    CHECK(page.nickname == "Zuri");
    CHECK(page.who.name == "Zuri A.");
    REQUIRE(page.brought.size() == 3);
    CHECK(std::get<HelpRequest>(page.brought[0].message).skill == adding);
    CHECK(std::get<WorkedItem>(page.brought[1].message).given == "7");
    CHECK(std::get<DisputedItem>(page.brought[2].message).given == "8");
    Learner ada = asks(room, "Ada");
    CHECK(!room.staff->learner(of(ada)));
    CHECK(code_of(room.staff->pin(of(ada), adding, Pin::pinned)) == ErrorCode::not_found);
    CHECK(code_of(room.staff->saw_to(of(ada), adding)) == ErrorCode::not_found);
}

// ---- what is decided ----------------------------------------------------------------------------

TEST_CASE("what a teacher decides stands after a restart, and reaches the learner",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->pin(of(zuri), adding, Pin::pinned));
    room.restart(later(1));
    REQUIRE(room.staff->pin(of(zuri), taking, Pin::deferred));
    room.restart(later(2));
    REQUIRE(room.staff->observe(of(zuri), adding, "at the board"));
    room.restart(later(3));
    REQUIRE(room.staff->agree(of(zuri), "We try with a friend.", later(10)));
    room.restart(later(4));
    const Decided decided = page_of(room, zuri).decided;
    CHECK(decided.pins == std::map<SkillId, Pin>{{adding, Pin::pinned}, {taking, Pin::deferred}});
    REQUIRE(decided.observed.size() == 1);
    CHECK(decided.observed[0].skill == adding);
    CHECK(decided.observed[0].note == "at the board");
    CHECK(decided.observed[0].day == later(2));
    REQUIRE(decided.agreed.size() == 1);
    CHECK(decided.agreed[0].text == "We try with a friend.");
    CHECK(decided.agreed[0].day == later(3));
    CHECK(decided.agreed[0].next == later(10));
    CHECK(page_of(room, zuri).waiting == 4);
    room.meets(zuri);
    CHECK(page_of(room, zuri).waiting == 0);
    CHECK(zuri.disk.events.size() == 2);
    CHECK(observed_at(zuri) == std::vector<std::string>{"add-within-20: at the board"});
}

TEST_CASE("what is undone is undone at both ends", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->pin(of(zuri), adding, Pin::pinned));
    REQUIRE(room.staff->observe(of(zuri), adding, "once"));
    REQUIRE(room.staff->observe(of(zuri), taking, "at the door"));
    const bool heard_between = GENERATE(true, false);
    CAPTURE(heard_between);
    if (heard_between) room.meets(zuri);
    REQUIRE(room.staff->pin(of(zuri), adding, Pin::none));
    REQUIRE(room.staff->take_back_observation(of(zuri), adding));
    room.restart(later(1));
    CHECK(page_of(room, zuri).decided.pins.empty());
    REQUIRE(page_of(room, zuri).decided.observed.size() == 1);
    CHECK(page_of(room, zuri).decided.observed[0].skill == taking);
    room.meets(zuri);
    CHECK(observed_at(zuri) == std::vector<std::string>{"subtract-within-20: at the door"});
    const auto last = std::get<engine::Pinned>(zuri.disk.events.back().body);
    CHECK(last.pin == Pin::none);
    // And may be said again.
    REQUIRE(room.staff->observe(of(zuri), adding, "twice"));
    room.meets(zuri);
    CHECK(observed_at(zuri).size() == 2);
}

TEST_CASE("of what was observed of a skill the last word counts, in whatever order it comes",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const bool taken_back_last = GENERATE(true, false);
    REQUIRE(room.staff->observe(of(zuri), adding, "once"));
    REQUIRE(room.staff->take_back_observation(of(zuri), adding));
    if (!taken_back_last) REQUIRE(room.staff->observe(of(zuri), adding, "twice"));
    const Destination to = zuri.end->place()->reply_to();
    auto envelopes = room.of_class().outgoing(std::span(&to, 1), room.today);
    REQUIRE(envelopes);
    REQUIRE(envelopes->size() == (taken_back_last ? 2 : 3));
    std::vector<std::size_t> order(envelopes->size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    do {
        Learner one(room.of_class(), "copy");
        one.link = Link{{zuri.link.offer.of_class, zuri.link.offer.agreed.copy()},
                        zuri.link.own_tag,
                        crypto::X25519KeyPair(key_of(zuri.link.own.private_key().expose())),
                        zuri.link.teacher};
        one.disk.kept = zuri.disk.kept;
        one.restart(room.today);
        for (const std::size_t at : order)
            REQUIRE(one.hears((*envelopes)[at], room.today));
        CHECK(observed_at(one) == (taken_back_last
                                       ? std::vector<std::string>{}
                                       : std::vector<std::string>{"add-within-20: twice"}));
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("what was observed before a backup was put back can be taken back after",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->observe(of(zuri), adding, "once"));
    room.meets(zuri);
    room.put_back(std::map(room.disk.kept));
    room.meets(zuri);
    CHECK(observed_at(zuri).size() == 1);
    REQUIRE(room.staff->take_back_observation(of(zuri), adding));
    room.meets(zuri);
    CHECK(observed_at(zuri).empty());
}

TEST_CASE("help that was seen to waits no longer, and asked for again it waits again",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    REQUIRE(zuri.end->say(HelpRequest{taking, first_day}, room.today));
    room.meets(zuri);
    const std::size_t waited = page_of(room, zuri).waiting;
    REQUIRE(room.staff->saw_to(of(zuri), adding));
    room.restart(first_day);
    CHECK(page_of(room, zuri).waiting == waited);  // nobody is told
    CHECK(page_of(room, zuri).who.known.help == std::vector<Known::Help>{{taking, first_day}});
    CHECK(page_of(room, zuri).brought[0].seen_to);
    CHECK(!page_of(room, zuri).brought[1].seen_to);
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    room.meets(zuri);
    CHECK(page_of(room, zuri).who.known.help ==
          std::vector<Known::Help>{{taking, first_day}, {adding, first_day}});
    REQUIRE(room.staff->saw_to(of(zuri), adding));
    REQUIRE(room.staff->saw_to(of(zuri), taking));
    CHECK(page_of(room, zuri).who.known.help.empty());
}

TEST_CASE("each agreed record is a new one, also where a backup was put back that does not know "
          "of the last",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    REQUIRE(room.staff->agree(of(zuri), "the first", later(7)));
    const auto backup = room.disk.kept;
    REQUIRE(room.staff->agree(of(zuri), "the second", later(7)));
    room.meets(zuri);
    room.put_back(backup);
    REQUIRE(room.staff->agree(of(zuri), "the third", later(7)));
    for (int i = 0; i < 3; ++i)
        room.meets(zuri);
    std::map<std::uint32_t, std::set<std::string>> by_number;
    const auto heard = zuri.end->heard();
    REQUIRE(heard);
    for (const auto& one : *heard) {
        if (const auto* record = std::get_if<AgreedRecord>(&one.message))
            by_number[record->id].insert(record->text);
    }
    CHECK(by_number.size() == 3);
    for (const auto& [number, texts] : by_number)
        CHECK(texts.size() == 1);
}

TEST_CASE("of who leaves, or is taken out, nothing that was decided stays", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    Learner ada = member(room, "Ada", "Ada B.");
    for (const Learner* one : {&zuri, &ada}) {
        REQUIRE(room.staff->pin(of(*one), adding, Pin::pinned));
        REQUIRE(room.staff->agree(of(*one), "We try with a friend.", later(7)));
    }
    CHECK(kept(room, RecordKind::decided) == 2);
    REQUIRE(zuri.end->leave(room.today));
    room.meets(zuri);
    CHECK(kept(room, RecordKind::decided) == 1);
    const Pseudonym who = of(ada);
    REQUIRE(room.of_class().remove(who, room.today));
    CHECK(kept(room, RecordKind::decided) == 0);
    // Who is taken in once more begins with nothing.
    REQUIRE(room.of_class().approve(who, "Ada B.", later(3), 2));
    room.restart(later(3));
    const LearnerPage page = page_of(room, ada);
    CHECK(page.decided.pins.empty());
    CHECK(page.decided.agreed.empty());
    CHECK(page.who.known.joined == later(3));
}

// ---- bad days -----------------------------------------------------------------------------------

TEST_CASE("where the disk is full nothing was done, and nothing goes", "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    Learner ada = asks(room, "Ada");
    REQUIRE(room.staff->add_names({"Ada B."}));
    REQUIRE(room.staff->pin(of(zuri), taking, Pin::deferred));
    REQUIRE(room.staff->observe(of(zuri), taking, "at the door"));
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    room.meets(zuri);
    const Pseudonym who = of(zuri);
    using Doing = std::function<Result<Done>(StaffDesk&)>;
    const std::vector<Doing> all{
        [](StaffDesk& staff) { return staff.add_names({"Cy"}); },
        [](StaffDesk& staff) { return staff.drop_name(2); },
        [&](StaffDesk& staff) { return staff.approve(of(ada), 2); },
        [&](StaffDesk& staff) { return staff.decline(of(ada)); },
        [](StaffDesk& staff) { return staff.show_code(); },
        [&](StaffDesk& staff) { return staff.pin(who, adding, Pin::pinned); },
        [&](StaffDesk& staff) { return staff.pin(who, taking, Pin::none); },
        [&](StaffDesk& staff) { return staff.observe(who, adding, "a note"); },
        [&](StaffDesk& staff) { return staff.take_back_observation(who, taking); },
        [&](StaffDesk& staff) { return staff.agree(who, "a text", later(7)); },
        [&](StaffDesk& staff) { return staff.saw_to(who, adding); }};
    const std::string before = all_of(room);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(i);
        room.disk.fails = true;
        CHECK(code_of(all[i](*room.staff)) == ErrorCode::disk_full);
        CHECK(all_of(room) == before);
        CHECK(room.staff->code().digits.empty());
        room.disk.fails = false;
        room.restart(room.today);
        CHECK(all_of(room) == before);
    }
    // With room, each of them does something.
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(i);
        const auto kept_before = room.disk.kept;
        REQUIRE(all[i](*room.staff));
        CHECK(room.disk.kept != kept_before);
        const std::string done = all_of(room);
        room.restart(room.today);
        CHECK(all_of(room) == done);
        room.disk.kept = kept_before;
        room.restart(room.today);
        CHECK(all_of(room) == before);
    }
}

TEST_CASE("where a turn could not be written, nothing is decided before what is on disk was read",
          "[outbox][staff]") {
    Staffroom room;
    Learner zuri = member(room, "Zuri", "Zuri A.");
    const Wire wire;
    auto opened = StaffDesk::open(room.disk, wire.app(), Staffroom::at(first_day));
    REQUIRE(opened);
    room.staff = std::move(opened).value();
    REQUIRE(zuri.end->say(HelpRequest{adding, first_day}, room.today));
    const auto up = zuri.sends(room.today);
    REQUIRE(up.size() == 1);
    wire.say(post::StickItem{zuri.link.offer.agreed.destination, "one.pip", up[0]});
    room.disk.fails = room.disk.fails_to_read = true;
    (void)room.staff->turn(Staffroom::at(first_day));
    room.disk.fails = false;
    CHECK(code_of(room.staff->pin(of(zuri), adding, Pin::pinned)) == ErrorCode::io);
    room.disk.fails_to_read = false;
    REQUIRE(room.staff->pin(of(zuri), adding, Pin::pinned));
    CHECK(page_of(room, zuri).brought.empty());
    // What was not written was not taken, and is taken when it comes again.
    wire.say(post::StickItem{zuri.link.offer.agreed.destination, "one.pip", up[0]});
    (void)room.staff->turn(Staffroom::at(first_day));
    room.restart(first_day);
    CHECK(page_of(room, zuri).brought.size() == 1);
    CHECK(page_of(room, zuri).decided.pins.size() == 1);
}

TEST_CASE("six digits stand on the screen with their tries, over a restart too",
          "[outbox][staff]") {
    Staffroom room;
    CHECK(room.staff->code().digits.empty());
    REQUIRE(room.staff->show_code());
    const std::string digits = room.staff->code().digits;
    CHECK(digits.size() == 6);
    CHECK(room.staff->code().tries_left == 3);
    room.restart(first_day);
    CHECK(room.staff->code().digits == digits);
    CHECK(room.staff->code().tries_left == 3);
    REQUIRE(room.staff->put_code_away());
    CHECK(room.staff->code().digits.empty());
    CHECK(room.staff->code().tries_left == 0);
}

// ---- its records --------------------------------------------------------------------------------

TEST_CASE("what was decided is read as it was written, and nothing else", "[outbox][staff]") {
    Decisions full;
    full.number = 7;
    full.joined = first_day;
    full.pins = {{adding, Pin::pinned}, {taking, Pin::deferred}};
    full.observed = {{later(1), {taking, "at the door"}}, {later(2), {adding, ""}}};
    full.agreed = {{later(3), {4, "We try with a friend.", later(9)}}};
    const auto bytes = encode(full);
    const auto read = decode_decisions(bytes);
    REQUIRE(read);
    CHECK(*read == full);
    CHECK(*decode_decisions(encode(Decisions{})) == Decisions{});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK(!decode_decisions(std::span(bytes).first(size)));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            auto other = bytes;
            other[at] = static_cast<std::uint8_t>(other[at] ^ 1U << bit);
            const auto changed = decode_decisions(other);
            if (changed) CHECK(encode(*changed) == other);
        }
    }
}
