// Whether beliefs are as sure as they should be. Invariant: every skill of every pupil is judged,
// asked or not, against the pupil's true ability on that day.
#pragma once

#include "tests/bench/simulate/practice.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace pipit::simulate {

/// A share, counted by pupil: what one pupil's skills say is not independent.
struct Share {
    void add(bool yes) {
        n += 1.0;
        k += yes ? 1.0 : 0.0;
    }
    void add(const Share& other) {
        n += other.n;
        k += other.k;
    }
    double value() const { return n > 0.0 ? k / n : 0.0; }
    double n = 0.0, k = 0.0;
};

inline constexpr std::size_t tries_bins = 4;  // never asked, 1-2, 3-5, 6 and more
inline constexpr std::size_t chance_bins = 10;

/// Of one pupil on one day.
struct Judged {
    void add(const Judged& other) {
        covered.add(other.covered);
        for (std::size_t i = 0; i < tries_bins; ++i) {
            by_tries[i].add(other.by_tries[i]);
            too_high[i] += other.too_high[i];
        }
        for (std::size_t i = 0; i < chance_bins; ++i) {
            by_chance[i].add(other.by_chance[i]);
            above[i].add(other.above[i]);
            claimed[i] += other.claimed[i];
        }
        squared += other.squared;
        width += other.width;
    }
    Share covered;  // the true ability lies in the interval that nine in ten should lie in
    std::array<Share, tries_bins> by_tries;
    std::array<double, tries_bins> too_high{};  // the sum of mean less truth
    std::array<Share, chance_bins> by_chance;   // covered, by P(above the cut)
    std::array<Share, chance_bins> above;       // truly above the cut, by P(above the cut)
    std::array<double, chance_bins> claimed{};  // the sum of that P
    double squared = 0.0;                       // of the errors of the means
    double width = 0.0;                         // of the standard deviations
};

inline std::size_t tries_bin(std::uint32_t tries) {
    return tries == 0 ? 0U : tries < 3 ? 1U : tries < 6 ? 2U : 3U;
}

inline Judged judged(const engine::LearnerState& state, const SkillGraph& graph, const Pupil& pupil,
                     int day) {
    Judged out;
    const auto beliefs = engine::learner::skill_beliefs(state, graph, {first_day + day});
    const auto own = engine::learner::own_skills(state, graph);
    for (std::size_t i = 0; i < beliefs.size(); ++i) {
        const double mean = state.ability.mean + beliefs[i].mean;
        const double sd = std::sqrt(state.ability.variance + beliefs[i].variance);
        const double truth = pupil.ability(i, day);
        const bool inside = std::abs(mean - truth) <= 1.6449 * sd;
        const double p = engine::above_cut(state.ability, beliefs[i]).value();
        const auto bin = std::min(static_cast<std::size_t>(p * chance_bins), chance_bins - 1);
        out.covered.add(inside);
        const std::size_t tries = tries_bin(own[i] ? own[i]->tries : 0);
        out.by_tries[tries].add(inside);
        out.too_high[tries] += mean - truth;
        out.by_chance[bin].add(inside);
        out.above[bin].add(truth > cut);
        out.claimed[bin] += p;
        out.squared += (mean - truth) * (mean - truth);
        out.width += sd;
    }
    return out;
}

/// A pupil's course: placed, then practised for days, then away.
inline constexpr std::array<const char*, 3> moments = {"placed", "practised", "away"};
struct Course {
    int days = 10;
    int items_a_day = 12;
    int days_away = 30;
};

inline std::array<Judged, 3> followed(Pupil pupil, const SkillGraph& believed, std::uint64_t seed,
                                      const Course& course = {}) {
    AtTheEngine engine(pupil, believed, seed);
    std::array<Judged, 3> out;
    engine.place();
    out[0] = judged(engine.state(), believed, pupil, 0);
    int day = 0;
    for (int i = 0; i < course.days; ++i) {
        day += 1 + i % 2;
        for (int item = 0; item < course.items_a_day; ++item)
            engine.ask_next(day);
    }
    out[1] = judged(engine.state(), believed, pupil, day);
    out[2] = judged(engine.state(), believed, pupil, day + course.days_away);
    return out;
}

}  // namespace pipit::simulate
