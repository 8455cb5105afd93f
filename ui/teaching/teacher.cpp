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

engine::Result<engine::Done> StaffRoom::wish(const engine::Preferences& wanted) {
    if (wanted == wishes) return engine::Done{};
    wishes = wanted;
    if (doors.heed) doors.heed(wishes);
    changed();  // what a screen has made words of, it makes again
    return open_ ? doors.door.keep_wishes(wishes) : engine::Done{};
}

void StaffRoom::came_in() {
    open_ = true;
    if (!(wishes == engine::Preferences{})) {
        static_cast<void>(doors.door.keep_wishes(wishes));  // they hold today all the same
        return;
    }
    wishes = doors.door.wishes();
    if (doors.heed) doors.heed(wishes);
}

void StaffRoom::open_settings() {
    next_ = staff_settings_screen(*this);
    over_ = true;
}

bool StaffRoom::turn_to_next(std::unique_ptr<Screen>& screen) {
    const bool back = std::exchange(back_, false) && below_ != nullptr;
    auto next = back ? std::move(below_) : std::move(next_);
    if (next == nullptr) return false;
    if (std::exchange(over_, false)) below_ = std::move(screen);
    screen = std::move(next);
    return true;
}

void Teacher::draw(Frame& frame) {
    if (room_.turn_to_next(screen_)) frame.ui.screen_opened();
    look_.heed(frame, room_.wishes, room_.doors.set_look);
    engine::classroom::Staff* staff = room_.doors.door.staff();
    if (staff != nullptr && staff->turn(room_.doors.now())) room_.changed();
    screen_->draw(frame);
    // A screen that leaves is not shown again: the next frame is due at once.
    if (room_.leaving()) frame.ui.wake_at(frame.ui.now_ms());
}

}  // namespace pipit::ui
