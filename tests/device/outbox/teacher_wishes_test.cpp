// How a teacher wants their window, in their file: kept in one write, and never in the way.
#include "device/outbox/teacher_wishes.hpp"
#include "engine/classroom/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::Preferences;
using engine::classroom::Change;
using engine::classroom::MemoryRecords;
using engine::classroom::RecordKind;

TEST_CASE("a teacher's wishes read as they were kept, the last ones", "[outbox]") {
    MemoryRecords records(MemoryRecords::File::other);
    CHECK(outbox::read_wishes(records) == Preferences{});
    Preferences wished;
    wished.text_percent = 160;
    wished.letters = 1;
    wished.spacing = 2;
    wished.colours = 2;
    wished.still = true;
    wished.read_aloud = true;
    wished.voice_speed = 0;
    wished.voice = 3;
    wished.sounds = true;
    wished.language = "es";
    REQUIRE(outbox::keep_wishes(records, wished).ok());
    CHECK(outbox::read_wishes(records) == wished);
    wished.colours = 0;
    REQUIRE(outbox::keep_wishes(records, wished).ok());
    CHECK(outbox::read_wishes(records) == wished);
    CHECK(records.read(RecordKind::wishes)->size() == 1);
}

TEST_CASE("what does not read as wishes keeps nobody out", "[outbox]") {
    MemoryRecords records(MemoryRecords::File::other);
    for (const engine::cbor::Bytes& bytes :
         {engine::cbor::Bytes{}, engine::cbor::Bytes{0x89}, engine::cbor::Bytes(40, 0xFF),
          engine::encode_event({{}, {}, engine::SessionStarted{}})}) {
        Change change;
        change.put.push_back({{RecordKind::wishes, {}}, bytes});
        REQUIRE(records.write(change).ok());
        CHECK(outbox::read_wishes(records) == Preferences{});
    }
}
