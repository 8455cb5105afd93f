// What an item accepts, what a child gave, and whether they agree.
// Invariant: judging is exact (rational arithmetic), never floating point.
#pragma once

#include "engine/ids.hpp"
#include "engine/session/figure.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pipit::engine {

// Which written form counts as right. `any`: every equivalent form (1/2, 2/4, 0.5).
enum class NumberForm { any, integer, decimal, fraction, lowest_terms };

struct NumberAnswer {
    Rational value;
    NumberForm form = NumberForm::any;
    Rational tolerance;  // 0: exact
    std::string unit;    // shown behind the box, never typed
    bool allow_minus = false;
    bool allow_point = false;
    bool allow_fraction = false;  // which pad keys are live
};
struct ChoiceAnswer {
    std::vector<std::string> options;  // 2..6, distinct, rich text
    int right = 0;
};
struct TextAnswer {
    std::vector<std::string> accepted;  // compared without case and outer space
};
// Every option that holds, and no other.
struct SeveralAnswer {
    std::vector<std::string> options;  // 2..6, distinct, rich text
    std::vector<int> right;            // one or more positions, rising
};
// The options put into order; shown in another order than the right one.
struct OrderAnswer {
    std::vector<std::string> options;  // 2..5, distinct, rich text, in the order shown
    std::vector<int> right;            // positions in the right order: a permutation
};
// Each thing on the left is given its place on the right; `right` may hold more than is used.
struct MatchAnswer {
    std::vector<std::string> left;   // 2..4, distinct, rich text
    std::vector<std::string> right;  // as many or up to two more, distinct, rich text
    std::vector<int> pairs;          // for each left one its position in `right`, all different
};
// A place on a number line, tapped at one of its ticks (or stepped to by key).
struct LineAnswer {
    NumberLine line;  // drawn in the answer column; its marks are given, not asked
    Rational value;   // stands on a tick
};
// Cells of a grid, tapped on and off.
struct GridAnswer {
    enum class Rule { count, rectangle };
    int rows = 1;  // 1..10
    int columns = 1;
    Rule rule = Rule::count;
    int count = 0;  // count: so many cells, wherever they are
    int high = 0;   // rectangle: exactly one filled rectangle of this height ...
    int wide = 0;   // ... and width; either way round when `turned`
    bool turned = false;
};
// The hands of a clock, set.
struct ClockAnswer {
    int hour = 12;   // 1..12
    int minute = 0;  // 0..59, a multiple of step
    int step = 5;    // minutes a tap moves: 1, 5, 15, 30, 60
};
// A point of a coordinate grid, tapped.
struct PointAnswer {
    CoordinateGrid grid;  // drawn in the answer column; its points are given, not asked
    int x = 0;
    int y = 0;
};
using AnyAnswer = std::variant<NumberAnswer, ChoiceAnswer, TextAnswer, SeveralAnswer, OrderAnswer,
                               MatchAnswer, LineAnswer, GridAnswer, ClockAnswer, PointAnswer>;
// Copied, moved and destroyed in answer.cpp alone, as figures are (figure.hpp).
struct Answer : AnyAnswer {
    using AnyAnswer::AnyAnswer;
    Answer();
    Answer(const Answer&);
    Answer(Answer&&) noexcept;
    Answer& operator=(const Answer&);
    Answer& operator=(Answer&&) noexcept;
    ~Answer();
};

// As entered, in one canonical form a kind:
//   number  pad text: "-3", "0.35", "3/4", "1 1/2"     choice  the option's text
//   text    what was typed                             several positions, rising: "0,2"
//   order   positions in the order given: "2,0,1"      match   right position of each left: "1,0"
//   line    the number, as a fraction or whole: "3/4"  grid    rows of 0 and 1: "110/100"
//   clock   "7:05"                                     point   "3,-2"
struct Given {
    std::string text;
};

enum class Verdict {
    right,
    not_yet,
    wrong_form,  // the value is right, the form is not what the item is about; explained, not
                 // counted
    unreadable,  // nothing, or not a number: "Tap your answer first."; not counted
};

// Reads "12", "-3", "0.35", ".5", "3/4", "1 1/2". Nothing for anything else, for more than 9 digits
// before or after the point, or a zero denominator.
std::optional<Rational> read_number(std::string_view text);

Verdict judge(const Answer& answer, const Given& given);

// Whether two given answers say the same: numbers by value, grids by how many cells are filled or
// by their one rectangle, the rest letter for letter.
bool same_given(const Answer& answer, std::string_view one, std::string_view other);

// Empty when the answer is inside its bounds and has one right answer; else what is wrong, for a
// pack's author.
std::string answer_problem(const Answer& answer);

// The answer as the pad or the choice column would have to enter it (for worked examples and
// scripted tests).
std::string answer_text(const Answer& answer);

}  // namespace pipit::engine
