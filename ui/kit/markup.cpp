// Reads the three marks (see text.hpp) in one pass; anything else means itself.
#include "ui/kit/markup.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

namespace {

/// The length of "{a/b}" at the start of `text`, or 0: a and b of 1-12 characters, no braces.
std::size_t fraction_length(std::string_view text) {
    const auto end = text.find('}');
    const auto slash = text.find('/');
    if (text.empty() || text[0] != '{' || end == std::string_view::npos || slash >= end) return 0;
    const std::size_t above = slash - 1;
    const std::size_t below = end - slash - 1;
    const bool nested = text.substr(1, end - 1).find_first_of("{*\\\n") != std::string_view::npos;
    return above < 1 || above > 12 || below < 1 || below > 12 || nested ? 0 : end + 1;
}

class Reader {
  public:
    void character(char c) {
        const PieceKind kind = c == ' ' ? PieceKind::space : PieceKind::word;
        if (pieces_.empty() || pieces_.back().kind != kind || pieces_.back().bold != bold_ ||
            kind == PieceKind::space) {
            pieces_.push_back({kind, bold_, {}, {}});
        }
        pieces_.back().words += c;
    }
    void fraction(std::string_view inside) {
        const auto slash = inside.find('/');
        pieces_.push_back({PieceKind::fraction, bold_, std::string(inside.substr(0, slash)),
                           std::string(inside.substr(slash + 1))});
    }
    void line_break() { pieces_.push_back({PieceKind::line_break, bold_, {}, {}}); }
    void turn_bold() { bold_ = !bold_; }
    std::vector<Piece> take() { return std::move(pieces_); }

  private:
    std::vector<Piece> pieces_;
    bool bold_ = false;
};

}  // namespace

std::vector<Piece> read_markup(std::string_view markup) {
    std::string local;
    if (decimal_mark() != ".") {
        local = local_numbers(std::string(markup));
        markup = local;
    }
    Reader reader;
    for (std::size_t i = 0; i < markup.size();) {
        const std::string_view rest = markup.substr(i);
        if (rest[0] == '\\' && rest.size() > 1 &&
            std::string_view("\\*{.").find(rest[1]) != rest.npos) {
            reader.character(rest[1]);
            i += 2;
        } else if (rest.substr(0, 2) == "**") {
            reader.turn_bold();
            i += 2;
        } else if (const std::size_t length = fraction_length(rest); length > 0) {
            reader.fraction(rest.substr(1, length - 2));
            i += length;
        } else if (rest[0] == '\n') {
            reader.line_break();
            ++i;
        } else {
            reader.character(rest[0]);
            ++i;
        }
    }
    return reader.take();
}

std::string literal(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '\\' || c == '*' || c == '{') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string plain_piece(const Piece& piece, std::string_view before) {
    if (piece.kind == PieceKind::line_break) return " ";
    if (piece.kind != PieceKind::fraction) return piece.words;
    const bool mixed = !before.empty() && before.back() >= '0' && before.back() <= '9';
    return (mixed ? " " : "") + piece.words + '/' + piece.below;
}

std::string plain_words(std::string_view markup) {
    std::string out;
    for (const Piece& piece : read_markup(markup)) {
        out += plain_piece(piece, out);
    }
    return out;
}

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at++);
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > text.size()) return 0xFFFD;
    char32_t c = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at) & 0xC0U) != 0x80U) return 0xFFFD;
        c = c << 6 | (byte(at++) & 0x3FU);
    }
    return c;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
    }
    return at;
}

}  // namespace pipit::ui
