// The word-wrapper and the drawing of its lines. See text.hpp for what it promises.
#include "ui/kit/text.hpp"

#include "ui/kit/canvas.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/kerning.hpp"
#include "ui/kit/markup.hpp"

#include <cmath>
#include <cstring>
#include <vector>

namespace pipit::ui {

namespace {

int rounded(float value) {
    return static_cast<int>(std::floor(value + 0.5F));
}

}  // namespace

struct Text::Fonts {
    std::unique_ptr<FontSet> set;
};

/// Words broken into lines, each with its place; made anew for every measure and draw.
struct Text::Layout {
    struct Run {
        Piece piece;
        float x = 0;  ///< From the line's left end.
        float w = 0;
        bool large = false;   ///< The whole part of a mixed number: as large as its fraction.
        WordSpan place = {};  ///< Its bytes in the plain words.
    };
    struct Line {
        std::vector<Run> runs;
        float w = 0;
        int above = 0;  ///< From the line's top to its baseline.
        int below = 0;
    };

    FontSet& fonts;
    const TextStyle& style;
    float limit;
    std::vector<Line> lines;
    std::vector<Run> waiting;  ///< Pieces without a space between them: they stay on one line.
    float waiting_w = 0;
    std::vector<Run> spaces;  ///< Spaces before `waiting`; dropped at a line's end.
    WordSpan mark = {};       ///< The word that is being said.
    bool cut = false;         ///< shorten() left something out.
    bool split = false;       ///< split_waiting() broke a word.
    bool halo_now = false;    ///< What is drawn is the halo round the letters.
    static constexpr int halo_r = 3;

    [[nodiscard]] Face face(bool bold) const {
        if (style.face == Face::body && bold) return Face::bold;
        return style.face == Face::dyslexic && bold ? Face::dyslexic_bold : style.face;
    }
    /// Fractions in small text are set larger than it, so that their digits can be read.
    [[nodiscard]] int fraction_px() const { return style.px >= 24 ? style.px : style.px * 5 / 4; }
    [[nodiscard]] static int bar(int px) { return std::max(1, px * 75 / 1000); }

    float advance(Face in, char32_t c, int px) {
        const Glyph& glyph = fonts.glyph(in, c);
        const auto em = static_cast<float>(px);
        float w = static_cast<float>(glyph.advance) * em / static_cast<float>(glyph.units);
        w += (style.letter_em + (in == Face::heading ? -0.005F : 0.0F)) * em;
        if (c == ' ') w += style.word_em * em;
        return w;
    }
    float width(std::string_view words, Face in, int px) {
        float w = 0;
        char32_t before = 0;
        for (std::size_t i = 0; i < words.size();) {
            const char32_t c = next_character(words, i);
            w += advance(in, c, px) + kern(in, before, c, px);
            before = c;
        }
        return w;
    }
    [[nodiscard]] static float kern(Face in, char32_t before, char32_t c, int px) {
        return in == Face::heading ? heading_kern(before, c) * static_cast<float>(px) : 0.0F;
    }
    [[nodiscard]] int px_of(const Run& run) const { return run.large ? fraction_px() : style.px; }
    float piece_width(const Piece& piece) {
        const Face in = face(piece.bold);
        if (piece.kind != PieceKind::fraction) return width(piece.words, in, style.px);
        const int px = fraction_px();
        const float inner = std::max(width(piece.words, in, px), width(piece.below, in, px));
        return inner + 2 * (0.18F + 0.12F) * static_cast<float>(px);
    }

    void line_box(Line& line) const {
        const Metrics m = fonts.metrics(style.face);
        const auto em = static_cast<float>(style.px);
        const int ascent = rounded(m.ascent * em);
        const int descent = rounded(m.descent * em);
        const float height = style.line * em;
        const auto half_leading =
            static_cast<int>(std::floor((height - static_cast<float>(ascent + descent)) / 2));
        line.above = half_leading + ascent;
        line.below = rounded(height) - line.above;
        const float middle = m.x_height * em / 2;
        for (const Run& run : line.runs) {
            if (run.piece.kind != PieceKind::fraction) continue;
            const int px = fraction_px();
            const float half =
                (2 * 1.06F * static_cast<float>(px) + static_cast<float>(bar(px))) / 2;
            line.above = std::max(line.above, rounded(half + middle));
            line.below = std::max(line.below, rounded(half - middle));
        }
    }

