// Events as bytes: the same both ways, and strict.
#include "engine/session/event_codec.hpp"

#include "engine/report/cbor.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// One event of every kind, every field holding something that is not its default.
std::vector<Event> one_of_each() {
    Notes notes;
    const ItemRef item{{"add"}, "add-1", 3, UINT64_MAX};
    notes.add(Joined{"Zuri", "fox"}, Day{-3});
    notes.add(Answered{item,
                       "2/6",
                       false,
                       true,
                       2,
                       3,
                       600,
                       "adds tops and bottoms",
                       {ReasonCode::goal, 4, {"times"}},
                       true,
                       {7, Day{19999}, true, {{"share"}, {"shape"}}},
                       5,
                       2},
              Day{20000});
    notes.add(GoalKept{7, {"times"}, "wish", "I rush", "if", "then", Day{20100}, true}, Day{20000});
    notes.add(GoalEnded{7, GoalEnd::nearly}, Day{20001});
    notes.add(SessionStarted{}, Day{20001});
    notes.add(SessionEnded{12, "Drawing the bar"}, Day{20001});
    notes.add(BreakTaken{}, Day{20001});
    notes.add(Disputed{item, "3"}, Day{20001});
    Checkpoint checkpoint;
    checkpoint.state = {1, 2, 3};
    checkpoint.count = 40;
    checkpoint.previous_head[31] = 9;
    checkpoint.generation = 2;
    notes.add(checkpoint, Day{20002});
    notes.add(BandDisputed{{"add"}, 2, true}, Day{20002});
    notes.add(Preferences{200, 1, 2, 1, true, true, 2, 3, true, "es"}, Day{20002});
    notes.add(Began{UINT64_MAX,
                    UINT64_MAX - 1,
                    4,
                    2,
                    1,
                    3,
                    {7, Day{19999}, true, {{"share"}}},
                    {"times"},
                    2,
                    {ReasonCode::due_review, 4, {"add"}}},
              Day{20002});
    notes.add(Pinned{{"shape"}, Pin::deferred}, Day{20002});
    notes.add(Rhythm{240, 60}, Day{20002});
    notes.add(PackRules{{{"a", 0}, {"b", UINT32_MAX}}}, Day{20002});
    return notes.events;
}

}  // namespace

TEST_CASE("every kind of event is read back as it was written", "[engine]") {
    const auto events = one_of_each();
    REQUIRE(events.size() == std::variant_size_v<AnyEvent>);
    for (const Event& event : events) {
        const auto bytes = encode_event(event);
        const auto read = decode_event(bytes.data(), bytes.size());
        REQUIRE(read);
        CHECK(read->key == event.key);
        CHECK(read->day == event.day);
        CHECK(read->body.index() == event.body.index());
        CHECK(encode_event(*read) == bytes);
        CHECK(cbor::check(bytes));
    }
    const auto bytes = encode_event(events[1]);
    const auto read = decode_event(bytes.data(), bytes.size());
    const auto& answer = *std::get_if<Answered>(&read->body);
    CHECK(answer.item == ItemRef{{"add"}, "add-1", 3, UINT64_MAX});
    CHECK(answer.given == "2/6");
    CHECK(answer.reason == Reason{ReasonCode::goal, 4, {"times"}});
    CHECK(answer.paired);
    CHECK(answer.moment == Moment{7, Day{19999}, true, {{"share"}, {"shape"}}});
    CHECK(answer.shown == 5);
    CHECK(answer.attempt == 2);
}

TEST_CASE("an event cut short or followed by anything is refused", "[engine]") {
    for (const Event& event : one_of_each()) {
        auto bytes = encode_event(event);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            REQUIRE_FALSE(decode_event(bytes.data(), size));
        bytes.push_back(0);
        REQUIRE_FALSE(decode_event(bytes.data(), bytes.size()));
    }
}

