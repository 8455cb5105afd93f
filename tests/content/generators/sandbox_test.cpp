// What a generator can and cannot do.
#include "content/generators/sandbox.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

using namespace pipit;
using engine::ErrorCode;

namespace {

engine::Result<content::Value> run_generator(const std::string& source, const std::string& file,
                                             std::uint64_t seed, int level) {
    const auto generator = content::compile_generator(source, file);
    if (!generator.ok()) return generator.error();
    return content::run_generator(*generator, seed, level);
}

engine::Error error_of(const std::string& source) {
    const auto made = run_generator(source, "items/x.lua", 1, 1);
    REQUIRE_FALSE(made.ok());
    return made.error();
}

// What `return {x = EXPRESSION}` gives as text or number.
std::string value_of(const std::string& expression, std::uint64_t seed = 1) {
    const auto made =
        run_generator("return function(rng, level) return {x = tostring(" + expression + ")} end",
                      "items/x.lua", seed, 1);
    INFO(expression << (made.ok() ? "" : ": " + made.error().remedy));
    REQUIRE(made.ok());
    return made->map.at("x").text;
}

struct Attack {
    const char* name;
    const char* source;
    const char* reason;
};

}  // namespace

TEST_CASE("a hostile generator that outlasts a limit is stopped with its reason", "[content]") {
    const Attack attack = GENERATE(
        Attack{"endless loop", "return function() while true do end end", "instructions"},
        Attack{"endless loop at the top", "while true do end", "instructions"},
        Attack{"endless tail calls",
               "return function() local function f() return f() end return f() end",
               "instructions"},
        Attack{"endless sorting",
               "return function() local t = {} for i = 1, 3000 do t[i] = i end "
               "while true do table.sort(t) end end",
               "instructions"},
        Attack{"endless goto", "return function() ::a:: goto a end", "instructions"},
        Attack{"deep recursion",
               "return function() local function f() return 1 + f() end return f() end",
               "recursion"},
        Attack{"text doubled for ever",
               "return function() local s = 'x' while true do s = s .. s end end", "huge text"},
        Attack{"1 GB text", "return function() return {prompt = ('x'):rep(1 << 30)} end", "64 KiB"},
        Attack{"huge list", "return function() local t = {} for i = 1, 1e9 do t[i] = i end end",
               "64 KiB"},
        Attack{"endless chain of tables",
               "return function() local t = {} while true do t = {t, t} end end", "at once"},
        Attack{
            "garbage for ever",
            "return function() local s = ('x'):rep(500) while true do s = s:sub(2) .. 'y' end end",
            ""});
    CAPTURE(attack.name);
    const auto error = error_of(attack.source);
    CHECK(error.code == ErrorCode::stopped);
    CHECK(error.where.starts_with("items/x.lua"));
    CHECK(error.remedy.find(attack.reason) != std::string::npos);
}

TEST_CASE("a generator finds no file, process, clock, address or way around its limits",
          "[content]") {
    const std::string name = GENERATE(
        "os", "io", "package", "require", "debug", "load", "loadstring", "loadfile", "dofile",
        "print", "warn", "pairs", "next", "pcall", "xpcall", "coroutine", "collectgarbage",
        "setmetatable", "getmetatable", "rawset", "rawget", "rawequal", "rawlen", "math", "utf8",
        "_G", "string.format", "string.find", "string.match", "string.gmatch", "string.gsub",
        "string.dump", "string.pack", "string.unpack", "table.pack", "table.move");
    CAPTURE(name);
    const auto made = run_generator("return function() return {x = " + name + " == nil} end",
                                    "items/x.lua", 1, 1);
    REQUIRE(made.ok());
    CHECK(made->map.at("x").truth);
}

TEST_CASE("calling the operating system is an error that names the line", "[content]") {
    const auto error = error_of("return function()\n  os.execute('id')\nend");
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.where == "items/x.lua line 2");
    CHECK(error.remedy.find("os") != std::string::npos);
}

TEST_CASE("bytecode is refused", "[content]") {
    const auto error = error_of(std::string("\x1bLua\x54\x00\x19\x93", 8));
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.remedy.find("bytecode") != std::string::npos);
}

