// Things to count: arrays, counters, base-ten blocks and ten frames.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

/// Shapes of an object in a 24 x 24 grid; empty for the plain dot.
std::string object_shapes(std::string_view object, const Palette& p) {
    const std::string line =
        " stroke=\"" + hex(p.fig_line) +
        "\" stroke-width=\"1.6\" stroke-linejoin=\"round\" stroke-linecap=\"round\"";
    const auto filled = [&](std::string_view path, Colour colour) {
        return "<path d=\"" + std::string(path) + "\" fill=\"" + hex(colour) + "\"" + line + "/>";
    };
    if (object == "star") {
        return filled(
            "M 12 2 L 15 8.6 L 22 9.4 L 16.8 14.2 L 18.3 21.2 L 12 17.6 L 5.7 21.2 L 7.2 14.2 "
            "L 2 9.4 L 9 8.6 Z",
            p.sun);
    }
    if (object == "apple") {
        return "<path d=\"M 12 7 C 12 5 13 3.4 15 2.4\" fill=\"none\"" + line + "/>" +
               filled("M 12 7.4 C 9 4.8 3 6 3 12.4 C 3 18 7 22 9.6 21.6 C 11 21.4 11.4 21 12 21 "
                      "C 12.6 21 13 21.4 14.4 21.6 C 17 22 21 18 21 12.4 C 21 6 15 4.8 12 7.4 Z",
                      p.fig_b);
    }
    if (object == "leaf") {
        return filled("M 3 21 C 2 10 9 3 21 3 C 22 14 15 21 3 21 Z", p.fig_c) +
               "<path d=\"M 3 21 L 14 10\" fill=\"none\"" + line + "/>";
    }
    if (object == "flower") {
        std::string out;
        for (const char* petal : {"12 6", "17.7 10.1", "15.5 16.9", "8.5 16.9", "6.3 10.1"}) {
            const std::string_view at(petal);
            const auto space = at.find(' ');
            out += "<circle cx=\"" + std::string(at.substr(0, space)) + "\" cy=\"" +
                   std::string(at.substr(space + 1)) + "\" r=\"4.4\" fill=\"" + hex(p.fig_a) +
                   "\"" + line + "/>";
        }
        return out + "<circle cx=\"12\" cy=\"12\" r=\"3.4\" fill=\"" + hex(p.sun) + "\"" + line +
               "/>";
    }
    return {};
}

int cell_size(const Pen& pen, int columns, int rows, int largest) {
    const int fits = std::min(pen.area.w / std::max(1, columns), pen.area.h / std::max(1, rows));
    return std::clamp(fits, 14, largest);
}

/// A sheet of columns x rows unit squares of `unit` pixels, with an outline.
void draw_block(const Pen& pen, int x, int y, int columns, int rows, int unit, Colour colour) {
    if (!pen.draws) return;
    const Rect box{x, y, columns * unit + 2, rows * unit + 2};
    pen.canvas().fill(box, colour);
    const Colour cut = pen.palette().fig_cut.faded(unit > 6 ? 70 : 45);
    for (int i = 1; i < columns; ++i) {
        pen.canvas().line_v(x + i * unit, y + 1, box.h - 2, unit > 9 ? 2 : 1, cut);
    }
    for (int i = 1; i < rows; ++i) {
        pen.canvas().line_h(x + 1, y + i * unit, box.w - 2, unit > 9 ? 2 : 1, cut);
    }
    pen.canvas().outline(box, 0, 2, pen.palette().fig_line, corners_none);
}

/// How base-ten blocks stand with a unit of `unit` pixels: hundreds in rows of `across`.
struct Blocks {
    int unit = 0;
    int across = 1;
    int gap = 10;
    int hundreds_w = 0;
    int tens_w = 0;
    int ones_w = 0;
    int w = 0;
    int h = 0;
};

Blocks blocks_with(const engine::BaseTenBlocks& figure, int unit, int rows_of_hundreds) {
    Blocks b;
    b.unit = unit;
    b.across = std::max(1, (figure.hundreds + rows_of_hundreds - 1) / rows_of_hundreds);
    const int sheet = 10 * unit + 2;
    if (figure.hundreds > 0)
        b.hundreds_w = std::min(figure.hundreds, b.across) * (sheet + b.gap) + b.gap;
    if (figure.tens > 0) b.tens_w = figure.tens * (unit + 2 + b.gap / 2) + b.gap;
    if (figure.ones > 0) b.ones_w = (figure.ones > 5 ? 2 : 1) * (unit + 2 + b.gap / 2);
    b.w = b.hundreds_w + b.tens_w + b.ones_w;
    const int rows = figure.hundreds > b.across ? 2 : 1;
    b.h = rows * sheet + (rows - 1) * b.gap;
    return b;
}

Blocks fitted_blocks(const Pen& pen, const engine::BaseTenBlocks& figure) {
    for (int unit = pen.wide() ? 26 : 14; unit > 4; --unit) {
        for (const int rows : {1, 2}) {
            const Blocks b = blocks_with(figure, unit, rows);
            if (b.w <= pen.area.w && b.h <= pen.area.h) return b;
        }
    }
    return blocks_with(figure, 4, 2);
}

}  // namespace

