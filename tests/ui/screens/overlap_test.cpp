// Nothing lies over another thing, leaves the window or is too small for a finger, on every screen;
// and no words are cut, covered, or larger than their place. Prints its counts.
#include "tests/ui/screens/room_for_words.hpp"

#include "tests/ui/kit/pixels.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>

using namespace pipit;
using test::Shown;
using ui::Label;
using ui::Rect;

namespace {

struct Counts {
    std::size_t screens = 0;
    std::size_t targets = 0;
    std::size_t lines = 0;
    int smallest = 1 << 20;
};

bool inside(const Rect& a, const Rect& b) {
    return test::common(a, b) == a;
}

// A column that scrolls by a button holds more than is seen; what is out of view cannot be tapped.
bool scrolls(const Shown& shown) {
    for (const Label& label : shown.labels) {
        for (const char* words : {"More below", "Back to the top"}) {
            if (label.label == test::say(words)) return true;
        }
    }
    return false;
}

void look_for_overlap(const Shown& shown, Counts& counts) {
    ++counts.screens;
    const bool column = scrolls(shown);
    std::vector<const Label*> targets;
    for (const Label& label : shown.labels) {
        INFO(shown.name << ": " << label.label);
        CHECK_FALSE(label.label.empty());
        if (!label.focusable || (column && !inside(label.rect, shown.window()))) continue;
        targets.push_back(&label);
        CHECK(inside(label.rect, shown.window()));
        CHECK(label.rect.w >= 44);
        CHECK(label.rect.h >= 44);
        counts.smallest = std::min({counts.smallest, label.rect.w, label.rect.h});
    }
    CHECK_FALSE(targets.empty());
    counts.targets += targets.size();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            if (column) continue;  // what is scrolled away lies anywhere
            INFO(shown.name << ": " << targets[i]->label << " and " << targets[j]->label);
            CHECK(test::common(targets[i]->rect, targets[j]->rect).empty());
        }
    }
    counts.lines += shown.words.size();
    for (const std::string& problem : test::problems_of_words(shown)) {
        INFO(shown.name << ": " << problem);
        CHECK(problem.empty());
    }
}

std::vector<test::StageLook> overlap_looks() {
    std::vector<test::StageLook> looks = test::picture_looks();
    std::erase_if(looks, [](const test::StageLook& look) {
        return look.theme != ui::Theme::light && look.width != 1920;
    });
    looks.push_back({1366, 768, 1.3F, ui::Theme::light, "1366-130pc"});
    looks.push_back({1366, 768, 1.6F, ui::Theme::dark, "1366-160pc"});
    looks.push_back({1024, 600, 1.0F, ui::Theme::light, "1024-light"});
    return looks;
}

}  // namespace

TEST_CASE("nothing overlaps, leaves the window or is cut on some screens", "[ui][screens]") {
    Counts counts;
    test::each_shown(test::quick_scenes(), {{800, 480, 1.0F, ui::Theme::light, "800-light"}},
                     test::With::words,
                     [&](const test::Scene&, const Shown& s) { look_for_overlap(s, counts); });
    CHECK(counts.targets > 100);
}

TEST_CASE("nothing overlaps, leaves the window or is cut on every screen", "[ui][slow][overlap]") {
    Counts counts;
    test::each_shown(test::scenes(), overlap_looks(), test::With::words,
                     [&](const test::Scene&, const Shown& s) { look_for_overlap(s, counts); });
    std::printf("overlap: %zu screens, %zu targets, smallest side %d px; %zu lines of words\n",
                counts.screens, counts.targets, counts.smallest, counts.lines);
    CHECK(counts.targets > 1000);
}

TEST_CASE("words cut, too long for their button or over others are found", "[ui][screens]") {
    ui::TextWatch watch;
    class Crowded final : public ui::View {
      public:
        explicit Crowded(ui::TextWatch& watch) : watch_(watch) {}
        void draw(ui::Frame& frame) override {
            watch_.lines.clear();
            const ui::TextStyle body = ui::style(frame.look, ui::Type::body);
            ui::TextStyle one_line = body;
            one_line.max_lines = 1;
            frame.ui.text({40, 40, 90, 30}, "more words than there is room for", one_line);
            frame.ui.text({40, 140, 300, 30}, "these words lie", body);
            frame.ui.text({60, 146, 300, 30}, "over one another", body);
            frame.ui.text({40, 240, 60, 30}, "unbreakablywide", body);
            static_cast<void>(frame.ui.tile({40, 340, 100, 60}, "small tile"));
            frame.ui.text({50, 350, 300, 30}, "words that leave their tile", body);
            frame.ui.text({1300, 440, 300, 30}, "out of the window", body);
            frame.ui.text({40, 540, 300, 30}, "all is well here", body);
        }

      private:
        ui::TextWatch& watch_;
    } view(watch);
    const auto app = ui::open_headless();
    app->ui().fonts().watch(&watch);
    app->settle(view);
    Shown shown;
    shown.look = app->look();
    shown.words = watch.lines;
    shown.labels = app->labels().entries();
    const auto problems = test::problems_of_words(shown);
    const auto said = [&](const std::string& part) {
        return std::any_of(problems.begin(), problems.end(), [&](const std::string& problem) {
            return problem.find(part) != std::string::npos;
        });
    };
    CHECK(said("are left out"));
    CHECK(said("\"these words lie\" and \"over one another\""));
    CHECK(said("is broken"));
    CHECK(said("leaves \"small tile\""));
    CHECK(said("leaves the window"));
    CHECK_FALSE(said("all is well"));
}
