// See number_pad.hpp.
#include "ui/screens/number_pad.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

namespace {

constexpr std::size_t code_digits = 6;
constexpr std::size_t address_most = 45;  // letters of the longest address with a port

// An address has points in every language, never a decimal mark.
std::string with_points(std::string_view address) {
    std::string out;
    for (const char c : address) {
        if (c == '.') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

std::string address_ask_words() {
    return _("Your teacher’s screen shows it: numbers with points between them.");
}

std::string address_wrong_words() {
    return fill(_("That is no address yet. One looks like “%1”."), {with_points("192.168.4.7")});
}

NumberTaps NumberPad::draw(Frame& frame, const NumberPage& page) {
    NumberTaps taps;
    const PadPage at = pad_page(frame, !note_.empty(), 118);
    taps.back = at.back;
    draw_keys(frame, at.card, taps);
    draw_left(frame, page, at.left, taps);
    return taps;
}

// Twelve keys; an address has a colon and a way to finish in a fifth row.
void NumberPad::draw_keys(Frame& frame, Rect card, NumberTaps& taps) {
    Ui& ui = frame.ui;
    const bool wide = frame.look.wide();
    const bool address = kind_ == Kind::address;
    frame.canvas.card(card);
    Rect keys = card.inset(wide ? 24 : 14);
    keys.h -= ledge;
    const int rows = address ? 5 : 4;
    const int gap = wide && !address ? 14 : 10;
    const int px =
        std::min(frame.look.scaled(wide ? 36 : 30), (keys.h - (rows - 1) * gap) / rows * 3 / 5);
    bool by_keyboard = false;
    for (const char c : std::exchange(ui.input().typed, {})) {
        by_keyboard = true;
        if (push(c)) taps.complete = true;
    }
    // Whoever types an address ends it with Enter.
    if (address && by_keyboard) ui.focus_on(_("Look there"));
    ui.reading_order(10);
    ui.begin_group("digits");
    for (int i = 0; i < 12; ++i) {
        const Rect at = keys.cell(i % 3, i / 3, 3, rows, gap);
        if (i == 11) {
            if (ui.key(at, "", true, {.icon = "backspace", .label = _("Erase")}) ||
                ui.input().take(Key::backspace)) {
                note_.clear();
                if (!typed_.empty()) typed_.pop_back();
            }
            continue;
        }
        if (i == 9 && !address) continue;
        const char c = i == 10 ? '0' : i == 9 ? '.' : static_cast<char>('1' + i);
        const Opts opts{
            .label = i == 9 ? _("point") : std::string_view(), .first_focus = i == 4, .px = px};
        if (ui.key(at, std::string_view(&c, 1), false, opts).tapped && push(c))
            taps.complete = true;
    }
    if (address) {
        const Rect colon = keys.cell(0, 4, 3, rows, gap);
        if (ui.key(colon, ":", false, {.label = _("colon"), .px = px}).tapped) push(':');
    }
    ui.end_group();
    if (!address) return;
    const Rect from = keys.cell(1, 4, 3, rows, gap);
    ui.reading_order(20);
    const std::string why = address_ask_words();
    const Opts look_there{.enabled = !typed_.empty(), .why = why};
    if (ui.main_button({from.x, from.y, keys.right() - from.x, from.h}, _("Look there"),
                       look_there))
        taps.complete = true;
}

bool NumberPad::push(char c) {
    const bool digit = c >= '0' && c <= '9';
    if (kind_ == Kind::code) {
        if (!digit || typed_.size() >= code_digits) return false;
        note_.clear();
        typed_ += c;
        return typed_.size() == code_digits;
    }
    if ((!digit && c != '.' && c != ':') || typed_.size() >= address_most) return false;
    note_.clear();
    typed_ += c;
    return false;
}

// The title and what is typed stay; what to do or what went wrong, and the other ways, scroll.
void NumberPad::draw_left(Frame& frame, const NumberPage& page, Rect left, NumberTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    ui.reading_order(0);
    const TextStyle title = fitting_heading(frame, page.title, left.w, wide ? 44 : 26);
    ui.text(left.cut_top(ui.measure(page.title, title).h, wide ? 16 : 8), page.title, title,
            Role::heading);
    ui.reading_order(5);
    left.cut_top(draw_typed(frame, left), wide ? 20 : 10);
    scroll_.draw(frame, left, [&](Rect at) {
        ui.reading_order(6);
        TextStyle words = style(look, wide ? Type::lead : Type::body);
        if (!note_.empty()) words = style(look, Type::body, look.palette().notyet, true);
        int y = at.y;
        y += ui.text({at.x, y, at.w, 0}, note_.empty() ? page.ask : note_, words, Role::note).h +
             (wide ? 24 : 10);
        Flow flow({at.x, y, at.w, 0}, look.gap());
        ui.reading_order(30);
        const auto way = [&](const std::string& said, std::string_view icon) {
            if (said.empty()) return false;
            Opts opts{.icon = icon};
            if (ui.button_size(said, opts).w > at.w) opts.icon = {};
            return ui
                .plain_button(flow.next(ui.button_size(said, opts).w, look.control()), said, opts)
                .tapped;
        };
        taps.other = way(page.other, page.other_icon);
        taps.more = way(page.more, page.more_icon);
        return std::max(y, flow.bottom()) - at.y;
    });
}

int NumberPad::draw_typed(Frame& frame, Rect at) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    TextStyle big = style(look, Type::h1);
    big.align = Align::centre;
    const int h = wide ? 78 : 62;
    if (kind_ == Kind::address) {
        while (big.px > 18 && ui.measure(with_points(typed_), big).w > at.w - 24)
            --big.px;
        frame.canvas.well({at.x, at.y, at.w, h});
        ui.fonts().draw_middle(frame.canvas, {at.x + 12, at.y, at.w - 24, h}, with_points(typed_),
                               big);
        ui.say({at.x, at.y, at.w, h}, typed_.empty() ? std::string(_("Nothing typed yet")) : typed_,
               Role::text);
        return h;
    }
    const int gap = wide ? 10 : 8;
    const int w = std::min(wide ? 66 : 56, (at.w - 5 * gap) / 6);
    big.px = std::min(look.scaled(34), h * 6 / 10);
    for (int i = 0; i < 6; ++i) {
        const Rect slot{at.x + i * (w + gap), at.y, w, h};
        const bool here = typed_.size() == static_cast<std::size_t>(i);
        frame.canvas.rounded(slot, 14, look.palette().card);
        frame.canvas.outline(slot, 14, here ? 3 : 2,
                             here ? look.palette().primary : look.palette().edge);
        if (static_cast<std::size_t>(i) < typed_.size())
            ui.fonts().draw_middle(frame.canvas, slot,
                                   typed_.substr(static_cast<std::size_t>(i), 1), big);
    }
    ui.say({at.x, at.y, 6 * (w + gap), h},
           typed_.empty() ? std::string(_("Nothing typed yet")) : typed_, Role::text);
    return h;
}

}  // namespace pipit::ui
