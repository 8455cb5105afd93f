// What an item accepts, what a child gave, and whether they agree.
// Invariant: judging is exact (rational arithmetic), never floating point.
#pragma once

#include "engine/ids.hpp"

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
using Answer = std::variant<NumberAnswer, ChoiceAnswer, TextAnswer>;

// As entered: pad text ("-3", "0.35", "3/4", "1 1/2"), a choice's option text, or free text.
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

// The answer as the pad or the choice column would have to enter it (for worked examples and
// scripted tests).
std::string answer_text(const Answer& answer);

}  // namespace pipit::engine
