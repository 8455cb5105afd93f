// The class is begun: its name, and how learners know their teacher. Invariant: nothing else is
// asked, and nothing is kept before both are there.
#include "ui/kit/words.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class BeginClassScreen final : public Screen {
  public:
    explicit BeginClassScreen(StaffRoom& room) : room_(room) {}

    void draw(Frame& frame) override {
        if (named_ != drawn_named_) frame.ui.screen_opened();
        drawn_named_ = named_;
        const Look& look = frame.look;
        const bool wide = look.wide();
        if (wide && !look.big()) draw_scene(frame, 150);
        Rect page = frame.page.inset(wide ? 64 : 12, wide ? 32 : 8);
        const int button = std::max(look.control(), look.min_touch());
        Rect corner = page;
        corner.h = button;
        const Rect gear = corner.cut_right(button, 12);
        page.w = corner.w;
        const std::string title =
            named_ ? _("How do learners know you?") : _("What is your class called?");
        if (named_) {
            if (draw_staff_head(frame, page, title)) turn(frame, false);
        } else {
            const TextStyle words = fitting_heading(frame, title, page.w, wide ? 38 : 26);
            Rect head = page.cut_top(std::max(look.control(), frame.ui.measure(title, words).h),
                                     wide ? 16 : 8);
            frame.ui.reading_order(0);
            frame.ui.text_middle(head, title, words, Role::heading);
        }
        page.w = std::min(gear.right() - page.x, 1000);
        draw_settings_button(frame, room_, gear);
        const Asked asked =
            named_
                ? Asked{.label = _("Your name"),
                        .done = _("Begin"),
                        .tip = _("As children call you: Ms Okoro. They see it on their screens."),
                        .problem = problem_,
                        .icon = "check"}
                : Asked{.label = _("Name of the class"),
                        .done = _("Next"),
                        .tip = _("Short and clear: Class 5R."),
                        .problem = problem_,
                        .icon = "next"};
        frame.ui.push_scope(named_ ? 1 : 0);
        const bool done = (named_ ? teacher_ : class_).draw(frame, page, asked);
        frame.ui.pop_scope();
        if (!done) return;
        if (!named_) return turn(frame, true);
        const auto begun = room_.doors.door.begin(class_.words, teacher_.words, room_.doors.now());
        if (begun) return room_.go(roster_screen(room_));
        problem_ = staff_error_words(begun.error());
        frame.ui.wake_at(frame.ui.now_ms());
    }

  private:
    void turn(Frame& frame, bool named) {
        named_ = named;
        problem_.clear();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    WritingLine class_;
    WritingLine teacher_;
    bool named_ = false;  ///< The class is.
    bool drawn_named_ = false;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Screen> begin_class_screen(StaffRoom& room) {
    return std::make_unique<BeginClassScreen>(room);
}

}  // namespace pipit::ui
