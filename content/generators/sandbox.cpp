// The sandbox: what Lua may call, and the three meters (live memory, memory ever allocated,
// instructions). Invariants: globals are a whitelist; there is no pcall, coroutine or metatable, so
// an error or a stop always ends the run; every C function a generator can reach costs at most one
// bounded piece of memory. Lua's errors are long jumps: no object with a destructor lives in a
// function that can raise one.
#include "content/generators/sandbox.hpp"

#include "content/generators/arena.hpp"
#include "content/generators/lists.hpp"
#include "content/generators/numbers.hpp"
#include "content/generators/prelude.hpp"
#include "content/generators/wording.hpp"
#include "engine/session/answer.hpp"

#include <algorithm>
#include <cstring>
#include <lua.hpp>
#include <optional>

namespace pipit::content {

namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

constexpr int hook_every = 500;  // instructions between two looks at the meter

enum class Stop { none, memory, piece, allocated, instructions };

struct Meter {
    Limits limits;
    Arena arena;
    std::size_t alive = 0;
    std::size_t highest = 0;
    std::size_t allocated = 0;
    int instructions = 0;  // counted hook_every at a time
    Stop stop = Stop::none;
};

void* allocate(void* state, void* old, std::size_t old_size, std::size_t size) noexcept {
    auto& meter = *static_cast<Meter*>(state);
    if (old == nullptr) old_size = 0;  // Lua passes the kind of object here
    if (size == 0) {
        meter.alive -= old_size;
        meter.arena.give_back(old, old_size);
        return nullptr;
    }
    if (size > old_size) {
        if (size > meter.limits.piece_bytes) {
            meter.stop = Stop::piece;
            return nullptr;
        }
        if (meter.allocated + size > meter.limits.allocated_bytes) {
            meter.stop = Stop::allocated;
            return nullptr;
        }
        if (meter.alive - old_size + size > meter.limits.memory_bytes) {
            // Not final: Lua collects its garbage and asks again.
            return nullptr;
        }
        meter.allocated += size;
    }
    void* fresh = meter.arena.resized(old, old_size, size);
    if (fresh == nullptr) return nullptr;
    meter.alive = meter.alive - old_size + size;
    meter.highest = std::max(meter.highest, meter.alive);
    return fresh;
}

Meter& meter_of(lua_State* lua) {
    void* state = nullptr;
    lua_getallocf(lua, &state);
    return *static_cast<Meter*>(state);
}

void count_instructions(lua_State* lua, lua_Debug*) {
    Meter& meter = meter_of(lua);
    meter.instructions += hook_every;
    if (meter.instructions <= meter.limits.instructions) return;
    meter.stop = Stop::instructions;
    luaL_error(lua, "stopped");
}

// ---- what C gives to Lua
// -------------------------------------------------------------------------

int refuse(lua_State* lua, const char* what) {
    return luaL_error(lua, "%s", what);
}

// tostring: never an address.
int to_text(lua_State* lua) {
    switch (lua_type(lua, 1)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
        lua_settop(lua, 1);
        lua_tolstring(lua, 1, nullptr);
        return 1;
    case LUA_TBOOLEAN:
        lua_pushstring(lua, lua_toboolean(lua, 1) ? "true" : "false");
        return 1;
    case LUA_TNIL:
        lua_pushstring(lua, "nil");
        return 1;
    default:
        return refuse(lua, "tostring takes numbers, texts and truth values only");
    }
}

// The keys of a table as a list, in no order: the prelude sorts them.
int keys(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    lua_newtable(lua);
    lua_pushnil(lua);
    lua_Integer n = 0;
    while (lua_next(lua, 1) != 0) {
        lua_pop(lua, 1);
        const int type = lua_type(lua, -1);
        if (type != LUA_TNUMBER && type != LUA_TSTRING)
            return refuse(lua, "each takes tables whose keys are numbers or texts");
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, 2, ++n);
    }
    return 1;
}

// same(a, b): the same text, or two spellings of one number.
int same_number(lua_State* lua) {
    std::size_t a_size = 0, b_size = 0;
    const char* a = luaL_checklstring(lua, 1, &a_size);
    const char* b = luaL_checklstring(lua, 2, &b_size);
    const std::string_view left(a, a_size), right(b, b_size);
    bool same = left == right;
    if (!same && a_size < 64 && b_size < 64) {
        const auto x = engine::read_number(left);
        const auto y = engine::read_number(right);
        same = x && y && *x == *y;
    }
    lua_pushboolean(lua, same);
    return 1;
}

