// What a teacher decides: it stands after a restart, reaches the learner, is undone at both ends,
// goes with the learner, and is not there by half on a bad day.
#include "tests/device/outbox/staffroom.hpp"

#include <functional>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

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

}  // namespace

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

// ---- its records --------------------------------------------------------------------------------

TEST_CASE("what was decided is read as it was written, and nothing else", "[outbox][staff]") {
    Decisions full;
    full.number = 7;
    full.joined = first_day;
    full.pins = {{adding, Pin::pinned}, {taking, Pin::deferred}};
    full.observed = {{later(1), {taking, "at the door"}}, {later(2), {adding, ""}}};
    full.agreed = {{later(3), {4, "We try with a friend.", later(9)}}};
    full.last_agreed = 5;  // the fifth was taken back
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