    Line& last() {
        if (lines.empty()) lines.emplace_back();
        return lines.back();
    }
    static void put(Line& line, std::vector<Run>& runs) {
        for (Run& run : runs) {
            run.x = line.w;
            line.w += run.w;
            line.runs.push_back(std::move(run));
        }
        runs.clear();
    }
    void flush() {
        if (waiting_w > limit) {
            part_waiting();
        } else {
            place_waiting();
        }
    }
    /// What is wider than a whole line ends where its spaces are, though they would hold it.
    void part_waiting() {
        std::vector<Run> runs = std::move(waiting);
        waiting.clear();
        waiting_w = 0;
        for (Run& run : runs) {
            if (run.piece.kind == PieceKind::space) {
                place_waiting();
                spaces.push_back(std::move(run));
            } else {
                waiting_w += run.w;
                waiting.push_back(std::move(run));
            }
        }
        place_waiting();
    }
    void place_waiting() {
        if (waiting.empty()) return;
        float spaces_w = 0;
        for (const Run& space : spaces) {
            spaces_w += space.w;
        }
        if (!last().runs.empty() && last().w + spaces_w + waiting_w > limit) {
            spaces.clear();
            lines.emplace_back();
        }
        put(last(), spaces);
        if (waiting_w > limit) split_waiting();
        put(last(), waiting);
        waiting_w = 0;
    }
    /// A word wider than a whole line is broken after a mark of a path, or else between characters.
    void split_waiting() {
        std::vector<Run> runs = std::move(waiting);
        waiting.clear();
        for (Run& run : runs) {
            if (run.piece.kind != PieceKind::word) {
                waiting.push_back(std::move(run));
                continue;
            }
            Run part{{PieceKind::word, run.piece.bold, {}, {}}, 0, 0, false, run.place};
            for (std::size_t i = 0; i < run.piece.words.size();) {
                const std::size_t from = i;
                const float w =
                    advance(face(run.piece.bold), next_character(run.piece.words, i), style.px);
                if (last().w + part.w + w > limit && (part.w > 0 || last().w > 0)) {
                    const std::size_t ending = part.piece.words.find_last_of("-/._");
                    split = split || ending == std::string::npos;
                    std::string rest;
                    if (ending != std::string::npos) {
                        rest = part.piece.words.substr(ending + 1);
                        part.piece.words.resize(ending + 1);
                    }
                    part.w = width(part.piece.words, face(run.piece.bold), style.px);
                    std::vector<Run> done{part};
                    put(last(), done);
                    lines.emplace_back();
                    part.w = width(rest, face(run.piece.bold), style.px);
                    part.piece.words = std::move(rest);
                }
                part.piece.words += run.piece.words.substr(from, i - from);
                part.w += w;
            }
            std::vector<Run> done{part};
            put(last(), done);
        }
    }

    void enlarge_whole_part() {
        if (waiting.empty() || waiting.back().piece.kind != PieceKind::word) return;
        Run& whole = waiting.back();
        const bool number = whole.piece.words.find_first_not_of("0123456789") == std::string::npos;
        if (!number || whole.large) return;
        whole.large = true;
        waiting_w -= whole.w;
        whole.w = width(whole.piece.words, face(whole.piece.bold), fraction_px());
        waiting_w += whole.w;
    }
    void lay_out(std::string_view markup) {
        std::string plain;
        std::vector<Piece> pieces = read_markup(markup);
        hold_together(pieces);
        for (Piece& piece : pieces) {
            const std::size_t begin = plain.size();
            plain += plain_piece(piece, plain);
            const WordSpan place{begin, plain.size()};
            if (piece.kind == PieceKind::space && !piece.holds) {
                flush();
                spaces.push_back({piece, 0, piece_width(piece), false, place});
            } else if (piece.kind == PieceKind::line_break) {
                flush();
                spaces.clear();
                last();
                lines.emplace_back();
            } else {
                if (piece.kind == PieceKind::fraction) enlarge_whole_part();
                const float w = piece_width(piece);
                waiting.push_back({std::move(piece), 0, w, false, place});
                waiting_w += w;
            }
        }
        flush();
        last();
        shorten();
        for (Line& line : lines) {
            line_box(line);
        }
    }
    /// Cuts what is over max_lines and ends the last line with "...".
    void shorten() {
        const auto most = static_cast<std::size_t>(style.max_lines);
        if (most == 0 || lines.size() <= most) return;
        cut = true;
        lines.resize(most);
        Line& line = lines.back();
        Run dots{{PieceKind::word, false, "\u2026", {}}, 0, 0, false, {}};
        dots.w = piece_width(dots.piece);
        while (!line.runs.empty() && line.w + dots.w > limit) {
            Run& run = line.runs.back();
            std::string& words = run.piece.words;
            if (run.piece.kind == PieceKind::word && !words.empty()) {
                words.resize(previous_character(words, words.size()));
            } else {
                words.clear();
            }
            const float w = words.empty() ? 0 : piece_width(run.piece);
            line.w += w - run.w;
            run.w = w;
            if (words.empty()) line.runs.pop_back();
        }
        std::vector<Run> end{dots};
        put(line, end);
    }

