// The rule of "time is a claim". Invariant: see ClaimedDay.
#include "engine/session/claimed_day.hpp"

namespace pipit::engine {

namespace {

// Days from a to b, without overflow.
std::int64_t days_between(Day a, Day b) {
    return std::int64_t{b.value} - a.value;
}

bool moves_on(Day from, Day to) {
    const std::int64_t days = days_between(from, to);
    return days > 0 && days <= ClaimedDay::jump_days_max;
}

}  // namespace

bool ClaimedDay::claim(Day day) {
    if (!accepted || day == *accepted || moves_on(*accepted, day)) {
        accepted = day;
        held.reset();
        steps = 0;
        return false;
    }
    if (!held || (day != *held && !moves_on(*held, day))) {
        held = day;
        steps = 0;
        return false;
    }
    if (day == *held) return false;
    held = day;
    if (++steps < steps_to_believe) return false;
    const bool moved_back = day < *accepted;
    accepted = day;
    held.reset();
    steps = 0;
    return moved_back;
}

Day ClaimedDay::after(Day day) const {
    ClaimedDay next = *this;
    next.claim(day);
    return *next.accepted;
}

}  // namespace pipit::engine
