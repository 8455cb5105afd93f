// What the scenes are put together from. Invariant: as scenes.hpp has it.
#pragma once

#include "tests/ui/teaching/scenes.hpp"
#include "ui/kit/words.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace pipit::test::teaching {

using Reach = std::function<void(TeacherStage&)>;

// With the thirty, then on.
Reach thirty(Reach then);

// A label with a name in it, as it is said now.
std::string about(const char* english, const char* name);

// The pages behind Class: what keeps it safe, what it goes by, lists from files.
void add_behind_class(std::vector<Scene>& out);

}  // namespace pipit::test::teaching
