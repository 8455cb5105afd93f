// How words are said, and which drawn word a said one stands for.
#include "ui/kit/spoken.hpp"

#include "ui/kit/text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::ui;

namespace {

// "said>shown" for each said word.
std::vector<std::string> pairs(const std::string& said, const std::string& shown) {
    const auto spans = word_spans(said);
    const auto drawn = shown_words(said, shown);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        out.push_back(said.substr(spans[i].begin, spans[i].end - spans[i].begin) + ">" +
                      shown.substr(drawn[i].begin, drawn[i].end - drawn[i].begin));
    }
    return out;
}

}  // namespace

TEST_CASE("fractions are said as words", "[ui]") {
    CHECK(spoken_words("3/4") == "3 quarters");
    CHECK(spoken_words("1/2 of the garden is beans.") == "one half of the garden is beans.");
    CHECK(spoken_words("1 3/4") == "1 and 3 quarters");
    CHECK(spoken_words("2/11") == "2 over 11");
    CHECK(spoken_words("1/4 + 1/4") == "one quarter plus one quarter");
    // These are no fractions.
    CHECK(spoken_words("and/or 3/") == "and/or 3/");
    CHECK(spoken_words("1/2/2026") == "1/2/2026");
}

TEST_CASE("signs are said as words, and a hyphen is not a minus", "[ui]") {
    CHECK(spoken_words("34 + 25 = ?") == "34 plus 25 equals a question mark");
    CHECK(spoken_words("\u22123") == "minus 3");
    CHECK(spoken_words("-3") == "minus 3");
    CHECK(spoken_words("6 × 7 ÷ 2") == "6 times 7 divided by 2");
    CHECK(spoken_words("three-sided, 4-6") == "three-sided, 4-6");
    CHECK(spoken_words("What is it?") == "What is it?");
    CHECK(spoken_words("A \u2192 3") == "A goes to 3");
}

TEST_CASE("a question mark in a number's place is said, one that ends a question is not", "[ui]") {
    CHECK(spoken_words("2, 4, ?, 8") == "2, 4, a question mark, 8");
    CHECK(spoken_words("? × 5 = 10") == "a question mark times 5 equals 10");
    CHECK(spoken_words("(?)") == "(a question mark)");
    CHECK(spoken_words("Is it 25?") == "Is it 25?");
    CHECK(spoken_words("Is it (25)?") == "Is it (25)?");
}

TEST_CASE("dots that go on with a row are said, dots for a word left out are silent", "[ui]") {
    CHECK(spoken_words("Two make \u2026") == "Two make.");
    CHECK(spoken_words("2, 4, 6, \u2026") == "2, 4, 6, and so on");
    CHECK(spoken_words("1.333\u2026") == "1.333 and so on");
    CHECK(spoken_words("2, 4, \u2026, 20") == "2, 4, and so on, 20");
}

TEST_CASE("the space between a number's digits does not break it in two", "[ui]") {
    CHECK(spoken_words("31\u00a0458 km") == "31458 kilometres");
    CHECK(spoken_words("a\u00a01 b") == "a\u00a01 b");
}

TEST_CASE("units are said in full, and letters that stand for something else are not units",
          "[ui]") {
    CHECK(spoken_words("5 cm") == "5 centimetres");
    CHECK(spoken_words("1 cm²") == "1 square centimetre");
    CHECK(spoken_words("2 m, 4 cm.") == "2 metres, 4 centimetres.");
    CHECK(spoken_words("35 kg") == "35 kilograms");
    CHECK(spoken_words("4g and gm") == "4g and gm");
}

TEST_CASE("a mixed number in rich text keeps its whole part apart", "[ui]") {
    CHECK(plain_words("1{3/4} of it") == "1 3/4 of it");
    CHECK(plain_words("{3/4}") == "3/4");
}

TEST_CASE("text is spoken a sentence at a time", "[ui]") {
    CHECK(sentences("A bar. One half is beans. What is left?") ==
          std::vector<std::string>{"A bar.", "One half is beans.", "What is left?"});
    CHECK(sentences("It is 3.5 long.") == std::vector<std::string>{"It is 3.5 long."});
    CHECK(sentences("   ").empty());
    for (const std::string& piece : sentences(std::string(900, 'a') + " " + std::string(900, 'b')))
        CHECK(piece.size() <= 901);
    std::string words;
    for (int i = 0; i < 100; ++i)
        words += "word ";
    for (const std::string& piece : sentences(words))
        CHECK(piece.size() <= 210);
}

TEST_CASE("a said word marks the same drawn word", "[ui]") {
    CHECK(pairs("Count the beans.", "Count the beans.") ==
          std::vector<std::string>{"Count>Count", "the>the", "beans.>beans."});
}

TEST_CASE("words for a sign or a fraction mark what is drawn for them", "[ui]") {
    CHECK(pairs("34 plus 25 equals a question mark.", "34 + 25 = ?") ==
          std::vector<std::string>{"34>34", "plus>+", "25>25", "equals>=", "a>=", "question>?",
                                   "mark.>?"});
    CHECK(pairs("3 quarters of it", "3/4 of it") ==
          std::vector<std::string>{"3>3/4", "quarters>3/4", "of>of", "it>it"});
    CHECK(pairs("Thirty-four plus two", "34 + 2") ==
          std::vector<std::string>{"Thirty-four>34", "plus>+", "two>2"});
}

TEST_CASE("what is said beyond what is drawn stays on the last word", "[ui]") {
    CHECK(pairs("Beans, choice, 1 of 3", "Beans").back() == "3>Beans");
    CHECK(shown_words("anything", "").front() == WordSpan{});
}
