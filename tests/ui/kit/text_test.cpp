// Words: markup, wrapping, measuring.
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/markup.hpp"
#include "ui/kit/words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <functional>

using namespace pipit::ui;

namespace {

class OneText : public View {
  public:
    std::string markup;
    TextStyle in;
    Rect area{40, 40, 300, 400};
    TextSize drawn;
    void draw(Frame& frame) override {
        drawn = frame.ui.text(area, markup, in);
        frame.ui.hit({600, 600, 50, 50}, "elsewhere", Role::button, -1);
    }
};

/// The rectangle that holds every pixel which is not paper, above y = 590.
Rect ink_of(const Picture& picture, Colour paper) {
    Rect out{10000, 10000, 0, 0};
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < 590; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            if (picture.at(x, y) == paper) continue;
            out.x = std::min(out.x, x);
            out.y = std::min(out.y, y);
            right = std::max(right, x + 1);
            bottom = std::max(bottom, y + 1);
        }
    }
    out.w = right - out.x;
    out.h = bottom - out.y;
    return out;
}

}  // namespace

TEST_CASE("markup: bold, a stacked fraction and a new line; anything else means itself", "[ui]") {
    CHECK(plain_words("**If** I rush, {1/2}\nof {a} 3 * 4 {1/ {/2} {1/2") ==
          "If I rush, 1/2 of {a} 3 * 4 {1/ {/2} {1/2");
    const auto pieces = read_markup("**a**{10/4}.");
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].bold);
    CHECK(pieces[1].kind == PieceKind::fraction);
    CHECK(pieces[1].words == "10");
    CHECK(pieces[1].below == "4");
    CHECK_FALSE(pieces[2].bold);
}

TEST_CASE("words a person typed mean only themselves", "[ui][property]") {
    for (const char* words :
         {"**bold**", "{1/2}", "a\\*b", "\\", "**", "{", "Zo\u00eb {3/4} **x**", "\\{1/2}"}) {
        INFO(words);
        CHECK(plain_words(literal(words)) == words);
        for (const Piece& piece : read_markup(literal(words))) {
            CHECK(piece.kind != PieceKind::fraction);
            CHECK_FALSE(piece.bold);
        }
    }
}

TEST_CASE("what is drawn has the measured size and stays inside its width", "[ui]") {
    const auto app = open_headless();
    OneText view;
    view.in = style(app->look(), Type::body);
    view.area.w = GENERATE(120, 213, 300, 500);
    view.in.align = GENERATE(Align::left, Align::centre, Align::right);
    for (const char* markup :
         {"What fraction is beans and carrots **together**, once they are counted?",
          "{1/2} of the garden is beans.",
          "Bartholomewbartholomewbartholomewbartholomewbartholomew", "a\nb\n\nc",
          "1{3/4} and {12/100}"}) {
        view.markup = markup;
        app->settle(view);
        INFO(markup << " at " << view.area.w);
        const TextSize measured = app->ui().measure(markup, view.in, view.area.w);
        CHECK(measured.w == view.drawn.w);
        CHECK(measured.h == view.drawn.h);
        CHECK(measured.w <= view.area.w + 1);
        const Rect ink = ink_of(Picture(*app), app->look().palette().paper);
        CHECK(ink.x >= view.area.x - 1);
        CHECK(ink.right() <= view.area.right() + 2);
        CHECK(ink.y >= view.area.y - 2);
        CHECK(ink.bottom() <= view.area.y + measured.h + 2);
    }
}

