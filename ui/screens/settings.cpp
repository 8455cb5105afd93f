// Settings: how this learner wants the app to look, move and sound. Invariant: what is chosen is
// kept with the notebook.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/settings_page.hpp"
#include "ui/screens/wording.hpp"

namespace pipit::ui {

namespace {

class SettingsScreen : public Screen {
  public:
    explicit SettingsScreen(Desk& desk)
        : page_({.wishes = [&desk] { return desk.wishes; },
                 .change =
                     [&desk](const engine::Preferences& wanted) {
                         const auto kept = desk.change(wanted);
                         return kept.ok() ? std::string() : write_error_words(kept.error());
                     },
                 .languages = desk.doors.languages,
                 .speak = desk.doors.speak,
                 .sounds = desk.doors.sounds}),
          desk_(desk) {}

    void draw(Frame& frame) override {
        Rect page = draw_band(frame, desk_, Tab::settings);
        Ui& ui = frame.ui;
        ui.reading_order(0);
        if (SettingsPage::all_at_once(frame.look)) {
            page.cut_top(14);
            const Rect head = page.cut_top(60, 6);
            ui.text_middle(head, _("Make it mine"), style(frame.look, Type::h1), Role::heading);
            TextStyle aside = style(frame.look, Type::caption, frame.look.palette().ink2);
            aside.align = Align::right;
            ui.text_middle(head, _("Only for you. Change them any time."), aside);
        } else {
            page.cut_top(frame.look.wide() ? 12 : 6);
            ui.say({page.x, page.y, page.w, 1}, _("Make it mine"), Role::heading);
        }
        page_.draw(frame, page);
    }

  private:
    SettingsPage page_;
    Desk& desk_;
};

}  // namespace

std::unique_ptr<Screen> settings_screen(Desk& desk) {
    return std::make_unique<SettingsScreen>(desk);
}

}  // namespace pipit::ui
