// Rich text: **bold**, {3/4} for a stacked fraction, \n for a new line. Nothing else is markup.
// Invariant: a text without a problem is valid UTF-8, has every ** and { closed, and can be read
// aloud.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pipit::content {

// Where the first byte stands that is not valid UTF-8 (RFC 3629); npos: all of it is.
std::size_t invalid_utf8_at(std::string_view text);

// Empty, or what is wrong with it, for a pack's author.
std::string rich_text_problem(std::string_view text);

// The text as it is read aloud in "en" or "es": no markup; signs, units, money and fractions in
// words.
std::string spoken_text(std::string_view text, std::string_view language = "en");

// The text without markup, as `3/4`, for checks and lists.
std::string plain_text(std::string_view text);

}  // namespace pipit::content
