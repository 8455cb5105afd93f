// Nothing lies over another thing, leaves the window or is too small for a finger, on every screen;
// and no words are cut, covered, or larger than their place. Prints its counts.
#include "tests/ui/screens/room_for_words.hpp"

#include "tests/ui/kit/pixels.hpp"
#include "tests/ui/teaching/scenes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
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

void look_for_overlap(const test::Walk& walk, const Shown& shown, Counts& counts) {
    ++counts.screens;
    std::size_t targets = 0;
    for (const Label& label : shown.labels) {
        if (!label.focusable) continue;
        ++targets;
        counts.smallest = std::min({counts.smallest, label.rect.w, label.rect.h});
    }
    CHECK(targets > 0);
    counts.targets += targets;
    for (const std::string& problem : test::problems_of_targets(shown)) {
        INFO(shown.name << ": " << problem);
        CHECK(problem.empty());
    }
    counts.lines += shown.words.size();
    for (const std::string& problem : test::problems_of_words(shown)) {
        if (walk.meant && walk.meant(shown, problem)) continue;
        INFO(shown.name << ": " << problem);
        CHECK(problem.empty());
    }
}

Counts hold(const test::Walk& walk, const std::vector<test::StageLook>& looks) {
    Counts counts;
    walk.each(
        looks, test::With::words, [&](const Shown& s) { look_for_overlap(walk, s, counts); },
        false);
    std::printf("overlap: %zu screens, %zu targets, smallest side %d px; %zu lines of words\n",
                counts.screens, counts.targets, counts.smallest, counts.lines);
    return counts;
}

std::vector<test::StageLook> overlap_looks() {
    std::vector<test::StageLook> looks = test::picture_looks();
    std::erase_if(looks, [](const test::StageLook& look) {
        return look.theme != ui::Theme::light && look.width != 1920;
    });
    looks.push_back({1920, 1080, 2.0F, ui::Theme::light, "1920-200pc"});
    looks.push_back({1366, 768, 1.3F, ui::Theme::light, "1366-130pc"});
    looks.push_back({1366, 768, 1.6F, ui::Theme::dark, "1366-160pc"});
    looks.push_back({1024, 600, 1.0F, ui::Theme::light, "1024-light"});
    // Displays as dense as targets heed: a centimetre is 63 pixels.
    looks.push_back({800, 480, 1.0F, ui::Theme::light, "800-dense", ui::dpi_most});
    looks.push_back({1366, 768, 1.0F, ui::Theme::light, "1366-dense", ui::dpi_most});
    return looks;
}

}  // namespace

TEST_CASE("nothing overlaps, leaves the window or is cut on some screens", "[ui][screens]") {
    const Counts counts = hold(test::walk_of(test::quick_scenes()),
                               {{800, 480, 1.0F, ui::Theme::light, "800-light"}});
    CHECK(counts.targets > 100);
}

TEST_CASE("nothing overlaps, leaves the window or is cut on every screen", "[ui][slow][overlap]") {
    CHECK(hold(test::walk_of(test::scenes()), overlap_looks()).targets > 1000);
}

TEST_CASE("nothing overlaps, leaves the window or is cut on every teacher's screen",
          "[ui][teaching][slow][overlap]") {
    CHECK(hold(test::teaching::teachers_walk(), overlap_looks()).targets > 1000);
}

TEST_CASE("nothing overlaps, leaves the window or is cut on a teacher's screens, large and small",
          "[ui][teaching]") {
    const Counts counts =
        hold(test::teaching::teachers_walk(), {{1366, 768, 1.0F, ui::Theme::light, "1366-light"},
                                               {800, 480, 2.0F, ui::Theme::light, "800-200pc"}});
    CHECK(counts.targets > 300);
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

TEST_CASE("targets over others, too small or out of reach are found, in a column and beside it",
          "[ui][screens]") {
    const auto app = ui::open_headless();
    class Crowded final : public ui::View {
      public:
        void draw(ui::Frame& frame) override {
            const auto button = [&](Rect at, const char* words) {
                static_cast<void>(frame.ui.hit(at, words, ui::Role::button, 0));
            };
            button({40, 40, 200, 60}, "over the next");
            button({200, 60, 200, 60}, "under the last");
            button({40, 140, 60, 30}, "small");
            button({1300, 140, 100, 60}, "half out");
            frame.canvas.push_clip({40, 240, 300, 200});
            button({40, 380, 200, 100}, "cut by the view");
            button({40, 460, 200, 100}, "below the view, over the last");
            button({40, 660, 200, 60}, "far below");
            frame.canvas.pop_clip();
            button({40, 650, 200, 60}, "under the column");
            if (column) button({40, 500, 200, 60}, "More below");
        }
        bool column = true;
    } view;
    const auto found = [&](const std::string& problem) {
        app->settle(view);
        Shown shown;
        shown.look = app->look();
        shown.labels = app->labels().entries();
        const auto problems = test::problems_of_targets(shown);
        return std::find(problems.begin(), problems.end(), problem) != problems.end();
    };
    CHECK(found("\"over the next\" and \"under the last\" lie over one another"));
    CHECK(found("\"small\" is too small: 60 by 30"));
    CHECK(found("\"half out\" cannot all be reached"));
    CHECK(found("\"cut by the view\" and \"below the view, over the last\" lie over one another"));
    CHECK_FALSE(found("\"far below\" and \"under the column\" lie over one another"));
    CHECK_FALSE(found("\"cut by the view\" cannot all be reached"));
    view.column = false;
    CHECK(found("\"cut by the view\" cannot all be reached"));
    CHECK(found("\"far below\" cannot all be reached"));
}
