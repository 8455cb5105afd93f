// Rich text taken apart: words, spaces, stacked fractions and line breaks, each in one face.
// Invariant: joining the pieces' words gives back every character a reader sees, in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

enum class PieceKind { word, space, fraction, line_break };

struct Piece {
    PieceKind kind = PieceKind::word;
    bool bold = false;
    std::string words;   ///< The word; of a fraction, what stands on top.
    std::string below;   ///< Of a fraction, what stands below.
    bool holds = false;  ///< Of a space: a line ends here only where it cannot be helped.
};

std::vector<Piece> read_markup(std::string_view markup);

/// Marks the spaces that hold: from a number to its unit, and inside formulas and brackets that
/// hold no words.
void hold_together(std::vector<Piece>& pieces);

/// What a piece adds to plain_words() behind `before`: "3/4" for a fraction (" 3/4" behind a whole
/// number), a space for a line break.
std::string plain_piece(const Piece& piece, std::string_view before);

/// The next character of UTF-8 at `at`, which moves behind it. A malformed byte gives U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);
/// Start of the character before `at`.
std::size_t previous_character(std::string_view text, std::size_t at);

}  // namespace pipit::ui
