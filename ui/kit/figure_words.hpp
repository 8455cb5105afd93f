// A figure in words, for whoever listens instead of looking.
// Invariant: a listener learns what the eye sees and no more: what an item asks for is told by the
// marks to count or the place to read, never by its value.
#pragma once

#include "engine/session/figure.hpp"

#include <string>

namespace pipit::ui {

/// "A bar cut into 4 equal parts. 2 parts: beans." Numbers as written (see spoken_words); empty for
/// no figure.
std::string figure_words(const engine::Figure& figure);

/// Where a clock's hands point: "The short hand is just past 7. The long hand points at 1."
std::string clock_words(int hour, int minute);

}  // namespace pipit::ui
