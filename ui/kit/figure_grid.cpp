// A coordinate plane with its axes and their numbers; and cells to fill, for answers. Invariant: no
// two numbers touch.
#include "ui/kit/figure_grid.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

using engine::CoordinateGrid;

int axis_value(int from, int to) {
    return std::clamp(0, from, to);
}

constexpr int beside_axis = 7;  // from the axes to their numbers
constexpr int below_axis = 5;
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

/// Numbers at every line, every second, fifth or tenth: as many as stand apart, also where the two
/// axes' rows of numbers come together.
int number_every(const Pen& pen, const CoordinateGrid& g, const Plane& plane) {
    const int line_h = pen.measure("0", plane.in).h;
    const auto width = [&](int value) { return pen.measure(grouped(value), plane.in).w; };
    const int widest =
        std::max(width(g.x_from * g.x_step), width(g.x_to * g.x_step)) + plane.in.px / 2;
    // At least the ends have theirs.
    const int most = std::max({1, -g.x_from, g.x_to, -g.y_from, g.y_to});
    for (const int every : {1, 2, 5, 10}) {
        if (every > most) break;
        const int off = every * plane.unit;
        if (off < std::max(line_h - 4, widest)) continue;
        if (g.x_from > -every || g.y_from > -every) return every;
        // The first below and the first on the left.
        const int across = beside_axis + width(-every * g.y_step) + width(-every * g.x_step) / 2;
        const int down = below_axis + line_h * 7 / 6 + 3;
        if (off >= across + plane.in.px / 3 || off >= down) return every;
    }
    return most;
}

/// How far right of the last line the x axis' letter has its middle: beyond the last number.
int letter_off(const Pen& pen, const CoordinateGrid& g, const TextStyle& in) {
    const int letter_w = pen.measure("x", pen.words_of(in.px, true)).w;
    const int last_w = pen.measure(grouped(g.x_to * g.x_step), in).w;
    const bool free = last_w / 2 + 3 <= tail + 9 - letter_w / 2;
    return free ? tail + 9 : last_w / 2 + 5 + (letter_w + 1) / 2;
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
        const int right = std::max(
            g.x_title.empty() ? letter_off(pen, g, out.in) + out.in.px / 3 : tail + 2, last_w);
        const int above = tail + low.h - 2;
        out.unit = std::clamp(std::min((pen.area.w - left - right) / out.columns,
                                       (pen.area.h - above - below) / out.rows),
                              least_unit(pen), pen.largest(34));
        out.x = pen.area.x + left;
        out.y = pen.area.y + above + out.rows * out.unit;
        out.size = {left + out.columns * out.unit + right, above + out.rows * out.unit + below, 1};
        if (out.in.px <= smallest || out.unit * 4 >= low.h * 3) break;
    }
    out.number_every = number_every(pen, g, out);
    return out;
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
        const Rect across{plane.x + w + letter_off(pen, g, plane.in) - letter_w / 2,
                          zero_y - line_h / 2, letter_w, line_h};
        pen.centred(across.centre_x(), across.y, line_h, "x", in);
        out.push_back(across.inset(0, line_h * 3 / 10));  // it has no tail and no cap
    }
    if (g.y_title.empty()) {
        const Rect up_there{zero_x + 14 - letter_w / 2, plane.y - h - tail - line_h / 2 + 1,
                            letter_w, line_h};
        pen.centred(up_there.centre_x(), up_there.y, line_h, "y", in);
        out.push_back(ink_of(up_there));
    }
    return out;
}

/// A number of an axis, and where it stands.
struct AxisNumber {
    Rect at;
    int value = 0;
};

bool meets(const Rect& ink, const std::vector<Rect>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Rect& other) { return !common(ink, other).empty(); });
}

/// The axes' numbers, each on the other side of its axis where a line or a point is in its way and
/// nothing is there. `taken`: where they must not stand; they are added to it.
std::vector<AxisNumber> axis_numbers(const Pen& pen, const CoordinateGrid& g, const Plane& plane,
                                     std::vector<Rect>& taken) {
    std::vector<AxisNumber> out;
    const std::vector<GridStroke> strokes = grid_strokes(g, plane);
    const std::vector<Rect> discs = point_discs(g, plane);
    // A halo makes a number on a line readable; a point it would cover.
    const auto against = [&](const Rect& at) {
        const Rect ink = ink_of(at);
        if (meets(ink.inset(-3, 0), discs) || meets(ink.inset(-3, -2), taken)) return 2;
        return run_through(strokes, ink) ? 1 : 0;
    };
    const auto put = [&](const Rect& here, const Rect& there, int value) {
        const Rect& at = against(there) < against(here) ? there : here;
        if (against(at) == 2) return;  // the numbers beside it tell as much
        out.push_back({at, value});
        taken.push_back(ink_of(at));
    };
    const int zero_x = axis_value(g.x_from, g.x_to);
    const int zero_y = axis_value(g.y_from, g.y_to);
    const int line_h = pen.measure("0", plane.in).h;
    const bool crossing = zero_x > g.x_from || zero_y > g.y_from;
    // Where both axes begin with 0 one stands at the corner for both.
    const bool corner = !crossing && zero_x == 0 && zero_y == 0;
    if (corner) {
        const int w = pen.measure("0", plane.in).w;
        const Rect at{plane.at_x(g, 0) - beside_axis - w, plane.at_y(g, 0) + below_axis, w, line_h};
        put(at, at, 0);
    }
    for (int x = g.x_from; x <= g.x_to; ++x) {
        if (x % plane.number_every != 0 || ((crossing || corner) && x == zero_x)) continue;
        const int w = pen.measure(grouped(x * g.x_step), plane.in).w;
        const int axis = plane.at_y(g, zero_y);
        const Rect below{plane.at_x(g, x) - w / 2, axis + below_axis, w, line_h};
        Rect above = below;
        above.y = axis - below_axis - line_h;
        put(below, zero_y > g.y_from ? above : below, x * g.x_step);
    }
    for (int y = g.y_from; y <= g.y_to; ++y) {
        if (y % plane.number_every != 0 || ((crossing || corner) && y == zero_y)) continue;
        const int w = pen.measure(grouped(y * g.y_step), plane.in).w;
        const int axis = plane.at_x(g, zero_x);
        const Rect left{axis - beside_axis - w, plane.at_y(g, y) - line_h / 2, w, line_h};
        Rect right = left;
        right.x = axis + beside_axis + 1;
        put(left, zero_x > g.x_from ? right : left, y * g.y_step);
    }
    return out;
}

/// Beside the plane there is nothing to keep off them.
void draw_numbers(const Pen& pen, const CoordinateGrid& g, const Plane& plane,
                  const std::vector<AxisNumber>& numbers) {
    TextStyle in = plane.in;
    for (const AxisNumber& one : numbers) {
        in.halo = halo_on(pen, g, plane, one.at);
        pen.centred(one.at.centre_x(), one.at.y, one.at.h, grouped(one.value), in);
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
    std::vector<AxisNumber> numbers;
    if (figure.axes) {
        taken = draw_axes(pen, figure, plane);
        numbers = axis_numbers(pen, figure, plane, taken);
    }
    draw_grid_marks(pen, figure, plane);
    draw_numbers(pen, figure, plane, numbers);
    draw_grid_names(pen, figure, plane, std::move(taken));
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
