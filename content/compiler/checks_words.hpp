// What C++ gives to a pack's checks: exact numbers, expressions, equations. Invariant: every word
// is a function of its arguments; Lua's errors are long jumps, so no object with a destructor lives
// in a function that can raise one.
#pragma once

#include "content/compiler/exact.hpp"

#include <lua.hpp>
#include <vector>

namespace pipit::pack {

// Where results with destructors wait while they are handed to Lua; one a state.
struct Scratch {
    std::vector<Exact> found;
    std::string text;
};

// Sets Q, int, value, solutions and decimal in the table on top of the stack. `scratch` outlives
// the state.
void give_words(lua_State* lua, Scratch* scratch);

}  // namespace pipit::pack
