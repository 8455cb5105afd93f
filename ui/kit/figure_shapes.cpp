// A straight-sided shape on an optional grid, with words on its sides.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

/// Room the labels on one side of the shape need: only labels on its outermost sides count.
struct Margins {
    int left = 4;
    int top = 4;
    int right = 4;
    int bottom = 4;
};

struct Span {
    int from = 1000;
    int to = -1000;
    void hold(int value) {
        from = std::min(from, value);
        to = std::max(to, value);
    }
    [[nodiscard]] int size() const { return std::max(1, to - from); }
};

/// Twice the area with the sign of the direction of travel (y down: positive is clockwise).
int turning(const std::vector<engine::LabelledPolygon::Corner>& corners) {
    int sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % corners.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

Margins margins_of(const Pen& pen, const engine::LabelledPolygon& figure, const TextStyle& in,
                   const Span& xs, const Span& ys) {
    Margins out;
    for (std::size_t i = 0; i < figure.side_labels.size() && i < figure.corners.size(); ++i) {
        if (figure.side_labels[i].empty()) continue;
        const auto& a = figure.corners[i];
        const auto& b = figure.corners[(i + 1) % figure.corners.size()];
        const TextSize size = pen.measure(figure.side_labels[i], in);
        // A slanting side's label may reach out on either hand.
        const bool slants = a.x != b.x && a.y != b.y;
        if (slants || (a.x == b.x && a.x == xs.from)) out.left = std::max(out.left, size.w + 14);
        if (slants || (a.x == b.x && a.x == xs.to)) out.right = std::max(out.right, size.w + 14);
        if (slants || (a.y == b.y && a.y == ys.from)) out.top = std::max(out.top, size.h + 5);
        if (slants || (a.y == b.y && a.y == ys.to)) out.bottom = std::max(out.bottom, size.h + 5);
    }
    return out;
}

/// Whether the shape covers any of the square whose top left corner is (x, y).
bool covers(const engine::LabelledPolygon& figure, int x, int y) {
    for (const double in_x : {0.2, 0.5, 0.8}) {
        for (const double in_y : {0.2, 0.5, 0.8}) {
            bool inside = false;
            for (std::size_t i = 0; i < figure.corners.size(); ++i) {
                const auto& a = figure.corners[i];
                const auto& b = figure.corners[(i + 1) % figure.corners.size()];
                const double at_y = y + in_y;
                if ((a.y > at_y) == (b.y > at_y)) continue;
                const double at_x = a.x + (b.x - a.x) * (at_y - a.y) / (b.y - a.y);
                if (x + in_x < at_x) inside = !inside;
            }
            if (inside) return true;
        }
    }
    return false;
}

/// The edges of the squares that the shape covers: none runs through words outside it.
void draw_squares(const Pen& pen, const engine::LabelledPolygon& figure, const Span& xs,
                  const Span& ys, Rect box, int unit) {
    const Colour edge = pen.palette().edge;
    for (int y = ys.from; y < ys.to; ++y) {
        for (int x = xs.from; x < xs.to; ++x) {
            if (!covers(figure, x, y)) continue;
            const int left = box.x + (x - xs.from) * unit;
            const int top = box.y + (y - ys.from) * unit;
            pen.canvas().line_v(left, top, unit, 1, edge);
            pen.canvas().line_v(left + unit, top, unit, 1, edge);
            pen.canvas().line_h(left, top, unit, 1, edge);
            pen.canvas().line_h(left, top + unit, unit, 1, edge);
        }
    }
}

/// Where the words beside the sides stand, empty for a side without words. `unit` is the grid
/// square at the corners' origin.
std::vector<Rect> side_places(const Pen& pen, const engine::LabelledPolygon& figure,
                              const TextStyle& in, Rect unit) {
    std::vector<Rect> out(figure.side_labels.size());
    const double sign = turning(figure.corners) > 0 ? 1 : -1;
    for (std::size_t i = 0; i < figure.side_labels.size() && i < figure.corners.size(); ++i) {
        const auto& a = figure.corners[i];
        const auto& b = figure.corners[(i + 1) % figure.corners.size()];
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double length = std::sqrt(dx * dx + dy * dy);
        if (length == 0 || figure.side_labels[i].empty()) continue;
        // Outwards: to the left of the way round.
        const double nx = sign * dy / length;
        const double ny = -sign * dx / length;
        const TextSize size = pen.measure(figure.side_labels[i], in);
        // Far enough out that the word's box clears the side, however it slants.
        const double across = std::fabs(nx);
        const double down = std::fabs(ny);
        const double off = across * (size.w / 2.0 + 8) + down * (size.h / 2.0 + 3);
        const double x = unit.x + (a.x + b.x) / 2.0 * unit.w + nx * off;
        const double y = unit.y + (a.y + b.y) / 2.0 * unit.h + ny * off;
        out[i] = {static_cast<int>(std::lround(x)) - size.w / 2,
                  static_cast<int>(std::lround(y)) - size.h / 2, size.w, size.h};
    }
    return out;
}

bool any_touch(const std::vector<Rect>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            if (!common(places[i], places[j]).empty()) return true;
        }
    }
    return false;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::LabelledPolygon& figure) {
    if (!figure.inner.empty() || !figure.right_angles.empty() || !figure.angle_labels.empty())
        return draw_marked(pen, figure);
    TextStyle in = pen.words(true);
    Span xs;
    Span ys;
    for (const auto& corner : figure.corners) {
        xs.hold(corner.x);
        ys.hold(corner.y);
    }
    Margins m;
    int unit = 0;
    Rect square;  // of the grid, at the corners' origin
    // Words get smaller, never under 18 pixels, before they crowd out the shape or one another.
    for (;; --in.px) {
        m = margins_of(pen, figure, in, xs, ys);
        unit = std::clamp(std::min((pen.area.w - m.left - m.right) / xs.size(),
                                   (pen.area.h - m.top - m.bottom) / ys.size()),
                          6, pen.wide() ? 84 : 40);
        square = {pen.area.x + m.left - xs.from * unit, pen.area.y + m.top - ys.from * unit, unit,
                  unit};
        if (in.px <= 18) break;
        if (unit * ys.size() >= 4 * in.px && !any_touch(side_places(pen, figure, in, square)))
            break;
    }
    const Rect box{pen.area.x + m.left, pen.area.y + m.top, xs.size() * unit, ys.size() * unit};
    const TextSize out{box.w + m.left + m.right, box.h + m.top + m.bottom, 1};
    if (!pen.draws) return out;

    const Palette& p = pen.palette();
    std::string path;
    for (const auto& corner : figure.corners) {
        path += (path.empty() ? "M " : " L ") + std::to_string((corner.x - xs.from) * unit + 2) +
                ".5" + ' ' + std::to_string((corner.y - ys.from) * unit + 2) + ".5";
    }
    const Rect canvas_box = box.inset(-2);
    pen.canvas().drawing("<path d=\"" + path + " Z\" fill=\"" + hex(p.tint) + "\"/>", canvas_box);
    if (figure.grid) draw_squares(pen, figure, xs, ys, box, unit);
    pen.canvas().drawing("<path d=\"" + path + " Z\" fill=\"none\" stroke=\"" + hex(p.fig_line) +
                             "\" stroke-width=\"3\" stroke-linejoin=\"round\"/>",
                         canvas_box);
    const std::vector<Rect> places = side_places(pen, figure, in, square);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i].empty())
            pen.centred(places[i].centre_x(), places[i].y, places[i].h, figure.side_labels[i], in);
    }
    return out;
}

}  // namespace pipit::ui
