// Scaling, words and patterns of drawings in units of their own. See figure_plan.hpp.
#include "ui/kit/figure_plan.hpp"

#include <cmath>
#include <numbers>

namespace pipit::ui {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double word_gap = 5;
constexpr int least_letters = 18;

/// Where the level line at `y` crosses the sides of a closed shape, left to right.
std::vector<double> crossings(const std::vector<Sketch::Dot>& shape, double y) {
    std::vector<double> out;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const auto& a = shape[i];
        const auto& b = shape[(i + 1) % shape.size()];
        if ((a.y > y) != (b.y > y)) out.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
    }
    std::sort(out.begin(), out.end());
    return out;
}

bool inside(const std::vector<Sketch::Dot>& shape, double x, double y) {
    int left = 0;
    for (const double at : crossings(shape, y)) {
        left += at < x ? 1 : 0;
    }
    return left % 2 == 1;
}

/// The shape turned by an eighth, so that diagonals are level; and back.
Sketch::Dot turned(const Sketch::Dot& dot, double sign) {
    constexpr double half = std::numbers::sqrt2 / 2;
    return {half * (dot.x - sign * dot.y), half * (sign * dot.x + dot.y)};
}

void hatch_lines(Sketch& sketch, const std::vector<Sketch::Dot>& shape, Colour colour) {
    std::vector<Sketch::Dot> level;
    double top = 1e9;
    double bottom = -1e9;
    for (const auto& dot : shape) {
        level.push_back(turned(dot, 1));
        top = std::min(top, level.back().y);
        bottom = std::max(bottom, level.back().y);
    }
    constexpr double step = 11;
    for (double y = std::floor(top / step) * step + 0.25; y < bottom; y += step) {
        const std::vector<double> ends = crossings(level, y);
        for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
            if (ends[i + 1] - ends[i] < 6) continue;
            sketch.open({turned({ends[i] + 2, y}, -1), turned({ends[i + 1] - 2, y}, -1)}, colour,
                        2.5);
        }
    }
}

void dot_rows(Sketch& sketch, const std::vector<Sketch::Dot>& shape, Colour colour) {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const auto& dot : shape) {
        left = std::min(left, dot.x);
        right = std::max(right, dot.x);
        top = std::min(top, dot.y);
        bottom = std::max(bottom, dot.y);
    }
    constexpr double step = 14;
    constexpr double r = 2.6;
    // As many as fit either side of the middle.
    const double first_x = (left + right) / 2 - std::floor((right - left) / 2 / step) * step;
    const double first_y = (top + bottom) / 2 - std::floor((bottom - top) / 2 / step) * step;
    for (double y = first_y; y < bottom; y += step) {
        for (double x = first_x; x < right; x += step) {
            bool whole = true;
            for (const double turn : {0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0}) {
                const auto edge = polar({x, y}, turn, r + 2.5);
                whole = whole && inside(shape, edge.x, edge.y);
            }
            if (whole) sketch.circle(x, y, r, colour, colour, 0);
        }
    }
}

}  // namespace

// The part of the line that lies beside neither pair of sides is not empty.
bool crosses(double left, double top, double right, double bottom, const Sketch::Dot& a,
             const Sketch::Dot& b) {
    double from = 0;
    double to = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0) {
            if (start < low || start > high) to = -1;
            return;
        }
        const double one = (low - start) / step;
        const double two = (high - start) / step;
        from = std::max(from, std::min(one, two));
        to = std::min(to, std::max(one, two));
    };
    clip(a.x, b.x - a.x, left, right);
    clip(a.y, b.y - a.y, top, bottom);
    return from < to;
}

Colour mixed(Colour a, Colour b, double share) {
    const auto one = [share](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(x + (y - x) * share));
    };
    return {one(a.r, b.r), one(a.g, b.g), one(a.b, b.b), 255};
}

void draw_pattern(Sketch& sketch, const std::vector<Sketch::Dot>& shape, engine::Fill fill,
                  Colour colour) {
    if (fill == engine::Fill::hatch) hatch_lines(sketch, shape, colour);
    if (fill == engine::Fill::dots) dot_rows(sketch, shape, colour);
}

void dashes(Sketch& sketch, const std::vector<Sketch::Dot>& points, Colour line, double width) {
    constexpr double on = 8;
    constexpr double step = 14;
    double done = 0;  // into the present dash and gap
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double dx = points[i + 1].x - points[i].x;
        const double dy = points[i + 1].y - points[i].y;
        const double length = std::hypot(dx, dy);
        double at = 0;
        while (at < length) {
            const double end = std::min(length, at + (done < on ? on : step) - done);
            if (done < on)
                sketch.open({{points[i].x + dx * at / length, points[i].y + dy * at / length},
                             {points[i].x + dx * end / length, points[i].y + dy * end / length}},
                            line, width);
            done = std::fmod(done + end - at, step);
            if (end - at < 1e-6) done = done < on ? on : 0;
            at = end;
        }
    }
}

