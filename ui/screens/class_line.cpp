// See class_line.hpp.
#include "ui/screens/class_line.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"

#include <array>

namespace pipit::ui {

using engine::ClassState;
using engine::ClassView;
using engine::ContactState;

namespace {

constexpr int icon_px = 22;
constexpr int icon_gap = 10;

bool shares(const ClassView& view) {
    return view.state == ClassState::member || view.state == ClassState::asked;
}

std::string wait_words(const ClassView& view) {
    return count("%1 waits", "%1 wait", static_cast<long>(view.waiting));
}

}  // namespace

ClassLine today_line(const ClassView& view, engine::Day today) {
    if (view.state == ClassState::moved)
        return {_("Your things are on your other computer now. See My class."), _("See My class"),
                false};
    if (!shares(view)) return {};
    if (view.put_back > 0)
        return {_("An older copy of this notebook was put back. See My class."), _("See My class"),
                false};
    if (view.contact == ContactState::unknown)
        return {_("Your teacher’s computer does not know this one. See My class."),
                _("See My class"), false};
    if (view.contact == ContactState::talking)
        return {_("I am passing it on now."), _("Passing it on"), false};
    if (view.waiting > 0) return {shared_words(view, today), wait_words(view), false};
    if (!view.last_shared) return {};
    return {shared_words(view, today), shared_brief_words(*view.last_shared, today), true};
}

ClassLine end_line(const ClassView& view, engine::Day today) {
    if (view.state != ClassState::member || view.put_back > 0 ||
        view.contact == ContactState::unknown)
        return today_line(view, today);
    if (view.contact == ContactState::talking)
        return {_("I am passing it on now. You need not wait."), _("Passing it on"), false};
    if (view.waiting > 0 && view.contact == ContactState::looking)
        return {_("It goes to your teacher now, or next time."), _("Next time"), false};
    if (view.waiting > 0) return {_("It goes to your teacher next time."), _("Next time"), false};
    if (view.last_shared == today)
        return {_("Shared with your teacher today."), shared_brief_words(today, today), true};
    return today_line(view, today);
}

void draw_class_line(Frame& frame, Rect at, const ClassLine& line, bool right) {
    if (line.words.empty() || at.w < icon_px || at.h < icon_px) return;
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    TextStyle small = style(look, Type::caption, look.palette().ink2);
    small.max_lines = 1;
    const int room = at.w - icon_px - icon_gap;
    const std::array<const std::string*, 2> wordings{&line.words, &line.brief};
    const std::string* shown = nullptr;
    for (const std::string* words : wordings) {
        if (shown == nullptr && ui.measure(*words, small).w <= room) shown = words;
    }
    const int words_w = shown != nullptr ? icon_gap + ui.measure(*shown, small).w : 0;
    const int x = right ? at.right() - icon_px - words_w : at.x;
    frame.canvas.icon(line.all ? "check" : "clock", x, at.centre_y() - icon_px / 2, icon_px,
                      line.all ? look.palette().right : look.palette().ink2);
    const Rect words{x + icon_px + icon_gap, at.y, std::max(0, words_w - icon_gap), at.h};
    if (shown == &line.words) return void(ui.text_middle(words, line.words, small, Role::note));
    if (shown != nullptr) ui.fonts().draw_middle(frame.canvas, words, *shown, small);
    ui.say({x, at.y, icon_px + words_w, at.h}, plain_words(line.words), Role::note);
}

}  // namespace pipit::ui
