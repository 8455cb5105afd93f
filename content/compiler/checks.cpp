// One Lua state for all checks of a pack; each file has its own globals over the shared words.
// Lua's errors are long jumps: no object with a destructor lives in a function that can raise one,
// and whatever can raise one runs inside lua_pcall.
#include "content/compiler/checks.hpp"

#include "content/compiler/checks_library.hpp"
#include "content/compiler/checks_words.hpp"
#include "content/compiler/form.hpp"
#include "content/compiler/process.hpp"

#include <algorithm>
#include <cstdlib>
#include <lua.hpp>
#include <set>

namespace pipit::pack {

namespace {

constexpr int hook_every = 1000;

struct CheckForm {
    Pattern pattern;
    int function = LUA_NOREF;
    std::string file;
    int line = 0;
};

struct Meter {
    CheckLimits limits;
    std::size_t alive = 0;
    int instructions = 0;
    bool stopped = false;
    bool full = false;
};

void* allocate(void* state, void* old, std::size_t old_size, std::size_t size) noexcept {
    auto& meter = *static_cast<Meter*>(state);
    if (old == nullptr) old_size = 0;  // Lua passes the kind of object here
    if (size == 0) {
        std::free(old);
        meter.alive -= old_size;
        return nullptr;
    }
    if (size > old_size && meter.alive - old_size + size > meter.limits.memory_bytes) {
        meter.full = true;
        return nullptr;
    }
    void* fresh = std::realloc(old, size);
    if (fresh != nullptr) meter.alive = meter.alive - old_size + size;
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
    meter.stopped = true;
    luaL_error(lua, "it ran longer than %d instructions; look for a loop that does not end",
               meter.limits.instructions);
}

// pcall that does not hide a stop.
int guarded_call(lua_State* lua) {
    luaL_checkany(lua, 1);
    lua_pushboolean(lua, 1);
    lua_insert(lua, 1);
    const int status = lua_pcall(lua, lua_gettop(lua) - 2, LUA_MULTRET, 0);
    if (meter_of(lua).stopped || status == LUA_ERRMEM) return lua_error(lua);
    if (status == LUA_OK) return lua_gettop(lua);
    lua_pushboolean(lua, 0);
    lua_insert(lua, -2);
    return 2;
}

// "checks/area.lua:12: message" -> where and what.
engine::Error told(const std::string& file, const std::string& message) {
    std::string where = file;
    std::string what = message;
    if (const auto at = message.find(".lua:"); message.starts_with("checks/") && at < 200) {
        const auto end = message.find(':', at + 5);
        if (end != std::string::npos) {
            where = message.substr(0, at + 4) + " line " + message.substr(at + 5, end - at - 5);
            what = message.substr(std::min(end + 2, message.size()));
        }
    }
    if (what.size() > 300) what.resize(300);
    return {engine::ErrorCode::bad_pack, where, what};
}

struct Answered {
    std::set<std::string> answers;
    std::string cannot;
    std::string file;
    std::string place;  // of the form
    bool broken = false;
};

// Whether two answers of a number are one number: "1/2" and "0.5".
bool same_number(const std::string& a, const std::string& b) {
    const auto x = read_exact(a), y = read_exact(b);
    return x && y && *x == *y;
}

bool agree(const Answered& a, const Answered& b, const Seen& seen) {
    if (a.answers == b.answers) return true;
    if (seen.asks != "number" && !seen.asks.empty()) return false;
    const auto all_in = [](const std::set<std::string>& some, const std::set<std::string>& others) {
        return std::all_of(some.begin(), some.end(), [&](const std::string& one) {
            return std::any_of(others.begin(), others.end(),
                               [&](const std::string& other) { return same_number(one, other); });
        });
    };
    return all_in(a.answers, b.answers) && all_in(b.answers, a.answers);
}

std::string joined(const std::set<std::string>& texts) {
    std::string out;
    for (const std::string& one : texts)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

}  // namespace

struct Checks::Host {
    Meter meter;
    Scratch scratch;
    lua_State* lua = nullptr;
    std::vector<CheckForm> forms;
    std::map<std::string, std::vector<std::size_t>> by_question;
    std::vector<std::size_t> others;  // whose question has holes
    std::map<std::string, engine::Error> problems;
    int library = LUA_NOREF;  // the function that runs one check
    std::string file;         // the one that is being taken
    std::string problem;      // of a form, while it is told

