// The names on a coordinate plane: each in the best of the places round what it names. See
// figure_grid.hpp.
#include "ui/kit/figure_grid.hpp"
#include "ui/kit/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pipit::ui {

namespace {

using engine::CoordinateGrid;

// What speaks against a place; less is better.
constexpr int on_words = 4000;
constexpr int outside = 8000;
constexpr int on_a_line = 300;
constexpr int on_an_axis = 120;
constexpr int lead_through_words = 2000;
constexpr int needs_a_lead = 150;

/// What a name must not stand on.
struct Ground {
    Rect drawing;
    std::vector<Rect> taken;
    std::vector<Rect> discs;
    std::vector<GridStroke> strokes;
    std::vector<GridStroke> axes;

    [[nodiscard]] int against(const Rect& at) const {
        const Rect ink = ink_of(at);
        int out = 0;
        if (at.x < drawing.x || at.right() > drawing.right() || ink.y < drawing.y ||
            ink.bottom() > drawing.bottom())
            out += outside;
        for (const Rect& other : taken) {
            if (!common(ink.inset(-3, 0), other).empty()) out += on_words;
        }
        for (const Rect& disc : discs) {
            if (!common(ink, disc).empty()) out += on_words;
        }
        if (run_through(strokes, ink)) out += on_a_line;
        if (run_through(axes, ink)) out += on_an_axis;
        return out;
    }
};

Ground ground_of(const Pen& pen, const CoordinateGrid& g, const Plane& plane,
                 std::vector<Rect> taken) {
    Ground out{{pen.area.x, pen.area.y, plane.size.w, plane.size.h},
               std::move(taken),
               point_discs(g, plane),
               grid_strokes(g, plane),
               {}};
    if (!g.axes) return out;
    const int zero_x = std::clamp(0, g.x_from, g.x_to);
    const int zero_y = std::clamp(0, g.y_from, g.y_to);
    out.axes.push_back({plane.dot(g, zero_x, g.y_from), plane.dot(g, zero_x, g.y_to)});
    out.axes.push_back({plane.dot(g, g.x_from, zero_y), plane.dot(g, g.x_to, zero_y)});
    return out;
}

/// Where a point's name stands. `moved`: so far off that a line must lead there.
struct NamePlace {
    Rect at;
    bool moved = false;
};

Spot lead_end(const Rect& at, Spot point) {
    return {at.x > point.x ? at.x : at.right() < point.x ? at.right() : point.x, at.centre_y()};
}

/// No line leads through another point or name.
bool leads_through(const Ground& ground, const Rect& at, Spot point) {
    const Spot end = lead_end(at, point);
    for (int i = 1; i <= 16; ++i) {
        const int x = point.x + (end.x - point.x) * i / 16;
        const int y = point.y + (end.y - point.y) * i / 16;
        for (const std::vector<Rect>* all : {&ground.taken, &ground.discs}) {
            for (const Rect& other : *all) {
                if (other.contains(x, y) && !other.contains(point.x, point.y)) return true;
            }
        }
    }
    return false;
}

/// Above it to the right if that can be, else as near as its place is good.
NamePlace name_place(const Ground& ground, TextSize size, Spot point, int r) {
    static constexpr std::array<Spot, 12> ways{{{1, -1},
                                                {1, 1},
                                                {1, 0},
                                                {-1, -1},
                                                {-1, 0},
                                                {0, -1},
                                                {-1, 1},
                                                {0, 1},
                                                {3, -1},
                                                {-3, -1},
                                                {1, -3},
                                                {-1, -3}}};
    const auto place = [&](const Spot& way, int off) {
        const int up = point.y - r - size.h * 3 / 4;
        const int down = point.y + r - size.h / 4;
        const int x = way.x > 0   ? point.x + r + 2 + off * way.x
                      : way.x < 0 ? point.x - r - 3 - size.w + off * way.x
                                  : point.x - size.w / 2;
        const int y = way.y < 0   ? (way.x == 0 ? point.y - r - 2 - size.h : up) + off * way.y
                      : way.y > 0 ? (way.x == 0 ? point.y + r + 2 : down) + off * way.y
                                  : point.y - size.h / 2;
        return Rect{x, y, size.w, size.h};
    };
    NamePlace best{place(ways.front(), 0)};
    int least = 1 << 30;
    for (int off = 0; off <= 4 * size.h; off += std::max(4, size.h / 3)) {
        for (const Spot& way : ways) {
            const Rect at = place(way, off);
            int against = ground.against(at) + (off > 0 ? needs_a_lead + off : 0);
            if (off > 0 && leads_through(ground, at, point)) against += lead_through_words;
            if (against >= least) continue;
            least = against;
            best = {at, off > 0};
        }
    }
    return best;
}

/// A shape's name stands in its middle, on a plate: its fill may have a pattern.
void name_shapes(const Pen& pen, const CoordinateGrid& g, const Plane& plane, const TextStyle& in,
                 Ground& ground) {
    for (const engine::GridShape& shape : g.shapes) {
        if (shape.label.empty()) continue;
        const auto corners = static_cast<double>(shape.corners.size());
        double x = 0;
        double y = 0;
        for (const auto& corner : shape.corners) {
            const Sketch::Dot dot = plane.dot(g, corner.x, corner.y);
            x += dot.x / corners;
            y += dot.y / corners;
        }
        const TextSize size = pen.measure(shape.label, in);
        const Rect at{static_cast<int>(std::lround(x)) - size.w / 2,
                      static_cast<int>(std::lround(y)) - size.h / 2, size.w, size.h};
        pen.canvas().rounded(at.inset(-3, 1), 4, pen.palette().card);
        pen.centred(at.centre_x(), at.y, at.h, shape.label, in);
        ground.taken.push_back(ink_of(at));
    }
}

/// Beside a line, near its right end if that can be, inside the grid.
Rect line_place(const Ground& ground, const CoordinateGrid& g, const Plane& plane,
                const GridStroke& line, TextSize size) {
    const double length =
        std::max(1.0, std::hypot(line.to.x - line.from.x, line.to.y - line.from.y));
    const double nx = (line.to.y - line.from.y) / length;  // up and to the left of a rising line
    const double ny = -(line.to.x - line.from.x) / length;
    const double off = std::fabs(nx) * size.w / 2 + std::fabs(ny) * size.h / 2 + 6;
    const double left = plane.at_x(g, g.x_from) + size.w / 2.0 + 2;
    const double right = std::max(left, plane.at_x(g, g.x_to) - size.w / 2.0 - 2);
    const double top = plane.at_y(g, g.y_to) + size.h / 2.0;
    const double bottom = std::max(top, plane.at_y(g, g.y_from) - size.h / 2.0);
    Rect best;
    int least = 1 << 30;
    int later = 0;
    for (const double back : {0.12, 0.2, 0.3, 0.04, 0.4, 0.6, 0.7, 0.8, 0.88}) {
        for (const double side : {1.0, -1.0}) {
            const double x = line.to.x - (line.to.x - line.from.x) * back + side * nx * off;
            const double y = line.to.y - (line.to.y - line.from.y) * back + side * ny * off;
            const Rect at{static_cast<int>(std::lround(std::clamp(x, left, right))) - size.w / 2,
                          static_cast<int>(std::lround(std::clamp(y, top, bottom))) - size.h / 2,
                          size.w, size.h};
            const int against = ground.against(at) + later++;
            if (against >= least) continue;
            least = against;
            best = at;
        }
    }
    return best;
}

void name_lines(const Pen& pen, const CoordinateGrid& g, const Plane& plane, const TextStyle& in,
                Ground& ground) {
    for (const engine::GridSegment& one : g.lines) {
        if (one.label.empty()) continue;
        const Rect at =
            line_place(ground, g, plane, whole_line(g, plane, one), pen.measure(one.label, in));
        TextStyle with = in;
        with.halo = halo_on(pen, g, plane, at);
        pen.centred(at.centre_x(), at.y, at.h, one.label, with);
        ground.taken.push_back(ink_of(at));
    }
}

void name_points(const Pen& pen, const CoordinateGrid& g, const Plane& plane, const TextStyle& in,
                 Ground& ground) {
    const int r = point_radius(plane);
    std::vector<Rect> places;
    Sketch leads;
    for (const engine::GridPoint& point : g.points) {
        if (point.label.empty()) continue;
        const Spot spot{plane.at_x(g, point.x), plane.at_y(g, point.y)};
        const NamePlace place = name_place(ground, pen.measure(point.label, in), spot, r);
        const Rect& at = places.emplace_back(place.at);
        ground.taken.push_back(ink_of(at));
        if (!place.moved) continue;
        const Spot end = lead_end(at, spot);
        const double length = std::max(1.0, std::hypot(end.x - spot.x, end.y - spot.y));
        leads.open({{spot.x + 0.5 + (end.x - spot.x) * r / length,
                     spot.y + 0.5 + (end.y - spot.y) * r / length},
                    {end.x + 0.5, end.y + 0.5}},
                   pen.palette().fig_line, 1.5);
    }
    leads.draw(pen.canvas());
    auto at = places.begin();
    for (const engine::GridPoint& point : g.points) {
        if (point.label.empty()) continue;
        TextStyle with = in;
        with.halo = halo_on(pen, g, plane, *at);
        pen.centred(at->centre_x(), at->y, at->h, point.label, with);
        ++at;
    }
}

}  // namespace

Rect ink_of(const Rect& line) {
    return line.inset(0, line.h / 6);
}

Colour halo_on(const Pen& pen, const CoordinateGrid& g, const Plane& plane, const Rect& at) {
    const int top = plane.at_y(g, g.y_to);
    const Rect ground{plane.x, top, plane.columns * plane.unit + 1, plane.y - top + 1};
    const bool on = !common(ink_of(at).inset(-3), ground).empty();
    return on ? pen.palette().card : Colour{0, 0, 0, 0};
}

void draw_grid_names(const Pen& pen, const CoordinateGrid& g, const Plane& plane,
                     std::vector<Rect> taken) {
    const TextStyle in = pen.words_of(std::clamp(plane.unit, 18, 26), true);
    Ground ground = ground_of(pen, g, plane, std::move(taken));
    name_shapes(pen, g, plane, in, ground);
    name_lines(pen, g, plane, in, ground);
    name_points(pen, g, plane, in, ground);
}

}  // namespace pipit::ui
