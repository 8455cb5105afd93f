// Number line and bar model: lengths side by side.
#include "ui/kit/figure_pen.hpp"
#include "ui/kit/figures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pipit::ui {

namespace {

constexpr int number_gap = 10;  // between two numbers below the line
constexpr int box_gap = 4;      // between two boxes above it

/// Letters get smaller than in words, not under two thirds nor 18 pixels.
int least_letters(const TextStyle& in) {
    return std::max(18, in.px * 2 / 3);
}

int margin_of(const Pen& pen, const engine::NumberLine& line, const TextStyle& in) {
    // The end numbers stand under the end ticks, inside the figure.
    const auto half = [&](const engine::Rational& end) {
        return pen.measure(number_words(end, line.decimals), in).w / 2 + 1;
    };
    return std::max({26, half(line.from), half(line.to)});
}

/// Whether the numbers at every `every`th tick stand apart on a line `width` wide.
bool numbers_apart(const Pen& pen, const engine::NumberLine& line, const TextStyle& in, int every,
                   int width) {
    const int length = width - 2 * margin_of(pen, line, in);
    int free_from = -1000000;
    for (int i = 0; i <= line.steps; i += every) {
        const int w = pen.measure(number_words(engine::line_tick(line, i), line.decimals), in).w;
        const int x = length * i / line.steps;
        if (x - w / 2 < free_from) return false;
        free_from = x + w / 2 + number_gap;
    }
    return true;
}

/// Letters get smaller before numbers are left out; those that stay are as far apart as each other.
void fit_numbers(const Pen& pen, const engine::NumberLine& line, LineAxis& axis) {
    const auto apart = [&] {
        return axis.every <= 0 || numbers_apart(pen, line, axis.in, axis.every, axis.width);
    };
    axis.in = pen.words();
    axis.every = line.label_every;
    const TextStyle full = axis.in;
    const int least = least_letters(full);
    while (!apart() && axis.in.px > least)
        --axis.in.px;
    if (apart()) return;
    for (const bool to_the_end : {true, false}) {
        for (int more = 2; more * line.label_every <= line.steps; ++more) {
            axis.every = more * line.label_every;
            if (to_the_end && line.steps % axis.every != 0) continue;
            axis.in = full;
            if (apart()) return;
        }
    }
    axis.every = 0;
}

/// Where the labels of the marks stand: beside each other above the line, else in several rows.
struct MarkBoxes {
    TextStyle in = {};
    int row_h = 0;  ///< 0: no mark has a label.
    int rows = 1;
    std::vector<Rect> at;  ///< For each mark; y is its row, from the line upwards.

    [[nodiscard]] int height() const { return rows * row_h + (rows - 1) * box_gap; }
};

/// Puts each box into the lowest row in which it stands apart; returns how many rows that takes.
int stack(std::vector<Rect>& boxes) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return boxes[a].x < boxes[b].x; });
    std::vector<int> free_from;
    for (const std::size_t i : order) {
        std::size_t row = 0;
        while (row < free_from.size() && boxes[i].x < free_from[row])
            ++row;
        if (row == free_from.size()) free_from.push_back(0);
        free_from[row] = boxes[i].right() + box_gap;
        boxes[i].y = static_cast<int>(row);
    }
    return std::max(1, static_cast<int>(free_from.size()));
}

MarkBoxes mark_boxes(const Pen& pen, const engine::NumberLine& line, const LineAxis& axis) {
    MarkBoxes out;
    out.in = pen.words(true);
    const int least = least_letters(out.in);
    for (;; --out.in.px) {
        out.at.clear();
        out.row_h = 0;
        std::vector<Rect> labelled;
        for (const engine::LineMark& mark : line.marks) {
            const TextSize size = pen.measure(mark.label, out.in);
            const int w = std::max(36, size.w + 16);
            const int most = std::max(pen.area.x, pen.area.x + axis.width - w);
            const int x = axis.at(mark.at.to_double()) - w / 2;
            out.at.push_back({std::clamp(x, pen.area.x, most), 0, w, 0});
            if (mark.label.empty()) continue;
            out.row_h = std::max(out.row_h, size.h + 4);
            labelled.push_back(out.at.back());
        }
        out.rows = stack(labelled);
        auto placed = labelled.begin();
        for (std::size_t i = 0; i < out.at.size(); ++i) {
            if (!line.marks[i].label.empty()) out.at[i] = *placed++;
        }
        if (out.rows == 1 || out.in.px <= least) return out;
    }
}

