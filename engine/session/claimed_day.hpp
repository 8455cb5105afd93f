// Which claimed day counts. A Raspberry Pi has no clock battery, so a day is a claim.
// Invariant: nothing moves on by a jump alone: a step back, or a jump of more than 30 days, is held
// until three further claimed days have each moved on by at most 30.
#pragma once

#include "engine/ids.hpp"

#include <cstdint>
#include <optional>

namespace pipit::engine {

struct ClaimedDay {
    static constexpr int jump_days_max = 30;
    static constexpr int steps_to_believe = 3;

    std::optional<Day> accepted;
    std::optional<Day> held;  // the last claim of a row that is not believed yet
    std::uint8_t steps = 0;   // how often that row moved on

    bool operator==(const ClaimedDay&) const = default;

    // The first claim ever is taken as it is. True when the accepted day moved back: days kept
    // elsewhere may then lie ahead of it.
    bool claim(Day day);
    // The accepted day after this claim; `day` itself when nothing was claimed before.
    Day after(Day day) const;
};

}  // namespace pipit::engine
