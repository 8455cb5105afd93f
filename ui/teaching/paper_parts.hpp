// What the pages share: their head and foot, and the skills of a learner that a page speaks of.
#pragma once

#include "ui/teaching/papers.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

Sheet sheet_of(const PaperOf& of, std::string_view file_title, const std::string& head);

/// Practised, the newest first: what stands as leaf or more (`grew`), or as less. At most `most`.
std::vector<engine::SharedSkill> skills_on_paper(const engine::classroom::LearnerPage& page,
                                                 bool grew, std::size_t most);

/// "K4XM", "09TR": groups of four.
std::vector<std::string> groups_of(std::string_view letters);

}  // namespace pipit::ui
