// Places the blocks of a sheet on pages and draws them. See pdf.hpp.
#include "ui/paper/pdf.hpp"

#include "ui/kit/text.hpp"
#include "ui/paper/blocks.hpp"

#include <algorithm>
#include <deque>

namespace pipit::ui {

namespace {

struct Margins {
    double x = 54;  // 19 mm: any printer reaches it
    double top = 42;
    double bottom = 54;  // the foot stands in it
};
constexpr Margins filed_margins{40, 32, 44};

const Margins& margins_of(const Sheet& sheet) {
    static constexpr Margins usual;
    return sheet.to_file ? filed_margins : usual;
}

constexpr double room_most = 170;  // what a question's room may grow by, to fill its page

struct Placed {
    const SheetBlock* block;
    double y = 0;
    double h = 0;
};
using Pages = std::vector<std::vector<Placed>>;
using Parts =
    std::deque<SheetBlock>;  // of tables that go on on another page; they stay where they are

bool is_heading(const SheetBlock& block) {
    return std::holds_alternative<SheetHeading>(block);
}

// What has to stand below a heading: the whole of the next block, of a table its first rows.
double first_height(BlockPen& pen, const Sheet& sheet, std::size_t next) {
    if (next >= sheet.blocks.size()) return 0;
    const auto* table = std::get_if<SheetTable>(&sheet.blocks[next]);
    if (table == nullptr) return pen.height(sheet.blocks[next]);
    SheetTable first{table->widths, table->heads, {}};
    for (const auto& row : table->rows) {
        first.rows.push_back(row);
        if (row.size() > 1) break;
    }
    return pen.height(first);
}

// Its first `rows` rows.
SheetTable begun(const SheetTable& table, std::size_t rows) {
    const auto first = table.rows.begin();
    return {table.widths, table.heads, {first, first + static_cast<std::ptrdiff_t>(rows)}};
}

// All but those, below the row that heads them.
SheetTable rest_of(const SheetTable& table, std::size_t rows) {
    const auto cut = table.rows.begin() + static_cast<std::ptrdiff_t>(rows);
    SheetTable out{table.widths, table.heads, {cut, table.rows.end()}};
    const auto heads = std::find_if(std::make_reverse_iterator(cut), table.rows.rend(),
                                    [](const auto& row) { return row.size() == 1; });
    if (heads != table.rows.rend() && cut != table.rows.end() && cut->size() > 1)
        out.rows.insert(out.rows.begin(), *heads);
    return out;
}

Pages place(BlockPen& pen, const Sheet& sheet, double bottom, Parts& parts) {
    Pages pages(1);
    const double top = margins_of(sheet).top;
    double y = top;
    const auto turn = [&] {
        pages.emplace_back();
        y = top;
    };
    for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
        const SheetBlock* block = &sheet.blocks[i];
        if (std::holds_alternative<SheetNewPage>(*block)) {
            if (!pages.back().empty()) turn();
            continue;
        }
        while (const auto* table = std::get_if<SheetTable>(block)) {
            const std::size_t rows = pen.rows_within(*table, bottom - y);
            if (rows == table->rows.size() || (rows == 0 && pages.back().empty())) break;
            if (rows > 0) {
                const SheetBlock& here = parts.emplace_back(begun(*table, rows));
                pages.back().push_back({&here, y, pen.height(here)});
                block = &parts.emplace_back(rest_of(*table, rows));
            }
            turn();
        }
        const double h = pen.height(*block);
        // A heading stands with what it is the heading of.
        const double more = is_heading(*block) ? first_height(pen, sheet, i + 1) : 0;
        if (y + h + more > bottom && !pages.back().empty()) turn();
        pages.back().push_back({block, y, h});
        y += h;
    }
    return pages;
}

bool is_task(const Placed& one) {
    return std::holds_alternative<SheetTask>(*one.block);
}

// A question does not stand alone on a page behind one that is full of them.
void even_out(std::vector<Placed>& page, std::vector<Placed>& next, double top, double bottom) {
    const auto tasks = [](const std::vector<Placed>& on) {
        return std::count_if(on.begin(), on.end(), is_task);
    };
    while (!next.empty() && is_task(next.front()) && is_task(page.back()) &&
           tasks(page) >= tasks(next) + 2) {
        Placed moved = page.back();
        if (next.back().y + next.back().h + moved.h > bottom) return;
        page.pop_back();
        for (Placed& one : next)
            one.y += moved.h;
        moved.y = top;
        next.insert(next.begin(), moved);
    }
}

// Room to work and to write on grows until its page is full.
double spare_room(const std::vector<Placed>& page, double bottom) {
    const auto many = std::count_if(page.begin(), page.end(),
                                    [](const Placed& one) { return grows(*one.block); });
    if (many == 0) return 0;
    const double spare = bottom - page.back().y - page.back().h;
    return std::min(room_most, spare / static_cast<double>(many));
}

void draw_foot(Ink& ink, const Sheet& sheet, PaperSize size, std::size_t page, std::size_t pages) {
    const Palette& p = light_palette;
    const Margins& margins = margins_of(sheet);
    const double y = size.h - margins.bottom + 18;
    PaperType small{.size = 8.5, .colour = p.ink2};
    const double left = margins.x;
    const double w = size.w - 2 * left;
    ink.line(left, y - 6, size.w - left, y - 6, 0.6, p.line);
    const double number_w = 60;
    ink.words(left, y, w - number_w, sheet.foot, small);
    small.align = Align::right;
    if (pages > 1)
        ink.words(size.w - left - number_w, y, number_w,
                  std::to_string(page + 1) + " / " + std::to_string(pages), small);
}

void draw_page(BlockPen& pen, const std::vector<Placed>& page, double bottom) {
    const double more = spare_room(page, bottom);
    double moved = 0;
    for (const Placed& one : page) {
        const double own = grows(*one.block) ? more : 0;
        moved += pen.draw(*one.block, one.y + moved, own) - one.h;
    }
}

}  // namespace

engine::Result<std::vector<std::uint8_t>> pdf_of(const Sheet& sheet, PaperSize size) {
    auto opened = Ink::open(size, sheet.title);
    if (!opened) return opened.error();
    Ink& ink = **opened;
    const Margins& margins = margins_of(sheet);
    BlockPen pen(ink, margins.x, size.w - 2 * margins.x, sheet.to_file);
    const double bottom = size.h - margins.bottom;
    Parts parts;
    Pages pages = place(pen, sheet, bottom, parts);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i)
        even_out(pages[i], pages[i + 1], margins.top, bottom);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) ink.next_page();
        draw_page(pen, pages[i], bottom);
        draw_foot(ink, sheet, size, i, pages.size());
    }
    return ink.finish();
}

}  // namespace pipit::ui
