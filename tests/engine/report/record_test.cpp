// The record of a learner as a file: all of it, the same both ways, strict, and without a key.
#include "engine/report/record.hpp"

#include "engine/classroom/message.hpp"
#include "engine/report/event_values.hpp"
#include "engine/report/fields.hpp"
#include "engine/report/json.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>

using namespace pipit::engine;
using namespace pipit::engine::testing;
using classroom::RecordKind;

namespace {

// Signs that other programs trip over.
std::string words(Random& random, std::size_t bytes_max) {
    static const std::vector<std::string> signs{
        "a", "7",    " ",     "\"",     "\\", "</script>", "<!--", "&", "\n", std::string(1, '\0'),
        "é", "\x7f", "u003c", "\u2028", "😀"};
    std::string out;
    const int length = random.below(12);
    for (int i = 0; i < length; ++i)
        out += signs[static_cast<std::size_t>(random.below(static_cast<int>(signs.size())))];
    return shortened(out, bytes_max);
}

std::uint64_t number(Random& random, std::uint64_t max) {
    const std::uint64_t drawn = random.next();
    if (random.chance(0.1)) return max;
    return max == UINT64_MAX ? drawn : drawn % (max + 1);
}

template <class T>
T small(Random& random, std::uint64_t max) {
    return static_cast<T>(number(random, max));
}

Day some_day(Random& random) {
    if (random.chance(0.1)) return Day{random.chance(0.5) ? day_min : day_max};
    return Day{random.below(40000) - 2000};
}

Answered some_answer(Random& random) {
    Answered out;
    out.item.skill.value = words(random, id_bytes_max);
    out.item.template_id = words(random, id_bytes_max);
    out.item.level = 1 + random.below(3);
    out.item.seed = number(random, UINT64_MAX);
    out.given = words(random, given_bytes_max);
    out.right = random.chance(0.5);
    out.hints = small<std::uint8_t>(random, 3);
    out.seconds = small<std::uint16_t>(random, 600);
    out.misconception = words(random, note_bytes_max);
    out.reason.code = small<ReasonCode>(random, 10);
    out.reason.days = small<int>(random, 100000);
    out.moment.after = number(random, INT64_MAX);
    out.moment.day = some_day(random);
    for (int i = random.below(4); i > 0; --i)
        out.moment.left_out.push_back({words(random, id_bytes_max)});
    out.shown = small<std::uint32_t>(random, UINT32_MAX);
    return out;
}

Checkpoint some_checkpoint(Random& random) {
    Checkpoint out;
    out.state.resize(static_cast<std::size_t>(random.below(300)));
    for (auto& byte : out.state)
        byte = static_cast<std::uint8_t>(random.next());
    out.count = number(random, INT64_MAX);
    for (auto& byte : out.previous_head)
        byte = static_cast<std::uint8_t>(random.next());
    out.generation = small<std::uint32_t>(random, UINT32_MAX);
    return out;
}

EventBody some_body(Random& random, int kind) {
    const std::string text = words(random, id_bytes_max);
    const std::string note = words(random, note_bytes_max);
    const Day day = some_day(random);
    const bool yes = random.chance(0.5);
    switch (kind) {
    case 0:
        return Joined{text, text};
    case 2:
        return GoalKept{
            1U + small<std::uint32_t>(random, 9), {text}, note, text, note, text, day, yes};
    case 3:
        return GoalEnded{1, GoalEnd::nearly};
    case 4:
        return SessionStarted{};
    case 5:
        return SessionEnded{small<std::uint16_t>(random, UINT16_MAX), note};
    case 6:
        return BreakTaken{};
    case 7:
        return Disputed{{{text}, text, 2, UINT64_MAX}, note};
    case 8:
        return some_checkpoint(random);
    case 9:
        return BandDisputed{{text}, 4, yes};
    case 10:
        return Preferences{200, 1, 2, 1, yes, !yes, 2, 3, yes, text};
    case 11: {
        Began out;
        out.salt = number(random, UINT64_MAX);
        out.moment.left_out = {{text}, {""}};
        out.skill.value = text;
        return out;
    }
    case 12:
        return Pinned{{text}, Pin::deferred};
    case 13:
        return Rhythm{240, 60};
    case 14:
        return PackRules{{{"a", 0}, {"b", UINT32_MAX}}};
    default:
        return some_answer(random);
    }
}

LedgerEntry some_line(Random& random) {
    LedgerEntry out;
    out.day = some_day(random);
    out.what = words(random, 100);
    for (int i = random.below(4); i > 0; --i)
        out.fields.push_back(words(random, id_bytes_max));
    out.size = number(random, INT64_MAX);
    out.arrived = random.chance(0.5);
    if (random.chance(0.5)) out.digest.assign(32, small<std::uint8_t>(random, 255));
    return out;
}

cbor::Bytes heard(const classroom::TeacherMessage& message, Day day) {
    cbor::Writer out;
    out.array(2);
    out.integer(day.value);
    out.bytes(classroom::encode_message(message).value());
    return out.take();
}

LearnerRecord some_record(std::uint64_t seed) {
    Random random(seed);
    LearnerRecord out;
    out.pipit = words(random, 20);
    out.card.nickname = words(random, name_bytes_max);
    out.card.avatar = words(random, id_bytes_max);
    out.card.kind = small<SecretKind>(random, 2);
    out.card.id.bytes[3] = small<std::uint8_t>(random, 255);
    out.chains.generation = small<std::uint32_t>(random, UINT32_MAX);
    out.chains.events = number(random, INT64_MAX);
    out.chains.journal[7] = small<std::uint8_t>(random, 255);
    const int events = random.below(40);
    for (int i = 0; i < events; ++i) {
        const auto at = static_cast<std::uint64_t>(i + 1);
        const Day day = some_day(random);
        const int kind = random.below(static_cast<int>(event_kind_names.size()));
        out.events.push_back({{at, device(), at}, day, some_body(random, kind)});
    }
    for (int i = random.below(6); i > 0; --i)
        out.ledger.push_back(some_line(random));
    const std::string note = words(random, note_bytes_max);
    out.notes.push_back(
        record_note({{RecordKind::heard, {1, 2, 3}},
                     heard(classroom::ObservedMastery{{"add"}, note}, some_day(random))}));
    out.notes.push_back(record_note({{RecordKind::copy, {}}, {1, 2, 3}}));
    return out;
}

}  // namespace