TEST_CASE("bytes that are read as an event are exactly those it would be written as",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const auto events = one_of_each();
    for (int i = 0; i < 200; ++i) {
        auto bytes = encode_event(
            events[static_cast<std::size_t>(random.below(static_cast<int>(events.size())))]);
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())));
        bytes[at] = static_cast<std::uint8_t>(random.next());
        const auto read = decode_event(bytes.data(), bytes.size());
        // Formats 1 and 2 are read and never written.
        if (read && bytes[2] == 3) REQUIRE(encode_event(*read) == bytes);
    }
}

TEST_CASE("an event of a later format is told apart from a damaged one", "[engine]") {
    auto bytes = encode_event(one_of_each().front());
    REQUIRE(bytes[2] == 3);  // map of 7, key 1, format 3
    bytes[2] = 4;
    CHECK(decode_event(bytes.data(), bytes.size()).error().code == ErrorCode::newer_version);
    bytes[2] = 0;
    CHECK(decode_event(bytes.data(), bytes.size()).error().code == ErrorCode::bad_input);
}

TEST_CASE("an answer written before pairs were known, or before choices were logged, is read",
          "[engine]") {
    Event event = one_of_each()[1];
    auto& answer = *std::get_if<Answered>(&event.body);
    answer.moment = {};
    answer.shown = answer.attempt = 0;
    auto bytes = encode_event(event);
    const auto head = [&](std::uint8_t from, std::uint8_t to) {
        const auto at = std::find(bytes.begin(), bytes.end(), from);
        REQUIRE(at != bytes.end());
        *at = to;
    };
    // The 21 pairs without the last six, each a key and one byte.
    const auto pairs_of_21 = std::find(bytes.begin(), bytes.end(), 0xB5);
    REQUIRE(pairs_of_21 != bytes.end());
    bytes.resize(bytes.size() - 6 * 2);
    bytes[2] = 2;
    head(0xB5, 0xAF);
    const auto second = decode_event(bytes.data(), bytes.size());
    REQUIRE(second);
    CHECK(std::get_if<Answered>(&second->body)->paired);
    CHECK(std::get_if<Answered>(&second->body)->shown == 0);

    REQUIRE(bytes.back() == 0xF5);  // paired: true, the last of the 15 pairs
    bytes.resize(bytes.size() - 2);
    bytes[2] = 1;
    head(0xAF, 0xAE);
    const auto read = decode_event(bytes.data(), bytes.size());
    REQUIRE(read);
    CHECK_FALSE(std::get_if<Answered>(&read->body)->paired);
    CHECK(std::get_if<Answered>(&read->body)->given == "2/6");
    bytes[2] = 2;
    CHECK_FALSE(decode_event(bytes.data(), bytes.size()));
}

TEST_CASE("a refused event names the field that does not hold", "[engine]") {
    auto bytes = encode_event(one_of_each()[1]);
    // "add" with a byte that no UTF-8 text has.
    for (std::size_t i = 0; i + 3 < bytes.size(); ++i) {
        if (bytes[i] == 0x63 && bytes[i + 1] == 'a') {
            bytes[i + 1] = 0xFF;
            break;
        }
    }
    const auto read = decode_event(bytes.data(), bytes.size());
    REQUIRE_FALSE(read);
    CHECK(read.error().where == "answered.skill");
}

TEST_CASE("a text is shortened between letters, never inside one", "[engine]") {
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "abc");
    CHECK(shortened("ab\xC3\xA9", 3) == "ab");
    CHECK(shortened("\xFF\xFE", 10).empty());
}

TEST_CASE("an event of a day so far off that adding to it could overflow is refused", "[engine]") {
    Event event{{1, device(), 1}, Day{day_max}, SessionStarted{}};
    const auto held = encode_event(event);
    REQUIRE(decode_event(held.data(), held.size()));
    // The day is a key of 5 and four bytes after 0x1a.
    auto far = held;
    const std::vector<std::uint8_t> written{0x05, 0x1a, 0x00, 0x98, 0x96, 0x80};
    const auto at = std::search(far.begin(), far.end(), written.begin(), written.end());
    REQUIRE(at != far.end());
    *(at + 5) = 0x81;
    CHECK(decode_event(far.data(), far.size()).error().where == "event.day");
}
