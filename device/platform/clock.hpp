// The one clock. Invariant: nothing else asks the system for the time; what it says is a claim.
#pragma once

#include "engine/ids.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace pipit::platform {

class Clock {
  public:
    // The system's: wall clock and local days, and a second clock nobody can set.
    Clock() = default;
    // Stands still at this moment until moved, for scripts: both clocks move together.
    explicit Clock(std::int64_t utc_s) : fixed_utc_s_(utc_s) {}

    engine::Now now() const;
    // Seconds from a clock that only moves forward, also while the device sleeps.
    double uptime_s() const;

    bool is_fixed() const { return fixed_utc_s_.has_value(); }
    void advance(std::int64_t seconds);  // of a fixed clock

  private:
    std::optional<std::int64_t> fixed_utc_s_;
};

// "2026-09-01T08:30:00Z", also without seconds, with +hh:mm, or a bare date (midnight UTC). ISO
// 8601.
engine::Result<std::int64_t> parse_time(std::string_view text);

// The local calendar day of a moment, from the system's time zone.
engine::Day local_day(std::int64_t utc_s);

}  // namespace pipit::platform
