// The teacher's screens as they are drawn, against what was approved (the reports of
// tests/ui/screens walk them, too). Pictures to look at go into the folder PIPIT_PICTURES names, of
// the scenes whose name begins as PIPIT_SCENES; PIPIT_LANGUAGE says in which language.
#include "tests/ui/screens/goldens.hpp"
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
