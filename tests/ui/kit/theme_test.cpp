// What the palettes and the type scale promise, measured on rendered pixels.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <functional>

using namespace pipit::ui;

namespace {

struct Pair {
    const char* name;
    Colour Palette::*words;
    Colour Palette::*ground;
    double least;
};

constexpr Pair text_pairs[] = {
    {"ink on paper", &Palette::ink, &Palette::paper, 4.5},
    {"ink on card", &Palette::ink, &Palette::card, 4.5},
    {"ink on well", &Palette::ink, &Palette::well, 4.5},
    {"ink on sky", &Palette::ink, &Palette::sky, 4.5},
    {"ink on tint", &Palette::ink, &Palette::tint, 4.5},
    {"ink on the far hill", &Palette::ink, &Palette::hill1, 4.5},
    {"ink on the near hill", &Palette::ink, &Palette::hill2, 4.5},
    {"ink on a hint", &Palette::ink, &Palette::help_bg, 4.5},
    {"second ink on paper", &Palette::ink2, &Palette::paper, 4.5},
    {"second ink on card", &Palette::ink2, &Palette::card, 4.5},
    {"second ink on well", &Palette::ink2, &Palette::well, 4.5},
    {"green on card", &Palette::primary, &Palette::card, 4.5},
    {"green on paper", &Palette::primary, &Palette::paper, 4.5},
    {"main button", &Palette::on_primary, &Palette::primary, 4.5},
    {"main button under the pointer", &Palette::on_primary, &Palette::primary_hover, 4.5},
    {"main button pressed", &Palette::on_primary, &Palette::primary_pressed, 4.5},
    {"disabled", &Palette::disabled_fg, &Palette::disabled_bg, 4.5},
    {"right", &Palette::right, &Palette::right_bg, 4.5},
    {"not yet", &Palette::notyet, &Palette::notyet_bg, 4.5},
    {"hint", &Palette::help, &Palette::help_bg, 4.5},
    {"info", &Palette::info, &Palette::info_bg, 4.5},
    {"erase", &Palette::danger, &Palette::card, 4.5},
    {"a gap in the list", &Palette::danger, &Palette::danger_bg, 4.5},
};
// Controls, figures and focus: 3:1.
constexpr Pair shape_pairs[] = {
    {"edge on card", &Palette::edge, &Palette::card, 3},
    {"edge on paper", &Palette::edge, &Palette::paper, 3},
    {"edge on sky", &Palette::edge, &Palette::sky, 3},
    {"main button on paper", &Palette::primary, &Palette::paper, 3},
    {"main button on card", &Palette::primary, &Palette::card, 3},
    {"selected line on tint", &Palette::primary, &Palette::tint, 3},
    {"figure a", &Palette::fig_a, &Palette::card, 3},
    {"figure b", &Palette::fig_b, &Palette::card, 3},
    {"figure c", &Palette::fig_c, &Palette::card, 3},
    {"figure lines", &Palette::fig_line, &Palette::card, 3},
    {"focus ring against paper", &Palette::focus_out, &Palette::paper, 3},
    {"focus ring against card", &Palette::focus_out, &Palette::card, 3},
    {"focus rings against each other", &Palette::focus_out, &Palette::focus_in, 3},
};

class OnGround : public View {
  public:
    std::function<void(Frame&)> paint;
    void draw(Frame& frame) override { paint(frame); }
};

constexpr Rect place{100, 100, 300, 60};

}  // namespace

TEST_CASE("words keep 4.5:1 and controls 3:1 in every theme, on rendered pixels", "[ui]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    const auto app = open_headless(theme);
    const Palette& p = app->look().palette();
    OnGround view;
    for (const Pair& pair : text_pairs) {
        view.paint = [&](Frame& frame) {
            frame.canvas.fill(place, p.*pair.ground);
            frame.ui.text(place.inset(10), "What grew",
                          style(frame.look, Type::body, p.*pair.words));
        };
        app->settle(view);
        const Picture picture(*app);
        INFO(pair.name << " in theme " << static_cast<int>(theme));
        CHECK(ground_of(picture, place) == p.*pair.ground);
        CHECK(contrast_in(picture, place) >= pair.least);
    }
    for (const Pair& pair : shape_pairs) {
        view.paint = [&](Frame& frame) {
            frame.canvas.fill(place, p.*pair.ground);
            frame.canvas.outline(place.inset(10), 14, 2, p.*pair.words);
            frame.ui.hit(place, "place", Role::button, -1);
        };
        app->settle(view);
        INFO(pair.name << " in theme " << static_cast<int>(theme));
        CHECK(contrast_in(Picture(*app), place) >= pair.least);
    }
}

TEST_CASE("no size of type is under 18 pixels, and larger wishes never make it smaller",
          "[ui][property]") {
    for (const int width : {800, 1024, 1366, 1920}) {
        for (int type = 0; type <= static_cast<int>(Type::answer); ++type) {
            int before = 0;
            for (const float scale : {0.9F, 1.0F, 1.3F, 1.6F, 2.0F}) {
                Look look;
                look.width = width;
                look.text_scale = scale;
                const int px = look.px(static_cast<Type>(type));
                CHECK(px >= 18);
                CHECK(px >= before);
                before = px;
            }
        }
    }
}

TEST_CASE("touch targets are one centimetre from the display's own DPI and never under 44 px",
          "[ui]") {
    Look look;
    look.dpi = 254;
    CHECK(look.min_touch() == 100);
    CHECK(look.min_touch_pre_reader() == 200);
    look.dpi = 96;
    CHECK(look.min_touch() == 44);
    CHECK(look.control() >= 44);
}

TEST_CASE("everything that can be tapped in the gallery is large enough to tap", "[ui]") {
    const auto [width, height, scale] = GENERATE(
        std::tuple{1366, 768, 1.0F}, std::tuple{800, 480, 1.0F}, std::tuple{1366, 768, 2.0F});
    const auto app = open_headless(Theme::light, width, height, scale);
    Gallery gallery;
    app->settle(gallery);
    int seen = 0;
    for (const Label& entry : app->labels().entries()) {
        if (!entry.focusable) continue;
        ++seen;
        INFO(entry.label);
        CHECK(entry.rect.w >= 44);
        CHECK(entry.rect.h >= 44);
    }
    CHECK(seen >= 14);
}
