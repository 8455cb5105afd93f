// Shapes, segments, lines and points on a coordinate plane. See figure_grid.hpp.
#include "ui/kit/figure_grid.hpp"

#include <algorithm>
#include <cmath>

namespace pipit::ui {

namespace {

using engine::CoordinateGrid;

std::vector<Sketch::Dot> corners_of(const CoordinateGrid& g, const Plane& plane,
                                    const engine::GridShape& shape) {
    std::vector<Sketch::Dot> out;
    for (const auto& corner : shape.corners) {
        out.push_back(plane.dot(g, corner.x, corner.y));
    }
    return out;
}

/// The line through the two points, from edge to edge of the grid, lower or left end first.
std::pair<Sketch::Dot, Sketch::Dot> to_the_edges(const CoordinateGrid& g,
                                                 const engine::GridSegment& line) {
    const double dx = line.x2 - line.x1;
    const double dy = line.y2 - line.y1;
    double from = -1e9;
    double to = 1e9;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0) return;
        const double a = (low - start) / step;
        const double b = (high - start) / step;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    };
    clip(line.x1, dx, g.x_from, g.x_to);
    clip(line.y1, dy, g.y_from, g.y_to);
    Sketch::Dot a{line.x1 + from * dx, line.y1 + from * dy};
    Sketch::Dot b{line.x1 + to * dx, line.y1 + to * dy};
    if (a.x > b.x || (a.x == b.x && a.y > b.y)) std::swap(a, b);
    return {a, b};
}

}  // namespace

void draw_grid_fills(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    Sketch sketch;
    for (const engine::GridShape& shape : g.shapes) {
        if (shape.fill == engine::Fill::empty) continue;
        const std::vector<Sketch::Dot> at = corners_of(g, plane, shape);
        const Colour colour = pen.fill_colour(shape.fill);
        sketch.shape(at, mixed(colour, pen.palette().card, 0.62), colour, 0);
        draw_pattern(sketch, at, shape.fill, colour);
    }
    sketch.draw(pen.canvas());
}

int point_radius(const Plane& plane) {
    return std::clamp(plane.unit * 3 / 10, 5, 9);
}

GridStroke whole_line(const CoordinateGrid& g, const Plane& plane,
                      const engine::GridSegment& line) {
    const auto [a, b] = to_the_edges(g, line);
    return {plane.dot(g, a.x, a.y), plane.dot(g, b.x, b.y)};
}

std::vector<GridStroke> grid_strokes(const CoordinateGrid& g, const Plane& plane) {
    std::vector<GridStroke> out;
    for (const engine::GridShape& shape : g.shapes) {
        const std::vector<Sketch::Dot> at = corners_of(g, plane, shape);
        for (std::size_t i = 0; i < at.size(); ++i)
            out.push_back({at[i], at[(i + 1) % at.size()]});
    }
    for (const engine::GridSegment& one : g.segments)
        out.push_back({plane.dot(g, one.x1, one.y1), plane.dot(g, one.x2, one.y2)});
    for (const engine::GridSegment& one : g.lines)
        out.push_back(whole_line(g, plane, one));
    for (std::size_t i = 1; g.joined && i < g.points.size(); ++i) {
        const engine::GridPoint& a = g.points[i - 1];
        const engine::GridPoint& b = g.points[i];
        out.push_back({plane.dot(g, a.x, a.y), plane.dot(g, b.x, b.y)});
    }
    return out;
}

bool run_through(const std::vector<GridStroke>& strokes, const Rect& ink) {
    constexpr double half = 4.5;  // of the line, and the halo round letters
    return std::any_of(strokes.begin(), strokes.end(), [&](const GridStroke& one) {
        return crosses(ink.x - half, ink.y - half, ink.right() + half, ink.bottom() + half,
                       one.from, one.to);
    });
}

std::vector<Rect> point_discs(const CoordinateGrid& g, const Plane& plane) {
    std::vector<Rect> out;
    const int r = point_radius(plane);
    for (const engine::GridPoint& point : g.points)
        out.push_back(Rect{plane.at_x(g, point.x), plane.at_y(g, point.y), 1, 1}.inset(1 - r));
    return out;
}

void draw_grid_marks(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    const Palette& p = pen.palette();
    Sketch sketch;
    for (const engine::GridShape& shape : g.shapes) {
        sketch.shape(corners_of(g, plane, shape), {0, 0, 0, 0}, p.fig_line, 3);
    }
    for (const engine::GridSegment& one : g.segments) {
        sketch.open({plane.dot(g, one.x1, one.y1), plane.dot(g, one.x2, one.y2)}, p.fig_b, 4);
    }
    for (const engine::GridSegment& one : g.lines) {
        const GridStroke line = whole_line(g, plane, one);
        sketch.open({line.from, line.to}, p.fig_a, 4);
    }
    if (g.joined && g.points.size() > 1) {
        std::vector<Sketch::Dot> through;
        for (const engine::GridPoint& point : g.points) {
            through.push_back(plane.dot(g, point.x, point.y));
        }
        sketch.open(std::move(through), p.fig_a, 4);
    }
    sketch.draw(pen.canvas());
    const int r = point_radius(plane);
    for (const engine::GridPoint& point : g.points) {
        const int x = plane.at_x(g, point.x);
        const int y = plane.at_y(g, point.y);
        pen.canvas().disc(x, y, r, p.fig_line);
        pen.canvas().disc(x, y, r - 2, p.fig_a);
    }
}

}  // namespace pipit::ui
