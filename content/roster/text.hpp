// Bytes of a text file as UTF-8, and names made fit to show. Invariant: what decode() lets through
// is valid UTF-8 without a byte order mark and without NUL.
#pragma once

#include "content/roster/roster.hpp"

#include <optional>

namespace pipit::content {

struct Decoded {
    std::string_view text;  // a part of the bytes, or of `store`
    bool western = false;   // was Windows-1252
    std::optional<RosterProblem> refusal;
    std::size_t line = 0;  // of the refusal; 0: the whole file
};
// UTF-8 with or without a mark is taken as it is. Bytes that are no UTF-8 anywhere are taken for
// Windows-1252, which Excel writes in western languages, and converted into `store`; UTF-16,
// UTF-8 mixed with something else and bytes that Windows-1252 does not have are refused.
Decoded decode(std::string_view bytes, std::string& store);

// Of valid UTF-8: without spaces and control characters at the ends, each run of them between
// words one space; without marks that turn the direction of writing or have no width.
std::string tidied(std::string_view text);
std::size_t letters_of(std::string_view text);  // code points of valid UTF-8
// The first letters of a tidy text, at most so many, and at most bytes_max bytes; tidy again.
std::string clipped(std::string text, std::size_t letters, std::size_t bytes_max);

inline constexpr std::string_view blanks = " \t\r\n\v\f";
std::string_view trimmed(std::string_view text);
// Whether they differ in small and capital ASCII letters at most.
bool same_word(std::string_view a, std::string_view b);

}  // namespace pipit::content
