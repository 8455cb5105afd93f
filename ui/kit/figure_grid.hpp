// Where a coordinate plane stands, and what is drawn on it beside its points. Invariant: fills
// leave the grid lines under them to be counted.
#pragma once

#include "ui/kit/figure_plan.hpp"

#include <vector>

namespace pipit::ui {

/// Where the plane stands: (x_from, y_from) is its bottom left corner.
struct Plane {
    int x = 0;
    int y = 0;  ///< Of the bottom line.
    int unit = 10;
    int columns = 1;
    int rows = 1;
    int number_every = 1;
    TextStyle in = {};
    TextSize size = {};

    [[nodiscard]] int at_x(const engine::CoordinateGrid& g, int value) const {
        return x + (value - g.x_from) * unit;
    }
    [[nodiscard]] int at_y(const engine::CoordinateGrid& g, int value) const {
        return y - (value - g.y_from) * unit;
    }
    [[nodiscard]] Sketch::Dot dot(const engine::CoordinateGrid& g, double gx, double gy) const {
        return {x + (gx - g.x_from) * unit + 0.5, y - (gy - g.y_from) * unit + 0.5};
    }
};

/// The insides of the shapes, for under the grid lines.
void draw_grid_fills(const Pen& pen, const engine::CoordinateGrid& g, const Plane& plane);
/// Outlines, segments and lines. Returns where names of points must not stand.
std::vector<Rect> draw_grid_marks(const Pen& pen, const engine::CoordinateGrid& g,
                                  const Plane& plane);

}  // namespace pipit::ui
