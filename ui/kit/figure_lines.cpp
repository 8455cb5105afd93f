// Number line and bar model: lengths side by side.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

using engine::Rational;

/// from + (to - from) * i / steps, exactly.
Rational tick(const engine::NumberLine& line, int i) {
    const std::int64_t fd = line.from.denominator();
    const std::int64_t td = line.to.denominator();
    const std::int64_t from = line.from.numerator() * td;
    const std::int64_t to = line.to.numerator() * fd;
    return {from * line.steps + (to - from) * i, fd * td * line.steps};
}

bool numbered(const engine::NumberLine& line, int i) {
    if (i == 0 || i == line.steps) return true;
    return line.label_every > 0 && i % line.label_every == 0;
}

struct Axis {
    int x = 0;  ///< Of the first tick.
    int length = 0;
    double from = 0;
    double to = 1;

    [[nodiscard]] int at(double value) const {
        return x + static_cast<int>(std::lround((value - from) / (to - from) * length));
    }
};

void draw_mark(const Pen& pen, int x, int y, int top, const engine::LineMark& mark) {
    const Palette& p = pen.palette();
    const bool asked = mark.label == "?";
    TextStyle in = pen.words(true);
    in.colour = asked ? p.primary : p.ink;
    const int label_h = pen.measure("0", in).h;
    const int w = std::max(36, pen.measure(mark.label, in).w + 16);
    if (pen.draws && !mark.label.empty()) {
        const Rect box{x - w / 2, top, w, label_h + 4};
        pen.canvas().rounded(box, 8, asked ? p.tint : p.well);
        pen.canvas().outline(box, 8, asked ? 3 : 2, asked ? p.primary : p.edge);
        pen.canvas().line_v(x - 1, box.bottom(), y - box.bottom(), 3, asked ? p.primary : p.edge);
    }
    if (pen.draws) {
        pen.canvas().disc(x, y, 10, p.fig_line);
        pen.canvas().disc(x, y, 7, asked ? p.primary : p.fig_a);
    }
    pen.centred(x, top, label_h + 4, mark.label, in);
}

void draw_ticks(const Pen& pen, const engine::NumberLine& figure, const Axis& axis, int y) {
    const TextStyle in = pen.words();
    const int label_h = pen.measure(figure.decimals < 0 ? "{1/2}" : "0", in).h;
    const std::string last_words = number_words(figure.to, figure.decimals);
    const int last_from = axis.x + axis.length - pen.measure(last_words, in).w / 2;
    int free_from = -1000000;
    for (int i = 0; i <= figure.steps; ++i) {
        const int x =
            axis.x +
            static_cast<int>(std::lround(static_cast<double>(axis.length) * i / figure.steps));
        const bool long_one = numbered(figure, i);
        if (pen.draws) {
            const int half = long_one ? 13 : 8;
            pen.canvas().line_v(x - 1, y - half, 2 * half, figure.steps > 60 && !long_one ? 1 : 3,
                                pen.palette().fig_line);
        }
        if (!long_one) continue;
        const std::string words = number_words(tick(figure, i), figure.decimals);
        const int w = pen.measure(words, in).w;
        const bool is_last = i == figure.steps;
        if (!is_last && (x - w / 2 < free_from || x + w / 2 + 10 > last_from)) continue;
        pen.centred(x, y + 18, label_h, words, in);
        free_from = x + w / 2 + 10;
    }
}

}  // namespace

TextSize draw(const Pen& pen, const engine::NumberLine& figure) {
    const TextStyle in = pen.words(true);
    const int width = std::min(pen.area.w, 760);
    const int label_h = pen.measure("0", in).h + 4;
    bool marked = false;
    for (const engine::LineMark& mark : figure.marks) {
        marked = marked || !mark.label.empty();
    }
    const int stem = std::clamp(pen.area.h - 2 * label_h - 24, 16, 30);
    const int above = marked ? label_h + stem : 14;
    const int below = 18 + pen.measure(figure.decimals < 0 ? "{1/2}" : "0", pen.words()).h;
    // The end numbers stand under the end ticks, inside the figure.
    const auto half = [&](const engine::Rational& end) {
        return pen.measure(number_words(end, figure.decimals), pen.words()).w / 2 + 1;
    };
    const int margin = std::max({26, half(figure.from), half(figure.to)});
    const Axis axis{pen.area.x + margin, width - 2 * margin, figure.from.to_double(),
                    figure.to.to_double()};
    const int y = pen.area.y + above;
    if (pen.draws) {
        pen.canvas().rounded({pen.area.x, y - 2, width, 4}, 2, pen.palette().fig_line);
    }
    draw_ticks(pen, figure, axis, y);
    for (const engine::LineMark& mark : figure.marks) {
        draw_mark(pen, axis.at(mark.at.to_double()), y, pen.area.y, mark);
    }
    return {width, above + below, 1};
}