void draw_marks(const Pen& pen, const engine::NumberLine& line, const LineAxis& axis) {
    const MarkBoxes boxes = mark_boxes(pen, line, axis);
    const Palette& p = pen.palette();
    const auto box_of = [&](std::size_t i) {
        const int row = boxes.rows - 1 - boxes.at[i].y;
        return Rect{boxes.at[i].x, pen.area.y + row * (boxes.row_h + box_gap), boxes.at[i].w,
                    boxes.row_h};
    };
    for (std::size_t i = 0; i < line.marks.size(); ++i) {
        if (line.marks[i].label.empty()) continue;
        const Rect box = box_of(i);
        const int x = axis.at(line.marks[i].at.to_double());
        pen.canvas().line_v(x - 1, box.bottom(), axis.y - box.bottom(), 3,
                            line.marks[i].label == "?" ? p.primary : p.edge);
    }
    for (std::size_t i = 0; i < line.marks.size(); ++i) {
        const engine::LineMark& mark = line.marks[i];
        const bool asked = mark.label == "?";
        const int x = axis.at(mark.at.to_double());
        if (!mark.label.empty()) {
            const Rect box = box_of(i);
            pen.canvas().rounded(box, 8, asked ? p.tint : p.well);
            pen.canvas().outline(box, 8, asked ? 3 : 2, asked ? p.primary : p.edge);
            TextStyle in = boxes.in;
            in.colour = asked ? p.primary : p.ink;
            pen.centred(box.centre_x(), box.y, box.h, mark.label, in);
        }
        pen.canvas().disc(x, axis.y, 10, p.fig_line);
        pen.canvas().disc(x, axis.y, 7, asked ? p.primary : p.fig_a);
    }
}

}  // namespace

int LineAxis::at(double value) const {
    return x + static_cast<int>(std::lround((value - from) / (to - from) * length));
}

int LineAxis::tick(int i) const {
    return x + static_cast<int>(std::lround(static_cast<double>(length) * i / steps));
}

int line_above(const Pen& pen, const engine::NumberLine& line) {
    const MarkBoxes boxes = mark_boxes(pen, line, line_axis(pen, line, 0));
    if (boxes.row_h == 0) return 14;
    return boxes.height() +
           std::clamp(pen.area.h - boxes.height() - boxes.row_h - 24, 16, pen.largest(30));
}

LineAxis line_axis(const Pen& pen, const engine::NumberLine& line, int above) {
    LineAxis axis;
    axis.width = std::min(pen.area.w, 760);
    fit_numbers(pen, line, axis);
    const int margin = margin_of(pen, line, axis.in);
    axis.x = pen.area.x + margin;
    axis.y = pen.area.y + above;
    axis.length = axis.width - 2 * margin;
    axis.from = line.from.to_double();
    axis.to = line.to.to_double();
    axis.steps = line.steps;
    axis.height = above + 18 + pen.measure(line.decimals < 0 ? "{1/2}" : "0", axis.in).h;
    return axis;
}

void draw_line_axis(const Pen& pen, const engine::NumberLine& line, const LineAxis& axis) {
    const TextStyle& in = axis.in;
    const int label_h = pen.measure(line.decimals < 0 ? "{1/2}" : "0", in).h;
    const std::string last_words = number_words(line.to, line.decimals);
    const int last_from = axis.x + axis.length - pen.measure(last_words, in).w / 2;
    if (pen.draws)
        pen.canvas().rounded({pen.area.x, axis.y - 2, axis.width, 4}, 2, pen.palette().fig_line);
    const auto each = [&](int i, int every) {
        return i == 0 || i == line.steps || (every > 0 && i % every == 0);
    };
    for (int i = 0; i <= line.steps; ++i) {
        const int x = axis.tick(i);
        const bool long_one = each(i, line.label_every);
        if (pen.draws) {
            const int half = long_one ? 13 : 8;
            pen.canvas().line_v(x - 1, axis.y - half, 2 * half,
                                line.steps > 60 && !long_one ? 1 : 3, pen.palette().fig_line);
        }
        if (!each(i, axis.every)) continue;
        const std::string words = number_words(engine::line_tick(line, i), line.decimals);
        const int right = x + pen.measure(words, in).w / 2;
        if (i != line.steps && right + number_gap > last_from) continue;
        pen.centred(x, axis.y + 18, label_h, words, in);
    }
}

Spot line_spot(Ui& ui, Rect area, const engine::NumberLine& line, int tick) {
    const Pen pen{ui, area, false};
    const LineAxis axis = line_axis(pen, line, line_above(pen, line));
    return {axis.tick(tick), axis.y};
}

TextSize draw(const Pen& pen, const engine::NumberLine& figure) {
    const LineAxis axis = line_axis(pen, figure, line_above(pen, figure));
    if (!pen.draws) return {axis.width, axis.height, 1};
    draw_line_axis(pen, figure, axis);
    draw_marks(pen, figure, axis);
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
