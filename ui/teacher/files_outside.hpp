// Files outside of the class: where a teacher keeps theirs, and class lists among them. Invariant:
// only read, and only what the teacher named or what lies where people keep their files.
#pragma once

#include "engine/classroom/class_list.hpp"

#include <string>
#include <vector>

namespace pipit::teacher {

/// This computer's documents, and the sticks that are there.
std::vector<engine::classroom::Place> places_for_files();

class ListsOutside final : public engine::classroom::ClassLists {
  public:
    std::vector<engine::classroom::FoundFile> found() override;
    engine::Result<engine::classroom::ListReading> read(const std::string& path,
                                                        engine::Day today) override;
};

}  // namespace pipit::teacher
