// Fraction bar and fraction circle: parts told by pattern, dark lines between them, a legend.
#include "ui/kit/figure_pen.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace pipit::ui {

namespace {

using engine::Fill;
using engine::FractionPart;

constexpr int swatch_room = 18 + 8;

struct Entry {
    const FractionPart* part = nullptr;
    int x = 0;  ///< Left end, from the legend's left.
    int row = 0;
    int w = 0;
};

int share_of(int length, double share) {
    return static_cast<int>(std::lround(share * length));
}

/// Where each labelled part's word stands over a bar `width` long: above the middle of its part
/// when all fit, else one after the other.
std::vector<Entry> legend(const Pen& pen, const std::vector<FractionPart>& parts, int width) {
    std::vector<Entry> out;
    const TextStyle in = pen.words();
    double before = 0;
    int free_from = 0;
    bool fits = true;
    for (const FractionPart& part : parts) {
        const double size = part.size.to_double();
        if (!part.label.empty()) {
            const int w = swatch_room + pen.measure(part.label, in).w;
            const int x = share_of(width, before + size / 2) - w / 2;
            fits = fits && x >= free_from && x + w <= width;
            free_from = x + w + 12;
            out.push_back({&part, x, 0, w});
        }
        before += size;
    }
    if (fits) return out;
    int x = 0;
    int row = 0;
    for (Entry& entry : out) {
        if (x > 0 && x + entry.w > width) {
            x = 0;
            ++row;
        }
        entry.x = x;
        entry.row = row;
        x += entry.w + 24;
    }
    return out;
}

int legend_row(const Pen& pen) {
    return pen.ui.look().scaled(pen.wide() ? 34 : 30);
}

void draw_entry(const Pen& pen, int x, int y, int row_h, const Entry& entry) {
    pen.swatch(x, y + (row_h - 18) / 2 - 2, entry.part->fill);
    if (!pen.draws) return;
    pen.ui.fonts().draw_middle(pen.canvas(), {x + swatch_room, y - 2, entry.w, row_h},
                               entry.part->label, pen.words());
}

/// Cuts along the whole, in parts of it: between the parts, and the equal pieces.
std::vector<double> cuts_of(int cuts, const std::vector<FractionPart>& parts) {
    std::vector<double> out;
    double end = 0;
    for (const FractionPart& part : parts) {
        end += part.size.to_double();
        if (end < 0.999) out.push_back(end);
    }
    for (int i = 1; i < cuts; ++i) {
        out.push_back(static_cast<double>(i) / cuts);
    }
    return out;
}

/// How much of the whole is filled from its left end on (parts in a row, empty ones too).
bool filled_at(const std::vector<FractionPart>& parts, double at) {
    double end = 0;
    for (const FractionPart& part : parts) {
        end += part.size.to_double();
        if (at < end) return part.fill != Fill::empty;
    }
    return false;
}

Fill fill_at(const std::vector<FractionPart>& parts, double at) {
    double end = 0;
    for (const FractionPart& part : parts) {
        end += part.size.to_double();
        if (at < end) return part.fill;
    }
    return Fill::empty;
}

void draw_bar(const Pen& pen, Rect bar, const engine::FractionBar& figure) {
    if (!pen.draws) return;
    Canvas& canvas = pen.canvas();
    const Palette& p = pen.palette();
    const Rect inside = bar.inset(2);
    canvas.rounded(bar, radius::bar, p.card);
    double before = 0;
    for (const FractionPart& part : figure.parts) {
        const int from = share_of(inside.w, before);
        before += part.size.to_double();
        const int to = share_of(inside.w, std::min(before, 1.0));
        if (part.fill != Fill::empty)
            pen.part({inside.x + from, inside.y, to - from, inside.h}, part.fill);
    }
    for (const double cut : cuts_of(figure.cuts, figure.parts)) {
        const bool dark =
            filled_at(figure.parts, cut - 0.001) && filled_at(figure.parts, cut + 0.001);
        canvas.line_v(inside.x + share_of(inside.w, cut) - 1, inside.y, inside.h, 3,
                      dark ? p.fig_cut : p.fig_line);
    }
    canvas.outline(bar, radius::bar, 3, p.fig_line);
}

struct Wheel {
    const engine::FractionCircle& figure;
    const Palette& p;
    float r;
    std::vector<double> cuts;

    static float mixed(float below, float above, float share) {
        return below + (above - below) * share;
    }

