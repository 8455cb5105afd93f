// Frames: the same bytes twice, nothing shown for nothing, whole-pixel quads alone, a page that
// overflows without harm.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/art.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <imgui.h>

#include <cstdio>
#include <ctime>

using namespace pipit::ui;

namespace {

class ManyDrawings : public View {
  public:
    int size = 120;
    int count = 60;
    void draw(Frame& frame) override {
        static constexpr const char* stages[] = {"seed", "sprout", "leaf", "bud", "flower"};
        static constexpr const char* plants[] = {"clover", "daisy",    "foxglove",
                                                 "poppy",  "bluebell", "buttercup"};
        for (int i = 0; i < count; ++i) {
            const std::string id = std::string(plants[i / 5 % 6]) + '-' + stages[i % 5];
            frame.canvas.art(id, i % 10 * 130, i / 10 * 120, size + i / 30);
        }
        frame.canvas.art("avatar-owl", 1240, 600, 100);
    }
};

}  // namespace

TEST_CASE("two runs draw the same bytes", "[ui][golden]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark, Theme::contrast);
    std::vector<std::uint32_t> first;
    for (int run = 0; run < 2; ++run) {
        const auto app = open_headless(theme);
        Gallery gallery;
        app->settle(gallery);
        app->tap(gallery, app->labels().find("7")->rect);
        if (run == 0)
            first = app->pixels();
        else
            CHECK(app->pixels() == first);
    }
}

TEST_CASE("a frame in which nothing changed is not presented", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    app->settle(gallery);
    REQUIRE(app->frames_presented() == 1);
    app->settle(gallery);
    app->settle(gallery);
    CHECK(app->frames_drawn() >= 6);
    CHECK(app->frames_presented() == 1);
    app->tap(gallery, app->labels().find("Share")->rect);
    CHECK(app->frames_presented() > 1);
}

TEST_CASE("everything is drawn as whole-pixel quads, no other triangle", "[ui]") {
    const auto app = open_headless();
    Gallery gallery;
    FigureGallery figures;
    for (View* view : {static_cast<View*>(&gallery), static_cast<View*>(&figures)}) {
        app->settle(*view);
        int quads = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
            for (const ImDrawCmd& command : list->CmdBuffer) {
                REQUIRE(command.ElemCount % 6 == 0);
                for (unsigned i = 0; i < command.ElemCount; i += 6) {
                    const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset + i;
                    const ImDrawVert* vertex = list->VtxBuffer.Data + command.VtxOffset;
                    const ImVec2 a = vertex[index[0]].pos;
                    const ImVec2 c = vertex[index[2]].pos;
                    ++quads;
                    if (vertex[index[1]].pos.x != c.x || vertex[index[1]].pos.y != a.y ||
                        a.x != std::floor(a.x) || a.y != std::floor(a.y) ||
                        c.x != std::floor(c.x) || c.y != std::floor(c.y)) {
                        FAIL("a slanted or unaligned quad at " << a.x << ", " << a.y);
                    }
                }
            }
        }
        CHECK(quads > 300);
    }
}

TEST_CASE("a page that overflows is drawn again until every picture is right", "[ui]") {
    const auto app = open_headless();
    ManyDrawings many;
    app->settle(many);
    const Picture picture(*app);
    const Drawing* owl = find_drawing("avatar-owl");
    REQUIRE(owl != nullptr);
    const auto wanted = rasterise(owl->shapes, owl->w, owl->h, 100, 100);
    int wrong = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            const std::uint32_t pixel = wanted[static_cast<std::size_t>(y * 100 + x)];
            if (pixel >> 24 == 255 && !(picture.at(1240 + x, 600 + y) == rgb(pixel & 0xFFFFFFU)))
                ++wrong;
        }
    }
    CHECK(wrong == 0);
    // And a page large enough once stays so: drawing it again changes nothing.
    const auto shown = app->frames_presented();
    app->settle(many);
    CHECK(app->frames_presented() == shown);
}

TEST_CASE("every drawing has ink, and plants and bird are recoloured on dark themes alone",
          "[ui]") {
    for (const char* id :
         {"pipit-perch", "pipit-look", "pipit-cheer", "pipit-think", "pipit-sleep", "clover-seed",
          "daisy-leaf", "foxglove-flower", "poppy-bud", "bluebell-sprout", "buttercup-flower",
          "avatar-fox", "picture-sun", "icon-check", "icon-hint"}) {
        INFO(id);
        const Drawing* drawing = find_drawing(id);
        REQUIRE(drawing != nullptr);
        int ink = 0;
        for (const std::uint32_t pixel :
             rasterise(drawing->shapes, drawing->w, drawing->h, 64, 64)) {
            ink += pixel >> 24 > 128 ? 1 : 0;
        }
        CHECK(ink > 40);
        const std::string_view name(id);
        const bool on_plate = name.substr(0, 6) == "avatar" || name.substr(0, 7) == "picture";
        if (on_plate) CHECK_FALSE(drawing->recoloured);
        if (drawing->recoloured) CHECK(for_dark(drawing->shapes) != drawing->shapes);
    }
    CHECK(find_drawing("poppy-tree") == nullptr);
}

TEST_CASE("what a full frame costs", "[ui][.][bench]") {
    for (const auto& [width, height, scale] :
         {std::tuple{1366, 768, 1.0F}, std::tuple{800, 480, 1.0F}, std::tuple{1366, 768, 2.0F}}) {
        const auto app = open_headless(Theme::light, width, height, scale);
        Gallery gallery;
        app->settle(gallery);
        constexpr int frames = 100;
        const std::clock_t from = std::clock();
        for (int i = 0; i < frames; ++i) {
            gallery.shared = !gallery.shared;
            app->settle(gallery);
        }
        const double ms =
            1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC / frames;
        std::printf(
            "%dx%d at %.0f %%: %.2f ms CPU a change (two frames built, one drawn and presented)\n",
            width, height, static_cast<double>(scale) * 100, ms);
    }
}
