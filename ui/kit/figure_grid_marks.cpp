// Shapes, segments and lines on a coordinate plane. See figure_grid.hpp.
#include "ui/kit/figure_grid.hpp"

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

/// A name on a plate; returns where it stands.
Rect draw_name(const Pen& pen, const std::string& name, double x, double y, const TextStyle& in) {
    const TextSize size = pen.measure(name, in);
    const Rect at{static_cast<int>(std::lround(x)) - size.w / 2,
                  static_cast<int>(std::lround(y)) - size.h / 2, size.w, size.h};
    pen.canvas().rounded(at.inset(-3, 1), 4, pen.palette().card);
    pen.centred(at.centre_x(), at.y, at.h, name, in);
    return at;
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

std::vector<Rect> draw_grid_marks(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    const Palette& p = pen.palette();
    Sketch sketch;
    for (const engine::GridShape& shape : g.shapes) {
        sketch.shape(corners_of(g, plane, shape), {0, 0, 0, 0}, p.fig_line, 3);
    }
    for (const engine::GridSegment& one : g.segments) {
        sketch.open({plane.dot(g, one.x1, one.y1), plane.dot(g, one.x2, one.y2)}, p.fig_b, 4);
    }
    for (const engine::GridSegment& one : g.lines) {
        const auto [a, b] = to_the_edges(g, one);
        sketch.open({plane.dot(g, a.x, a.y), plane.dot(g, b.x, b.y)}, p.fig_a, 4);
    }
    sketch.draw(pen.canvas());

    std::vector<Rect> out;
    const TextStyle in = pen.words_of(std::clamp(plane.unit, 18, 26), true);
    for (const engine::GridShape& shape : g.shapes) {
        if (shape.label.empty()) continue;
        double x = 0;
        double y = 0;
        for (const auto& dot : corners_of(g, plane, shape)) {
            x += dot.x / static_cast<double>(shape.corners.size());
            y += dot.y / static_cast<double>(shape.corners.size());
        }
        out.push_back(draw_name(pen, shape.label, x, y, in));
    }
    for (const engine::GridSegment& one : g.lines) {
        if (one.label.empty()) continue;
        // Beside the line, near its right end, inside the grid.
        const auto [a, b] = to_the_edges(g, one);
        const Sketch::Dot near = plane.dot(g, b.x - (b.x - a.x) * 0.12, b.y - (b.y - a.y) * 0.12);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const TextSize size = pen.measure(one.label, in);
        const double nx = -(b.y - a.y) / length;  // up and to the left of a rising line
        const double ny = -(b.x - a.x) / length;
        const double off = std::fabs(nx) * size.w / 2 + std::fabs(ny) * size.h / 2 + 6;
        const double left = plane.x + size.w / 2.0 + 2;
        const double right = plane.x + plane.columns * plane.unit - size.w / 2.0 - 2;
        const double top = plane.y - plane.rows * plane.unit + size.h / 2.0;
        const double x = std::clamp(near.x + nx * off, left, std::max(left, right));
        const double y = std::clamp(near.y + ny * off, top, std::max(top, plane.y - size.h / 2.0));
        out.push_back(draw_name(pen, one.label, x, y, in));
    }
    return out;
}

}  // namespace pipit::ui
