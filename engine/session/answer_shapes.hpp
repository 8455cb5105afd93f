// Judging what is tapped rather than typed: several, order, match, line, grid, clock, point.
// Invariant: a half-given answer is unreadable, never wrong.
#pragma once

#include "engine/session/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::engine {

// `answer` is none of number, choice and text.
Verdict judge_shape(const Answer& answer, std::string_view text);

// Places or coordinates in the form of Given: "2,0,1".
std::string list_text(const std::vector<int>& values);

// Whether both fill as many cells, or (rule rectangle) the same rectangle, turned where it may be.
bool same_cells(const GridAnswer& answer, std::string_view one, std::string_view other);

// Its right answer in the form of Given.
std::string shape_text(const Answer& answer);

}  // namespace pipit::engine
