// A coordinate plane with its points; and cells to fill, for answers.
#include "ui/kit/figure_grid.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

using engine::CoordinateGrid;

int axis_value(int from, int to) {
    return std::clamp(0, from, to);
}

constexpr int tail = 14;  // the axes run on past the last line, to an arrow

/// Smaller squares than these cannot be told apart.
int least_unit(const Pen& pen) {
    return pen.least(pen.ui.look().big() ? 16 : 11, 4);
}

/// Squared paper: no axes, no numbers. Points on its edge have room.
Plane paper_of(const Pen& pen, const CoordinateGrid& g, Plane out) {
    const int edge = g.points.empty() ? 2 : 12;
    const int beside = 2 * edge + (g.points.empty() ? 2 : 1);
    out.unit =
        std::clamp(std::min((pen.area.w - beside) / out.columns, (pen.area.h - beside) / out.rows),
                   least_unit(pen), pen.largest(34));
    out.x = pen.area.x + edge;
    out.y = pen.area.y + edge + out.rows * out.unit;
    out.size = {out.columns * out.unit + 2 * edge + 1, out.rows * out.unit + 2 * edge + 1, 1};
    return out;
}

Plane plane_of(const Pen& pen, const CoordinateGrid& g) {
    Plane out;
    out.columns = g.x_to - g.x_from;
    out.rows = g.y_to - g.y_from;
    out.in = pen.words();
    if (!g.axes) return paper_of(pen, g, out);
    const int smallest = std::max(18, out.in.px * 2 / 3);
    // Numbers get smaller, never under 18 pixels, before they would crowd out the plane.
    for (;; --out.in.px) {
        const TextSize low = pen.measure(grouped(g.y_from * g.y_step), out.in);
        const TextSize high = pen.measure(grouped(g.y_to * g.y_step), out.in);
        const int last_w = pen.measure(grouped(g.x_to * g.x_step), out.in).w / 2 + 2;
        const int number_w = std::max(low.w, high.w) + 10;
        // Only what the axis' numbers stand out of the plane.
        const int left =
            g.x_from < 0 ? pen.measure(grouped(g.x_from * g.x_step), out.in).w / 2 + 2 : number_w;
        const int below = (g.y_from < 0 ? low.h / 2 : low.h + 6) + (g.x_title.empty() ? 0 : low.h);
        const int right = std::max(g.x_title.empty() ? tail + 16 : tail + 2, last_w);
        const int above = tail + low.h - 2;
        out.unit = std::clamp(std::min((pen.area.w - left - right) / out.columns,
                                       (pen.area.h - above - below) / out.rows),
                              least_unit(pen), pen.largest(34));
        out.x = pen.area.x + left;
        out.y = pen.area.y + above + out.rows * out.unit;
        out.size = {left + out.columns * out.unit + right, above + out.rows * out.unit + below, 1};
        if (out.in.px <= smallest || out.unit >= low.h) break;
    }
    const int line_h = pen.measure("0", out.in).h;
    const int widest = std::max(pen.measure(grouped(g.x_from * g.x_step), out.in).w,
                                pen.measure(grouped(g.x_to * g.x_step), out.in).w) +
                       6;
    for (const int every : {1, 2, 5, 10}) {
        out.number_every = every;
        if (every * out.unit >= std::max(line_h - 4, widest)) break;
    }
    return out;
}

/// A line's letters without the white above and below them.
Rect ink_of(const Rect& line) {
    return line.inset(0, line.h / 6);
}

/// The squares.
void draw_squares(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    const Palette& p = pen.palette();
    Canvas& canvas = pen.canvas();
    const int w = plane.columns * plane.unit;
    const int h = plane.rows * plane.unit;
    canvas.fill({plane.x, plane.y - h, w, h}, p.card);
    draw_grid_fills(pen, g, plane);
    const Colour line = p.edge.faded(60);
    for (int x = g.x_from; x <= g.x_to; ++x) {
        canvas.line_v(plane.at_x(g, x), plane.y - h, h + 1, 1, line);
    }
    for (int y = g.y_from; y <= g.y_to; ++y) {
        canvas.line_h(plane.x, plane.at_y(g, y), w + 1, 1, line);
    }
}

