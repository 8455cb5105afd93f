// Answers and figures as authors write them: texts become positions, wrong answers become what a
// child would give, and what cannot be is refused with its key.
#include "content/loader/pack.hpp"
#include "engine/session/answer.hpp"
#include "tests/content/small_pack.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>
#include <string>

using namespace pipit;
using namespace pipit::engine;

namespace {

// An item whose answer, wrong answers and perhaps figure are these (Lua).
std::string item_lua(const std::string& answer, const std::string& wrong,
                     const std::string& figure = "nil") {
    return "item.answer = " + answer + " item.figure = " + figure +
           " item.misconceptions = {} for i, g in ipairs(" + wrong +
           ") do item.misconceptions[i] = {given = g, name = 'm' .. i, feedback = 'F' .. i .. '.'} "
           "end";
}

Result<Item> made(const std::string& lua, std::uint64_t seed = 3) {
    auto files = test::small_pack();
    files["items/add.lua"] = test::sound_generator(lua);
    const auto pack = content::load(std::move(files));
    REQUIRE(pack.ok());
    return (*pack)->make(SkillId{"add"}, 1, seed);
}

struct Kind {
    const char* answer;
    const char* wrong;                // Lua list
    std::vector<const char*> givens;  // canonical
    const char* right;
};

}  // namespace

TEST_CASE("wrong answers written as texts become what a child would give", "[content]") {
    const Kind kind = GENERATE(
        Kind{"{kind = 'several', options = {'a', 'b', 'c'}, right = {'c', 'a'}}",
             "{{'a'}, {'b', 'a'}, {'c', 'b', 'a'}}",
             {"0", "0,1", "0,1,2"},
             "0,2"},
        Kind{"{kind = 'order', right = {'1', '2', '3'}, options = {3, 1, 2}}",
             "{{3, 2, 1}, {2, 1, 3}, {1, 3, 2}}",
             {"0,2,1", "2,1,0", "1,0,2"},
             "1,2,0"},
        Kind{"{kind = 'number_line', value = '3/4', line = {from = 0, to = 1, steps = 4}}",
             "{'2/4', '0.25', 1}",
             {"1/2", "1/4", "1"},
             "3/4"},
        Kind{"{kind = 'grid', rows = 2, columns = 3, rule = 'count', count = 2}",
             "{cells(2, 3, 1), cells(2, 3, 3), cells(2, 3, 6)}",
             {"100/000", "111/000", "111/111"},
             "110/000"},
        Kind{"{kind = 'grid', rows = 3, columns = 3, rule = 'rectangle', high = 2, wide = 3}",
             "{rectangle(3, 3, 3, 2), rectangle(3, 3, 1, 3), '001/000/000'}",
             {"110/110/110", "111/000/000", "001/000/000"},
             "111/111/000"},
        Kind{"{kind = 'clock', hour = 7, minute = 5}",
             "{clock_time(1, 35), '8:05', '7:25'}",
             {"1:35", "8:05", "7:25"},
             "7:05"},
        Kind{"{kind = 'point', x = -2, y = 3, grid = {x_from = -5, x_to = 5, y_from = -5, y_to = "
             "5}}",
             "{'3,-2', '2,3', '-2,-3'}",
             {"3,-2", "2,3", "-2,-3"},
             "-2,3"},
        Kind{"{kind = 'number', value = '1 1/2', fraction = true, unit = 'cm'}",
             "{'2 1/2', '1/2', '1'}",
             {"2 1/2", "1/2", "1"},
             "3/2"});
    const auto item = made(item_lua(kind.answer, kind.wrong));
    CAPTURE(kind.answer);
    INFO((item.ok() ? "" : item.error().where + ": " + item.error().remedy));
    REQUIRE(item.ok());
    CHECK(answer_text(item->answer) == kind.right);
    REQUIRE(item->misconceptions.size() == kind.givens.size());
    for (std::size_t i = 0; i < kind.givens.size(); ++i)
        CHECK(item->misconceptions[i].given == kind.givens[i]);
}

