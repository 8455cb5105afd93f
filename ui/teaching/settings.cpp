// Settings: how this teacher wants the window to look and speak. Invariant: it stands over the
// screen it was opened from, and leads back there; what is chosen is kept with the class, locked.
#include "ui/kit/words.hpp"
#include "ui/screens/settings_page.hpp"
#include "ui/teaching/parts.hpp"

namespace pipit::ui {

namespace {

class StaffSettingsScreen final : public Screen {
  public:
    explicit StaffSettingsScreen(StaffRoom& room)
        : room_(room), page_({.wishes = [&room] { return room.wishes; },
                              .change =
                                  [&room](const engine::Preferences& wanted) {
                                      const auto kept = room.wish(wanted);
                                      return kept ? std::string() : staff_error_words(kept.error());
                                  },
                              .languages = room.doors.languages,
                              .speak = room.doors.speak}) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Rect page = frame.page.inset(look.page_x(), look.wide() ? 20 : 8);
        if (draw_staff_head(frame, page, _("How Pipit looks and speaks"))) room_.leave_settings();
        page_.draw(frame, page);
    }

  private:
    StaffRoom& room_;
    SettingsPage page_;
};

}  // namespace

std::unique_ptr<Screen> staff_settings_screen(StaffRoom& room) {
    return std::make_unique<StaffSettingsScreen>(room);
}

}  // namespace pipit::ui
