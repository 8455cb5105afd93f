// See room.hpp.
#include "ui/teaching/room.hpp"

namespace pipit::ui {

Teacher::Teacher(TeacherDoors doors) : room_(std::move(doors)), screen_(passphrase_screen(room_)) {}

void Teacher::draw(Frame& frame) {
    if (auto next = room_.take_next()) {
        screen_ = std::move(next);
        frame.ui.screen_opened();
    }
    engine::classroom::Staff* staff = room_.doors.door.staff();
    if (staff != nullptr && staff->turn(room_.doors.now())) room_.changed();
    screen_->draw(frame);
    // A screen that leaves is not shown again: the next frame is due at once.
    if (room_.leaving()) frame.ui.wake_at(frame.ui.now_ms());
}

}  // namespace pipit::ui