std::vector<Sketch::Dot> arc(Sketch::Dot centre, double rx, double ry, double from, double to) {
    std::vector<Sketch::Dot> out;
    const int steps = std::max(2, static_cast<int>(std::lround(std::fabs(to - from) / 5)));
    for (int i = 0; i <= steps; ++i) {
        const double at = (from + (to - from) * i / steps) * degree;
        out.push_back({centre.x + rx * std::cos(at), centre.y - ry * std::sin(at)});
    }
    return out;
}

Sketch::Dot polar(Sketch::Dot centre, double degrees, double r) {
    return {centre.x + r * std::cos(degrees * degree), centre.y - r * std::sin(degrees * degree)};
}

void Plan::Box::hold(double x, double y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
}

void Plan::filled(std::vector<Dot> points, engine::Fill fill) {
    Stroke stroke;
    stroke.points = std::move(points);
    stroke.fill = fill;
    stroke.width = 3;
    stroke.closed = stroke.pattern = true;
    strokes_.push_back(std::move(stroke));
}

void Plan::shape(std::vector<Dot> points, Colour inside, double width) {
    Stroke stroke;
    stroke.points = std::move(points);
    stroke.inside = inside;
    stroke.width = width;
    stroke.closed = true;
    strokes_.push_back(std::move(stroke));
}

void Plan::line(std::vector<Dot> points, double width, bool dashed) {
    Stroke stroke;
    stroke.points = std::move(points);
    stroke.width = width;
    stroke.dashed = dashed;
    strokes_.push_back(std::move(stroke));
}

void Plan::line_in(std::vector<Dot> points, Colour colour, double width) {
    line(std::move(points), width);
    strokes_.back().line = colour;
    strokes_.back().own_line = true;
}

void Plan::word(Dot at, Dot away, std::string text) {
    if (text.empty()) return;
    const double length = std::hypot(away.x, away.y);
    if (length > 0) away = {away.x / length, away.y / length};
    Word word;
    word.at = at;
    word.away = away;
    word.text = std::move(text);
    words_.push_back(std::move(word));
}

void Plan::word_on(Dot at, std::string text, Colour ground) {
    if (text.empty()) return;
    word(at, {0, 0}, std::move(text));
    words_.back().plate = true;
    words_.back().ground = ground;
}

void Plan::word_in_angle(Dot vertex, double turn, double size, double off, double arm,
                         std::string text) {
    if (text.empty()) return;
    word(vertex, polar({0, 0}, turn, 1), std::move(text));
    words_.back().off = off;
    words_.back().half = size / 2 * degree;
    words_.back().arm = arm;
}

Plan::Box Plan::place(const Pen& pen, const Word& word, double scale, const TextStyle& in) {
    const TextSize size = pen.measure(word.text, in);
    const double w = size.w + 2;
    // Letters fill about three quarters of their line.
    const double ink_h = size.h * 0.8;
    const double reach =
        std::fabs(word.away.x) * w / 2 + std::fabs(word.away.y) * ink_h / 2 + word_gap;
    double off = word.away.x == 0 && word.away.y == 0 ? 0 : reach;
    if (word.half > 0) {
        off = word.off * scale + reach;
        if (word.half < std::numbers::pi / 2) {
            // Far enough out that the word's box clears both arms.
            const double aside =
                std::fabs(word.away.y) * w / 2 + std::fabs(word.away.x) * ink_h / 2 + 3;
            const double between = aside / std::tan(word.half) + reach - word_gap;
            off = std::max(off, between);
            // Where that is near the arms' ends, right behind them at the furthest.
            if (off > word.arm * scale) off = std::min(off, word.arm * scale + reach);
        }
    }
    const double x = word.at.x * scale + word.away.x * off;
    const double y = word.at.y * scale + word.away.y * off;
    Box out;
    out.hold(x - w / 2, y - size.h / 2.0);
    out.hold(x + w / 2, y + size.h / 2.0);
    return out;
}

Plan::Box Plan::box(const Pen& pen, double scale, const TextStyle& in) const {
    Box out;
    for (const Stroke& stroke : strokes_) {
        const double half = stroke.width / 2 + 1;
        for (const Dot& dot : stroke.points) {
            out.hold(dot.x * scale - half, dot.y * scale - half);
            out.hold(dot.x * scale + half, dot.y * scale + half);
        }
    }
    for (const Word& word : words_) {
        const Box at = place(pen, word, scale, in);
        out.hold(at.left, at.top);
        out.hold(at.right, at.bottom);
    }
    return out;
}

