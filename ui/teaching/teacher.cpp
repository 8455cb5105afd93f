// See room.hpp.
#include "ui/teaching/room.hpp"

namespace pipit::ui {

Teacher::Teacher(TeacherDoors doors) : room_(std::move(doors)), screen_(board_screen(room_)) {}

void Teacher::draw(Frame& frame) {
    if (auto next = room_.take_next()) {
        screen_ = std::move(next);
        frame.ui.screen_opened();
    }
    screen_->draw(frame);
}

}  // namespace pipit::ui
