// Screens as they are drawn, against what was approved: goldens.txt holds for each picture a hash
// of its pixels and a small picture of it. Where glyphs are drawn as they were when it was approved
// (x86-64 with Debian 12's FreeType) every pixel counts; elsewhere the small pictures may differ by
// the tolerance below. What differs is written as a picture to look at. PIPIT_APPROVE=1
// (./dev approve) takes what is drawn now.
#include "tests/ui/screens/scenes.hpp"
#include "ui/shell/png.hpp"

#include <catch2/catch_test_macros.hpp>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

using namespace pipit;
using test::Scene;
using test::Shown;
using test::StageLook;

namespace {

const std::string file = std::string(PIPIT_SOURCE_DIR) + "/tests/ui/screens/goldens.txt";

// A small picture: the mean brightness of 16 x 9 cells, each one of 64 steps, as text.
constexpr int across = 16;
constexpr int down = 9;
constexpr char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-";
// Elsewhere: no cell more than this many steps off, and all of them together this many.
constexpr int most_a_cell = 2;
constexpr int most_in_all = across * down / 4;

struct Golden {
    std::string hash;
    std::string small;
};

std::string hash_of(const std::vector<std::uint32_t>& pixels) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a, a pixel a step
    for (const std::uint32_t pixel : pixels)
        hash = (hash ^ pixel) * 1099511628211U;
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

std::string small_of(const std::vector<std::uint32_t>& pixels, int w, int h) {
    std::string out;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            std::uint64_t sum = 0;
            std::uint64_t count = 0;
            for (int y = row * h / down; y < (row + 1) * h / down; ++y) {
                for (int x = column * w / across; x < (column + 1) * w / across; ++x) {
                    const std::uint32_t p = pixels[static_cast<std::size_t>(y * w + x)];
                    sum += 2 * (p >> 16 & 0xFF) + 5 * (p >> 8 & 0xFF) + (p & 0xFF);
                    ++count;
                }
            }
            out += digits[std::min<std::uint64_t>(63, sum / (count * 8) / 4)];
        }
    }
    return out;
}

bool alike(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    const std::string_view order(digits);
    int all = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const int off =
            std::abs(static_cast<int>(order.find(a[i])) - static_cast<int>(order.find(b[i])));
        if (off > most_a_cell) return false;
        all += off;
    }
    return all <= most_in_all;
}

// Whether glyphs come out as they did when the pictures were approved.
bool exact() {
#if defined(__x86_64__)
    static const bool as_debian_12 = [] {
        FT_Library library = nullptr;
        if (FT_Init_FreeType(&library) != 0) return false;
        int major = 0;
        int minor = 0;
        int patch = 0;
        FT_Library_Version(library, &major, &minor, &patch);
        FT_Done_FreeType(library);
        return major == 2 && minor == 12 && patch == 1;
    }();
    return as_debian_12;
#else
    return false;
#endif
}

std::map<std::string, Golden> read_goldens() {
    std::map<std::string, Golden> out;
    std::ifstream in(file);
    std::string name;
    Golden golden;
    while (in >> name >> golden.hash >> golden.small)
        out[name] = golden;
    return out;
}

class Goldens {
  public:
    Goldens() : known_(read_goldens()), approve_(std::getenv("PIPIT_APPROVE") != nullptr) {}

    void check(const Shown& shown) {
        const std::string& name = shown.name;
        const Golden drawn{hash_of(shown.picture),
                           small_of(shown.picture, shown.look.width, shown.look.height)};
        ++checked_;
        const Golden before = known_[name];
        const bool same = exact() ? before.hash == drawn.hash : alike(before.small, drawn.small);
        if (same && before.small == drawn.small) return;
        if (!same) {
            const auto folder = std::filesystem::path(PIPIT_TEST_BIN) / "differing";
            std::filesystem::create_directories(folder);
            const std::string picture = (folder / (name + ".png")).string();
            ui::write_png(picture, shown.look.width, shown.look.height, shown.picture);
            INFO(name << " is drawn differently: look at " << picture
                      << "; if that is meant, run ./dev approve");
            if (!approve_) CHECK(before.hash == drawn.hash);
        }
        known_[name] = drawn;
    }
    // `all`: what was not drawn is no golden any more.
    void keep(const std::vector<std::string>& all) {
        if (!approve_) return;
        std::ofstream out(file);
        for (const std::string& name : all)
            out << name << ' ' << known_[name].hash << ' ' << known_[name].small << '\n';
    }
    [[nodiscard]] std::size_t known() const { return known_.size(); }
    [[nodiscard]] std::size_t checked() const { return checked_; }
    [[nodiscard]] bool approving() const { return approve_; }

  private:
    std::map<std::string, Golden> known_;
    bool approve_;
    std::size_t checked_ = 0;
};

}  // namespace

TEST_CASE("some screens are drawn as they were approved", "[ui][screens]") {
    if (std::getenv("PIPIT_APPROVE") != nullptr) return;  // all of them are approved below
    Goldens goldens;
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
    Goldens goldens;
    std::vector<std::string> names;
    test::each_shown(test::scenes(), test::picture_looks(), test::With::picture,
                     [&](const Scene&, const Shown& shown) {
                         names.push_back(shown.name);
                         goldens.check(shown);
                     });
    goldens.keep(names);
    if (!goldens.approving()) CHECK(goldens.known() == names.size());
    std::printf("goldens: %zu pictures of %zu scenes, %s\n", names.size(), test::scenes().size(),
                exact() ? "to the pixel" : "within the tolerance");
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
