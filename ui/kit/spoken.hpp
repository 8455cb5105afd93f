// How words on the screen are said, and which drawn word each said word stands for.
// Invariant: what is spoken and what a listener's transcript holds are the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// Bytes [begin, end) of a text.
struct WordSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const WordSpan&) const = default;
};

/// Plain words (see plain_words) as they are said: fractions and signs become words, "3/4 + 1" is
/// "3 quarters plus 1".
std::string spoken_words(std::string_view plain);

/// Text in pieces short enough to be spoken one by one: its sentences, without the spaces around
/// them, none longer than about 200 bytes.
std::vector<std::string> sentences(std::string_view text);

/// The words of a text: what stands between spaces.
std::vector<WordSpan> word_spans(std::string_view text);

/// For each word of `spoken` the word of `shown` it stands for: the same word where there is one in
/// order, the ones between spread evenly. Empty spans where `shown` has no word.
std::vector<WordSpan> shown_words(std::string_view spoken, std::string_view shown);

}  // namespace pipit::ui