void copy_field(lua_State* lua, int from, int to, const char* name) {
    lua_getfield(lua, from, name);
    lua_setfield(lua, to, name);
}

// Builds the only globals there are, and hides every other function of the libraries.
void make_globals(lua_State* lua, bool spanish, int theme) {
    lua_newtable(lua);
    const int globals = lua_gettop(lua);
    luaL_requiref(lua, "_G", luaopen_base, 0);
    for (const char* name : {"assert", "error", "ipairs", "select", "tonumber", "type"})
        copy_field(lua, globals + 1, globals, name);
    lua_settop(lua, globals);

    luaL_requiref(lua, "string", luaopen_string, 0);
    lua_newtable(lua);
    // No pattern and no format: they run long or print addresses. rep is the prelude's.
    for (const char* name : {"byte", "char", "len", "lower", "reverse", "sub", "upper"})
        copy_field(lua, globals + 1, globals + 2, name);
    lua_pushliteral(lua, "");
    lua_newtable(lua);
    lua_pushvalue(lua, globals + 2);
    lua_setfield(lua, -2, "__index");  // ("text"):sub(1, 2); no arithmetic on texts
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
    lua_setfield(lua, globals, "string");
    lua_settop(lua, globals);

    lua_pushcfunction(lua, to_text);
    lua_setfield(lua, globals, "tostring");
    give_lists(lua);
    give_numbers(lua);
    give_wording(lua, spanish, theme);
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

int append(lua_State*, const void* bytes, std::size_t size, void* to) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return 0;
}

// The prelude, compiled once in a state that no pack ever sees.
const std::string& compiled_prelude() {
    static const std::string code = [] {
        std::string out;
        lua_State* lua = luaL_newstate();
        if (lua != nullptr &&
            luaL_loadbufferx(lua, prelude.data(), prelude.size(), "=prelude", "t") == LUA_OK)
            lua_dump(lua, append, &out, 1);  // without line numbers: errors name the pack's file
        if (lua != nullptr) lua_close(lua);
        return out;
    }();
    return code;
}

// ---- the run
// ---------------------------------------------------------------------------------------

struct Job {
    const std::string* prelude;
    const std::string* code;  // of the generator: its text where `compiled` is given, else bytecode
    const char* chunk_name;
    lua_Integer seed;
    lua_Integer level;
    bool spanish;
    int theme;
    std::string* compiled;  // where the bytecode of the text goes; then the generator is not called
};

// Runs inside lua_pcall. Leaves the generator's table (or the generator itself) on the stack.
int run(lua_State* lua) {
    const Job& job = *static_cast<const Job*>(lua_touserdata(lua, 1));
    lua_settop(lua, 0);
    make_globals(lua, job.spanish, job.theme);
    if (luaL_loadbufferx(lua, job.prelude->data(), job.prelude->size(), "=prelude", "b") != LUA_OK)
        return lua_error(lua);
    lua_pushinteger(lua, job.seed);
    lua_pushinteger(lua, job.level);
    lua_pushcfunction(lua, keys);
    lua_pushcfunction(lua, same_number);
    lua_call(lua, 4, 0);
    if (luaL_loadbufferx(lua, job.code->data(), job.code->size(), job.chunk_name,
                         job.compiled != nullptr ? "t" : "b") != LUA_OK)
        return lua_error(lua);
    if (job.compiled != nullptr) lua_dump(lua, append, job.compiled, 0);
    lua_call(lua, 0, 1);
    if (!lua_isfunction(lua, -1))
        return refuse(lua, "the file must return a function: return function(rng, level) ... end");
    if (job.compiled != nullptr) return 1;
    lua_getglobal(lua, "rng");
    lua_pushinteger(lua, job.level);
    lua_call(lua, 2, 1);
    if (!lua_istable(lua, -1)) return refuse(lua, "the generator must return a table");
    return 1;
}

// ---- from Lua's table to a tree of values: only calls that cannot raise
// -----------------------------

