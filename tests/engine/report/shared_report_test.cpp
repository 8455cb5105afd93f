// What a class is told: the contract's rows and nothing else, in bytes that have one reading.
#include "engine/report/shared_report.hpp"

#include "engine/learner/learner.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

using namespace pipit::engine;

namespace {

const SkillGraph& graph() {
    static const TinySource source;
    return source.graph();
}

Event event(std::uint64_t number, EventBody body, int day = 20776) {
    return {{number, {}, number}, {day}, std::move(body)};
}

Answered wrong(const char* skill, std::uint64_t seed, int hints = 1) {
    Answered answered;
    answered.item = {{skill}, skill, 1, seed};
    answered.given = "canary-given";
    answered.hints = static_cast<std::uint8_t>(hints);
    answered.misconception = "canary-idea";
    answered.seconds = 333;
    return answered;
}

Answered right(const char* skill, std::uint64_t seed) {
    Answered answered = wrong(skill, seed, 0);
    answered.item.level = 2;
    answered.right = true;
    return answered;
}

// A second try at the same item.
Answered again(const char* skill, std::uint64_t seed) {
    Answered answered = wrong(skill, seed);
    answered.tries = 2;
    return answered;
}

// How a skill stands in the report of these events.
Stand stand(const char* skill, const std::vector<Event>& events) {
    const auto state = learner::fold(events, graph());
    const auto skills = learner::views(*state, graph(), accepted_day(*state));
    for (const SharedSkill& one : shared_report(graph(), skills, {}, events).skills) {
        if (one.skill.value == skill) return one.stand;
    }
    return Stand::none;
}

SkillView view(const char* skill, Band band, int tries) {
    SkillView seen;
    seen.skill = {skill};
    seen.band = band;
    seen.tries = tries;
    if (tries > 0) seen.last = Day{20776};
    return seen;
}

GoalView goal(bool share) {
    GoalView seen;
    seen.goal = {7,           {"tiny-add"},  "canary-wish", "canary-obstacle",
                 "canary-if", "canary-then", {20800},       share};
    return seen;
}

// A learner with something in every field there is.
SharedReport full() {
    std::vector<Event> events{event(1, Joined{"canary-name", "fox"}),
                              event(2, wrong("tiny-add", 1)),
                              event(3, wrong("tiny-add", 2)),
                              event(4, wrong("tiny-add", 3)),
                              event(5, SessionEnded{13, "canary-helped"}),
                              event(6, BandDisputed{{"tiny-count"}, 2, true}),
                              event(7, BandDisputed{{"tiny-times"}, 1, false})};
    const std::vector<SkillView> skills{
        view("tiny-count", Band::flower, 25), view("tiny-add", Band::sprout, 3),
        view("tiny-times", Band::sprout, 6), view("tiny-share", Band::seed, 0)};
    const std::vector<GoalView> goals{goal(true)};
    return shared_report(graph(), skills, goals, events);
}

bool holds(const cbor::Bytes& bytes, std::string_view text) {
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

}  // namespace

TEST_CASE("a report is read back as it was written, and its bytes are deterministic", "[engine]") {
    const SharedReport report = full();
    const auto bytes = encode_shared(report);
    REQUIRE(bytes.ok());
    CHECK(cbor::check(*bytes).ok());
    const auto back = decode_shared(*bytes);
    REQUIRE(back.ok());
    CHECK(*back == report);
    CHECK(*encode_shared(*back) == *bytes);
}

TEST_CASE("nothing but the contract's rows is in the bytes", "[engine]") {
    const auto bytes = encode_shared(full());
    REQUIRE(bytes.ok());
    CHECK(holds(*bytes, "canary-wish"));  // a shared goal: the search can find something
    for (const char* secret :
         {"canary-given", "canary-idea", "canary-helped", "canary-name", "fox", "tiny-times\x01"}) {
        CAPTURE(secret);
        CHECK_FALSE(holds(*bytes, secret));
    }
    CHECK(full().disputes.size() == 1);  // the other was only noted
}

TEST_CASE("a goal that is not shared, or has ended, is not in the report", "[engine]") {
    std::vector<GoalView> goals{goal(false)};
    CHECK(shared_report(graph(), {}, goals, {}).goals.empty());
    goals[0].goal.share = true;
    CHECK(shared_report(graph(), {}, goals, {}).goals.size() == 1);
    goals[0].active = false;
    CHECK(shared_report(graph(), {}, goals, {}).goals.empty());
}

TEST_CASE("every key of the contract is a field declared as shared, and each such field has a key",
          "[engine]") {
    std::set<std::string> keys;
    for (const SharedField& shared : shared_fields()) {
        CAPTURE(shared.id);
        const Field* declared = find_field(shared.id);
        REQUIRE(declared);
        CHECK(declared->place == FieldPlace::message);
        CHECK(declared->shared != Shared::never);
        CHECK(declared->seen_by == "you and your teacher");
        CHECK(keys.insert(std::string(shared.id)).second);
    }
    for (const Field& field : fields()) {
        CAPTURE(field.id);
        // The other messages' rows: tests/engine/classroom/message_test.
        if (field.id.starts_with("report.")) CHECK(keys.contains(std::string(field.id)));
        // What is stored goes to nobody as it is, but for what a child taps.
        if (field.place == FieldPlace::event) CHECK(field.shared != Shared::always);
    }
    CHECK(keys.size() == 18);
}

TEST_CASE("three different items missed after hints are stuck until the next success", "[engine]") {
    std::vector<Event> events{event(1, wrong("tiny-times", 9, 0)), event(2, wrong("tiny-add", 1)),
                              event(3, wrong("tiny-add", 2)), event(4, again("tiny-add", 2))};
    CHECK(stand("tiny-add", events) == Stand::none);  // the same item twice counts once
    events.push_back(event(5, right("tiny-count", 7)));
    CHECK(stand("tiny-add", events) == Stand::none);
    events.push_back(event(6, wrong("tiny-add", 4)));
    CHECK(stand("tiny-add", events) == Stand::stuck);
    CHECK(stand("tiny-times", events) == Stand::blocked);  // it needs tiny-add
    events.push_back(event(7, right("tiny-add", 5)));
    CHECK(stand("tiny-add", events) == Stand::none);
    CHECK(stand("tiny-times", events) == Stand::blocked);  // tiny-add is weak still
    for (std::uint64_t i = 8; i <= 11; ++i)
        events.push_back(event(i, right("tiny-add", i)));
    CHECK(stand("tiny-times", events) == Stand::none);
}

TEST_CASE("misses without a hint call nobody stuck, however little is foretold of them",
          "[engine]") {
    std::vector<Event> events;
    for (std::uint64_t i = 1; i <= 7; ++i)
        events.push_back(event(i, wrong("tiny-count", i, 0)));
    const auto state = learner::fold(events, graph());
    REQUIRE(find_skill(*state, {"tiny-count"})->help == Help::spinning);
    CHECK(stand("tiny-count", events) == Stand::none);
}

TEST_CASE("what two children missed or got together makes nobody stuck, and nobody unstuck",
          "[engine]") {
    std::vector<Event> events{event(1, right("tiny-add", 9))};
    const auto add = [&](Answered answered, bool paired) {
        answered.paired = paired;
        events.push_back(event(events.size() + 1, std::move(answered)));
    };
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        add(wrong("tiny-add", seed), true);
    CHECK(stand("tiny-add", events) == Stand::none);
    for (std::uint64_t seed = 4; seed <= 6; ++seed)
        add(wrong("tiny-add", seed), false);
    CHECK(stand("tiny-add", events) == Stand::stuck);
    add(right("tiny-add", 7), true);
    CHECK(stand("tiny-add", events) == Stand::stuck);
}

TEST_CASE("a flower is ready, and one to look at again is not", "[engine]") {
    std::vector<Event> events;
    for (std::uint64_t i = 1; i <= 12; ++i)
        events.push_back(event(i, right("tiny-count", i), 20776 + static_cast<int>(i / 12)));
    CHECK(stand("tiny-count", events) == Stand::ready);
    events.push_back(event(13, wrong("tiny-count", 13, 0), 20777));
    CHECK(stand("tiny-count", events) == Stand::none);
}

TEST_CASE("tries go out in steps, minutes in fives and by the day, shares in fifths", "[engine]") {
    for (const auto& [tries, step] : {std::pair{1, TriesStep::up_to_5},
                                      {5, TriesStep::up_to_5},
                                      {6, TriesStep::up_to_20},
                                      {20, TriesStep::up_to_20},
                                      {21, TriesStep::more},
                                      {5000, TriesStep::more}}) {
        const std::vector<SkillView> skills{view("tiny-add", Band::leaf, tries)};
        CHECK(shared_report(graph(), skills, {}, {}).skills[0].tries == step);
    }
    std::vector<Event> events;
    for (int i = 0; i < 20; ++i)
        events.push_back(event(static_cast<std::uint64_t>(i + 1), SessionEnded{7, ""}, 20700 + i));
    events.push_back(event(21, SessionEnded{6, ""}, 20719));
    Answered paired = wrong("tiny-add", 1);
    paired.paired = true;
    events.push_back(event(22, paired));
    Answered own = wrong("tiny-add", 2);
    own.reason.code = ReasonCode::own_choice;
    events.push_back(event(23, own));
    const SharedReport report = shared_report(graph(), {}, {}, events);
    REQUIRE(report.days.size() == shared_days_max);
    CHECK(report.days.front().minutes == 5);
    CHECK(report.days.back() == SharedDay{{20719}, 15});
    CHECK(report.chosen_fifths == 3);  // 2.5 rounds up
    CHECK(report.paired_fifths == 3);
}

TEST_CASE("a report that does not hold is refused with the field named", "[engine]") {
    SharedReport report = full();
    report.days[0].minutes = 13;
    CHECK(encode_shared(report).error().where == "report.minutes");
    report = full();
    report.chosen_fifths = 6;
    CHECK(encode_shared(report).error().where == "report.chosen");
    const auto bytes = encode_shared(full());
    REQUIRE(bytes.ok());
    for (std::size_t cut = 0; cut < bytes->size(); ++cut)
        CHECK_FALSE(decode_shared(std::span(*bytes).first(cut)).ok());
    cbor::Bytes other = *bytes;
    other[1] = 0x09;  // an unknown key first
    CHECK_FALSE(decode_shared(other).ok());
}

TEST_CASE("a learner with nothing yet has a report of nothing", "[engine]") {
    const auto bytes = encode_shared(shared_report(graph(), {}, {}, {}));
    REQUIRE(bytes.ok());
    CHECK(decode_shared(*bytes)->skills.empty());
    CHECK(bytes->size() < 20);
}
