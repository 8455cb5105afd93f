// An answer after it was given: in words, and drawn as what it would mean.
// Invariant: shows what was given and nothing of what is right.
#pragma once

#include "engine/session/item.hpp"
#include "ui/shell/app.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

/// "2,0,1": positions or coordinates. What does not read is left out.
std::vector<int> numbers_of(std::string_view text);

/// "You wrote", or "Your answer" where it was tapped.
std::string_view given_name(const engine::Item& item);

/// An answer as it is shown: a stacked fraction, a real minus, options by their words; rich text.
std::string given_markup(const engine::Item& item, const engine::Given& given);

/// How it is said where it is drawn with signs: matched pairs one by one, rich text; else empty.
std::string given_spoken(const engine::Item& item, const engine::Given& given);

/// What an answer would mean, drawn: its bar under the item's own, its place on the line or the
/// grid, the hands as they were set. Two figures at most; nothing where a drawing would give the
/// answer away or does not fit.
std::vector<engine::Figure> meaning_of(const engine::Item& item, const engine::Given& given);

/// Draws that, or the cells that were filled, in a well from the top of `at`; returns the height it
/// took with the gap below it, 0 for nothing. `come`, 0 to 1: how far bars and lines have come from
/// the left; what is square is there at once.
int draw_meaning(Frame& frame, Rect at, const engine::Item& item, const engine::Given& given,
                 float come);

}  // namespace pipit::ui