namespace {

double length_of(const engine::BarModel::Row& row) {
    double sum = 0;
    for (const engine::BarSegment& segment : row.segments) {
        sum += segment.size.to_double();
    }
    return sum;
}

/// One bar of segments, `scale` pixels for a unit of size.
void draw_segments(const Pen& pen, Rect bar, const engine::BarModel::Row& row, double scale) {
    const TextStyle in = pen.words(true);
    const int line_h = pen.measure("0", in).h;
    double before = 0;
    for (const engine::BarSegment& segment : row.segments) {
        const int from = static_cast<int>(std::lround(before * scale));
        before += segment.size.to_double();
        const int to = static_cast<int>(std::lround(before * scale));
        const Rect box{bar.x + from, bar.y, to - from + 3, bar.h};
        pen.part(box, segment.fill);
        if (pen.draws) {
            pen.canvas().outline(box, 0, 3, pen.palette().fig_line, corners_none);
            if (segment.fill != engine::Fill::empty && !segment.label.empty()) {
                // Words over a pattern stand on a plate.
                const int w = pen.measure(segment.label, in).w + 14;
                pen.canvas().rounded(box.centred(w, line_h), 8, pen.palette().card);
            }
        }
        pen.centred(box.centre_x(), bar.y, bar.h, segment.label, in);
    }
}

/// The brace under the bars with its words; returns its height.
int draw_total(const Pen& pen, int x, int y, int width, const std::string& total) {
    const TextStyle in = pen.words(true);
    const int line_h = pen.measure("0", in).h;
    if (pen.draws) {
        const Colour line = pen.palette().fig_line;
        pen.canvas().line_v(x, y + 6, 10, 3, line);
        pen.canvas().line_v(x + width - 3, y + 6, 10, 3, line);
        pen.canvas().line_h(x, y + 13, width, 3, line);
    }
    pen.centred(x + width / 2, y + 18, line_h, total, in);
    return 18 + line_h;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::BarModel& figure) {
    const int line_h = pen.measure("0", pen.words(true)).h;
    int name_w = 0;
    double longest = 0;
    for (const engine::BarModel::Row& row : figure.rows) {
        if (!row.name.empty()) name_w = std::max(name_w, pen.measure(row.name, pen.words()).w + 16);
        longest = std::max(longest, length_of(row));
    }
    const int width = std::min(pen.area.w, 760);
    const int bars_w = width - name_w;
    const int total_h = figure.total.empty() ? 0 : 18 + line_h;
    const auto rows = static_cast<int>(figure.rows.size());
    const int gap = 12;
    const int least = line_h + 8;
    const int row_h = std::clamp((pen.area.h - total_h - gap * (rows - 1)) / std::max(1, rows),
                                 least, std::max(least, pen.wide() ? 64 : 48));
    int y = pen.area.y;
    for (const engine::BarModel::Row& row : figure.rows) {
        if (pen.draws) {
            pen.ui.fonts().draw_middle(pen.canvas(), {pen.area.x, y, name_w, row_h}, row.name,
                                       pen.words());
        }
        draw_segments(pen, {pen.area.x + name_w, y, bars_w, row_h}, row, (bars_w - 3) / longest);
        y += row_h + gap;
    }
    y -= gap;
    if (!figure.total.empty()) y += draw_total(pen, pen.area.x + name_w, y, bars_w, figure.total);
    return {width, y - pen.area.y, 1};
}

}  // namespace pipit::ui
