// Where a coordinate plane stands, and what is drawn and written on it. Invariant: fills leave the
// grid lines under them to be counted; words stop no line of a graph where they can stand beside
// it.
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

/// A line drawn on the plane, in pixels.
struct GridStroke {
    Sketch::Dot from;
    Sketch::Dot to;
};
/// The line through two points, from edge to edge of the grid, its lower or left end first.
GridStroke whole_line(const engine::CoordinateGrid& g, const Plane& plane,
                      const engine::GridSegment& line);
/// All of them: outlines, segments, lines up to the grid's edges, and what joins the points.
std::vector<GridStroke> grid_strokes(const engine::CoordinateGrid& g, const Plane& plane);
/// A line's letters without the white above and below them.
Rect ink_of(const Rect& line);
/// What keeps the plane's lines off words in this place: its ground's colour; beside the plane
/// none.
Colour halo_on(const Pen& pen, const engine::CoordinateGrid& g, const Plane& plane, const Rect& at);
/// Whether one of the lines runs through this place.
bool run_through(const std::vector<GridStroke>& strokes, const Rect& ink);
/// Half a drawn point.
int point_radius(const Plane& plane);
/// Where the points are drawn.
std::vector<Rect> point_discs(const engine::CoordinateGrid& g, const Plane& plane);

/// The insides of the shapes, for under the grid lines.
void draw_grid_fills(const Pen& pen, const engine::CoordinateGrid& g, const Plane& plane);
/// Outlines, segments and lines, and the points.
void draw_grid_marks(const Pen& pen, const engine::CoordinateGrid& g, const Plane& plane);
/// The names of shapes, lines and points, none in a place `taken` where that can be helped.
void draw_grid_names(const Pen& pen, const engine::CoordinateGrid& g, const Plane& plane,
                     std::vector<Rect> taken);

}  // namespace pipit::ui