TEST_CASE("an order is shown shuffled, never in the right order, and the same each time",
          "[content]") {
    const std::string lua = item_lua("{kind = 'order', right = {'a', 'b', 'c'}}",
                                     "{{'a', 'c', 'b'}, {'b', 'a', 'c'}, {'c', 'b', 'a'}}");
    std::set<std::vector<std::string>> shown;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto item = made(lua, seed), again = made(lua, seed);
        REQUIRE(item.ok());
        REQUIRE(again.ok());
        const auto& order = std::get<OrderAnswer>(item->answer);
        CHECK(order.options != std::vector<std::string>{"a", "b", "c"});
        CHECK(order.options == std::get<OrderAnswer>(again->answer).options);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(order.options[static_cast<std::size_t>(order.right[i])] ==
                  std::string(1, static_cast<char>('a' + i)));
        shown.insert(order.options);
    }
    CHECK(shown.size() == 5);  // every order but the right one
}

TEST_CASE("the right side of a match is shuffled, and each left one keeps its partner",
          "[content]") {
    const std::string lua =
        item_lua("{kind = 'match', pairs = {{left = 'a', right = '1'}, {left = 'b', right = '2'}}, "
                 "extra = {'3'}}",
                 "{{'2', '1'}, {'1', '3'}, {'3', '2'}}");
    std::set<std::vector<std::string>> shown;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto item = made(lua, seed);
        REQUIRE(item.ok());
        const auto& match = std::get<MatchAnswer>(item->answer);
        CHECK(match.left == std::vector<std::string>{"a", "b"});
        CHECK(match.right[static_cast<std::size_t>(match.pairs[0])] == "1");
        CHECK(match.right[static_cast<std::size_t>(match.pairs[1])] == "2");
        shown.insert(match.right);
    }
    CHECK(shown.size() == 6);
}