struct Harvest {
    lua_State* lua;
    std::size_t nodes = 0;
    std::size_t text = 0;
    std::string problem;  // empty: none

    Value value(int at, int depth);
    Value table(int at, int depth);
    bool refuse(const std::string& what) {
        if (problem.empty()) problem = what;
        return false;
    }
    std::string text_at(int at) {
        std::size_t size = 0;
        const char* bytes = lua_tolstring(lua, at, &size);
        text += size;
        if (text > value_text_max) {
            refuse("the texts of one item are longer than 64 KiB together");
            return {};
        }
        return {bytes, size};
    }
};

Value Harvest::value(int at, int depth) {
    Value out;
    if (++nodes > value_nodes_max)
        refuse("one item has more than " + std::to_string(value_nodes_max) + " values");
    if (depth > value_depth_max) refuse("tables are nested deeper than 8");
    if (!problem.empty()) return out;
    switch (lua_type(lua, at)) {
    case LUA_TBOOLEAN:
        out.kind = Kind::truth;
        out.truth = lua_toboolean(lua, at) != 0;
        break;
    case LUA_TNUMBER:
        out.kind = Kind::number;
        out.number = static_cast<std::int64_t>(lua_tointeger(lua, at));
        if (lua_isinteger(lua, at) == 0)
            refuse("a number is not whole: use // to divide, and text such as \"3/4\" or \"0.5\"");
        break;
    case LUA_TSTRING:
        out.kind = Kind::text;
        out.text = text_at(at);
        break;
    case LUA_TTABLE:
        return table(lua_absindex(lua, at), depth);
    default:
        refuse("an item holds a function; it may hold tables, texts, whole numbers and truth");
    }
    return out;
}

// A list where it has an item 1 (then no holes and no other keys), else a map by name.
Value Harvest::table(int at, int depth) {
    Value out;
    if (lua_checkstack(lua, 4) == 0) {
        refuse("tables are nested too deep");
        return out;
    }
    const std::size_t length = static_cast<std::size_t>(lua_rawlen(lua, at));
    if (length > value_nodes_max) {
        refuse("a list is longer than " + std::to_string(value_nodes_max));
        return out;
    }
    Value::List list(length);
    Value::Map map;
    std::size_t listed = 0;
    lua_pushnil(lua);
    while (lua_next(lua, at) != 0) {
        Value one = value(-1, depth + 1);
        lua_pop(lua, 1);
        if (lua_type(lua, -1) == LUA_TSTRING) {
            map.emplace(text_at(-1), std::move(one));
        } else if (lua_isinteger(lua, -1) != 0 && lua_tointeger(lua, -1) >= 1 &&
                   static_cast<std::size_t>(lua_tointeger(lua, -1)) <= length) {
            list[static_cast<std::size_t>(lua_tointeger(lua, -1)) - 1] = std::move(one);
            ++listed;
        } else {
            refuse("a table has a key that is neither a name nor a place in a list without holes");
        }
        if (!problem.empty()) {
            lua_pop(lua, 1);
            return out;
        }
    }
    if (listed != length || (length > 0 && !map.empty())) {
        refuse("a table is half list, half names, or a list with holes");
        return out;
    }
    out.kind = length > 0 ? Kind::list : Kind::map;
    out.list = std::move(list);
    out.map = std::move(map);
    return out;
}

// ---- errors
// ----------------------------------------------------------------------------------------

std::string reason_of(const Meter& meter, Stop stop) {
    const auto kib = [](std::size_t bytes) { return std::to_string(bytes >> 10) + " KiB"; };
    switch (stop) {
    case Stop::instructions:
        return "it ran longer than " + std::to_string(meter.limits.instructions) +
               " instructions; look for a loop that does not end";
    case Stop::piece:
        return "one text, table or chain of calls needed more than " +
               kib(meter.limits.piece_bytes) + "; look for endless recursion or a huge text";
    case Stop::allocated:
        return "it used up " + kib(meter.limits.allocated_bytes) +
               " of memory over its run; look for a loop that builds texts or tables";
    case Stop::memory:
    case Stop::none:
        break;
    }
    return "it needed more than " + kib(meter.limits.memory_bytes) + " of memory at once";
}

