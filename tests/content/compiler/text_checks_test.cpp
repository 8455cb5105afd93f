// Sentences for children: what fits, what is short, what is kind.
#include "content/compiler/text_checks.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::pack;

TEST_CASE("text wraps by the widths of Andika's letters", "[content]") {
    CHECK(lines_of("Hello", 20, 300, false) == 1);
    CHECK(lines_of("one\ntwo", 20, 300, false) == 2);
    CHECK(lines_of("a a a a a a a a a a a a a a a a a a a a", 20, 100, false) > 2);
    CHECK(lines_of("iiiiiiiiii", 20, 100, false) == 1);
    CHECK(lines_of("mmmmmmmmmm", 20, 100, false) == 99);
    CHECK(lines_of("{1/2} {1/2} {1/2}", 20, 60, false) >= 2);
}

TEST_CASE("a larger size or bold letters never take fewer lines", "[content][property]") {
    const std::string text =
        "There are 4 rows of 5 apples. How many apples are there in **all** of {3/4}?";
    int before = 0;
    for (int size = 10; size < 60; size += 5) {
        const int lines = lines_of(text, size, 400, false);
        CHECK(lines >= before);
        CHECK(lines_of(text, size, 400, true) >= lines);
        before = lines;
    }
}

TEST_CASE("letters the font lacks are found", "[content]") {
    CHECK(missing_letter("8 cm² − 2 × é").empty());
    CHECK(missing_letter("a ⚽") == "⚽");
    CHECK(missing_letter("□") == "□");
}

TEST_CASE("sentences are counted in words", "[content]") {
    CHECK(longest_sentence("One two three. Four five?") == 3);
    CHECK(longest_sentence("It is 0.5 of {3/4} here.") == 4);
    CHECK(longest_sentence("(6 × 6 × 6) ÷ 2² = ? más") == 1);
    CHECK(longest_sentence("**Two** words\nthree more words") == 3);
    CHECK(longest_sentence("") == 0);
}

TEST_CASE("words that blame, hurry or grade are found", "[content]") {
    CHECK(unkind_word("That is a **mistake**.") == "mistake");
    CHECK(unkind_word("Good job!") == "!");
    CHECK(unkind_word("Wrong.") == "wrong");
    CHECK(unkind_word("A badge and a fastener.").empty());
}

TEST_CASE("signs are not read aloud", "[content]") {
    CHECK(unspeakable("Two plus two").empty());
    CHECK_FALSE(unspeakable("2 + 2").empty());
    CHECK_FALSE(unspeakable("{1/2}").empty());
    CHECK_FALSE(unspeakable("").empty());
}

TEST_CASE("a number is found only as a number of its own", "[content]") {
    CHECK(says("It is 12.", "12"));
    CHECK(says("12", "12"));
    CHECK_FALSE(says("It is 120.", "12"));
    CHECK_FALSE(says("It is 1.12", "12"));
    CHECK_FALSE(says("It is 12/5", "12"));
    CHECK_FALSE(says("x12", "12"));
}
