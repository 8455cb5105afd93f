// See blocks.hpp. Questions with their answers are block_task.cpp's.
#include "ui/paper/blocks.hpp"

#include "ui/kit/text.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

const Palette& p = light_palette;
constexpr Colour none{0, 0, 0, 0};

const PaperType large{.face = Face::heading, .size = 23, .colour = p.primary, .line = 1.14};
const PaperType heading{.face = Face::heading, .size = 14, .colour = p.primary, .line = 1.2};
const PaperType body{};
const PaperType bold{.face = Face::bold};
const PaperType small{.size = 10, .colour = p.ink2};
const PaperType filed{.face = Face::bold, .size = 8};

}  // namespace

bool grows(const SheetBlock& block) {
    if (const auto* lines = std::get_if<SheetLines>(&block)) return lines->lines > 1;
    const auto* task = std::get_if<SheetTask>(&block);
    return task != nullptr && grows(*task);
}

double BlockPen::height(const SheetBlock& block) {
    ink_.dry(true);
    const double h = put(block, 0, 0);
    ink_.dry(false);
    return h;
}

double BlockPen::draw(const SheetBlock& block, double y, double more) {
    return put(block, y, more);
}

double BlockPen::put(const SheetBlock& block, double y, double more) {
    return std::visit(
        [&](const auto& one) -> double {
            using Block = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Block, SheetTask>)
                return put_task(one, y, more);
            else if constexpr (std::is_same_v<Block, SheetLines>)
                return put_lines(one, y, more);
            else if constexpr (std::is_same_v<Block, SheetNewPage>)
                return 0;
            else
                return put(one, y);
        },
        block);
}

double BlockPen::put(const SheetHead& head, double y) {
    constexpr double bird_w = 46;
    constexpr double gap = 14;
    const double left = x_ + bird_w + gap;
    const double w = w_ - bird_w - gap;
    // On one line where that is possible in letters that are still a title's.
    PaperType title = large;
    if (ink_.measure(head.title, large).w > w) title.size = 19;
    const double title_h = ink_.measure(head.title, title, w).h;
    const double below_h = head.below.empty() ? 0 : ink_.measure(head.below, small, w).h + 2;
    const double bird_h = ink_.art("pipit-look", x_, y, bird_w);
    const double h = std::max(bird_h, title_h + below_h);
    const double top = y + (h - title_h - below_h) / 2;
    ink_.words(left, top, w, head.title, title);
    if (below_h > 0) ink_.words(left, top + title_h + 2, w, head.below, small);
    ink_.line(x_, y + h + 4, x_ + w_, y + h + 4, 1.6, p.primary);
    return h + 18;
}

double BlockPen::put(const SheetHeading& block, double y) {
    return 8 + ink_.words(x_, y + 8, w_, block.words, heading) + 4;
}

double BlockPen::put(const SheetText& text, double y) {
    return ink_.words(x_, y, w_, text.words, text.small ? small : body) + 6;
}

double BlockPen::put_row(const SheetRow& row, double x, double y, double w) {
    constexpr double art_w = 22;
    constexpr double art_h = 27;
    const double left = x + art_w + 10;
    w -= art_w + 10;
    if (row.title.empty()) {
        const double first = ink_.measure("x", body).h;
        ink_.disc(x + art_w / 2, y + first / 2, 2.4, p.primary, none);
        return ink_.words(left, y, w, row.words, body);
    }
    const double title_h = ink_.measure(row.title, bold, w).h;
    const double words_h = row.words.empty() ? 0 : ink_.measure(row.words, small, w).h;
    const double h = std::max(art_h, title_h + words_h);
    ink_.art(row.art, x, y + std::min(h, art_h + 3) - art_h, art_w);
    const double top = y + std::max(0.0, art_h - title_h - words_h) / 2;
    ink_.words(left, top, w, row.title, bold);
    if (words_h > 0) ink_.words(left, top + title_h, w, row.words, small);
    return h;
}

double BlockPen::put(const SheetRow& row, double y) {
    return put_row(row, x_, y, w_) + 6;
}

// Two beside each other, as two columns are read: across.
double BlockPen::put(const SheetRows& rows, double y) {
    constexpr double gap = 16;
    const double w = (w_ - gap) / 2;
    double at = y;
    for (std::size_t i = 0; i < rows.rows.size(); i += 2) {
        double h = put_row(rows.rows[i], x_, at, w);
        if (i + 1 < rows.rows.size())
            h = std::max(h, put_row(rows.rows[i + 1], x_ + w + gap, at, w));
        at += h + 6;
    }
    return at - y;
}

