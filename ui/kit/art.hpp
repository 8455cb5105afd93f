// The drawings of ui/art, rasterised by nanosvg one <g> at a time at the exact size asked for.
// Invariant: the same id, size and theme give the same pixels.
#pragma once

#include "ui/kit/theme.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// One <g> of a sheet: its shapes and the grid they are drawn in.
struct Drawing {
    std::string_view shapes;
    float w = 0;
    float h = 0;
    bool recoloured = false;  ///< On dark themes (plants and the bird; not avatars and pictures).
};

/// nullptr when no sheet has a drawing of this id.
const Drawing* find_drawing(std::string_view id);

/// The shapes as a whole SVG file, as nanosvg reads it; what has the current colour is white.
std::string svg_file(std::string_view shapes, float grid_w, float grid_h);

/// Rasterises shapes drawn in a grid_w x grid_h grid into w x h pixels 0xAARRGGBB, straight alpha.
std::vector<std::uint32_t> rasterise(std::string_view shapes, float grid_w, float grid_h, int w,
                                     int h);

/// The shapes recoloured for dark themes.
std::string for_dark(std::string_view shapes);

}  // namespace pipit::ui
