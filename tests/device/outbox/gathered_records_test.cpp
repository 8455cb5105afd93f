// Changes that are written as one: what is read meanwhile, and what an error leaves.
#include "device/outbox/gathered_records.hpp"
#include "engine/classroom/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::outbox;
using namespace pipit::engine::classroom;
using pipit::engine::ErrorCode;

namespace {

using Bytes = pipit::engine::cbor::Bytes;

Change put(std::uint8_t name, std::uint8_t value) {
    Change change;
    change.put.push_back({{RecordKind::learner, {name}}, {value}});
    return change;
}

struct Gathering {
    MemoryRecords below{MemoryRecords::File::other};
    GatheredRecords records{below};
    Gathering() {
        REQUIRE(records.write(put(1, 10)));
        REQUIRE(below.writes() == 1);  // it gathers nothing yet
        records.gather(true);
        REQUIRE(records.write(put(2, 20)));
        REQUIRE(records.write(put(2, 21)));
        Change gone;
        gone.erase.push_back({RecordKind::learner, {1}});
        REQUIRE(records.write(gone));
    }
    void check(Records& of, const std::vector<Bytes>& values) const {
        const auto read = of.read(RecordKind::learner);
        REQUIRE(read);
        std::vector<Bytes> found;
        for (const Record& record : *read)
            found.push_back(record.value);
        CHECK(found == values);
    }
};

}  // namespace

TEST_CASE("what is gathered is read as if it were written, and is written as one", "[outbox]") {
    Gathering at;
    at.check(at.records, {{21}});
    at.check(at.below, {{10}});
    CHECK(at.below.writes() == 1);
    REQUIRE(at.records.settle());
    at.check(at.below, {{21}});
    CHECK(at.below.writes() == 2);
    REQUIRE(at.records.settle());
    CHECK(at.below.writes() == 2);
}

TEST_CASE("what is gathered and cannot be written is gone, and what was before is there",
          "[outbox]") {
    Gathering at;
    at.below.fail_at(1);
    CHECK(at.records.settle().error().code == ErrorCode::disk_full);
    at.check(at.records, {{10}});
    REQUIRE(at.records.settle());
    at.check(at.below, {{10}});
}
