// The list of what left, and the groups of what is kept, in a child's words.
#pragma once

#include "engine/session/ports.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// What a line of the list says: "A copy of my notebook". Rich text.
std::string left_words(const engine::LedgerEntry& entry);
/// What became of it: "Arrived.", "I am not sure it was written."
std::string left_state(const engine::LedgerEntry& entry);
/// What was in it, by the groups of My data: "My answers, My goals and notes". Empty: nothing.
std::string left_content(const engine::LedgerEntry& entry);
/// Whether something left with it, or it is a note about the notebook's lock.
bool has_left(const engine::LedgerEntry& entry);

/// Whether it is a message to a class.
bool is_message(const engine::LedgerEntry& entry);

/// A group of engine/report/fields: "My answers".
std::string group_words(std::string_view group);
std::string_view group_icon(std::string_view group);
/// "1,240 bytes" as a child may read it: "about 2 pages".
std::string size_words(std::uint64_t bytes);

}  // namespace pipit::ui