TEST_CASE("a generator that fails by itself is refused, not stopped", "[content]") {
    const Attack attack = GENERATE(
        Attack{"error object", "return function() error({}) end", "not text"},
        Attack{"error of nothing", "return function() error(nil) end", "not text"},
        Attack{"no function", "return 5", "must return a function"},
        Attack{"no table", "return function() return 5 end", "must return a table"},
        Attack{"nothing, very often", "return function() return ('').rep('', 1 << 60) end",
               "must return a table"},
        Attack{"syntax", "return function( end", "expected"},
        Attack{"a table as text", "return function() return {x = tostring({})} end", "tostring"},
        Attack{"a function as text", "return function() return {x = '' .. print} end", ""},
        Attack{"arithmetic on a text", "return function() return {x = '1' + 1} end", "arithmetic"},
        Attack{"its own metatable", "return function() (''):__index() end", ""},
        Attack{"float", "return function() return {x = 1 / 3} end", "not whole"},
        Attack{"function inside", "return function() return {x = function() end} end", "function"},
        Attack{"table in itself", "return function() local t = {} t.t = t return t end", "deeper"},
        Attack{"list with a hole", "return function() return {x = {1, nil, 3, y = 1}} end", ""},
        Attack{"odd key", "return function() return {[true] = 1} end", "key"},
        Attack{"many values",
               "return function() local t = {} for i = 1, 3000 do t[i] = {} end return {x = t, y = "
               "t} end",
               "values"},
        Attack{"long texts",
               "return function() local s = ('x'):rep(9000) local t = {} "
               "for i = 1, 9 do t[i] = s end return {x = t} end",
               "64 KiB"});
    CAPTURE(attack.name);
    const auto error = error_of(attack.source);
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.remedy.find(attack.reason) != std::string::npos);
}

