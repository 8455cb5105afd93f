// A table of words on paper: cells in columns, heads on a tint, a thin line below each row. See
// blocks.hpp.
#include "ui/paper/blocks.hpp"

#include <algorithm>
#include <numeric>

namespace pipit::ui {

namespace {

const Palette& p = light_palette;
constexpr Colour none{0, 0, 0, 0};
constexpr double pad_x = 4;
constexpr double pad_y = 2.2;
constexpr double below = 5;

const PaperType cell{.size = 8, .line = 1.18};
const PaperType head{.face = Face::bold, .size = 8, .colour = p.primary, .line = 1.18};
const PaperType across{.face = Face::bold, .size = 8.3, .line = 1.18};

}  // namespace

double BlockPen::put_cells_of(const SheetTable& table, const std::vector<std::string>& cells,
                              double y, bool heads) {
    const bool across_all = cells.size() == 1;
    const PaperType& type = heads ? head : across_all ? across : cell;
    const double all = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    const auto width = [&](std::size_t i) { return across_all ? w_ : w_ * table.widths[i] / all; };
    double h = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        h = std::max(h, ink_.measure(cells[i], type, width(i) - 2 * pad_x).h);
    h += 2 * pad_y;
    if (heads || across_all) ink_.box(x_, y, w_, h, 2, heads ? p.tint : p.well, none);
    double x = x_;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        ink_.words(x + pad_x, y + pad_y, width(i) - 2 * pad_x, cells[i], type);
        x += width(i);
    }
    ink_.line(x_, y + h, x_ + w_, y + h, 0.5, p.edge);
    return h;
}

double BlockPen::put(const SheetTable& table, double y) {
    double at = y;
    if (!table.heads.empty()) at += put_cells_of(table, table.heads, y, true);
    for (const auto& row : table.rows)
        at += put_cells_of(table, row, at, false);
    return at - y + below;
}

std::size_t BlockPen::rows_within(const SheetTable& table, double room) {
    ink_.dry(true);
    std::size_t out = 0;
    double at = table.heads.empty() ? 0 : put_cells_of(table, table.heads, 0, true);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        at += put_cells_of(table, table.rows[i], at, false);
        if (at + below > room) break;
        if (table.rows[i].size() > 1) out = i + 1;
    }
    ink_.dry(false);
    return out;
}

}  // namespace pipit::ui