/// The axes' titles, up to the grid's ends; returns where they stand.
std::vector<Rect> draw_titles(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    std::vector<Rect> out;
    const TextStyle in = pen.words_of(plane.in.px, true);
    const int line_h = pen.measure("0", in).h;
    const auto put = [&](int x, int y, int w, const std::string& words, Align align) {
        TextStyle one = in;
        one.max_lines = 1;
        one.align = align;
        pen.ui.fonts().draw(pen.canvas(), {x, y, w, line_h}, words, one);
        out.push_back(ink_of({x, y, w, line_h}));
    };
    if (!g.x_title.empty()) {
        const int w = std::min(pen.measure(g.x_title, in).w + 4, plane.size.w);
        put(pen.area.x + plane.size.w - w, pen.area.y + plane.size.h - line_h, w, g.x_title,
            Align::right);
    }
    if (!g.y_title.empty()) {
        const int axis = plane.at_x(g, axis_value(g.x_from, g.x_to));
        const int room = plane.size.w - (axis + 14 - pen.area.x);
        const int w = std::min(pen.measure(g.y_title, in).w + 4, std::max(room, 20));
        put(axis + 12, pen.area.y - 2, w, g.y_title, Align::left);
    }
    return out;
}

/// The axes and their letters or titles; returns where these stand.
std::vector<Rect> draw_axes(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    const Palette& p = pen.palette();
    Canvas& canvas = pen.canvas();
    const int w = plane.columns * plane.unit;
    const int h = plane.rows * plane.unit;
    const int zero_x = plane.at_x(g, axis_value(g.x_from, g.x_to));
    const int zero_y = plane.at_y(g, axis_value(g.y_from, g.y_to));
    canvas.line_h(plane.x, zero_y - 1, w + tail - 6, 3, p.fig_line);
    canvas.line_v(zero_x - 1, plane.y - h - tail + 6, h + tail - 6, 3, p.fig_line);
    Sketch arrows;
    const double right = plane.x + w + tail;
    const double top = plane.y - h - tail;
    arrows.shape({{right, zero_y + 0.5}, {right - 9, zero_y - 5.0}, {right - 9, zero_y + 6.0}},
                 p.fig_line, p.fig_line, 0);
    arrows.draw(canvas);
    Sketch up;
    up.shape({{zero_x + 0.5, top}, {zero_x - 5.0, top + 9}, {zero_x + 6.0, top + 9}}, p.fig_line,
             p.fig_line, 0);
    up.draw(canvas);
    const TextStyle in = pen.words_of(plane.in.px, true);
    const int line_h = pen.measure("x", in).h;
    const int letter_w = pen.measure("x", in).w;
    std::vector<Rect> out = draw_titles(pen, g, plane);
    if (g.x_title.empty()) {
        const Rect across{plane.x + w + tail + 9 - letter_w / 2, zero_y - line_h / 2, letter_w,
                          line_h};
        pen.centred(across.centre_x(), across.y, line_h, "x", in);
        out.push_back(ink_of(across));
    }
    if (g.y_title.empty()) {
        const Rect up_there{zero_x + 14 - letter_w / 2, plane.y - h - tail - line_h / 2 + 1,
                            letter_w, line_h};
        pen.centred(up_there.centre_x(), up_there.y, line_h, "y", in);
        out.push_back(ink_of(up_there));
    }
    return out;
}

/// A number on a plate of the card, so that no line runs through it.
void draw_number(const Pen& pen, Rect at, int value, const TextStyle& in) {
    const std::string words = grouped(value);
    const int w = pen.measure(words, in).w;
    pen.canvas().fill(at.centred(w + 2, std::max(8, at.h - 6)), pen.palette().card);
    pen.centred(at.centre_x(), at.y, at.h, words, in);
}

