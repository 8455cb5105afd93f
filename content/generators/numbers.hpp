// Whole numbers for generators, in C because generators call them by the hundred. Invariant: they
// read their arguments and nothing else.
#pragma once

struct lua_State;

namespace pipit::content {

// Gives Lua the words abs, gcd, min and max, into the table on top of the stack.
void give_numbers(lua_State* lua);

}  // namespace pipit::content
