// Words on paper: the wrapping of ui/kit/text.hpp in points, drawn as text that can be searched and
// copied. Invariant: measure() and words() of the same words, type and width agree.
#include "ui/kit/kerning.hpp"
#include "ui/kit/markup.hpp"
#include "ui/paper/ink_pdf.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr double fraction_size = 0.92;  // of the words around it
constexpr double bar_room = 0.12;       // em, beyond the digits and beside the bar

/// Behind `text`: what next_character() made of the bytes, which are whole UTF-8 then.
void append(std::string& text, char32_t c) {
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80U | (static_cast<unsigned>(c) >> shift & 0x3FU));
    };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | c >> 6U);
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0U | c >> 12U);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | c >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

/// Words broken into lines.
struct Ink::Lines {
    struct Run {
        Piece piece;
        double w = 0;
    };
    struct Line {
        std::vector<Run> runs;
        double w = 0;
        double above = 0;  ///< From the line's top to its baseline.
        double below = 0;
    };

    PaperFonts& fonts;
    const PaperType& type;
    double limit;
    std::vector<Line> lines{1};
    std::vector<Run> waiting;  ///< Pieces that stay on one line.
    std::vector<Run> spaces;   ///< Before them; dropped at a line's end.

    [[nodiscard]] Face face(bool bold) const {
        return type.face == Face::body && bold ? Face::bold : type.face;
    }
    double width(std::string_view words, Face in, double size) const {
        double w = 0;
        char32_t before = 0;
        for (std::size_t i = 0; i < words.size();) {
            const char32_t c = next_character(words, i);
            w += step(before, c, in, size);
            before = c;
        }
        return w;
    }
    [[nodiscard]] double step(char32_t before, char32_t c, Face in, double size) const {
        const Glyph& glyph = fonts.set().glyph(in, c);
        const double kern = in == Face::heading ? static_cast<double>(heading_kern(before, c)) : 0;
        return (static_cast<double>(glyph.advance) / glyph.units + kern) * size;
    }
    double piece_width(const Piece& piece) const {
        const Face in = face(piece.bold);
        if (piece.kind != PieceKind::fraction) return width(piece.words, in, type.size);
        const double size = type.size * fraction_size;
        return std::max(width(piece.words, in, size), width(piece.below, in, size)) +
               4 * bar_room * size;
    }

    static double sum(const std::vector<Run>& runs) {
        double w = 0;
        for (const Run& run : runs)
            w += run.w;
        return w;
    }
    void put(std::vector<Run>& runs) {
        for (Run& run : runs) {
            lines.back().w += run.w;
            lines.back().runs.push_back(std::move(run));
        }
        runs.clear();
    }
    // What waits goes onto this line or the next; wider than a line it ends where its spaces are.
    void flush() {
        if (sum(waiting) <= limit) return place();
        std::vector<Run> runs = std::move(waiting);
        waiting.clear();
        for (Run& run : runs) {
            if (run.piece.kind == PieceKind::space) {
                place();
                spaces.push_back(std::move(run));
            } else {
                waiting.push_back(std::move(run));
            }
        }
        place();
    }
    void place() {
        if (waiting.empty()) return;
        const double wanted = sum(spaces) + sum(waiting);
        if (!lines.back().runs.empty() && lines.back().w + wanted > limit) {
            spaces.clear();
            lines.emplace_back();
        }
        put(spaces);
        if (sum(waiting) > limit) split();
        put(waiting);
    }
    // A word wider than a line is broken between characters.
    void split() {
        std::vector<Run> runs = std::move(waiting);
        waiting.clear();
        for (const Run& run : runs) {
            Run part{{run.piece.kind, run.piece.bold, {}, run.piece.below}, 0};
            if (run.piece.kind != PieceKind::word) part = run;
            for (std::size_t i = 0;
                 part.piece.kind == PieceKind::word && i < run.piece.words.size();) {
                const std::size_t from = i;
                const double w =
                    step(0, next_character(run.piece.words, i), face(run.piece.bold), type.size);
                if (part.w + w > limit && part.w > 0) {
                    std::vector<Run> done{std::move(part)};
                    put(done);
                    lines.emplace_back();
                    part = {{PieceKind::word, run.piece.bold, {}, {}}, 0};
                }
                part.piece.words += run.piece.words.substr(from, i - from);
                part.w += w;
            }
            std::vector<Run> done{std::move(part)};
            put(done);
        }
    }

