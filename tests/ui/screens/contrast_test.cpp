// Contrast as it is on the rendered picture: every line of words against what is really behind it
// (the same frame drawn with no words), 4.5:1; the outlines of what can be tapped, 3:1, save what
// is known by its words alone and is printed by name (WCAG 2.2, 1.4.3 and 1.4.11). Prints its
// counts.
#include "tests/ui/kit/pixels.hpp"
#include "tests/ui/screens/scenes.hpp"
#include "tests/ui/teaching/scenes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

using namespace pipit;
using test::Shown;
using ui::Colour;
using ui::DrawnLine;
using ui::Label;
using ui::Rect;

namespace {

// Whether any of a line is inside its clip and the window.
bool in_sight(const Shown& shown, const DrawnLine& line) {
    return !common(common(line.ink, line.clip), shown.window()).empty();
}

// The least contrast of a line's colour with what is behind its letters; one pixel in fifty may be
// worse (where a line of a card's edge passes). 0: nothing of it can be seen.
double words_contrast(const Shown& shown, const DrawnLine& line) {
    const Rect seen = common(common(line.ink, line.clip), shown.window());
    std::vector<double> ratios;
    for (int y = seen.y; y < seen.bottom(); ++y) {
        for (int x = seen.x; x < seen.right(); ++x) {
            const Colour behind = shown.at(shown.ground, x, y);
            if (shown.at(shown.picture, x, y) == behind) continue;  // no ink here
            ratios.push_back(ui::contrast(line.colour, behind));
        }
    }
    if (ratios.empty()) return 0;
    const auto nth = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 50);
    std::nth_element(ratios.begin(), nth, ratios.end());
    return *nth;
}

// How much of a control's edge stands out: for each place along its four sides the strongest
// contrast of two neighbouring pixels within a band across the side; what two fifths of them reach.
double outline_contrast(const Shown& shown, const Rect& rect) {
    constexpr int reach = 12;  // hit areas are a little larger than what is drawn
    std::vector<double> strongest;
    const auto across = [&](int x, int y, int dx, int dy) {
        double most = 1;
        double darkest = 1;
        double lightest = 0;
        for (int d = -3; d <= reach; ++d) {
            const int px = x + d * dx;
            const int py = y + d * dy;
            if (!shown.window().contains(px, py)) continue;
            const double here = ui::luminance(shown.at(shown.ground, px, py));
            darkest = std::min(darkest, here);
            lightest = std::max(lightest, here);
            most = (lightest + 0.05) / (darkest + 0.05);
        }
        strongest.push_back(most);
    };
    for (int i = 1; i < 16; ++i) {
        across(rect.x + rect.w * i / 16, rect.y, 0, 1);
        across(rect.x + rect.w * i / 16, rect.bottom() - 1, 0, -1);
        across(rect.x, rect.y + rect.h * i / 16, 1, 0);
        across(rect.right() - 1, rect.y + rect.h * i / 16, -1, 0);
    }
    // Two fifths of it: of a dashed edge half is gaps, and a place may fall on a dash's soft end.
    std::nth_element(strongest.begin(), strongest.begin() + 36, strongest.end());
    return strongest[36];
}

// What is told from the rest by its outline: a button without one is known by its green words, and
// a tab by its place in the band.
bool has_outline(const Shown& shown, const Label& label) {
    if (!label.focusable || !label.enabled) return false;  // what is asleep cannot be tapped
    if (label.role == ui::Role::tab) return false;
    if (label.role == ui::Role::toggle) return false;  // a switch inside its row: the kit's test
    const Rect seen = common(common(label.rect, label.clip), shown.window());
    const bool in_window = seen == label.rect;
    return in_window && label.role != ui::Role::note;
}

bool has_words(const Shown& shown, const Rect& rect) {
    return std::any_of(shown.words.begin(), shown.words.end(), [&](const DrawnLine& line) {
        return rect.contains(line.ink.centre_x(), line.ink.centre_y());
    });
}

// Known by their words alone, and why; whatever else has no outline is a mistake.
bool may_be_bare(const Shown& shown, const Label& label) {
    static const std::array<std::string, 5> known{
        "Earlier hint", "I don’t think that is right", "Show my teacher this one",
        "Ready: 2 more",  // quiet: green words with an icon
        "Guest"};         // dashed, with a figure
    // A plant of the map stands on its line with its name below it: "Tables, seed, 4 of 4".
    const bool on_the_map =
        shown.name.compare(0, 8, "learning") == 0 && label.label.find(" of ") != std::string::npos;
    const bool closed = label.value == "This one needs your teacher.";  // dashed, like Guest
    // A row of a list that a teacher taps stands between two lines, in words alone.
    const bool row = shown.name.rfind("teacher-", 0) == 0 && label.role == ui::Role::tile;
    return closed || row || std::find(known.begin(), known.end(), label.label) != known.end() ||
           (on_the_map && label.role == ui::Role::tile);
}

struct Counts {
    std::size_t lines = 0;
    std::size_t controls = 0;
    double least_words = 21;
    double least_outline = 21;
    std::string where_words;
    std::string where_outline;
    std::map<std::string, int> bare;  // known by their words alone, and how often
};