double BlockPen::put(const SheetQuote& quote, double y) {
    constexpr double pad = 9;
    const double w = w_ - 2 * pad - 4;
    const std::string words =
        quote.title.empty() ? quote.words : "**" + quote.title + "**  " + quote.words;
    const double h = ink_.measure(words, body, w).h + 2 * pad - 4;
    ink_.box(x_, y, w_, h, 7, p.well, none);
    ink_.box(x_, y, 4, h, 2, p.primary, none);
    ink_.words(x_ + pad + 4, y + pad - 3, w, words, body);
    return h + 7;
}

double BlockPen::put(const SheetNote& note, double y) {
    constexpr double pad = 10;
    const double h = ink_.measure(note.words, body, w_ - 2 * pad).h + 2 * pad - 2;
    ink_.box(x_, y + 4, w_, h, 8, none, p.ink, 1.2);
    ink_.words(x_ + pad, y + 4 + pad - 1, w_ - 2 * pad, note.words, body);
    return h + 14;
}

double BlockPen::put_number(double x, double y, int number) {
    constexpr double r = 10.5;
    PaperType in{.face = Face::bold, .size = 12, .colour = p.ink, .align = Align::centre};
    const std::string words = std::to_string(number);
    ink_.disc(x + r, y + r, r, p.tint, none);
    ink_.words(x, y + r - ink_.measure(words, in).h / 2, 2 * r, words, in);
    return 2 * r;
}

double BlockPen::put(const SheetSteps& steps, double y) {
    double at = y;
    int number = 0;
    for (const std::string& step : steps.steps) {
        const double w = w_ - 32;
        const double words_h = ink_.measure(step, body, w).h;
        const double h = std::max(words_h, put_number(x_, at, ++number));
        ink_.words(x_ + 32, at + (h - words_h) / 2, w, step, body);
        at += h + 6;
    }
    return at - y + 4;
}

double BlockPen::put_lines(const SheetLines& lines, double y, double more) {
    constexpr double apart = 25;  // a child's letters fit in
    double at = y;
    const PaperType& label = to_file_ ? filed : bold;
    const double label_w = ink_.measure(lines.label, label).w;
    // One line stands beside its label, where there is room for both.
    const bool beside = lines.lines == 1 && label_w + 160 < w_;
    const double label_h = lines.label.empty() ? 0 : ink_.measure(lines.label, label, w_).h;
    if (beside) {
        const double left = x_ + (to_file_ ? 4 : 0);  // as a table's cells
        ink_.words(left, at + apart - label_h + 3, w_, lines.label, label);
        ink_.line(left + label_w + 10, at + apart, x_ + w_, at + apart, 0.8, p.edge);
        return apart + 8;
    }
    if (label_h > 0) at += ink_.words(x_, at, w_, lines.label, label);
    const int all = lines.lines + static_cast<int>(more / apart);
    for (int i = 0; i < all; ++i) {
        at += apart;
        ink_.line(x_, at, x_ + w_, at, 0.8, p.edge);
    }
    return at - y + 7;
}

double BlockPen::put(const SheetLetters& letters, double y) {
    constexpr double gap = 10;
    constexpr double h = 50;
    const int columns = std::max(1, letters.columns);
    const double w = (w_ - gap * (columns - 1)) / columns;
    y += 4;
    PaperType group{.face = Face::bold, .size = 21, .align = Align::centre};
    const PaperType number{.size = 8.5, .colour = p.ink2};
    int i = 0;
    for (const std::string& one : letters.groups) {
        const double x = x_ + (i % columns) * (w + gap);
        const int row = i / columns;
        const double top = y + row * (h + gap);
        ink_.box(x, top, w, h, 7, none, p.edge, 0.9);
        ink_.words(x + 6, top + 2, 20, std::to_string(i + 1), number);
        // Wide apart: they are read out and typed one by one.
        std::string spaced;
        for (const char letter : one)
            spaced += std::string(spaced.empty() ? "" : "\u2009") + letter;
        const double words_h = ink_.measure(spaced, group).h;
        ink_.words(x, top + (h - words_h) / 2 + 2, w, spaced, group);
        ++i;
    }
    const int rows = (i + columns - 1) / columns;
    return rows * (h + gap) + 8;
}

}  // namespace pipit::ui
