// See goldens.hpp.
#include "tests/ui/screens/goldens.hpp"

#include "ui/shell/png.hpp"

#include <catch2/catch_test_macros.hpp>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace pipit::test {

namespace {

// A small picture: the mean brightness of 16 x 9 cells, each one of 64 steps, as text.
constexpr int across = 16;
constexpr int down = 9;
constexpr char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-";
// Elsewhere: no cell more than this many steps off, and all of them together this many.
constexpr int most_a_cell = 2;
constexpr int most_in_all = across * down / 4;

std::string hash_of(const std::vector<std::uint32_t>& pixels) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a, a pixel a step
    for (const std::uint32_t pixel : pixels)
        hash = (hash ^ pixel) * 1099511628211U;
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

}  // namespace

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

bool exact_glyphs() {
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

Goldens::Goldens(const std::string& file)
    : file_(std::string(PIPIT_SOURCE_DIR) + "/tests/ui/" + file),
      approve_(std::getenv("PIPIT_APPROVE") != nullptr) {
    std::ifstream in(file_);
    std::string name;
    Golden golden;
    while (in >> name >> golden.hash >> golden.small)
        known_[name] = golden;
}

void Goldens::check(const Shown& shown) {
    const std::string& name = shown.name;
    const Golden drawn{hash_of(shown.picture),
                       small_of(shown.picture, shown.look.width, shown.look.height)};
    ++checked_;
    const Golden before = known_[name];
    const bool same = exact_glyphs() ? before.hash == drawn.hash : alike(before.small, drawn.small);
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

void Goldens::keep(const std::vector<std::string>& all) {
    if (!approve_) return;
    std::ofstream out(file_);
    for (const std::string& name : all)
        out << name << ' ' << known_[name].hash << ' ' << known_[name].small << '\n';
}

}  // namespace pipit::test