/// The axes' numbers; returns where they stand.
std::vector<Rect> draw_numbers(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    std::vector<Rect> out;
    const auto put = [&](Rect at, int value) {
        draw_number(pen, at, value, plane.in);
        out.push_back(ink_of(at));
    };
    const int zero_x = axis_value(g.x_from, g.x_to);
    const int zero_y = axis_value(g.y_from, g.y_to);
    const int line_h = pen.measure("0", plane.in).h;
    const bool crossing = zero_x > g.x_from || zero_y > g.y_from;
    // Where both axes begin with 0 one stands at the corner for both.
    const bool corner = !crossing && zero_x == 0 && zero_y == 0;
    if (corner) {
        const int w = pen.measure("0", plane.in).w;
        put({plane.at_x(g, 0) - 7 - w, plane.at_y(g, 0) + 5, w, line_h}, 0);
    }
    for (int x = g.x_from; x <= g.x_to; ++x) {
        if (x % plane.number_every != 0 || ((crossing || corner) && x == zero_x)) continue;
        const int value = x * g.x_step;
        const int w = pen.measure(grouped(value), plane.in).w;
        put({plane.at_x(g, x) - w / 2, plane.at_y(g, zero_y) + 5, w, line_h}, value);
    }
    for (int y = g.y_from; y <= g.y_to; ++y) {
        if (y % plane.number_every != 0 || ((crossing || corner) && y == zero_y)) continue;
        const int value = y * g.y_step;
        const int w = pen.measure(grouped(value), plane.in).w;
        put({plane.at_x(g, zero_x) - 7 - w, plane.at_y(g, y) - line_h / 2, w, line_h}, value);
    }
    return out;
}

/// Where a point's name stands: as near as nothing else stands there, above it to the right if that
/// can be. `moved`: so far off that a line must lead there.
struct NamePlace {
    Rect at;
    bool moved = false;
};
Spot lead_end(const Rect& at, Spot point) {
    return {at.x > point.x ? at.x : at.right() < point.x ? at.right() : point.x, at.centre_y()};
}
NamePlace name_place(TextSize size, const Rect& drawing, Spot point, int r,
                     const std::vector<Rect>& taken) {
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
    const auto is_free = [&](const Rect& at) {
        const Rect ink = ink_of(at);
        return at.x >= drawing.x && at.right() <= drawing.right() && ink.y >= drawing.y &&
               ink.bottom() <= drawing.bottom() &&
               std::none_of(taken.begin(), taken.end(),
                            [&](const Rect& other) { return !common(ink, other).empty(); });
    };
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
    // No line leads through another point or name.
    const auto leads = [&](const Rect& at) {
        const Spot end = lead_end(at, point);
        for (int i = 1; i <= 16; ++i) {
            const int x = point.x + (end.x - point.x) * i / 16;
            const int y = point.y + (end.y - point.y) * i / 16;
            for (const Rect& other : taken) {
                if (other.contains(x, y) && !other.contains(point.x, point.y)) return false;
            }
        }
        return true;
    };
    for (int off = 0; off <= 4 * size.h; off += std::max(4, size.h / 3)) {
        for (const Spot& way : ways) {
            const Rect at = place(way, off);
            if (is_free(at) && (off == 0 || leads(at))) return {at, off > 0};
        }
    }
    return {place(ways.front(), 0)};
}

