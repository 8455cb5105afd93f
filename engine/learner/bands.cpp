// The rules of My learning, in order. Invariant: see bands.hpp.
#include "engine/learner/bands.hpp"

#include <algorithm>
#include <bit>

namespace pipit::engine::bands {

namespace {

// Of the newest `n` answers (at most as many as there are): how large a share is set.
double share(std::uint8_t bits, std::uint32_t tries, std::uint32_t n) {
    const std::uint32_t seen = std::min(tries, n);
    const unsigned mask = (1U << seen) - 1U;
    return seen == 0 ? 0.0 : static_cast<double>(std::popcount(bits & mask)) / seen;
}

bool some_right(const SkillState& s) {
    return s.tries >= 2 && s.right >= 1;
}

bool often_right(const SkillState& s, double above_cut) {
    return s.tries >= 4 && share(s.recent_right, s.tries, 5) >= 0.6 && above_cut >= 0.5;
}

bool right_most_times_no_hint(const SkillState& s, double above_cut) {
    return s.tries >= 5 && share(s.recent_clean, s.tries, 8) >= 0.6 && above_cut >= model::mastered;
}

Day next_day(Day day) {
    return {day.value + 1};
}

void climb(SkillState& s, double above_cut, bool hinted, bool middling, Day today) {
    if (s.band == Band::flower) s.look_again = false;
    if (s.band == Band::bud && s.recheck_from && today >= *s.recheck_from && !hinted && middling &&
        above_cut >= model::mastered) {
        s.band = Band::flower;
        s.recheck_from.reset();
    }
    if (s.band == Band::seed && some_right(s)) s.band = Band::sprout;
    if (s.band == Band::sprout && often_right(s, above_cut)) s.band = Band::leaf;
    if (s.band == Band::leaf && !hinted && right_most_times_no_hint(s, above_cut)) {
        s.band = Band::bud;
        s.recheck_from = next_day(today);
    }
}

// Falls one stage at most, after two misses in a row and only where the belief has fallen with
// them.
void miss(SkillState& s, double above_cut, Day today) {
    if (s.band == Band::flower) s.look_again = true;
    if (s.band == Band::bud) s.recheck_from = next_day(today);
    if (s.misses < 2) return;
    if (s.band == Band::flower && above_cut < 0.5) {
        s.band = Band::bud;
        s.look_again = false;
        s.recheck_from = next_day(today);
    } else if (s.band == Band::bud && above_cut < 0.8) {
        s.band = Band::leaf;
        s.recheck_from.reset();
    } else if (s.band == Band::leaf && above_cut < 0.25) {
        s.band = Band::sprout;
    }
}

}  // namespace

void grow(SkillState& skill, double above_cut, bool right, bool hinted, bool middling, Day today) {
    if (right)
        climb(skill, above_cut, hinted, middling, today);
    else
        miss(skill, above_cut, today);
}

}  // namespace pipit::engine::bands