void measure(const Shown& shown, Counts& counts) {
    for (const DrawnLine& line : shown.words) {
        const double ratio = words_contrast(shown, line);
        if (!in_sight(shown, line)) continue;
        ++counts.lines;
        if (ratio < counts.least_words) {
            counts.least_words = ratio;
            counts.where_words = shown.name + ": " + line.words;
        }
        INFO(shown.name << ": \"" << line.words << "\" stands out by " << ratio);
        CHECK(ratio >= 4.5);
    }
    for (const Label& label : shown.labels) {
        if (!has_outline(shown, label)) continue;
        const double ratio = outline_contrast(shown, label.rect);
        if (ratio < 3.0 && has_words(shown, label.rect) && may_be_bare(shown, label)) {
            ++counts.bare[std::string(ui::role_name(label.role)) + " " + label.label];
            continue;
        }
        ++counts.controls;
        if (ratio < counts.least_outline) {
            counts.least_outline = ratio;
            counts.where_outline = shown.name + ": " + label.label;
        }
        INFO(shown.name << ": the edge of \"" << label.label << "\" stands out by " << ratio);
        CHECK(ratio >= 3.0);
    }
}

void tell(const Counts& counts) {
    std::printf("contrast: %zu lines of words, least %.2f (%s); %zu outlines, least %.2f (%s)\n",
                counts.lines, counts.least_words, counts.where_words.c_str(), counts.controls,
                counts.least_outline, counts.where_outline.c_str());
    for (const auto& [name, times] : counts.bare)
        std::printf("contrast: no outline, known by its words: %s (%d)\n", name.c_str(), times);
}

void hold(const test::Walk& walk, std::size_t least_lines) {
    Counts counts;
    std::vector<test::StageLook> looks = test::picture_looks();
    looks.push_back({1920, 1080, 2.0F, ui::Theme::light, "1920-200pc"});
    walk.each(
        looks, test::With::ground, [&](const Shown& shown) { measure(shown, counts); }, false);
    tell(counts);
    CHECK(counts.lines > least_lines);
}

}  // namespace

TEST_CASE("words and outlines stand out on some screens", "[ui][screens]") {
    Counts counts;
    test::each_shown(test::quick_scenes(), {{1366, 768, 1.0F, ui::Theme::dark, "1366-dark"}},
                     test::With::ground,
                     [&](const test::Scene&, const Shown& shown) { measure(shown, counts); });
    CHECK(counts.lines > 200);
    CHECK(counts.controls > 100);
}

TEST_CASE("words and outlines stand out on every screen in every theme", "[ui][slow][contrast]") {
    hold(test::walk_of(test::scenes()), 5000);
}

TEST_CASE("words and outlines stand out on every teacher's screen in every theme",
          "[ui][teaching][slow][contrast]") {
    hold(test::teaching::teachers_walk(), 2000);
}

TEST_CASE("faint words and a faint edge are found", "[ui][screens]") {
    class Faint final : public ui::View {
      public:
        void draw(ui::Frame& frame) override {
            const ui::Palette& colours = frame.look.palette();
            frame.ui.text({40, 40, 400, 40}, "as faint as a ledge",
                          ui::style(frame.look, ui::Type::body, colours.ledge));
            frame.ui.text({40, 140, 400, 40}, "as dark as ink",
                          ui::style(frame.look, ui::Type::body));
            static_cast<void>(frame.ui.hit({40, 240, 200, 60}, "faint", ui::Role::tile, -1));
            frame.canvas.outline({40, 240, 200, 60}, 14, 2, colours.line);
            static_cast<void>(frame.ui.plain_button({40, 340, 200, 60}, "plain"));
            frame.canvas.rounded({40, 440, 400, 40}, 0, colours.card);
            frame.ui.text({40, 440, 400, 40}, "card on card",
                          ui::style(frame.look, ui::Type::body, colours.card));
            frame.ui.text({2000, 540, 400, 40}, "beside the window",
                          ui::style(frame.look, ui::Type::body));
        }
    } view;
    const auto app = ui::open_headless();
    ui::TextWatch watch;
    app->ui().fonts().watch(&watch);
    app->settle(view);
    Shown shown;
    shown.look = app->look();
    shown.picture = app->pixels();
    shown.words = watch.lines;
    shown.labels = app->labels().entries();
    watch.hide = true;
    app->settle(view);
    shown.ground = app->pixels();
    const auto line = [&](std::string_view words) {
        const auto found = std::find_if(shown.words.begin(), shown.words.end(),
                                        [&](const DrawnLine& one) { return one.words == words; });
        REQUIRE(found != shown.words.end());
        return *found;
    };
    CHECK(words_contrast(shown, line("as faint as a ledge")) < 1.6);
    CHECK(words_contrast(shown, line("as dark as ink")) > 12);
    // In the colour of what is behind it: in sight, and nothing of it can be read.
    CHECK(in_sight(shown, line("card on card")));
    CHECK(words_contrast(shown, line("card on card")) < 1.1);
    CHECK_FALSE(in_sight(shown, line("beside the window")));
    CHECK(outline_contrast(shown, app->labels().find("faint")->rect) < 1.6);
    CHECK(outline_contrast(shown, app->labels().find("plain")->rect) >= 3);
}
