// Dot plot and data table.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

void draw_cross(Canvas& canvas, int x, int y, int size, Colour colour) {
    const double r = size / 2.0 - 1;
    Sketch cross;
    cross.open({{x - r, y - r}, {x + r, y + r}}, colour, std::max(2.0, size / 6.0));
    cross.open({{x - r, y + r}, {x + r, y - r}}, colour, std::max(2.0, size / 6.0));
    cross.draw(canvas);
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
    const int size = std::clamp(std::min(fits, beside), 6, pen.largest(20));
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
            draw_cross(pen.canvas(), axis.tick(static_cast<int>(i)),
                       axis.y - 15 - n * size - size / 2, size - 2, pen.palette().fig_a);
        }
    }
    return {axis.width, axis.height, 1};
}

namespace {

struct Table {
    std::vector<int> widths;
    TextStyle in = {};
    int row_h = 0;
    int w = 0;
};

int width_of(const std::vector<int>& widths) {
    int sum = 3;
    for (const int w : widths) {
        sum += w;
    }
    return sum;
}

Table table_of(const Pen& pen, const engine::DataTable& figure) {
    Table out;
    const auto rows = static_cast<int>(figure.rows.size()) + 1;
    // Words get smaller, never under 18 pixels, before they would be cut off.
    for (out.in = pen.words();; --out.in.px) {
        TextStyle bold = out.in;
        bold.face = Face::bold;
        const int line_h = pen.measure("0", bold).h;
        const int pad = pen.wide() && !pen.ui.look().big() ? 18 : 10;
        out.widths.assign(figure.heads.size(), 0);
        bool fraction = false;
        for (std::size_t i = 0; i < figure.heads.size(); ++i) {
            int w = pen.measure(figure.heads[i], bold).w;
            for (const auto& row : figure.rows) {
                const TextSize cell = pen.measure(row[i], bold);
                w = std::max(w, cell.w);
                fraction = fraction || cell.h > line_h + 4;
            }
            out.widths[i] = std::max(w + 2 * pad, pen.wide() ? 72 : 52);
        }
        out.w = width_of(out.widths);
        const int least = fraction ? pen.measure("{1/2}", bold).h + 2 : line_h;
        const int room = (pen.area.h - 3) / rows;
        out.row_h = std::clamp(room, least, std::max(least, pen.largest(line_h + 10)));
        if (out.in.px <= 18 || (out.w <= pen.area.w && rows * least + 3 <= pen.area.h)) break;
    }
    if (out.w > pen.area.w) {
        for (int& w : out.widths) {
            w = std::max(20, w * (pen.area.w - 3) / (out.w - 3));
        }
        out.w = width_of(out.widths);
    }
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
    in.max_lines = 1;
    pen.ui.fonts().draw_middle(pen.canvas(), cell.inset(4, 0), words, in);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::DataTable& figure) {
    const Table table = table_of(pen, figure);
    const auto rows = static_cast<int>(figure.rows.size()) + 1;
    const Rect all{pen.area.x, pen.area.y, table.w, rows * table.row_h + 3};
    if (!pen.draws) return {all.w, all.h, 1};
    const Palette& p = pen.palette();
    for (int row = 0; row < rows; ++row) {
        const auto& cells =
            row == 0 ? figure.heads : figure.rows[static_cast<std::size_t>(row) - 1];
        int x = all.x + 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            draw_cell(pen, {x, all.y + 1 + row * table.row_h, table.widths[i], table.row_h},
                      cells[i], table.in, row == 0);
            x += table.widths[i];
        }
    }
    int x = all.x + 1;
    for (std::size_t i = 0; i + 1 < table.widths.size(); ++i) {
        x += table.widths[i];
        pen.canvas().line_v(x, all.y, all.h, 1, p.edge);
    }
    for (int row = 1; row < rows; ++row) {
        pen.canvas().line_h(all.x, all.y + 1 + row * table.row_h - (row == 1 ? 1 : 0), all.w,
                            row == 1 ? 3 : 1, row == 1 ? p.fig_line : p.edge);
    }
    pen.canvas().outline(all, 0, 3, p.fig_line, corners_none);
    return {all.w, all.h, 1};
}

}  // namespace pipit::ui
