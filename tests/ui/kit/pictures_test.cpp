// Writes the gallery's pictures into the folder PIPIT_PICTURES names, to be looked at.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace pipit::ui;

TEST_CASE("pictures of the gallery to look at", "[ui][.][pictures]") {
    const char* folder = std::getenv("PIPIT_PICTURES");
    REQUIRE(folder != nullptr);
    const char* themes[] = {"light", "dark", "contrast"};
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
        for (const auto& [size, width, height, scale] :
             {std::tuple{"1366", 1366, 768, 1.0F}, std::tuple{"800", 800, 480, 1.0F},
              std::tuple{"1366-200pc", 1366, 768, 2.0F}}) {
            const auto app = open_headless(theme, width, height, scale);
            const std::string tail =
                std::string("-") + size + '-' + themes[static_cast<int>(theme)] + ".png";
            Gallery gallery;
            app->settle(gallery);
            CHECK(app->screenshot(std::string(folder) + "/gallery" + tail));
            FigureGallery figures;
            app->ui().screen_opened();
            app->settle(figures);
            CHECK(app->screenshot(std::string(folder) + "/figures" + tail));
        }
    }
}
