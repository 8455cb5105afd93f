// Signing in: the learner's own secret, the throttle's wait, and every reason a notebook stays
// shut.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

namespace pipit::ui {

using engine::ErrorCode;

namespace {

// A reason that another try with the same hands will not cure: a page of its own.
bool needs_a_page(ErrorCode code) {
    return code != ErrorCode::wrong_secret && code != ErrorCode::throttled &&
           code != ErrorCode::teacher_needed;
}

class SignInScreen : public Screen {
  public:
    SignInScreen(Desk& desk, engine::LearnerCard who)
        : desk_(desk), who_(std::move(who)), pad_(who_.kind),
          had_spoken_(teacher_has_spoken(desk_, who_)) {}

    void draw(Frame& frame) override {
        // The teacher's word came while the child stands here.
        if (!had_spoken_ && !opening_.asked() && teacher_has_spoken(desk_, who_))
            return desk_.go(forgotten_screen(desk_, who_));
        const int wait = desk_.doors.shelf.wait_s(who_.id, desk_.now());
        SecretPage page{.avatar = who_.avatar,
                        .title = fill(_("Hello, %1"), {literal(who_.nickname)}),
                        .ask = secret_ask_words(who_.kind, false),
                        .ask_brief = secret_ask_words(who_.kind, true),
                        .note = wait > 0 ? secret_wait_words(wait) : note_,
                        .asleep = wait > 0 || opening_.asked(),
                        .done = _("Open"),
                        .tip = _("Only you know them."),
                        .left = forgot_words(wait),
                        .left_icon = "help",
                        .right = _("Practise as a guest")};
        // Nothing counts down on the screen; it looks again when the wait is over.
        wake_after_wait(frame.ui, wait);
        if (opening_.asked()) page.note = _("Opening your notebook.");
        if (wait == 0 && was_waiting_) note_.clear();
        was_waiting_ = wait > 0;
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.back) desk_.go(who_screen(desk_));
        if (taps.left) desk_.go(forgotten_screen(desk_, who_));
        if (taps.right) practise_as_guest(desk_);
        if (opening_.due(frame.ui))
            open();
        else if (taps.complete)
            opening_.ask(frame.ui);
    }

  private:
    // Where only the teacher ends the wait, asking them is the way on.
    [[nodiscard]] std::string forgot_words(int wait) const {
        const bool asks = wait == engine::until_unlocked && teacher_may_help(desk_, who_);
        return asks ? _("Ask my teacher") : secret_forgot_words(who_.kind);
    }

    void open() {
        auto notebook = desk_.doors.shelf.open(who_.id, pad_.take(), desk_.now());
        const engine::Error* error = nullptr;
        if (!notebook.ok()) {
            error = &notebook.error();
        } else {
            const auto signed_in = desk_.sign_in(std::move(*notebook), false);
            if (signed_in.ok()) {
                desk_.go(today_screen(desk_));
                return;
            }
            session_error_ = signed_in.error();
            error = &session_error_;
        }
        note_ = open_error_words(*error, who_.kind);
        if (!needs_a_page(error->code)) return;
        if (!notebook.ok()) desk_.did_not_open(who_.id, error->code);
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("This notebook stays closed for now"),
                                        .text = note_,
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); },
                                        .other_words = _("Practise as a guest"),
                                        .other = [&desk] { practise_as_guest(desk); }}));
    }

    Desk& desk_;
    engine::LearnerCard who_;
    SecretPad pad_;
    std::string note_;
    engine::Error session_error_;
    AfterShown opening_;  // the leaf of the last tap is seen before the lock turns
    bool was_waiting_ = false;
    bool had_spoken_ = false;  // the teacher, of a forgotten secret, before this page was opened
};

}  // namespace

std::unique_ptr<Screen> sign_in_screen(Desk& desk, engine::LearnerCard who) {
    return std::make_unique<SignInScreen>(desk, std::move(who));
}

}  // namespace pipit::ui
