// Places the blocks of a sheet on pages and draws them. See pdf.hpp.
#include "ui/paper/pdf.hpp"

#include "ui/kit/text.hpp"
#include "ui/paper/blocks.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr double margin_x = 54;  // 19 mm: any printer reaches it
constexpr double margin_top = 42;
constexpr double margin_bottom = 54;  // the foot stands in it
constexpr double room_most = 170;     // what a question's room may grow by, to fill its page

struct Placed {
    const SheetBlock* block;
    double y = 0;
    double h = 0;
};
using Pages = std::vector<std::vector<Placed>>;

bool is_heading(const SheetBlock& block) {
    return std::holds_alternative<SheetHeading>(block);
}

Pages place(BlockPen& pen, const Sheet& sheet, double bottom) {
    Pages pages(1);
    double y = margin_top;
    const auto turn = [&] {
        pages.emplace_back();
        y = margin_top;
    };
    for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
        const SheetBlock& block = sheet.blocks[i];
        if (std::holds_alternative<SheetNewPage>(block)) {
            if (!pages.back().empty()) turn();
            continue;
        }
        double h = pen.height(block);
        double wanted = h;
        // A heading stands with what it is the heading of.
        if (is_heading(block) && i + 1 < sheet.blocks.size())
            wanted += pen.height(sheet.blocks[i + 1]);
        if (y + wanted > bottom && !pages.back().empty()) turn();
        pages.back().push_back({&block, y, h});
        y += h;
    }
    return pages;
}

bool is_task(const Placed& one) {
    return std::holds_alternative<SheetTask>(*one.block);
}

// A question does not stand alone on a page behind one that is full of them.
void even_out(std::vector<Placed>& page, std::vector<Placed>& next, double bottom) {
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
        moved.y = margin_top;
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
    const double y = size.h - margin_bottom + 18;
    PaperType small{.size = 8.5, .colour = p.ink2};
    const double w = size.w - 2 * margin_x;
    ink.line(margin_x, y - 6, size.w - margin_x, y - 6, 0.6, p.line);
    const double number_w = 60;
    ink.words(margin_x, y, w - number_w, sheet.foot, small);
    small.align = Align::right;
    if (pages > 1)
        ink.words(size.w - margin_x - number_w, y, number_w,
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
    BlockPen pen(ink, margin_x, size.w - 2 * margin_x);
    const double bottom = size.h - margin_bottom;
    Pages pages = place(pen, sheet, bottom);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i)
        even_out(pages[i], pages[i + 1], bottom);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) ink.next_page();
        draw_page(pen, pages[i], bottom);
        draw_foot(ink, sheet, size, i, pages.size());
    }
    return ink.finish();
}

}  // namespace pipit::ui
