// Nine groups of four letters in a square of three by three: a recovery code shown, or typed.
#pragma once

#include "ui/screens/desk.hpp"

#include <string_view>

namespace pipit::ui {

/// Draws the letters there are of 36 into nine boxes; `current` (0..8) is where the next letter
/// goes, -1 none. A group's letters are in its label and drawn; what is said is its number alone.
void draw_code_groups(Frame& frame, Rect area, std::string_view letters, int current);
/// The height that nine groups like to have at this width.
int code_groups_height(const Look& look, int width);

}  // namespace pipit::ui
