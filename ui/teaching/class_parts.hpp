// What the Class page puts together: what waits for the teacher, and the pages behind it.
// Invariant: each file of one purpose; the page knows none of them but by these.
#pragma once

#include "ui/teaching/page_parts.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pipit::ui {

/// Who asks to join; all that waits, who asks to join first, and a backup that is due last
/// (needs.cpp).
std::vector<Need> asker_needs(StaffRoom& room);
std::vector<Need> needs_of(StaffRoom& room);

/// A row of the page, and what it leads to.
struct ClassSetting {
    Leading row;
    std::function<std::unique_ptr<Screen>(StaffRoom&)> open;
};
std::vector<ClassSetting> class_settings(StaffRoom& room);

/// Who leaves at the end of a year, with their names.
std::unique_ptr<Screen> new_year_screen(StaffRoom& room);

/// "6 computers, heard from today."
std::string computers_words(StaffRoom& room);
/// "20 minutes a day, a rest after 10 minutes", "as Pipit has it".
std::string rules_words(const StaffRoom& room, const engine::classroom::ClassRules& rules);

}  // namespace pipit::ui