    explicit Host(const CheckLimits& limits) { meter.limits = limits; }
    ~Host() {
        if (lua != nullptr) lua_close(lua);
    }
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    static Host& of(lua_State* lua) {
        return *static_cast<Host*>(lua_touserdata(lua, lua_upvalueindex(1)));
    }
    std::optional<std::string> call(lua_CFunction function, void* job, int results);
    void take(const std::string& path, const std::string& source);
    void sort_forms();
    bool add_form(const char* text, std::size_t size, int function, int line);
    Answered ask(const CheckForm& form, const std::vector<std::string>& holes, const Seen& seen);
    std::vector<Answered> ask_all(const Seen& seen);

    static int start(lua_State* lua);
    static int form(lua_State* lua);
    static int take_file(lua_State* lua);
    static int run(lua_State* lua);
};

namespace {

void copy_fields(lua_State* lua, int from, int to, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        lua_getfield(lua, from, name);
        lua_setfield(lua, to, name);
    }
}

void push_texts(lua_State* lua, const std::vector<std::string>& texts) {
    lua_createtable(lua, static_cast<int>(texts.size()), 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        lua_pushlstring(lua, texts[i].data(), texts[i].size());
        lua_rawseti(lua, -2, static_cast<lua_Integer>(i) + 1);
    }
}

void set_text(lua_State* lua, const char* name, const std::string& text) {
    lua_pushlstring(lua, text.data(), text.size());
    lua_setfield(lua, -2, name);
}

void push_seen(lua_State* lua, const Seen& seen) {
    lua_createtable(lua, 0, 8);
    set_text(lua, "prompt", seen.prompt);
    set_text(lua, "figure", seen.figure);
    set_text(lua, "asks", seen.asks);
    set_text(lua, "area", seen.area);
    set_text(lua, "unit", seen.unit);
    push_texts(lua, seen.options);
    lua_setfield(lua, -2, "options");
    push_texts(lua, seen.left);
    lua_setfield(lua, -2, "left");
    push_texts(lua, seen.places);
    lua_setfield(lua, -2, "places");
}

}  // namespace

// Builds the shared globals: what is harmless of Lua's own, then the library's words.
int Checks::Host::start(lua_State* lua) {
    auto& host = *static_cast<Host*>(lua_touserdata(lua, 1));
    lua_settop(lua, 0);
    lua_newtable(lua);
    luaL_requiref(lua, "_G", luaopen_base, 0);
    copy_fields(
        lua, 2, 1,
        {"assert", "error", "ipairs", "next", "pairs", "select", "tonumber", "tostring", "type"});
    lua_settop(lua, 1);
    luaL_requiref(lua, "string", luaopen_string, 0);
    for (const char* name : {"dump", "pack", "packsize", "unpack"}) {
        lua_pushnil(lua);
        lua_setfield(lua, 2, name);
    }
    lua_setfield(lua, 1, "string");
    luaL_requiref(lua, "table", luaopen_table, 0);
    lua_setfield(lua, 1, "table");
    luaL_requiref(lua, "utf8", luaopen_utf8, 0);
    lua_setfield(lua, 1, "utf8");
    luaL_requiref(lua, "math", luaopen_math, 0);
    for (const char* name : {"random", "randomseed"}) {
        lua_pushnil(lua);
        lua_setfield(lua, 2, name);
    }
    lua_setfield(lua, 1, "math");
    lua_pushcfunction(lua, guarded_call);
    lua_setfield(lua, 1, "pcall");
    give_words(lua, &host.scratch);
    lua_pushlightuserdata(lua, &host);
    lua_pushcclosure(lua, form, 1);
    lua_setfield(lua, 1, "form");
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    if (luaL_loadbufferx(lua, checks_library.data(), checks_library.size(), "=library", "t") !=
        LUA_OK)
        return lua_error(lua);
    lua_call(lua, 0, 1);
    host.library = luaL_ref(lua, LUA_REGISTRYINDEX);
    return 0;
}

bool Checks::Host::add_form(const char* text, std::size_t size, int function, int line) {
    auto pattern = Pattern::read({text, size});
    if (!pattern.ok()) {
        problem = pattern.error().where + ": " + pattern.error().remedy;
        return false;
    }
    forms.push_back({std::move(*pattern), function, file, line});
    return true;
}

// form(text or list of texts, function(h, seen))
int Checks::Host::form(lua_State* lua) {
    Host& host = of(lua);
    luaL_checktype(lua, 2, LUA_TFUNCTION);
    lua_settop(lua, 2);
    lua_Debug where{};
    if (lua_getstack(lua, 1, &where) != 0) lua_getinfo(lua, "l", &where);
    if (lua_type(lua, 1) == LUA_TSTRING) {
        lua_createtable(lua, 1, 0);
        lua_pushvalue(lua, 1);
        lua_rawseti(lua, 3, 1);
        lua_replace(lua, 1);
    }
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_pushvalue(lua, 2);
    const int function = luaL_ref(lua, LUA_REGISTRYINDEX);
    const lua_Integer texts = static_cast<lua_Integer>(lua_rawlen(lua, 1));
    if (texts == 0) return luaL_error(lua, "form needs a text");
    for (lua_Integer i = 1; i <= texts; ++i) {
        if (lua_rawgeti(lua, 1, i) != LUA_TSTRING)
            return luaL_error(lua, "form takes a text, or a list of texts, and a function");
        std::size_t size = 0;
        const char* text = lua_tolstring(lua, -1, &size);
        if (!host.add_form(text, size, function, where.currentline))
            return luaL_error(lua, "%s", host.problem.c_str());
        lua_pop(lua, 1);
    }
    return 0;
}

struct FileJob {
    const std::string* source;
    const char* chunk_name;
};

// The file's globals are its own, Lua's libraries among them; what it does not define is looked up
// among the shared words, which it cannot change.
int Checks::Host::take_file(lua_State* lua) {
    const auto& job = *static_cast<const FileJob*>(lua_touserdata(lua, 1));
    if (luaL_loadbufferx(lua, job.source->data(), job.source->size(), job.chunk_name, "t") !=
        LUA_OK)
        return lua_error(lua);
    lua_newtable(lua);
    for (const char* name : {"string", "table", "utf8", "math"}) {
        lua_newtable(lua);
        lua_getglobal(lua, name);
        lua_pushnil(lua);
        while (lua_next(lua, -2) != 0) {
            lua_pushvalue(lua, -2);
            lua_insert(lua, -2);
            lua_rawset(lua, -5);
        }
        lua_pop(lua, 1);
        lua_setfield(lua, -2, name);
    }
    lua_createtable(lua, 0, 1);
    lua_pushglobaltable(lua);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_setupvalue(lua, -2, 1);
    lua_call(lua, 0, 0);
    return 0;
}

struct AskJob {
    int library;
    int function;
    const std::vector<std::string>* holes;
    const Seen* seen;
};

// Leaves the list of answers, or nil and why.
int Checks::Host::run(lua_State* lua) {
    const auto& job = *static_cast<const AskJob*>(lua_touserdata(lua, 1));
    lua_settop(lua, 0);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, job.library);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, job.function);
    push_texts(lua, *job.holes);
    push_seen(lua, *job.seen);
    lua_call(lua, 3, 2);
    return 2;
}

