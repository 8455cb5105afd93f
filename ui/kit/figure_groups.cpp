// Things in groups, and a plot of pictures with its key.
#include "ui/kit/figure_pen.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

namespace {

using engine::ObjectGroups;

/// Groups in rows of `across`, things in rows of `per_row`.
struct Rings {
    int across = 1;
    int per_row = 1;
    int rows = 1;  ///< Of things in a group.
    int cell = 14;
    int ring_w = 0;
    int ring_h = 0;
    int label_h = 0;
    bool labels_fit = true;  ///< Each stands below its own ring, apart from the next.
    TextStyle in = {};
    TextSize size = {};
};

constexpr int ring_gap = 12;
constexpr int ring_pad = 10;

int most_in_a_group(const ObjectGroups& f) {
    int out = 1;
    for (const auto& group : f.groups) {
        out = std::max(out, group.count);
    }
    return out;
}

int widest_label(const Pen& pen, const ObjectGroups& f, const TextStyle& in) {
    int out = 0;
    for (const auto& group : f.groups) {
        out = std::max(out, pen.measure(group.label, in).w);
    }
    return out;
}

/// Things smaller than this are hard to count.
int readable_cell(const Pen& pen) {
    return pen.ui.look().big() ? 24 : 20;
}

Rings rings_with(const Pen& pen, const ObjectGroups& f, int across, int per_row,
                 const TextStyle& in) {
    Rings out;
    out.in = in;
    const int label_w = widest_label(pen, f, in);
    out.across = across;
    out.per_row = per_row;
    out.rows = (most_in_a_group(f) + per_row - 1) / per_row;
    out.label_h = label_w > 0 ? pen.measure("0", in).h : 0;
    const int lines = (static_cast<int>(f.groups.size()) + across - 1) / across;
    const int wide = (pen.area.w - ring_gap * (across - 1)) / across - 2 * ring_pad;
    const int high = (pen.area.h - ring_gap * (lines - 1)) / lines - 2 * ring_pad - out.label_h;
    const int least = pen.least(readable_cell(pen), 6);
    const int fits = pen.area.h <= 0 ? std::min(least, wide / per_row)
                                     : std::min(wide / per_row, high / out.rows);
    out.cell = std::clamp(fits, 6, pen.largest(36));
    out.ring_w = std::max(per_row * out.cell, std::min(label_w, std::max(wide, 6))) + 2 * ring_pad;
    out.labels_fit = label_w <= out.ring_w;
    out.ring_h = out.rows * out.cell + 2 * ring_pad;
    out.size = {across * out.ring_w + ring_gap * (across - 1),
                lines * (out.ring_h + out.label_h) + ring_gap * (lines - 1), 1};
    return out;
}

/// The one with the largest things; of equals the lowest. Labels that cannot stand apart come last.
Rings rings_in(const Pen& pen, const ObjectGroups& f, const TextStyle& in) {
    const auto groups = static_cast<int>(f.groups.size());
    const int most = most_in_a_group(f);
    Rings best;
    bool first = true;
    for (int across = groups; across >= 1; --across) {
        for (const int per_row : {5, 4, 3, 2, 10}) {
            if (per_row > most && per_row != 2) continue;
            const Rings one = rings_with(pen, f, across, std::min(per_row, most), in);
            const bool fits = one.size.w <= pen.area.w;
            const bool lower = pen.area.h <= 0 && one.cell == best.cell && one.size.h < best.size.h;
            const bool better =
                one.labels_fit == best.labels_fit ? one.cell > best.cell || lower : one.labels_fit;
            if (first || (fits && better)) best = one;
            first = false;
        }
    }
    return best;
}

/// Labels get smaller, not under two thirds nor 18 pixels, before they touch or crowd the things.
Rings rings_of(const Pen& pen, const ObjectGroups& f) {
    TextStyle in = pen.words(true);
    const int least = std::max(18, in.px * 2 / 3);
    if (widest_label(pen, f, in) == 0) return rings_in(pen, f, in);
    for (;; --in.px) {
        const Rings out = rings_in(pen, f, in);
        const bool roomy = pen.area.h > 0 && out.labels_fit && out.cell >= readable_cell(pen) &&
                           out.size.h <= pen.area.h;
        if (roomy || in.px <= least) return out;
    }
}

}  // namespace

