// Groups of four letters in a square: the nine of a recovery code, shown or typed, or the sixteen
// of a class ticket.
#pragma once

#include "ui/screens/desk.hpp"

#include <string_view>

namespace pipit::ui {

/// Draws the letters there are into so many boxes; `current` (from 0) is where the next letter
/// goes, -1 none. A group's letters are in its label and drawn; what is said is its number alone.
void draw_code_groups(Frame& frame, Rect area, std::string_view letters, int current,
                      int groups = 9);
/// The height that so many groups like to have at this width.
int code_groups_height(const Look& look, int width, int groups = 9);

}  // namespace pipit::ui
