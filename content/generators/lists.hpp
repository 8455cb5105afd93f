// The generators' words of lists that would be slow in Lua: before, unpack, split
// (docs/formats/pack.md). Invariant: the same on every target and in every language of the machine.
#pragma once

struct lua_State;

namespace pipit::content {

// Puts them into the table on the top of the stack.
void give_lists(lua_State* lua);

}  // namespace pipit::content
