// A new secret, twice, for a notebook that the code or the teacher opened.
// Invariant: the notebook shows nothing before the new secret is kept.
#include "engine/session/weak_secret.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <utility>

namespace pipit::ui {

using engine::SecretText;

namespace {

class FreshSecretScreen : public Screen {
  public:
    FreshSecretScreen(Desk& desk, std::unique_ptr<engine::Notebook> notebook, BackBy by)
        : desk_(desk), notebook_(std::move(notebook)), card_(notebook_->card()), by_(by),
          pad_(card_.kind) {
        const auto code = desk_.doors.shelf.has_code(card_.id);
        has_code_ = code && *code;
    }

    void draw(Frame& frame) override {
        if (again_ != drawn_again_) frame.ui.screen_opened();
        drawn_again_ = again_;
        SecretPage page{.avatar = card_.avatar,
                        .title =
                            again_ ? _("Once more, to be sure") : secret_choose_words(card_.kind),
                        .ask = again_ ? secret_again_words(card_.kind)
                                      : _("It takes the place of the one you forgot."),
                        .ask_brief = again_ ? _("The same again.") : _("A new one."),
                        .note = note_,
                        .asleep = keeping_.asked(),
                        .done = again_ ? _("Keep it") : _("Next"),
                        .tip = again_ ? secret_again_words(card_.kind) : std::string()};
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.back) {
            back(frame);
        } else if (keeping_.due(frame.ui)) {
            keep();
        } else if (taps.complete) {
            taken(frame);
        }
    }

  private:
    void back(Frame& frame) {
        pad_.clear();
        note_.clear();
        if (!again_) {
            desk_.go(who_screen(desk_));
            return;
        }
        again_ = false;
        keeping_.forget();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void taken(Frame& frame) {
        frame.ui.wake_at(frame.ui.now_ms());
        note_.clear();
        SecretText typed = pad_.take();
        if (!again_) {
            if (engine::is_easy_to_guess(card_.kind, typed.expose(), card_.nickname)) {
                note_ = secret_weak_words();
                frame.ui.screen_opened();  // the focus is where the next one begins
                return;
            }
            first_ = std::move(typed);
            again_ = true;
            return;
        }
        if (first_.expose() != typed.expose()) {
            note_ = _("Those were not the same. Let’s choose again.");
            first_.wipe();
            again_ = false;
            return;
        }
        keeping_.ask(frame.ui);
    }

    void keep() {
        const auto kept = desk_.doors.shelf.change_secret(*notebook_, first_, desk_.now());
        first_.wipe();
        const bool by_code = by_ == BackBy::code;
        if (!kept) {
            tell(
                _("The new secret is not kept"),
                write_error_words(kept.error()) + "\n" +
                    (by_code ? _("Your code still works.") : _("Your teacher’s yes still holds.")));
        } else if (desk_.sign_in(std::move(notebook_), false).ok()) {
            welcome();
        } else {
            tell(_("Your new secret is kept"),
                 _("I could not open the notebook now. Please show your teacher.") +
                     (by_code ? std::string("\n") + _("The code you typed is used up.") : ""));
        }
    }

    void tell(std::string title, std::string text) {
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = std::move(title),
                                        .text = std::move(text),
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); }}));
    }

    // The code, typed or not, opens it no more.
    void welcome() {
        Desk& desk = desk_;
        Message message;
        message.title = _("Your notebook is open again");
        message.pose = "perch";
        if (!has_code_) {
            message.text = _("Your new secret is kept. Your list says that your teacher helped.");
            message.main_words = _("Go on");
            message.main = [&desk] { desk.go(today_screen(desk)); };
            return desk_.go(message_screen(desk_, std::move(message)));
        }
        message.text = by_ == BackBy::code
                           ? _("Your new secret is kept. The code you typed is used up. Shall I "
                               "make a new one?")
                           : _("Your new secret is kept. The code on your paper does not open it "
                               "any more. Shall I make a new one?");
        const auto today = [&desk] { return today_screen(desk); };
        message.main_words = _("Make a new code");
        message.main = [&desk, today] { desk.go(code_screen(desk, false, today)); };
        message.other_words = _("Not now");
        message.other = [&desk] { desk.go(today_screen(desk)); };
        message.other_is_back = true;
        desk_.go(message_screen(desk_, std::move(message)));
    }

    Desk& desk_;
    std::unique_ptr<engine::Notebook> notebook_;
    engine::LearnerCard card_;
    BackBy by_;
    bool has_code_ = false;  ///< Before the new secret was kept.
    SecretPad pad_;
    SecretText first_;
    std::string note_;
    bool again_ = false;
    bool drawn_again_ = false;
    AfterShown keeping_;
};

}  // namespace

std::unique_ptr<Screen> fresh_secret_screen(Desk& desk, std::unique_ptr<engine::Notebook> notebook,
                                            BackBy by) {
    return std::make_unique<FreshSecretScreen>(desk, std::move(notebook), by);
}

}  // namespace pipit::ui
