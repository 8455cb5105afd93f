// A stage for the teacher's screens: the real app, headless, over a class in memory. Nothing but
// taps, keys and typing reaches the screens.
#pragma once

#include "engine/classroom/in_memory_papers.hpp"
#include "tests/ui/screens/hands.hpp"
#include "tests/ui/teaching/seeded_class.hpp"
#include "ui/teaching/room.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pipit::test {

inline constexpr const char* teacher_words = "seven quiet herons";

class TeacherStage final : public Hands {
  public:
    explicit TeacherStage(const StageLook& look = {});
    // Opens the screens anew, as the program does when it starts.
    void open_screens();
    // A class that was begun, opened with its passphrase; `seeded`: of thirty, with a printed code
    // and a backup of nine days ago.
    void open_class(bool seeded = true);

    engine::classroom::MemoryStaffDoor door;
    engine::classroom::MemoryClassLists lists;
    engine::classroom::MemoryPaperDesk papers;
    std::vector<std::string> spoken;  // what skills and questions were asked to be in
    SeededSource items;
    engine::Now now{1'795'514'400, seeded_day};
    std::unique_ptr<ui::Teacher> screens;
    bool voice = true;             // there is one; from the next open_screens() on
    bool memory_unlocked = false;  // the same
    engine::Preferences heeded;    // the last wishes that voice and language were told of
    std::function<void(const engine::Preferences&)> heed;  // and what else is done then

    engine::classroom::MemoryStaff& staff() { return door.inside; }
    engine::classroom::LearnerPage& learner(const std::string& name);
    ui::View& view() override { return *screens; }
    // To a learner by their tile, in a small window through the list of everyone.
    void open_learner(const std::string& name);
    void wait(int seconds);
    // As it is before a code was made.
    void lose_code();
};

}  // namespace pipit::test
