// The way in for who forgot the passphrase: the printed code, then a new passphrase. Invariant: the
// class is shown only once there is a passphrase that somebody knows.
#include "ui/kit/words.hpp"
#include "ui/teaching/passphrase_parts.hpp"

namespace pipit::ui {

using engine::ErrorCode;

namespace {

class ByCodeScreen final : public Screen {
  public:
    explicit ByCodeScreen(StaffRoom& room) : room_(room) {}

    void draw(Frame& frame) override { return open_ ? draw_choose(frame) : draw_code(frame); }

  private:
    void draw_code(Frame& frame) {
        using Did = TypeCode::Did;
        auto& door = room_.doors.door;
        const Did did =
            code_.draw(frame, _("Type your printed code"), door.wait_s(room_.doors.now()));
        if (did == Did::back) return room_.go(passphrase_screen(room_));
        if (did != Did::typed) return;
        const auto opened = door.open_with_code(code_.letters(), room_.doors.now());
        const bool other = !opened && opened.error().code == ErrorCode::wrong_secret;
        code_.tell(opened  ? ""
                   : other ? std::string(_("That is another code. Is it the newest one?"))
                           : closed_words(opened.error().code));
        open_ = opened.ok();
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void draw_choose(Frame& frame) {
        const auto did = choose_.draw(
            frame, {.title = _("A new passphrase"), .done = _("Open my class"), .first = true});
        if (did != ChoosePassphrase::Did::chosen) return;
        const engine::SecretText chosen = choose_.take();
        const auto changed = room_.doors.door.change_passphrase(chosen);
        if (changed) return room_.go(opened_screen(room_));
        choose_.begin(frame, closed_words(changed.error().code));
    }

    StaffRoom& room_;
    TypeCode code_;
    ChoosePassphrase choose_;
    bool open_ = false;
};

}  // namespace

std::unique_ptr<Screen> by_code_screen(StaffRoom& room) {
    return std::make_unique<ByCodeScreen>(room);
}

}  // namespace pipit::ui
