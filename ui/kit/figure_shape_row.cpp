// A row of flat and solid shapes with a letter under each.
#include "ui/kit/figure_solids.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

using engine::Shape;
using Dots = std::vector<Sketch::Dot>;

/// `corners` of a regular polygon, one side level at the bottom.
Dots regular(int corners) {
    Dots out;
    for (int i = 0; i < corners; ++i) {
        out.push_back(polar({}, 270 + 180.0 / corners + 360.0 * i / corners, 1));
    }
    return out;
}

Dots star() {
    Dots out;
    for (int i = 0; i < 10; ++i) {
        out.push_back(polar({}, 90 + 36.0 * i, i % 2 == 0 ? 1 : 0.42));
    }
    return out;
}

Dots heart() {
    Dots out;
    for (int i = 0; i < 72; ++i) {
        const double t = i * 5 * 3.14159265358979 / 180;
        const double s = std::sin(t);
        out.push_back({16 * s * s * s, -(13 * std::cos(t) - 5 * std::cos(2 * t) -
                                         2 * std::cos(3 * t) - std::cos(4 * t))});
    }
    return out;
}

/// Right and down, in units of its own.
Dots flat_outline(Shape shape) {
    switch (shape) {
    case Shape::circle:
        return arc({}, 1, 1, 0, 355);
    case Shape::oval:
        return arc({}, 1, 0.6, 0, 355);
    case Shape::semicircle:
        return arc({}, 1, 1, 0, 180);
    case Shape::triangle:
        return regular(3);
    case Shape::right_triangle:
        return {{0, 0}, {4, 0}, {0, -3}};
    case Shape::long_triangle:
        return {{0, 0}, {2, 0}, {1, -3.4}};
    case Shape::square:
        return regular(4);
    case Shape::rectangle:
        return {{0, 0}, {2, 0}, {2, -1.1}, {0, -1.1}};
    case Shape::rhombus:
        return {{0, -1}, {0.62, 0}, {0, 1}, {-0.62, 0}};
    case Shape::trapezoid:
        return {{0, 0}, {4, 0}, {3, -2}, {1, -2}};
    case Shape::parallelogram:
        return {{0, 0}, {3, 0}, {4, -1.9}, {1, -1.9}};
    case Shape::kite:
        return {{0, -0.7}, {0.8, 0}, {0, 1.6}, {-0.8, 0}};
    case Shape::pentagon:
        return regular(5);
    case Shape::hexagon:
        return regular(6);
    case Shape::octagon:
        return regular(8);
    case Shape::star:
        return star();
    case Shape::heart:
        return heart();
    default:
        return {};
    }
}

/// Moves and scales an outline so that it fits a circle of radius 0.5 round {0, 0}, turned too.
struct Fitting {
    Sketch::Dot centre;
    double scale = 1;
    double turned = 0;

    explicit Fitting(const Dots& outline) {
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (const auto& dot : outline) {
            left = std::min(left, dot.x);
            right = std::max(right, dot.x);
            top = std::min(top, dot.y);
            bottom = std::max(bottom, dot.y);
        }
        centre = {(left + right) / 2, (top + bottom) / 2};
        double reach = 0;
        for (const auto& dot : outline) {
            reach = std::max(reach, std::hypot(dot.x - centre.x, dot.y - centre.y));
        }
        scale = 0.5 / reach;
    }
    [[nodiscard]] Dots put(const Dots& dots, Sketch::Dot at) const {
        const double c = std::cos(turned * 3.14159265358979 / 180);
        const double s = std::sin(turned * 3.14159265358979 / 180);
        Dots out;
        for (const auto& dot : dots) {
            const double x = (dot.x - centre.x) * scale;
            const double y = (dot.y - centre.y) * scale;
            out.push_back({at.x + x * c + y * s, at.y - x * s + y * c});
        }
        return out;
    }
};

}  // namespace

TextSize draw(const Pen& pen, const engine::ShapeRow& figure) {
    Plan plan;
    double x = 0.5;
    for (const engine::ShapeRow::One& one : figure.items) {
        const Sketch::Dot middle{x, 0.5};
        if (engine::is_solid(one.shape)) {
            const SmallSolid solid = small_solid(one.shape);
            const Fitting fitting(solid.outline);
            plan.filled(fitting.put(solid.outline, middle), one.fill);
            const bool plain = one.fill == engine::Fill::empty;
            for (const Dots& edge : solid.edges) {
                plan.line_in(fitting.put(edge, middle),
                             plain ? pen.palette().fig_line : pen.palette().fig_cut, 2.5);
            }
        } else {
            const Dots outline = flat_outline(one.shape);
            Fitting fitting(outline);
            fitting.turned = one.turned;
            plan.filled(fitting.put(outline, middle), one.fill);
        }
        plan.word({x, 1}, {0, 1}, one.label);
        x += 1.22;
    }
    return plan.draw(pen, pen.ui.look().big() ? 56 : 48, pen.largest(104));
}

}  // namespace pipit::ui
