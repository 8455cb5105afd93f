// Bar plot and line plot: values over named places, read against a numbered axis.
#include "ui/kit/figure_pen.hpp"
#include "ui/kit/words.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

using engine::PlotValue;

/// Where the plot stands between its axis' numbers and its labels.
struct Frame {
    Rect plot;    ///< From the top line to the base line, right of the axis.
    int top = 1;  ///< The value at its top.
    int step = 1;
    int step_h = 10;
    int number_every = 1;
    int cell = 40;  ///< Width of one value's place.
    int label_rows = 1;
    TextStyle numbers = {};
    TextStyle labels = {};
    TextSize size = {};

    [[nodiscard]] int y_of(int value) const {
        return plot.bottom() -
               static_cast<int>(std::lround(static_cast<double>(value) * plot.h / top));
    }
    [[nodiscard]] int middle(std::size_t i) const {
        return plot.x + cell * static_cast<int>(i) + cell / 2;
    }
};

int widest(const Pen& pen, const std::vector<PlotValue>& values, const TextStyle& in) {
    int out = 0;
    for (const PlotValue& one : values) {
        out = std::max(out, pen.measure(one.label, in).w);
    }
    return out;
}

/// Labels side by side in `cell` pixels each: smaller, never under 18 pixels; else in two rows.
void fit_labels(const Pen& pen, const std::vector<PlotValue>& values, Frame& frame) {
    for (const int rows : {1, 2}) {
        frame.label_rows = rows;
        for (frame.labels = pen.words();; --frame.labels.px) {
            if (widest(pen, values, frame.labels) <= rows * frame.cell - 8) return;
            if (frame.labels.px <= 18) break;
        }
    }
}

constexpr int tick = 8;

/// Lines of the axis stand no closer.
int least_step(const Pen& pen) {
    return pen.least(pen.ui.look().big() ? 16 : 10, 2);
}

/// The axis' numbers get smaller, not under two thirds nor 18 pixels, to have one at each line.
void fit_numbers(const Pen& pen, int height, int steps, Frame& frame) {
    frame.numbers = pen.words();
    const int least = std::max(18, frame.numbers.px * 2 / 3);
    while (frame.numbers.px > least &&
           (steps + 3) * pen.measure("0", frame.numbers).h > height + 3 * steps)
        --frame.numbers.px;
}

Frame frame_of(const Pen& pen, const std::string& title, const std::vector<PlotValue>& values,
               int step) {
    Frame out;
    int most = 1;
    for (const PlotValue& one : values) {
        most = std::max(most, one.value);
    }
    const int steps = (most + step - 1) / step;
    out.step = step;
    out.top = steps * step;
    const auto n = static_cast<int>(values.size());
    const TextStyle in = pen.words(true);
    const int title_h = title.empty() ? 0 : pen.measure("0", in).h + 2;
    fit_numbers(pen, pen.area.h - title_h, steps, out);
    const int line_h = pen.measure("0", out.numbers).h;
    const int left = pen.measure(grouped(out.top), out.numbers).w + tick + 6;
    out.cell = std::clamp((pen.area.w - left - 2) / n, 8, pen.largest(96));
    fit_labels(pen, values, out);
    const int label_h = pen.measure("0", out.labels).h;
    const int above = title_h + line_h / 2;
    const int below = 6 + out.label_rows * label_h;
    out.step_h = std::clamp((std::min(pen.area.h, pen.wide() ? 420 : 260) - above - below) / steps,
                            least_step(pen), std::max(least_step(pen), pen.largest(200) / steps));
    out.plot = {pen.area.x + left, pen.area.y + above, out.cell * n, out.step_h * steps};
    for (const int every : {1, 2, 5, 10}) {
        out.number_every = every;
        if (every * out.step_h >= line_h - 4) break;
    }
    const int title_w = title.empty() ? 0 : pen.measure(title, in).w;
    out.size = {std::min(std::max(left + out.plot.w + 2, title_w), std::max(pen.area.w, left + 8)),
                above + out.plot.h + below, 1};
    return out;
}

