// Which spaces hold: a number and its unit, a formula and what stands in brackets are read in one
// go, so a line ends inside them only where they are wider than a line. See markup.hpp.
#include "ui/kit/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace pipit::ui {

namespace {

/// What stands between two spaces: a word, a number, a sign.
struct Token {
    std::string text;
    std::size_t space = 0;  ///< Index of the one space before it; 0: there is none, or more.
    bool first = false;     ///< Of its line.
    bool ends_in_fraction = false;
};

std::vector<Token> tokens_of(const std::vector<Piece>& pieces) {
    std::vector<Token> out;
    bool open = false;
    bool first = true;
    std::size_t spaces = 0;
    std::size_t space = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind == PieceKind::space || piece.kind == PieceKind::line_break) {
            open = false;
            first = first || piece.kind == PieceKind::line_break;
            ++spaces;
            space = i;
            continue;
        }
        if (!open) out.push_back({{}, spaces == 1 && !first ? space : 0, first});
        open = true;
        first = false;
        spaces = 0;
        out.back().text += plain_piece(piece, out.back().text);
        out.back().ends_in_fraction = piece.kind == PieceKind::fraction;
    }
    return out;
}

std::string_view without_stop(std::string_view text) {
    while (!text.empty() && std::string_view(".,;:?!)").find(text.back()) != text.npos)
        text.remove_suffix(1);
    return text;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_unit(std::string_view text) {
    static constexpr std::array<std::string_view, 43> units{
        "°C",  "°F",  "°",   "%",   "€",   "mm",  "cm", "dm",  "m",   "km",  "mm²",
        "cm²", "dm²", "m²",  "km²", "mm³", "cm³", "m³", "mg",  "g",   "kg",  "t",
        "ml",  "mL",  "cl",  "dl",  "l",   "L",   "s",  "min", "h",   "ft",  "yd",
        "mi",  "in²", "ft²", "in³", "ft³", "oz",  "lb", "gal", "m/s", "km/h"};
    return std::find(units.begin(), units.end(), without_stop(text)) != units.end();
}

bool is_operator(std::string_view text) {
    static constexpr std::array<std::string_view, 16> signs{"=", "+", "−", "-", "·", "×", "÷", "*",
                                                            "/", ":", "<", ">", "≤", "≥", "≠", "≈"};
    return std::find(signs.begin(), signs.end(), text) != signs.end();
}

/// Two letters side by side make a word; "3x", "k" and "(−2," are none.
bool has_word(std::string_view text) {
    int letters = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        const bool letter = (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) ||
                            (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
        letters = letter ? letters + 1 : 0;
        if (letters == 2) return true;
    }
    return false;
}

/// A number, a letter or brackets of a formula.
bool is_operand(std::string_view text) {
    return !text.empty() && !is_operator(text) && !has_word(text);
}

bool ends_a_phrase(std::string_view text) {
    return std::string_view(".,;:!").find(text.back()) != text.npos;
}

/// The last token of the brackets that `from` opens, when all in them is numbers, letters, signs
/// and units; else `from`.
std::size_t brackets_end(const std::vector<Token>& tokens, std::size_t from) {
    int depth = 0;
    for (std::size_t i = from; i < tokens.size() && (i == from || !tokens[i].first); ++i) {
        const std::string& text = tokens[i].text;
        if (has_word(text) && !is_unit(text)) return from;
        depth += static_cast<int>(std::count(text.begin(), text.end(), '(')) -
                 static_cast<int>(std::count(text.begin(), text.end(), ')'));
        if (depth <= 0) return i;
    }
    return from;
}

bool belongs_before(const Token& left, const Token& right) {
    const bool number = left.ends_in_fraction || is_digit(left.text.back());
    if (number && is_unit(right.text)) return true;
    if (ends_a_phrase(left.text) && !is_operator(left.text)) return false;
    return (is_operand(left.text) && is_operator(right.text)) ||
           (is_operator(left.text) && is_operand(right.text));
}

}  // namespace

void hold_together(std::vector<Piece>& pieces) {
    const std::vector<Token> tokens = tokens_of(pieces);
    std::size_t inside = 0;  // up to this token all stands in one pair of brackets
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool follows = i > 0 && !tokens[i].first && tokens[i].space > 0;
        bool holds = follows && i <= inside;
        if (follows && !holds) {
            holds = belongs_before(tokens[i - 1], tokens[i]);
            // A sign holds to both its sides or to none: a dash between words is no minus.
            if (holds && is_operator(tokens[i].text))
                holds =
                    i + 1 < tokens.size() && !tokens[i + 1].first && is_operand(tokens[i + 1].text);
            if (holds && is_operator(tokens[i - 1].text))
                holds = i > 1 && !tokens[i - 1].first && is_operand(tokens[i - 2].text);
        }
        if (holds) pieces[tokens[i].space].holds = true;
        if (i >= inside && tokens[i].text.find('(') != std::string::npos)
            inside = std::max(inside, brackets_end(tokens, i));
    }
}

}  // namespace pipit::ui
