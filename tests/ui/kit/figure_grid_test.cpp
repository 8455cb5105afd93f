// Coordinate planes: their numbers, and the names on them.
#include "tests/ui/kit/gallery.hpp"
#include "tests/ui/kit/pixels.hpp"
#include "ui/kit/figures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cstdlib>

using namespace pipit::ui;
using namespace pipit::engine;

namespace {

class OnCard : public View {
  public:
    CoordinateGrid grid;
    Rect area{60, 60, 700, 280};
    TextSize drawn;
    void draw(Frame& frame) override {
        frame.canvas.fill(frame.window, frame.look.palette().card);
        drawn = draw_unspoken(frame.ui, area, grid);
    }
};

struct Seen {
    Picture picture;
    std::vector<DrawnLine> lines;
};

Seen see(App& app, OnCard& view) {
    app.settle(view);
    TextWatch watch;
    app.ui().fonts().watch(&watch);
    app.set_look(app.look());
    app.settle(view);
    app.ui().fonts().watch(nullptr);
    // Each once: a frame may be drawn twice.
    std::vector<DrawnLine> lines;
    for (const DrawnLine& line : watch.lines) {
        bool known = false;
        for (const DrawnLine& other : lines)
            known = known || (other.words == line.words && other.ink.x == line.ink.x &&
                              other.ink.y == line.ink.y);
        if (!known) lines.push_back(line);
        // Digits stand on their line.
        if (!known) lines.back().ink.h -= line.px / 4;
    }
    return {Picture(app), lines};
}

bool is_number(const DrawnLine& line) {
    return line.words.find_first_of("0123456789") != std::string::npos;
}

int pixels_in(const Picture& picture, const Rect& place, Colour colour) {
    int out = 0;
    for (int y = place.y; y < place.bottom(); ++y) {
        for (int x = place.x; x < place.right(); ++x) {
            out += picture.at(x, y) == colour ? 1 : 0;
        }
    }
    return out;
}

CoordinateGrid plane(int to, std::vector<GridPoint> points, std::vector<GridSegment> lines = {}) {
    return {.x_from = -to,
            .x_to = to,
            .y_from = -to,
            .y_to = to,
            .points = std::move(points),
            .lines = std::move(lines)};
}

}  // namespace

TEST_CASE("the numbers of the two axes keep off each other on a plane of any size", "[ui]") {
    const auto [width, scale] =
        GENERATE(std::pair{1366, 1.0F}, std::pair{800, 1.0F}, std::pair{1366, 2.0F});
    const int to = GENERATE(4, 7, 8, 10);
    const auto app = open_headless(Theme::light, width, 768, scale);
    OnCard view;
    for (const int height : {150, 200, 280, 330, 400}) {
        for (const int step : {1, 10}) {
            view.area = {20, 20, 420, height};
            view.grid = plane(to, {});
            view.grid.x_step = view.grid.y_step = step;
            const Seen seen = see(*app, view);
            std::vector<Rect> inks;
            for (const DrawnLine& line : seen.lines) {
                if (!is_number(line)) continue;
                INFO(line.words << " of " << to << " x " << step << " in " << height << " at "
                                << width << " x " << scale);
                for (const Rect& other : inks) {
                    CHECK(common(line.ink.inset(-2, -1), other.inset(-2, -1)).empty());
                }
                inks.push_back(line.ink);
            }
            INFO(to << " x " << step << " in " << height << " at " << width << " x " << scale);
            CHECK(inks.size() >= 3);
        }
    }
}

TEST_CASE("a number of an axis that a line runs through stands on the other side", "[ui]") {
    const auto app = open_headless();
    OnCard view;
    view.area.h = 400;
    // The first passes below the axis at -6, the second left of the axis at -4.
    for (const bool crossed : {true, false}) {
        view.grid = plane(7, {});
        if (crossed) view.grid.lines = {{0, 5, -5, 0, ""}, {0, -5, 1, -7, ""}};
        const Seen seen = see(*app, view);
        const Spot across = grid_spot(app->ui(), view.area, view.grid, -6, 0);
        const Spot down = grid_spot(app->ui(), view.area, view.grid, 0, -4);
        int above = 0;
        int right = 0;
        for (const DrawnLine& line : seen.lines) {
            if (line.words == "\u22126" && std::abs(line.ink.centre_x() - across.x) < 4)
                above += line.ink.bottom() < across.y ? 1 : -1;
            if (line.words == "\u22124" && std::abs(line.ink.centre_y() - down.y) < 4)
                right += line.ink.x > down.x ? 1 : -1;
        }
        CHECK(above == (crossed ? 1 : -1));
        CHECK(right == (crossed ? 1 : -1));
    }
}

TEST_CASE("the name of a point takes nothing from the line the point stands on", "[ui]") {
    const auto app = open_headless();
    const Colour blue = app->look().palette().fig_a;
    OnCard view;
    const auto blues = [&](const std::string& name, int dx, int dy) {
        view.grid =
            plane(8, {{-2, -3, name}, {-2 + dx, -3 + dy, name}}, {{-2, -3, -2 + dx, -3 + dy, ""}});
        return pixels_in(see(*app, view).picture, view.area, blue);
    };
    for (const auto& [dx, dy] :
         {std::pair{6, 2}, {4, 4}, {2, 6}, {4, -1}, {3, -4}, {5, 0}, {0, 5}}) {
        INFO(dx << " across, " << dy << " up");
        CHECK(blues("B", dx, dy) == blues("", dx, dy));
    }
}

TEST_CASE("no number of an axis covers a point", "[ui]") {
    const auto app = open_headless(Theme::light, 800, 480);
    OnCard view;
    view.area = {20, 20, 440, 200};
    for (const auto& [x, y] : {std::pair{-2, -5}, {-1, -5}, {-5, -1}, {-1, 5}, {1, 5}, {5, 1}}) {
        view.grid = plane(8, {{x, y, "A"}}, {{x, y, x + 6, y + 2, ""}});
        const Seen seen = see(*app, view);
        const Spot at = grid_spot(app->ui(), view.area, view.grid, x, y);
        INFO(x << ", " << y);
        for (const Spot side : {Spot{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}})
            CHECK(seen.picture.at(at.x + side.x, at.y + side.y) == app->look().palette().fig_a);
    }
}

TEST_CASE("points joined to a graph keep it whole where they have names", "[ui]") {
    const auto app = open_headless();
    const Colour blue = app->look().palette().fig_a;
    OnCard view;
    const auto blues = [&](bool named) {
        view.grid = {.y_to = 8, .points = {}, .joined = true};
        char name = 'A';
        for (const auto& [x, y] : {std::pair{0, 0}, {1, 3}, {3, 1}, {4, 1}, {6, 3}})
            view.grid.points.push_back({x, y, named ? std::string(1, name++) : ""});
        return pixels_in(see(*app, view).picture, view.area, blue);
    };
    CHECK(blues(true) == blues(false));
}
