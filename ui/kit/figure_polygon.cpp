// A straight-sided shape with marks inside: dashed lines, square marks, words in its corners.
#include "ui/kit/figure_plan.hpp"

#include <cmath>
#include <numbers>

namespace pipit::ui {

namespace {

using engine::LabelledPolygon;
using Dot = Plan::Dot;

/// Twice the area, positive for a way round clockwise on the page.
double turning(const LabelledPolygon& f) {
    double sum = 0;
    for (std::size_t i = 0; i < f.corners.size(); ++i) {
        const auto& a = f.corners[i];
        const auto& b = f.corners[(i + 1) % f.corners.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

double direction(const LabelledPolygon::Corner& from, const LabelledPolygon::Corner& to) {
    return std::atan2(from.y - to.y, to.x - from.x) * 180 / std::numbers::pi;
}

/// The inner angle at a corner: where it begins, counter-clockwise from the right, and its size.
struct Inside {
    double from = 0;
    double size = 90;
};

Inside inside_at(const LabelledPolygon& f, std::size_t i) {
    const std::size_t n = f.corners.size();
    const double next = direction(f.corners[i], f.corners[(i + 1) % n]);
    const double before = direction(f.corners[i], f.corners[(i + n - 1) % n]);
    Inside out;
    out.from = turning(f) > 0 ? before : next;
    out.size = (turning(f) > 0 ? next : before) - out.from;
    while (out.size <= 0) {
        out.size += 360;
    }
    return out;
}

Dot at(const LabelledPolygon::Corner& corner) {
    return {static_cast<double>(corner.x), static_cast<double>(corner.y)};
}

double extent(const LabelledPolygon& f) {
    int left = 1000, right = -1000, top = 1000, bottom = -1000;
    for (const auto& corner : f.corners) {
        left = std::min(left, corner.x);
        right = std::max(right, corner.x);
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    return std::max({1, right - left, bottom - top});
}

void draw_corners(Plan& plan, const LabelledPolygon& f) {
    const double mark = 0.06 * extent(f);
    for (const int number : f.right_angles) {
        const auto i = static_cast<std::size_t>(number - 1);
        const Inside angle = inside_at(f, i);
        const Dot corner = at(f.corners[i]);
        plan.line({polar(corner, angle.from, mark),
                   polar(corner, angle.from + 45, mark * std::numbers::sqrt2),
                   polar(corner, angle.from + 90, mark)},
                  2);
    }
    for (std::size_t i = 0; i < f.angle_labels.size(); ++i) {
        const Inside angle = inside_at(f, i);
        plan.word_in_angle(at(f.corners[i]), angle.from + angle.size / 2, angle.size, mark * 0.6,
                           extent(f), f.angle_labels[i]);
    }
}

void draw_sides(Plan& plan, const LabelledPolygon& f) {
    const double sign = turning(f) > 0 ? 1 : -1;
    for (std::size_t i = 0; i < f.side_labels.size(); ++i) {
        const Dot a = at(f.corners[i]);
        const Dot b = at(f.corners[(i + 1) % f.corners.size()]);
        // Outwards: to the left of the way round.
        plan.word({(a.x + b.x) / 2, (a.y + b.y) / 2}, {sign * (b.y - a.y), -sign * (b.x - a.x)},
                  f.side_labels[i]);
    }
}

/// The edges of the squares inside the box round the shape.
void draw_sheet(Plan& plan, const Pen& pen, const LabelledPolygon& f) {
    int left = 20, right = 0, top = 20, bottom = 0;
    for (const auto& corner : f.corners) {
        left = std::min(left, corner.x);
        right = std::max(right, corner.x);
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    const double l = left, r = right, t = top, b = bottom;
    for (int x = left; x <= right; ++x) {
        plan.line_in({{x + 0.0, t}, {x + 0.0, b}}, pen.palette().edge, 1);
    }
    for (int y = top; y <= bottom; ++y) {
        plan.line_in({{l, y + 0.0}, {r, y + 0.0}}, pen.palette().edge, 1);
    }
}

}  // namespace

TextSize draw_marked(const Pen& pen, const LabelledPolygon& figure) {
    Plan plan;
    const Palette& p = pen.palette();
    std::vector<Dot> outline;
    for (const auto& corner : figure.corners) {
        outline.push_back(at(corner));
    }
    plan.shape(outline, p.tint, 0);
    if (figure.grid) draw_sheet(plan, pen, figure);
    for (const LabelledPolygon::Inner& one : figure.inner) {
        const Dot a{static_cast<double>(one.x1), static_cast<double>(one.y1)};
        const Dot b{static_cast<double>(one.x2), static_cast<double>(one.y2)};
        plan.line({a, b}, 2.5, true);
        // At the right of an upright line, above a level one.
        Dot away{a.y - b.y, b.x - a.x};
        if (away.x < 0 || (away.x == 0 && away.y > 0)) away = {-away.x, -away.y};
        plan.word({(a.x + b.x) / 2, (a.y + b.y) / 2}, away, one.label);
    }
    outline.push_back(outline.front());
    outline.push_back(outline[1]);
    plan.line(std::move(outline));
    draw_corners(plan, figure);
    draw_sides(plan, figure);
    const double size = extent(figure);
    return plan.draw(pen, (pen.ui.look().big() ? 130 : 90) / size, pen.wide() ? 84 : 40);
}

}  // namespace pipit::ui
