// Boxes of unit cubes, solids with hidden edges and a flat circle, all drawn obliquely; and the
// small solids of a row of shapes.
#include "ui/kit/figure_solids.hpp"

namespace pipit::ui {

namespace {

using Dot = Plan::Dot;

constexpr double back = 0.42;  // what one unit to the back is on the page, right and up

/// A point of a box: to the right, up, to the back.
Dot at(double x, double y, double z) {
    return {x + back * z, -y - back * z};
}

struct Block {
    double x = 0;  ///< Of its left side.
    double l = 1;
    double w = 1;
    double h = 1;
};

void draw_faces(Plan& plan, const Palette& p, const Block& b) {
    const double r = b.x + b.l;
    plan.shape({at(b.x, 0, 0), at(r, 0, 0), at(r, b.h, 0), at(b.x, b.h, 0)}, p.tint);
    plan.shape({at(b.x, b.h, 0), at(r, b.h, 0), at(r, b.h, b.w), at(b.x, b.h, b.w)}, p.card);
    plan.shape({at(r, 0, 0), at(r, 0, b.w), at(r, b.h, b.w), at(r, b.h, 0)}, p.well);
}

void draw_cubes(Plan& plan, const Block& b) {
    const double r = b.x + b.l;
    for (int i = 1; i < b.l; ++i) {
        plan.line({at(b.x + i, 0, 0), at(b.x + i, b.h, 0), at(b.x + i, b.h, b.w)}, 2);
    }
    for (int i = 1; i < b.h; ++i) {
        plan.line({at(b.x, i, 0), at(r, i, 0), at(r, i, b.w)}, 2);
    }
    for (int i = 1; i < b.w; ++i) {
        plan.line({at(b.x, b.h, i), at(r, b.h, i), at(r, 0, i)}, 2);
    }
}

void draw_hidden(Plan& plan, const Block& b) {
    const Dot corner = at(b.x, 0, b.w);
    plan.line({at(b.x, 0, 0), corner, at(b.x + b.l, 0, b.w)}, 2, true);
    plan.line({corner, at(b.x, b.h, b.w)}, 2, true);
}

Block block_of(const engine::CubeBox::One& one, double x) {
    return {x, static_cast<double>(one.length), static_cast<double>(one.width),
            static_cast<double>(one.height)};
}

/// Words on the edges that nothing else hides: below, at the lower right (of the first of two: at
/// the upper left), at the left (of the second: at the right).
void label_box(Plan& plan, const engine::CubeBox::One& one, const Block& b, bool left, bool right) {
    plan.word(at(b.x + b.l / 2, 0, 0), {0, 1}, one.length_label);
    if (right)
        plan.word(at(b.x + b.l, 0, b.w / 2), {1, 1}, one.width_label);
    else
        plan.word(at(b.x, b.h, b.w / 2), {-1, -1}, one.width_label);
    if (left)
        plan.word(at(b.x, b.h / 2, 0), {-1, 0}, one.height_label);
    else
        plan.word(at(b.x + b.l, b.h / 2, b.w), {1, 0}, one.height_label);
}

/// A length beside the drawing, between two short end marks.
void dimension(Plan& plan, Dot a, Dot b, Dot away, const std::string& label) {
    if (label.empty()) return;
    const Dot end{away.x * 0.07, away.y * 0.07};
    for (const Dot& one : {a, b}) {
        plan.line({{one.x - end.x, one.y - end.y}, {one.x + end.x, one.y + end.y}}, 2);
    }
    plan.line({a, b}, 2);
    plan.word({(a.x + b.x) / 2, (a.y + b.y) / 2}, away, label);
}

void dot(Plan& plan, const Palette& p, Dot centre) {
    plan.shape(arc(centre, 0.025, 0.025, 0, 360), p.fig_line, 2);
}

/// A radius or a diameter of the level circle round `centre`; its words on the side `away`, beyond
/// the rim.
void across(Plan& plan, const Palette& p, const engine::Solid& figure, Dot centre, double rim,
            Dot away) {
    if (!figure.radius.empty()) {
        dot(plan, p, centre);
        plan.line({centre, {centre.x + 1, centre.y}}, 2);
        plan.word({centre.x + 0.5, centre.y + away.y * rim * 0.87}, away, figure.radius);
    }
    if (!figure.diameter.empty()) {
        plan.line({{centre.x - 1, centre.y}, {centre.x + 1, centre.y}}, 2);
        plan.word({centre.x, centre.y + away.y * rim}, away, figure.diameter);
    }
}

std::vector<Dot> joined(std::vector<Dot> a, const std::vector<Dot>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

constexpr double flat = 0.3;  // height of a level circle of radius 1, seen from the front

void draw_cylinder(Plan& plan, const Palette& p, const engine::Solid& figure) {
    constexpr double h = 1.9;
    plan.shape(joined(arc({0, -h}, 1, flat, 0, 180), arc({0, 0}, 1, flat, 180, 360)), p.tint);
    plan.line(arc({0, -h}, 1, flat, 180, 360));
    plan.line(arc({0, 0}, 1, flat, 0, 180), 2, true);
    across(plan, p, figure, {0, -h}, flat, {0, -1});
    dimension(plan, {1.25, -h}, {1.25, 0}, {1, 0}, figure.height);
}

void draw_cone(Plan& plan, const Palette& p, const engine::Solid& figure) {
    constexpr double h = 2;
    plan.shape(joined({{0, -h}}, arc({0, 0}, 1, flat, 180, 360)), p.tint);
    plan.line(arc({0, 0}, 1, flat, 0, 180), 2, true);
    plan.line({{0, -h}, {0, 0}}, 2, true);
    across(plan, p, figure, {0, 0}, flat, {0, 1});
    dimension(plan, {1.25, -h}, {1.25, 0}, {1, 0}, figure.height);
}

void draw_sphere(Plan& plan, const Palette& p, const engine::Solid& figure) {
    plan.shape(arc({}, 1, 1, 0, 360), p.tint);
    plan.line(arc({}, 1, flat, 180, 360), 2);
    plan.line(arc({}, 1, flat, 0, 180), 2, true);
    if (!figure.radius.empty()) {
        dot(plan, p, {});
        plan.line({{}, {1, 0}}, 2);
        plan.word({0.5, -flat - 0.03}, {0, -1}, figure.radius);
    }
    if (!figure.diameter.empty()) {
        plan.line({{-1, 0}, {1, 0}}, 2);
        plan.word({0, -flat - 0.03}, {0, -1}, figure.diameter);
    }
}

void draw_pyramid(Plan& plan, const Palette& p, const engine::Solid& figure) {
    const Dot a{0, 0}, b{1.9, 0}, c{2.7, -0.55}, d{0.8, -0.55}, top{1.35, -2.1};
    const Dot foot{1.35, -0.275};
    plan.shape({a, b, top}, p.tint);
    plan.shape({b, c, top}, p.well);
    plan.line({a, d, c}, 2, true);
    plan.line({d, top}, 2, true);
    plan.word({0.95, 0}, {0, 1}, figure.side);
    if (figure.height.empty()) return;
    plan.line({top, foot}, 2, true);
    dot(plan, p, foot);
    dimension(plan, {2.95, top.y}, {2.95, foot.y}, {1, 0}, figure.height);
}

void draw_prism(Plan& plan, const Palette& p, const engine::Solid& figure) {
    const Dot a{0, 0}, b{1.5, 0}, c{0.75, -1.2};
    const Dot off{1.9, -0.75};
    const auto behind = [&](Dot one) { return Dot{one.x + off.x, one.y + off.y}; };
    plan.shape({a, b, c}, p.tint);
    plan.shape({b, behind(b), behind(c), c}, p.well);
    plan.line({a, behind(a), behind(b)}, 2, true);
    plan.line({behind(a), behind(c)}, 2, true);
    plan.word({0.75, 0}, {0, 1}, figure.side);
    plan.word({b.x + off.x / 2, off.y / 2}, {0.4, 1}, figure.height);
}

void draw_circle(Plan& plan, const Palette& p, const engine::Solid& figure) {
    plan.shape(arc({}, 1, 1, 0, 360), p.tint);
    dot(plan, p, {});
    if (!figure.radius.empty()) {
        plan.line({{}, {1, 0}});
        plan.word({0.5, 0}, {0, -1}, figure.radius);
    }
    if (!figure.diameter.empty()) {
        plan.line({{-1, 0}, {1, 0}});
        plan.word({0, 0}, {0, -1}, figure.diameter);
    }
}

}  // namespace

TextSize draw(const Pen& pen, const engine::CubeBox& figure) {
    Plan plan;
    const Palette& p = pen.palette();
    const Block first = block_of(figure.first, 0);
    draw_faces(plan, p, first);
    if (figure.cubes) draw_cubes(plan, first);
    if (!figure.cubes && !figure.second) draw_hidden(plan, first);
    label_box(plan, figure.first, first, true, !figure.second);
    if (figure.second) {
        const Block second = block_of(*figure.second, first.l);
        draw_faces(plan, p, second);
        if (figure.cubes) draw_cubes(plan, second);
        label_box(plan, *figure.second, second, false, true);
    }
    return plan.draw(pen, pen.ui.look().big() ? 18 : 14, pen.largest(44));
}

TextSize draw(const Pen& pen, const engine::Solid& figure) {
    Plan plan;
    const Palette& p = pen.palette();
    switch (figure.kind) {
    case engine::Solid::Kind::cylinder:
        draw_cylinder(plan, p, figure);
        break;
    case engine::Solid::Kind::cone:
        draw_cone(plan, p, figure);
        break;
    case engine::Solid::Kind::sphere:
        draw_sphere(plan, p, figure);
        break;
    case engine::Solid::Kind::pyramid:
        draw_pyramid(plan, p, figure);
        break;
    case engine::Solid::Kind::prism:
        draw_prism(plan, p, figure);
        break;
    case engine::Solid::Kind::circle:
        draw_circle(plan, p, figure);
        break;
    }
    return plan.draw(pen, pen.ui.look().big() ? 56 : 44, pen.largest(80));
}

SmallSolid small_solid(engine::Shape shape) {
    using engine::Shape;
    const auto box = [](double l, double w, double h) {
        return SmallSolid{
            {at(0, 0, 0), at(l, 0, 0), at(l, 0, w), at(l, h, w), at(0, h, w), at(0, h, 0)},
            {{at(0, h, 0), at(l, h, 0), at(l, 0, 0)}, {at(l, h, 0), at(l, h, w)}}};
    };
    switch (shape) {
    case Shape::cube:
        return box(1, 1, 1);
    case Shape::box:
        return box(2, 1, 1);
    case Shape::sphere:
        return {arc({}, 1, 1, 0, 360), {arc({}, 1, flat, 180, 360)}};
    case Shape::cylinder:
        return {joined(arc({0, -1.8}, 1, flat, 0, 180), arc({0, 0}, 1, flat, 180, 360)),
                {arc({0, -1.8}, 1, flat, 180, 360)}};
    case Shape::cone:
        return {joined({{0, -2}}, arc({0, 0}, 1, flat, 180, 360)), {}};
    case Shape::pyramid:
        return {{{0, 0}, {1.9, 0}, {2.7, -0.55}, {1.35, -2.1}}, {{{1.9, 0}, {1.35, -2.1}}}};
    default:
        return {{{0, 0}, {1.5, 0}, {3.1, -0.65}, {2.35, -1.85}, {0.75, -1.2}},
                {{{1.5, 0}, {0.75, -1.2}}}};
    }
}

}  // namespace pipit::ui
