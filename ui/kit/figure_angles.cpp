// Angles round a vertex, on a protractor too, and parallel lines cut by a third.
#include "ui/kit/figure_plan.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

using Dot = Plan::Dot;

constexpr double arm = 1;        // length of an arm, in units
constexpr double arc_at = 0.24;  // of the first angle's arc; the next stand further out

void draw_mark(Plan& plan, double from, const engine::AnglePart& part, double r) {
    if (part.size == 90 && part.label.empty()) {
        plan.line({polar({}, from, 0.16), polar({}, from + 45, 0.16 * std::sqrt(2.0)),
                   polar({}, from + 90, 0.16)},
                  2);
        return;
    }
    if (part.size < 360) plan.line(arc({}, r, r, from, from + part.size), 2);
}

/// The half circle with its ticks and numbers; `every`: degrees from number to number.
void draw_protractor(Plan& plan, int every) {
    plan.line(arc({}, arm, arm, 0, 180), 2);
    plan.line({{-arm, 0}, {arm, 0}}, 2);
    for (int at = 0; at <= 180; at += 5) {
        const double inner = at % 10 == 0 ? 0.9 : 0.95;
        plan.line({polar({}, at, inner), polar({}, at, arm)}, at % 10 == 0 ? 2 : 1.5);
        if (at % every == 0) plan.word(polar({}, at, arm), polar({}, at, 1), std::to_string(at));
    }
}

Plan angles_plan(const Pen& pen, const engine::Angles& figure, int every) {
    Plan plan;
    const Palette& p = pen.palette();
    double turn = figure.from;
    // Angles are spoken of in the question: their words come near its size.
    if (pen.ui.look().big() && !figure.protractor) plan.letters(pen.ui.look().scaled(22));
    if (figure.protractor) draw_protractor(plan, every);
    double r = arc_at;
    for (const engine::AnglePart& part : figure.parts) {
        draw_mark(plan, turn, part, r);
        plan.word_in_angle({}, turn + part.size / 2.0, part.size, r, arm, part.label);
        // Neighbours' arcs stand apart.
        r = r > arc_at ? arc_at : arc_at + 0.05;
        turn += part.size;
    }
    turn = figure.from;
    plan.line_in({{}, polar({}, turn, arm)}, p.fig_a, 4);
    for (const engine::AnglePart& part : figure.parts) {
        turn += part.size;
        plan.line_in({{}, polar({}, turn, arm)}, p.fig_a, 4);
    }
    plan.shape(arc({}, 0.035, 0.035, 0, 360), p.fig_line, 2);
    return plan;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::Angles& figure) {
    const double readable = pen.ui.look().big() ? 90 : 70;
    const double largest = pen.largest(figure.protractor ? 190 : 130);
    if (!figure.protractor) return angles_plan(pen, figure, 10).draw(pen, readable, largest);
    // As many numbers as stand apart; the ticks stay.
    for (const int every : {10, 20, 30}) {
        const Plan plan = angles_plan(pen, figure, every);
        const Pen look{pen.ui, pen.area, false};
        if (every == 30 || plan.apart(look, readable, largest))
            return plan.draw(pen, readable, largest);
    }
    return {};
}

TextSize draw(const Pen& pen, const engine::Transversal& figure) {
    Plan plan;
    const Palette& p = pen.palette();
    const double slant = figure.slant;
    const double aside =
        std::cos(slant * 3.14159265358979 / 180) / std::sin(slant * 3.14159265358979 / 180);
    const Dot upper{aside / 2, 0};
    const Dot lower{-aside / 2, 1};
    const double half = std::fabs(aside) / 2 + 0.9;
    for (const double y : {0.0, 1.0}) {
        plan.line({{-half, y}, {half, y}});
        // The arrows that say: parallel.
        plan.line({{half - 0.26, y - 0.09}, {half - 0.16, y}, {half - 0.26, y + 0.09}});
    }
    plan.line_in({polar(lower, slant + 180, 0.62), polar(upper, slant, 0.62)}, p.fig_a, 4);
    for (std::size_t i = 0; i < figure.labels.size(); ++i) {
        const bool sharp = i % 2 == 1;  // upper right and lower left lie in the slant's own angle
        const double turn = (sharp ? slant / 2 : 90 + slant / 2) + (i % 4 >= 2 ? 180 : 0);
        plan.word_in_angle(i < 4 ? upper : lower, turn, sharp ? slant : 180 - slant, 0, 0.8,
                           figure.labels[i]);
    }
    return plan.draw(pen, pen.ui.look().big() ? 84 : 62, pen.largest(120));
}

}  // namespace pipit::ui
