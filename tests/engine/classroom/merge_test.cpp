// The teacher's merge is a join: the laws, drawn from reports and changes that tie, repeat and
// contradict. That honest ones end in what the learner said:
// tests/device/outbox/report_there_test.cpp.
#include "engine/classroom/merge.hpp"

#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using pipit::engine::testing::Random;

namespace {

DeviceTag tag(int number) {
    DeviceTag out;
    out.bytes[15] = static_cast<std::uint8_t>(number);
    return out;
}

SharedReport report(std::uint64_t lamport) {
    SharedReport out;
    out.lamport = lamport;
    return out;
}

SharedSkill skill(const char* id, Band band) {
    return {{id}, band, Stand::none, TriesStep::more, {20000}};
}

struct Message {
    Stamp when;
    ReportChanges report;
    bool withdrawal = false;
};

// Few values for everything, so that most draws collide somewhere.
Message random_message(Random& random, double withdrawals) {
    Message out;
    out.when.lamport = static_cast<std::uint64_t>(random.below(6));
    out.when.device = tag(random.below(4));
    out.when.sequence = static_cast<std::uint64_t>(1 + random.below(3));
    ReportChanges& report = out.report;
    report.since = static_cast<std::uint64_t>(random.below(3));
    report.told.lamport = out.when.lamport;
    for (const char* id : {"add", "count", "times"}) {
        const auto band = static_cast<Band>(random.below(5));
        if (random.chance(0.5)) report.told.skills.push_back(skill(id, band));
    }
    report.goals = report.since == 0 || random.chance(0.5);
    if (report.goals && random.chance(0.4))
        report.told.goals.push_back({{"add"}, "wish", "", "", "", {20000 + random.below(3)}});
    report.disputes = report.since == 0 || random.chance(0.5);
    if (report.disputes && random.chance(0.4))
        report.told.disputes.push_back({{"add"}, static_cast<Band>(random.below(5))});
    const auto minutes = static_cast<std::uint16_t>(5 * random.below(4));
    if (random.chance(0.5)) report.told.days.push_back({{20000 + random.below(3)}, minutes});
    out.withdrawal = random.chance(withdrawals);
    return out;
}

void take(LearnerRecord& record, const Message& message) {
    if (message.withdrawal)
        record.withdraw();
    else
        record.add(message.when, message.report);
}

LearnerRecord random_record(Random& random) {
    LearnerRecord out;
    for (int i = random.below(14); i > 0; --i)
        take(out, random_message(random, 0.01));
    return out;
}

LearnerRecord merged(LearnerRecord a, const LearnerRecord& b) {
    a.merge(b);
    return a;
}

}  // namespace

TEST_CASE("merging is commutative, associative and idempotent", "[engine][property]") {
    const auto seed = GENERATE(range(0, 500));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const LearnerRecord a = random_record(random);
    const LearnerRecord b = random_record(random);
    const LearnerRecord c = random_record(random);
    CHECK(merged(a, b) == merged(b, a));
    CHECK(merged(merged(a, b), c) == merged(a, merged(b, c)));
    CHECK(merged(a, a) == a);
    CHECK(merged(merged(a, b), b) == merged(a, b));
    CHECK(merged(a, LearnerRecord{}) == a);
    CHECK(merged(LearnerRecord{}, a) == a);
}

TEST_CASE("any order and any repeats of messages end in one record and one view",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 500));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    std::vector<Message> messages;
    for (int i = 0; i < 30; ++i)
        messages.push_back(random_message(random, 0.01));
    LearnerRecord in_order;
    for (const Message& one : messages)
        take(in_order, one);

    std::vector<Message> shuffled = messages;
    for (const Message& one : messages) {
        if (random.chance(0.5)) shuffled.push_back(one);
    }
    for (std::size_t i = shuffled.size() - 1; i > 0; --i)
        std::swap(shuffled[i],
                  shuffled[static_cast<std::size_t>(random.below(static_cast<int>(i) + 1))]);
    LearnerRecord any_order;
    for (const Message& one : shuffled)
        take(any_order, one);
    CHECK(any_order == in_order);
    CHECK(overview(any_order) == overview(in_order));
}

