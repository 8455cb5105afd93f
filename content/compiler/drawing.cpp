// Figures and answer columns as text. One letter stands for one thing drawn: o a thing, . an empty
// place, H hatch, D dots, P plain, > and ^ a step, = a line of an axis; labels of the kinds with
// many parts stand in brackets.
#include "content/compiler/drawing.hpp"
#include "content/compiler/rendered.hpp"
#include "content/loader/rich_text.hpp"

#include <numeric>
#include <variant>

namespace pipit::pack {

namespace {

std::string text_of(const engine::Rational& value) {
    std::string out = std::to_string(value.numerator());
    if (value.denominator() != 1) out += "/" + std::to_string(value.denominator());
    return out;
}

// A strip of cells as fine as the parts need; | where a line is drawn between pieces.
std::string strip(const char* shape, int cuts, const std::vector<engine::FractionPart>& parts) {
    std::int64_t cells = cuts > 0 ? cuts : 1;
    for (const auto& part : parts)
        cells = std::lcm(cells, part.size.denominator());
    if (cells > 10'000) return std::string(shape) + " cut too fine to draw";
    std::string fills;
    std::vector<bool> line(static_cast<std::size_t>(cells) + 1, false);
    for (const auto& part : parts) {
        const auto size = part.size.numerator() * (cells / part.size.denominator());
        fills.append(static_cast<std::size_t>(size), letter_of(part.fill));
        line[fills.size()] = true;
    }
    fills.append(static_cast<std::size_t>(cells) - fills.size(), '.');
    for (int i = 1; i < cuts; ++i)
        line[static_cast<std::size_t>(cells / cuts * i)] = true;
    std::string out = std::string(shape) + " [";
    for (std::size_t i = 0; i < fills.size(); ++i) {
        if (i > 0 && line[i]) out += '|';
        out += fills[i];
    }
    out += "]";
    for (const auto& part : parts) {
        if (!part.label.empty()) out += std::string(" ") + letter_of(part.fill) + "=" + part.label;
    }
    return out;
}

struct Drawing {
    template <class Later>
    std::string operator()(const Later& f) const {
        return drawing_of(f);
    }
    std::string operator()(const engine::NoFigure&) const { return {}; }
    std::string operator()(const engine::FractionBar& f) const {
        return strip("bar", f.cuts, f.parts);
    }
    std::string operator()(const engine::FractionCircle& f) const {
        return strip("circle", f.cuts, f.parts);
    }
    std::string operator()(const engine::ObjectArray& f) const {
        std::string out = "things";
        for (int i = 0; i < f.rows; ++i)
            out += " " + std::string(static_cast<std::size_t>(f.columns), 'o');
        return out;
    }
    std::string operator()(const engine::Counters& f) const {
        std::string out = "things";
        for (int i = 0; i < f.count; ++i)
            out += i % f.per_row == 0 ? " o" : "o";
        return out;
    }
    std::string operator()(const engine::BaseTenBlocks& f) const {
        return "blocks F:" + std::string(static_cast<std::size_t>(f.hundreds), 'o') +
               " R:" + std::string(static_cast<std::size_t>(f.tens), 'o') +
               " C:" + std::string(static_cast<std::size_t>(f.ones), 'o');
    }
    std::string operator()(const engine::TenFrame& f) const {
        std::string cells(static_cast<std::size_t>(f.first), 'P');
        cells.append(static_cast<std::size_t>(f.second), 'D');
        cells.append(10 * static_cast<std::size_t>(f.frames) - cells.size(), '.');
        std::string out = "frames";
        for (int i = 0; i < f.frames; ++i)
            out += " " + cells.substr(10 * static_cast<std::size_t>(i), 10);
        return out;
    }
    std::string operator()(const engine::BarModel& f) const {
        std::string out = "model";
        for (const auto& row : f.rows) {
            out += " [";
            for (std::size_t i = 0; i < row.segments.size(); ++i)
                out += (i > 0 ? "|" : "") + row.segments[i].label;
            out += "]";
        }
        if (!f.total.empty()) out += " total " + f.total;
        return out;
    }
    // Where the hands point: the short one in 720ths of the round, the long one in 60ths.
    std::string operator()(const engine::ClockFace& f) const {
        return "clock short " + std::to_string(f.hour % 12 * 60 + f.minute) + " long " +
               std::to_string(f.minute);
    }
    std::string operator()(const engine::Coins& f) const {
        std::string out = "coins";
        for (const int one : f.cents)
            out += " " + std::to_string(one);
        return out;
    }
    std::string operator()(const engine::BarPlot& f) const {
        return (f.touching ? "histogram " : "bars ") + f.title + heights(f.bars, f.step);
    }
    std::string operator()(const engine::LinePlot& f) const {
        return "values " + f.title + heights(f.values, f.step);
    }
    std::string operator()(const engine::DotPlot& f) const {
        std::string out = "dots " + f.title + " | " + drawing_of(f.axis) + " |";
        for (const int count : f.counts)
            out += " " + (count == 0 ? "." : std::string(static_cast<std::size_t>(count), 'o'));
        return out;
    }
    std::string operator()(const engine::DataTable& f) const {
        std::string out = "table | " + row(f.heads);
        for (const auto& cells : f.rows)
            out += " | " + row(cells);
        return out;
    }

    // Each height as lines of the axis passed (=) and what is above the last one (+2/5 of a step).
    static std::string heights(const std::vector<engine::PlotValue>& values, int step) {
        std::string out = " | step " + std::to_string(step);
        for (const auto& one : values) {
            out += " | " + one.label + " " +
                   std::string(static_cast<std::size_t>(one.value / step), '=');
            if (one.value % step != 0)
                out += "+" + std::to_string(one.value % step) + "/" + std::to_string(step);
        }
        return out;
    }
    static std::string row(const std::vector<std::string>& cells) {
        std::string out;
        for (const std::string& cell : cells)
            out += (out.empty() ? "" : " ; ") + content::plain_text(cell);
        return out;
    }
};

// What stands in the answer column of an answer that is not typed or chosen.
struct Area {
    template <class T>
    std::string operator()(const T&) const {
        return {};  // the pad, or texts
    }
    std::string operator()(const engine::LineAnswer& a) const { return drawing_of(a.line); }
    std::string operator()(const engine::PointAnswer& a) const { return drawing_of(a.grid); }
    std::string operator()(const engine::ClockAnswer& a) const {
        return "clock step " + std::to_string(a.step);
    }
    std::string operator()(const engine::GridAnswer& a) const {
        std::string out = "cells";
        for (int i = 0; i < a.rows; ++i)
            out += " " + std::string(static_cast<std::size_t>(a.columns), '.');
        return out;
    }
};

}  // namespace

std::string bracketed(const std::string& label) {
    return "[" + content::plain_text(label) + "]";
}

std::string times(int n, char letter) {
    return std::string(static_cast<std::size_t>(n), letter);
}

char letter_of(engine::Fill fill) {
    switch (fill) {
    case engine::Fill::empty:
        return '.';
    case engine::Fill::plain:
        return 'P';
    case engine::Fill::dots:
        return 'D';
    case engine::Fill::hatch:
        return 'H';
    }
    return '?';
}

// Marks are told by the number of ticks before them, as an eye finds them.
std::string drawing_of(const engine::NumberLine& f) {
    std::string out = "line " + text_of(f.from) + " " +
                      std::string(static_cast<std::size_t>(f.steps), '-') + " " + text_of(f.to);
    for (const auto& mark : f.marks) {
        const double place = (mark.at.to_double() - f.from.to_double()) /
                             (f.to.to_double() - f.from.to_double()) * f.steps;
        const int ticks = static_cast<int>(place + 0.5);
        const bool on_tick = place - ticks < 1e-9 && ticks - place < 1e-9;
        out += " | " + mark.label + " " + std::string(static_cast<std::size_t>(ticks), '-') +
               (on_tick ? "" : "~");
    }
    return out;
}

std::string drawn(const engine::Figure& figure) {
    return std::visit(Drawing{}, figure);
}

std::string drawn_area(const engine::Answer& answer) {
    return std::visit(Area{}, answer);
}

}  // namespace pipit::pack