/// `taken`: places where no point's name may stand.
void draw_points(const Pen& pen, const CoordinateGrid& g, const Plane& plane,
                 std::vector<Rect> taken) {
    const Palette& p = pen.palette();
    if (g.joined && g.points.size() > 1) {
        std::vector<Sketch::Dot> through;
        for (const engine::GridPoint& point : g.points) {
            through.push_back({plane.at_x(g, point.x) + 0.5, plane.at_y(g, point.y) + 0.5});
        }
        Sketch line;
        line.open(std::move(through), p.fig_a, 4);
        line.draw(pen.canvas());
    }
    const int r = std::clamp(plane.unit * 3 / 10, 5, 9);
    for (const engine::GridPoint& point : g.points) {
        const int x = plane.at_x(g, point.x);
        const int y = plane.at_y(g, point.y);
        pen.canvas().disc(x, y, r, p.fig_line);
        pen.canvas().disc(x, y, r - 2, p.fig_a);
    }
    const TextStyle in = pen.words_of(std::clamp(plane.unit, 18, 26), true);
    const Rect drawing{pen.area.x, pen.area.y, plane.size.w, plane.size.h};
    for (const engine::GridPoint& point : g.points) {
        taken.push_back(Rect{plane.at_x(g, point.x), plane.at_y(g, point.y), 1, 1}.inset(1 - r));
    }
    std::vector<Rect> places;
    Sketch leads;
    for (const engine::GridPoint& point : g.points) {
        if (point.label.empty()) continue;
        const Spot spot{plane.at_x(g, point.x), plane.at_y(g, point.y)};
        const NamePlace place = name_place(pen.measure(point.label, in), drawing, spot, r, taken);
        const Rect& at = places.emplace_back(place.at);
        taken.push_back(ink_of(at));
        if (!place.moved) continue;
        const Spot end = lead_end(at, spot);
        leads.open({{spot.x + 0.5, spot.y + 0.5}, {end.x + 0.5, end.y + 0.5}}, p.fig_line, 1.5);
    }
    leads.draw(pen.canvas());
    auto at = places.begin();
    for (const engine::GridPoint& point : g.points) {
        if (point.label.empty()) continue;
        pen.canvas().rounded({at->x - 2, at->y + 3, at->w + 4, at->h - 6}, 4, p.card);
        pen.centred(at->centre_x(), at->y, at->h, point.label, in);
        ++at;
    }
}

/// Side of a cell with its outlines shared: the whole is columns * side + 3 wide.
int cell_side(Rect area, int rows, int columns) {
    return std::max(
        8, std::min((area.w - 3) / std::max(1, columns), (area.h - 3) / std::max(1, rows)));
}

}  // namespace

Spot grid_spot(Ui& ui, Rect area, const CoordinateGrid& grid, int x, int y) {
    const Plane plane = plane_of({ui, area, false}, grid);
    return {plane.at_x(grid, x), plane.at_y(grid, y)};
}

TextSize draw(const Pen& pen, const CoordinateGrid& figure) {
    const Plane plane = plane_of(pen, figure);
    if (!pen.draws) return plane.size;
    draw_squares(pen, figure, plane);
    std::vector<Rect> taken;
    const auto take = [&](const std::vector<Rect>& more) {
        taken.insert(taken.end(), more.begin(), more.end());
    };
    if (figure.axes) {
        take(draw_axes(pen, figure, plane));
        take(draw_numbers(pen, figure, plane));
    }
    take(draw_grid_marks(pen, figure, plane));
    draw_points(pen, figure, plane, std::move(taken));
    return plane.size;
}

Rect cell_rect(Rect area, int rows, int columns, int row, int column) {
    const int side = cell_side(area, rows, columns);
    return {area.x + column * side, area.y + row * side, side + 3, side + 3};
}

void draw_cells(Ui& ui, Rect area, int rows, int columns, const std::vector<bool>& filled) {
    const Pen pen{ui, area, true};
    std::size_t index = 0;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Rect cell = cell_rect(area, rows, columns, row, column);
            const bool on = index < filled.size() && filled[index];
            ++index;
            pen.part(cell, on ? engine::Fill::hatch : engine::Fill::empty);
            pen.canvas().outline(cell, 0, 3, pen.palette().fig_line, corners_none);
        }
    }
}

}  // namespace pipit::ui
