// How well a skill is remembered: FSRS-6 with its published default parameters
// (open-spaced-repetition, 2025; checked against py-fsrs 6.3.1). Invariant: stability in
// [0.001, infinity) days, difficulty in [1, 10]; a pure function of the reviews.
#pragma once

#include "engine/ids.hpp"

namespace pipit::engine::memory {

enum class Rating { again = 1, hard = 2, good = 3, easy = 4 };

struct Memory {
    double stability = 0.0;   // days until the chance of recall falls to 90 %; 0: never reviewed
    double difficulty = 0.0;  // 1 easy .. 10 hard
    bool operator==(const Memory&) const = default;
};

// The first review of a skill, or a later one after `elapsed_days` (whole days, >= 0; 0 is the same
// day).
Memory first_review(Rating rating);
Memory review(const Memory& before, Rating rating, int elapsed_days);

// Chance of recall after this many days, in (0, 1].
double retrievability(const Memory& memory, int elapsed_days);

// Days until the chance of recall falls to 90 %; 1..36500.
int interval_days(const Memory& memory);

}  // namespace pipit::engine::memory
