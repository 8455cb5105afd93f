// Every place a teacher can come to, by name, with the way there: what pictures are taken of.
// Invariant: a scene is reached by taps, keys and typing on a fresh stage, the same way each time.
#pragma once

#include "tests/ui/screens/scenes.hpp"
#include "tests/ui/teaching/teacher_stage.hpp"

#include <functional>
#include <string>
#include <vector>

namespace pipit::test::teaching {

struct Scene {
    std::string name;  // "board-hidden"
    std::function<void(TeacherStage&)> reach;
};
const std::vector<Scene>& scenes();

// Three themes at 1366x768, 800x480, and 200 % at both.
std::vector<StageLook> looks();

// Each scene in each look. One that cannot be reached fails the test, and the rest go on. `marked`:
// the pack's words are in marks.
void each_shown(const std::vector<StageLook>& looks, With with,
                const std::function<void(const Scene&, const Shown&)>& see, bool marked = false);

// For the reports: a row of the board is one line a fact, and a tile as wide as it is; the whole
// stands in its label and on the page behind it.
Walk teachers_walk();

}  // namespace pipit::test::teaching
