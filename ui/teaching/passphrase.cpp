// The passphrase: chosen twice on the first day, then the way in. Invariant: it is never in the
// label tree, and is wiped when the page ends; a wait says itself and runs no clock.
#include "engine/session/weak_secret.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/teaching/parts.hpp"

namespace pipit::ui {

using engine::ErrorCode;
using engine::SecretKind;
using engine::SecretText;

namespace {

std::string closed_words(ErrorCode code) {
    switch (code) {
    case ErrorCode::wrong_secret:
        return _("Not those words. Try again.");
    case ErrorCode::newer_version:
        return _("A newer Pipit wrote this class. Please open it with that one.");
    case ErrorCode::damaged:
        return _("The class’s file does not read well. Nothing was changed.");
    case ErrorCode::in_use:
        return _("The class is open in another window. Close that one first.");
    case ErrorCode::disk_full:
        return _("There is no room left on this computer. Nothing is lost.");
    case ErrorCode::read_only:
        return _("Pipit may not write on this computer. Nothing is lost.");
    default:
        return _("The class does not open now. Nothing was changed.");
    }
}

class PassphraseScreen final : public Screen {
  public:
    explicit PassphraseScreen(StaffRoom& room) : room_(room), pad_(SecretKind::passphrase) {
        const auto here = room_.doors.door.is_here();
        step_ = here && !*here ? Step::choose : Step::open;
        if (!here) note_ = closed_words(here.error().code);
    }

    void draw(Frame& frame) override {
        const int wait = step_ == Step::open ? room_.doors.door.wait_s(room_.doors.now()) : 0;
        // Nothing counts down on the screen; it looks again when the wait is over.
        wake_after_wait(frame.ui, wait);
        SecretPage page = page_of(step_);
        page.note = working_.asked() ? std::string(_("One moment.")) : note_;
        if (wait > 0) page.note = secret_wait_words(wait);
        page.settings = true;
        page.asleep = wait > 0 || working_.asked();
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.settings) return room_.open_settings();
        if (taps.back) return turn(frame, Step::choose, "");
        if (working_.due(frame.ui)) return step_ == Step::open ? open(frame) : create(frame);
        if (!taps.complete) return;
        note_.clear();
        if (step_ == Step::choose) return chosen(frame);
        working_.ask(frame.ui);
    }

  private:
    enum class Step { choose, again, open };

    static SecretPage page_of(Step step) {
        if (step == Step::open)
            return {.avatar = "lantern",
                    .title = _("Open your class"),
                    .ask = _("Type your passphrase."),
                    .ask_brief = {},
                    .done = _("Open"),
                    .tip = _("Only you know it."),
                    .first = true};
        if (step == Step::again)
            return {.avatar = "lantern",
                    .title = _("Once more, to be sure"),
                    .ask = _("Type the same passphrase."),
                    .ask_brief = {},
                    .done = _("Make my class"),
                    .tip =
                        _("Write it down and keep it safe. Without it nobody opens your class.")};
        return {.avatar = "lantern",
                .title = _("A passphrase for your class"),
                .ask = _("It locks what learners share with you."),
                .ask_brief = {},
                .done = _("Next"),
                .tip = _("Eight letters or more. Three or four words are good."),
                .first = true};
    }

    void turn(Frame& frame, Step step, std::string note) {
        step_ = step;
        note_ = std::move(note);
        pad_.clear();
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void chosen(Frame& frame) {
        first_ = pad_.take();
        if (!engine::is_easy_to_guess(SecretKind::passphrase, first_.expose(), ""))
            return turn(frame, Step::again, "");
        first_.wipe();
        turn(frame, Step::choose, secret_weak_words());
    }

    void create(Frame& frame) {
        const SecretText second = pad_.take();
        if (first_.expose() != second.expose()) {
            first_.wipe();
            return turn(frame, Step::choose, _("Those were not the same. Please choose again."));
        }
        const auto made = room_.doors.door.create(first_, room_.doors.now());
        first_.wipe();
        if (!made) return turn(frame, Step::choose, closed_words(made.error().code));
        go_on();
    }

    void open(Frame& frame) {
        const SecretText typed = pad_.take();
        const auto opened = room_.doors.door.open(typed, room_.doors.now());
        if (opened) return go_on();
        if (opened.error().code == ErrorCode::throttled) return turn(frame, Step::open, "");
        turn(frame, Step::open, closed_words(opened.error().code));
    }

    void go_on() {
        room_.came_in();
        if (room_.doors.door.staff() == nullptr)
            room_.go(begin_class_screen(room_));
        else
            room_.go(board_screen(room_));
    }

    StaffRoom& room_;
    SecretPad pad_;
    SecretText first_;
    AfterShown working_;  // what is said is seen before the lock turns
    Step step_ = Step::open;
    std::string note_;
};

}  // namespace

std::unique_ptr<Screen> passphrase_screen(StaffRoom& room) {
    return std::make_unique<PassphraseScreen>(room);
}

}  // namespace pipit::ui
