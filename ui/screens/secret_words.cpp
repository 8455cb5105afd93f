// A passphrase: one field, hidden unless shown, and an own keyboard for touch screens.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/secret_pad.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr std::size_t least = 8;  // bytes; see docs/threat-model.md on what a short secret is worth
constexpr std::size_t most = 64;

// No room for a line below the field on a small screen: what went wrong stands in the heading.
bool tight(const Look& look) {
    return !look.wide();
}

std::string tip_words(const SecretPage& page) {
    return page.tip.empty() ? std::string(_("Eight letters or more. Only you know them."))
                            : page.tip;
}

}  // namespace

bool SecretPad::words_ready(const SecretPage& page) const {
    return words_.size() >= least && !page.asleep;
}

void SecretPad::draw_words(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const Rect& window = frame.page;
    const int side = wide ? 64 : 12;
    if (!keyboard_known_) keyboard_ = !wide;
    keyboard_known_ = true;

    ui.reading_order(30);
    const int button = square_button(look);
    const Rect back{window.x + side, wide ? 36 : 10, button, button};
    if (!page.first && ui.icon_button(back, "back", _("Back"), {.shortcut = Key::escape}))
        taps.back = true;

    ui.reading_order(0);
    const int head = wide ? 84 : 54;
    Rect who{page.first ? back.x : back.right() + (wide ? 28 : 10), wide ? 22 : 10, 0, head};
    who.w = window.right() - side - who.x;
    ui.reading_order(31);
    if (page.settings) {
        const Rect at = who.cut_right(button, 12);
        taps.settings = ui.icon_button({at.x, back.y, button, button}, "settings", _("Settings"),
                                       {.clear = true})
                            .tapped;
    }
    ui.reading_order(0);
    frame.canvas.art("avatar-" + page.avatar, who.x, who.y, head);
    who.cut_left(head, 16);
    const bool note_here = tight(look) && !page.note.empty();
    const std::string& words = note_here ? page.note : page.title;
    TextStyle title = fitting_heading(frame, words, who.w, wide ? 38 : 26);
    if (note_here) title.colour = look.palette().notyet;
    const int title_h = ui.measure(words, title).h;
    TextStyle ask = style(look, wide ? Type::lead : Type::body);
    ask.max_lines = 1;
    int y = who.y;
    ui.text({who.x, y, who.w, title_h}, words, title, Role::heading);
    y += title_h;
    if (tight(look)) {
        ui.say({who.x, who.y, who.w, 1}, plain_words(page.ask), Role::text);
    } else {
        y += ui.text({who.x, y, who.w, 60}, page.ask, ask).h;
    }
    Rect column{window.x + side, std::max(y, who.bottom()) + (wide ? 40 : 10), window.w - 2 * side,
                0};
    column.y = draw_words_field(frame, page, column, taps);
    column.y = draw_words_buttons(frame, page, column, taps);
    if (!keyboard_) return;
    const int keys_h = std::min(Letters::height(look), frame.window.h - column.y - 20);
    ui.reading_order(15);
    letters_.draw(frame, {column.x, frame.window.h - keys_h - 10, column.w, keys_h}, words_, most,
                  Letters::Said::places);
}

// The field with what shows its words; returns where the next thing may stand.
int SecretPad::draw_words_field(Frame& frame, const SecretPage& page, Rect column,
                                SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int h = look.control();
    ui.reading_order(10);
    Rect line{column.x, column.y, look.wide() ? std::min(column.w, 1000) : column.w, h};
    if (ui.icon_button(line.cut_right(std::max(h, 56), 10), "keyboard", _("Letters to tap"),
                       {.selected = keyboard_})) {
        keyboard_ = !keyboard_;
    }
    if (ui.icon_button(line.cut_right(std::max(h, 56), 10), show_words_ ? "eye-off" : "eye",
                       show_words_ ? _("Hide") : _("Show"), {.selected = show_words_})) {
        show_words_ = !show_words_;
    }
    const std::string tip = tip_words(page);
    const FieldResponse field =
        ui.field(line, _("My secret words"), words_,
                 {.placeholder = tight(look) ? std::string_view(tip) : std::string_view(),
                  .max_bytes = most,
                  .secret = true,
                  .first_focus = true,
                  .revealed = show_words_});
    if (field.submitted && words_ready(page)) taps.complete = true;
    if (tight(look)) return line.bottom() + 10;

    const bool wrong = !page.note.empty();
    const TextStyle words = wrong ? style(look, Type::body, look.palette().notyet, true)
                                  : style(look, Type::caption, look.palette().ink2);
    ui.reading_order(6);
    const int took = ui.text({column.x, line.bottom() + (look.wide() ? 12 : 8), column.w, 0},
                             wrong ? page.note : tip, words, Role::note)
                         .h;
    return line.bottom() + took + (look.wide() ? 24 : 14);
}

int SecretPad::draw_words_buttons(Frame& frame, const SecretPage& page, Rect column,
                                  SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int h = look.control();
    Flow flow(column, look.wide() ? 16 : 8);
    ui.reading_order(20);
    const Rect main =
        flow.next(std::max(ui.button_size(page.done).w, look.wide() ? 200 : 120), h + ledge);
    if (ui.main_button(main, page.done, {.enabled = words_ready(page)})) taps.complete = true;
    // Where the keyboard needs the place the ways out wait until it is closed.
    if (!tight(look) || !keyboard_) draw_secret_exits(frame, page, flow, h, taps);
    return flow.bottom();
}

}  // namespace pipit::ui
