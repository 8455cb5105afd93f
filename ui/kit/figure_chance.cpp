// A spinner, and a balance with boxes on its pans.
#include "ui/kit/figure_plan.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

using Dot = Plan::Dot;

/// Degrees, counter-clockwise from the right, at `turn` (0..1, clockwise from the top).
double degrees_at(double turn) {
    return 90 - 360 * turn;
}

constexpr double label_at = 0.7;

Plan spinner_plan(const Pen& pen, const engine::Spinner& figure, bool labels_inside) {
    const Palette& p = pen.palette();
    Plan plan;
    double turn = 0;
    std::vector<std::pair<double, const engine::FractionPart*>> middles;
    for (const engine::FractionPart& part : figure.parts) {
        const double size = part.size.to_double();
        std::vector<Dot> sector = arc({}, 1, 1, degrees_at(turn), degrees_at(turn + size));
        sector.push_back({0, 0});
        plan.filled(std::move(sector), part.fill);
        middles.emplace_back(turn + size / 2, &part);
        turn += size;
    }
    for (const auto& [middle, part] : middles) {
        const double at = degrees_at(middle);
        if (labels_inside)
            plan.word_on(polar({}, at, label_at), part->label, p.card);
        else
            plan.word(polar({}, at, 1), polar({}, at, 1), part->label);
    }
    // The arrow, dark with a light edge so that it is seen on every fill.
    const double way = degrees_at(1.0 / 36);
    const Dot tip = polar({}, way, 0.46);
    plan.line_in({polar({}, way + 180, 0.18), polar({}, way, 0.34)}, p.card, 9);
    plan.line_in({polar({}, way + 180, 0.18), polar({}, way, 0.34)}, p.fig_line, 5);
    plan.shape({tip, polar({}, way + 24, 0.3), polar({}, way - 24, 0.3)}, p.fig_line, 2);
    plan.shape(arc({}, 0.06, 0.06, 0, 355), p.card, 3);
    return plan;
}

/// Whether every label fits its sector at a radius of `r` pixels.
bool labels_fit(const Pen& pen, const engine::Spinner& figure, double r) {
    TextStyle in = pen.words(true);
    in.px = std::min(in.px, 18);
    for (const engine::FractionPart& part : figure.parts) {
        const TextSize size = pen.measure(part.label, in);
        const double wide =
            2 * label_at * r * std::sin(std::min(0.5, part.size.to_double()) * 3.14159);
        if (std::hypot(size.w + 10, size.h * 0.8) > std::max(wide, 1.0) || size.w > 0.55 * r)
            return false;
    }
    return true;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::Spinner& figure) {
    const double readable = pen.ui.look().big() ? 84 : 72;
    const double largest = pen.largest(110);
    const double fits = pen.area.h > 0 ? std::min({largest, pen.area.h / 2.0, pen.area.w / 2.0})
                                       : std::min(readable, pen.area.w / 2.0);
    return spinner_plan(pen, figure, labels_fit(pen, figure, fits)).draw(pen, readable, largest);
}

