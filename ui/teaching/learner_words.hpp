// One learner's page in words. Invariant: nothing is said that was not shared or decided here.
#pragma once

#include "ui/teaching/room.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

/// What was shared of one skill, and what the teacher said of it.
struct SkillRow {
    engine::SharedSkill shared;  ///< Its band is a seed where nothing was practised.
    bool practised = false;
    engine::Pin pin = engine::Pin::none;
    bool asked = false;     ///< Help with it, and not seen to.
    bool observed = false;  ///< The teacher saw it done.
    bool disputed = false;  ///< They say that the plant is not right.
};

/// Skills that say something first: asked, stuck, ready, pinned; then the newest practised.
std::vector<SkillRow> skill_rows(const engine::classroom::LearnerPage& page);
SkillRow skill_row(const engine::classroom::LearnerPage& page, const engine::SkillId& skill);

/// A word on a skill with its look: "stuck", "pinned".
struct Tag {
    std::string words;
    State state = State::info;
    std::string_view icon;
};
std::vector<Tag> tags_of(const SkillRow& row);

/// "leaf, 6 to 20 tries, Friday"
std::string skill_evidence(const SkillRow& row, engine::Day today);
/// "6–20", for a table.
std::string_view tries_brief(engine::TriesStep tries);
/// "3 in 5"
std::string fifths_words(int fifths);
/// What is on its way: "1 thing waits for their computer."; empty: nothing.
std::string waiting_words(std::size_t waiting);

}  // namespace pipit::ui
