// A pack's own checks: forms and their holes, exact numbers, the words of the library, refusals and
// limits.
#include "content/compiler/checks.hpp"

#include "content/compiler/exact.hpp"
#include "content/compiler/form.hpp"
#include "content/compiler/item_checks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>

using namespace pipit;
using pack::Checks;
using pack::Seen;

namespace {

using Texts = std::vector<std::string>;

// What checks/one.lua finds for the prompt "ask"; or "cannot: why".
std::string found(const std::string& body, Seen seen = {"ask", ""}, pack::CheckLimits limits = {}) {
    seen.prompt = "ask";
    Checks checks({{"checks/one.lua", "form('ask', function(h, seen)\n" + body + "\nend)"}},
                  limits);
    for (const auto& [file, error] : checks.problems())
        return "problem: " + error.where + ": " + error.remedy;
    const auto solved = checks.solve(seen);
    if (!solved) return "no form";
    if (!solved->cannot.empty()) return "cannot: " + solved->cannot;
    std::string out;
    for (const auto& one : solved->answers)
        out += (out.empty() ? "" : " ") + one;
    return out;
}

std::string problem_of(const std::string& source) {
    const Checks checks({{"checks/one.lua", source}});
    for (const auto& [file, error] : checks.problems())
        return error.where + ": " + error.remedy;
    return {};
}

bool has(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a form's holes take what a child would read there", "[content]") {
    struct Case {
        const char* form;
        const char* text;
        Texts holes;
    };
    const Case c = GENERATE(
        Case{"{n} and {n}", "−3 and 12,345", {"−3", "12,345"}},
        Case{"{n}, {n}, {n}", "1, 200, 300", {"1", "200", "300"}},
        Case{"{n},{n}", "1,234", {"1", "234"}}, Case{"{n} − {n}", "5 − 3", {"5", "3"}},
        Case{"{n}−{n}", "5−3", {"5", "3"}}, Case{"{d}.", "2.35.", {"2.35"}},
        Case{"{d}.", "2.", {"2"}}, Case{"{d} m", "−0.5 m", {"−0.5"}},
        Case{"{f} of {n}", "1 1/2 of 8", {"1 1/2", "8"}}, Case{"{f}", "3/4", {"3/4"}},
        Case{"{n} {f}", "1 1/2", {"1", "1/2"}}, Case{"{w}'s {w}", "Ana's bag", {"Ana", "bag"}},
        Case{"{w} has", "Zoë has", {"Zoë"}}, Case{"It is {w}.", "It is forty-two.", {"forty-two"}},
        Case{"{*} is {n}.", "This is it is 5.", {"This is it", "5"}},
        Case{"{*}\nWhat?", "2 + ? = 5\nWhat?", {"2 + ? = 5"}},
        Case{"{*}, {*}", "a, b, c", {"a", "b, c"}}, Case{"{w} {*}", "a b c", {"a", "b c"}});
    CAPTURE(c.form, c.text);
    const auto pattern = pack::Pattern::read(c.form);
    REQUIRE(pattern.ok());
    CHECK(pattern->match(c.text) == c.holes);
}

TEST_CASE("a file of checks cannot change what Lua's libraries are to another file", "[content]") {
    Checks checks({{"checks/a.lua", "string.upper = function() return 'changed' end\n"
                                    "table.concat, math.max, count = nil, nil, nil\n"
                                    "form('First?', function() return string.upper('x') end)"},
                   {"checks/b.lua", "form('Second?', function() return string.upper('x') .. "
                                    "table.concat({math.max(1, 2), count('aa', 'a')}) end)"}});
    REQUIRE(checks.problems().empty());
    CHECK(checks.solve({"First?", ""})->answers == Texts{"changed"});
    CHECK(checks.solve({"Second?", ""})->answers == Texts{"X22"});
}

TEST_CASE("an item that its own skill's check refuses fails, whatever a wider form answers",
          "[content]") {
    engine::Item item;
    item.ref.skill = {"area"};
    engine::NumberAnswer seven;
    seven.value = engine::Rational(7);
    item.answer = seven;
    pack::Solved solved{{"7"}, {}};
    solved.refused = {"checks/area.lua line 3: other sides are drawn"};
    solved.files = {"checks/sums.lua"};
    const auto problem = pack::key_problem(item, solved);
    REQUIRE(problem);
    CHECK(problem->id == "check-refuses");
    CHECK(has(problem->what, "other sides are drawn"));
    solved.files.push_back("checks/area.lua");  // another of its forms answers
    CHECK_FALSE(pack::key_problem(item, solved));
    solved = {{"7"}, {}, {}, {"checks/areas.lua line 1: not mine"}, {"checks/sums.lua"}};
    CHECK_FALSE(pack::key_problem(item, solved));
}

TEST_CASE("exact numbers stay exact to the end of 64 bits, and are nothing beyond", "[content]") {
    using pack::Exact;
    for (std::int64_t i = 0; i < 13 * 7 * 13 * 7; ++i) {
        const auto a = pack::exact(i % 13 - 6, i / 13 % 7 + 1);
        const auto b = pack::exact(i / 91 % 13 - 6, i / 1183 + 1);
        REQUIRE((a && b));
        CHECK(pack::smaller(*a, *b) == (a->n * b->d < b->n * a->d));
        CHECK(pack::plus(*a, *b) == pack::exact(a->n * b->d + b->n * a->d, a->d * b->d));
        CHECK(pack::times(*a, *b) == pack::exact(a->n * b->n, a->d * b->d));
        CHECK(pack::over(*a, *b) == pack::exact(a->n * b->d, a->d * b->n));
    }
    constexpr std::int64_t top = std::numeric_limits<std::int64_t>::max();
    const Exact most{top, 1}, nearly_one{top - 1, top}, one{1, 1};
    CHECK(pack::smaller(nearly_one, one));
    CHECK_FALSE(pack::smaller(one, nearly_one));
    CHECK(pack::smaller({top - 2, top - 1}, nearly_one));
    CHECK(pack::smaller({-top, 1}, most));
    CHECK_FALSE(pack::plus(most, one));
    CHECK(pack::times(most, {1, top}) == one);
    CHECK(pack::over(most, most) == one);
    CHECK_FALSE(pack::times(most, {2, 1}));
    CHECK_FALSE(pack::over(one, {0, 1}));
    CHECK(pack::read_exact("0.000000000000000001") == Exact{1, 1'000'000'000'000'000'000});
    CHECK_FALSE(pack::read_exact("99.000000000000000001"));
}

TEST_CASE("a form fits the whole prompt or not at all", "[content]") {
    struct Case {
        const char* form;
        const char* text;
    };
    const Case c = GENERATE(
        Case{"{n} and {n}", "3 and 4."}, Case{"{n} and {n}", "three and 4"}, Case{"{f}", "3"},
        Case{"{f}", "1 3"}, Case{"{n}", "1 1/2"}, Case{"{*}\nWhat?", "one\ntwo\nWhat?"},
        Case{"{*}", ""}, Case{"What?", "What? "}, Case{"{d}", "2.3.4"}, Case{"{w}", "two words"});
    CAPTURE(c.form, c.text);
    const auto pattern = pack::Pattern::read(c.form);
    REQUIRE(pattern.ok());
    CHECK_FALSE(pattern->match(c.text).has_value());
}

TEST_CASE("a form that can never fit is refused with its file and line", "[content]") {
    CHECK(has(problem_of("\nform('{1/2} of it', function() end)"),
              "checks/one.lua line 2: the form"));
    CHECK(has(problem_of("form('What is **it**?', function() end)"), "leave the **"));
    CHECK(has(problem_of("form('', function() end)"), "empty"));
    CHECK(has(problem_of("form({}, function() end)"), "needs a text"));
    CHECK(has(problem_of("form('a')"), "function expected"));
    CHECK(has(problem_of("local a = 1"), "no form"));
    CHECK(has(problem_of("\n\nform('a', function() end"), "checks/one.lua line 3"));
}

TEST_CASE("exact numbers reckon and compare without rounding", "[content]") {
    struct Case {
        const char* lua;
        const char* answer;
    };
    const Case c = GENERATE(
        Case{"return Q('3/4') + Q('1 1/2')", "9/4"}, Case{"return Q('0.35')", "7/20"},
        Case{"return Q('−1 1/2') * 2", "-3"}, Case{"return Q(6, 8) - 1", "-1/4"},
        Case{"return 1 / Q(3)", "1/3"}, Case{"return -Q(2) ^ 3", "-8"},
        Case{"return Q('1/3') < Q('0.34') and 1 or 0", "1"},
        Case{"return Q('2/4') == Q(1, 2) and 1 or 0", "1"},
        Case{"return Q(3) <= 2 and 1 or 0", "0"}, Case{"return Q('6/8').n * 10 + Q('6/8').d", "34"},
        Case{"return 'is ' .. Q('6/8')", "is 3/4"}, Case{"return Q('12,345')", "12345"},
        Case{"return Q('$3.50')", "7/2"}, Case{"return Q('35%')", "7/20"},
        Case{"return Q('three') == nil and 'none' or 'some'", "none"},
        Case{"return int('−12,345')", "-12345"}, Case{"return tostring(int('1/2'))", "nil"},
        Case{"return decimal(Q(-7, 20))", "-0.35"}, Case{"return decimal(Q('2.05'))", "2.05"},
        Case{"return tostring(decimal(Q(1, 3)))", "nil"}, Case{"return abs(Q('−3/4'))", "3/4"},
        Case{"return abs(-3)", "3"}, Case{"return gcd(12, 18)", "6"});
    CAPTURE(c.lua);
    CHECK(found(c.lua) == c.answer);
}

TEST_CASE("expressions are read as a child reads them", "[content]") {
    struct Case {
        const char* lua;
        const char* answer;
    };
    const Case c = GENERATE(
        Case{"value('3 + 4 × (2 − 1)')", "7"}, Case{"value('3x + 2', {x = 5})", "17"},
        Case{"value('6 ÷ 1/2')", "12"}, Case{"value('2 × 1 1/2')", "3"},
        Case{"value('10 − 2 − 3')", "5"}, Case{"value('12 ÷ 3 × 2')", "8"},
        Case{"value('−3²')", "-9"}, Case{"value('(−3)²')", "9"}, Case{"value('2³ · 10⁻²')", "2/25"},
        Case{"value('2^3 − √49')", "1"}, Case{"value('|−5| + |2 − 4|')", "7"},
        Case{"value('2(x + 1)', {x = Q('1/2')})", "3"}, Case{"value('x/4', {x = 6})", "3/2"},
        Case{"value('xy', {x = 3, y = 4})", "12"}, Case{"value('? + 3', {['?'] = 4})", "7"},
        Case{"value('12,345 + 0.5')", "24691/2"}, Case{"value('50% × 8')", "4"},
        Case{"value('3 +') or 'none'", "none"}, Case{"value('3 4') or 'none'", "none"},
        Case{"value('3 ÷ 0') or 'none'", "none"}, Case{"value('√2') or 'none'", "none"},
        Case{"value('y + 1') or 'none'", "none"},
        Case{"value('99999999999 × 99999999999') or 'none'", "none"},
        Case{"value(string.rep('(', 300)) or 'none'", "none"});
    CAPTURE(c.lua);
    CHECK(found("return " + std::string(c.lua)) == c.answer);
}

TEST_CASE("equations are solved by trying every number of a row", "[content]") {
    CHECK(found("return solutions('3x + 2 = 17', 'x', -10, 10)") == "5");
    CHECK(found("return solutions('x² = 9', 'x', -10, 10)") == "-3 3");
    CHECK(found("return solutions('2x = 1', 'x', 0, 1, Q(1, 4))") == "1/2");
    CHECK(found("return solutions('1 < ? ≤ 3', '?', 0, 10)") == "2 3");
    CHECK(found("return #solutions('x ≠ 3', 'x', 1, 5)") == "4");
    CHECK(has(found("return solutions('x = 30', 'x', 0, 10)"), "no answer holds"));
    CHECK(has(found("return solutions('of the cake', 'x', 0, 10)"), "cannot be read"));
    CHECK(has(found("return solutions('x = 1', 'x', 0, 10, 0)"), "step above 0"));
}

TEST_CASE("options are judged, ordered and matched one by one", "[content]") {
    Seen choice{"", "", {"1/2", "2/4", "3"}, "choice"};
    CHECK(found("return those_that(seen, function(o) return Q(o) == Q('1/2') end)", choice) ==
          "1/2 2/4");
    CHECK(found("return '2/4'", choice) == "2/4");
    CHECK(found("return Q(1, 2)", choice) == "1/2 2/4");
    CHECK(found("return 3", choice) == "3");
    CHECK(has(found("return 4", choice), "found 4, which is no option"));
    CHECK(
        has(found("return those_that(seen, function(o) end)", choice), "\"1/2\" cannot be judged"));
    choice.asks = "several";
    CHECK(found("return those_that(seen, function(o) return Q(o) < Q(1) end)", choice) == "0,1");
    CHECK(has(found("return those_that(seen, function(o) return false end)", choice), "no option"));
    const Seen order{"", "", {"0.5", "2", "1/4"}, "order"};
    CHECK(found("return in_order(seen, Q)", order) == "2,0,1");
    CHECK(has(found("return in_order(seen, function(o) return #o end)", order), "the same size"));
    Seen match{"", "", {}, "match", "", {"2 + 3", "4"}, {"4", "5", "6"}};
    CHECK(found("return matched(seen, function(l, p) return value(l) == value(p) end)", match) ==
          "1,0");
    CHECK(has(found("return matched(seen, function(l, p) return true end)", match), "3 partners"));
}

TEST_CASE("the library counts, splits and spells", "[content]") {
    CHECK(found("return count('things ooo oo', 'o')") == "5");
    CHECK(found("return count('ab.ab', 'ab')") == "2");
    CHECK(found("return table.concat(split('a, b, c', ', '), '+')") == "a+b+c");
    CHECK(found("return #lines('a\\nb')") == "2");
    CHECK(found("return begins('bars x', 'bars') and ends('bars x', 'x') and trim('  y ')") == "y");
    CHECK(found("return spelt(9999)") == "nine thousand nine hundred ninety-nine");
    CHECK(found("return spelt(40) .. ' ' .. spelt(0) .. ' ' .. spelt(115)") ==
          "forty zero one hundred fifteen");
}

TEST_CASE("forms are pooled over the pack and have to agree", "[content]") {
    const auto solve = [](const std::string& one, const std::string& two) {
        Checks checks({{"checks/one.lua", one}, {"checks/two.lua", two}});
        REQUIRE(checks.problems().empty());
        Seen seen{"Count 3 and 4.\nHow many?", ""};
        seen.asks = "number";
        return checks.solve(seen);
    };
    const std::string sum =
        "form('Count {n} and {n}.\\nHow many?', function(h) return int(h[1]) + int(h[2]) end)";
    CHECK(solve(sum, sum)->answers == Texts{"7"});
    CHECK(solve(sum, "form('{*}\\nHow many?', function(h) return nil, 'not mine' end)")->answers ==
          Texts{"7"});
    CHECK(solve(sum, "form('{*}\\n{*}?', function(h) return '7.0' end)")->answers == Texts{"7"});
    const auto other = solve(sum, "\nform('{*}\\nHow many?', function(h) return 8 end)");
    CHECK(other->cannot ==
          "two forms disagree: checks/one.lua line 1 says 7, checks/two.lua line 2 says 8");
    const auto broken = solve(sum, "form('{*}\\nHow many?', function(h)\nreturn h[5] + 1 end)");
    CHECK(has(broken->cannot, "checks/two.lua line 2: attempt to perform arithmetic"));
    const auto refused = solve("form('{*}\\nHow many?', function() return nil, 'too dark' end)",
                               "form('Else?', function() return 1 end)");
    CHECK(refused->cannot == "checks/one.lua line 1: too dark");
    CHECK_FALSE(
        solve("form('Else?', function() return 1 end)", "form('b', function() end)").has_value());
}

TEST_CASE("each file of checks has names of its own", "[content]") {
    Checks checks({{"checks/one.lua",
                    "function help() return 1 end form('one', function() return help() end)"},
                   {"checks/two.lua",
                    "function help() return 2 end form('two', function() return help() end)"},
                   {"checks/three.lua", "form('three', function() return help and 1 or 0 end)"},
                   {"checks/bad.lua", "form('four', function() return 1 end) error('half way')"}});
    CHECK(checks.solve({"one", ""})->answers == Texts{"1"});
    CHECK(checks.solve({"two", ""})->answers == Texts{"2"});
    CHECK(checks.solve({"three", ""})->answers == Texts{"0"});
    CHECK_FALSE(checks.solve({"four", ""}).has_value());
    CHECK(checks.problems().size() == 1);
    CHECK(has(checks.problems().at("checks/bad.lua").remedy, "half way"));
    CHECK(checks.size() == 3);
}

TEST_CASE("a check sees what a child sees", "[content]") {
    const Seen seen{"", "things oo", {"a"}, "match", "cells ..", {"l"}, {"p"}, "cm"};
    CHECK(found("return seen.prompt .. seen.figure .. seen.asks .. seen.area .. seen.left[1] .. "
                "seen.places[1] .. seen.unit .. seen.options[1]",
                seen) == "askthings oomatchcells ..lpcma");
}

TEST_CASE("a check that runs for ever or grows without end is stopped", "[content]") {
    const pack::CheckLimits small{100'000, std::size_t{4} << 20};
    CHECK(has(found("while true do end", {"", ""}, small), "longer than 100000 instructions"));
    CHECK(has(found("while true do pcall(function() while true do end end) end", {"", ""}, small),
              "longer than 100000 instructions"));
    CHECK(has(found("local t = {} for i = 1, 80000 do t[i] = i .. 'some text that is long' end",
                    {"", ""}, {10'000'000, std::size_t{2} << 20}),
              "2 MiB of memory"));
    CHECK(has(found("return string.rep('x', 1 << 30)", {"", ""}, small), "4 MiB of memory"));
    CHECK(has(found("local function f() return f() + 1 end return f()", {"", ""}, {}), "overflow"));
    CHECK(has(problem_of("while true do end"), "instructions"));
    CHECK(found("local ok, why = pcall(error, 'x') return ok and 1 or why") == "x");

    Checks checks({{"checks/one.lua", "form('ever', function() while true do end end) "
                                      "form('once', function() return 1 end)"}},
                  small);
    CHECK_FALSE(checks.solve({"ever", ""})->cannot.empty());
    CHECK(checks.solve({"once", ""})->answers == Texts{"1"});
}

TEST_CASE("a check reaches nothing of the machine", "[content]") {
    for (const char* name : {"io", "os", "load", "loadstring", "dofile", "require", "package",
                             "debug", "collectgarbage", "getmetatable", "setmetatable", "rawset",
                             "print", "coroutine", "math.random", "string.dump"}) {
        CAPTURE(name);
        CHECK(found(std::string("return ") + name + " == nil and 'none' or 'there'") == "none");
    }
}

TEST_CASE("what a check gives back is a whole number, a Q or a text", "[content]") {
    CHECK(found("return {3, Q(1, 2), 'text'}") == "1/2 3 text");
    CHECK(found("return 4 / 2") == "2");
    CHECK(has(found("return 1 / 3"), "whole numbers, Q and texts"));
    CHECK(has(found("return true"), "not boolean"));
    CHECK(has(found("return nil"), "no answer and no reason"));
    CHECK(has(found("return {}"), "no answer holds"));
    CHECK(has(found("return Q('1/2') + 'a'"), "not with string"));
    CHECK(has(found("\nreturn Q(1) / 0"), "checks/one.lua line 3: this has no exact value"));
}
