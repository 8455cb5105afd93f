// The passphrase: chosen twice on the first day, then the way in. Invariant: it is never in the
// label tree, and is wiped when the page ends; a wait says itself and runs no clock.
#include "ui/kit/words.hpp"
#include "ui/teaching/passphrase_parts.hpp"

namespace pipit::ui {

using engine::ErrorCode;
using engine::SecretKind;
using engine::SecretText;

namespace {

class PassphraseScreen final : public Screen {
  public:
    explicit PassphraseScreen(StaffRoom& room) : room_(room), pad_(SecretKind::passphrase) {
        const auto here = room_.doors.door.is_here();
        fresh_ = here && !*here;
        if (!here) note_ = closed_words(here.error().code);
    }

    void draw(Frame& frame) override { return fresh_ ? draw_fresh(frame) : draw_open(frame); }

  private:
    void draw_fresh(Frame& frame) {
        using Did = ChoosePassphrase::Did;
        const auto did = choose_.draw(frame, {.title = _("A passphrase for your class"),
                                              .done = _("Make my class"),
                                              .first = true,
                                              .left = _("I have a backup")});
        if (did == Did::left) return room_.go(restore_screen(room_));
        if (did == Did::settings) return room_.open_settings();
        if (did != Did::chosen) return;
        const SecretText chosen = choose_.take();
        const auto made = room_.doors.door.create(chosen, room_.doors.now());
        if (made) return room_.go(opened_screen(room_));
        choose_.begin(frame, closed_words(made.error().code));
    }

    void draw_open(Frame& frame) {
        const int wait = room_.doors.door.wait_s(room_.doors.now());
        // Nothing counts down on the screen; it looks again when the wait is over.
        wake_after_wait(frame.ui, wait);
        SecretPage page{.avatar = "lantern",
                        .title = _("Open your class"),
                        .ask = _("Type your passphrase."),
                        .ask_brief = {},
                        .done = _("Open"),
                        .tip = _("Only you know it."),
                        .left = _("I forgot my passphrase"),
                        .left_icon = "help",
                        .first = true};
        page.note = working_.asked() ? std::string(_("One moment.")) : note_;
        if (wait > 0) page.note = secret_wait_words(wait);
        page.settings = true;
        page.asleep = wait > 0 || working_.asked();
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.settings) return room_.open_settings();
        if (working_.due(frame.ui)) return open(frame);
        if (taps.left) return room_.go(by_code_screen(room_));
        if (!taps.complete) return;
        note_.clear();
        working_.ask(frame.ui);
    }

    void open(Frame& frame) {
        const SecretText typed = pad_.take();
        const auto opened = room_.doors.door.open(typed, room_.doors.now());
        if (opened) return room_.go(opened_screen(room_));
        const ErrorCode why = opened.error().code;
        note_ = why == ErrorCode::throttled ? std::string() : closed_words(why);
        pad_.clear();
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    SecretPad pad_;
    ChoosePassphrase choose_;
    AfterShown working_;  // what is said is seen before the lock turns
    bool fresh_ = false;  // there is no class here
    std::string note_;
};

}  // namespace

std::unique_ptr<Screen> passphrase_screen(StaffRoom& room) {
    return std::make_unique<PassphraseScreen>(room);
}

}  // namespace pipit::ui
