// The checker on clocks, coins, planes, plots, tables, lines and grids: it answers from what is
// drawn, and refuses what contradicts itself.
#include "content/compiler/rendered.hpp"
#include "content/compiler/solver.hpp"
#include "content/compiler/solver_read.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using pack::Seen;
using pack::solve;

namespace {

struct Question {
    Seen seen;
    const char* answer;  // empty: it must be refused
};

Seen prompt(const char* text, const char* figure = "") {
    Seen seen;
    seen.prompt = text;
    seen.figure = figure;
    return seen;
}
Seen asking(const char* kind, Seen seen, std::vector<std::string> options) {
    seen.asks = kind;
    seen.options = std::move(options);
    return seen;
}
Seen in(Seen seen, const char* area) {
    seen.area = area;
    return seen;
}
Seen counted_in(Seen seen, const char* unit) {
    seen.unit = unit;
    return seen;
}
Seen matching(Seen seen, std::vector<std::string> left, std::vector<std::string> places) {
    seen.asks = "match";
    seen.left = std::move(left);
    seen.places = std::move(places);
    return seen;
}

void check(const Question& q) {
    CAPTURE(q.seen.prompt, q.seen.figure, q.seen.area);
    const auto solved = solve(q.seen);
    CAPTURE(solved.cannot);
    if (std::string(q.answer).empty()) {
        CHECK_FALSE(solved.cannot.empty());
    } else {
        CHECK(solved.cannot.empty());
        CHECK(solved.answers == std::vector<std::string>{q.answer});
    }
}

constexpr const char* clock_prompt = "Look at the two hands.\nWhat time does the clock show?";
constexpr const char* ends_prompt =
    "The clock shows now. A film takes 35 minutes.\nSet the clock to when it ends.";
constexpr const char* mix_prompt = "Each row is the same recipe, small or large.\n"
                                   "What number goes in place of the question mark?";
constexpr const char* days = "values Degrees | step 5 | Mon ==+1/5 | Tue == | Wed ===";

}  // namespace

TEST_CASE("the checker reads and sets clocks", "[content]") {
    check(GENERATE(
        Question{asking("choice", prompt(clock_prompt, "clock short 225 long 45"),
                        {"3:45", "9:15", "4:45"}),
                 "3:45"},
        Question{asking("choice", prompt(clock_prompt, "clock short 285 long 45"),
                        {"quarter to 5", "quarter past 5"}),
                 "quarter to 5"},
        Question{asking("choice", prompt(clock_prompt, "clock short 225 long 50"), {"3:45"}), ""},
        Question{asking("choice", prompt(clock_prompt, "clock short 0 long 0"), {"noon", "12:00"}),
                 ""},
        Question{in(prompt("Lunch is at half past 12.\nSet the clock to half past 12."),
                    "clock step 30"),
                 "12:30"},
        Question{in(prompt("Lunch is at 3:10.\nSet the clock to 3:10."), "clock step 30"), ""},
        Question{in(prompt("Lunch is at 3:10.\nSet the clock to 3:15."), "clock step 5"), ""},
        Question{in(prompt(ends_prompt, "clock short 705 long 45"), "clock step 5"), "12:20"},
        Question{
            matching(prompt("Each time can be said in two ways.\nMatch the words to the times."),
                     {"quarter to 4", "half past 3"}, {"3:30", "4:45", "3:45"}),
            "2,0"},
        Question{
            matching(prompt("Each time can be said in two ways.\nMatch the words to the times."),
                     {"quarter to 4"}, {"3:30"}),
            ""}));
}

TEST_CASE("the checker deals out coins", "[content]") {
    const Seen all = prompt("Each coin shows what it is worth.\nHow many cents are there in all?",
                            "coins 25 10 1 1");
    const Seen bun = prompt("Ana has these coins and buys a bun for 15 cents.\n"
                            "How many cents are left?",
                            "coins 10 10");
    const Seen pen = prompt("A pen costs 30 cents.\nWhich coins make 30 cents?");
    check(GENERATE_COPY(
        Question{counted_in(all, "cents"), "37"}, Question{counted_in(all, "euros"), ""},
        Question{counted_in(bun, "cents"), "5"},
        Question{asking("several", pen, {"10 + 10 + 10", "25 + 10", "25 + 5"}), "0,2"},
        Question{asking("several", pen, {"10 and 20", "25 + 5"}), ""}));
}

