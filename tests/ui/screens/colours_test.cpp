// Colour is never alone: the states paired below stay apart when red, green or blue cannot be seen,
// and when there is no colour at all; so do words, at the middle of each line. Simulated on pixels
// (Machado, Oliveira and Fernandes 2009, severity 1, on linear light). Prints its counts.
#include "tests/ui/kit/pixels.hpp"
#include "tests/ui/kit/sight.hpp"
#include "tests/ui/screens/scenes.hpp"
#include "tests/ui/teaching/scenes.hpp"

#include "ui/kit/figures.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <functional>

using namespace pipit;
using ui::Colour;
using ui::Frame;
using ui::Rect;
using ui::seen;
using ui::Sight;
using ui::sights;

namespace {

// One state of a thing, drawn at the same place as the other.
struct State {
    const char* name;
    std::function<void(Frame&)> draw;
};
struct Pair {
    State one;
    State other;
    bool said = true;       // it also differs in words; false: by its look alone
    bool by_light = false;  // bright and dark tell it, whatever the colour: no pattern is needed
};

constexpr Rect place{60, 60, 320, 90};

class Drawn final : public ui::View {
  public:
    explicit Drawn(const State& state) : state_(state) {}
    void draw(Frame& frame) override { state_.draw(frame); }

  private:
    const State& state_;
};

State pill(const char* words, ui::State state, const char* icon) {
    return {words,
            [=](Frame& f) { f.ui.pill(place.x, place.y, words, state, ui::Type::lead, icon); }};
}

State figure(const char* name, engine::Fill fill) {
    return {name, [=](Frame& f) {
                const engine::FractionBar bar{0, {{engine::Rational(1), fill, ""}}};
                ui::draw_figure(f.ui, place, bar);
            }};
}

State chip(bool selected) {
    return {selected ? "selected" : "not selected",
            [=](Frame& f) { f.ui.chip(place, "3/4", {.selected = selected}); }};
}

State toggled(bool on) {
    return {on ? "on" : "off", [=](Frame& f) { f.ui.toggle(place, "Share", on); }};
}

State button(bool enabled) {
    return {enabled ? "awake" : "asleep", [=](Frame& f) {
                f.ui.plain_button(place, "Undo", {.enabled = enabled, .why = "Nothing yet."});
            }};
}

State plant(const char* stage) {
    return {stage, [=](Frame& f) {
                f.canvas.plant(std::string("poppy-") + stage, place.x, place.bottom(), 57);
            }};
}

State focused(bool focus) {
    return {focus ? "focus" : "no focus", [=](Frame& f) {
                f.ui.chip(place, "3/4", {.first_focus = focus});
                f.ui.chip(place.moved(0, 200), "1/4", {.first_focus = !focus});
            }};
}

std::vector<Pair> pairs() {
    using ui::State;
    std::vector<Pair> out;
    const std::array<::State, 5> states{
        pill("That is right", State::right, "check"), pill("Not yet", State::not_yet, "again"),
        pill("Hint", State::help, "hint"), pill("Kept here", State::info, "shield"),
        pill("A gap", State::danger, "shield")};
    for (std::size_t i = 0; i < states.size(); ++i) {
        for (std::size_t j = i + 1; j < states.size(); ++j)
            out.push_back({states[i], states[j]});
    }
    const std::array<::State, 4> fills{
        figure("empty", engine::Fill::empty), figure("plain", engine::Fill::plain),
        figure("dots", engine::Fill::dots), figure("hatch", engine::Fill::hatch)};
    for (std::size_t i = 0; i < fills.size(); ++i) {
        for (std::size_t j = i + 1; j < fills.size(); ++j)
            out.push_back({fills[i], fills[j], true, i == 0 && j == 1});  // empty and plain
    }
    const std::array<::State, 5> plants{plant("seed"), plant("sprout"), plant("leaf"), plant("bud"),
                                        plant("flower")};
    for (std::size_t i = 0; i + 1 < plants.size(); ++i)
        out.push_back({plants[i], plants[i + 1], false});
    out.push_back({chip(true), chip(false)});
    out.push_back({toggled(true), toggled(false)});
    out.push_back({button(true), button(false)});
    out.push_back({focused(true), focused(false), false});
    return out;
}

struct Look {
    ui::Picture picture;
    std::string words;
};

Look look_at(const State& state, ui::Theme theme) {
    const auto app = ui::open_headless(theme, 480, 400);
    Drawn view(state);
    app->settle(view);
    std::string words;
    for (const ui::Label& label : app->labels().entries()) {
        words += label.label + '|' + label.value + '|' + label.why +
                 (label.selected ? "|selected" : "") + (label.enabled ? "" : "|disabled") + '\n';
    }
    return {ui::Picture(*app), words};
}

// Where brightness changes from one pixel to the next by half as much again: the drawing without
// its colours.
std::vector<bool> shape(const ui::Picture& picture, const Sight& sight) {
    std::vector<double> light(picture.argb.size());
    for (std::size_t i = 0; i < light.size(); ++i)
        light[i] = ui::luminance(seen(ui::rgb(picture.argb[i] & 0xFFFFFFU), sight)) + 0.05;
    const auto w = static_cast<std::size_t>(picture.width);
    std::vector<bool> out(light.size(), false);
    for (std::size_t i = w; i < light.size(); ++i) {
        for (const std::size_t beside : {i - 1, i - w}) {
            const double ratio =
                std::max(light[i], light[beside]) / std::min(light[i], light[beside]);
            if (ratio >= 1.5) out[i] = true;
        }
    }
    return out;
}

int different(const std::vector<bool>& a, const std::vector<bool>& b) {
    int out = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        out += a[i] != b[i] ? 1 : 0;
    return out;
}

// Pixels of one that are three times as bright as in the other (WCAG 2.2, 1.4.11), whatever colour.
int brighter(const ui::Picture& a, const ui::Picture& b, const Sight& sight) {
    int out = 0;
    for (std::size_t i = 0; i < a.argb.size(); ++i) {
        const Colour one = seen(ui::rgb(a.argb[i] & 0xFFFFFFU), sight);
        const Colour other = seen(ui::rgb(b.argb[i] & 0xFFFFFFU), sight);
        out += ui::contrast(one, other) >= 3.0 ? 1 : 0;
    }
    return out;
}

constexpr int least_bright = 5000;  // pixels: the inside of a part, not its outline alone
constexpr int least_shape = 40;     // pixels of outline, icon or pattern that are not the same

}  // namespace

