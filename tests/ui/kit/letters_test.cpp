// The letters a learner chose, and letters no font here has.
#include "ui/kit/text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace pipit::ui;

namespace {

std::unique_ptr<Text> fonts() {
    auto text = Text::open();
    REQUIRE(text.ok());
    return std::move(text).value();
}

}  // namespace

TEST_CASE("OpenDyslexic is used where it is installed, and Andika stands in where it is not",
          "[ui]") {
    const auto text = fonts();
    CHECK(text->has(LetterFace::andika));
    Look look;
    const int andika = text->measure("quiet bad dog", style(look, Type::body)).w;
    const int andika_heading = text->measure("quiet bad dog", style(look, Type::h1)).w;
    look.letters = LetterFace::open_dyslexic;
    const int other = text->measure("quiet bad dog", style(look, Type::body)).w;
    const int other_heading = text->measure("quiet bad dog", style(look, Type::h1)).w;
    if (text->has(LetterFace::open_dyslexic)) {
        CHECK(other > andika);
        CHECK(other_heading != andika_heading);
    } else {
        CHECK(other == andika);
    }
    CHECK(text->measure("**bold** and plain", style(look, Type::body)).w > 0);
    CHECK(text->measure("1/2 \u00f1 \u2212 \u2019", style(look, Type::body)).w > 0);
}

TEST_CASE("a name that no font can draw is known before it is kept", "[ui]") {
    const auto text = fonts();
    CHECK(text->can_draw(""));
    CHECK(text->can_draw("Zuri"));
    CHECK(text->can_draw("\u017dofia \u00d1and\u00fa"));
    CHECK_FALSE(text->can_draw("Zuri \U0010FFFD"));
}

TEST_CASE("letters set wide stand wide in headings, buttons and text alike", "[ui]") {
    const auto text = fonts();
    Look look;
    Look wide = look;
    wide.spacing = Spacing::very_wide;
    for (const Type type : {Type::caption, Type::body, Type::item, Type::h1, Type::key}) {
        const TextStyle normal = style(look, type);
        const TextStyle spaced = style(wide, type);
        // Seven letters and a space: .1 em each, .3 em more between the words.
        const int more = text->measure("two bees", spaced).w - text->measure("two bees", normal).w;
        CHECK(more >= normal.px * 10 / 10);
        CHECK(more <= normal.px * 13 / 10);
    }
}

TEST_CASE("headings set To and Ye closer, and words that are read stay as they are", "[ui]") {
    const auto text = fonts();
    const Look look;
    const auto width = [&](const char* words, Type type) {
        TextStyle in = style(look, type);
        in.px = 100;
        return text->measure(words, in).w;
    };
    const auto apart = [&](const char* first, const char* second, Type type) {
        return width(first, type) + width(second, type);
    };
    CHECK(width("To", Type::h1) <= apart("T", "o", Type::h1) - 10);
    CHECK(width("Yes", Type::h1) <= apart("Y", "es", Type::h1) - 2);
    CHECK(std::abs(width("To", Type::body) - apart("T", "o", Type::body)) <= 1);
    CHECK(std::abs(width("An", Type::h1) - apart("A", "n", Type::h1)) <= 1);
}
