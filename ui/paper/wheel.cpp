// A fraction circle as outlines: on the screen it is drawn pixel by pixel
// (ui/kit/figure_parts.cpp). Clockwise from the top, as there.
#include "ui/paper/ink_pdf.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace pipit::ui {

using engine::Fill;

namespace {

constexpr double turn = 2 * std::numbers::pi;

double angle(double share) {
    return share * turn - turn / 4;
}

Colour colour_of(Fill fill) {
    switch (fill) {
    case Fill::empty:
        return light_palette.card;
    case Fill::plain:
        return light_palette.fig_a;
    case Fill::dots:
        return light_palette.fig_b;
    case Fill::hatch:
        return light_palette.fig_c;
    }
    return light_palette.card;
}

// Over what is clipped to.
void put_pattern(cairo_t* cr, Fill fill, double x, double y, double size) {
    if (fill == Fill::hatch) {
        set_colour(cr, light_palette.card.faded(55));
        cairo_set_line_width(cr, 3);
        for (double at = 16; at < 2 * size; at += 16) {
            cairo_move_to(cr, x + at, y);
            cairo_line_to(cr, x, y + at);
        }
        cairo_stroke(cr);
    }
    if (fill != Fill::dots) return;
    set_colour(cr, light_palette.card.faded(75));
    for (double down = 9; down < size; down += 18) {
        for (double across = 9; across < size; across += 18) {
            cairo_new_sub_path(cr);
            cairo_arc(cr, x + across, y + down, 2.6, 0, turn);
        }
    }
    cairo_fill(cr);
}

}  // namespace

void put_wheel(cairo_t* cr, const engine::FractionCircle& circle, double x, double y, double size) {
    const double r = size / 2;
    cairo_arc(cr, x + r, y + r, r - 1.5, 0, turn);
    set_colour(cr, light_palette.card);
    cairo_fill(cr);
    double before = 0;
    std::vector<double> cuts;
    for (const engine::FractionPart& part : circle.parts) {
        const double after = before + part.size.to_double();
        cairo_save(cr);
        cairo_move_to(cr, x + r, y + r);
        cairo_arc(cr, x + r, y + r, r - 1.5, angle(before), angle(after));
        cairo_close_path(cr);
        cairo_clip(cr);
        set_colour(cr, colour_of(part.fill));
        cairo_paint(cr);
        put_pattern(cr, part.fill, x, y, size);
        cairo_restore(cr);
        if (after < 0.999) cuts.push_back(after);
        before = after;
    }
    for (int i = 1; i < circle.cuts; ++i)
        cuts.push_back(static_cast<double>(i) / circle.cuts);
    if (!cuts.empty()) cuts.push_back(0);
    set_colour(cr, light_palette.fig_line);
    cairo_set_line_width(cr, 3);
    for (const double cut : cuts) {
        cairo_move_to(cr, x + r, y + r);
        cairo_line_to(cr, x + r + (r - 1.5) * std::cos(angle(cut)),
                      y + r + (r - 1.5) * std::sin(angle(cut)));
    }
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + r, y + r, r - 1.5, 0, turn);
    cairo_stroke(cr);
}

}  // namespace pipit::ui
