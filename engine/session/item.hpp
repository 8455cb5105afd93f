// One item as content makes it and ui draws it. Invariant: a pure function of (template, level,
// seed); nothing in it depends on the learner.
#pragma once

#include "engine/ids.hpp"
#include "engine/session/answer.hpp"
#include "engine/session/figure.hpp"

#include <array>
#include <string>
#include <vector>

namespace pipit::engine {

// Where an item came from; enough to make the very same item again.
struct ItemRef {
    SkillId skill;
    std::string
        template_id;  // "add-within-100" (one generator or fixed-item file a skill and level)
    int level = 1;    // 1..3
    std::uint64_t seed = 0;
    bool operator==(const ItemRef&) const = default;
};

// A wrong answer we understand: the answer a documented misconception produces.
struct Misconception {
    std::string given;  // in the form answer_text() would have
    std::string name;   // the literature's name, e.g. "adds tops and bottoms"
    std::string feedback;
};

// Texts are rich text: **bold**, {3/4} for a stacked fraction, \n for a new line.
struct Item {
    ItemRef ref;
    std::string prompt;  // its last paragraph is the question
    std::string spoken;
    Figure figure = NoFigure{};
    Answer answer;
    std::vector<Misconception> misconceptions;  // three or more
    std::array<std::string, 3> hints;           // point, strategy, all but the last step
    std::vector<std::string> worked;            // worked example, one step a line
    std::string right_note;                     // what to notice when it was right
    std::string paper;                          // how to do it with pencil and paper
};

}  // namespace pipit::engine
