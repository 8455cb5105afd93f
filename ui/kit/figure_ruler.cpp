// Lengths along a line: a ruler with a thing on it, two number lines with the same steps, box
// plots.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

/// Where the ruler's ticks stand.
struct Scale {
    int x = 0;
    double tick = 1;  ///< Pixels from tick to tick.
    int ticks = 1;

    [[nodiscard]] int at(int i) const { return x + static_cast<int>(std::lround(tick * i)); }
    [[nodiscard]] int width() const { return at(ticks) - x; }
};

/// A long thin thing that reaches exactly from `from` to `to`.
void draw_thing(const Pen& pen, Rect box, std::string_view object) {
    const Palette& p = pen.palette();
    Sketch out;
    const double l = box.x + 1;
    const double r = box.right() - 1;
    const double t = box.y + 1.5;
    const double b = box.bottom() - 1.5;
    const double m = (t + b) / 2;
    const double tip = std::min((r - l) / 2, (b - t) * 1.1);
    if (object == "pencil") {
        out.shape({{l, t}, {r - tip, t}, {r, m}, {r - tip, b}, {l, b}}, p.sun, p.fig_line, 2);
        out.shape({{r - tip * 0.4, m - (b - t) * 0.2}, {r, m}, {r - tip * 0.4, m + (b - t) * 0.2}},
                  p.fig_line, p.fig_line, 1);
        out.shape({{l, t}, {l + tip * 0.7, t}, {l + tip * 0.7, b}, {l, b}}, p.fig_b, p.fig_line, 2);
        out.open({{l + tip * 0.7, m}, {r - tip, m}}, p.fig_line, 1);
    } else if (object == "leaf") {
        std::vector<Sketch::Dot> edge;
        for (int i = 0; i <= 20; ++i) {
            edge.push_back({l + (r - l) * i / 20, m - (b - t) / 2 * std::sin(i * 3.14159 / 20)});
        }
        for (int i = 19; i > 0; --i) {
            edge.push_back({l + (r - l) * i / 20, m + (b - t) / 2 * std::sin(i * 3.14159 / 20)});
        }
        out.shape(std::move(edge), p.fig_c, p.fig_line, 2);
        out.open({{l, m}, {r - (r - l) / 8, m}}, p.fig_cut, 1.5);
    } else if (object == "ribbon") {
        out.shape({{l, t}, {r, t}, {r - tip / 2, m}, {r, b}, {l, b}, {l + tip / 2, m}}, p.fig_b,
                  p.fig_line, 2);
    } else {
        out.shape({{l, t + 3}, {r, t + 3}, {r, b - 3}, {l, b - 3}}, p.fig_a, p.fig_line, 2);
    }
    out.draw(pen.canvas());
}

void draw_ticks(const Pen& pen, const engine::Ruler& figure, const Scale& scale, Rect body,
                const TextStyle& in, int every) {
    const Palette& p = pen.palette();
    const int line_h = pen.measure("0", in).h;
    for (int i = 0; i <= scale.ticks; ++i) {
        const bool unit = i % figure.parts == 0;
        const bool half = figure.parts > 1 && i % figure.parts == figure.parts / 2;
        const int h = unit ? 20 : half ? 15 : 10;
        pen.canvas().line_v(scale.at(i) - (unit ? 1 : 0), body.y, h,
                            unit || scale.tick >= 6 ? 2 : 1, p.fig_line);
        if (!unit || i / figure.parts % every != 0) continue;
        pen.centred(scale.at(i), body.y + 20, line_h, std::to_string(i / figure.parts), in);
    }
}

void draw_blanks(const Pen& pen, const engine::Ruler& figure, const Scale& scale, Rect body) {
    const Palette& p = pen.palette();
    for (int i = 0; i < figure.length; ++i) {
        const int from = scale.at(i * figure.parts);
        const Rect cell{from - 1, body.y, scale.at((i + 1) * figure.parts) - from + 2, body.h};
        pen.canvas().fill(cell, i % 2 == 0 ? p.tint : p.card);
        pen.canvas().outline(cell, 0, 2, p.fig_line, corners_none);
        for (int part = 1; part < figure.parts; ++part) {
            pen.canvas().line_v(scale.at(i * figure.parts + part), body.y, body.h / 3, 2,
                                p.fig_line);
        }
    }
}

}  // namespace