    [[nodiscard]] TextSize size() const {
        TextSize out{0, 0, static_cast<int>(lines.size())};
        for (const Line& line : lines) {
            out.w = std::max(out.w, static_cast<int>(std::ceil(line.w)));
            out.h += line.above + line.below;
        }
        return out;
    }

    /// The card's colour as far as this round the letters.
    void draw_halo(Canvas& canvas, const Slot& slot, int x, int y) const {
        for (int down = -halo_r; down <= halo_r; ++down) {
            for (int right = -halo_r; right <= halo_r; ++right) {
                if (right * right + down * down <= halo_r * halo_r + 1)
                    canvas.blit(slot, x + right, y + down, style.halo);
            }
        }
    }
    void draw_words(Canvas& canvas, std::string_view words, Face in, int px, float x,
                    int baseline) {
        char32_t before = 0;
        for (std::size_t i = 0; i < words.size();) {
            const char32_t c = next_character(words, i);
            x += kern(in, before, c, px);
            before = c;
            const Glyph& glyph = fonts.glyph(in, c);
            const Slot* slot = fonts.picture(canvas.page(), glyph, px);
            if (slot != nullptr && slot->w > 0) {
                const int left = rounded(x) + slot->left;
                const int top = baseline - slot->top;
                if (halo_now) {
                    draw_halo(canvas, *slot, left, top);
                } else {
                    canvas.blit(*slot, left, top, style.colour);
                }
            }
            x += advance(in, c, px);
        }
    }
    void draw_fraction(Canvas& canvas, const Run& run, float x, int baseline) {
        const int px = fraction_px();
        const auto em = static_cast<float>(px);
        const Face in = face(run.piece.bold);
        const Metrics m = fonts.metrics(in);
        const float half_x = fonts.metrics(style.face).x_height * static_cast<float>(style.px) / 2;
        const int thick = bar(px);
        const int bar_top = baseline - rounded(half_x + static_cast<float>(thick) / 2);
        const float box = run.w - 2 * 0.12F * em;
        const float left = x + 0.12F * em;
        const int half_leading = static_cast<int>(std::floor(
            (1.06F * em - static_cast<float>(rounded(m.ascent * em) + rounded(m.descent * em))) /
            2));
        const int ascent = half_leading + rounded(m.ascent * em);
        const int top = bar_top - rounded(1.06F * em);
        const int below = bar_top + thick;
        draw_words(canvas, run.piece.words, in, px,
                   left + (box - width(run.piece.words, in, px)) / 2, top + ascent);
        draw_words(canvas, run.piece.below, in, px,
                   left + (box - width(run.piece.below, in, px)) / 2, below + ascent);
        const Rect line{rounded(left), bar_top, rounded(box), thick};
        canvas.fill(halo_now ? line.inset(-halo_r) : line, halo_now ? style.halo : style.colour);
    }
    [[nodiscard]] float left_of(const Line& line, Rect area) const {
        const float room = static_cast<float>(area.w) - line.w;
        const auto left = static_cast<float>(area.x);
        return style.align == Align::centre  ? left + room / 2
               : style.align == Align::right ? left + room
                                             : left;
    }
    /// A line that the edge of a scrolled column cuts through is left out whole: it is read after
    /// the next step. Its leading may be cut.
    static bool cut_through(const Canvas& canvas, const Line& line, int y) {
        constexpr int leading = 4;
        const Rect clip = canvas.clip();
        return y + leading < clip.y || y + line.above + line.below - leading > clip.bottom();
    }
    void report(const Canvas& canvas, Rect area, TextWatch& watch) const {
        int y = area.y;
        for (const Line& line : lines) {
            if (cut_through(canvas, line, y)) {
                y += line.above + line.below;
                continue;
            }
            const int baseline = y + line.above;
            const int up = std::min(line.above, style.px * 3 / 4);
            DrawnLine out{
                {},           {rounded(left_of(line, area)), baseline - up, rounded(line.w), 0},
                area,         canvas.clip(),
                style.colour, style.px};
            out.ink.h = up + std::min(line.below, style.px / 4);
            out.bold = !line.runs.empty();
            for (const Run& run : line.runs) {
                const bool fraction = run.piece.kind == PieceKind::fraction;
                out.words += run.piece.words + (fraction ? "/" + run.piece.below : "");
                out.bold = out.bold && (run.piece.bold || style.face != Face::body);
                if (!fraction) continue;
                out.ink.y = y;
                out.ink.h = line.above + line.below;
            }
            out.cut = cut;
            out.split = split;
            out.heading = style.face == Face::heading;
            if (!out.words.empty()) watch.lines.push_back(std::move(out));
            y += line.above + line.below;
        }
    }
    /// The words that are being said get a tint, and a line below: never colour alone.
    void draw_mark(Canvas& canvas, const Line& line, float left, int y) const {
        for (const Run& run : line.runs) {
            const bool said = run.place.begin < mark.end && mark.begin < run.place.end;
            if (!said || run.piece.kind == PieceKind::space) continue;
            const Rect at{rounded(left + run.x) - 2, y + 1, rounded(run.w) + 4,
                          line.above + line.below - 2};
            canvas.fill(at, canvas.palette().tint);
            canvas.fill({at.x, at.bottom() - 3, at.w, 3}, style.colour);
        }
    }
    void draw(Canvas& canvas, Rect area, TextWatch* watch) {
        if (watch != nullptr) report(canvas, area, *watch);
        halo_now = style.halo.a > 0;
        if (halo_now) draw_lines(canvas, area);
        halo_now = false;
        if (watch == nullptr || !watch->hide) draw_lines(canvas, area);
    }
    void draw_lines(Canvas& canvas, Rect area) {
        int y = area.y;
        for (const Line& line : lines) {
            if (cut_through(canvas, line, y)) {
                y += line.above + line.below;
                continue;
            }
            const float left = left_of(line, area);
            if (mark.begin < mark.end) draw_mark(canvas, line, left, y);
            for (const Run& run : line.runs) {
                if (run.piece.kind == PieceKind::fraction) {
                    draw_fraction(canvas, run, left + run.x, y + line.above);
                } else {
                    const int px = px_of(run);
                    const float x_height = fonts.metrics(style.face).x_height;
                    // A large whole part stands in the middle of its fraction's bar.
                    const int lower =
                        run.large ? rounded(x_height * static_cast<float>(px - style.px) / 2) : 0;
                    draw_words(canvas, run.piece.words, face(run.piece.bold), px, left + run.x,
                               y + line.above + lower);
                }
            }
            y += line.above + line.below;
        }
    }
};

Text::Text() : fonts_(std::make_unique<Fonts>()) {}
Text::~Text() = default;

engine::Result<std::unique_ptr<Text>> Text::open() {
    auto set = FontSet::open();
    if (!set) return set.error();
    std::unique_ptr<Text> text(new Text);
    text->fonts_->set = std::move(set).value();
    return text;
}

bool Text::has(LetterFace letters) const {
    return letters == LetterFace::andika || fonts_->set->has_dyslexic();
}

bool Text::can_draw(std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
        if (fonts_->set->glyph(Face::body, next_character(words, i)).index == 0) return false;
    }
    return true;
}

