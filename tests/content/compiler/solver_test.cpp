// The independent checker: it counts, measures, enumerates and substitutes, and refuses
// contradictions.
#include "content/compiler/solver.hpp"

#include "content/compiler/form.hpp"
#include "content/compiler/rendered.hpp"
#include "content/compiler/solver_numbers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using pack::solve;

namespace {

struct Question {
    const char* prompt;
    const char* figure;
    const char* answer;  // empty: it must be refused
};

}  // namespace

TEST_CASE("the checker finds answers from what a child sees alone", "[content]") {
    const Question q = GENERATE(
        Question{"Look at the stars.\nHow many stars are there?", "things ooo oo", "5"},
        Question{"Look at the stars.\nHow many apples are there?", "things ooo oo", ""},
        Question{"Each rod is ten. Each small cube is one.\nWhat number do the blocks show?",
                 "blocks F: R:ooo C:oo", "32"},
        Question{"There are 3 counters in the frames. All the other places are empty.\n"
                 "How many more counters fill all 1 frames?",
                 "frames PPD.......", "7"},
        Question{"There are 4 counters in the frames. All the other places are empty.\n"
                 "How many more counters fill all 1 frames?",
                 "frames PPD.......", ""},
        Question{"Look at the number 473.\nHow much is the 7 worth?", "", "70"},
        Question{"Look at the number 477.\nHow much is the 7 worth?", "", ""},
        Question{"Look at the number 47.\nWrite it in words.", "", "forty-seven"},
        Question{"38 + ? = 65\nWhat number goes in place of the question mark?",
                 "model [38|?] total 65", "27"},
        Question{"38 + ? = 65\nWhat number goes in place of the question mark?",
                 "model [30|?] total 65", ""},
        Question{"7 × 8 = ?\nWhat number goes in place of the question mark?", "", "56"},
        Question{"There are 2 rows of 3 dots.\nHow many dots are there?", "things ooo ooo", "6"},
        Question{"There are 2 rows of 3 dots.\nHow many dots are there?", "things ooo oo", ""},
        Question{"Ana shares 12 plums among 4 friends. Each gets the same.\n"
                 "How many plums does each friend get?",
                 "", "3"},
        Question{"Ana shares 13 plums among 4 friends. Each gets the same.\n"
                 "How many plums does each friend get?",
                 "", ""},
        Question{"The bar is cut into equal pieces.\nWhat fraction of the bar is coloured?",
                 "bar [H|H|.|.]", "1/2"},
        Question{"The bar is cut into equal pieces.\nWhat fraction of the bar is coloured?",
                 "bar [HH|.|.]", ""},
        Question{"The pieces of the bar are not all equal.\nWhat fraction of the bar is coloured?",
                 "bar [..|H|.]", "1/4"},
        Question{"1/2 of the garden is beans. 1/4 is carrots.\n"
                 "What fraction is beans and carrots together?",
                 "bar [HH|D|.] H=beans D=carrots", "3/4"},
        Question{"1/2 of the garden is beans. 1/3 is carrots.\n"
                 "What fraction is beans and carrots together?",
                 "bar [HH|D|.] H=beans D=carrots", ""},
        Question{"The line goes from 2.3 to 2.4. All the steps are equal.\n"
                 "Which decimal is at the question mark?",
                 "line 23/10 ---------- 12/5 | ? -------", "2.37"},
        Question{"Each small square is 1 cm².\nWhat is the area of the shape?", "grid/###/###",
                 "6"},
        Question{"All corners of this shape are square corners. Lengths are in cm.\n"
                 "What is the area of the shape?",
                 "sides E(6) S(2) W(4) S() W() N(5)", "18"},
        Question{"All corners of this shape are square corners. Lengths are in cm.\n"
                 "What is the area of the shape?",
                 "sides E(6) S(2) W() S(3) W() N(5)", ""},
        Question{"5x + 2 = 3x − 6\nWhat is x?", "", "-4"},
        Question{"x − 4 = 9\nWhat is x?", "", "13"}, Question{"2x = 2x + 1\nWhat is x?", "", ""},
        Question{"Why is the sky blue?", "", ""});
    CAPTURE(q.prompt, q.figure);
    const auto solved = solve({q.prompt, q.figure, {}});
    if (std::string(q.answer).empty()) {
        CHECK_FALSE(solved.cannot.empty());
    } else {
        CHECK(solved.cannot.empty());
        CHECK(solved.answers == std::vector<std::string>{q.answer});
    }
}

TEST_CASE("an equation that every number solves has no unique answer", "[content]") {
    CHECK(solve({"2x = 2x\nWhat is x?", "", {}}).answers.size() > 1);
}

TEST_CASE("with options the checker names those that hold", "[content]") {
    CHECK(solve({"x + 1 = 3\nWhat is x?", "", {"1", "2", "3"}}).answers ==
          std::vector<std::string>{"2"});
    CHECK_FALSE(solve({"x + 1 = 3\nWhat is x?", "", {"1", "4", "3"}}).cannot.empty());
}

TEST_CASE("a question form explains every letter of a prompt", "[content]") {
    CHECK(pack::match("{n} and {w}", "12 and plums") == std::vector<std::string>{"12", "plums"});
    CHECK_FALSE(pack::match("{n} and {w}", "12 and plums."));
    CHECK_FALSE(pack::match("{n} and {w}", "12 or plums"));
    CHECK(pack::match("{d}|{f}", "2.35|3/4") == std::vector<std::string>{"2.35", "3/4"});
    CHECK_FALSE(pack::match("{f}", "3"));
}

TEST_CASE("figures are drawn stroke by stroke", "[content]") {
    using namespace engine;
    CHECK(pack::drawn(Counters{5, 3, "dot"}) == "things ooo oo");
    CHECK(pack::drawn(TenFrame{1, 2, 1}) == "frames PPD.......");
    CHECK(pack::drawn(FractionBar{4, {{Rational(1, 2), Fill::hatch, "beans"}}}) ==
          "bar [H|H|.|.] H=beans");
    CHECK(pack::drawn(FractionCircle{0, {{Rational(1, 3), Fill::dots, ""}}}) == "circle [D|..]");
    CHECK(pack::drawn(NumberLine{Rational(0), Rational(1), 4, 0, 0, {{Rational(3, 4), "?"}}}) ==
          "line 0 ---- 1 | ? ---");
    CHECK(pack::drawn(NumberLine{Rational(0), Rational(1), 4, 0, 0, {{Rational(1, 3), "?"}}}) ==
          "line 0 ---- 1 | ? -~");
    LabelledPolygon square{{{0, 0}, {2, 0}, {2, 2}, {0, 2}}, {"2", "", "", ""}, false};
    CHECK(pack::drawn(square) == "sides E(2) S() W() N()");
    square.grid = true;
    CHECK(pack::drawn(square).find("##") != std::string::npos);
}