TEST_CASE("a record is read back as it was written, whatever stands in it", "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    const LearnerRecord record = some_record(static_cast<std::uint64_t>(seed));
    const std::string written = write_record(record);
    const auto read = read_record(written);
    INFO((read ? "" : read.error().where + ": " + read.error().remedy));
    REQUIRE(read.ok());
    CHECK(read->pipit == record.pipit);
    CHECK(read->card.id == record.card.id);
    CHECK(read->card.nickname == record.card.nickname);
    CHECK(read->card.avatar == record.card.avatar);
    CHECK(read->card.kind == record.card.kind);
    CHECK(read->device == record.device);
    CHECK(read->chains == record.chains);
    REQUIRE(read->events.size() == record.events.size());
    for (std::size_t i = 0; i < record.events.size(); ++i)
        CHECK(encode_event(read->events[i]) == encode_event(record.events[i]));
    REQUIRE(read->ledger.size() == record.ledger.size());
    for (std::size_t i = 0; i < record.ledger.size(); ++i) {
        const LedgerEntry& a = read->ledger[i];
        const LedgerEntry& b = record.ledger[i];
        CHECK((a.day == b.day && a.what == b.what && a.fields == b.fields && a.size == b.size &&
               a.arrived == b.arrived && a.digest == b.digest));
    }
    CHECK(read->notes == record.notes);
    CHECK(write_record(*read) == written);
    CHECK(written.find_first_of("<>&") == std::string::npos);
    CHECK(record_in("<p>" + record_element(written) + "</p>") == written);
}

TEST_CASE("text that is read as a record is exactly what it would be written as",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const std::string written = write_record(some_record(static_cast<std::uint64_t>(seed)));
    constexpr std::string_view signs = "\"{}[],:0123456789abcdef\\ \nnulltrue-=";
    for (int i = 0; i < 300; ++i) {
        std::string changed = written;
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(written.size())));
        const int how = random.below(3);
        const char sign =
            signs[static_cast<std::size_t>(random.below(static_cast<int>(signs.size())))];
        if (how == 0)
            changed[at] = sign;
        else if (how == 1)
            changed.erase(at, 1);
        else
            changed.insert(at, 1, sign);
        const auto read = read_record(changed);
        if (read)
            REQUIRE(write_record(*read) == changed);
        else
            REQUIRE_FALSE(read.error().where.empty());
    }
}

TEST_CASE("a record cut short or followed by anything is refused", "[engine]") {
    const std::string written = write_record(some_record(3));
    for (std::size_t size = 0; size < written.size(); ++size)
        REQUIRE_FALSE(read_record(std::string_view(written).substr(0, size)));
    CHECK_FALSE(read_record(written + " "));
}

TEST_CASE("every declared field of an event stands in a record under its own name", "[engine]") {
    LearnerRecord record;
    Random random(1);
    for (int kind = 0; kind < static_cast<int>(event_kind_names.size()); ++kind) {
        const auto at = static_cast<std::uint64_t>(kind + 1);
        record.events.push_back({{at, {}, at}, first_day, some_body(random, kind)});
        CHECK(record.events.back().body.index() == static_cast<std::size_t>(kind));
    }
    const std::string written = write_record(record);
    int fields = 0;
    for (const Field& field : pipit::engine::fields()) {
        if (field.place != FieldPlace::event || field.id == "event.format") continue;
        CAPTURE(field.id);
        CHECK(written.find("\"" + std::string(field.id) + "\":") != std::string::npos);
        ++fields;
    }
    CHECK(fields == static_cast<int>(event_fields().size()) - 1);
    const std::set<std::string_view> names(event_kind_names.begin(), event_kind_names.end());
    CHECK(names.size() == event_kind_names.size());
}

