// The checker's forms about ten, order, rounding, parts, shapes, units and numbers below zero: it
// finds the answer, and refuses a prompt and a figure that contradict each other.
#include "content/compiler/solver.hpp"

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

Seen number(const char* prompt, const char* figure, const char* unit = "") {
    Seen seen{prompt, figure};
    seen.asks = "number";
    seen.unit = unit;
    return seen;
}
Seen among(const char* asks, const char* prompt, const char* figure,
           std::vector<std::string> options) {
    return {prompt, figure, std::move(options), asks};
}
Seen partners(std::vector<std::string> left, std::vector<std::string> places) {
    Seen seen{"Which fractions are equal?\nGive each one its partner.", ""};
    seen.asks = "match";
    seen.left = std::move(left);
    seen.places = std::move(places);
    return seen;
}

void holds(const Question& q) {
    CAPTURE(q.seen.prompt, q.seen.figure);
    const auto solved = solve(q.seen);
    CAPTURE(solved.answers, solved.cannot);
    if (*q.answer == '\0') {
        CHECK_FALSE(solved.cannot.empty());
    } else {
        CHECK(solved.answers == std::vector<std::string>{q.answer});
    }
}

}  // namespace

TEST_CASE("the checker makes ten and takes away by counting", "[content]") {
    const char* shelf =
        "The shelf has 10 places. 7 books are there now.\nHow many more books fill the shelf?";
    const char* gap = "Ana has 52 cards. Leo has 27 cards.\nHow many more cards does Ana have?";
    holds(GENERATE_COPY(
        Question{number(shelf, "frames PPPPPPP..."), "3"},
        Question{number(shelf, "frames PPPPPP...."), ""},
        Question{number("7 + ? = 10\nWhat number makes this true?", "frames PPPPPPP..."), "3"},
        Question{number("7 + ? = 10\nWhat number makes this true?", "frames PPP......."), ""},
        Question{
            number("8 + 5 = 10 + ?\nWhat number makes this true?", "frames PPPPPPPPDD DDD......."),
            "3"},
        Question{among("choice", "Which two numbers make 10?", "", {"6 and 3", "6 and 4"}),
                 "6 and 4"},
        Question{among("choice", "Which of these is the same as 8 + 5?",
                       "frames PPPPPPPPDD DDD.......", {"10 + 5", "10 + 3"}),
                 "10 + 3"},
        Question{number("Read the blocks. Then take 23 away.\nWhat number is left?",
                        "blocks F: R:oooo C:ooooo"),
                 "22"},
        Question{number("Read the blocks. Then take 27 away.\nWhat number is left?",
                        "blocks F: R:oooo C:ooooo"),
                 ""},
        Question{number(gap, "model [52] [27|?]"), "25"},
        Question{number(gap, "model [52] [26|?]"), ""}));
}

TEST_CASE("the checker orders and rounds by going to neighbours", "[content]") {
    const char* tens = "Round 345 to the nearest ten.\nWhich ten is it?";
    holds(GENERATE_COPY(
        Question{among("choice", "Which number is the smallest?", "line 0 ---------- 100",
                       {"38", "83", "39"}),
                 "38"},
        Question{among("order", "Put these numbers in order.\nBegin with the greatest.",
                       "line 0 ---------- 1000", {"98", "501", "105"}),
                 "1,2,0"},
        Question{among("order", "Put these numbers in order.\nBegin with the greatest.",
                       "line 0 ---------- 100", {"98", "501", "105"}),
                 ""},
        Question{number(tens, "line 340 ---------- 350 | 345 -----"), "350"},
        Question{number(tens, "line 300 ---------- 400 | 345 ----~"), ""},
        Question{number("Round 346 to the nearest hundred.\nWhich hundred is it?",
                        "line 300 ---------- 400 | 346 ----~"),
                 "300"},
        Question{among("several", "Round each number to the nearest hundred.\nWhich ones give 400?",
                       "line 300 ---- 500", {"349", "350", "449", "450"}),
                 "1,2"}));
}

