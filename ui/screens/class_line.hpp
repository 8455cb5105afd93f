// How sharing stands, as one small line: on Today and at the end of practice.
// Invariant: it takes one line of the place it is given and moves nothing; where its words have no
// room there are fewer of them, then its sign alone, and all of them are said.
#pragma once

#include "ui/screens/desk.hpp"

#include <string>

namespace pipit::ui {

struct ClassLine {
    std::string words;  ///< Empty: there is nothing to say.
    std::string brief;
    bool all = false;  ///< Nothing waits.
};

/// "Last shared: yesterday. 2 things wait." Empty for who is in no class and asks for none.
ClassLine today_line(const engine::ClassView& view, engine::Day today);
/// At the end of practice: "Shared with your teacher today.", "It goes to your teacher next time."
/// Nobody has to wait for the one or the other.
ClassLine end_line(const engine::ClassView& view, engine::Day today);

/// In the vertical middle of `at`, from its left side; `right`: to its right side.
void draw_class_line(Frame& frame, Rect at, const ClassLine& line, bool right = false);

}  // namespace pipit::ui
