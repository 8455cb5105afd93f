// Number line and bar model: lengths side by side.
#include "ui/kit/figure_pen.hpp"
#include "ui/kit/figures.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

bool numbered(const engine::NumberLine& line, int i) {
    if (i == 0 || i == line.steps) return true;
    return line.label_every > 0 && i % line.label_every == 0;
}

/// The tallest of the labels above the marks; 0 when there is none.
int mark_label_height(const Pen& pen, const engine::NumberLine& line) {
    int out = 0;
    for (const engine::LineMark& mark : line.marks) {
        if (!mark.label.empty())
            out = std::max(out, pen.measure(mark.label, pen.words(true)).h + 4);
    }
    return out;
}

void draw_mark(const Pen& pen, int x, int y, Rect row, const engine::LineMark& mark) {
    const Palette& p = pen.palette();
    const bool asked = mark.label == "?";
    TextStyle in = pen.words(true);
    in.colour = asked ? p.primary : p.ink;
    const int w = std::max(36, pen.measure(mark.label, in).w + 16);
    if (pen.draws && !mark.label.empty()) {
        const Rect box{x - w / 2, row.y, w, row.h};
        pen.canvas().rounded(box, 8, asked ? p.tint : p.well);
        pen.canvas().outline(box, 8, asked ? 3 : 2, asked ? p.primary : p.edge);
        pen.canvas().line_v(x - 1, box.bottom(), y - box.bottom(), 3, asked ? p.primary : p.edge);
    }
    if (pen.draws) {
        pen.canvas().disc(x, y, 10, p.fig_line);
        pen.canvas().disc(x, y, 7, asked ? p.primary : p.fig_a);
    }
    pen.centred(x, row.y, row.h, mark.label, in);
}

}  // namespace

int LineAxis::at(double value) const {
    return x + static_cast<int>(std::lround((value - from) / (to - from) * length));
}

int LineAxis::tick(int i) const {
    return x + static_cast<int>(std::lround(static_cast<double>(length) * i / steps));
}

int line_above(const Pen& pen, const engine::NumberLine& line) {
    const int label_h = mark_label_height(pen, line);
    if (label_h == 0) return 14;
    return label_h + std::clamp(pen.area.h - 2 * label_h - 24, 16, pen.largest(30));
}

LineAxis line_axis(const Pen& pen, const engine::NumberLine& line, int above) {
    const int width = std::min(pen.area.w, 760);
    // The end numbers stand under the end ticks, inside the figure.
    const auto half = [&](const engine::Rational& end) {
        return pen.measure(number_words(end, line.decimals), pen.words()).w / 2 + 1;
    };
    const int margin = std::max({26, half(line.from), half(line.to)});
    LineAxis axis;
    axis.x = pen.area.x + margin;
    axis.y = pen.area.y + above;
    axis.length = width - 2 * margin;
    axis.from = line.from.to_double();
    axis.to = line.to.to_double();
    axis.steps = line.steps;
    axis.width = width;
    axis.height = above + 18 + pen.measure(line.decimals < 0 ? "{1/2}" : "0", pen.words()).h;
    return axis;
}

void draw_line_axis(const Pen& pen, const engine::NumberLine& line, const LineAxis& axis) {
    const TextStyle in = pen.words();
    const int label_h = pen.measure(line.decimals < 0 ? "{1/2}" : "0", in).h;
    const std::string last_words = number_words(line.to, line.decimals);
    const int last_from = axis.x + axis.length - pen.measure(last_words, in).w / 2;
    if (pen.draws)
        pen.canvas().rounded({pen.area.x, axis.y - 2, axis.width, 4}, 2, pen.palette().fig_line);
    int free_from = -1000000;
    for (int i = 0; i <= line.steps; ++i) {
        const int x = axis.tick(i);
        const bool long_one = numbered(line, i);
        if (pen.draws) {
            const int half = long_one ? 13 : 8;
            pen.canvas().line_v(x - 1, axis.y - half, 2 * half,
                                line.steps > 60 && !long_one ? 1 : 3, pen.palette().fig_line);
        }
        if (!long_one) continue;
        const std::string words = number_words(engine::line_tick(line, i), line.decimals);
        const int w = pen.measure(words, in).w;
        const bool is_last = i == line.steps;
        if (!is_last && (x - w / 2 < free_from || x + w / 2 + 10 > last_from)) continue;
        pen.centred(x, axis.y + 18, label_h, words, in);
        free_from = x + w / 2 + 10;
    }
}

Spot line_spot(Ui& ui, Rect area, const engine::NumberLine& line, int tick) {
    const Pen pen{ui, area, false};
    const LineAxis axis = line_axis(pen, line, line_above(pen, line));
    return {axis.tick(tick), axis.y};
}

TextSize draw(const Pen& pen, const engine::NumberLine& figure) {
    const LineAxis axis = line_axis(pen, figure, line_above(pen, figure));
    draw_line_axis(pen, figure, axis);
    for (const engine::LineMark& mark : figure.marks) {
        draw_mark(pen, axis.at(mark.at.to_double()), axis.y,
                  {pen.area.x, pen.area.y, axis.width, mark_label_height(pen, figure)}, mark);
    }
    return {axis.width, axis.height, 1};
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
    double before = 0;
    for (const engine::BarSegment& segment : row.segments) {
        const int from = static_cast<int>(std::lround(before * scale));
        before += segment.size.to_double();
        const int to = static_cast<int>(std::lround(before * scale));
        const Rect box{bar.x + from, bar.y, to - from + 3, bar.h};
        TextStyle in = pen.words(true);
        while (in.px > 18 && pen.measure(segment.label, in).w > box.w - 12)
            --in.px;
        pen.part(box, segment.fill);
        if (pen.draws) {
            pen.canvas().outline(box, 0, 3, pen.palette().fig_line, corners_none);
            if (segment.fill != engine::Fill::empty && !segment.label.empty()) {
                // Words over a pattern stand on a plate.
                const TextSize size = pen.measure(segment.label, in);
                pen.canvas().rounded(box.centred(size.w + 14, size.h), 8, pen.palette().card);
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
    int label_h = line_h;
    for (const engine::BarModel::Row& row : figure.rows) {
        for (const engine::BarSegment& segment : row.segments) {
            label_h = std::max(label_h, pen.measure(segment.label, pen.words(true)).h);
        }
    }
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
    const int least = label_h + 8;
    const int row_h = std::clamp((pen.area.h - total_h - gap * (rows - 1)) / std::max(1, rows),
                                 least, std::max(least, pen.wide() ? 96 : 52));
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