TextSize draw(const Pen& pen, const engine::Ruler& figure) {
    const TextStyle in = pen.words();
    const int line_h = pen.measure("0", in).h;
    const int last_w = pen.measure(std::to_string(figure.length), in).w;
    const int unit_w = figure.unit.empty() ? 0 : pen.measure(figure.unit, in).w + 10;
    const int left = pen.measure("0", in).w / 2 + 6;
    const int right = (figure.numbers ? std::max(last_w / 2 + 6, 8) : 4) + unit_w;
    Scale scale;
    scale.ticks = figure.length * figure.parts;
    const int largest = pen.largest(80) * figure.length;
    const int room = std::clamp(pen.area.w - left - right, scale.ticks, largest);
    scale.x = pen.area.x + left;
    scale.tick = static_cast<double>(room) / scale.ticks;
    const int body_h = figure.numbers ? 22 + line_h : pen.largest(34);
    const int thing_h = std::clamp(pen.area.h - body_h - 10, 16, pen.largest(40));
    const TextSize out{left + scale.width() + right, thing_h + 10 + body_h, 1};
    if (!pen.draws) return out;

    const Palette& p = pen.palette();
    const Rect body{pen.area.x, pen.area.y + thing_h + 10, out.w - (figure.numbers ? 0 : unit_w),
                    body_h};
    if (figure.numbers) {
        pen.canvas().fill(body, p.card);
        pen.canvas().outline(body, 4, 2, p.fig_line);
        const double unit = scale.tick * figure.parts;
        int every = 1;
        for (const int one : {1, 2, 5, 10}) {
            every = one;
            if (one * unit >= last_w + 6) break;
        }
        draw_ticks(pen, figure, scale, body, in, every);
    } else {
        draw_blanks(pen, figure, scale, {body.x, body.y, body.w, body.h});
    }
    if (unit_w > 0)
        pen.centred(pen.area.x + out.w - unit_w / 2 - 2, body.y + (figure.numbers ? 20 : 6), line_h,
                    figure.unit, in);
    draw_thing(
        pen,
        {scale.at(figure.from), pen.area.y, scale.at(figure.to) - scale.at(figure.from), thing_h},
        figure.object);
    for (const int end : {figure.from, figure.to}) {
        pen.canvas().dashed_v(scale.at(end), pen.area.y + thing_h - 4, 14, 2, p.ink2);
    }
    return out;
}

