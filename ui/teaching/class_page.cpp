// The class: what of it waits for the teacher, whom it heard from when, and what can be set.
// Invariant: what waits stands first, with what to do about it; nothing is done by itself.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/class_parts.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>
#include <map>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr std::size_t named_most = 8;  // of those heard from on one day

class ClassScreen final : public Screen {
  public:
    explicit ClassScreen(StaffRoom& room) : room_(room) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page, _("No internet needed"));
        if (!frame.look.wide() || frame.look.big()) {
            waiting_.draw(frame, draw_card(frame, page, 18, 12), [&](Rect at) {
                const int h = draw_waiting(frame, at) + 14;
                const int w = h + draw_settings(frame, {at.x, at.y + h, at.w, 0}) + 18;
                return w + draw_heard(frame, {at.x, at.y + w, at.w, 0});
            });
            return;
        }
        const Rect right = page.cut_right(page.w * 44 / 100, 16);
        waiting_.draw(frame, draw_card(frame, page, 24, 16), [&](Rect at) {
            const int h = draw_waiting(frame, at) + 18;
            return h + draw_heard(frame, {at.x, at.y + h, at.w, 0});
        });
        settings_.draw(frame, draw_card(frame, right, 18, 12),
                       [&](Rect at) { return draw_settings(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        needs_ = needs_of(room_);
        settings_rows_ = class_settings(room_);
        heard_.clear();
        for (const classroom::ClassLearner& one : room_.staff().page().learners)
            heard_[one.known.heard].push_back(room_.called(one.name, one.number));
    }

    int draw_waiting(Frame& frame, Rect at) {
        frame.ui.reading_order(20);
        return draw_needs(frame, at, _("Waits for you"),
                          _("Nothing now. Who asks to join, forgot their secret or comes from "
                            "another computer shows up here."),
                          needs_);
    }

    // By the day, the newest first; names where there are few of them.
    int draw_heard(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        if (heard_.empty()) return 0;
        int y = at.y;
        ui.reading_order(30);
        y += ui.text({at.x, y, at.w, 0}, _("Last shared"), style(look, Type::h3), Role::heading).h +
             6;
        for (auto day = heard_.rbegin(); day != heard_.rend(); ++day) {
            const std::string when = capital_first(
                day->first ? age_words(*day->first, room_.today()) : std::string(_("not yet")));
            const std::string who =
                day->second.size() > named_most
                    ? count("%1 learner", "%1 learners", static_cast<long>(day->second.size()))
                    : names_side_by_side(day->second);
            y += ui.text({at.x, y, at.w, 0}, fill(_("**%1**: %2"), {when, who}),
                         style(look, Type::body))
                     .h +
                 6;
        }
        return y - at.y;
    }

    int draw_settings(Frame& frame, Rect at) {
        int y = at.y;
        frame.ui.reading_order(25);
        frame.ui.begin_group("settings");
        const ClassSetting* chosen = nullptr;
        for (const ClassSetting& one : settings_rows_) {
            bool tapped = false;
            y += draw_leading(frame, {at.x, y, at.w, 0}, one.row, tapped);
            if (tapped) chosen = &one;
        }
        frame.ui.end_group();
        frame.ui.reading_order(10);
        if (chosen != nullptr) room_.go(chosen->open(room_));
        return y - at.y;
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    std::vector<Need> needs_;
    std::vector<ClassSetting> settings_rows_;
    std::map<std::optional<engine::Day>, std::vector<std::string>> heard_;
    Scroll waiting_;
    Scroll settings_;
};

}  // namespace

namespace {

std::string backup_words(StaffRoom& room) {
    auto& door = room.doors.door;
    if (!door.has_code()) return _("No printed code yet, so no backup");
    const auto last = door.backed_up();
    return last ? fill(_("Last backup: %1"), {age_words(*last, room.today())})
                : std::string(_("A printed code is made; save backups"));
}

}  // namespace

std::vector<ClassSetting> class_settings(StaffRoom& room) {
    const auto& staff = room.staff();
    std::vector<ClassSetting> out;
    const auto add = [&](std::string_view icon, const char* title, std::string told,
                         std::unique_ptr<Screen> (*open)(StaffRoom&)) {
        out.push_back({{icon, title, std::move(told)}, open});
    };
    add("plus", _("Bring in a computer"),
        staff.code().digits.empty() ? _("By six numbers, or by a ticket for many")
                                    : _("Six numbers stand there now"),
        bring_in_screen);
    add("home", _("Computers"), computers_words(room), computers_screen);
    add("usb", _("News by USB stick"),
        staff.stick().empty() ? std::string(_("No stick is there"))
                              : fill(_("%1 is there"), {literal(staff.stick())}),
        stick_screen);
    if (room.doors.lists != nullptr)
        add("download", _("A list from a file"), _("Names from the school’s system"),
            import_screen);
    add("clock", _("Minutes and packs"), capital_first(rules_words(room, staff.rules())),
        rules_screen);
    add("lock", _("Class lock"), staff.lock().on ? _("On") : _("Off"), lock_screen);
    add("shield", _("Keep the class safe"), backup_words(room), keep_safe_screen);
    if (room.doors.papers != nullptr)
        add("paper", _("On paper"), _("The ticket and a recovery code, as PDF"),
            print_class_screen);
    add("calendar", _("A new school year"), _("Who leaves, and who stays"), new_year_screen);
    return out;
}

std::unique_ptr<Screen> class_screen(StaffRoom& room) {
    return std::make_unique<ClassScreen>(room);
}

}  // namespace pipit::ui