TEST_CASE("an answer that cannot be given is refused with its key", "[content]") {
    struct Flaw {
        const char* answer;
        const char* wrong;
        const char* key;
        const char* remedy;
    };
    const char* const three = "{{'a'}, {'b'}, {'a', 'b'}}";
    const char* const line =
        "{kind = 'number_line', value = '1/2', line = {from = 0, to = 1, steps = 4}}";
    const Flaw flaw = GENERATE_COPY(
        Flaw{"{kind = 'number', value = '1/2', form = 'integer', fraction = true}", three, "answer",
             "form"},
        Flaw{"{kind = 'number', value = '1/2', form = 'decimal', fraction = true}", three, "answer",
             "keys"},
        Flaw{"{kind = 'text', accepted = {' '}}", three, "answer", "entered"},
        Flaw{"{kind = 'several', options = {'a', 'b'}, right = {'x'}}", three, "answer.right",
             "letter for letter"},
        Flaw{"{kind = 'several', options = {'a', 'b', 'b'}, right = {'a'}}", three,
             "answer.options", "same"},
        Flaw{"{kind = 'several', options = {'a', 'b', 'c'}, right = {}}", three, "answer",
             "one or more"},
        Flaw{"{kind = 'several', options = {'a', 'b', 'c'}, right = {'c'}}", "{'a', 'b', 'ab'}",
             "misconceptions[1].given", "a list"},
        Flaw{"{kind = 'several', options = {'a', 'b', 'c'}, right = {'c'}}",
             "{{'a'}, {'x'}, {'b'}}", "misconceptions[2].given", "letter for letter"},
        Flaw{"{kind = 'several', options = {'a', 'b', 'c'}, right = {'b', 'a'}}",
             "{{'a'}, {'a', 'b'}, {'b'}}", "misconceptions[2].given", "judged right"},
        Flaw{"{kind = 'order', right = {'a', 'b'}, options = {'a', 'b'}}", three, "answer",
             "already"},
        Flaw{"{kind = 'order', right = {'a', 'b', 'c'}}", "{{'a', 'b'}, {'b'}, {'c'}}",
             "misconceptions[1].given", "no answer"},
        Flaw{"{kind = 'match', pairs = {{left = 'a', right = '1'}, {left = 'b', right = '1'}}}",
             three, "answer", "place of its own"},
        Flaw{"{kind = 'match', pairs = {{left = 'a', right = '1', also = '2'}}}", three,
             "pairs[1].also", "nothing reads"},
        Flaw{"{kind = 'number_line', value = '1/3', line = {from = 0, to = 1, steps = 4}}", three,
             "answer", "tick"},
        Flaw{line, "{'1/4', '1/3', '3/4'}", "misconceptions[2].given", "no tick"},
        Flaw{"{kind = 'number_line', value = 1}", three, "answer.line", "missing"},
        Flaw{"{kind = 'grid', rows = 11, columns = 2, rule = 'count', count = 1}", three,
             "answer.rows", "1 to 10"},
        Flaw{"{kind = 'grid', rows = 2, columns = 2, rule = 'circle'}", three, "answer.rule",
             "choose from"},
        Flaw{"{kind = 'grid', rows = 2, columns = 2, rule = 'count', count = 5}", three, "answer",
             "fit"},
        Flaw{"{kind = 'grid', rows = 2, columns = 2, rule = 'count', count = 2}",
             "{'10/00', '100/0', '11/10'}", "misconceptions[2].given", "no answer"},
        Flaw{"{kind = 'clock', hour = 13, minute = 0}", three, "answer.hour", "1 to 12"},
        Flaw{"{kind = 'clock', hour = 3, minute = 10, step = 15}", three, "answer", "multiple"},
        Flaw{"{kind = 'clock', hour = 3, minute = 15, step = 15}", "{'3:30', '3:20', '4:15'}",
             "misconceptions[2].given", "cannot be set"},
        Flaw{"{kind = 'point', x = 11, y = 1, grid = {}}", three, "answer", "on the grid"},
        Flaw{"{kind = 'point', x = 1, y = 2, grid = {}}", "{'2,1', '1,1', '1;2'}",
             "misconceptions[3].given", "no answer"},
        Flaw{"{kind = 'point', x = 1, y = 2, grid = {x_form = 1}}", three, "answer.grid.x_form",
             "nothing reads"});
    CAPTURE(flaw.answer, flaw.wrong);
    const auto item = made(item_lua(flaw.answer, flaw.wrong));
    REQUIRE_FALSE(item.ok());
    CAPTURE(item.error().where, item.error().remedy);
    CHECK(item.error().code == ErrorCode::bad_pack);
    CHECK(item.error().where.ends_with(flaw.key));
    CHECK(item.error().remedy.find(flaw.remedy) != std::string::npos);
}

TEST_CASE("figures of the later kinds are read whole", "[content]") {
    struct Shown {
        const char* lua;
        Figure figure;
    };
    const Shown shown = GENERATE(
        Shown{"{kind = 'clock', hour = 3, minute = 40}", ClockFace{3, 40}},
        Shown{"{kind = 'coins', cents = {25, 10, 1}}", Coins{{25, 10, 1}}},
        Shown{"{kind = 'coordinate_grid', x_from = -3, x_to = 3, y_to = 4, joined = true, "
              "points = {{x = -1, y = 2, label = 'A'}, {x = 0, y = 0}}}",
              CoordinateGrid{-3, 3, 0, 4, {{-1, 2, "A"}, {0, 0, ""}}, true}},
        Shown{"{kind = 'bar_plot', title = 'Children', step = 5, bars = {{label = 'cats', value = "
              "7}}}",
              BarPlot{"Children", {{"cats", 7}}, 5}},
        Shown{
            "{kind = 'line_plot', step = 2, values = {{label = 'Mon', value = 3}, {label = 'Tue', "
            "value = 0}}}",
            LinePlot{"", {{"Mon", 3}, {"Tue", 0}}, 2}},
        Shown{"{kind = 'dot_plot', axis = {from = 1, to = 2, steps = 2}, counts = {1, 0, 4}}",
              DotPlot{"", NumberLine{Rational(1), Rational(2), 2, 0, 0, {}}, {1, 0, 4}}},
        Shown{"{kind = 'table', heads = {'a', 'b'}, rows = {{1, '?'}, {2, '4'}}}",
              DataTable{{"a", "b"}, {{"1", "?"}, {"2", "4"}}}});
    const auto item = made(std::string("item.figure = ") + shown.lua);
    INFO(shown.lua << (item.ok() ? "" : ": " + item.error().where + ": " + item.error().remedy));
    REQUIRE(item.ok());
    CHECK((item->figure == shown.figure));
}

