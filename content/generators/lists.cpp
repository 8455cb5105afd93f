// See lists.hpp. Lua's errors are long jumps: no object with a destructor lives in a function that
// can raise one.
#include "content/generators/lists.hpp"

#include <algorithm>
#include <cstring>
#include <lua.hpp>
#include <string_view>

namespace pipit::content {

namespace {

// before(a, b): numbers by size and before texts, texts by bytes (never by the language of the
// machine).
int before(lua_State* lua) {
    const bool a_number = lua_type(lua, 1) == LUA_TNUMBER;
    const bool b_number = lua_type(lua, 2) == LUA_TNUMBER;
    bool less = false;
    if (a_number && b_number) {
        less = lua_compare(lua, 1, 2, LUA_OPLT) != 0;
    } else if (a_number || b_number) {
        less = a_number;
    } else {
        std::size_t a_size = 0, b_size = 0;
        const char* a = luaL_checklstring(lua, 1, &a_size);
        const char* b = luaL_checklstring(lua, 2, &b_size);
        const int order = std::memcmp(a, b, std::min(a_size, b_size));
        less = order < 0 || (order == 0 && a_size < b_size);
    }
    lua_pushboolean(lua, less);
    return 1;
}

int unpack(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    const lua_Unsigned n = lua_rawlen(lua, 1);
    if (n > 100) return luaL_error(lua, "unpack takes at most 100 items");
    luaL_checkstack(lua, static_cast<int>(n), "unpack");
    for (lua_Unsigned i = 1; i <= n; ++i)
        lua_rawgeti(lua, 1, static_cast<lua_Integer>(i));
    return static_cast<int>(n);
}

// split(text, mark): the pieces between one-byte marks, one more than there are marks.
int split(lua_State* lua) {
    std::size_t size = 0, mark_size = 0;
    const char* text = luaL_checklstring(lua, 1, &size);
    const char* mark = luaL_checklstring(lua, 2, &mark_size);
    if (mark_size != 1) return luaL_error(lua, "split takes a text and a mark of one letter");
    lua_newtable(lua);
    lua_Integer n = 0;
    for (std::string_view rest(text, size);;) {
        const std::size_t end = std::min(rest.find(*mark), rest.size());
        lua_pushlstring(lua, rest.data(), end);
        lua_rawseti(lua, -2, ++n);
        if (end == rest.size()) return 1;
        rest.remove_prefix(end + 1);
    }
}

}  // namespace

void give_lists(lua_State* lua) {
    lua_pushcfunction(lua, before);
    lua_setfield(lua, -2, "before");
    lua_pushcfunction(lua, unpack);
    lua_setfield(lua, -2, "unpack");
    lua_pushcfunction(lua, split);
    lua_setfield(lua, -2, "split");
}

}  // namespace pipit::content