// Nothing, or the message of what stopped it; its results are on the stack.
std::optional<std::string> Checks::Host::call(lua_CFunction function, void* job, int results) {
    meter.instructions = 0;
    meter.stopped = meter.full = false;
    lua_pushcfunction(lua, function);
    lua_pushlightuserdata(lua, job);
    const int status = lua_pcall(lua, 1, results, 0);
    if (status == LUA_OK) return std::nullopt;
    std::string message = "it stopped with an error that is not a text";
    if (status == LUA_ERRMEM)
        message = "it needed more than " + std::to_string(meter.limits.memory_bytes >> 20) +
                  " MiB of memory";
    else if (lua_type(lua, -1) == LUA_TSTRING)
        message = lua_tostring(lua, -1);
    lua_settop(lua, 0);
    return message;
}

void Checks::Host::take(const std::string& path, const std::string& source) {
    file = path;
    running(path);
    const std::size_t before = forms.size();
    const std::string chunk_name = "=" + path;
    FileJob job{&source, chunk_name.c_str()};
    auto failed = call(take_file, &job, 0);
    if (!failed && forms.size() == before) failed = "it has no form(...)";
    if (!failed) return;
    forms.erase(forms.begin() + static_cast<std::ptrdiff_t>(before), forms.end());
    problems.emplace(path, told(path, *failed));
}

