// The contract's messages: what is declared and nothing else, in bytes that have one reading.
#include "engine/classroom/message.hpp"

#include "engine/classroom/door_word.hpp"
#include "engine/classroom/frame.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/report/fields.hpp"
#include "tests/engine/classroom/flips.hpp"
#include "tests/engine/classroom/messages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;

namespace {

template <class Message>
std::string refused_at(const Message& message) {
    const auto bytes = encode_message(message);
    return bytes.ok() ? "" : bytes.error().where;
}

// What a reader makes of other bytes: refused, or a message that is written as just these.
template <class Read>
void check_taken(const Read& read, const cbor::Bytes& bytes) {
    if (!read.ok()) return;
    if (const auto* other = std::get_if<OtherMessage>(&*read)) {
        if (other->bytes != bytes) FAIL("an unknown message is not kept as it came");
        return;
    }
    const auto again = encode_message(*read);
    if (!again.ok() || *again != bytes) FAIL("it is read and not written");
}

template <class Decode>
void check_every_cut_and_flip(const cbor::Bytes& bytes, Decode decode) {
    for_every_cut_and_flip(bytes, decode, [](const auto& read, const cbor::Bytes& other) {
        check_taken(read, other);
    });
}

}  // namespace

TEST_CASE("a message is read back as it was written, whatever is in it", "[engine][property]") {
    const auto seed = GENERATE(range(0, 300));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const ChildMessage up = random_child_message(random);
    const TeacherMessage down = random_teacher_message(random);
    const auto bytes = encode_message(up);
    REQUIRE(bytes.ok());
    const auto heard = decode_child_message(*bytes);
    REQUIRE(heard.ok());
    CHECK(*heard == up);
    const auto answer = encode_message(down);
    REQUIRE(answer.ok());
    const auto read = decode_teacher_message(*answer);
    REQUIRE(read.ok());
    CHECK(*read == down);
    // Each goes one way.
    CHECK(decode_teacher_message(*bytes).error().where == "message.kind");
    CHECK(decode_child_message(*answer).error().where == "message.kind");
}

TEST_CASE("cut short, made longer or changed in any bit, a message is refused or another one",
          "[engine][property]") {
    for (const auto& [name, message] : child_messages()) {
        CAPTURE(name);
        check_every_cut_and_flip(*encode_message(message), decode_child_message);
    }
    for (const auto& [name, message] : teacher_messages()) {
        CAPTURE(name);
        check_every_cut_and_flip(*encode_message(message), decode_teacher_message);
    }
}

TEST_CASE("a message of a kind that is not known is kept as it came, and never sent on",
          "[engine]") {
    cbor::Writer out;
    out.map(2);
    out.unsigned_integer(0);
    out.unsigned_integer(99);
    out.unsigned_integer(7);
    out.text("from a newer one");
    const cbor::Bytes bytes = out.take();
    const auto up = decode_child_message(bytes);
    REQUIRE(up.ok());
    CHECK(std::get<OtherMessage>(*up) == OtherMessage{99, bytes});
    CHECK(std::get<OtherMessage>(*decode_teacher_message(bytes)) == OtherMessage{99, bytes});
    CHECK(refused_at(*up) == "message.kind");
    for (const cbor::Bytes& none :
         {cbor::Bytes{}, {0xA0}, {0x80}, {0x01}, {0xA1, 0x01, 0x01}, {0xA1, 0x00, 0x60}})
        CHECK_FALSE(decode_child_message(none).ok());
}