namespace {

using engine::Balance;

/// Where the boxes of both pans stand.
struct Pans {
    int box_w = 30;
    int box_h = 26;
    int across = 1;  ///< Boxes beside each other on a pan.
    int rows = 1;
    int pan_w = 60;
    int drop = 0;  ///< Pixels between the pans' heights.
    int base_h = 40;
    TextStyle in = {};
    TextSize size = {};
};

Pans pans_with(const Pen& pen, const Balance& f, int across, int pad, const TextStyle& in) {
    Pans out;
    out.in = in;
    int widest = 0;
    int tallest = pen.measure("0", in).h;
    for (const auto* side : {&f.left, &f.right}) {
        for (const std::string& label : *side) {
            widest = std::max(widest, pen.measure(label, in).w);
            tallest = std::max(tallest, pen.measure(label, in).h);
        }
    }
    out.box_h = tallest + pad;
    out.box_w = std::max(widest + 8 + pad, out.box_h);
    const auto most = static_cast<int>(std::max(f.left.size(), f.right.size()));
    out.across = std::min(across, most);
    out.rows = (most + out.across - 1) / out.across;
    out.pan_w = out.across * out.box_w + 16;
    out.drop = f.tilt == Balance::Tilt::level ? 0 : 22;
    out.base_h = std::clamp(pen.area.h - out.rows * out.box_h - out.drop - 18, 34, pen.largest(56));
    out.size = {2 * out.pan_w + 28, out.rows * out.box_h + 10 + out.drop + out.base_h, 1};
    return out;
}

/// The largest letters, then the roomiest boxes, that fit.
Pans pans_of(const Pen& pen, const Balance& f) {
    TextStyle in = pen.words(true);
    for (;; --in.px) {
        for (const int pad : {pen.largest(14), 8, 4}) {
            if (pen.area.h <= 0 && pad != 4) continue;  // the least
            for (const int across : {8, 4, 3, 2}) {
                const Pans out = pans_with(pen, f, across, pad, in);
                const bool low = pen.area.h <= 0 || out.size.h <= pen.area.h;
                if (out.size.w <= pen.area.w && low) return out;
            }
        }
        if (in.px <= 18) return pans_with(pen, f, 4, 4, in);
    }
}

void draw_pan(const Pen& pen, const Pans& k, Rect pan, const std::vector<std::string>& labels) {
    const Palette& p = pen.palette();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int at = static_cast<int>(i);
        const int row = at / k.across;
        const int here = std::min(k.across, static_cast<int>(labels.size()) - row * k.across);
        const Rect box{pan.centre_x() - here * k.box_w / 2 + at % k.across * k.box_w,
                       pan.y - (row + 1) * k.box_h, k.box_w + 2, k.box_h + 2};
        // Unknowns are told from numbers by their ground as well.
        const bool number = !labels[i].empty() && labels[i][0] >= '0' && labels[i][0] <= '9';
        pen.canvas().fill(box, number ? p.card : p.tint);
        pen.canvas().outline(box, 0, 2, p.fig_line, corners_none);
        pen.centred(box.centre_x(), box.y, box.h, labels[i], k.in);
    }
    pen.canvas().rounded(pan, 3, p.fig_line);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::Balance& figure) {
    const Pans k = pans_of(pen, figure);
    if (!pen.draws) return k.size;
    const Palette& p = pen.palette();
    const int top = pen.area.y + k.rows * k.box_h + 2;
    const int left_drop = figure.tilt == Balance::Tilt::left ? k.drop : 0;
    const int right_drop = figure.tilt == Balance::Tilt::right ? k.drop : 0;
    const Rect left{pen.area.x, top + left_drop, k.pan_w, 7};
    const Rect right{pen.area.x + k.pan_w + 28, top + right_drop, k.pan_w, 7};
    const int middle = pen.area.x + k.pan_w + 14;
    const int beam = 14;  // from a pan down to the beam
    const double pivot = top + k.drop / 2.0 + beam + 3;
    const double foot = pen.area.y + k.size.h - 5;
    Sketch stand;
    stand.open(
        {{left.centre_x() + 0.0, left.y + 3.0}, {left.centre_x() + 0.0, left.y + 3.0 + beam}},
        p.fig_line, 4);
    stand.open(
        {{right.centre_x() + 0.0, right.y + 3.0}, {right.centre_x() + 0.0, right.y + 3.0 + beam}},
        p.fig_line, 4);
    stand.shape({{middle - 5.0, pivot},
                 {middle + 5.0, pivot},
                 {middle + 18.0, foot},
                 {middle - 18.0, foot}},
                p.well, p.fig_line, 2.5);
    stand.open({{middle - 34.0, foot}, {middle + 34.0, foot}}, p.fig_line, 5);
    stand.open({{left.centre_x() + 0.0, left.y + 3.0 + beam},
                {right.centre_x() + 0.0, right.y + 3.0 + beam}},
               p.fig_line, 5);
    stand.circle(middle, pivot, 5, p.card, p.fig_line, 2.5);
    stand.draw(pen.canvas());
    draw_pan(pen, k, left, figure.left);
    draw_pan(pen, k, right, figure.right);
    return k.size;
}

}  // namespace pipit::ui
