// What was found in a class list, in words that a school's secretary understands: where, what is
// the matter, what to do. Invariant: never a cell's content.
#pragma once

#include "engine/classroom/class_list.hpp"

#include <string>

namespace pipit::ui {

struct ListWords {
    std::string matter;
    std::string remedy;  ///< Empty: nothing is to be done.
};
ListWords list_words(engine::classroom::ListProblem problem);
/// "users.csv, lines 3, 8 and 2 more, column givenName"; empty for the whole of it; literal.
std::string list_place(const engine::classroom::ListFinding& finding);

}  // namespace pipit::ui
