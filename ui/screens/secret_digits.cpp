// Six digits: greeting and slots left, the pad right, 1 on top as everywhere in Pipit.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/secret_pad.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

void SecretPad::draw_digits(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const PadPage at = pad_page(frame, !page.note.empty(), 150);
    taps.back = taps.back || at.back;
    const bool show = draw_keys(frame, page, at.card, taps);
    draw_digits_left(frame, page, at.left, show, taps);
}

// The twelve keys; true while the eye is held, which shows the digits.
bool SecretPad::draw_keys(Frame& frame, const SecretPage& page, Rect card, SecretTaps& taps) {
    Ui& ui = frame.ui;
    const bool wide = frame.look.wide();
    frame.canvas.card(card);
    Rect keys = card.inset(wide ? 24 : 14);
    keys.h -= ledge;
    const int gap = wide ? 14 : 10;
    const int px = std::min(frame.look.scaled(wide ? 36 : 30), wide ? 64 : 46);
    bool show = false;
    // Fast fingers: more than one digit between two frames, in their order.
    if (ui.input().typed.size() > 1 && !page.asleep) {
        for (const char c : std::exchange(ui.input().typed, {})) {
            if (c >= '0' && c <= '9' && push(c)) taps.complete = true;
        }
    }
    ui.reading_order(10);
    ui.begin_group("digits");
    for (int i = 0; i < 12; ++i) {
        const Rect at = keys.cell(i % 3, i / 3, 3, 4, gap);
        if (i == 9) {
            show = ui.key(at, "", true, {.icon = "eye", .label = _("Look while I hold")}).pressed;
        } else if (i == 11) {
            if (ui.key(at, "", true, {.icon = "backspace", .label = _("Erase")})) taps_.pop();
        } else {
            const char digit = i == 10 ? '0' : static_cast<char>('1' + i);
            const std::string name(1, digit);
            const Opts opts{
                .enabled = !page.asleep, .first_focus = i == 4, .typed = name, .px = px};
            const bool tapped = ui.key(at, name, false, opts).tapped;
            // Whoever is near hears where the focus is, not which digit it is on.
            ui.spoken_as(
                fill(_("row %1, %2"), {std::to_string(i / 3 + 1), std::to_string(i % 3 + 1)}));
            if (tapped && push(digit)) taps.complete = true;
        }
    }
    ui.end_group();
    return show;
}

// Who, the slots, the promise or what went wrong, the ways out.
void SecretPad::draw_digits_left(Frame& frame, const SecretPage& page, Rect left, bool show,
                                 SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    ui.reading_order(0);
    const int head = wide ? 128 : 64;
    Rect who = left.cut_top(head, wide ? 50 : 12);
    frame.canvas.art("avatar-" + page.avatar, who.x, who.y, head);
    who.cut_left(head, wide ? 24 : 12);
    const TextStyle title = fitting_heading(frame, page.title, who.w, wide ? 44 : 26);
    // On a small screen with large text what went wrong takes the place of what to do.
    const bool note_here = look.big() && !wide && !page.note.empty();
    const std::string& asked = note_here ? page.note : page.ask;
    TextStyle ask = style(look, wide ? Type::lead : Type::body);
    if (note_here) ask = style(look, Type::body, look.palette().notyet, true);
    const int title_h = ui.measure(page.title, title).h;
    const bool beside = ui.measure(asked, ask).w <= who.w;
    const int ask_h = ui.measure(asked, ask, beside ? who.w : left.w).h;
    const int y = who.y + (head - title_h - (beside ? ask_h : 0)) / 2;
    ui.text({who.x, y, who.w, title_h}, page.title, title, Role::heading);
    if (beside) {
        ui.text({who.x, y + title_h, who.w, ask_h}, asked, ask);
    } else {
        left.y -= wide ? 34 : 6;
        ui.text(left.cut_top(ask_h, 14), asked, ask);
    }
    ui.reading_order(5);
    const int gap = wide ? 10 : 8;
    const Rect slot{left.x, left.y, std::min(wide ? 66 : 56, (left.w - 5 * gap) / 6),
                    wide ? 78 : 62};
    draw_slots(frame, slot, gap, show);
    left.cut_top(slot.h, wide ? 24 : 10);
    ui.reading_order(6);
    if (note_here) {
        left.cut_top(0, 4);
    } else if (!page.note.empty()) {
        const TextStyle note = style(look, Type::body, look.palette().notyet, true);
        ui.text(left.cut_top(ui.measure(page.note, note, left.w).h, 16), page.note, note,
                Role::note);
    } else if (!look.big()) {
        const TextStyle tip = style(look, Type::caption);
        const std::string_view words = _("Your numbers stay hidden. A leaf shows each tap.");
        Rect row = left.cut_top(ui.measure(words, tip, left.w - 32).h, wide ? 52 : 10);
        frame.canvas.icon("lock", row.x, row.y + 2, 22, look.palette().ink);
        row.cut_left(32);
        ui.text(row, words, tip);
    }
    Flow flow(left, wide ? 16 : 8);
    draw_secret_exits(frame, page, flow, std::max(look.control(), wide ? 60 : 0), taps);
}

}  // namespace pipit::ui
