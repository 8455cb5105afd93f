// See numbers.hpp. Lua's errors are long jumps: no object with a destructor lives in a function
// that can raise one.
#include "content/generators/numbers.hpp"

#include <array>
#include <lua.hpp>
#include <numeric>

namespace pipit::content {

namespace {

// The argument as a whole number; the run ends where it is none.
lua_Integer whole(lua_State* lua, int at, const char* word) {
    if (lua_isinteger(lua, at) == 0)
        return luaL_error(lua, "%s takes whole numbers: use // to divide", word);
    return lua_tointeger(lua, at);
}

lua_Unsigned size_of(lua_Integer n) {
    return n < 0 ? lua_Unsigned{0} - static_cast<lua_Unsigned>(n) : static_cast<lua_Unsigned>(n);
}

int absolute(lua_State* lua) {
    lua_pushinteger(lua, static_cast<lua_Integer>(size_of(whole(lua, 1, "abs"))));
    return 1;
}

int greatest_common_divisor(lua_State* lua) {
    const lua_Unsigned a = size_of(whole(lua, 1, "gcd")), b = size_of(whole(lua, 2, "gcd"));
    lua_pushinteger(lua, static_cast<lua_Integer>(std::gcd(a, b)));
    return 1;
}

int extreme(lua_State* lua, const char* word, bool largest) {
    lua_Integer best = whole(lua, 1, word);
    for (int at = 2; at <= lua_gettop(lua); ++at) {
        const lua_Integer n = whole(lua, at, word);
        if (largest ? n > best : n < best) best = n;
    }
    lua_pushinteger(lua, best);
    return 1;
}

int smallest(lua_State* lua) {
    return extreme(lua, "min", false);
}

int largest(lua_State* lua) {
    return extreme(lua, "max", true);
}

}  // namespace

void give_numbers(lua_State* lua) {
    constexpr std::array<luaL_Reg, 4> given = {
        {{"abs", absolute}, {"gcd", greatest_common_divisor}, {"min", smallest}, {"max", largest}}};
    for (const luaL_Reg& one : given) {
        lua_pushcfunction(lua, one.func);
        lua_setfield(lua, -2, one.name);
    }
}

}  // namespace pipit::content
