// Screens as they are drawn, against what was approved: see goldens.hpp.
#include "tests/ui/screens/goldens.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>

using namespace pipit;
using test::alike;
using test::Goldens;
using test::Scene;
using test::Shown;
using test::small_of;
using test::StageLook;

namespace {

constexpr const char* file = "screens/goldens.txt";

}  // namespace

TEST_CASE("some screens are drawn as they were approved", "[ui][screens]") {
    if (std::getenv("PIPIT_APPROVE") != nullptr) return;  // all of them are approved below
    Goldens goldens(file);
    std::vector<StageLook> looks = test::picture_looks();
    std::erase_if(looks, [](const StageLook& look) {
        return look.name != "1366-light" && look.name != "800-contrast";
    });
    test::each_shown(test::quick_scenes(), looks, test::With::picture,
                     [&](const Scene&, const Shown& shown) { goldens.check(shown); });
    CHECK(goldens.checked() == 2 * test::quick_scenes().size());
}

TEST_CASE("every screen in every theme and size is drawn as it was approved",
          "[ui][slow][golden]") {
    Goldens goldens(file);
    std::vector<std::string> names;
    test::each_shown(test::scenes(), test::picture_looks(), test::With::picture,
                     [&](const Scene&, const Shown& shown) {
                         names.push_back(shown.name);
                         goldens.check(shown);
                     });
    goldens.keep(names);
    if (!goldens.approving()) CHECK(goldens.known() == names.size());
    std::printf("goldens: %zu pictures of %zu scenes, %s\n", names.size(), test::scenes().size(),
                test::exact_glyphs() ? "to the pixel" : "within the tolerance");
}

TEST_CASE("the tolerance lets through another rasteriser's edges, and no moved card or new colour",
          "[ui][screens]") {
    const int w = 320;
    const int h = 180;
    const auto drawing = [&](int left, std::uint32_t ink, int blur) {
        std::vector<std::uint32_t> out(static_cast<std::size_t>(w * h), 0xFFFBF6EA);
        for (int y = 40; y < 120; ++y) {
            for (int x = left; x < left + 120; ++x)
                out[static_cast<std::size_t>(y * w + x)] = x < left + blur ? 0xFF808080 : ink;
        }
        return small_of(out, w, h);
    };
    const std::string approved = drawing(60, 0xFF1F2D2B, 0);
    CHECK(alike(approved, drawing(60, 0xFF1F2D2B, 1)));
    CHECK_FALSE(alike(approved, drawing(76, 0xFF1F2D2B, 0)));
    CHECK_FALSE(alike(approved, drawing(60, 0xFF2B6B4C, 0)));
    CHECK_FALSE(alike(approved, ""));
}