TextSize Text::measure(std::string_view markup, const TextStyle& style, int width) {
    Layout layout{*fonts_->set, style, static_cast<float>(width), {}, {}, 0, {}, {}};
    layout.lay_out(markup);
    return layout.size();
}

TextSize Text::draw(Canvas& canvas, Rect area, std::string_view markup, const TextStyle& style) {
    Layout layout{*fonts_->set, style, static_cast<float>(area.w), {}, {}, 0, {}, mark_};
    layout.lay_out(markup);
    layout.draw(canvas, area, watch_);
    return layout.size();
}

TextSize Text::draw_middle(Canvas& canvas, Rect area, std::string_view markup,
                           const TextStyle& style) {
    Layout layout{*fonts_->set, style, static_cast<float>(area.w), {}, {}, 0, {}, mark_};
    layout.lay_out(markup);
    const TextSize size = layout.size();
    area.y += rounded(static_cast<float>(area.h - size.h) / 2);
    layout.draw(canvas, area, watch_);
    return size;
}

int Text::caret_x(std::string_view words, std::size_t offset, const TextStyle& style) {
    Layout layout{*fonts_->set, style, 1e6F, {}, {}, 0, {}, {}};
    return rounded(layout.width(words.substr(0, offset), style.face, style.px));
}

TextStyle style(const Look& look, Type type) {
    return style(look, type, look.palette().ink);
}

TextStyle style(const Look& look, Type type, Colour colour, bool bold) {
    const bool heading =
        type == Type::h1 || type == Type::h2 || type == Type::h3 || type == Type::hero;
    TextStyle out;
    out.face = heading ? Face::heading : bold ? Face::bold : Face::body;
    if (look.letters == LetterFace::open_dyslexic)
        out.face = heading || bold ? Face::dyslexic_bold : Face::dyslexic;
    out.px = look.px(type);
    out.colour = colour;
    out.line = heading ? 1.18F : look.line_em();
    out.letter_em = look.letter_em();
    out.word_em = look.word_em();
    return out;
}

}  // namespace pipit::ui
