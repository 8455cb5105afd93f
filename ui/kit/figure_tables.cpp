// Dot plot and data table.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

void draw_dot(Canvas& canvas, const Palette& p, int x, int y, int size) {
    canvas.disc(x, y, size / 2, p.fig_line);
    canvas.disc(x, y, std::max(1, size / 2 - 2), p.fig_a);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::DotPlot& figure) {
    int most = 1;
    for (const int count : figure.counts) {
        most = std::max(most, count);
    }
    const TextStyle bold = pen.words(true);
    const int title_h = figure.title.empty() ? 0 : pen.measure("0", bold).h + 4;
    const LineAxis bare = line_axis(pen, figure.axis, 0);
    const int fits = (pen.area.h - title_h - bare.height - 16) / most;
    const int beside = bare.length / std::max(1, figure.axis.steps);
    const int least = pen.least(pen.ui.look().big() ? 14 : 10, 6);
    const int size = std::clamp(std::min(fits, beside), least, std::max(least, pen.largest(20)));
    const LineAxis axis = line_axis(pen, figure.axis, title_h + most * size + 16);
    if (!pen.draws) return {axis.width, axis.height, 1};
    if (!figure.title.empty()) {
        TextStyle one = bold;
        one.max_lines = 1;
        pen.ui.fonts().draw(pen.canvas(), {pen.area.x, pen.area.y, axis.width, title_h},
                            figure.title, one);
    }
    draw_line_axis(pen, figure.axis, axis);
    for (std::size_t i = 0; i < figure.counts.size(); ++i) {
        for (int n = 0; n < figure.counts[i]; ++n) {
            draw_dot(pen.canvas(), pen.palette(), axis.tick(static_cast<int>(i)),
                     axis.y - 15 - n * size - size / 2, size - 1);
        }
    }
    return {axis.width, axis.height, 1};
}

namespace {

struct Table {
    std::vector<int> widths;
    std::vector<int> heights;  ///< Of the heads, then of each row.
    TextStyle in = {};
    bool whole = true;  ///< No word is broken.
    int w = 3;
    int h = 3;
};

const std::vector<std::string>& cells_of(const engine::DataTable& figure, std::size_t row) {
    return row == 0 ? figure.heads : figure.rows[row - 1];
}

int sum_of(const std::vector<int>& sizes) {
    int sum = 3;
    for (const int one : sizes) {
        sum += one;
    }
    return sum;
}

constexpr int cell_pad = 5;  // at each side of a cell's words, at least

/// The widest word of these, which no line may break.
int widest_word(const Pen& pen, std::string_view words, const TextStyle& in) {
    int out = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
        out = std::max(out, pen.measure(words.substr(0, end), in).w);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

/// The widest columns give way first, until all fit `room`; none under its `least` while another
/// can give more.
void squeeze(std::vector<int>& widths, const std::vector<int>& least, int room) {
    while (sum_of(widths) > room) {
        std::size_t widest = 0;
        int most = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const int spare = widths[i] > least[i] ? widths[i] + 10000 : widths[i];
            if (spare <= most) continue;
            most = spare;
            widest = i;
        }
        if (widths[widest] <= 24) return;
        --widths[widest];
    }
}

Table table_with(const Pen& pen, const engine::DataTable& figure, const TextStyle& in) {
    Table out;
    out.in = in;
    TextStyle bold = in;
    bold.face = Face::bold;
    const int pad = pen.wide() && !pen.ui.look().big() ? 26 : 10;
    out.widths.assign(figure.heads.size(), 0);
    std::vector<int> unbroken(figure.heads.size(), 0);
    for (std::size_t row = 0; row <= figure.rows.size(); ++row) {
        for (std::size_t i = 0; i < figure.heads.size(); ++i) {
            const int w = pen.measure(cells_of(figure, row)[i], bold).w + 2 * pad;
            out.widths[i] = std::max({out.widths[i], w, pen.wide() ? 72 : 52});
            const int word = widest_word(pen, cells_of(figure, row)[i], bold) + 2 * cell_pad;
            unbroken[i] = std::max(unbroken[i], word);
        }
    }
    squeeze(out.widths, unbroken, pen.area.w);
    for (std::size_t i = 0; i < unbroken.size(); ++i) {
        out.whole = out.whole && out.widths[i] >= unbroken[i];
    }
    for (std::size_t row = 0; row <= figure.rows.size(); ++row) {
        int h = pen.measure("0", bold).h;
        for (std::size_t i = 0; i < figure.heads.size(); ++i) {
            h = std::max(
                h, pen.ui.measure(cells_of(figure, row)[i], bold, out.widths[i] - 2 * cell_pad).h);
        }
        out.heights.push_back(h + 2);
    }
    out.w = sum_of(out.widths);
    out.h = sum_of(out.heights);
    return out;
}

Table table_of(const Pen& pen, const engine::DataTable& figure) {
    TextStyle in = pen.words();
    Table out = table_with(pen, figure, in);
    // Words get smaller, not under two thirds nor 18 pixels, before there is too little room; and
    // down to 18 before one is broken.
    const int least = std::max(18, in.px * 2 / 3);
    while ((in.px > least && out.h > pen.area.h) || (in.px > 18 && !out.whole)) {
        --in.px;
        out = table_with(pen, figure, in);
    }
    // What room is left goes to the rows, to a point.
    const auto rows = static_cast<int>(out.heights.size());
    const int more = std::clamp((pen.area.h - out.h) / rows, 0, pen.largest(12));
    for (int& h : out.heights) {
        h += more;
    }
    out.h += more * rows;
    return out;
}

void draw_cell(const Pen& pen, Rect cell, const std::string& words, const TextStyle& base,
               bool head) {
    const Palette& p = pen.palette();
    const bool asked = words == "?";
    pen.canvas().fill(cell, head ? p.well : asked ? p.tint : p.card);
    TextStyle in = base;
    if (head || asked) in.face = Face::bold;
    if (asked) in.colour = p.primary;
    in.align = Align::centre;
    pen.ui.fonts().draw_middle(pen.canvas(), cell.inset(cell_pad, 0), words, in);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::DataTable& figure) {
    const Table table = table_of(pen, figure);
    if (!pen.draws) return {table.w, table.h, 1};
    const Rect all{pen.area.x, pen.area.y, table.w, table.h};
    const Palette& p = pen.palette();
    int y = all.y + 1;
    for (std::size_t row = 0; row < table.heights.size(); ++row) {
        int x = all.x + 1;
        for (std::size_t i = 0; i < table.widths.size(); ++i) {
            draw_cell(pen, {x, y, table.widths[i], table.heights[row]}, cells_of(figure, row)[i],
                      table.in, row == 0);
            x += table.widths[i];
        }
        if (row > 0)
            pen.canvas().line_h(all.x, y - (row == 1 ? 1 : 0), all.w, row == 1 ? 3 : 1,
                                row == 1 ? p.fig_line : p.edge);
        y += table.heights[row];
    }
    int x = all.x + 1;
    for (std::size_t i = 0; i + 1 < table.widths.size(); ++i) {
        x += table.widths[i];
        pen.canvas().line_v(x, all.y, all.h, 1, p.edge);
    }
    pen.canvas().outline(all, 0, 3, p.fig_line, corners_none);
    return {all.w, all.h, 1};
}

}  // namespace pipit::ui