void Checks::Host::sort_forms() {
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const std::string& question = forms[i].pattern.question();
        (question.empty() ? others : by_question[question]).push_back(i);
    }
}

Answered Checks::Host::ask(const CheckForm& form, const std::vector<std::string>& holes,
                           const Seen& seen) {
    Answered out;
    out.file = form.file;
    out.place = form.file + " line " + std::to_string(form.line);
    AskJob job{library, form.function, &holes, &seen};
    running(form.file);
    if (const auto failed = call(run, &job, 2)) {
        const auto error = told(form.file, *failed);
        out.cannot = error.where + ": " + error.remedy;
        out.broken = true;
        return out;
    }
    if (lua_istable(lua, 1)) {
        const auto n = static_cast<lua_Integer>(lua_rawlen(lua, 1));
        for (lua_Integer i = 1; i <= n; ++i) {
            lua_rawgeti(lua, 1, i);
            std::size_t size = 0;
            const char* text = lua_tolstring(lua, -1, &size);
            out.answers.emplace(text, size);
            lua_pop(lua, 1);
        }
    } else {
        std::size_t size = 0;
        const char* text = lua_tolstring(lua, 2, &size);
        out.cannot = out.place + ": " + std::string(text, size);
    }
    lua_settop(lua, 0);
    return out;
}

std::vector<Answered> Checks::Host::ask_all(const Seen& seen) {
    std::vector<Answered> out;
    const auto line = seen.prompt.rfind('\n');
    const auto found =
        by_question.find(line == std::string::npos ? seen.prompt : seen.prompt.substr(line + 1));
    const auto ask_those = [&](const std::vector<std::size_t>& some) {
        for (const std::size_t i : some) {
            const auto holes = forms[i].pattern.match(seen.prompt);
            if (holes) out.push_back(ask(forms[i], *holes, seen));
        }
    };
    if (found != by_question.end()) ask_those(found->second);
    ask_those(others);
    return out;
}

Checks::Checks(const std::map<std::string, std::string>& files, const CheckLimits& limits)
    : host_(std::make_unique<Host>(limits)) {
    host_->lua = lua_newstate(allocate, &host_->meter);
    std::optional<std::string> failed = "there is no memory to run it";
    if (host_->lua != nullptr) {
        lua_sethook(host_->lua, count_instructions, LUA_MASKCOUNT, hook_every);
        failed = host_->call(Host::start, host_.get(), 0);
    }
    for (const auto& [path, source] : files) {
        if (!path.starts_with("checks/") || !path.ends_with(".lua")) continue;
        if (failed)
            host_->problems.emplace(path, told(path, *failed));
        else
            host_->take(path, source);
    }
    host_->sort_forms();
}

Checks::~Checks() = default;

const std::map<std::string, engine::Error>& Checks::problems() const {
    return host_->problems;
}

std::size_t Checks::size() const {
    return host_->forms.size();
}

std::optional<Solved> Checks::solve(const Seen& seen) {
    const auto all = host_->ask_all(seen);
    if (all.empty()) return std::nullopt;
    const Answered* first = nullptr;
    std::vector<std::string> refused;
    std::set<std::string> files;
    for (const Answered& one : all) {
        if (one.broken) return Solved{{}, one.cannot, "check-broken"};
        if (!one.cannot.empty()) {
            refused.push_back(one.cannot);
            continue;
        }
        if (first == nullptr) first = &one;
        files.insert(one.file);
        if (!agree(*first, one, seen))
            return Solved{{},
                          "two forms disagree: " + first->place + " says " +
                              joined(first->answers) + ", " + one.place + " says " +
                              joined(one.answers),
                          "checks-disagree"};
    }
    if (first == nullptr) return Solved{{}, all.front().cannot};
    return Solved{{first->answers.begin(), first->answers.end()},
                  {},
                  {},
                  std::move(refused),
                  {files.begin(), files.end()}};
}

Solved Checks::solved(const Seen& seen) {
    return solve(seen).value_or(
        Solved{{},
               "no question form of the checker fits; add form(...) to a file in checks/",
               "no-check"});
}

}  // namespace pipit::pack
