// The teacher's merge is a join: the laws, drawn from reports that tie, repeat and contradict.
#include "engine/classroom/merge.hpp"

#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

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

// Few values for everything, so that most draws collide somewhere.
Reported random_report(Random& random) {
    Reported out;
    out.sequence = static_cast<std::uint64_t>(1 + random.below(3));
    out.report.lamport = static_cast<std::uint64_t>(random.below(6));
    for (const char* id : {"add", "count", "times"}) {
        if (random.chance(0.5))
            out.report.skills.push_back(
                {{id}, static_cast<Band>(random.below(5)), Stand::none, TriesStep::more, {20000}});
    }
    if (random.chance(0.4))
        out.report.goals.push_back({{"add"}, "wish", "", "", "", {20000 + random.below(3)}});
    if (random.chance(0.5))
        out.report.days.push_back(
            {{20000 + random.below(3)}, static_cast<std::uint16_t>(5 * random.below(4))});
    return out;
}

struct Message {
    DeviceTag device;
    Reported reported;
    bool withdrawal = false;
};

Message random_message(Random& random, double withdrawals) {
    return {tag(random.below(12)), random_report(random), random.chance(withdrawals)};
}

void take(LearnerRecord& record, const Message& message) {
    if (message.withdrawal)
        record.withdraw();
    else
        record.add(message.device, message.reported);
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
    record.add(tag(1), {1, report(5)});
    record.withdraw();
    CHECK(record.devices.empty());  // and what was shared is let go
    record.add(tag(1), {2, report(900)});
    record.add(tag(2), {1, report(901)});
    LearnerRecord other;
    other.add(tag(3), {1, report(1000)});
    record.merge(other);
    other.merge(record);
    for (const LearnerRecord& one : {record, other}) {
        CHECK(one.withdrawn);
        CHECK(one.devices.empty());
        CHECK(overview(one) == SharedReport{});
    }
}

TEST_CASE("of one device the latest report counts, of one skill the greatest lamport", "[engine]") {
    LearnerRecord record;
    SharedReport old = report(5);
    old.skills = {{{"add"}, Band::flower, Stand::ready, TriesStep::more, {20001}},
                  {{"count"}, Band::bud, Stand::none, TriesStep::more, {20001}}};
    SharedReport newer = report(9);
    newer.skills = {{{"add"}, Band::leaf, Stand::stuck, TriesStep::more, {20005}}};
    record.add(tag(2), {7, old});
    record.add(tag(1), {3, newer});
    const SharedReport seen = overview(record);
    REQUIRE(seen.skills.size() == 2);
    CHECK(seen.skills[0] == newer.skills[0]);
    CHECK(seen.skills[1] == old.skills[1]);  // the other device never met it
    CHECK(seen.lamport == 9);
    newer.skills[0].band = Band::bud;
    record.add(tag(1), {4, newer});
    CHECK(overview(record).skills[0].band == Band::bud);
    record.add(tag(1), {2, report(8)});
    CHECK(overview(record).skills[0].band == Band::bud);
}

TEST_CASE("the last word on a goal wins, and one no longer shared is gone", "[engine]") {
    LearnerRecord record;
    SharedReport first = report(5);
    first.goals = {{{"add"}, "first", "", "", "", {20010}}};
    SharedReport second = first;
    second.goals[0].wish = "second";
    record.add(tag(2), {1, first});
    record.add(tag(1), {1, second});
    CHECK(overview(record).goals[0].wish == "first");  // as late: the greater tag
    second.lamport = 6;
    record.add(tag(1), {2, second});
    CHECK(overview(record).goals[0].wish == "second");
    record.add(tag(2), {2, report(7)});
    CHECK(overview(record).goals.empty());
}

TEST_CASE("minutes of a day are never counted twice", "[engine]") {
    LearnerRecord record;
    SharedReport one = report(5);
    one.days = {{{20001}, 15}};
    SharedReport other = report(6);
    other.days = {{{20001}, 10}, {{20002}, 5}};
    record.add(tag(1), {1, one});
    record.add(tag(2), {1, other});
    const std::vector<SharedDay> both{{{20001}, 15}, {{20002}, 5}};
    CHECK(overview(record).days == both);
}

TEST_CASE("of many devices the newest stay, whatever the order", "[engine]") {
    LearnerRecord up;
    LearnerRecord down;
    const int count = static_cast<int>(devices_max) + 5;
    for (int i = 1; i <= count; ++i) {
        up.add(tag(i), {1, report(static_cast<std::uint64_t>(i))});
        down.add(tag(count + 1 - i), {1, report(static_cast<std::uint64_t>(count + 1 - i))});
    }
    CHECK(up == down);
    CHECK(up.devices.size() == devices_max);
    CHECK(up.devices.begin()->first == tag(6));
}
