// The desktop's wish for no motion, read from its files.
#include "device/platform/wishes.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace pipit::platform;

TEST_CASE("GTK's and KDE's wish for no motion is read, and nothing else is taken for one",
          "[platform]") {
    CHECK(stillness_in("[Settings]\ngtk-enable-animations=false\n") == 1);
    CHECK(stillness_in("[Settings]\ngtk-enable-animations = 0\r\n") == 1);
    CHECK(stillness_in("gtk-enable-animations=true") == 0);
    CHECK(stillness_in("[KDE]\nAnimationDurationFactor=0\n") == 1);
    CHECK(stillness_in("[KDE]\nAnimationDurationFactor=0.5\n") == 0);
    CHECK(stillness_in("AnimationDurationFactor=") == 0);
    CHECK(stillness_in("") == -1);
    CHECK(stillness_in("gtk-theme-name=Adwaita\nno equals sign") == -1);
}

TEST_CASE("the person's own settings say whether the desktop is to be still", "[platform]") {
    const pipit::test::Folder folder;
    std::filesystem::create_directories(folder / "gtk-3.0");
    setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
    std::ofstream(folder / "gtk-3.0/settings.ini") << "gtk-enable-animations=false\n";
    CHECK(wishes_stillness());
    std::ofstream(folder / "gtk-3.0/settings.ini") << "gtk-enable-animations=true\n";
    CHECK_FALSE(wishes_stillness());
    unsetenv("XDG_CONFIG_HOME");
}