TEST_CASE("a text that is too long, empty where it must not be, or no UTF-8 is not encoded",
          "[engine]") {
    const std::string long_name(97, 'a');
    CHECK(refused_at(ChildMessage(JoinRequest{long_name, 1})) == "join.nickname");
    CHECK(refused_at(ChildMessage(JoinRequest{"", 1})) == "join.nickname");
    CHECK(refused_at(ChildMessage(JoinRequest{"\xC3", 1})).starts_with("CBOR"));
    CHECK(refused_at(ChildMessage(JoinRequest{"Mia", 0})) == "join.contract");
    CHECK(refused_at(ChildMessage(HelpRequest{{""}, {0}})) == "help.skill");
    CHECK(refused_at(ChildMessage(HelpRequest{{"a"}, {10000001}})) == "help.day");
    ItemRef item{{"a"}, "b", 4, 0};
    CHECK(refused_at(ChildMessage(DisputedItem{item, ""})) == "disputed_item.level");
    item.level = -1;
    CHECK(refused_at(ChildMessage(WorkedItem{item, "", false, ""})) == "worked.level");
    item.level = 1;
    CHECK(refused_at(ChildMessage(WorkedItem{item, std::string(401, 'a'), true, ""})) ==
          "worked.given");
    CHECK(refused_at(TeacherMessage(PinChange{{"a"}, static_cast<Pin>(3)})) == "pin.pin");
    CHECK(refused_at(TeacherMessage(Rhythm{241, 5})) == "rhythm.stop");
    CHECK(refused_at(TeacherMessage(AgreedRecord{0, "a", {0}})) == "agreed.id");
    CHECK(refused_at(TeacherMessage(AgreedTakenBack{0})) == "agreed_back.id");
    CHECK(refused_at(TeacherMessage(PackRules{{{"b", 1}, {"a", 1}}})) == "packs.rules");
    CHECK(refused_at(TeacherMessage(PackRules{{{"", 1}}})) == "packs.rules");
    CHECK(refused_at(TeacherMessage(PackRules{{{std::string(65, 'a'), 1}}})) == "packs.rules");
    SharedReport report;
    report.days = {{{20776}, 13}};
    CHECK(refused_at(ChildMessage(report)) == "report.minutes");
}

TEST_CASE("a message larger than an envelope's room is not encoded", "[engine]") {
    SharedReport report;
    for (int i = 0; i < 400; ++i)
        report.skills.push_back({{std::string(75, 'a')}, Band::seed, Stand::none, {}, {20776}});
    CHECK_FALSE(encode_message(ChildMessage(report)).ok());
}

TEST_CASE("every key of a message is a field declared as shared, and each such field has a key",
          "[engine]") {
    std::set<std::string> ids;
    std::set<std::pair<std::uint64_t, std::uint64_t>> keys;
    for (const MessageField& field : message_fields()) {
        CAPTURE(field.id);
        const Field* declared = find_field(field.id);
        REQUIRE(declared);
        CHECK(declared->place == FieldPlace::message);
        CHECK(declared->shared != Shared::never);
        CHECK(declared->seen_by == "you and your teacher");
        CHECK(ids.insert(std::string(field.id)).second);
        CHECK(keys.insert({field.kind, field.key}).second);
    }
    for (const FrameField& field : frame_fields())
        ids.insert(std::string(field.id));
    for (const DoorField& field : door_fields())
        ids.insert(std::string(field.id));
    for (const SharedField& field : shared_fields())
        ids.insert(std::string(field.id));
    for (const Field& field : fields()) {
        CAPTURE(field.id);
        if (field.place == FieldPlace::message) CHECK(ids.contains(std::string(field.id)));
    }
}

TEST_CASE("what the child decides about goes only when the child asks or joins", "[engine]") {
    for (const MessageField& field : message_fields()) {
        CAPTURE(field.id);
        const Shared shared = find_field(field.id)->shared;
        if (field.kind == 1) CHECK(shared == Shared::when_joining);
        if (field.kind >= 4 && field.kind <= 6) CHECK(shared == Shared::when_child_taps);
        if (field.kind == 7) CHECK(shared == Shared::at_reset_or_move);
    }
}

TEST_CASE("a ledger line names just the fields that hold something", "[engine]") {
    CHECK(fields_of_message(HelpRequest{{"a"}, {0}}) ==
          std::vector<std::string>{"message.kind", "help.skill", "help.day"});
    CHECK(fields_of_message(Withdrawal{}) == std::vector<std::string>{"message.kind"});
    SharedReport report;
    auto named = fields_of_message(report);
    CHECK(named == std::vector<std::string>{"message.kind", "report.lamport", "report.chosen",
                                            "report.paired"});
    report.skills.resize(1);
    named = fields_of_message(report);
    CHECK(std::ranges::count(named, "report.band") == 1);
    CHECK(std::ranges::count(named, "report.goal_wish") == 0);
}

TEST_CASE("every kind of record is declared, and every declared one is a kind", "[engine]") {
    std::set<std::string> ids;
    std::set<RecordKind> kinds;
    for (const RecordField& field : record_fields) {
        CAPTURE(field.id);
        const Field* declared = find_field(field.id);
        REQUIRE(declared);
        CHECK(declared->place == FieldPlace::record);
        CHECK(declared->shared == Shared::never);
        CHECK(ids.insert(std::string(field.id)).second);
        CHECK(kinds.insert(field.kind).second);
    }
    for (const Field& field : fields()) {
        CAPTURE(field.id);
        if (field.place == FieldPlace::record) CHECK(ids.contains(std::string(field.id)));
    }
}
