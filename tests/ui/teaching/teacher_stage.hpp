// A stage for the teacher's screens: the real app, headless, over a class in memory. Nothing but
// taps, keys and typing reaches the screens.
#pragma once

#include "tests/ui/screens/hands.hpp"
#include "tests/ui/teaching/seeded_class.hpp"
#include "ui/teaching/room.hpp"

#include <memory>
#include <string>

namespace pipit::test {

inline constexpr const char* teacher_words = "seven quiet herons";

class TeacherStage final : public Hands {
  public:
    explicit TeacherStage(const StageLook& look = {});
    // Opens the screens anew, as the program does when it starts.
    void open_screens();
    // A class that was begun, opened with its passphrase; `seeded`: of thirty.
    void open_class(bool seeded = true);

    engine::classroom::MemoryStaffDoor door;
    engine::classroom::MemoryClassLists lists;
    SeededSource items;
    engine::Now now{1'795'514'400, seeded_day};
    std::unique_ptr<ui::Teacher> screens;

    engine::classroom::MemoryStaff& staff() { return door.inside; }
    engine::classroom::LearnerPage& learner(const std::string& name);
    ui::View& view() override { return *screens; }
    // To a learner by their tile, in a small window through the list of everyone.
    void open_learner(const std::string& name);
    void wait(int seconds);
};

}  // namespace pipit::test
