// Whose turn it is, while two children share one device.
#pragma once

#include "ui/screens/desk.hpp"

namespace pipit::ui {

/// Draws "Your turn" or "Your partner’s turn" at the left of the band's line, with a thing to talk
/// about where there is room; returns what is left of the line. The turn changes with each
/// question.
Rect draw_turn(Frame& frame, Desk& desk, Rect line);

}  // namespace pipit::ui
