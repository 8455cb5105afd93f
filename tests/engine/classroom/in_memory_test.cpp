// Records in memory do what the doors say, so that what is tested with them holds on a disk.
#include "engine/classroom/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::engine;
using namespace pipit::engine::classroom;

namespace {

Change put(RecordKind kind, std::uint8_t name, std::uint8_t value) {
    Change change;
    change.put.push_back({{kind, {name}}, {value}});
    return change;
}

}  // namespace

TEST_CASE("records come back by their kind, in the order of their keys", "[engine]") {
    MemoryRecords records;
    REQUIRE(records.write(put(RecordKind::waiting, 2, 20)).ok());
    REQUIRE(records.write(put(RecordKind::heard, 1, 1)).ok());
    REQUIRE(records.write(put(RecordKind::waiting, 1, 10)).ok());
    REQUIRE(records.write(put(RecordKind::waiting, 2, 21)).ok());
    const auto read = records.read(RecordKind::waiting);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].value == cbor::Bytes{10});
    CHECK((*read)[1].value == cbor::Bytes{21});
    Change change;
    change.erase = {{RecordKind::waiting, {1}}, {RecordKind::waiting, {9}}};
    REQUIRE(records.write(change).ok());
    CHECK(records.read(RecordKind::waiting)->size() == 1);
}

TEST_CASE("a write that fails changes nothing, and the next one holds", "[engine]") {
    MemoryRecords records;
    records.fail_at(2);
    REQUIRE(records.write(put(RecordKind::waiting, 1, 10)).ok());
    Change change = put(RecordKind::waiting, 1, 11);
    change.erase.push_back({RecordKind::waiting, {1}});
    change.left.emplace_back();
    change.events.push_back({{}, {}, BreakTaken{}});
    CHECK(records.write(change).error().code == ErrorCode::disk_full);
    CHECK(records.read(RecordKind::waiting)->at(0).value == cbor::Bytes{10});
    CHECK(records.left().empty());
    CHECK(records.events().empty());
    REQUIRE(records.write(change).ok());
    CHECK(records.read(RecordKind::waiting)->at(0).value == cbor::Bytes{11});
    CHECK(records.left().size() == 1);
    CHECK(records.events().size() == 1);
    CHECK(records.writes() == 2);
}

TEST_CASE("where there is no notebook, neither ledger nor journal is written", "[engine]") {
    MemoryRecords records(MemoryRecords::File::other);
    Change change = put(RecordKind::link, 1, 1);
    change.left.emplace_back();
    CHECK(records.write(change).error().code == ErrorCode::not_allowed);
    CHECK(records.read(RecordKind::link)->empty());
    change.left.clear();
    change.arrived.emplace_back();
    CHECK(records.write(change).error().code == ErrorCode::not_allowed);
    change.arrived.clear();
    CHECK(records.write(change).ok());
}