void draw_object(const Pen& pen, Rect cell, std::string_view object) {
    if (!pen.draws) return;
    const Palette& p = pen.palette();
    const int size = std::max(10, std::min(cell.w, cell.h) * 78 / 100) / 2 * 2;
    const Rect box = cell.centred(size, size);
    const std::string shapes = object_shapes(object, p);
    if (shapes.empty()) {
        pen.canvas().disc(box.centre_x(), box.centre_y(), size / 2, p.fig_line);
        pen.canvas().disc(box.centre_x(), box.centre_y(), size / 2 - 2, p.fig_a);
        return;
    }
    const double scale = size / 24.0;
    pen.canvas().drawing("<g transform=\"scale(" + svg_number(scale) + ")\">" + shapes + "</g>",
                         box);
}

TextSize draw(const Pen& pen, const engine::ObjectArray& figure) {
    const int cell = cell_size(pen, figure.columns, figure.rows, pen.wide() ? 76 : 36);
    for (int i = 0; i < figure.rows * figure.columns; ++i) {
        draw_object(pen,
                    {pen.area.x + i % figure.columns * cell, pen.area.y + i / figure.columns * cell,
                     cell, cell},
                    figure.object);
    }
    return {figure.columns * cell, figure.rows * cell, 1};
}

TextSize draw(const Pen& pen, const engine::Counters& figure) {
    const int per_row = std::max(1, figure.per_row);
    const int rows = (figure.count + per_row - 1) / per_row;
    const bool by_five = per_row > 5;
    const int cell = cell_size(pen, by_five ? per_row + 1 : per_row, rows, pen.wide() ? 76 : 40);
    for (int i = 0; i < figure.count; ++i) {
        const int column = i % per_row;
        const int x = pen.area.x + column * cell + (by_five && column >= 5 ? cell / 2 : 0);
        draw_object(pen, {x, pen.area.y + i / per_row * cell, cell, cell}, figure.object);
    }
    const int columns = std::min(figure.count, per_row);
    return {columns * cell + (by_five && columns > 5 ? cell / 2 : 0), rows * cell, 1};
}

TextSize draw(const Pen& pen, const engine::BaseTenBlocks& figure) {
    const Blocks b = fitted_blocks(pen, figure);
    const Palette& p = pen.palette();
    const int sheet = 10 * b.unit + 2;
    for (int i = 0; i < figure.hundreds; ++i) {
        draw_block(pen, pen.area.x + i % b.across * (sheet + b.gap),
                   pen.area.y + i / b.across * (sheet + b.gap), 10, 10, b.unit, p.fig_a);
    }
    int x = pen.area.x + b.hundreds_w;
    for (int i = 0; i < figure.tens; ++i) {
        draw_block(pen, x + i * (b.unit + 2 + b.gap / 2), pen.area.y, 1, 10, b.unit, p.fig_c);
    }
    x += b.tens_w;
    for (int i = 0; i < figure.ones; ++i) {
        // They stand on the same line as the rods' feet, five in a column.
        const int apart = std::min(4, (sheet - 5 * (b.unit + 2)) / 4);
        const int y = pen.area.y + sheet - (i % 5 + 1) * (b.unit + 2) - i % 5 * apart;
        draw_block(pen, x + i / 5 * (b.unit + 2 + b.gap / 2), y, 1, 1, b.unit, p.fig_b);
    }
    return {b.w, b.h, 1};
}

TextSize draw(const Pen& pen, const engine::TenFrame& figure) {
    const int gap = 20;
    const int largest = pen.wide() ? 96 : 44;
    const int beside =
        std::clamp(std::min((pen.area.w - 3 - gap * (figure.frames - 1)) / (5 * figure.frames),
                            (pen.area.h - 3) / 2),
                   18, largest);
    const Palette& p = pen.palette();
    for (int frame = 0; frame < figure.frames; ++frame) {
        const int left = pen.area.x + frame * (5 * beside + gap);
        for (int i = 0; i < 10; ++i) {
            const Rect cell{left + i % 5 * beside, pen.area.y + i / 5 * beside, beside + 3,
                            beside + 3};
            const int number = frame * 10 + i;
            if (!pen.draws) continue;
            pen.canvas().fill(cell, p.card);
            pen.canvas().outline(cell, 0, 3, p.fig_line, corners_none);
            const int r = beside * 36 / 100;
            if (number < figure.first + figure.second) {
                const bool second = number >= figure.first;
                pen.canvas().disc(cell.centre_x(), cell.centre_y(), r, p.fig_line);
                pen.canvas().disc(cell.centre_x(), cell.centre_y(), r - 2,
                                  second ? p.fig_b : p.fig_a);
                // Told apart without colour: the second kind has a light middle.
                if (second) pen.canvas().disc(cell.centre_x(), cell.centre_y(), r / 3, p.card);
            }
        }
    }
    return {figure.frames * 5 * beside + 3 + gap * (figure.frames - 1), 2 * beside + 3, 1};
}

}  // namespace pipit::ui