TEST_CASE("figures of the later kinds beyond their bounds are refused", "[content]") {
    struct Huge {
        const char* figure;
        const char* reason;
    };
    const Huge huge = GENERATE(
        Huge{"{kind = 'clock', hour = 0, minute = 0}", "1 to 12"},
        Huge{"{kind = 'clock', hour = 1}", "missing"}, Huge{"{kind = 'coins', cents = {3}}", "200"},
        Huge{"{kind = 'coins', cents = {'1'}}", "whole numbers"},
        Huge{"{kind = 'coins', cents = {}}", "1 to 20"},
        Huge{"{kind = 'coordinate_grid', points = {{x = 11, y = 1}}}", "outside"},
        Huge{"{kind = 'coordinate_grid', x_to = 50}", "-20 to 20"},
        Huge{"{kind = 'bar_plot', bars = {{label = 'a', value = 99}}}", "larger step"},
        Huge{"{kind = 'bar_plot', bars = {{label = 'a'}}}", "missing"},
        Huge{"{kind = 'line_plot', values = {{label = 'a', value = 1}}}", "2 to 8"},
        Huge{"{kind = 'dot_plot', axis = {from = 0, to = 1, steps = 2}, counts = {1}}",
             "each tick"},
        Huge{"{kind = 'dot_plot', counts = {1}}", "missing"},
        Huge{"{kind = 'table', heads = {'a'}, rows = {{1, 2}}}", "as many cells"},
        Huge{"{kind = 'table', heads = {'a'}, rows = {1}}", "lists of texts"},
        Huge{"{kind = 'table', heads = {'a **'}, rows = {{1}}}", "not closed"});
    CAPTURE(huge.figure);
    const auto item = made(std::string("item.figure = ") + huge.figure);
    REQUIRE_FALSE(item.ok());
    CAPTURE(item.error().where, item.error().remedy);
    CHECK(item.error().where.find("figure") != std::string::npos);
    CHECK(item.error().remedy.find(huge.reason) != std::string::npos);
}

TEST_CASE("fixed items may have the later answers, and name their line", "[content]") {
    auto files = test::small_pack();
    files["skills.toml"].replace(files["skills.toml"].find("add.lua"), 7, "add.toml");
    const std::string item =
        "[[item]]\nlevel = LEVEL\nprompt = \"Which are even?\"\n"
        "answer = { kind = \"several\", options = [\"2\", \"3\", \"4\"], right = [\"2\", \"4\"] }\n"
        "misconceptions = [ { given = [\"2\"], name = \"a\", feedback = \"A.\" },\n"
        "  { given = [\"WRONG\"], name = \"b\", feedback = \"B.\" },\n"
        "  { given = [\"2\", \"3\", \"4\"], name = \"c\", feedback = \"C.\" } ]\n"
        "hints = [\"A.\", \"B.\", \"C.\"]\nworked = [\"W.\"]\nright_note = \"N.\"\npaper = "
        "\"P.\"\n";
    const auto with = [&](const std::string& wrong) {
        std::string all;
        for (const char* level : {"1", "2", "3"}) {
            std::string one = item;
            one.replace(one.find("LEVEL"), 5, level);
            one.replace(one.find("WRONG"), 5, wrong);
            all += one;
        }
        files["items/add.toml"] = all;
        return content::load(files);
    };
    CHECK(with("3").ok());
    const auto refused = with("5");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().where.find("line 6: misconceptions[2].given") != std::string::npos);
}