TEST_CASE("a line does not end inside a number with its unit, a formula or brackets without words",
          "[ui]") {
    const auto app = open_headless();
    TextStyle in = style(app->look(), Type::item);
    TextWatch watch;
    app->ui().fonts().watch(&watch);
    OneText view;
    view.in = in;
    // What must stand on one line, and a text in which it crosses every place a line may end at.
    for (const auto& [whole, markup] :
         {std::pair{"\u221220 \u00b0C",
                    "In one town it is \u22124 here, in another \u221220 \u00b0C."},
          {"9 m", "Two sides of it are 12 long and 9 m."},
          {"3/4 km", "It is {3/4} km to the school and back."},
          {"y = k \u00b7 x", "The line shows that y = k \u00b7 x goes up."},
          {"(0, 0)", "It goes through the point (0, 0) and on."},
          {"(4x + 4)\u00b0", "One angle of the two is (4x + 4)\u00b0, one is more."}}) {
        view.markup = markup;
        for (view.area.w = 150; view.area.w < 700; view.area.w += 11) {
            watch.lines.clear();
            app->settle(view);
            bool stands = false;
            for (const DrawnLine& line : watch.lines)
                stands = stands || line.words.find(whole) != std::string::npos;
            INFO(whole << " at " << view.area.w);
            CHECK(stands);
        }
    }
    app->ui().fonts().watch(nullptr);
}

TEST_CASE("brackets with words, dashes between words and formulas too long end like other words",
          "[ui]") {
    const auto holding = [](std::string_view markup) {
        auto pieces = read_markup(markup);
        hold_together(pieces);
        return std::count_if(pieces.begin(), pieces.end(),
                             [](const Piece& piece) { return piece.holds; });
    };
    CHECK(holding("The cat (the big one) sat") == 0);
    CHECK(holding("cups \u2212 or mugs - of tea, 5 of them") == 0);
    CHECK(holding("3 m\u00b2 and 5 cm") == 2);
    CHECK(holding("They have 20 in all") == 0);
    CHECK(holding("y = 2x, x = 1") == 4);
    const auto app = open_headless();
    const TextStyle in = style(app->look(), Type::body);
    const TextSize broken = app->ui().measure("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8", in, 120);
    CHECK(broken.lines > 1);
    CHECK(broken.w <= 120);
}

TEST_CASE("wider letters and words make a text wider, and large text higher", "[ui]") {
    const auto app = open_headless();
    OneText view;
    app->settle(view);
    Look look = app->look();
    const auto width = [&] {
        return app->ui().measure("Have a think first.", style(look, Type::body)).w;
    };
    const int normal = width();
    look.spacing = Spacing::wide;
    const int wide = width();
    look.spacing = Spacing::very_wide;
    CHECK(normal < wide);
    CHECK(wide < width());
    // A space grows by more than a letter does.
    const auto measured = [&](const char* words) {
        return app->ui().measure(words, style(look, Type::body)).w;
    };
    const int letters = measured("aaaa");
    const int words = measured("aa aa");
    look.spacing = Spacing::normal;
    CHECK(words - measured("aa aa") > letters - measured("aaaa") + 4);
    look.text_scale = 2;
    CHECK(std::abs(width() - 2 * normal) <= 2);
}

TEST_CASE("text cut to its lines ends with dots and keeps its width", "[ui]") {
    const auto app = open_headless();
    OneText view;
    view.in = style(app->look(), Type::body);
    view.in.max_lines = 1;
    view.markup = "Bartholomew the Unusually Long";
    view.area.w = 130;
    app->settle(view);
    CHECK(view.drawn.lines == 1);
    CHECK(view.drawn.w <= 130);
    view.in.max_lines = 0;
    CHECK(app->ui().measure(view.markup, view.in, 130).lines > 1);
}

TEST_CASE("a letter our fonts lack comes from a fallback or an empty box, never a crash", "[ui]") {
    const auto app = open_headless();
    OneText view;
    view.in = style(app->look(), Type::body);
    view.markup = "\u4f60 \u2192 \xff\xfe broken \xe2\x82";
    app->settle(view);
    CHECK(view.drawn.w > 20);
}

TEST_CASE("values go where a translation puts them", "[ui]") {
    CHECK(fill("%2 of %1, 100 %", {"ten", "three"}) == "three of ten, 100 %");
    CHECK(fill("no value %1", {}) == "no value %1");
    CHECK(count("%1 minute", "%1 minutes", 1) == "1 minute");
    CHECK(count("%1 minute", "%1 minutes", 8) == "8 minutes");
}