void draw_frame(const Pen& pen, const std::string& title, const std::vector<PlotValue>& values,
                const Frame& frame) {
    const Palette& p = pen.palette();
    Canvas& canvas = pen.canvas();
    const TextStyle& in = frame.numbers;
    const int line_h = pen.measure("0", in).h;
    if (!title.empty()) {
        TextStyle bold = pen.words(true);
        bold.max_lines = 1;
        pen.ui.fonts().draw(canvas, {pen.area.x, pen.area.y, pen.area.w, 0}, title, bold);
    }
    for (int value = 0; value <= frame.top; value += frame.step) {
        const int y = frame.y_of(value);
        if (value > 0) canvas.line_h(frame.plot.x, y, frame.plot.w, 1, p.edge.faded(70));
        canvas.line_h(frame.plot.x - tick, y - 1, tick, 2, p.fig_line);
        if (value / frame.step % frame.number_every != 0) continue;
        const std::string words = grouped(value);
        const int w = pen.measure(words, in).w;
        pen.centred(frame.plot.x - tick - 4 - w + w / 2, y - line_h / 2, line_h, words, in);
    }
    canvas.line_v(frame.plot.x - 1, frame.plot.y, frame.plot.h, 3, p.fig_line);
    const int label_h = pen.measure("0", frame.labels).h;
    TextStyle label = frame.labels;
    label.max_lines = 1;
    label.align = Align::centre;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int row = frame.label_rows == 2 && i % 2 == 1 ? 1 : 0;
        const int x = frame.middle(i);
        const int w = frame.cell * frame.label_rows - 2;
        const int y = frame.plot.bottom() + 6 + row * label_h;
        if (row == 1) canvas.line_v(x, frame.plot.bottom(), label_h + 4, 1, p.edge);
        pen.ui.fonts().draw_middle(canvas, {x - w / 2, y, w, label_h}, values[i].label, label);
    }
}

void draw_base(const Pen& pen, const Frame& frame) {
    pen.canvas().line_h(frame.plot.x - 1, frame.plot.bottom() - 1, frame.plot.w + 1, 3,
                        pen.palette().fig_line);
}

}  // namespace

TextSize draw(const Pen& pen, const engine::BarPlot& figure) {
    const Frame frame = frame_of(pen, figure.title, figure.bars, figure.step);
    if (!pen.draws) return frame.size;
    draw_frame(pen, figure.title, figure.bars, frame);
    // The bars of a histogram share their outlines.
    const int w = figure.touching ? frame.cell + 3 : frame.cell * 6 / 10;
    for (std::size_t i = 0; i < figure.bars.size(); ++i) {
        const int y = frame.y_of(figure.bars[i].value);
        const int left = figure.touching ? frame.plot.x + frame.cell * static_cast<int>(i) - 1
                                         : frame.middle(i) - w / 2;
        const Rect bar{left, y - 1, w, frame.plot.bottom() - y + 2};
        if (figure.bars[i].value == 0) continue;
        pen.part(bar, engine::Fill::plain);
        pen.canvas().outline(bar, 0, 3, pen.palette().fig_line, corners_none);
    }
    draw_base(pen, frame);
    return frame.size;
}

TextSize draw(const Pen& pen, const engine::LinePlot& figure) {
    const Frame frame = frame_of(pen, figure.title, figure.values, figure.step);
    if (!pen.draws) return frame.size;
    draw_frame(pen, figure.title, figure.values, frame);
    draw_base(pen, frame);
    Sketch line;
    std::vector<Sketch::Dot> through;
    for (std::size_t i = 0; i < figure.values.size(); ++i) {
        through.push_back({frame.middle(i) + 0.5, frame.y_of(figure.values[i].value) + 0.5});
    }
    line.open(std::move(through), pen.palette().fig_a, 4);
    line.draw(pen.canvas());
    for (std::size_t i = 0; i < figure.values.size(); ++i) {
        const int y = frame.y_of(figure.values[i].value);
        pen.canvas().disc(frame.middle(i), y, 8, pen.palette().fig_line);
        pen.canvas().disc(frame.middle(i), y, 5, pen.palette().fig_a);
    }
    return frame.size;
}

}  // namespace pipit::ui