    void lay_out(std::string_view markup) {
        std::vector<Piece> pieces = read_markup(markup);
        hold_together(pieces);
        for (Piece& piece : pieces) {
            if (piece.kind == PieceKind::line_break) {
                flush();
                spaces.clear();
                lines.emplace_back();
                continue;
            }
            const double w = piece_width(piece);
            if (piece.kind == PieceKind::space && !piece.holds) {
                flush();
                spaces.push_back({std::move(piece), w});
            } else {
                waiting.push_back({std::move(piece), w});
            }
        }
        flush();
        for (Line& line : lines)
            measure_line(line);
    }
    void measure_line(Line& line) const {
        const Metrics m = fonts.set().metrics(type.face);
        const double text = static_cast<double>(m.ascent + m.descent) * type.size;
        const double leading = (type.line * type.size - text) / 2;
        line.above = leading + static_cast<double>(m.ascent) * type.size;
        line.below = type.line * type.size - line.above;
        for (const Run& run : line.runs) {
            if (run.piece.kind != PieceKind::fraction) continue;
            const double size = type.size * fraction_size;
            line.above = std::max(line.above, middle() + 1.12 * size);
            line.below = std::max(line.below, 1.12 * size - middle());
        }
    }
    // Of a fraction's bar, above the baseline.
    [[nodiscard]] double middle() const {
        return static_cast<double>(fonts.set().metrics(type.face).x_height) * type.size / 2;
    }
    [[nodiscard]] Extent extent() const {
        Extent out;
        for (const Line& line : lines) {
            out.w = std::max(out.w, line.w);
            out.h += line.above + line.below;
        }
        return out;
    }

    void draw_words(cairo_t* cr, std::string_view words, Face in, double size, double x,
                    double y) const {
        std::vector<cairo_glyph_t> glyphs;
        std::vector<cairo_text_cluster_t> clusters;
        std::size_t font = 0;
        std::string text;
        const auto show = [&] {
            if (glyphs.empty()) return;
            cairo_set_font_face(cr, fonts.face(font));
            cairo_set_font_size(cr, size);
            cairo_show_text_glyphs(cr, text.c_str(), static_cast<int>(text.size()), glyphs.data(),
                                   static_cast<int>(glyphs.size()), clusters.data(),
                                   static_cast<int>(clusters.size()),
                                   static_cast<cairo_text_cluster_flags_t>(0));
            glyphs.clear();
            clusters.clear();
            text.clear();
        };
        char32_t before = 0;
        for (std::size_t i = 0; i < words.size();) {
            const char32_t c = next_character(words, i);
            const Glyph& glyph = fonts.set().glyph(in, c);
            if (glyph.font != font) {
                show();
                font = glyph.font;
            }
            const double w = step(before, c, in, size);
            const double kerned = w - step(0, c, in, size);
            glyphs.push_back({glyph.index, x + kerned, y});
            const std::size_t before_it = text.size();
            append(text, c);
            clusters.push_back({static_cast<int>(text.size() - before_it), 1});
            x += w;
            before = c;
        }
        show();
    }
    void draw_fraction(cairo_t* cr, const Run& run, double x, double y) const {
        const Face in = face(run.piece.bold);
        const double size = type.size * fraction_size;
        const double bar = y - middle();
        const double thick = std::max(0.6, size * 0.06);
        const double top_w = width(run.piece.words, in, size);
        const double below_w = width(run.piece.below, in, size);
        draw_words(cr, run.piece.words, in, size, x + (run.w - top_w) / 2, bar - 0.24 * size);
        draw_words(cr, run.piece.below, in, size, x + (run.w - below_w) / 2, bar + 0.92 * size);
        cairo_rectangle(cr, x + bar_room * size, bar - thick / 2, run.w - 2 * bar_room * size,
                        thick);
        cairo_fill(cr);
    }
    void draw(cairo_t* cr, double x, double y, double width) const {
        cairo_save(cr);
        set_colour(cr, type.colour);
        for (const Line& line : lines) {
            double at = x;
            if (type.align == Align::centre) at += (width - line.w) / 2;
            if (type.align == Align::right) at += width - line.w;
            for (const Run& run : line.runs) {
                if (run.piece.kind == PieceKind::fraction)
                    draw_fraction(cr, run, at, y + line.above);
                else
                    draw_words(cr, run.piece.words, face(run.piece.bold), type.size, at,
                               y + line.above);
                at += run.w;
            }
            y += line.above + line.below;
        }
        cairo_restore(cr);
    }
};

Extent Ink::measure(std::string_view markup, const PaperType& type, double width) {
    Lines lines{*pdf_->fonts, type, width, {Lines::Line{}}, {}, {}};
    lines.lay_out(markup);
    return lines.extent();
}

double Ink::words(double x, double y, double width, std::string_view markup,
                  const PaperType& type) {
    Lines lines{*pdf_->fonts, type, width, {Lines::Line{}}, {}, {}};
    lines.lay_out(markup);
    if (!dry_) lines.draw(pdf_->cr, x, y, width);
    return lines.extent().h;
}

}  // namespace pipit::ui
