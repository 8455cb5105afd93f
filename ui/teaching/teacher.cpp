// See room.hpp.
#include "ui/teaching/room.hpp"

#include <algorithm>

namespace pipit::ui {

std::size_t StaffRoom::waits() {
    if (waits_seen_ == version_) return waits_;
    waits_seen_ = version_;
    const engine::classroom::Staff& of = staff();
    const auto comers = of.comers();
    waits_ = of.askers().size() + of.forgot().size() + of.two_copies().size() +
             static_cast<std::size_t>(std::count_if(
                 comers.begin(), comers.end(), [](const auto& one) { return !one.taken_for; }));
    return waits_;
}

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