TEST_CASE("the states paired here are told apart without colour, in every theme and sight",
          "[ui][slow][colours]") {
    int held = 0;
    int least = 1 << 20;
    int lit = 1 << 20;
    std::string where;
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast}) {
        for (const Pair& pair : pairs()) {
            const Look one = look_at(pair.one, theme);
            const Look other = look_at(pair.other, theme);
            const std::string name = std::string(pair.one.name) + " and " + pair.other.name;
            INFO(name << " in theme " << static_cast<int>(theme));
            if (pair.said) CHECK(one.words != other.words);
            for (const Sight& sight : sights) {
                INFO("seen with " << sight.name);
                const int pixels =
                    different(shape(one.picture, sight), shape(other.picture, sight));
                ++held;
                if (pair.by_light) {
                    const int bright = brighter(one.picture, other.picture, sight);
                    CHECK(bright >= least_bright);
                    lit = std::min(lit, bright);
                    continue;
                }
                CHECK(pixels >= least_shape);
                if (pixels < least) {
                    least = pixels;
                    where = name;
                }
            }
        }
    }
    std::printf("colours: %d pairs of states held apart, the least by %d pixels of shape (%s); "
                "empty from plain by %d pixels of brightness\n",
                held, least, where.c_str(), lit);
}

namespace {

// Words of every line, at its middle.
void hold_words(const test::Walk& walk) {
    std::size_t lines = 0;
    double least = 21;
    std::string where;
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast}) {
        const test::StageLook look{1366, 768, 1.0F, theme, std::to_string(static_cast<int>(theme))};
        walk.each(
            {look}, test::With::ground,
            [&](const test::Shown& shown) {
                for (const ui::DrawnLine& line : shown.words) {
                    const int x = std::clamp(line.ink.centre_x(), 0, shown.look.width - 1);
                    const int y = std::clamp(line.ink.centre_y(), 0, shown.look.height - 1);
                    if (!line.clip.contains(x, y)) continue;
                    for (const Sight& sight : sights) {
                        const double ratio = ui::contrast(
                            seen(line.colour, sight), seen(shown.at(shown.ground, x, y), sight));
                        INFO(shown.name << ": \"" << line.words << "\" with " << sight.name);
                        CHECK(ratio >= 4.0);
                        ++lines;
                        if (ratio >= least) continue;
                        least = ratio;
                        where = shown.name + ": " + line.words + ", " + sight.name;
                    }
                }
            },
            false);
    }
    std::printf("colours: %zu lines of words seen, least contrast %.2f (%s)\n", lines, least,
                where.c_str());
    CHECK(lines > 1000);
}

}  // namespace

TEST_CASE("words keep 4:1 at the middle of a line for eyes that see fewer colours",
          "[ui][slow][colours]") {
    hold_words(test::walk_of(test::scenes()));
}

TEST_CASE("a teacher's words keep 4:1 at the middle of a line for eyes that see fewer colours",
          "[ui][teaching][slow][colours]") {
    hold_words(test::teaching::teachers_walk());
}

TEST_CASE("two states that differ in colour alone are found", "[ui][screens]") {
    const auto block = [](Colour ui::Palette::*colour) {
        return [=](Frame& f) { f.canvas.rounded(place, 14, f.look.palette().*colour); };
    };
    const State green{"green", block(&ui::Palette::right)};
    const State brown{"brown", block(&ui::Palette::notyet)};
    const Look one = look_at(green, ui::Theme::light);
    const Look other = look_at(brown, ui::Theme::light);
    CHECK(one.words == other.words);
    CHECK(different(shape(one.picture, sights[2]), shape(other.picture, sights[2])) < least_shape);
}
