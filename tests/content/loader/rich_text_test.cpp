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
    CHECK(spoken_text("1 cm² and 21 cm²") == "1 square centimeter and 21 square centimeters");
    CHECK(spoken_text("How many cm² is its area?") == "How many square centimeters is its area?");
    CHECK(spoken_text("¿Cuántos km hay?", "es") == "¿Cuántos kilómetros hay?");
    CHECK(spoken_text("12π m³") == "12 pi cubic meters");
    CHECK(spoken_text("I am in. A cmx. Give me g.") == "I am in. A cmx. Give me g.");
    CHECK(spoken_text("5 · ? = 10") == "5 times a question mark equals 10");
    CHECK(spoken_text("8 cm long") == "8 centimeters long");
    CHECK(spoken_text("Buses to the m shop") == "Buses to the m shop");  // a unit follows a number
    CHECK(spoken_text("1 ft and 3 ft") == "1 foot and 3 feet");
    CHECK(spoken_text("$3.50 and $1.05") == "3 dollars and 50 cents and 1 dollar and 5 cents");
    CHECK(spoken_text("3 ≤ 2²") == "3 is at most 2 squared");
    CHECK(spoken_text("10⁴ × 2⁻³") == "10 to the power of 4 times 2 to the power of minus 3");
}

TEST_CASE("signs and fractions are read aloud in Spanish", "[content]") {
    CHECK(spoken_text("{3/4} de 8", "es") == "Tres cuartos de 8");
    CHECK(spoken_text("Llegan 3 más.", "es") == "Llegan 3 más.");  // no meters
    CHECK(spoken_text("2 {1/2}", "es") == "2 y un medio");
    CHECK(spoken_text("{7/25}", "es") == "Siete sobre 25");
    CHECK(spoken_text("x − 4 = 9\n¿Qué es x?", "es") == "x menos 4 es igual a 9. ¿Qué es x?");
    CHECK(spoken_text("1 cm² y 21 cm²", "es") ==
          "1 centímetro cuadrado y 21 centímetros cuadrados");
    CHECK(spoken_text("$2.50", "es") == "2 dólares con 50 centavos");
}

TEST_CASE("a question mark in a number's place is said, one that ends a question is not",
          "[content]") {
    CHECK(spoken_text("2, 4, ?, 8\nWhich one is missing?") ==
          "2, 4, a question mark, 8. Which one is missing?");
    CHECK(spoken_text("3 × ? = 12") == "3 times a question mark equals 12");
    CHECK(spoken_text("? × 5 = 10") == "A question mark times 5 equals 10");
    CHECK(spoken_text("4 + 3 = **?**") == "4 plus 3 equals a question mark");
    CHECK(spoken_text("(? + 1)") == "(a question mark plus 1)");
    CHECK(spoken_text("Is it **25**?") == "Is it 25?");
    CHECK(spoken_text("Is it {1/2}?") == "Is it one half?");
    CHECK(spoken_text("What is |−4|?") == "What is | minus 4|?");
    CHECK(spoken_text("¿Cuánto es 2, ?, 6", "es") == "¿Cuánto es 2, un signo de pregunta, 6");
}

TEST_CASE("dots that go on with a row are said, dots for a word left out are silent", "[content]") {
    CHECK(spoken_text("2, 4, 6, …") == "2, 4, 6, and so on");
    CHECK(spoken_text("Count: one, two, …") == "Count: one, two, and so on");
    CHECK(spoken_text("1.333…") == "1.333 and so on");
    CHECK(spoken_text("2, 4, …, 20") == "2, 4, and so on, 20");
    CHECK(spoken_text("I put on my …") == "I put on my.");
    CHECK(spoken_text("2, 4, 6, …", "es") == "2, 4, 6, y así");
}

TEST_CASE("the space between a number's digits does not break it in two", "[content]") {
    CHECK(spoken_text("Redondea 31\u00a0458.", "es") == "Redondea 31458.");
    CHECK(spoken_text("1\u00a0234\u00a0567 km", "es") == "1234567 kilómetros");
}
