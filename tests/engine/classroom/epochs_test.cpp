// Which prekeys live, when days pass one by one, in leaps, backwards, and by years.
#include "engine/classroom/epochs.hpp"

#include "engine/classroom/epochs_codec.hpp"

#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using pipit::engine::testing::Random;

namespace {

// Advances day by day to `to`; the last change that made or destroyed something.
PrekeyEpochs::Change day_by_day(PrekeyEpochs& epochs, int from, int to) {
    PrekeyEpochs::Change last;
    for (int day = from; day <= to; ++day) {
        const auto change = epochs.advance({day});
        if (change.make || !change.destroy.empty()) last = change;
    }
    return last;
}

}  // namespace

TEST_CASE("a prekey is made on the first day and every week, and lives five", "[engine]") {
    PrekeyEpochs epochs;
    CHECK(epochs.advance({20000}).make == 1);
    CHECK_FALSE(epochs.advance({20006}).make);
    CHECK(epochs.advance({20007}).make == 2);
    const auto before = day_by_day(epochs, 20008, 20034);
    CHECK(before.destroy.empty());
    CHECK(epochs.is_live(1));
    CHECK(epochs.announced() == AnnouncedEpochs{1, 5});
    const auto then = epochs.advance({20035});
    CHECK(then.destroy == std::vector<std::uint32_t>{1});
    CHECK(then.make == 6);
    CHECK_FALSE(epochs.is_live(1));
    CHECK(epochs.announced() == AnnouncedEpochs{2, 6});
    CHECK(epochs.held.size() == 5);
}

TEST_CASE("the same day again changes nothing", "[engine]") {
    PrekeyEpochs epochs;
    day_by_day(epochs, 20000, 20050);
    const PrekeyEpochs before = epochs;
    const auto change = epochs.advance({20050});
    CHECK_FALSE(change.make);
    CHECK(change.destroy.empty());
    CHECK(epochs == before);
}

TEST_CASE("a clock years ahead leaves the newest prekey alive", "[engine]") {
    for (int age = 0; age < rotation_days; ++age) {
        PrekeyEpochs epochs;
        day_by_day(epochs, 20000, 20070 + age);
        const std::uint32_t newest = epochs.newest;
        const auto change = epochs.advance({20070 + age + 3650});
        CAPTURE(age);
        CHECK(epochs.is_live(newest));
        CHECK(change.make == newest + 1);
        CHECK(std::find(change.destroy.begin(), change.destroy.end(), newest) ==
              change.destroy.end());
    }
}

TEST_CASE("a clock years back destroys nothing and revives nothing", "[engine]") {
    PrekeyEpochs epochs;
    day_by_day(epochs, 20000, 20100);
    const auto held = epochs.held;
    const auto change = epochs.advance({16000});
    CHECK(change.destroy.empty());
    CHECK_FALSE(change.make);
    CHECK(epochs.held == held);
    // From there the keys go on ageing day by day; made in a future that is no more, they still
    // die.
    day_by_day(epochs, 16001, 16035);
    for (const auto& one : held)
        CHECK_FALSE(epochs.is_live(one.epoch));
}

TEST_CASE("there and back by years, the summer away: what is dead stays dead", "[engine]") {
    PrekeyEpochs epochs;
    day_by_day(epochs, 20000, 20040);
    REQUIRE_FALSE(epochs.is_live(1));
    for (const int day : {25000, 20041, 30000, 10000, 20042}) {
        (void)epochs.advance({day});
        CHECK_FALSE(epochs.is_live(1));
    }
    PrekeyEpochs summer;
    day_by_day(summer, 20000, 20035);
    (void)summer.advance({20035 + 75});
    CHECK(summer.held.size() == 2);  // the newest of before, and a new one
    day_by_day(summer, 20111, 20117);
    CHECK(summer.announced().oldest == 7);
}

