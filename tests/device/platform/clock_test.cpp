// The clock and the times a script may name.
#include "device/platform/clock.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <ctime>

using namespace pipit;
using platform::Clock;
using platform::parse_time;

TEST_CASE("a time is read as ISO 8601 writes it", "[platform]") {
    struct Row {
        const char* text;
        std::int64_t utc_s;
    };
    for (const Row& row :
         {Row{"1970-01-01T00:00:00Z", 0}, Row{"2026-09-01T08:30:00Z", 1788251400},
          Row{"2026-09-01T08:30Z", 1788251400}, Row{"2026-09-01T10:30:00+02:00", 1788251400},
          Row{"2026-09-01T03:00:00-0530", 1788251400}, Row{"2026-09-01", 1788220800},
          Row{"1969-12-31T23:59:59Z", -1}, Row{"2024-02-29T00:00:00Z", 1709164800}}) {
        CAPTURE(row.text);
        const auto read = parse_time(row.text);
        REQUIRE(read.ok());
        CHECK(*read == row.utc_s);
    }
}

TEST_CASE("a time that is none is refused with the form to write", "[platform]") {
    for (const char* text :
         {"", "today", "2026-9-1", "2026-02-29T00:00:00Z", "2026-13-01", "2026-09-01T24:00:00Z",
          "2026-09-01T08:60:00Z", "2026-09-01T08:30:00Zx", "2026-09-01 08:30",
          "2026-09-01T08:30:00+99:00"}) {
        CAPTURE(text);
        const auto read = parse_time(text);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().remedy.find("2026-09-01T08:30:00Z") != std::string::npos);
    }
}

TEST_CASE("a fixed clock moves only when it is moved, both clocks together", "[platform]") {
    Clock clock(1788251400);
    CHECK(clock.now().utc_s == 1788251400);
    CHECK(clock.now().utc_s == 1788251400);
    const double before = clock.uptime_s();
    const auto day = clock.now().day;
    clock.advance(86400);
    CHECK(clock.now().day.value == day.value + 1);
    CHECK(clock.uptime_s() - before == 86400.0);
}

TEST_CASE("the day is the local one", "[platform]") {
    const char* zone = std::getenv("TZ");
    const std::string before = zone == nullptr ? "" : zone;
    const std::int64_t late_evening = 1788303600;  // 2026-09-01T23:00:00Z
    ::setenv("TZ", "UTC0", 1);
    ::tzset();
    const auto in_utc = platform::local_day(late_evening);
    ::setenv("TZ", "EAT-3", 1);  // three hours east
    ::tzset();
    CHECK(platform::local_day(late_evening).value == in_utc.value + 1);
    if (zone == nullptr) {
        ::unsetenv("TZ");
    } else {
        ::setenv("TZ", before.c_str(), 1);
    }
    ::tzset();
}