TEST_CASE("the checker counts the pieces of fractions and mixed numbers", "[content]") {
    const char* eighths = "3/4 of the circle is coloured.\nHow many eighths is that?";
    const char* mark = "The mark on the line is at 11/4.\nWhich mixed number is the same?";
    holds(GENERATE_COPY(
        Question{number("Imagine: each piece of the bar is cut into 3 equal pieces.\n"
                        "How many pieces are coloured then?",
                        "bar [D|D|.]"),
                 "6"},
        Question{number(eighths, "circle [P|P|P|.]"), "6"},
        Question{number(eighths, "circle [P|P|.|.]"), ""},
        Question{partners({"1/2", "2/3"}, {"4/6", "5/7", "2/4"}), "2,0"},
        Question{partners({"1/2", "2/3"}, {"4/6", "3/6", "2/4"}), ""},
        Question{number("There are 2 whole pies, and this part of one more.\n"
                        "How many pies is that in all?",
                        "circle [P|P|P|.]"),
                 "11/4"},
        Question{
            among("choice", mark, "line 0 ------------ 3 | {11/4} -----------", {"2 3/4", "1 3/4"}),
            "2 3/4"},
        Question{
            among("choice", mark, "line 0 ------------ 3 | {11/4} ----------", {"2 3/4", "1 3/4"}),
            ""},
        Question{number("The mark on the line is at 2 3/4.\nHow many quarters is that?",
                        "line 0 ------------ 3 | 2 {3/4} -----------"),
                 "11"},
        Question{
            number("1 3/4 + 2 2/4\nWhat do they make together?", "model [1 {3/4}|2 {2/4}] total ?"),
            "17/4"}));
}

TEST_CASE("the checker adds decimals by the line or the bar that is drawn", "[content]") {
    holds(GENERATE_COPY(
        Question{number("1.8 + 0.7\nWhat do they make together?",
                        "line 1 -------------------- 3 | 1.8 --------"),
                 "2.5"},
        Question{number("1.8 + 0.7\nWhat do they make together?",
                        "line 1 -------------------- 3 | 1.8 -------"),
                 ""},
        Question{number("0.4 + 0.25\nWhat do they make together?", "model [0.4|0.25] total ?"),
                 "0.65"},
        Question{number("One rope is 1.35 metres long. Another is 0.8 metres long.\n"
                        "How many metres are they together?",
                        "model [1.35 m|0.8 m] total ?", "m"),
                 "2.15"}));
}

TEST_CASE("the checker names shapes by their corners as drawn", "[content]") {
    const char* names = "A shape can have more than one name.\nWhich names fit this one?";
    const std::vector<std::string> all = {"quadrilateral", "rectangle", "rhombus", "square"};
    holds(GENERATE_COPY(
        Question{number("How many sides does this shape have?", "corners 0,0 8,0 8,6 4,9 0,6"),
                 "5"},
        Question{number("How many corners does this shape have?", "corners 0,0 4,0 8,0 8,6 0,6"),
                 "4"},
        Question{among("choice", "What is the name of this shape?", "corners 0,0 6,4 12,0 6,11",
                       {"triangle", "quadrilateral"}),
                 "quadrilateral"},
        Question{among("several", names, "corners 3,0 7,3 4,7 0,4", all), "0,1,2,3"},
        Question{among("several", names, "corners 3,0 6,4 3,8 0,4", all), "0,2"},
        Question{among("several", names, "grid/####    /####    ", all), "0,1"},
        Question{among("several", names, "corners 2,0 9,0 7,4 0,4", all), "0"}));
}

TEST_CASE("the checker knows what a unit is worth by itself", "[content]") {
    const char* table = "table | metres ; centimetres | 1 ; 100 | 2 ; 200 | 5 ; ?";
    const char* question = "1 metre is 100 centimetres.\nHow many centimetres are 5 metres?";
    const char* trip = "A trip takes 2 weeks and 3 days.\nHow many days is that?";
    holds(GENERATE_COPY(
        Question{number(question, table, "cm"), "500"}, Question{number(question, table, "m"), ""},
        Question{number(question, "table | metres ; centimetres | 1 ; 100 | 2 ; 20 | 5 ; ?", "cm"),
                 ""},
        Question{
            number("1 metre is 10 centimetres.\nHow many centimetres are 5 metres?", table, "cm"),
            ""},
        Question{number("1 hour is 60 minutes.\nHow many hours are 90 minutes?",
                        "table | hours ; minutes | 1 ; 60 | ? ; 90", "h"),
                 "1.5"},
        Question{number(trip, "model [2 weeks|3 days] total ? days", "days"), "17"},
        Question{number(trip, "model [2 weeks|4 days] total ? days", "days"), ""}));
}

TEST_CASE("the checker walks across zero", "[content]") {
    const char* read =
        "All the steps on the line are equal.\nWhich number is at the question mark?";
    const char* colder = "It is 3 degrees. It gets 7 degrees colder.\nHow many degrees is it now?";
    holds(GENERATE_COPY(
        Question{number(read, "line -10 -------------------- 10 | ? ------"), "-4"},
        Question{number(read, "line -10 -------------------- 10 | ? ------~"), ""},
        Question{number(colder, "line -12 ------------------------ 12 | 3 ---------------"), "-4"},
        Question{number(colder, "line -12 ------------------------ 12 | 3 --------------"), ""},
        Question{among("order", "Put these temperatures in order.\nBegin with the coldest.", "",
                       {"−2", "3", "−7", "0"}),
                 "2,0,3,1"}));
}
