// The way back in by the code, group by group.
// Invariant: a slip is named by its group and costs no try.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_pad.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <utility>

namespace pipit::ui {

namespace {

class EnterCodeScreen : public Screen {
  public:
    EnterCodeScreen(Desk& desk, engine::LearnerCard who) : desk_(desk), who_(std::move(who)) {}

    void draw(Frame& frame) override {
        Ui& ui = frame.ui;
        const int wait = desk_.doors.shelf.wait_s(who_.id, desk_.now());
        wake_after_wait(ui, wait);
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
            desk_.go(fresh_secret_screen(desk_, std::move(*notebook), BackBy::code));
            return;
        }
        const engine::Error& error = notebook.error();
        if (error.code == engine::ErrorCode::wrong_secret) {
            pad_.tell(_("That is another code. Is it the newest one?"));
            return;
        }
        if (error.code == engine::ErrorCode::throttled ||
            error.code == engine::ErrorCode::teacher_needed)
            return;  // the wait says it
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