TEST_CASE("a withdrawn consent wins over whatever came before and comes after", "[engine]") {
    LearnerRecord record;
    record.add({5, tag(1), 1}, all_of(report(5)));
    record.withdraw();
    LearnerRecord nothing;  // what was shared is let go
    nothing.withdrawn = true;
    CHECK(record == nothing);
    record.add({900, tag(1), 2}, all_of(report(900)));
    record.add({901, tag(2), 1}, {900, true, true, report(901)});
    LearnerRecord other;
    other.add({1000, tag(3), 1}, all_of(report(1000)));
    record.merge(other);
    other.merge(record);
    for (const LearnerRecord& one : {record, other}) {
        CHECK(one == nothing);
        CHECK(overview(one) == SharedReport{});
    }
}

TEST_CASE("of each skill the newest word counts, and what a whole report does not say is forgotten",
          "[engine]") {
    SharedReport first = report(5);
    first.skills = {skill("add", Band::flower), skill("count", Band::bud)};
    SharedReport second = report(9);
    second.skills = {skill("add", Band::leaf), skill("times", Band::seed)};
    LearnerRecord record;
    record.add({9, tag(1), 4}, {5, false, false, second});
    record.add({5, tag(1), 3}, all_of(first));
    const std::vector<SharedSkill> all{second.skills[0], first.skills[1], second.skills[1]};
    CHECK(overview(record).skills == all);
    CHECK(overview(record).lamport == 9);

    // Whole and newer than all of it: also from another device, or from before it was put back.
    SharedReport third = report(11);
    third.skills = {skill("count", Band::sprout)};
    LearnerRecord after = record;
    after.add({11, tag(2), 1}, all_of(third));
    CHECK(overview(after) == third);
    // Whole and older than the changes: these stand on it.
    LearnerRecord under = record;
    SharedReport between = report(7);
    between.skills = {skill("count", Band::sprout)};
    under.add({7, tag(2), 1}, all_of(between));
    const std::vector<SharedSkill> on_it{second.skills[0], between.skills[0], second.skills[1]};
    CHECK(overview(under).skills == on_it);
}

TEST_CASE("the last word on goals wins, and one no longer shared is gone", "[engine]") {
    LearnerRecord record;
    SharedReport first = report(5);
    first.goals = {{{"add"}, "first", "", "", "", {20010}}};
    SharedReport second = first;
    second.goals[0].wish = "second";
    record.add({5, tag(2), 1}, all_of(first));
    record.add({5, tag(1), 1}, all_of(second));
    CHECK(overview(record).goals[0].wish == "first");  // as late: the greater tag
    second.lamport = 6;
    record.add({6, tag(1), 2}, {5, true, false, second});
    CHECK(overview(record).goals[0].wish == "second");
    record.add({7, tag(1), 3}, {6, false, false, report(7)});
    CHECK(overview(record).goals[0].wish == "second");  // not told: as before
    record.add({8, tag(1), 4}, {7, true, false, report(8)});
    CHECK(overview(record).goals.empty());
}

TEST_CASE("changes build on what came, and on nothing that a whole report has replaced",
          "[engine]") {
    LearnerRecord record;
    record.add({4, tag(1), 1}, {3, true, true, report(4)});
    CHECK_FALSE(record.has(4));  // of what it builds on nothing is known
    record.add({5, tag(1), 2}, all_of(report(5)));
    record.add({8, tag(1), 4}, {5, true, true, report(8)});
    CHECK(record.has(5));
    CHECK(record.has(8));
    CHECK_FALSE(record.has(9));
    record.add({7, tag(2), 1}, all_of(report(7)));
    CHECK_FALSE(record.has(5));
}

TEST_CASE("of more skills than a report may name the newest stay, whatever the order", "[engine]") {
    LearnerRecord up;
    LearnerRecord down;
    const int count = static_cast<int>(shared_skills_max) + 5;
    const auto add = [](LearnerRecord& record, int i) {
        const auto number = static_cast<std::uint64_t>(i);
        SharedReport one = report(number);
        one.skills = {skill(("skill-" + std::to_string(i)).c_str(), Band::bud)};
        record.add({number, tag(1), number}, {1, false, false, one});
    };
    for (int i = 1; i <= count; ++i) {
        add(up, i);
        add(down, count + 1 - i);
    }
    CHECK(up == down);
    CHECK(up.skills.size() == shared_skills_max);
    CHECK_FALSE(up.skills.contains({"skill-5"}));
}
