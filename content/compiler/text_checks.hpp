// What the gate asks of every sentence a child reads: that it fits, is short, and blames and
// hurries nobody. Invariant: pure functions of the text; widths come from a table, so no window and
// no font is needed.
#pragma once

#include <string>
#include <string_view>

namespace pipit::pack {

// Lines the rich text takes when wrapped at `width_px`, at `size_px` and Andika; a word that is
// wider than the line counts as 99 lines. Units: logical pixels at text scale 1.
int lines_of(std::string_view rich, int size_px, int width_px, bool bold);

// The width of the rich text on one line, rounded up, in the same units.
int width_of(std::string_view rich, int size_px, bool bold);

// Empty, or the letter that Andika does not have.
std::string missing_letter(std::string_view rich);

constexpr int sentence_words_max = 14;        // in any language; a grade allows fewer
int longest_sentence(std::string_view rich);  // in words; numbers and signs are none

// Empty, or the word or sign that blames, hurries or grades a child ("!", "wrong", "quickly",
// "easy"), or a coarse word, in any of the languages.
std::string unkind_word(std::string_view rich);

// Empty, or why the text cannot be read aloud as it stands (signs and markup left in it).
std::string unspeakable(std::string_view spoken);

// Whether `needle` stands in `text` as a number or word of its own.
bool says(std::string_view text, std::string_view needle);

}  // namespace pipit::pack
