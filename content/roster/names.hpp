// What is kept of a person: a name as it is shown and an id that is none of the things a roster
// must not keep. Invariant: a kept name is tidy and within bounds.
#pragma once

#include "content/roster/roster.hpp"

#include <optional>

namespace pipit::content {

// The cell of a name as it is kept; nothing where it has more than roster_letters_max letters or
// more bytes than a nickname may have (engine/session/event_codec).
std::optional<std::string> kept_name(std::string_view cell);
// A title or a school's name: cut to roster_letters_max letters.
std::string kept_title(std::string_view cell);
// Empty where the id is an address (some systems make one of it) or not 1 to 64 visible ASCII
// characters.
std::string kept_id(std::string_view id);

// `YYYY-MM-DD`, also with a time behind it; nothing where it is no such date.
std::optional<engine::Day> day_of(std::string_view cell);

}  // namespace pipit::content
