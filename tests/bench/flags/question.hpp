// How a simulated pupil goes through one question of the app: hints asked for or not, answers,
// further tries. Invariant: what is done is drawn from the pupil and the seed alone, whoever asks
// the question; the assumptions are docs/engine/simulation.md's.
#pragma once

#include "tests/bench/simulate/pupils.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace pipit::simulate {

inline constexpr int hints_of_an_item = 3;
/// What so many hints make of an item, in logits: assumed.
inline constexpr std::array<double, hints_of_an_item + 1> shown_by_hints{0.0, 0.7, 1.5, 3.0};
inline constexpr double asks_first = 0.5;  // before answering, of who would not be right: assumed
inline constexpr double tries_again = 0.7;
inline constexpr double asks_again = 0.8;  // before a further try
inline constexpr int tries_most = 3;
inline constexpr int unsolved_most = 3;  // in a row, then something else is begun

/// `desk.hint()` shows the next hint; `desk.answer(right, seconds)` gives an answer. Whether it was
/// solved: on the screen the next question is offered then, and one like it otherwise.
template <class Desk>
bool go_through(Pupil& pupil, std::size_t at, int level, int day, Random& random, Desk& desk) {
    int hints = 0;
    const auto ask = [&](double p) {
        if (hints == hints_of_an_item || !random.chance(p)) return;
        ++hints;
        desk.hint();
    };
    ask(asks_first * (1.0 - pupil.expected(at, level, day)));
    for (int tries = 1;; ++tries) {
        const double shown = shown_by_hints[static_cast<std::size_t>(hints)];
        const Tried tried = tries == 1 ? pupil.answer(at, level, day, random, shown)
                                       : pupil.only_answer(at, level, day, random, shown);
        desk.answer(tried.right, tried.seconds);
        if (tried.right) return true;
        if (tries == tries_most || !random.chance(tries_again)) return false;
        ask(asks_again);
    }
}

}  // namespace pipit::simulate