TEST_CASE("the checker walks on planes", "[content]") {
    check(GENERATE(
        Question{in(prompt("A nest is at (2, −3).\nTap the point (2, −3)."), "plane -5 5 -5 5"),
                 "2,-3"},
        Question{in(prompt("A nest is at (9, 1).\nTap the point (9, 1)."), "plane -5 5 -5 5"), ""},
        Question{asking("choice",
                        prompt("Look for point B.\nWhich numbers tell where point B is?",
                               "plane -1 5 0 5 | A >>^ | B >>>^^"),
                        {"(1, 1)", "(2, 2)", "(3, 2)"}),
                 "(2, 2)"},
        Question{in(prompt("Point A moves 2 to the right and 3 down.\nTap where point A is then."),
                    "plane 0 9 0 9 | A >^^^^"),
                 "3,1"},
        Question{in(prompt("The upright axis is a mirror.\nTap the mirror point of A."),
                    "plane -4 4 -4 4 | A >^"),
                 "3,-3"},
        Question{in(prompt("The level axis is a mirror.\nTap the mirror point of A."),
                    "plane -4 4 -4 4 | A >>^^^^"),
                 ""}));
}

TEST_CASE("the checker reads plots", "[content]") {
    const char* bars = "bars Children | step 2 | cats ==+1/2 | dogs | sea fish ====";
    check(GENERATE_COPY(
        Question{prompt("The bars show what children like.\nHow many children like cats?", bars),
                 "5"},
        Question{prompt("The bars show what children like.\nHow many children like dogs?", bars),
                 "0"},
        Question{prompt("The bars show what children like.\nHow many children like mice?", bars),
                 ""},
        Question{prompt("The bars show what children like.\n"
                        "How many more children like cats than dogs?",
                        bars),
                 "5"},
        Question{prompt("The bars show what children like.\n"
                        "How many more children like dogs than cats?",
                        bars),
                 ""},
        Question{asking("order",
                        prompt("The bars show what children like.\n"
                               "Put them in order, from the fewest to the most.",
                               bars),
                        {"sea fish", "cats", "dogs"}),
                 "2,1,0"},
        Question{prompt("The line shows how warm it was each day.\n"
                        "By how many degrees did it rise from Tuesday to Wednesday?",
                        days),
                 "5"},
        Question{asking("several",
                        prompt("The line shows how warm it was each day.\n"
                               "On which days was it warmer than 10 degrees?",
                               days),
                        {"Monday", "Tuesday", "Wednesday"}),
                 "0,2"},
        Question{asking("choice",
                        prompt("The line shows how warm it was each day.\n"
                               "Between which two days did it rise most?",
                               days),
                        {"Monday to Tuesday", "Tuesday to Wednesday"}),
                 "Tuesday to Wednesday"}));
}

TEST_CASE("the checker counts the dots of a line", "[content]") {
    const char* dots = "dots Length in cm | line 1 ---- 3 | . oo o . ooo";
    const std::string head = "Each dot is one leaf. The line shows its length in cm.\n";
    const auto ask = [&](const char* question) { return prompt((head + question).c_str(), dots); };
    check({ask("How many leaves are 2 cm long?"), "1"});
    check({ask("How many leaves are longer than 1 1/2 cm?"), "4"});
    check({ask("How many shells are 2 cm long?"), ""});
    check({counted_in(ask("How much longer is the longest one than the shortest?"), "cm"), "3/2"});
    check({counted_in(ask("How much longer is the longest one than the shortest?"), "m"), ""});
}

TEST_CASE("the checker tries every number, tick and rectangle", "[content]") {
    check(GENERATE(
        Question{prompt(mix_prompt, "table | Rice ; Water | 4 ; 6 | 10 ; ?"), "15"},
        Question{prompt(mix_prompt, "table | Rice ; Water | 4 ; 6 | ? ; 9"), "6"},
        Question{prompt(mix_prompt, "table | Rice ; Water | 4 ; 6 | 5 ; ?"), ""},
        Question{prompt(mix_prompt, "table | Rice ; Water | 4 ; 6 | ? ; ?"), ""},
        Question{
            in(prompt("A frog jumps from 0 to 2/3.\nTap the place of 2/3."), "line 0 ------ 1"),
            "2/3"},
        Question{
            in(prompt("A frog jumps from 0 to 2/3.\nTap the place of 1/3."), "line 0 ------ 1"),
            ""},
        Question{
            in(prompt("A frog jumps from 0 to 2/5.\nTap the place of 2/5."), "line 0 ------ 1"),
            ""},
        Question{in(prompt("The line goes from 0 to 2.\nTap the place of 3/2."), "line 0 ---- 2"),
                 "3/2"},
        Question{in(prompt("The line goes from 0 to 3.\nTap the place of 3/2."), "line 0 ---- 2"),
                 ""},
        Question{in(prompt("Set out 2 rows with 3 buns in each row.\n"
                           "Tap the squares for all the buns."),
                    "cells .... .... ...."),
                 "0000/0111/0111"},
        Question{in(prompt("Set out 4 rows with 3 buns in each row.\n"
                           "Tap the squares for all the buns."),
                    "cells .... .... ...."),
                 ""},
        Question{in(prompt("A rug is a rectangle of 6 squares. Round its edge it is 10 long.\n"
                           "Tap the squares of the rug."),
                    "cells .... .... ...."),
                 "0000/0111/0111"},
        Question{in(prompt("A rug is a rectangle of 6 squares. Round its edge it is 11 long.\n"
                           "Tap the squares of the rug."),
                    "cells .... .... ...."),
                 ""},
        Question{in(prompt("A tray has 6 squares.\nShade 2/3 of it."), "cells ... ..."), "001/111"},
        Question{in(prompt("A tray has 8 squares.\nShade 2/3 of it."), "cells ... ..."), ""}));
}