    /// The colour at (x, y) from the centre, and how much of the pixel the disc covers.
    std::uint32_t at(const Pen& pen, float x, float y) const {
        constexpr float whole = 6.2831853F;
        const float d = std::sqrt(x * x + y * y);
        const float cover = std::clamp(r - d + 0.5F, 0.0F, 1.0F);
        if (cover <= 0) return 0;
        // Clockwise from the top, as children are shown it.
        float turn = std::atan2(x, -y) / whole;
        if (turn < 0) turn += 1;
        const Fill fill = fill_at(figure.parts, static_cast<double>(turn));
        std::array<float, 3> c = split(pen.fill_colour(fill));
        lay(c, p.card, pattern(fill, x + r, y + r));
        for (const double cut : cuts) {
            const float angle = static_cast<float>(cut) * whole;
            const float along = x * std::sin(angle) - y * std::cos(angle);
            const float aside = std::fabs(x * std::cos(angle) + y * std::sin(angle));
            if (along > -1.5F) lay(c, cut_colour(cut), std::clamp(1.5F - aside + 0.5F, 0.0F, 1.0F));
        }
        lay(c, p.fig_line, 1.0F - std::clamp(r - 3 - d + 0.5F, 0.0F, 1.0F));
        return static_cast<std::uint32_t>(cover * 255.0F + 0.5F) << 24 | byte(c[0]) << 16 |
               byte(c[1]) << 8 | byte(c[2]);
    }
    [[nodiscard]] Colour cut_colour(double cut) const {
        const double before = cut < 0.001 ? 0.999 : cut - 0.001;
        const bool dark = filled_at(figure.parts, before) && filled_at(figure.parts, cut + 0.001);
        return dark ? p.fig_cut : p.fig_line;
    }
    static float pattern(Fill fill, float x, float y) {
        if (fill == Fill::hatch) {
            const float along = std::fmod(x + y, 16.0F);
            const float off = std::min(along, 16.0F - along) * 0.70710678F;
            return 0.55F * std::clamp(1.5F - off, 0.0F, 1.0F);
        }
        if (fill != Fill::dots) return 0;
        const float dx = std::fmod(x, 18.0F) - 9;
        const float dy = std::fmod(y, 18.0F) - 9;
        return 0.75F * std::clamp(3.1F - std::sqrt(dx * dx + dy * dy), 0.0F, 1.0F);
    }
    static std::array<float, 3> split(Colour c) {
        return {static_cast<float>(c.r), static_cast<float>(c.g), static_cast<float>(c.b)};
    }
    static void lay(std::array<float, 3>& c, Colour over, float share) {
        const auto top = split(over);
        for (std::size_t i = 0; i < 3; ++i) {
            c[i] = mixed(c[i], top[i], share);
        }
    }
    static std::uint32_t byte(float value) { return static_cast<std::uint32_t>(value + 0.5F); }
};

std::string wheel_key(const engine::FractionCircle& figure, int size, Theme theme) {
    std::string key = "wheel " + std::to_string(size) + ' ' +
                      std::to_string(static_cast<int>(theme)) + ' ' + std::to_string(figure.cuts);
    for (const FractionPart& part : figure.parts) {
        key += ' ' + number_words(part.size, -1) + std::to_string(static_cast<int>(part.fill));
    }
    return key;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::FractionBar& figure) {
    const int width = std::min(pen.area.w, 760);
    const std::vector<Entry> entries = legend(pen, figure.parts, width - 4);
    const int row_h = legend_row(pen);
    const int legend_h = entries.empty() ? 0 : (entries.back().row + 1) * row_h;
    const int drawn_h = pen.wide() ? 220 : 96;
    const int height = std::clamp(pen.area.h - legend_h, 24, drawn_h);
    for (const Entry& entry : entries) {
        draw_entry(pen, pen.area.x + 2 + entry.x, pen.area.y + entry.row * row_h, row_h, entry);
    }
    draw_bar(pen, {pen.area.x, pen.area.y + legend_h, width, height}, figure);
    return {width, legend_h + height, 1};
}

TextSize draw(const Pen& pen, const engine::FractionCircle& figure) {
    const int size =
        std::clamp(std::min(pen.area.h, pen.area.w), 60, pen.wide() ? 320 : 170) / 2 * 2;
    int legend_w = 0;
    int rows = 0;
    const int row_h = legend_row(pen);
    for (const FractionPart& part : figure.parts) {
        if (part.label.empty()) continue;
        const Entry entry{&part, 0, 0, swatch_room + pen.measure(part.label, pen.words()).w};
        draw_entry(pen, pen.area.x + size + 28, pen.area.y + 8 + rows * row_h, row_h, entry);
        legend_w = std::max(legend_w, 28 + entry.w);
        ++rows;
    }
    if (pen.draws) {
        Page& page = pen.canvas().page();
        const std::string key = wheel_key(figure, size, pen.ui.look().theme);
        const Slot* slot = page.find(key);
        if (slot == nullptr) {
            const float r = static_cast<float>(size) / 2;
            Wheel wheel{figure, pen.palette(), r, cuts_of(figure.cuts, figure.parts)};
            if (!wheel.cuts.empty()) wheel.cuts.push_back(0);
            std::vector<std::uint32_t> argb;
            for (int i = 0; i < size * size; ++i) {
                const int row = i / size;
                argb.push_back(wheel.at(pen, static_cast<float>(i - row * size) + 0.5F - r,
                                        static_cast<float>(row) + 0.5F - r));
            }
            slot = page.add(key, size, size, argb.data());
        }
        if (slot != nullptr) pen.canvas().blit(*slot, pen.area.x, pen.area.y, {255, 255, 255, 255});
    }
    return {size + legend_w, std::max(size, 8 + rows * row_h), 1};
}

}  // namespace pipit::ui