TEST_CASE(
    "whatever the days do: numbers rise, five keys at most, no age over its bound, none lives "
    "more than five weeks of days that passed one by one",
    "[engine][property]") {
    const auto seed = GENERATE(range(0, 300));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    PrekeyEpochs epochs;
    std::set<std::uint32_t> dead;
    std::map<std::uint32_t, int> lived;
    std::int32_t day = 20000;
    for (int i = 0; i < 400; ++i) {
        const int what = random.below(20);
        const std::int32_t before = day;
        if (what == 0)
            day += random.below(8000) - 4000;
        else if (what < 18)
            day += 1;
        else
            day += random.below(40);
        const std::uint32_t newest = epochs.newest;
        const auto change = epochs.advance({day});
        for (auto& [epoch, days] : lived)
            days += day - before == 1 ? 1 : 0;
        for (const std::uint32_t epoch : change.destroy) {
            CHECK(dead.insert(epoch).second);
            CHECK(epoch != newest);  // no single step destroys the newest one
            lived.erase(epoch);
        }
        if (change.make) {
            CHECK(*change.make > newest);
            lived[*change.make] = 0;
        }
        CHECK(epochs.held.size() <= 5);
        CHECK_FALSE(epochs.held.empty());
        CHECK(epochs.held.back().age < rotation_days);
        for (const auto& one : epochs.held) {
            CHECK(one.age < lifetime_days);
            CHECK_FALSE(dead.contains(one.epoch));
            CHECK(lived[one.epoch] < lifetime_days);
        }
    }
}

TEST_CASE("a day at the end of all days overflows nothing", "[engine]") {
    CHECK(counted_days({INT32_MIN}, {INT32_MAX}) == step_days_max);
    CHECK(counted_days({INT32_MAX}, {INT32_MIN}) == 0);
    PrekeyEpochs epochs;
    epochs.newest = UINT32_MAX;
    CHECK_FALSE(epochs.advance({20000}).make);  // numbers do not come round
    CHECK(epochs.held.empty());
}

TEST_CASE("a sender seals for the newest prekey until four weeks after it was told", "[engine]") {
    KnownEpochs known;
    CHECK_FALSE(known.to_seal_for());
    CHECK_FALSE(known.is_live(0));
    known.hear({3, 7}, {20000});
    CHECK(known.to_seal_for() == 7);
    known.advance({20027});
    CHECK(known.to_seal_for() == 7);
    CHECK(known.is_live(7));
    known.advance({20028});
    CHECK_FALSE(known.to_seal_for());
    CHECK_FALSE(known.is_live(7));
    known.hear({8, 11}, {20029});
    CHECK(known.to_seal_for() == 11);
    known.hear({3, 7}, {20029});  // old news
    CHECK(known.to_seal_for() == 11);
    CHECK_FALSE(known.is_live(7));
    known.advance({20050});
    known.hear({8, 11}, {20050});  // said again: no younger for it
    known.advance({20057});
    CHECK_FALSE(known.to_seal_for());
}

TEST_CASE("an announcement that is none changes nothing", "[engine]") {
    KnownEpochs known;
    known.hear({3, 7}, {20000});
    const KnownEpochs before = known;
    for (const AnnouncedEpochs wrong :
         {AnnouncedEpochs{0, 9}, {9, 8}, {8, 0}, {1, 9}, {4, 0xFFFFFFFF}}) {
        CAPTURE(wrong.oldest, wrong.newest);
        known.hear(wrong, {20000});
        CHECK(known == before);
    }
    CHECK(decode_known_epochs(encode(known)));
}

