// Reading and judging what a child enters.
#include "engine/session/answer.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <string>
#include <utility>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

Verdict judged(Rational value, NumberForm form, const char* given, Rational tolerance = {}) {
    NumberAnswer answer;
    answer.value = value;
    answer.form = form;
    answer.tolerance = tolerance;
    return judge(answer, {given});
}

}  // namespace

TEST_CASE("numbers are read as they are written on the pad", "[engine]") {
    using Row = std::pair<const char*, Rational>;
    const auto [text, value] =
        GENERATE(Row{"12", Rational(12)}, Row{"-3", Rational(-3)}, Row{"0.35", Rational(7, 20)},
                 Row{".5", Rational(1, 2)}, Row{"3/4", Rational(3, 4)},
                 Row{"1 1/2", Rational(3, 2)}, Row{"-1 1/2", Rational(-3, 2)},
                 Row{" 7 ", Rational(7)}, Row{"007", Rational(7)}, Row{"-0", Rational(0)},
                 Row{"123456789.987654321", Rational(123456789987654321, 1000000000)},
                 Row{"999999999 999999998/999999999", Rational(999999998999999999, 999999999)});
    CAPTURE(text);
    REQUIRE(read_number(text));
    CHECK(*read_number(text) == value);
}

TEST_CASE("what is no number is not read as one", "[engine]") {
    const auto* text =
        GENERATE("", " ", "-", ".", "5.", "--1", "+1", "1,5", "1e3", "0x10", "1/0", "1/-2", "/2",
                 "3/", "1/2/3", "1 2", "1  1/2", "1 1/2 ", "1.5/2", "1.2.3", "nan", "inf",
                 "1234567890", "0.1234567890", "1/1234567890", "१२", "1 -1/2");
    CAPTURE(text);
    if (std::string(text) == "1 1/2 ")
        CHECK(read_number(text));  // outer spaces are nothing
    else
        CHECK_FALSE(read_number(text));
}

TEST_CASE("random bytes never crash the reading of a number, and what is read can be written again",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const std::string alphabet = "0123456789./- 0123456789";
    std::string text;
    for (int i = random.below(14); i > 0; --i)
        text += alphabet[static_cast<std::size_t>(random.below(static_cast<int>(alphabet.size())))];
    const auto value = read_number(text);
    if (value && value->denominator() <= 999'999'999 && value->numerator() <= 999'999'999 &&
        value->numerator() >= -999'999'999) {
        NumberAnswer answer;
        answer.value = *value;
        answer.form = NumberForm::fraction;
        CAPTURE(text, answer_text(answer));
        CHECK(judge(answer, {answer_text(answer)}) == Verdict::right);
    }
}

TEST_CASE("every equivalent form is right unless the item is about the form", "[engine]") {
    for (const char* text : {"1/2", "2/4", "0.5", ".50", "0.500"}) {
        CAPTURE(text);
        CHECK(judged(Rational(1, 2), NumberForm::any, text) == Verdict::right);
    }
    CHECK(judged(Rational(1, 2), NumberForm::decimal, "1/2") == Verdict::wrong_form);
    CHECK(judged(Rational(1, 2), NumberForm::fraction, "0.5") == Verdict::wrong_form);
    CHECK(judged(Rational(1, 2), NumberForm::fraction, "2/4") == Verdict::right);
    CHECK(judged(Rational(1, 2), NumberForm::lowest_terms, "2/4") == Verdict::wrong_form);
    CHECK(judged(Rational(3, 2), NumberForm::lowest_terms, "1 1/2") == Verdict::right);
    CHECK(judged(Rational(3, 2), NumberForm::lowest_terms, "0 3/2") == Verdict::wrong_form);
    CHECK(judged(Rational(6), NumberForm::integer, "6.0") == Verdict::wrong_form);
    CHECK(judged(Rational(6), NumberForm::integer, "12/2") == Verdict::wrong_form);
    CHECK(judged(Rational(1, 2), NumberForm::decimal, "1/3") == Verdict::not_yet);
}

TEST_CASE("judging is exact where floating point is not", "[engine]") {
    CHECK(judged(Rational(3, 10), NumberForm::any, "0.3") == Verdict::right);
    CHECK(judged(Rational(1, 3), NumberForm::any, "0.333333333") == Verdict::not_yet);
    CHECK(judged(Rational(999999999, 1000000000), NumberForm::any, "1") == Verdict::not_yet);
}

TEST_CASE("a tolerance includes its ends and nothing beyond them", "[engine]") {
    const Rational tenth(1, 10);
    CHECK(judged(Rational(2), NumberForm::any, "1.9", tenth) == Verdict::right);
    CHECK(judged(Rational(2), NumberForm::any, "2.1", tenth) == Verdict::right);
    CHECK(judged(Rational(2), NumberForm::any, "2.100000001", tenth) == Verdict::not_yet);
    CHECK(judged(Rational(2), NumberForm::any, "1.899999999", tenth) == Verdict::not_yet);
}

TEST_CASE("a choice is judged by its option's text, anything else is unreadable", "[engine]") {
    const Answer answer = ChoiceAnswer{{"{1/2}", "{1/3}", "{2/6}"}, 1};
    CHECK(judge(answer, {"{1/3}"}) == Verdict::right);
    CHECK(judge(answer, {"{1/2}"}) == Verdict::not_yet);
    CHECK(judge(answer, {""}) == Verdict::unreadable);
    CHECK(judge(answer, {"{1/3} "}) == Verdict::unreadable);
}

TEST_CASE("a text answer is compared without case and outer space", "[engine]") {
    const Answer answer = TextAnswer{{"Rectangle", "ÉCLAIR"}};
    CHECK(judge(answer, {"  rectangle "}) == Verdict::right);
    CHECK(judge(answer, {"éclair"}) == Verdict::right);
    CHECK(judge(answer, {"rect angle"}) == Verdict::not_yet);
    CHECK(judge(answer, {"   "}) == Verdict::unreadable);
}

TEST_CASE("the text of an answer is itself a right answer in its form", "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    NumberAnswer answer;
    answer.form = static_cast<NumberForm>(random.below(5));
    const std::int64_t bottoms[] = {1, 2, 4, 5, 10, 100, 3, 7};
    const int kinds = answer.form == NumberForm::decimal   ? 6
                      : answer.form == NumberForm::integer ? 1
                                                           : 8;
    answer.value = Rational(random.below(2001) - 1000, bottoms[random.below(kinds)]);
    answer.allow_fraction = random.chance(0.5);
    answer.allow_point = random.chance(0.5);
    CAPTURE(answer_text(answer));
    CHECK(judge(answer, {answer_text(answer)}) == Verdict::right);
}
