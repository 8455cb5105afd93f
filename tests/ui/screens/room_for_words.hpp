// Whether drawn words and what can be tapped have the room they need: shared by the overlap report
// and the walk under the pseudo-locale. Invariant: judged from what was drawn, not from what a
// screen meant to draw.
#pragma once

#include "tests/ui/screens/scenes.hpp"

#include <string>
#include <vector>

namespace pipit::test {

// Each in words: a line that was cut, broken, lies over another, or leaves its button or the
// window. Empty where all have room.
std::vector<std::string> problems_of_words(const Shown& shown);
// The same of what can be tapped: too small, out of reach, nameless, or over another.
std::vector<std::string> problems_of_targets(const Shown& shown);

}  // namespace pipit::test