TextSize draw(const Pen& pen, const ObjectGroups& figure) {
    const Rings r = rings_of(pen, figure);
    if (!pen.draws) return r.size;
    const Palette& p = pen.palette();
    for (std::size_t i = 0; i < figure.groups.size(); ++i) {
        const auto& group = figure.groups[i];
        const int at = static_cast<int>(i);
        const Rect ring{pen.area.x + at % r.across * (r.ring_w + ring_gap),
                        pen.area.y + at / r.across * (r.ring_h + r.label_h + ring_gap), r.ring_w,
                        r.ring_h};
        if (figure.rings) {
            pen.canvas().rounded(ring, std::min(24, ring.h / 3), p.card);
            pen.canvas().outline(ring, std::min(24, ring.h / 3), 3, p.fig_line);
        }
        const int used = std::max(1, (group.count + r.per_row - 1) / r.per_row);
        const int top = ring.centre_y() - used * r.cell / 2;
        for (int n = 0; n < group.count; ++n) {
            const int row = n / r.per_row;
            const int here = std::min(r.per_row, group.count - row * r.per_row);
            const int left = ring.centre_x() - here * r.cell / 2;
            draw_object(pen, {left + n % r.per_row * r.cell, top + row * r.cell, r.cell, r.cell},
                        group.object);
        }
        pen.centred(ring.centre_x(), ring.bottom(), r.label_h, group.label, r.in);
    }
    return r.size;
}

namespace {

struct Pictures {
    int title_h = 0;
    int label_w = 0;
    int row_h = 24;
    int cell = 20;
    int key_h = 24;
    TextStyle in = {};
    TextSize size = {};
};

Pictures pictures_of(const Pen& pen, const engine::PicturePlot& f) {
    Pictures out;
    out.in = pen.words();
    int most = 2;
    for (const auto& row : f.rows) {
        most = std::max(most, row.halves);
    }
    const int symbols = (most + 1) / 2;
    const auto rows = static_cast<int>(f.rows.size());
    for (;; --out.in.px) {
        const int line_h = pen.measure("0", out.in).h;
        out.label_w = 0;
        for (const auto& row : f.rows) {
            out.label_w = std::max(out.label_w, pen.measure(row.label, out.in).w);
        }
        out.label_w += 14;
        out.title_h = f.title.empty() ? 0 : line_h + 4;
        out.key_h = line_h + 6;
        const int beside = (pen.area.w - out.label_w - 6) / symbols;
        const int room = (pen.area.h - out.title_h - out.key_h) / rows;
        out.row_h = std::clamp(room, line_h, std::max(line_h, pen.largest(38)));
        out.cell = std::clamp(std::min(beside, out.row_h), 8, pen.largest(36));
        if (out.in.px <= 18 ||
            (out.title_h + out.key_h + rows * line_h <= pen.area.h && out.cell >= line_h - 4))
            break;
    }
    const int key_w = out.cell + 16 + pen.measure("= " + grouped(f.each), out.in).w;
    TextStyle bold = out.in;
    bold.face = Face::bold;
    const int title_w = f.title.empty() ? 0 : pen.measure(f.title, bold).w;
    out.size = {std::min(std::max(pen.area.w, 60),
                         std::max({out.label_w + symbols * out.cell + 6, key_w, title_w})),
                out.title_h + rows * out.row_h + out.key_h, 1};
    return out;
}

}  // namespace

TextSize draw(const Pen& pen, const engine::PicturePlot& figure) {
    const Pictures k = pictures_of(pen, figure);
    if (!pen.draws) return k.size;
    const Palette& p = pen.palette();
    TextStyle bold = k.in;
    bold.face = Face::bold;
    bold.max_lines = 1;
    int y = pen.area.y;
    if (k.title_h > 0)
        pen.ui.fonts().draw(pen.canvas(), {pen.area.x, y, k.size.w, k.title_h}, figure.title, bold);
    y += k.title_h;
    const int left = pen.area.x + k.label_w;
    pen.canvas().line_v(left - 5, y, static_cast<int>(figure.rows.size()) * k.row_h, 3, p.fig_line);
    for (const auto& row : figure.rows) {
        pen.ui.fonts().draw_middle(pen.canvas(), {pen.area.x, y, k.label_w - 8, k.row_h}, row.label,
                                   k.in);
        for (int i = 0; i < (row.halves + 1) / 2; ++i) {
            const Rect cell{left + i * k.cell, y + (k.row_h - k.cell) / 2, k.cell, k.cell};
            const bool half = 2 * i + 1 == row.halves;
            // Half a symbol is its left half.
            if (half) pen.canvas().push_clip({cell.x, cell.y, cell.w / 2, cell.h});
            draw_object(pen, cell, figure.object);
            if (half) pen.canvas().pop_clip();
        }
        y += k.row_h;
    }
    const int key = std::min(k.cell, k.key_h);
    draw_object(pen, {left, y + k.key_h - key, key, key}, figure.object);
    pen.ui.fonts().draw_middle(pen.canvas(), {left + key + 6, y, k.size.w, k.key_h},
                               "= " + grouped(figure.each), bold);
    return k.size;
}

}  // namespace pipit::ui
