// The words of figures: apart from one another, whole, and inside the figure, in letters twice as
// large too. Judged from what was drawn.
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/figure_words.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

class InRoom : public View {
  public:
    Figure figure;
    Rect area;
    int more = 0;  // height beyond the least it can be read in
    TextWatch watch;
    void draw(Frame& frame) override {
        watch.lines.clear();
        frame.canvas.fill(frame.window, frame.look.palette().card);
        area.h = figure_size(frame.ui, figure, area.w, 0).h + more;
        draw_unspoken(frame.ui, area, figure);
    }
};

bool touch(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Each in words: what is wrong with the words of one drawing.
std::vector<std::string> problems(const std::vector<DrawnLine>& lines, const Rect& area) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const DrawnLine& one = lines[i];
        if (one.words.empty()) continue;
        const std::string name = '"' + one.words + '"';
        if (one.split) out.push_back(name + " is broken");
        if (one.cut) out.push_back(name + " is cut");
        if (one.ink.x < area.x - 1 || one.ink.right() > area.right() + 1)
            out.push_back(name + " leaves the figure");
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            if (!lines[j].words.empty() && touch(one.ink, lines[j].ink))
                out.push_back(name + " touches \"" + lines[j].words + '"');
        }
    }
    return out;
}

NumberLine line(int from, int to, int steps, int every, std::vector<LineMark> marks = {}) {
    return {{from}, {to}, steps, every, 0, std::move(marks)};
}

std::vector<Figure> crowded() {
    return {
        ObjectGroups{{{3, "star", "stars"},
                      {2, "apple", "apples"},
                      {4, "leaf", "leaves"},
                      {7, "flower", "flowers"}},
                     true},
        ObjectGroups{{{3, "star", "strawberries"}, {2, "apple", "blackberries"}, {4, "leaf", "b"}},
                     true},
        DataTable{{"10,000", "1,000", "100", "10", "1"}, {{"3", "3", "1", "2", "3"}}},
        DataTable{{"10\u00a0000", "1000", "100", "10", "1"}, {{"3", "3", "1", "2", "3"}}},
        DataTable{{"100,000", "10,000", "1,000", "100", "10", "1"},
                  {{"?", "3", "3", "1", "2", "3"}}},
        line(78000, 79000, 10, 10, {{{78100}, "78,100"}}),
        line(78000, 79000, 10, 5, {{{78000}, "78,000"}, {{79000}, "79,000"}}),
        line(10000, 20000, 10, 1, {{{12000}, "?"}}),
        line(0, 10, 10, 1, {{{4}, "A"}, {{5}, "B"}}),
        line(0, 1000, 10, 5, {{{300}, "300"}, {{400}, "400"}, {{500}, "500"}}),
        DotPlot{"Pets", line(1000, 1006, 6, 1), {1, 0, 3, 5, 2, 0, 1}},
        BoxPlot{"Heights", line(0, 20, 20, 5), {{"A", {{{0}, {5}, {8}, {12}, {20}}}}}},
        BarPlot{"Books", {{"Amina", 4000}, {"Kofi", 9000}, {"Zuri", 7000}}, 1000},
        DoubleNumberLine{
            4, {"cups", {"0", "2", "4", "", "?"}}, {"grams", {"0", "250", "500", "750", "1,000"}}},
    };
}

}  // namespace

TEST_CASE("the words of a figure stand apart and whole, in large letters too", "[ui]") {
    const auto [width, scale, room] =
        GENERATE(std::tuple{1366, 1.0F, 740}, std::tuple{800, 1.0F, 440},
                 std::tuple{1366, 2.0F, 740}, std::tuple{800, 2.0F, 440});
    const int more = GENERATE(0, 60, 150);
    const auto app = open_headless(Theme::light, width, 900, scale);
    InRoom view;
    app->ui().fonts().watch(&view.watch);
    for (const Figure& figure : crowded()) {
        view.figure = figure;
        view.area = {30, 30, room, 0};
        view.more = more;
        app->settle(view);
        CHECK_FALSE(view.watch.lines.empty());
        for (const std::string& problem : problems(view.watch.lines, view.area)) {
            INFO(figure_words(figure));
            INFO("at " << width << ", letters " << scale << ", " << more << " more: " << problem);
            CHECK(problem.empty());
        }
    }
}

TEST_CASE("the numbers that a line has room for are as far apart as each other", "[ui]") {
    const int width = GENERATE(120, 200, 300, 440, 700);
    const auto app = open_headless(Theme::light, 800, 480, 2.0F);
    InRoom view;
    app->ui().fonts().watch(&view.watch);
    for (const int steps : {4, 10, 12, 20}) {
        view.figure = line(10000, 10000 + 1000 * steps, steps, 1);
        view.area = {30, 30, width, 0};
        app->settle(view);
        INFO(steps << " steps in " << width);
        std::vector<int> numbers;
        for (const DrawnLine& one : view.watch.lines) {
            std::string digits = one.words;
            std::erase(digits, ',');
            numbers.push_back(std::stoi(digits));
        }
        REQUIRE_FALSE(numbers.empty());
        CHECK(numbers.back() == 10000 + 1000 * steps);
        for (std::size_t i = 2; i < numbers.size(); ++i)
            CHECK(numbers[i] - numbers[i - 1] == numbers[1] - numbers[0]);
    }
}
