// Every place a child can come to, by name, with the way there: what pictures are taken of and what
// the reports walk. A screen without a scene is not looked at, so each new state gets its line.
// Invariant: a scene is reached by taps, keys and typing on a fresh stage, the same way each time.
#pragma once

#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/screens/stage.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"

#include <functional>
#include <string>
#include <vector>

namespace pipit::test {

struct Scene {
    std::string name;  // "practice-clock-answer"
    std::string specimen = "fraction-bar";
    std::function<void(Stage&)> reach;
};
const std::vector<Scene>& scenes();
// A few that between them show every kind of part: for the quick tests.
const std::vector<Scene>& quick_scenes();

// What is drawn where a scene ends: the picture, the same with no words, the words and the labels.
struct Shown {
    std::string name;
    ui::Look look;
    std::vector<std::uint32_t> picture;
    std::vector<std::uint32_t> ground;
    std::vector<ui::DrawnLine> words;
    std::vector<ui::Label> labels;
    [[nodiscard]] ui::Colour at(const std::vector<std::uint32_t>& of, int x, int y) const {
        return ui::rgb(of[static_cast<std::size_t>(y * look.width + x)] & 0xFFFFFFU);
    }
    [[nodiscard]] ui::Rect window() const { return {0, 0, look.width, look.height}; }
};

enum class With { picture, words, ground };  // ground: all three; labels always
// Looks at what stands on the screen now.
Shown seen(ui::App& app, ui::View& screens, const std::string& name, With with);
// Reaches the scene and looks. `marked`: the pack's words are in ‹ ›.
Shown look_at(const Scene& scene, const StageLook& look, With with, bool marked = false);

// Each scene in each look. One that cannot be reached fails the test, and the rest go on.
void each_shown(const std::vector<Scene>& scenes, const std::vector<StageLook>& looks, With with,
                const std::function<void(const Scene&, const Shown&)>& see, bool marked = false);

// One look at one scene. Where it cannot be reached the test has failed, and goes on.
void show_one(const std::string& scene, const StageLook& look, const std::function<void()>& see);

// All screens of one app: what the reports walk, a child's and a teacher's alike.
struct Walk {
    // As each_shown.
    std::function<void(const std::vector<StageLook>&, With,
                       const std::function<void(const Shown&)>& see, bool marked)>
        each;
    // What of problems_of_words() is meant to be so; empty: nothing.
    std::function<bool(const Shown&, const std::string& problem)> meant = {};
};
Walk walk_of(const std::vector<Scene>& scenes);

// The looks pictures are taken in: three themes at three sizes, and 200 % at two.
std::vector<StageLook> picture_looks();

// ui::_() by another name: scenes find their way in whatever language is spoken.
std::string say(const char* english);

}  // namespace pipit::test
