// Codes in words: days, reasons, errors, answers.
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/feedback.hpp"
#include "ui/screens/item_card.hpp"
#include "ui/screens/wording.hpp"

#include "engine/session/in_memory.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace pipit;
using namespace pipit::ui;

TEST_CASE("days are named as a calendar names them", "[ui]") {
    CHECK(day_words({0}) == "Thursday 1 January");
    CHECK(day_words({20798}) == "Friday 11 December");  // 2026
    CHECK(day_words({20798}, true) == "11 Dec");
    CHECK(day_words({19782}) == "Thursday 29 February");  // 2024
    CHECK(day_words({-1}) == "Wednesday 31 December");
    CHECK(weekday({20776}) == 3);
}

TEST_CASE("a span of days names a month once", "[ui]") {
    CHECK(day_range_words({20791}, {20801}) == "between 4 and 14 December");
    CHECK(day_range_words({20785}, {20790}) == "between 28 November and 3 December");
    CHECK(day_range_words({20791}, {20801}, true) == "4 to 14 Dec");
    CHECK(day_range_words({20791}, {20791}) == "4 December");
}

TEST_CASE("every reason has words of its own, long and brief", "[ui]") {
    engine::TinySource items;
    const engine::SkillGraph& graph = items.graph();
    const engine::SkillId skill = graph.skills()[0].id;
    std::set<std::string> seen;
    for (int code = 0; code <= static_cast<int>(engine::ReasonCode::pinned); ++code) {
        const engine::Reason reason{static_cast<engine::ReasonCode>(code), 5, {}};
        for (const bool brief : {false, true}) {
            const std::string words = reason_words(graph, skill, reason, engine::Band::leaf, brief);
            CHECK_FALSE(words.empty());
            CHECK(words.find('!') == std::string::npos);
            if (!brief) seen.insert(words);
        }
    }
    CHECK(seen.size() == 11);
}

TEST_CASE("no error a child reads blames, or is empty", "[ui]") {
    for (int code = 0; code <= static_cast<int>(engine::ErrorCode::not_allowed); ++code) {
        const engine::Error error{static_cast<engine::ErrorCode>(code), "secret-place", "remedy"};
        for (const auto kind : {engine::SecretKind::pictures, engine::SecretKind::digits,
                                engine::SecretKind::passphrase}) {
            for (const std::string& words :
                 {open_error_words(error, kind), write_error_words(error)}) {
                CHECK_FALSE(words.empty());
                CHECK(words.find("you forgot") == std::string::npos);
                CHECK(words.find("wrong") == std::string::npos);
                CHECK(words.find("secret-place") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a question's last paragraph is bold, and only that", "[ui]") {
    CHECK(question_markup("Amy has 3.\nHow many?") == "Amy has 3.\n**How many?**");
    CHECK(question_markup("How many?") == "**How many?**");
    CHECK(question_markup("Look.\nWhat is **x**?") == "Look.\nWhat is **x**?");
}

TEST_CASE("an answer is shown as it is written by hand", "[ui]") {
    engine::Item item;
    item.answer = engine::NumberAnswer{};
    CHECK(given_markup(item, {"-3"}) == "\u22123");
    CHECK(given_markup(item, {"3/4"}) == "{3/4}");
    item.answer = engine::TextAnswer{{"four"}};
    CHECK(given_markup(item, {"**a**"}) != "**a**");  // a child's words mean only themselves
}

TEST_CASE("what an answer would mean is drawn beside the item's own figure, never the right answer",
          "[ui]") {
    engine::Item item;
    engine::NumberAnswer answer;
    answer.value = engine::Rational(3, 4);
    item.answer = answer;
    item.figure = engine::FractionBar{.cuts = 4,
                                      .parts = {{engine::Rational(3, 4), engine::Fill::plain, ""}}};
    const auto drawn = meaning_of(item, {"2/6"});
    REQUIRE(drawn.size() == 2);
    const auto& bar = std::get<engine::FractionBar>(drawn[1]);
    CHECK(bar.cuts == 6);
    CHECK(bar.parts.at(0).size == engine::Rational(1, 3));
    CHECK(meaning_of(item, {"9/6"}).empty());
    CHECK(meaning_of(item, {"2/0"}).empty());
    CHECK(meaning_of(item, {"1/99"}).empty());

    engine::NumberLine axis;
    axis.to = engine::Rational(1);
    item.figure = axis;
    const auto line = meaning_of(item, {"0.3"});
    REQUIRE(line.size() == 1);
    CHECK(std::get<engine::NumberLine>(line[0]).marks.back().at == engine::Rational(3, 10));
    CHECK(meaning_of(item, {"3"}).empty());  // off the line
}