// "items/area.lua:12: message" -> where and what.
Error told(ErrorCode code, const std::string& file, const std::string& message) {
    std::string where = file;
    std::string what = message;
    if (message.starts_with(file + ":")) {
        const auto end = message.find(':', file.size() + 1);
        if (end != std::string::npos) {
            where = file + " line " + message.substr(file.size() + 1, end - file.size() - 1);
            what = message.substr(std::min(end + 2, message.size()));
        }
    }
    if (what.size() > 300) what.resize(300);
    return {code, where, what};
}

struct State {
    explicit State(const Limits& limits) { meter.limits = limits; }

    Meter meter;
    lua_State* lua =
        nullptr;  // never closed: nothing in it has a finalizer, and its memory is the meter's
};

// Leaves run()'s result on the stack of a fresh state.
std::optional<Error> run_in(State& state, const std::string& file, Job job) {
    state.lua = lua_newstate(allocate, &state.meter);
    if (state.lua == nullptr)
        return Error{ErrorCode::stopped, file, "there is no memory to run it"};
    // An item's garbage is small: it is collected when memory runs short, and else goes with the
    // state.
    lua_gc(state.lua, LUA_GCSTOP);
    lua_sethook(state.lua, count_instructions, LUA_MASKCOUNT, hook_every);
    const std::string chunk_name = "=" + file;
    job.prelude = &compiled_prelude();
    job.chunk_name = chunk_name.c_str();
    lua_pushcfunction(state.lua, run);
    lua_pushlightuserdata(state.lua, &job);
    const int status = lua_pcall(state.lua, 1, 1, 0);
    if (status == LUA_OK) return std::nullopt;
    if (state.meter.stop != Stop::none || status == LUA_ERRMEM)
        return Error{ErrorCode::stopped, file, reason_of(state.meter, state.meter.stop)};
    if (lua_type(state.lua, -1) != LUA_TSTRING)
        return Error{ErrorCode::bad_pack, file,
                     "it failed with an error that is not text; call error(\"why\")"};
    std::size_t size = 0;
    const char* message = lua_tolstring(state.lua, -1, &size);
    return told(ErrorCode::bad_pack, file, std::string(message, size));
}

// The theme of an item whose wording names none: another one for neighbouring seeds.
int theme_by(std::uint64_t seed, int level) {
    const auto at = seed * 5 + static_cast<std::uint64_t>(level) * 7;
    return static_cast<int>(at % static_cast<std::uint64_t>(theme_count));
}

std::optional<Error> call_in(State& state, const Generator& generator, std::uint64_t seed,
                             int level, const Wording& wording) {
    const int theme =
        wording.theme >= 0 && wording.theme < theme_count ? wording.theme : theme_by(seed, level);
    return run_in(state, generator.file,
                  {nullptr, &generator.code, nullptr, static_cast<lua_Integer>(seed),
                   static_cast<lua_Integer>(level), wording.language == "es", theme, nullptr});
}

}  // namespace

Result<Generator> compile_generator(const std::string& source, const std::string& file,
                                    const Limits& limits) {
    if (source.size() > source_bytes_max)
        return Error{ErrorCode::bad_pack, file, "the file is longer than 64 KiB; split it"};
    if (!source.empty() && source[0] == LUA_SIGNATURE[0])
        return Error{ErrorCode::bad_pack, file,
                     "this is compiled bytecode; a pack holds text only"};
    Generator out{file, {}};
    State state(limits);
    if (auto failed = run_in(state, file, {nullptr, &source, nullptr, 0, 1, false, 0, &out.code}))
        return *failed;
    return out;
}

Result<Value> run_generator(const Generator& generator, std::uint64_t seed, int level,
                            const Wording& wording, const Limits& limits) {
    State state(limits);
    if (auto failed = call_in(state, generator, seed, level, wording)) return *failed;
    Harvest harvest{state.lua, 0, 0, {}};
    Value out = harvest.value(-1, 0);
    if (!harvest.problem.empty())
        return Error{ErrorCode::bad_pack, generator.file, harvest.problem};
    return out;
}

Result<Usage> measure_generator(const Generator& generator, std::uint64_t seed, int level) {
    State state(Limits{});
    if (auto failed = call_in(state, generator, seed, level, Wording{})) return *failed;
    return Usage{state.meter.highest, state.meter.allocated, state.meter.instructions};
}

}  // namespace pipit::content
