// The way back in: the code, group by group, then a new secret, twice.
// Invariant: a slip is named by its group and costs no try; the notebook shows nothing before the
// new secret is kept.
#include "engine/session/weak_secret.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_pad.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <utility>

namespace pipit::ui {

using engine::SecretText;

namespace {

// A new secret for a notebook that the code opened.
class FreshSecretScreen : public Screen {
  public:
    FreshSecretScreen(Desk& desk, std::unique_ptr<engine::Notebook> notebook)
        : desk_(desk), notebook_(std::move(notebook)), card_(notebook_->card()), pad_(card_.kind) {}

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
        if (!kept) {
            tell(_("The new secret is not kept"),
                 write_error_words(kept.error()) + "\n" + _("Your code still works."));
        } else if (desk_.sign_in(std::move(notebook_), false).ok()) {
            welcome();
        } else {
            tell(_("Your new secret is kept"),
                 _("I could not open the notebook now. Please show your teacher.") +
                     std::string("\n") + _("The code you typed is used up."));
        }
    }

    void tell(std::string title, std::string text) {
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = std::move(title),
                                        .text = std::move(text),
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); }}));
    }

    void welcome() {
        Desk& desk = desk_;
        const auto today = [&desk] { return today_screen(desk); };
        desk_.go(message_screen(
            desk_, {.title = _("Your notebook is open again"),
                    .text = _("Your new secret is kept. The code you typed is used up. Shall I "
                              "make a new one?"),
                    .pose = "perch",
                    .main_words = _("Make a new code"),
                    .main = [&desk, today] { desk.go(code_screen(desk, false, today)); },
                    .other_words = _("Not now"),
                    .other = [&desk] { desk.go(today_screen(desk)); },
                    .other_is_back = true}));
    }

    Desk& desk_;
    std::unique_ptr<engine::Notebook> notebook_;
    engine::LearnerCard card_;
    SecretPad pad_;
    SecretText first_;
    std::string note_;
    bool again_ = false;
    bool drawn_again_ = false;
    AfterShown keeping_;
};

class EnterCodeScreen : public Screen {
  public:
    EnterCodeScreen(Desk& desk, engine::LearnerCard who) : desk_(desk), who_(std::move(who)) {}

    void draw(Frame& frame) override {
        Ui& ui = frame.ui;
        const int wait = desk_.doors.shelf.wait_s(who_.id, desk_.now());
        if (wait > 0) ui.wake_at(ui.now_ms() + wait * 1000);
        draw_scene(frame, 0);
        Rect page = code_page(frame);
        const std::string note = wait > 0 ? secret_wait_words(wait) : pad_.note();
        if (draw_code_head(frame, page, _("Type your code"), note,
                           _("Nine groups of four. Small letters are fine, too.")))
            desk_.go(forgotten_screen(desk_, who_));
        const Rect keys = cut_code_keys(frame.look, page);
        ui.reading_order(5);
        pad_.draw_typed(frame, page);
        pad_.draw_keys(frame, keys, wait > 0 || opening_.asked());
        if (pad_.complete() && !opening_.asked())
            opening_.ask(ui);
        else if (opening_.due(ui))
            open();
    }

  private:
    void open() {
        auto notebook = desk_.doors.shelf.open_with_code(who_.id, pad_.letters(), desk_.now());
        pad_.clear();
        if (notebook) {
            desk_.go(std::make_unique<FreshSecretScreen>(desk_, std::move(*notebook)));
            return;
        }
        const engine::Error& error = notebook.error();
        if (error.code == engine::ErrorCode::wrong_secret) {
            pad_.tell(_("That is another code. Is it the newest one?"));
            return;
        }
        if (error.code == engine::ErrorCode::throttled) return;  // the wait says it
        desk_.did_not_open(who_.id, error.code);
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("This notebook stays closed for now"),
                                        .text = open_error_words(error, who_.kind),
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); }}));
    }

    Desk& desk_;
    engine::LearnerCard who_;
    CodePad pad_;
    AfterShown opening_;  ///< The last letter is seen before the lock turns.
};

}  // namespace

std::unique_ptr<Screen> enter_code_screen(Desk& desk, engine::LearnerCard who) {
    return std::make_unique<EnterCodeScreen>(desk, std::move(who));
}

}  // namespace pipit::ui