TEST_CASE("a file longer than 64 KiB is refused", "[content]") {
    const auto error = error_of("return function() end --" + std::string(70'000, 'x'));
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.remedy.find("split") != std::string::npos);
}

TEST_CASE("nothing is kept from one item to the next", "[content]") {
    const std::string source =
        "tally = (tally or 0) + 1\nstring.kept = (string.kept or 0) + 1\n"
        "return function() tally = tally + 1 return {x = tally, y = string.kept} end";
    for (int i = 0; i < 3; ++i) {
        const auto made = run_generator(source, "items/x.lua", 1, 1);
        REQUIRE(made.ok());
        CHECK(made->map.at("x").number == 2);
        CHECK(made->map.at("y").number == 1);
    }
}

TEST_CASE("each walks numbers first and then texts, in order, whatever the table's own order",
          "[content]") {
    CHECK(value_of("(function() local out = '' "
                   "for k, v in each({b = 2, a = 1, [10] = 'x', [2] = 'y', Z = 0, [-1] = 'm'}) do "
                   "out = out .. k .. '=' .. v .. ' ' end return out end)()") ==
          "-1=m 2=y 10=x Z=0 a=1 b=2 ");
}

TEST_CASE("the seeded chance is the same everywhere", "[content][golden]") {
    CHECK(
        value_of("rng:int(1, 1000000) .. ' ' .. rng:int(1, 1000000) .. ' ' .. rng:int(-5, 5)", 7) ==
        value_of("rng:int(1, 1000000) .. ' ' .. rng:int(1, 1000000) .. ' ' .. rng:int(-5, 5)", 7));
    CHECK(value_of("rng:int(1, 1000000)", 0) == "133790");
    CHECK(value_of("rng:int(1, 1000000)", 1) == "621018");
    CHECK(value_of("rng:int(1, 1000000)", ~std::uint64_t{0}) == "538188");
}

TEST_CASE("neighbouring seeds never take the same turn", "[content][property]") {
    for (int n = 4; n < 120; ++n) {
        std::vector<std::string> turns;
        for (std::uint64_t seed = 0; seed < 6; ++seed)
            turns.push_back(value_of("rng:turn(" + std::to_string(n) + ")", seed));
        for (std::size_t i = 0; i < turns.size(); ++i) {
            for (std::size_t j = i + 1; j < turns.size() && j <= i + 3; ++j) {
                CAPTURE(n, i, j);
                CHECK(turns[i] != turns[j]);
            }
        }
    }
}

TEST_CASE("chance stays inside its bounds and reaches each of them", "[content][property]") {
    CHECK(value_of("(function() local seen = {} for i = 1, 400 do local n = rng:int(3, 6) "
                   "assert(n >= 3 and n <= 6) seen[n] = true end "
                   "return seen[3] and seen[4] and seen[5] and seen[6] end)()") == "true");
}

TEST_CASE("the authors' words say what they should", "[content]") {
    CHECK(value_of("words(0)") == "zero");
    CHECK(value_of("words(40)") == "forty");
    CHECK(value_of("words(19)") == "nineteen");
    CHECK(value_of("words(342)") == "three hundred forty-two");
    CHECK(value_of("words(-7)") == "minus seven");
    CHECK(value_of("decimal(35, 2)") == "0.35");
    CHECK(value_of("decimal(-5, 1)") == "-0.5");
    CHECK(value_of("decimal(1200, 2)") == "12");
    CHECK(value_of("decimal(7, 3)") == "0.007");
    CHECK(value_of("signed(-3)") == "−3");
    CHECK(value_of("min(3, -2, 9) .. ' ' .. max(3, -2, 9) .. ' ' .. abs(-4)") == "-2 9 4");
    CHECK(error_of("return function() return {x = min(1, 'a')} end").remedy.find("whole numbers") !=
          std::string::npos);
    CHECK(value_of("frac(3, 4)") == "{3/4}");
    CHECK(value_of("gcd(12, 18) .. ' ' .. lcm(4, 6)") == "6 12");
    CHECK(value_of("table.concat({1, 'b', 3}, '-')") == "1-b-3");
    CHECK(value_of("table.concat(table.sort({5, 3, 9, 1, 3}), ' ')") == "1 3 3 5 9");
}

TEST_CASE("apart keeps wrong answers that differ from the key and from each other in value",
          "[content]") {
    CHECK(value_of(
              "(function() local out = '' for _, m in ipairs(apart('1/2', {{given = '2/4'}, "
              "{given = '1/3'}, {given = '0.5'}, {given = '2/6'}, {given = 3}, {given = 'x'}})) do "
              "out = out .. m.given .. ' ' end return out end)()") == "1/3 3 x ");
}

TEST_CASE("apart keeps lists that differ from the key and from each other, order and all",
          "[content]") {
    CHECK(value_of("(function() local out = '' for _, m in ipairs(apart({'1', '2', '3'}, {"
                   "{given = {'3', '2', '1'}}, {given = {'1', '2', '3'}}, {given = {3, 2, 1}}, "
                   "{given = {'2', '1', '3'}}, {given = {'1', '23'}}, {given = {'1', '2'}}})) do "
                   "out = out .. table.concat(m.given, ',') .. ' ' end return out end)()") ==
          "3,2,1 2,1,3 1,23 1,2 ");
}

TEST_CASE("a list turned round, and a list of texts, leave the list as it was", "[content]") {
    CHECK(value_of("table.concat(turned_round({1, 2, 3}), ' ')") == "3 2 1");
    CHECK(value_of("#turned_round({})") == "0");
    CHECK(value_of("table.concat(split('a,,b', ','), ';')") == "a;;b");
    CHECK(value_of("#split('', ',')") == "1");
    CHECK(value_of("word_lists('cat hat,dog log')[2][1]") == "dog");
    CHECK(value_of("over(3, 4) .. ' ' .. integer_answer(7).form") == "3/4 integer");
    CHECK(value_of("table.concat(texts({-5, 'x', 0}), ' ')") == "-5 x 0");
    CHECK(value_of("table.concat(texts({-5, 0, 3}, signed), ' ')") == "−5 0 3");
    CHECK(value_of("type(texts({7})[1])") == "string");
    CHECK(value_of("(function() local list = {1, 2} turned_round(list) texts(list) "
                   "return list[1] .. type(list[2]) end)()") == "1number");
}

TEST_CASE("what a generator uses is measured", "[content]") {
    const auto generator = content::compile_generator(
        "return function() for i = 1, 10000 do end return {} end", "items/x.lua");
    REQUIRE(generator.ok());
    const auto used = content::measure_generator(*generator, 1, 1);
    REQUIRE(used.ok());
    CHECK(used->instructions >= 10'000);
    CHECK(used->memory_bytes > 10'000);
    CHECK(used->memory_bytes < std::size_t{1} << 20);
}
