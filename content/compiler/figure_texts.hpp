// The texts of a figure and the room each has on the small screen. Invariant: a text that takes one
// line there, 18 pixels high, is drawn without touching its neighbours.
#pragma once

#include "engine/session/figure.hpp"

#include <string>
#include <vector>

namespace pipit::pack {

struct FigureText {
    const char* name;  // as problems call it
    int width_px;
    std::string text;
};

// None for the kinds without texts. A table's columns are checked by their common width instead.
std::vector<FigureText> figure_texts(const engine::Figure& figure);

}  // namespace pipit::pack