namespace {

using engine::DoubleNumberLine;

/// Two lines with a title each: beside them where all labels stand apart then, else over and under.
struct Twin {
    bool beside = true;
    int left = 0;
    int x = 0;
    int length = 0;
    int title_h = 0;
    int label_h = 0;
    int gap = 0;
    TextStyle in = {};
    TextSize size = {};
};

int widest_label(const Pen& pen, const DoubleNumberLine& f, const TextStyle& in) {
    int out = 0;
    for (const auto* line : {&f.top, &f.bottom}) {
        for (const std::string& one : line->labels) {
            out = std::max(out, pen.measure(one, in).w);
        }
    }
    return out;
}

int tallest_label(const Pen& pen, const DoubleNumberLine& f, const TextStyle& in) {
    int out = pen.measure("0", in).h;
    for (const auto* line : {&f.top, &f.bottom}) {
        for (const std::string& one : line->labels) {
            out = std::max(out, pen.measure(one, in).h);
        }
    }
    return out;
}

bool lay(const Pen& pen, const DoubleNumberLine& f, bool beside, Twin& out) {
    const int width = std::min(pen.area.w, 760);
    const int widest = widest_label(pen, f, out.in);
    const int titles =
        std::max(pen.measure(f.top.title, out.in).w, pen.measure(f.bottom.title, out.in).w);
    out.beside = beside && titles > 0;
    out.left = out.beside ? titles + 10 : 0;
    const int margin = widest / 2 + 4;
    out.x = pen.area.x + out.left + margin;
    out.length = std::max(8, width - out.left - 2 * margin);
    out.title_h = !out.beside && titles > 0 ? pen.measure("0", out.in).h + 2 : 0;
    out.label_h = tallest_label(pen, f, out.in);
    const int fixed = 2 * (out.title_h + out.label_h) + 36;
    // Titles beside the lines stand apart, too.
    const int least =
        std::max(pen.least(24, 16), out.left > 0 ? pen.measure("0", out.in).h - 6 : 0);
    out.gap = std::clamp(pen.area.h - fixed, least, std::max(least, pen.largest(56)));
    out.size = {width, fixed + out.gap, 1};
    return out.length / f.steps >= widest + 6;
}

Twin twin_of(const Pen& pen, const DoubleNumberLine& f) {
    Twin out;
    // Letters get smaller, not under two thirds nor 18 pixels, to be low enough; and down to 18 to
    // stand apart.
    const int least = std::max(18, pen.words().px * 2 / 3);
    for (out.in = pen.words();; --out.in.px) {
        for (const bool beside : {true, false}) {
            const bool apart = lay(pen, f, beside, out);
            const bool low = pen.area.h > 0 && out.size.h <= pen.area.h;
            if (apart && (low || out.in.px <= least)) return out;
        }
        if (out.in.px <= 18) return out;
    }
}

void draw_one_line(const Pen& pen, const DoubleNumberLine& f, const Twin& t, int y, bool top) {
    const Palette& p = pen.palette();
    const DoubleNumberLine::Line& line = top ? f.top : f.bottom;
    const int line_h = pen.measure("0", t.in).h;
    pen.canvas().rounded({t.x - 6, y - 2, t.length + 12, 4}, 2, p.fig_line);
    for (int i = 0; i <= f.steps; ++i) {
        const int x =
            t.x + static_cast<int>(std::lround(static_cast<double>(t.length) * i / f.steps));
        pen.canvas().line_v(x - 1, y - 9, 18, 3, p.fig_line);
        const std::string& words = line.labels[static_cast<std::size_t>(i)];
        TextStyle in = t.in;
        if (words == "?") {
            in.face = Face::bold;
            in.colour = p.primary;
        }
        pen.centred(x, top ? y - 12 - t.label_h : y + 12, t.label_h, words, in);
    }
    const int title_y = t.beside ? y - line_h / 2
                        : top    ? y - 12 - t.label_h - t.title_h
                                 : y + 12 + t.label_h + 2;
    TextStyle bold = t.in;
    bold.face = Face::bold;
    pen.ui.fonts().draw_middle(pen.canvas(), {pen.area.x, title_y, t.size.w, line_h}, line.title,
                               bold);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::DoubleNumberLine& figure) {
    const Twin t = twin_of(pen, figure);
    if (!pen.draws) return t.size;
    const int y = pen.area.y + t.title_h + t.label_h + 14;
    draw_one_line(pen, figure, t, y, true);
    draw_one_line(pen, figure, t, y + t.gap + 6, false);
    return t.size;
}

namespace {

/// One box with its whiskers, in `row`.
void draw_box(const Pen& pen, const LineAxis& axis, Rect row, const engine::BoxPlot::One& plot,
              engine::Fill fill) {
    const Palette& p = pen.palette();
    Canvas& canvas = pen.canvas();
    std::array<int, 5> x{};
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = axis.at(plot.five[i].to_double());
    }
    canvas.line_h(x[0], row.centre_y() - 1, x[1] - x[0], 3, p.fig_line);
    canvas.line_h(x[3], row.centre_y() - 1, x[4] - x[3], 3, p.fig_line);
    for (const int end : {x[0], x[4]}) {
        canvas.line_v(end - 1, row.y + row.h / 4, row.h / 2, 3, p.fig_line);
    }
    const Rect box{x[1] - 1, row.y, x[3] - x[1] + 3, row.h};
    pen.part(box, fill);
    canvas.outline(box, 0, 3, p.fig_line, corners_none);
    canvas.line_v(x[2] - 2, row.y, row.h, 4, p.fig_cut);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::BoxPlot& figure) {
    const TextStyle bold = pen.words(true);
    const int line_h = pen.measure("0", bold).h;
    const int title_h = figure.title.empty() ? 0 : line_h + 2;
    const auto n = static_cast<int>(figure.plots.size());
    int labels = 0;
    for (const auto& plot : figure.plots) {
        labels += plot.label.empty() ? 0 : line_h;
    }
    const LineAxis bare = line_axis(pen, figure.axis, 0);
    const int fixed = title_h + labels + 14 + 6 * n + bare.height;
    const int box_h = std::clamp((pen.area.h - fixed) / n, pen.least(18, 10), pen.largest(34));
    const LineAxis axis = line_axis(pen, figure.axis, title_h + labels + 14 + n * (box_h + 6));
    const TextSize out{axis.width, axis.height, 1};
    if (!pen.draws) return out;
    TextStyle one = bold;
    one.max_lines = 1;
    int y = pen.area.y;
    if (title_h > 0)
        pen.ui.fonts().draw(pen.canvas(), {pen.area.x, y, axis.width, title_h}, figure.title, one);
    y += title_h;
    TextStyle plain = pen.words();
    plain.max_lines = 1;
    for (std::size_t i = 0; i < figure.plots.size(); ++i) {
        const engine::BoxPlot::One& plot = figure.plots[i];
        if (!plot.label.empty()) {
            pen.ui.fonts().draw(pen.canvas(), {pen.area.x, y, axis.width, line_h}, plot.label,
                                plain);
            y += line_h;
        }
        draw_box(pen, axis, {axis.x, y, axis.length, box_h}, plot,
                 i == 0 ? engine::Fill::plain : engine::Fill::dots);
        y += box_h + 6;
    }
    draw_line_axis(pen, figure.axis, axis);
    return out;
}

}  // namespace pipit::ui
