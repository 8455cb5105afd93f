// A question with room to work, and its answer for who checks. See blocks.hpp.
#include "ui/kit/text.hpp"
#include "ui/paper/blocks.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

const Palette& p = light_palette;
constexpr Colour none{0, 0, 0, 0};
constexpr double left = 32;  // questions stand beside their number
constexpr double gap_below = 15;
constexpr double figure_h_most = 128;
constexpr double draw_h_most = 190;    // what is drawn in may be larger
constexpr double figure_share = 0.52;  // of the width, where there is room to work beside it
constexpr double tall_least = 55;
constexpr double room_least = 66;

const PaperType prompt{.size = 13};
const PaperType option{.size = 12.5};
const PaperType said{.face = Face::bold, .size = 12};
const PaperType small{.size = 10, .colour = p.ink2};

}  // namespace

bool grows(const SheetTask& task) {
    return task.way != PaperWay::draw;
}

double BlockPen::put_task(const SheetTask& task, double y, double more) {
    const double x = x_ + left;
    const double w = w_ - left;
    double at = y;
    put_number(x_, at - 1, task.number);
    at += ink_.words(x, at, w, task.prompt, prompt) + 6;
    if (task.way == PaperWay::draw || task.way == PaperWay::join) {
        at += put_ask(task, x, at, w);
        at += put_figures(task, at);
        if (task.rows > 0) at += put_cells(task, at);
        if (task.way == PaperWay::join) {
            at += put_joined(task, at);
            at += put_room(task, x, at, w, 20 + more);
        }
        return at - y + gap_below;
    }
    if (task.figures.size() == 1 && is_tall(task.figures.front())) {
        const double half = w * figure_share;
        const Extent size = ink_.figure(x, at, half, figure_h_most, task.figures.front());
        const double beside = x + std::max(size.w, w / 4) + 18;
        const double room = put_answer_room(task, beside, at, x + w - beside, size.h + more);
        return at + std::max(size.h, room) - y + gap_below;
    }
    at += put_figures(task, at);
    return at + put_answer_room(task, x, at, w, room_least + more) - y + gap_below;
}

// A figure that is as good in half the width: anything but a line, a ruler, a row.
bool BlockPen::is_tall(const engine::Figure& figure) {
    return ink_.figure_extent((w_ - left) * figure_share, figure_h_most, figure).h > tall_least;
}

double BlockPen::put_ask(const SheetTask& task, double x, double y, double w) {
    // Where the question's own words are of a screen, these are the ones that count.
    const bool draws = task.way == PaperWay::draw || task.way == PaperWay::join;
    return task.ask.empty() ? 0 : ink_.words(x, y, w, task.ask, draws ? said : small) + 4;
}

// Options, and room to work that reaches down to `h`, or to as much as it takes.
double BlockPen::put_answer_room(const SheetTask& task, double x, double y, double w, double h) {
    double at = y + put_ask(task, x, y, w);
    at += put_options(task, x, at, w);
    const bool line = task.way == PaperWay::line;
    const double least = line ? 44 : 20;
    return at + put_room(task, x, at, w, std::max(least, h - (at - y))) - y;
}

// One below the other; two that are tall beside each other.
double BlockPen::put_figures(const SheetTask& task, double y) {
    constexpr double face = 124;
    const double x = x_ + left;
    const double w = w_ - left;
    const double most = task.way == PaperWay::draw ? draw_h_most : figure_h_most;
    const std::size_t all = task.figures.size() + (task.clock ? 1 : 0);
    const bool beside =
        all == 2 && std::all_of(task.figures.begin(), task.figures.end(),
                                [&](const engine::Figure& one) { return is_tall(one); });
    double at = y;
    double drawn_h = 0;
    double to = x;
    for (const engine::Figure& figure : task.figures) {
        const Extent size = beside ? ink_.figure(to, at, w / 2 - 12, face, figure)
                                   : ink_.figure(x, at, w, most, figure);
        drawn_h = std::max(drawn_h, size.h);
        to += w / 2 + 12;
        if (!beside && size.h > 0) at += size.h + 8;
    }
    if (task.clock) {
        ink_.sketch(beside ? to : x, at, face, face, [](Ui& ui, Rect area, bool draws) {
            if (draws) draw_clock(ui, area, 0, 0);
            return TextSize{area.w, area.h, 0};
        });
        drawn_h = std::max(drawn_h, face);
        if (!beside) at += face + 8;
    }
    return at - y + (beside ? drawn_h + 8 : 0);
}

