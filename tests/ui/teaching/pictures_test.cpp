// The teacher's screens as they are drawn: against what was approved; room for every word and
// finger; contrast of words. Pictures to look at go into the folder PIPIT_PICTURES names, of the
// scenes whose name begins as PIPIT_SCENES.
#include "tests/ui/screens/goldens.hpp"
#include "tests/ui/screens/room_for_words.hpp"
#include "tests/ui/teaching/scenes.hpp"
#include "ui/kit/words.hpp"
#include "ui/shell/png.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace pipit;
using test::Shown;
using test::With;
using test::teaching::each_shown;
using test::teaching::looks;
using test::teaching::Scene;
using test::teaching::scenes;

TEST_CASE("every teacher's screen in every theme and size is drawn as it was approved",
          "[ui][teaching][slow][golden]") {
    test::Goldens goldens("teaching/goldens.txt");
    std::vector<std::string> names;
    each_shown(looks(), With::picture, [&](const Scene&, const Shown& shown) {
        names.push_back(shown.name);
        goldens.check(shown);
    });
    goldens.keep(names);
    if (!goldens.approving()) CHECK(goldens.known() == names.size());
    std::printf("goldens: %zu pictures of %zu teacher's scenes\n", names.size(), scenes().size());
}

// A row of the board is one line a fact, and a tile as wide as it is: the whole stands in its label
// and on the page behind it.
static bool may_be_cut(const Shown& shown, const std::string& problem) {
    return shown.name.compare(0, 13, "teacher-board") == 0 &&
           problem.find("are left out") != std::string::npos;
}

static void hold_room(const Shown& shown) {
    for (const std::string& problem : test::problems_of_targets(shown)) {
        INFO(shown.name << ": " << problem);
        CHECK(problem.empty());
    }
    for (const std::string& problem : test::problems_of_words(shown)) {
        if (may_be_cut(shown, problem)) continue;
        INFO(shown.name << ": " << problem);
        CHECK(problem.empty());
    }
}

TEST_CASE("nothing overlaps, leaves the window or is cut on a teacher's screens",
          "[ui][teaching]") {
    std::size_t screens = 0;
    each_shown({{1366, 768, 1.0F, ui::Theme::light, "1366-light"},
                {800, 480, 1.0F, ui::Theme::light, "800-light"},
                {800, 480, 2.0F, ui::Theme::light, "800-200pc"},
                {1366, 768, 2.0F, ui::Theme::light, "1366-200pc"}},
               With::words, [&](const Scene&, const Shown& shown) {
                   ++screens;
                   hold_room(shown);
               });
    CHECK(screens == 4 * scenes().size());
}

TEST_CASE("Spanish has room on a teacher's screens", "[ui][teaching][slow]") {
    ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
    ui::set_language("es");
    REQUIRE(test::say("Check") == "Comprobar");
    each_shown({{1366, 768, 1.0F, ui::Theme::light, "1366-light"},
                {800, 480, 1.0F, ui::Theme::light, "800-light"}},
               With::words, [&](const Scene&, const Shown& shown) { hold_room(shown); });
    ui::set_language("en");
}

TEST_CASE("a teacher's pictures to look at", "[ui][teaching][.][sheets]") {
    const char* folder = std::getenv("PIPIT_PICTURES");
    REQUIRE(folder != nullptr);
    std::filesystem::create_directories(folder);
    if (const char* language = std::getenv("PIPIT_LANGUAGE")) {
        ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
        ui::set_language(language);
    }
    const char* wanted = std::getenv("PIPIT_SCENES");
    each_shown(looks(), With::picture, [&](const Scene& scene, const Shown& shown) {
        if (wanted != nullptr && scene.name.rfind(wanted, 0) != 0) return;
        CHECK(ui::write_png(std::string(folder) + '/' + shown.name + ".png", shown.look.width,
                            shown.look.height, shown.picture));
    });
    ui::set_language("en");
}
