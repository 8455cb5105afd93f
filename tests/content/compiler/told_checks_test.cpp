// An item against the same item in Spanish or with another theme: each difference is named.
#include "content/compiler/told_checks.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::Item;

namespace {

Item english() {
    Item item;
    item.prompt = "Ana has 12 shells.\nHow many shells are in 3 rows?";
    item.spoken = item.prompt;
    engine::NumberAnswer answer;
    answer.value = 4;
    item.answer = answer;
    item.misconceptions = {{"36", "multiplies", "36 counts 12 shells 3 times."}};
    item.hints = {"Look at the rows.", "Each row has the same.", "3 rows hold 12."};
    item.worked = {"12 ÷ 3 = 4"};
    item.right_note = "Sharing makes equal rows.";
    item.paper = "Draw 3 rows.";
    return item;
}

Item spanish() {
    Item item = english();
    item.prompt = "Ana tiene 12 conchas.\n¿Cuántas conchas hay en 3 filas?";
    item.spoken = item.prompt;
    item.misconceptions = {{"36", "multiplies", "36 cuenta 12 conchas 3 veces."}};
    item.hints = {"Mira las filas.", "Cada fila tiene lo mismo.", "3 filas tienen 12."};
    item.right_note = "Repartir forma filas iguales.";
    item.paper = "Dibuja 3 filas.";
    return item;
}

bool named(const std::vector<std::string>& problems, const std::string& id) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const std::string& one) { return one.starts_with(id + ":"); });
}

}  // namespace

TEST_CASE("an item and its Spanish with the same numbers have no problem", "[content]") {
    CHECK(pack::spanish_problems(english(), spanish()).empty());
    Item grouped = english(), spaced = spanish();
    grouped.paper = "Write 12,345.";
    spaced.paper = "Escribe 12\u00a0345.";
    CHECK(pack::spanish_problems(grouped, spaced).empty());
}

TEST_CASE("a text that was not translated is named, numbers and names are not", "[content]") {
    Item item = spanish();
    item.hints[1] = english().hints[1];
    CHECK(named(pack::spanish_problems(english(), item), "spanish-missing"));
    item = spanish();
    item.hints[1] = "Each row tiene lo mismo.";
    CHECK(named(pack::spanish_problems(english(), item), "spanish-holds-english"));
    Item one = english(), other = spanish();
    one.hints[1] = other.hints[1] = "12 ÷ 3 cm, Ana";
    CHECK(pack::spanish_problems(one, other).empty());
}

TEST_CASE("options that stayed English are named", "[content]") {
    Item one = english(), other = spanish();
    one.answer = other.answer = engine::ChoiceAnswer{{"a big square", "12"}, 0};
    CHECK(named(pack::spanish_problems(one, other), "spanish-missing"));
}

TEST_CASE("other numbers, another key or another figure in Spanish are named", "[content]") {
    Item item = spanish();
    item.hints[2] = "4 filas tienen 12.";
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    item = spanish();
    std::get<engine::NumberAnswer>(item.answer).value = 5;
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    item = spanish();
    std::get<engine::NumberAnswer>(item.answer).value = -4;
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    std::get<engine::NumberAnswer>(item.answer).value = engine::Rational(1, 4);
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    item = spanish();
    item.misconceptions[0].given = "-36";
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    item = spanish();
    item.figure = engine::Counters{3, 3, "dot"};
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
    item = spanish();
    item.misconceptions[0].name = "divides";
    CHECK(named(pack::spanish_problems(english(), item), "spanish-other-numbers"));
}

TEST_CASE("a feedback that speaks of the child in Spanish is named", "[content]") {
    Item item = spanish();
    item.misconceptions[0].feedback = "36 cuenta tus 12 conchas 3 veces.";
    CHECK(named(pack::spanish_problems(english(), item), "feedback-says-you"));
}

TEST_CASE("a theme may change nouns, never numbers or the length of sentences", "[content]") {
    Item item = english();
    item.prompt = "Ana has 12 stars.\nHow many stars are in 3 rows?";
    CHECK(pack::theme_problems(english(), item).empty());
    item.prompt = "Ana has 13 stars.\nHow many stars are in 3 rows?";
    CHECK(named(pack::theme_problems(english(), item), "theme-changes-numbers"));
    item.prompt = "Ana has 12 stars.\nHow many big stars are in 3 rows?";
    CHECK(named(pack::theme_problems(english(), item), "theme-changes-reading"));
}

TEST_CASE("younger readers get shorter sentences and words", "[content]") {
    Item item = english();
    item.hints[0] = "Look at each of the rows and then count them all.";  // 11 words
    CHECK(named(pack::reading_problems(item, 0, "en"), "reading-level"));
    CHECK(pack::reading_problems(item, 2, "en").empty());
    item.hints[0] = "Use multiplication.";
    CHECK(named(pack::reading_problems(item, 3, "en"), "reading-level"));
    CHECK(pack::reading_problems(item, 4, "en").empty());
    item.hints[0] = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.";  // a row of numbers
    CHECK(pack::reading_problems(item, 0, "en").empty());
}