TEST_CASE("later figures and answer columns are drawn stroke by stroke", "[content]") {
    using namespace engine;
    CHECK(pack::drawn(ClockFace{12, 5}) == "clock short 5 long 5");
    CHECK(pack::drawn(Coins{{25, 1}}) == "coins 25 1");
    CHECK(pack::drawn(CoordinateGrid{-1, 2, 0, 2, {{1, 2, "A"}}, true}) ==
          "plane -1 2 0 2 joined | A >>^^");
    CHECK(pack::drawn(BarPlot{"T", {{"a", 7}, {"b", 10}}, 5}) ==
          "bars T | step 5 | a =+2/5 | b ==");
    CHECK(pack::drawn(LinePlot{"T", {{"a", 0}, {"b", 1}}, 1}) == "values T | step 1 | a  | b =");
    CHECK(pack::drawn(DotPlot{"T", NumberLine{Rational(0), Rational(1), 2, 0, 0, {}}, {1, 0, 2}}) ==
          "dots T | line 0 -- 1 | o . oo");
    CHECK(pack::drawn(DataTable{{"a", "b"}, {{"1", "?"}}}) == "table | a ; b | 1 ; ?");
    CHECK(pack::drawn_area(ClockAnswer{3, 15, 15}) == "clock step 15");
    CHECK(pack::drawn_area(GridAnswer{2, 3, GridAnswer::Rule::count, 4, 0, 0, false}) ==
          "cells ... ...");
    CHECK(pack::drawn_area(NumberAnswer{}).empty());
}

TEST_CASE("what the checker is handed never holds the key", "[content]") {
    using namespace engine;
    Item item;
    item.prompt = "P";
    const auto seen = [&](Answer one, Answer other) {
        item.answer = std::move(one);
        const auto first = pack::rendered(item).dump();
        item.answer = std::move(other);
        return first == pack::rendered(item).dump();
    };
    CHECK(seen(ClockAnswer{3, 15, 15}, ClockAnswer{4, 30, 15}));
    CHECK(seen(PointAnswer{{}, 1, 2}, PointAnswer{{}, 3, 4}));
    CHECK(seen(SeveralAnswer{{"a", "b"}, {0}}, SeveralAnswer{{"a", "b"}, {1}}));
    CHECK(seen(OrderAnswer{{"a", "b"}, {0, 1}}, OrderAnswer{{"a", "b"}, {1, 0}}));
    CHECK(seen(MatchAnswer{{"a", "b"}, {"c", "d"}, {0, 1}},
               MatchAnswer{{"a", "b"}, {"c", "d"}, {1, 0}}));
    CHECK(seen(GridAnswer{2, 3, GridAnswer::Rule::count, 4, 0, 0, false},
               GridAnswer{2, 3, GridAnswer::Rule::count, 5, 0, 0, false}));
    CHECK(seen(LineAnswer{NumberLine{Rational(0), Rational(1), 4, 0, 0, {}}, Rational(1, 4)},
               LineAnswer{NumberLine{Rational(0), Rational(1), 4, 0, 0, {}}, Rational(3, 4)}));
    // And it is another question when what is shown differs.
    CHECK_FALSE(seen(ClockAnswer{3, 15, 15}, ClockAnswer{3, 15, 5}));
}

TEST_CASE("numbers of the prompt are read in every form they are written in", "[content]") {
    const auto is = [](const char* text, long top, long bottom) {
        const auto part = pack::part_of(text);
        return part && pack::same(*part, {top, bottom});
    };
    CHECK(is("3", 3, 1));
    CHECK(is("3/4", 3, 4));
    CHECK(is("2 1/2", 5, 2));
    CHECK(is("0.35", 35, 100));
    CHECK_FALSE(pack::part_of("x"));
    CHECK_FALSE(pack::part_of("1/0"));
    CHECK(pack::signed_int("−12") == -12);
    CHECK_FALSE(pack::signed_int("12a"));
    CHECK_FALSE(pack::point_of("(1; 2)"));
}
