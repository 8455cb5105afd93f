// Rich text: what is markup, and how it is read aloud.
#include "content/loader/rich_text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::content;

TEST_CASE("rich text is bold, stacked fractions and line breaks", "[content]") {
    CHECK(rich_text_problem("**3** and {3/4}\nWhat?").empty());
    CHECK(rich_text_problem("8 cm² − 2 × 3").empty());
    CHECK_FALSE(rich_text_problem("**3").empty());
    CHECK_FALSE(rich_text_problem("{3/0}").empty());
    CHECK_FALSE(rich_text_problem("{a/b}").empty());
    CHECK_FALSE(rich_text_problem("{3/4").empty());
    CHECK_FALSE(rich_text_problem("3}").empty());
    CHECK_FALSE(rich_text_problem("tab\t").empty());
}

TEST_CASE("text that is not UTF-8 is refused", "[content]") {
    CHECK_FALSE(rich_text_problem("\xC3").empty());
    CHECK_FALSE(rich_text_problem("\xC0\xAF").empty());          // overlong
    CHECK_FALSE(rich_text_problem("\xED\xA0\x80").empty());      // surrogate
    CHECK_FALSE(rich_text_problem("\xF4\x90\x80\x80").empty());  // beyond U+10FFFF
    CHECK_FALSE(rich_text_problem("\x80").empty());
}

TEST_CASE("signs and fractions are read aloud in words", "[content]") {
    CHECK(spoken_text("{3/4} of it") == "Three quarters of it");
    CHECK(spoken_text("Is {1/2} more?") == "Is one half more?");
    CHECK(spoken_text("{7/25}") == "Seven over 25");
    CHECK(spoken_text("2 {3/4} of it") == "2 and three quarters of it");
    CHECK(spoken_text("2 and {3/4}") == "2 and three quarters");
    CHECK(spoken_text("x − 4 = 9\nWhat is x?") == "x minus 4 equals 9. What is x?");
    CHECK(spoken_text("**8** × 3") == "8 times 3");
    CHECK(spoken_text("1 cm² and 21 cm²") == "1 square centimetre and 21 square centimetres");
    CHECK(spoken_text("8 cm long") == "8 centimetres long");
}