TEST_CASE("epochs that no run of days leaves behind are refused with the field named", "[engine]") {
    const auto refused = [](const PrekeyEpochs& epochs) {
        const auto read = decode_prekey_epochs(encode(epochs));
        return read.ok() ? std::string() : read.error().where;
    };
    PrekeyEpochs epochs;
    CHECK(refused(epochs).empty());
    for (int day = 20000; day < 20030; day += 6)
        (void)epochs.advance({day});
    REQUIRE(epochs.held.size() == 3);
    CHECK(refused(epochs).empty());
    PrekeyEpochs wrong = epochs;
    wrong.last.reset();
    CHECK(refused(wrong) == "epochs.day");
    wrong = epochs;
    wrong.held.clear();
    CHECK(refused(wrong) == "epochs.held");
    wrong = epochs;
    ++wrong.newest;
    CHECK(refused(wrong) == "epochs.newest");
    wrong = epochs;
    ++wrong.newest;
    ++wrong.held.back().epoch;
    CHECK(refused(wrong) == "epochs.epoch");  // one between them is missing
    wrong = epochs;
    wrong.held.pop_back();
    --wrong.newest;
    CHECK(refused(wrong) == "epochs.age");  // it is a week old
    wrong = {};
    wrong.last = Day{20000};
    CHECK(refused(wrong) == "epochs.day");  // a first day makes a first key
    wrong.newest = UINT32_MAX;
    CHECK(refused(wrong).empty());  // after the last number there is none to make

    const auto unknown = [](const KnownEpochs& known) {
        const auto read = decode_known_epochs(encode(known));
        return read.ok() ? std::string() : read.error().where;
    };
    CHECK(unknown({}).empty());
    CHECK(unknown({{3, 7}, 0, Day{20000}}).empty());
    CHECK(unknown({{3, 8}, 0, Day{20000}}) == "epochs.oldest");
    CHECK(unknown({{3, 7}, 0, {}}) == "epochs.day");
    CHECK(unknown({{}, 1, {}}) == "epochs.day");
}

TEST_CASE("what a sender holds for live, the receiver can still open", "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    PrekeyEpochs receiver;
    KnownEpochs sender;
    for (int day = 20000, next = day; day < 20400; ++day) {
        sender.advance({day});
        if (day >= next) {  // the receiver is not there each day
            (void)receiver.advance({day});
            next = day + 1 + (random.chance(0.5) ? static_cast<int>(random.next() % 30) : 0);
            if (random.chance(0.2)) sender.hear(receiver.announced(), {day});
        }
        for (std::uint32_t epoch = 0; epoch <= receiver.newest; ++epoch) {
            if (sender.is_live(epoch)) CHECK(receiver.is_live(epoch));
        }
        if (const auto epoch = sender.to_seal_for()) CHECK(receiver.is_live(*epoch));
    }
}

TEST_CASE("both sides' epochs are read back as they were written, and nothing else is read",
          "[engine]") {
    PrekeyEpochs receiver;
    KnownEpochs sender;
    CHECK(*decode_prekey_epochs(encode(receiver)) == receiver);
    CHECK(*decode_known_epochs(encode(sender)) == sender);
    day_by_day(receiver, -20, 60);
    sender.hear(receiver.announced(), {60});
    sender.advance({70});
    CHECK(*decode_prekey_epochs(encode(receiver)) == receiver);
    CHECK(*decode_known_epochs(encode(sender)) == sender);
    const auto held = encode(receiver);
    for (std::size_t cut = 0; cut < held.size(); ++cut)
        CHECK_FALSE(decode_prekey_epochs(std::span(held).first(cut)).ok());

    PrekeyEpochs odd = receiver;
    odd.newest += 1;
    CHECK(decode_prekey_epochs(encode(odd)).error().where == "epochs.newest");
    odd = receiver;
    odd.held[1].epoch = odd.held[0].epoch;
    CHECK(decode_prekey_epochs(encode(odd)).error().where == "epochs.epoch");
    odd = receiver;
    odd.held[1].age = odd.held[0].age;
    CHECK(decode_prekey_epochs(encode(odd)).error().where == "epochs.age");
    KnownEpochs turned = sender;
    std::swap(turned.told.oldest, turned.told.newest);
    CHECK(decode_known_epochs(encode(turned)).error().where == "epochs.oldest");
    turned = sender;
    turned.days = sealing_days + 1;
    CHECK(decode_known_epochs(encode(turned)).error().where == "epochs.days");
}
