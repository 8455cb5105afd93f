// Question forms: a sentence with holes, held against a prompt. Invariant: a match explains every
// byte of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::pack {

// Holes: {n} a whole number, {f} a fraction n/n, {d} a decimal, {w} a word, {*} the rest of the
// line. What stood in them, in order; nothing where the text is of another form.
std::optional<std::vector<std::string>> match(std::string_view form, std::string_view text);

std::vector<std::string> split(std::string_view text, char at);
int to_int(const std::string& digits);  // 0 for more than nine digits

}  // namespace pipit::pack