double Plan::fitted(const Pen& pen, double largest, const TextStyle& in) const {
    double low = 0.5;
    double high = largest;
    for (int i = 0; i < 18; ++i) {
        const double middle = i == 0 ? largest : (low + high) / 2;
        const Box at = box(pen, middle, in);
        const bool fits = at.right - at.left <= pen.area.w - 2 &&
                          (pen.area.h <= 0 || at.bottom - at.top <= pen.area.h - 2);
        (fits ? low : high) = middle;
        if (fits && i == 0) break;
    }
    return low;
}

bool Plan::crossed(const Box& ink, double scale) const {
    for (const Stroke& stroke : strokes_) {
        const std::size_t n = stroke.points.size();
        for (std::size_t i = 0; i + 1 < n + (stroke.closed ? 1 : 0); ++i) {
            const Dot& a = stroke.points[i];
            const Dot& b = stroke.points[(i + 1) % n];
            if (crosses(ink.left, ink.top, ink.right, ink.bottom, {a.x * scale, a.y * scale},
                        {b.x * scale, b.y * scale}))
                return true;
        }
    }
    return false;
}

bool Plan::clear(const Pen& pen, double scale, const TextStyle& in) const {
    std::vector<Box> inks;
    for (const Word& word : words_) {
        Box ink = place(pen, word, scale, in);
        const double white = pen.measure("0", in).h * 0.15;
        ink.top += white;
        ink.bottom -= white;
        if (crossed(ink, scale)) return false;
        const double out = std::hypot((ink.left + ink.right) / 2 - word.at.x * scale,
                                      (ink.top + ink.bottom) / 2 - word.at.y * scale);
        if (word.half > 0 && out > word.arm * scale) return false;
        for (const Box& other : inks) {
            if (ink.left < other.right && other.left < ink.right && ink.top < other.bottom &&
                other.top < ink.bottom)
                return false;
        }
        inks.push_back(ink);
    }
    return true;
}

std::pair<double, TextStyle> Plan::fit(const Pen& pen, double readable, double largest) const {
    // Words get smaller, never under 18 pixels, before they crowd out the drawing or one another.
    TextStyle in = letters_ > 0 ? pen.words_of(letters_, true) : pen.words(true);
    if (pen.area.h <= 0) in.px = std::min(in.px, least_letters);
    const double most = pen.area.h <= 0 ? readable : largest;
    double scale = fitted(pen, most, in);
    while (in.px > least_letters && (scale < readable || !clear(pen, scale, in))) {
        --in.px;
        scale = fitted(pen, most, in);
    }
    return {scale, in};
}

bool Plan::apart(const Pen& pen, double readable, double largest) const {
    const auto [scale, in] = fit(pen, readable, largest);
    return clear(pen, scale, in);
}

TextSize Plan::draw(const Pen& pen, double readable, double largest) const {
    const auto [scale, in] = fit(pen, readable, largest);
    const Box all = box(pen, scale, in);
    const TextSize out{static_cast<int>(std::ceil(all.right - all.left)),
                       static_cast<int>(std::ceil(all.bottom - all.top)), 1};
    if (pen.draws) put(pen, scale, in, {pen.area.x - all.left, pen.area.y - all.top});
    return out;
}

void Plan::put(const Pen& pen, double scale, const TextStyle& in, Dot origin) const {
    const Palette& p = pen.palette();
    Sketch sketch;
    for (const Stroke& stroke : strokes_) {
        std::vector<Dot> at;
        for (const Dot& dot : stroke.points) {
            at.push_back({origin.x + dot.x * scale, origin.y + dot.y * scale});
        }
        const Colour line = stroke.own_line ? stroke.line : p.fig_line;
        if (stroke.dashed) {
            dashes(sketch, at, line, stroke.width);
        } else if (!stroke.closed) {
            sketch.open(std::move(at), line, stroke.width);
        } else if (stroke.pattern) {
            sketch.shape(at, pen.fill_colour(stroke.fill), line, 0);
            draw_pattern(sketch, at, stroke.fill,
                         mixed(pen.fill_colour(stroke.fill), p.card, 0.75));
            sketch.shape(std::move(at), {0, 0, 0, 0}, line, stroke.width);
        } else {
            sketch.shape(std::move(at), stroke.inside, line, stroke.width);
        }
    }
    sketch.draw(pen.canvas());
    for (const Word& word : words_) {
        const Box at = place(pen, word, scale, in);
        const int x = static_cast<int>(std::lround(origin.x + (at.left + at.right) / 2));
        const int y = static_cast<int>(std::lround(origin.y + at.top));
        const TextSize size = pen.measure(word.text, in);
        if (word.plate)
            pen.canvas().rounded({x - size.w / 2 - 4, y + 1, size.w + 8, size.h + 2}, 5,
                                 word.ground);
        pen.centred(x, y, size.h, word.text, in);
    }
}

}  // namespace pipit::ui
