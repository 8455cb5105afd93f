// See show_teacher.hpp.
#include "ui/screens/show_teacher.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"

#include <algorithm>

namespace pipit::ui {

void ShowTeacher::ask(Ui& ui, engine::ShownItem item) {
    item_ = std::move(item);
    preview_ = OpenedMessage(desk_.session().graph(), desk_.class_desk()->show_preview(item_));
    open_ = true;
    problem_.clear();
    scroll_.to_top();
    ui.screen_opened();
    ui.wake_at(ui.now_ms());
}

void ShowTeacher::reset() {
    open_ = false;
    shown_ = false;
}

void ShowTeacher::close(Ui& ui) {
    open_ = false;
    ui.screen_opened();
    ui.wake_at(ui.now_ms());
}

void ShowTeacher::draw(Frame& frame, Rect column) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const int gap = wide ? 12 : 8;
    frame.canvas.card(column, look.palette().primary);
    Rect inside = wide ? column.inset(25, 18) : column.inset(14, 10);
    inside.h -= ledge;
    const int main_h = look.control() + ledge;
    Rect foot = inside.cut_bottom(main_h, gap);
    if (shown_) {
        ui.reading_order(20);
        if (ui.main_button(foot, _("Go on"), {.first_focus = true, .shortcut = Key::escape}))
            close(ui);
    } else {
        const int no_w = std::min(foot.w * 2 / 5, ui.button_size(_("Not now")).w);
        Rect no = foot.cut_right(no_w, gap);
        no.h = look.control();
        ui.reading_order(20);
        const Opts yes{.enabled = preview_.opened(),
                       .why = _("I could not open the message now. Please show your teacher."),
                       .first_focus = true};
        if (ui.main_button(foot, fitting(ui, _("Yes, show it"), _("Yes"), foot.w, yes), yes)) {
            const auto kept = desk_.class_desk()->show(item_, desk_.now());
            shown_ = kept.ok();
            problem_ = kept ? std::string() : class_error_words(kept.error());
            ui.screen_opened();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(30);
        if (ui.plain_button(no, _("Not now"), {.shortcut = Key::escape})) close(ui);
    }
    ui.reading_order(5);
    scroll_.draw(frame, inside, [&](Rect at) {
        int y = at.y;
        const std::string title = shown_ ? _("I wrote that down.") : _("Show this one?");
        y += ui.text({at.x, y, at.w, 0}, title, style(look, Type::h2), Role::heading).h + gap;
        const std::string words = shown_ ? _("Your teacher will see it when you meet.")
                                         : _("This would go to your teacher, and no more:");
        y += ui.text({at.x, y, at.w, 0}, words, style(look, Type::body)).h + gap;
        if (!shown_) y += preview_.draw(frame, {at.x, y, at.w, 0}) + gap;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + gap;
        return y - gap - at.y;
    });
}

}  // namespace pipit::ui
