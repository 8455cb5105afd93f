// The day of the last backup in a teacher's file: kept in one write, and never in the way.
#include "device/outbox/backup_day.hpp"
#include "engine/classroom/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::Day;
using engine::classroom::Change;
using engine::classroom::MemoryRecords;
using engine::classroom::RecordKind;

TEST_CASE("the day of the last backup reads as it was kept, until none is known", "[outbox]") {
    MemoryRecords records(MemoryRecords::File::other);
    CHECK_FALSE(outbox::read_backup_day(records).has_value());
    for (const Day day : {Day{20751}, Day{20781}}) {
        REQUIRE(outbox::keep_backup_day(records, day).ok());
        CHECK(outbox::read_backup_day(records) == day);
        CHECK(records.read(RecordKind::backup)->size() == 1);
    }
    REQUIRE(outbox::keep_backup_day(records, std::nullopt).ok());
    CHECK_FALSE(outbox::read_backup_day(records).has_value());
    CHECK(records.read(RecordKind::backup)->empty());
}

TEST_CASE("what does not read as the day of a backup is none", "[outbox]") {
    MemoryRecords records(MemoryRecords::File::other);
    for (const engine::cbor::Bytes& bytes :
         {engine::cbor::Bytes{}, engine::cbor::Bytes{0x61, 'a'}, engine::cbor::Bytes{1, 1},
          engine::cbor::Bytes{0x1B, 1, 0, 0, 0, 0, 0, 0, 0}}) {
        Change change;
        change.put.push_back({{RecordKind::backup, {}}, bytes});
        REQUIRE(records.write(change).ok());
        CHECK_FALSE(outbox::read_backup_day(records).has_value());
    }
}
