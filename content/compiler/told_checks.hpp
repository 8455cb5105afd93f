// An item against the same item told otherwise: in Spanish, or with another theme. Invariant: pure
// functions of the items; a telling may change words and nothing that is counted or judged.
#pragma once

#include "engine/session/item.hpp"

#include <string>
#include <vector>

namespace pipit::pack {

// What keeps `spanish` from being the same item as `english`: a text that is missing or still
// English, other numbers in a text, another key, another figure. Each begins with its problem's id:
// "spanish-missing: ...".
std::vector<std::string> spanish_problems(const engine::Item& english, const engine::Item& spanish);

// What the other theme changed besides its nouns: "theme-changes-numbers: ...",
// "theme-changes-reading: ...".
std::vector<std::string> theme_problems(const engine::Item& item, const engine::Item& other);

// Sentences longer, or words longer, than readers of this grade (0 to 8) read with ease:
// "reading-level: ...". `language` is "en" or "es".
std::vector<std::string> reading_problems(const engine::Item& item, int grade,
                                          const std::string& language);

}  // namespace pipit::pack
