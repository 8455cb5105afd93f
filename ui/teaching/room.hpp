// What every screen of the teacher's app is given: the class, and where to go next. Invariant: a
// screen is dropped only between two frames; whether names are shown holds for all of them.
#pragma once

#include "engine/classroom/staff.hpp"
#include "ui/screens/desk.hpp"

#include <functional>
#include <memory>
#include <utility>

namespace pipit::ui {

/// What a main wires in. All of it outlives the screens.
struct TeacherDoors {
    engine::classroom::Staff& staff;
    const engine::SkillGraph& graph;
    std::function<engine::Now()> now;
};

class StaffRoom {
  public:
    explicit StaffRoom(TeacherDoors wired) : doors(std::move(wired)) {}

    TeacherDoors doors;
    bool names = true;  ///< Off while others see the screen: numbers of the roster instead.

    [[nodiscard]] engine::Day today() const { return doors.now().day; }
    /// Shows this screen from the next frame on.
    void go(std::unique_ptr<Screen> next) { next_ = std::move(next); }
    std::unique_ptr<Screen> take_next() { return std::exchange(next_, nullptr); }

  private:
    std::unique_ptr<Screen> next_;
};

std::unique_ptr<Screen> board_screen(StaffRoom& room);

/// The teacher's screens behind one View: one at a time, swapped between frames.
class Teacher final : public View {
  public:
    explicit Teacher(TeacherDoors doors);
    void draw(Frame& frame) override;

  private:
    StaffRoom room_;
    std::unique_ptr<Screen> screen_;
};

}  // namespace pipit::ui
