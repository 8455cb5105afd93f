// The log replays: what was asked, and why, follows from the events alone.
#include "engine/select/replay.hpp"

#include "engine/session/event_codec.hpp"
#include "tests/engine/select/lives.hpp"

#include <functional>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// Changes the n-th answer of a log that was chosen with a record of it.
std::vector<Event> with_answer(std::vector<Event> events, int n,
                               const std::function<void(Answered&)>& change) {
    for (Event& event : events) {
        auto* answer = std::get_if<Answered>(&event.body);
        if (answer && answer->shown > 0 && n-- == 0) change(*answer);
    }
    return events;
}

std::vector<Event> a_log() {
    Life life(5, 7);
    life.live(10);
    return life.events();
}

}  // namespace

TEST_CASE("from the log alone each choice replays to the same item and reason, each offer taken to "
          "the same offer",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    Life life(static_cast<std::uint64_t>(seed), 2 + seed % 9);
    life.live(12);
    // As it is read from disk, out of order.
    std::vector<Event> read;
    for (const Event& event : life.events()) {
        const auto bytes = encode_event(event);
        read.insert(read.begin(), *decode_event(bytes.data(), bytes.size()));
    }
    const auto replayed = select::replay(read, life.items.graph());
    INFO((replayed ? "" : replayed.error().where + ": " + replayed.error().remedy));
    REQUIRE(replayed);
    const auto answers = std::count_if(read.begin(), read.end(), [](const Event& event) {
        return std::holds_alternative<Answered>(event.body);
    });
    CHECK(replayed->items == answers);
    CHECK(replayed->items > 40);
    CHECK(replayed->offers > 0);
    CHECK(replayed->older == 0);
}

TEST_CASE("a log in which a choice was changed names the event that does not replay", "[engine]") {
    const std::vector<Event> events = a_log();
    const SkillGraph graph = FaultySource::graph_of_twelve();
    REQUIRE(select::replay(events, graph));
    const auto refused = [&](const std::vector<Event>& changed) {
        const auto replayed = select::replay(changed, graph);
        return !replayed && replayed.error().code == ErrorCode::damaged &&
               replayed.error().where.starts_with("event ");
    };
    for (int n = 0; n < 20; ++n) {
        CAPTURE(n);
        CHECK(refused(with_answer(events, n, [](Answered& a) { ++a.item.seed; })));
        CHECK(refused(with_answer(events, n, [](Answered& a) { ++a.attempt; })));
        CHECK(refused(
            with_answer(events, n, [](Answered& a) { a.item.level = a.item.level % 3 + 1; })));
        CHECK(refused(with_answer(events, n, [](Answered& a) { a.item.skill.value += "x"; })));
        CHECK(refused(with_answer(events, n, [](Answered& a) { ++a.reason.days; })));
        CHECK(refused(
            with_answer(events, n, [](Answered& a) { a.moment.left_out = {a.item.skill}; })));
    }
}

TEST_CASE("a log from which an answer, a beginning or a goal was taken does not replay",
          "[engine]") {
    const SkillGraph graph = FaultySource::graph_of_twelve();
    const std::vector<Event> events = a_log();
    const auto without_first = [&](auto is_one) {
        std::vector<Event> fewer = events;
        fewer.erase(std::find_if(fewer.begin(), fewer.end(),
                                 [&](const Event& event) { return is_one(event.body); }));
        return fewer;
    };
    // The seed counts the answers, so that one answer fewer shows at once.
    CHECK_FALSE(select::replay(
        without_first([](const EventBody& body) { return std::holds_alternative<Answered>(body); }),
        graph));
    CHECK_FALSE(select::replay(
        without_first([](const EventBody& body) { return std::holds_alternative<GoalKept>(body); }),
        graph));
    // Without the first beginning its answers count as older; without a later one they do not fit.
    const auto first = select::replay(
        without_first([](const EventBody& body) { return std::holds_alternative<Began>(body); }),
        graph);
    REQUIRE(first);
    CHECK(first->older > 0);
    int seen = 0;
    CHECK_FALSE(select::replay(without_first([&](const EventBody& body) {
                                   return std::holds_alternative<Began>(body) && ++seen == 4;
                               }),
                               graph));
}

TEST_CASE("what another version chose, or another graph, or what a checkpoint stands for, is not "
          "held to this one",
          "[engine]") {
    std::vector<Event> events = a_log();
    const SkillGraph graph = FaultySource::graph_of_twelve();
    const int items = select::replay(events, graph)->items;
    auto other = events;
    for (Event& event : other) {
        if (auto* began = std::get_if<Began>(&event.body)) ++began->chooser;
    }
    CHECK(select::replay(other, graph)->items == 0);
    CHECK(select::replay(other, graph)->older >= items);
    CHECK(select::replay(events, small_graph())->items == 0);

    const std::size_t cut = events.size() / 2;
    std::vector<Event> shorter{
        *learner::checkpoint_of(std::span(std::as_const(events)).first(cut), graph, {})};
    shorter.insert(shorter.end(), events.begin() + static_cast<std::ptrdiff_t>(cut), events.end());
    const auto kept = select::replay(shorter, graph);
    REQUIRE(kept);
    CHECK(kept->items > items / 4);
    CHECK(kept->items < items);
}

TEST_CASE("an item that looks like the one shown before comes only where there is no other",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 20));
    CAPTURE(seed);
    Life life(static_cast<std::uint64_t>(seed) + 100, 7);
    life.items.single = "s1";
    std::string last;
    life.shown = [&](const Item& item) {
        CHECK(item.prompt != last);
        last = item.prompt;
    };
    life.forgot = [&] { last.clear(); };
    life.live(8);
}