TEST_CASE("what is refused is named by its line and its field", "[engine]") {
    LearnerRecord record;
    Answered answer = answered("add", 1, false);
    answer.item.seed = 5;
    record.events.push_back({{1, {}, 1}, first_day, answer});
    const std::string written = write_record(record);
    const auto with = [&](std::string_view was, std::string_view is) {
        std::string out = written;
        out.replace(out.find(was), was.size(), is);
        return read_record(out).error();
    };
    CHECK(with("\"answered.level\":1", "\"answered.level\":4").where == "line 5, answered.level");
    CHECK(with("\"answered.right\":false", "\"answered.right\":no").where ==
          "line 5, answered.right");
    CHECK(with("2024-10-04", "2024-02-30").where == "line 5, event.day");
    CHECK(with("\"answered.seed\":5", "\"answered.seed\":05").where == "line 5, answered.seed");
    CHECK(with("\"answered.seed\":5", "\"answered.seed\":\"5\"").where == "line 5, answered.seed");
    CHECK(with("\"lines\":0", "\"lines\":-1").where == "line 3, lines");
    CHECK(with("\"pipit_record\":1", "\"pipit_record\":2").code == ErrorCode::newer_version);
    CHECK(with(record_schema(), "0123456789abcdef").code == ErrorCode::newer_version);
}

TEST_CASE("a day is written as its date, far ones too", "[engine]") {
    CHECK(json::date_text({0}) == "1970-01-01");
    CHECK(json::date_text({20781}) == "2026-11-24");
    CHECK(json::date_text({11016}) == "2000-02-29");
    CHECK(json::date_text({-719528}) == "0000-01-01");
    CHECK(json::date_text({-719529}) == "-0000001-12-31");
    CHECK(json::date_text({2932897}) == "+0010000-01-01");
    CHECK(json::base64_text(cbor::Bytes{'f', 'o', 'o', 'b'}) == "Zm9vYg==");  // RFC 4648 10
    CHECK(json::base64_text(cbor::Bytes{'f', 'o', 'o', 'b', 'a'}) == "Zm9vYmE=");
}

TEST_CASE("no key is in a record: not what opens a message, nor a class's private halves, nor a "
          "notebook on its way",
          "[engine]") {
    MemoryNotebook notebook({{}, "Zuri", "fox", SecretKind::digits}, device());
    LedgerEntry line{first_day, "sent to class", {"report.band"}, 900, true};
    line.digest.assign(32, 1);
    line.opening.assign(64, 0xC3);
    REQUIRE(notebook.ledger().enter(line).ok());
    const cbor::Bytes secret(48, 0xC3);
    classroom::Change change;
    for (const RecordKind kind : {RecordKind::membership, RecordKind::copy, RecordKind::heard,
                                  RecordKind::waiting, RecordKind::told, RecordKind::address})
        change.put.push_back({{kind, {1}}, secret});
    classroom::MovePart part;
    part.parts = 1;
    part.bytes = secret;
    cbor::Writer waiting;
    waiting.array(3);
    waiting.bytes(cbor::Bytes(32, 0));
    waiting.bytes(classroom::encode_message(classroom::ChildMessage(part)).value());
    waiting.bytes({});
    change.put.push_back({{RecordKind::waiting, {2}}, waiting.take()});
    REQUIRE(notebook.records().write(change).ok());
    const auto record = record_of(notebook);
    REQUIRE(record.ok());
    CHECK(record->notes.size() == 7);
    CHECK(std::ranges::none_of(record->notes,
                               [](const auto& note) { return note.value.has_value(); }));
    const std::string written = write_record(*record);
    CHECK(written.find("c3c3c3") == std::string::npos);
    CHECK(written.find("w8PDw8") == std::string::npos);
    CHECK(written.find("\"note.value\":null") != std::string::npos);
}

TEST_CASE("what a teacher said and what still waits stand in a record in words", "[engine]") {
    const auto note = record_note(
        {{RecordKind::heard, {1}},
         heard(classroom::AgreedRecord{3, "We look at halves", Day{20790}}, Day{20781})});
    REQUIRE(note.value.has_value());
    const auto has = [&](const char* name, const char* words) {
        return std::ranges::find(note.words, RecordNote::Word{name, words}) != note.words.end();
    };
    CHECK(has("day", "2026-11-24"));
    CHECK(has("agreed.text", "We look at halves"));
    CHECK(has("agreed.id", "3"));
    CHECK(has("agreed.next", "2026-12-03"));
}

TEST_CASE("the same notebook gives the same bytes, and a part that cannot be read gives none",
          "[engine]") {
    MemoryNotebook notebook({{}, "Zuri", "fox", SecretKind::digits}, device());
    REQUIRE(notebook.journal().append(random_events(4, 30)).ok());
    const std::string once = write_record(record_of(notebook).value());
    CHECK(write_record(record_of(notebook).value()) == once);
    CHECK(read_record(once)->chains.events == 30);
    notebook.journal().fail_reads(true);
    CHECK_FALSE(record_of(notebook).ok());
}
