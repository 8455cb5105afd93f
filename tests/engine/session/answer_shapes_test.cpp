// Judging what is tapped: the canonical form is right, a half-given one is unreadable, another one
// is not yet.
#include "engine/session/answer_shapes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

using namespace pipit::engine;

namespace {

struct Kind {
    std::string name;
    Answer answer;
    std::vector<std::string> not_yet;
    std::vector<std::string> unreadable;
};

NumberLine tenths() {
    NumberLine line;
    line.from = Rational(0);
    line.to = Rational(1);
    line.steps = 10;
    return line;
}

std::vector<Kind> kinds() {
    GridAnswer count;
    count.rows = 2;
    count.columns = 3;
    count.count = 4;
    GridAnswer rectangle = count;
    rectangle.rule = GridAnswer::Rule::rectangle;
    rectangle.high = 1;
    rectangle.wide = 2;
    rectangle.turned = true;
    CoordinateGrid plane;
    plane.x_from = plane.y_from = -5;
    plane.x_to = plane.y_to = 5;
    return {
        {"several",
         SeveralAnswer{{"a", "b", "c"}, {0, 2}},
         {"0", "0,1,2", "1"},
         {"", "2,0", "0,0", "0,3", "0,", "x", "-1"}},
        {"order",
         OrderAnswer{{"3", "1", "2"}, {1, 2, 0}},
         {"0,1,2", "2,1,0"},
         {"", "1,2", "1,2,2", "1,2,0,3", "1 2 0"}},
        {"match",
         MatchAnswer{{"a", "b"}, {"x", "y", "z"}, {2, 0}},
         {"0,2", "2,1"},
         {"", "2", "2,2", "2,3", "2,-1"}},
        {"line", LineAnswer{tenths(), Rational(3, 10)}, {"1/10", "1"}, {"", "2", "-1/10", "three"}},
        {"grid by count",
         count,
         {"111/000", "111/111"},
         {"", "000/000", "111", "11/11", "111/11x"}},
        {"grid by rectangle",
         rectangle,
         {"111/000", "100/100 ", "101/000", "110/001"},
         {"", "000/000", "1100/0000"}},
        {"clock",
         ClockAnswer{7, 5, 5},
         {"7:50", "5:07", "8:05"},
         {"", "7", "7:5", "13:00", "0:00", "7:60", "7:005", "-7:05"}},
        {"point",
         PointAnswer{plane, 3, -2},
         {"-2,3", "3,2"},
         {"", "3", "3,-6", "3,-2,1", "(3,-2)"}},
    };
}

}  // namespace

TEST_CASE("what is tapped is right in its own form, and not yet in any other", "[engine]") {
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.name);
        CHECK(answer_problem(kind.answer).empty());
        CHECK(judge(kind.answer, {answer_text(kind.answer)}) == Verdict::right);
        for (const std::string& given : kind.not_yet) {
            CAPTURE(given);
            // A trailing space is not one of the forms.
            const bool spoilt = given.back() == ' ';
            CHECK(judge(kind.answer, {given}) == (spoilt ? Verdict::unreadable : Verdict::not_yet));
        }
        for (const std::string& given : kind.unreadable) {
            CAPTURE(given);
            CHECK(judge(kind.answer, {given}) == Verdict::unreadable);
        }
    }
}

TEST_CASE("a rectangle counts either way round where the item says so", "[engine]") {
    GridAnswer grid;
    grid.rows = grid.columns = 3;
    grid.rule = GridAnswer::Rule::rectangle;
    grid.high = 1;
    grid.wide = 2;
    CHECK(judge(grid, {"000/011/000"}) == Verdict::right);
    CHECK(judge(grid, {"010/010/000"}) == Verdict::not_yet);
    grid.turned = true;
    CHECK(judge(grid, {"010/010/000"}) == Verdict::right);
    CHECK(judge(grid, {"010/000/010"}) == Verdict::not_yet);
}

TEST_CASE("an answer outside its bounds says what is wrong", "[engine]") {
    CHECK_FALSE(answer_problem(SeveralAnswer{{"a", "a"}, {0}}).empty());
    CHECK_FALSE(answer_problem(SeveralAnswer{{"a", "b"}, {}}).empty());
    CHECK_FALSE(answer_problem(OrderAnswer{{"a", "b"}, {0, 1}}).empty());  // in order already
    CHECK_FALSE(answer_problem(OrderAnswer{{"a", "b"}, {1, 1}}).empty());
    CHECK_FALSE(answer_problem(MatchAnswer{{"a", "b"}, {"x", "y"}, {0, 0}}).empty());
    CHECK_FALSE(answer_problem(MatchAnswer{{"a", "b"}, {"x"}, {0, 1}}).empty());
    CHECK_FALSE(answer_problem(LineAnswer{tenths(), Rational(1, 3)}).empty());
    CHECK_FALSE(answer_problem(ClockAnswer{7, 3, 5}).empty());
    CHECK_FALSE(answer_problem(ClockAnswer{13, 0, 5}).empty());
    CHECK_FALSE(answer_problem(PointAnswer{CoordinateGrid{}, 11, 0}).empty());
    GridAnswer grid;
    grid.rows = grid.columns = 2;
    grid.count = 5;
    CHECK_FALSE(answer_problem(grid).empty());
}

TEST_CASE("ticks of a number line are exact", "[engine]") {
    CHECK(line_tick(tenths(), 0) == Rational(0));
    CHECK(line_tick(tenths(), 7) == Rational(7, 10));
    CHECK(line_tick(tenths(), 10) == Rational(1));
    NumberLine line;
    line.from = Rational(-1, 2);
    line.to = Rational(5, 2);
    line.steps = 6;
    CHECK(line_tick(line, 1) == Rational(0));
    CHECK(line_tick(line, 5) == Rational(2));
}

TEST_CASE("a known wrong answer is known wherever on the grid it was tapped", "[engine]") {
    GridAnswer shaded;
    shaded.rows = 2;
    shaded.columns = 3;
    shaded.count = 2;
    CHECK(same_given(shaded, "111/000", "100/011"));
    CHECK_FALSE(same_given(shaded, "111/000", "110/000"));
    CHECK_FALSE(same_given(shaded, "111/000", "111"));
    GridAnswer built = shaded;
    built.rule = GridAnswer::Rule::rectangle;
    built.high = built.wide = 2;
    CHECK(same_given(built, "111/000", "000/111"));
    CHECK_FALSE(same_given(built, "100/100", "110/000"));
    CHECK_FALSE(same_given(built, "111/000", "101/010"));
    built.turned = true;
    CHECK(same_given(built, "100/100", "110/000"));
}

TEST_CASE("a list of numbers is written as it is read", "[engine]") {
    CHECK(list_text({2, 0, 1}) == "2,0,1");
    CHECK(list_text({-3}) == "-3");
    CHECK(list_text({}).empty());
}

TEST_CASE("numbers are the same by value, everything else by letter", "[engine]") {
    NumberAnswer number;
    CHECK(same_given(number, "1/2", "0.5"));
    CHECK_FALSE(same_given(number, "1/2", "0.4"));
    CHECK_FALSE(same_given(number, "x", "y"));
    CHECK_FALSE(same_given(ChoiceAnswer{{"1/2", "0.5"}, 0}, "1/2", "0.5"));
}
