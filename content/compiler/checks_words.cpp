// Exact numbers as Lua values of their own kind, and the reading of expressions.
#include "content/compiler/checks_words.hpp"

#include <array>
#include <cstring>
#include <limits>
#include <new>

namespace pipit::pack {

namespace {

constexpr const char* kind = "Q";
constexpr std::size_t candidates_max = 200'000;
constexpr int unknowns_max = 12;

Scratch& scratch_of(lua_State* lua) {
    return *static_cast<Scratch*>(lua_touserdata(lua, lua_upvalueindex(1)));
}

int push(lua_State* lua, const Exact& value) {
    new (lua_newuserdatauv(lua, sizeof(Exact), 0)) Exact(value);
    luaL_setmetatable(lua, kind);
    return 1;
}

std::optional<Exact> text_value(lua_State* lua, int at) {
    std::size_t size = 0;
    const char* bytes = lua_tolstring(lua, at, &size);
    return read_exact({bytes, size});
}

// A Q, a whole number, or a text that is one number; raises nothing.
std::optional<Exact> value_at(lua_State* lua, int at, bool texts) {
    if (const void* q = luaL_testudata(lua, at, kind)) return *static_cast<const Exact*>(q);
    if (lua_type(lua, at) == LUA_TNUMBER) {
        int whole = 0;
        const lua_Integer n = lua_tointegerx(lua, at, &whole);
        if (whole == 0 || n == std::numeric_limits<lua_Integer>::min()) return std::nullopt;
        return Exact{n, 1};
    }
    if (texts && lua_type(lua, at) == LUA_TSTRING) return text_value(lua, at);
    return std::nullopt;
}

Exact operand(lua_State* lua, int at) {
    const auto out = value_at(lua, at, false);
    if (!out)
        luaL_error(lua, "Q reckons with Q and whole numbers, not with %s (nil or a text?)",
                   luaL_typename(lua, at));
    return out.value_or(Exact{});
}

int done(lua_State* lua, const std::optional<Exact>& result) {
    if (!result) return luaL_error(lua, "this has no exact value (too large, or a part of 0)");
    return push(lua, *result);
}

int add(lua_State* lua) {
    return done(lua, plus(operand(lua, 1), operand(lua, 2)));
}
int subtract(lua_State* lua) {
    return done(lua, less(operand(lua, 1), operand(lua, 2)));
}
int multiply(lua_State* lua) {
    return done(lua, times(operand(lua, 1), operand(lua, 2)));
}
int divide(lua_State* lua) {
    return done(lua, over(operand(lua, 1), operand(lua, 2)));
}
int raise(lua_State* lua) {
    const Exact exponent = operand(lua, 2);
    if (exponent.d != 1) return done(lua, std::nullopt);
    return done(lua, power(operand(lua, 1), exponent.n));
}
int negate(lua_State* lua) {
    const Exact a = operand(lua, 1);
    return push(lua, {-a.n, a.d});
}
int equal(lua_State* lua) {
    lua_pushboolean(lua, operand(lua, 1) == operand(lua, 2));
    return 1;
}
int less_than(lua_State* lua) {
    lua_pushboolean(lua, smaller(operand(lua, 1), operand(lua, 2)));
    return 1;
}
int at_most(lua_State* lua) {
    lua_pushboolean(lua, !smaller(operand(lua, 2), operand(lua, 1)));
    return 1;
}

int push_text(lua_State* lua, const Exact& a) {
    if (a.d == 1) {
        lua_pushfstring(lua, "%I", static_cast<LUAI_UACINT>(a.n));
    } else {
        lua_pushfstring(lua, "%I/%I", static_cast<LUAI_UACINT>(a.n), static_cast<LUAI_UACINT>(a.d));
    }
    return 1;
}
int to_text(lua_State* lua) {
    return push_text(lua, operand(lua, 1));
}
int join(lua_State* lua) {
    for (int at = 1; at <= 2; ++at) {
        if (const void* q = luaL_testudata(lua, at, kind))
            push_text(lua, *static_cast<const Exact*>(q));
        else
            lua_pushvalue(lua, at);
    }
    lua_concat(lua, 2);
    return 1;
}
int member(lua_State* lua) {
    const Exact a = operand(lua, 1);
    const char* name = luaL_checkstring(lua, 2);
    if (std::strcmp(name, "n") == 0) {
        lua_pushinteger(lua, a.n);
    } else if (std::strcmp(name, "d") == 0) {
        lua_pushinteger(lua, a.d);
    } else {
        return luaL_error(lua, "a Q has n and d, not \"%s\"", name);
    }
    return 1;
}

// Q("3/4"), Q("1 1/2"), Q("0.35"), Q(3, 4), Q(q); nothing for a text that is no number, and for
// nil.
int make(lua_State* lua) {
    if (lua_gettop(lua) >= 2) return done(lua, over(operand(lua, 1), operand(lua, 2)));
    const int type = lua_type(lua, 1);
    if (type != LUA_TSTRING && type != LUA_TNIL) return push(lua, operand(lua, 1));
    const auto value = value_at(lua, 1, true);
    if (value) return push(lua, *value);
    lua_pushnil(lua);
    return 1;
}

// int("−12,345"): a whole number, or nothing.
int whole(lua_State* lua) {
    const auto value = value_at(lua, 1, true);
    if (value && value->d == 1)
        lua_pushinteger(lua, value->n);
    else
        lua_pushnil(lua);
    return 1;
}

// decimal(Q(7, 20)) is "0.35"; nothing where it does not end within 15 places.
int decimal(lua_State* lua) {
    const auto value = value_at(lua, 1, true);
    if (!value) return luaL_error(lua, "decimal takes a Q, a whole number or a number's text");
    const Exact a{value->n < 0 ? -value->n : value->n, value->d};
    std::array<char, 20> places{};
    std::size_t n = 0;
    auto rest = std::optional<Exact>({a.n % a.d, a.d});
    while (rest && rest->n != 0 && n < 15) {
        rest = times(*rest, {10, 1});
        if (!rest) break;
        places[n++] = static_cast<char>('0' + rest->n / rest->d);
        rest->n %= rest->d;
    }
    if (!rest || rest->n != 0) {
        lua_pushnil(lua);
        return 1;
    }
    lua_pushfstring(lua, "%s%I%s%s", value->n < 0 ? "-" : "", static_cast<LUAI_UACINT>(a.n / a.d),
                    n > 0 ? "." : "", places.data());
    return 1;
}

// ---- expressions
// --------------------------------------------------------------------------------

enum class Trouble { none, unreadable, no_value, bad_unknown, too_many };

struct Names {
    std::array<std::string, unknowns_max> names;
    std::array<Exact, unknowns_max> values;
    std::size_t count = 0;
};

// {x = 5, ["?"] = 3}; raises nothing: only texts are taken for keys.
bool read_names(lua_State* lua, int at, Names& out) {
    if (lua_type(lua, at) != LUA_TTABLE) return true;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        const auto value = value_at(lua, -1, true);
        if (lua_type(lua, -2) != LUA_TSTRING || !value || out.count == unknowns_max) {
            lua_pop(lua, 2);
            return false;
        }
        out.names[out.count] = lua_tostring(lua, -2);
        out.values[out.count++] = *value;
        lua_pop(lua, 1);
    }
    return true;
}

struct Evaluated {
    Trouble trouble = Trouble::none;
    Exact value = {};
};

Evaluated evaluate(lua_State* lua) {
    std::size_t size = 0;
    const char* bytes = lua_tolstring(lua, 1, &size);
    Names names;
    if (!read_names(lua, 2, names)) return {Trouble::bad_unknown};
    const auto read = Expression::read({bytes, size}, {names.names.data(), names.count});
    if (!read) return {Trouble::unreadable};
    const auto value = read->at({names.values.data(), names.count});
    return value ? Evaluated{Trouble::none, *value} : Evaluated{Trouble::no_value};
}

// value("3x + 2", {x = 5}); nothing where it cannot be read or has no value.
int value(lua_State* lua) {
    luaL_checkstring(lua, 1);
    lua_settop(lua, 2);
    luaL_checkstack(lua, 4, nullptr);
    const Evaluated out = evaluate(lua);
    if (out.trouble == Trouble::bad_unknown)
        return luaL_error(lua, "value takes {x = a number, ...}, at most 12 of them");
    if (out.trouble == Trouble::none) return push(lua, out.value);
    lua_pushnil(lua);
    return 1;
}

Trouble try_all(lua_State* lua, const Exact& from, const Exact& to, const Exact& step,
                Scratch& scratch) {
    std::size_t size = 0, name_size = 0;
    const char* bytes = lua_tolstring(lua, 1, &size);
    const char* name = lua_tolstring(lua, 2, &name_size);
    const std::array<std::string, 1> names = {std::string(name, name_size)};
    const auto relation = Relation::read({bytes, size}, names);
    if (!relation) return Trouble::unreadable;
    scratch.found.clear();
    std::size_t tried = 0;
    std::optional<Exact> at = from;
    while (at && !smaller(to, *at)) {
        if (++tried > candidates_max) return Trouble::too_many;
        const std::array<Exact, 1> values = {*at};
        if (relation->holds(values).value_or(false)) scratch.found.push_back(*at);
        at = plus(*at, step);
    }
    return Trouble::none;
}

// solutions("3x + 2 = 17", "x", from, to, step): every number of the row that makes it hold.
int solutions(lua_State* lua) {
    luaL_checkstring(lua, 1);
    std::size_t name_size = 0;
    luaL_checklstring(lua, 2, &name_size);
    lua_settop(lua, 5);
    const Exact from = operand(lua, 3), to = operand(lua, 4);
    const Exact step = lua_isnil(lua, 5) ? Exact{1, 1} : operand(lua, 5);
    if (step.n <= 0 || name_size == 0)
        return luaL_error(lua, "solutions takes a text, an unknown, from, to and a step above 0");
    Scratch& scratch = scratch_of(lua);
    switch (try_all(lua, from, to, step, scratch)) {
    case Trouble::too_many:
        return luaL_error(lua, "solutions tries at most 200000 numbers");
    case Trouble::unreadable:
        lua_pushnil(lua);
        lua_pushfstring(lua, "\"%s\" cannot be read as an equation", lua_tostring(lua, 1));
        return 2;
    default:
        break;
    }
    lua_createtable(lua, static_cast<int>(scratch.found.size()), 0);
    for (std::size_t i = 0; i < scratch.found.size(); ++i) {
        push(lua, scratch.found[i]);
        lua_rawseti(lua, -2, static_cast<lua_Integer>(i) + 1);
    }
    return 1;
}

}  // namespace

void give_words(lua_State* lua, Scratch* scratch) {
    constexpr std::array<luaL_Reg, 13> methods = {{{"__add", add},
                                                   {"__sub", subtract},
                                                   {"__mul", multiply},
                                                   {"__div", divide},
                                                   {"__pow", raise},
                                                   {"__unm", negate},
                                                   {"__eq", equal},
                                                   {"__lt", less_than},
                                                   {"__le", at_most},
                                                   {"__tostring", to_text},
                                                   {"__concat", join},
                                                   {"__index", member},
                                                   {nullptr, nullptr}}};
    luaL_newmetatable(lua, kind);
    luaL_setfuncs(lua, methods.data(), 0);
    lua_pop(lua, 1);
    constexpr std::array<luaL_Reg, 6> words = {{{"Q", make},
                                                {"int", whole},
                                                {"decimal", decimal},
                                                {"value", value},
                                                {"solutions", solutions},
                                                {nullptr, nullptr}}};
    lua_pushlightuserdata(lua, scratch);
    luaL_setfuncs(lua, words.data(), 1);
}

}  // namespace pipit::pack
