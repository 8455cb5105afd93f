// Where a class's errors come from, as Error::where says it, so that a screen has words for each.
// Next door: class_desk.hpp, whose view() carries them.
#pragma once

#include <string_view>

namespace pipit::engine {

// pipit-sync does not run any more, so nothing is carried.
inline constexpr std::string_view no_courier = "pipit-sync";
// A stick's: full, read-only, or gone too soon.
inline constexpr std::string_view of_stick = "stick";

}  // namespace pipit::engine
