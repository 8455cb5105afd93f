// Writes a picture of every scene in every look into the folder PIPIT_PICTURES names, and one sheet
// a look with all of them side by side (./dev pictures --out DIR). PIPIT_SCENES: only those whose
// name begins so; PIPIT_LOOKS: only those looks; several with commas. PIPIT_LANGUAGE: another than
// English ("es").
#include "tests/ui/screens/scenes.hpp"
#include "ui/kit/words.hpp"
#include "ui/shell/png.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace pipit;
using test::Shown;
using test::StageLook;

namespace {

constexpr int columns = 6;
constexpr int thumb_w = 400;
constexpr int gap = 16;
constexpr int caption_h = 30;

// Only captions: what stands below each picture.
class Captions final : public ui::View {
  public:
    std::vector<std::string> names;
    int thumb_h = 0;
    void draw(ui::Frame& frame) override {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const int column = static_cast<int>(i) % columns;
            const int row = static_cast<int>(i) / columns;
            frame.ui.text_middle({gap + column * (thumb_w + gap),
                                  gap + row * (thumb_h + caption_h + gap) + thumb_h, thumb_w,
                                  caption_h},
                                 ui::literal(names[i]), ui::style(frame.look, ui::Type::caption));
        }
    }
};

// The mean of the pixels each smaller one stands for.
void put_small(std::vector<std::uint32_t>& sheet, int sheet_w, int left, int top, int thumb_h,
               const Shown& shown) {
    const int w = shown.look.width;
    const int h = shown.look.height;
    for (int y = 0; y < thumb_h; ++y) {
        for (int x = 0; x < thumb_w; ++x) {
            const int x0 = x * w / thumb_w;
            const int x1 = std::max(x0 + 1, (x + 1) * w / thumb_w);
            const int y0 = y * h / thumb_h;
            const int y1 = std::max(y0 + 1, (y + 1) * h / thumb_h);
            std::uint32_t r = 0;
            std::uint32_t g = 0;
            std::uint32_t b = 0;
            for (int at_y = y0; at_y < y1; ++at_y) {
                for (int at_x = x0; at_x < x1; ++at_x) {
                    const std::uint32_t p =
                        shown.picture[static_cast<std::size_t>(at_y * w + at_x)];
                    r += p >> 16 & 0xFF;
                    g += p >> 8 & 0xFF;
                    b += p & 0xFF;
                }
            }
            const auto n = static_cast<std::uint32_t>((x1 - x0) * (y1 - y0));
            sheet[static_cast<std::size_t>((top + y) * sheet_w + left + x)] =
                0xFF000000U | r / n << 16 | g / n << 8 | b / n;
        }
    }
}

bool write_sheet(const std::string& path, const std::vector<Shown>& all,
                 const std::vector<std::string>& names) {
    Captions captions;
    captions.names = names;
    captions.thumb_h = thumb_w * all[0].look.height / all[0].look.width;
    const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    ui::AppOptions options;
    options.headless = true;
    options.look.width = gap + columns * (thumb_w + gap);
    options.look.height = gap + rows * (captions.thumb_h + caption_h + gap);
    auto app = ui::App::open(options);
    REQUIRE(app.ok());
    // The kit centres a page at most 1366 wide; captions are drawn on the whole window.
    (*app)->settle(captions);
    std::vector<std::uint32_t> sheet = (*app)->pixels();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        put_small(sheet, options.look.width, gap + column * (thumb_w + gap),
                  gap + row * (captions.thumb_h + caption_h + gap), captions.thumb_h, all[i]);
    }
    return ui::write_png(path, options.look.width, options.look.height, sheet);
}

bool wanted(const char* variable, const std::string& name) {
    const char* list = std::getenv(variable);
    if (list == nullptr || *list == '\0') return true;
    const std::string all = std::string(list) + ',';
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t end = all.find(',', from);
        const std::string part = all.substr(from, end - from);
        if (!part.empty() && name.compare(0, part.size(), part) == 0) return true;
        from = end + 1;
    }
    return false;
}

}  // namespace

TEST_CASE("pictures and contact sheets to look at", "[ui][.][sheets]") {
    const char* folder = std::getenv("PIPIT_PICTURES");
    REQUIRE(folder != nullptr);
    std::filesystem::create_directories(folder);
    if (const char* language = std::getenv("PIPIT_LANGUAGE")) {
        ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
        ui::set_language(language);
    }
    for (const StageLook& look : test::picture_looks()) {
        if (!wanted("PIPIT_LOOKS", look.name)) continue;
        std::vector<Shown> all;
        std::vector<std::string> names;
        std::vector<test::Scene> scenes = test::scenes();
        std::erase_if(scenes, [](const test::Scene& s) { return !wanted("PIPIT_SCENES", s.name); });
        test::each_shown(scenes, {look}, test::With::picture,
                         [&](const test::Scene& scene, const Shown& shown) {
                             all.push_back(shown);
                             names.push_back(scene.name);
                             CHECK(ui::write_png(std::string(folder) + '/' + shown.name + ".png",
                                                 look.width, look.height, shown.picture));
                         });
        if (all.empty()) continue;
        const std::string sheet = std::string(folder) + "/sheet-" + look.name + ".png";
        CHECK(write_sheet(sheet, all, names));
        std::printf("%s: %zu pictures\n", sheet.c_str(), all.size());
    }
}
