// See student.hpp.
#include "ui/screens/student.hpp"

#include "ui/screens/screens.hpp"

namespace pipit::ui {

Student::Student(Doors doors) : desk_(std::move(doors)) {
    screen_ = who_screen(desk_);
}

Student::~Student() = default;

void Student::draw(Frame& frame) {
    if (auto next = desk_.take_next()) {
        screen_ = std::move(next);
        frame.ui.screen_opened();
    }
    look_.heed(frame, desk_.wishes, desk_.doors.set_look);
    desk_.turn_class();
    screen_->draw(frame);
    // A screen that leaves is not shown again: the next frame is due at once.
    if (desk_.leaving()) frame.ui.wake_at(frame.ui.now_ms());
}

void Student::closing() {
    if (desk_.signed_in()) {
        // Nothing acknowledged depends on this; it only notes the minutes.
        static_cast<void>(desk_.session().end("", desk_.now()));
        desk_.share_news();
    }
    desk_.sign_out();
}

const engine::Item* Student::item() const {
    return desk_.signed_in() ? desk_.session().item() : nullptr;
}

const engine::Session* Student::session() const {
    return desk_.signed_in() ? &desk_.session() : nullptr;
}

engine::Ledger* Student::ledger() {
    return desk_.signed_in() && !desk_.guest ? &desk_.notebook().ledger() : nullptr;
}

}  // namespace pipit::ui