double BlockPen::put_options(const SheetTask& task, double left_x, double y, double w) {
    constexpr double mark = 13;
    constexpr double gap = 26;
    double x = left_x;
    double at = y;
    double row_h = 0;
    for (const std::string& one : task.options) {
        const double room = w - mark - 8;
        const Extent size = ink_.measure(one, option, room);
        const double wanted = mark + 8 + size.w;
        if (x > left_x && x + wanted > left_x + w) {
            x = left_x;
            at += row_h + 6;
            row_h = 0;
        }
        const double h = std::max(size.h, mark + 4);
        const double middle = at + h / 2;
        if (task.way == PaperWay::tick_one)
            ink_.disc(x + mark / 2, middle, mark / 2, none, p.ink, 1);
        else
            ink_.box(x, middle - mark / 2, mark, mark, 2.5, none, p.ink, 1);
        ink_.words(x + mark + 8, middle - size.h / 2, room, one, option);
        row_h = std::max(row_h, h);
        x += wanted + gap;
    }
    return task.options.empty() ? 0 : at + row_h + 8 - y;
}

double BlockPen::put_joined(const SheetTask& task, double y) {
    const double half = (w_ - left - 90) / 2;
    const double right_x = x_ + left + half + 90;
    double at = y;
    const std::size_t rows = std::max(task.options.size(), task.right.size());
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string& a = i < task.options.size() ? task.options[i] : std::string();
        const std::string& b = i < task.right.size() ? task.right[i] : std::string();
        const double a_h = a.empty() ? 0 : ink_.measure(a, option, half - 14).h;
        const double b_h = b.empty() ? 0 : ink_.measure(b, option, half - 14).h;
        const double h = std::max({a_h, b_h, 18.0});
        PaperType to_right = option;
        to_right.align = Align::right;
        if (!a.empty()) {
            ink_.words(x_ + left, at + (h - a_h) / 2, half - 14, a, to_right);
            ink_.disc(x_ + left + half - 4, at + h / 2, 2.6, p.ink, none);
        }
        if (!b.empty()) {
            ink_.disc(right_x + 4, at + h / 2, 2.6, p.ink, none);
            ink_.words(right_x + 14, at + (h - b_h) / 2, half - 14, b, option);
        }
        at += h + 10;
    }
    return at - y;
}

double BlockPen::put_cells(const SheetTask& task, double y) {
    const double most = std::min((w_ - left) / task.columns, draw_h_most / task.rows);
    const double side = std::min(26.0, most);
    for (int row = 0; row < task.rows; ++row) {
        for (int column = 0; column < task.columns; ++column)
            ink_.box(x_ + left + column * side, y + row * side, side, side, 0, none, p.ink, 1);
    }
    return task.rows * side + 8;
}

double BlockPen::put_room(const SheetTask& task, double x, double y, double w, double h) {
    constexpr double step = 14;
    const bool line = task.way == PaperWay::line;
    // Dots to draw and line up numbers by: pale, so that what is written stands out.
    const double dots_h = line ? h - 26 : h;
    const Colour pale = p.edge.faded(75);
    for (double at = y + step / 2; at < y + dots_h; at += step) {
        for (double dot = x + step / 2; dot < x + w; dot += step)
            ink_.disc(dot, at, 0.5, pale, none);
    }
    if (!line) return h;
    const PaperType label{.face = Face::bold, .size = 11.5};
    const double at = y + h - 4;
    const Extent asked = ink_.measure(task.ask_line, label);
    const double unit_w = task.unit.empty() ? 0 : ink_.measure(task.unit, label).w + 8;
    const double line_w = std::min(190.0, w - asked.w - unit_w - 8);
    const double right = x + w - unit_w;
    const double top = at - asked.h + 3;
    ink_.words(right - line_w - 8 - asked.w, top, asked.w + 2, task.ask_line, label);
    ink_.line(right - line_w, at, right, at, 1, p.ink);
    if (unit_w > 0) ink_.words(right + 8, top, unit_w + 40, task.unit, label);
    return h;
}

double BlockPen::put(const SheetAnswer& answer, double y) {
    double at = y;
    put_number(x_, at - 1, answer.number);
    const PaperType step{.size = 11, .colour = p.ink2};
    at += ink_.words(x_ + left, at, w_ - left, answer.answer, said) + 3;
    for (const std::string& one : answer.steps)
        at += ink_.words(x_ + left, at, w_ - left, one, step) + 2;
    return std::max(at, y + 21) - y + 12;
}

}  // namespace pipit::ui
