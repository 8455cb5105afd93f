// See secret_pad.hpp. A picture is stored as a letter by its place, which never changes.
#include "ui/screens/secret_pad.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

using engine::SecretKind;

namespace {

constexpr std::array<std::string_view, 12> pictures{"sun",   "moon",     "tree", "house",
                                                    "fish",  "cat",      "apple", "umbrella",
                                                    "key",   "flower",   "boat", "car"};
constexpr std::size_t passphrase_least = 8;
constexpr std::size_t passphrase_most = 64;

// The largest heading in which the words fit one line of `width`.
TextStyle fitting_heading(Frame& frame, std::string_view words, int width, int base) {
    TextStyle words_style = heading_style(frame.look, base);
    while (words_style.px > 22 && frame.ui.measure(words, words_style).w > width) {
        words_style.px -= 2;
    }
    words_style.max_lines = 1;
    return words_style;
}

} // namespace

SecretPad::SecretPad(SecretKind kind) : kind_(kind) {
    words_.reserve(engine::SecretText::room);
}

std::size_t SecretPad::length() const {
    switch (kind_) {
    case SecretKind::pictures: return 4;
    case SecretKind::digits: return 6;
    case SecretKind::passphrase: return 0;
    }
    return 0;
}

void SecretPad::clear() {
    taps_.wipe();
    volatile char* at = words_.data();
    for (std::size_t i = 0; i < words_.size(); ++i) at[i] = 0;
    words_.clear();
}

engine::SecretText SecretPad::take() {
    engine::SecretText secret =
        kind_ == SecretKind::passphrase ? engine::SecretText(words_) : std::move(taps_);
    clear();
    return secret;
}

bool SecretPad::push(char c) {
    if (taps_.size() >= length()) return false;
    taps_.push(c);
    return taps_.size() == length();
}

SecretTaps SecretPad::draw(Frame& frame, const SecretPage& page) {
    if (frame.ui.input().take(Key::backspace) && kind_ != SecretKind::passphrase) taps_.pop();
    switch (kind_) {
    case SecretKind::pictures: return draw_pictures(frame, page);
    case SecretKind::digits: return draw_digits(frame, page);
    case SecretKind::passphrase: return draw_passphrase(frame, page);
    }
    return {};
}

void SecretPad::draw_slots(Frame& frame, Rect first, int gap, bool show) {
    Canvas& canvas = frame.canvas;
    const Palette& colours = frame.look.palette();
    const std::size_t filled = taps_.size();
    Rect slot = first;
    for (std::size_t i = 0; i < length(); ++i, slot = slot.moved(first.w + gap, 0)) {
        if (i >= filled) {
            canvas.rounded(slot, 18, colours.card);
            canvas.dashed(slot, 18, 3, colours.edge);
            continue;
        }
        canvas.rounded(slot, 18, colours.tint);
        canvas.outline(slot, 18, 3, colours.primary);
        if (show) {
            // Drawn, but not in the label tree: only eyes see a secret.
            TextStyle digit = style(frame.look, Type::answer, colours.ink, true);
            digit.px = slot.h * 55 / 100;
            digit.align = Align::centre;
            frame.ui.fonts().draw_middle(frame.canvas, slot, taps_.expose().substr(i, 1), digit);
        } else {
            const int size = slot.w * 54 / 100;
            const Rect at = slot.centred(size, size);
            canvas.icon("leaf", at.x, at.y, size, colours.primary);
        }
    }
    Rect all = first;
    all.w = static_cast<int>(length()) * (first.w + gap) - gap;
    frame.ui.say(all, count("%1 tap so far", "%1 taps so far", static_cast<long>(filled)),
                 Role::note);
}

SecretTaps SecretPad::draw_pictures(Frame& frame, const SecretPage& page) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const bool big = look.big();
    SecretTaps taps;
    draw_scene(frame, wide ? 150 : 0);

    const int side = wide ? 64 : 12;
    const int top = wide ? 26 : 10;
    const int head = wide ? 84 : 54;
    const int button = wide ? 56 : 54;
    const int slot = wide ? 74 : 56;
    const int slot_gap = wide ? 12 : 8;
    const Rect window = frame.page;

    ui.reading_order(30);
    const Rect back{window.x + side, top + (head - button) / 2, button, button};
    if (ui.icon_button(back, "back", _("Back"), {.shortcut = Key::escape})) taps.back = true;
    const Rect undo{window.right() - side - button, back.y, button, button};
    if (ui.icon_button(undo, "undo", _("Undo"), {.enabled = taps_.size() > 0})) taps_.pop();

    const int slots_w = 4 * slot + 3 * slot_gap;
    const Rect slots{undo.x - (wide ? 30 : 10) - slots_w, top + (head - slot) / 2, slot, slot};

    // Who, and what to do.
    ui.reading_order(0);
    int x = back.right() + (wide ? 28 : 10);
    if (!big || wide) {
        frame.canvas.art("avatar-" + page.avatar, x, top, head);
        x += head + (wide ? 18 : 10);
    }
    const int words_w = slots.x - x - 16;
    const TextStyle title = fitting_heading(frame, page.title, words_w, wide ? 38 : 26);
    TextStyle ask = style(look, wide ? Type::lead : Type::body);
    const std::string_view ask_full = page.ask;
    const bool full_fits = ui.measure(ask_full, ask, 1 << 20).w <= words_w;
    const std::string_view asked = full_fits ? ask_full : std::string_view(page.ask_brief);
    const int title_h = ui.measure(page.title, title).h;
    const int ask_h = ui.measure(asked, ask, words_w).h;
    const bool room = title_h + ask_h <= head + 20 && ui.measure(asked, ask).w <= words_w;
    int y = top + (head - title_h - (room ? ask_h : 0)) / 2;
    // With large text what went wrong takes the place of the greeting.
    const bool note_here = big && !page.note.empty();
    if (note_here) {
        TextStyle note = style(look, Type::body, look.palette().notyet, true);
        note.line = 1.2F;
        while (note.px > 20 && ui.measure(page.note, note, words_w).h > head + 30) --note.px;
        ui.text_middle({x, top, words_w, head}, page.note, note, Role::note);
        ui.say({x, top, words_w, 1}, plain_words(page.title), Role::heading);
    } else {
        ui.text({x, y, words_w, title_h}, page.title, title, Role::heading);
    }
    y += title_h;
    if (room && !note_here) {
        ui.text({x, y, words_w, ask_h}, asked, ask);
    } else {
        ui.say({x, y, words_w, 1}, plain_words(page.ask), Role::text);
    }
    ui.reading_order(5);
    draw_slots(frame, slots, slot_gap, false);

    // The tiles: twelve places that never change.
    const int line_y = wide ? 150 : top + head + 12;
    if (wide) {
        frame.canvas.line_h(window.x + side, line_y, window.w - 2 * side, 2, look.palette().line);
    }
    const int columns = big && wide ? 4 : 6;
    const int rows = 12 / columns;
    const int gap = wide ? (big ? 14 : 20) : 10;
    const int below = std::max(look.control(), wide && !big ? 68 : 0) + (wide ? 36 : 14);
    const int tiles_y = wide ? (big ? 162 : 176) : line_y + 4;
    const int room_h = frame.window.h - tiles_y - below - (wide ? 20 : 8);
    const int tile_h = std::min(wide ? 182 : 124, (room_h - (rows - 1) * gap) / rows);
    const int used_h = rows * tile_h + (rows - 1) * gap;
    const Rect grid{window.x + side, tiles_y, window.w - 2 * side, used_h};
    const int art = std::min(wide ? 128 : 86, tile_h * 70 / 100);
    ui.reading_order(10);
    ui.begin_group("pictures");
    for (int i = 0; i < 12; ++i) {
        const std::string number = std::to_string(i % columns + 1);
        const std::string row = std::to_string(i / columns + 1);
        const std::string name = fill(_("picture, row %1, %2"), {row, number});
        const std::string art_id =
            "picture-" + std::string(pictures[static_cast<std::size_t>(i)]);
        if (ui.picture_tile(grid.cell(i % columns, i / columns, columns, rows, gap), art_id, art,
                            "",
                            {.label = name,
                             .enabled = !page.asleep,
                             .first_focus = i == 0,
                             .hidden_name = true})) {
            taps.complete = push(static_cast<char>('a' + i));
        }
    }
    ui.end_group();

    // Below: what went wrong, a way out, and the promise.
    const int foot_h = std::max(look.control(), wide && !big ? 68 : 0);
    const int foot_y = frame.window.h - foot_h - (wide ? (big ? 16 : 40) : 12);
    Rect foot{grid.x, foot_y, grid.w, foot_h};
    ui.reading_order(30);
    if (!page.left.empty()) {
        const Opts opts{.icon = page.left_icon};
        const int w = std::min(foot.w / 2, ui.button_size(page.left, opts).w);
        if (ui.plain_button(foot.cut_left(w, 16), page.left, opts)) taps.left = true;
    }
    ui.reading_order(6);
    const bool bird = !big;
    if (bird) {
        const int bird_w = wide ? 98 : 77;
        const Rect perch = foot.cut_right(bird_w, wide ? 18 : 10);
        frame.canvas.bird(page.note.empty() ? "perch" : "look", perch.x, foot.bottom() + 4,
                          bird_w);
    }
    if (!page.right.empty() && (big || !page.note.empty() || page.asleep)) {
        const int w = std::min(foot.w, ui.button_size(page.right, {.icon = "person"}).w);
        ui.reading_order(31);
        if (ui.plain_button(foot.cut_left(w, 16), page.right, {.icon = "person"})) {
            taps.right = true;
        }
    }
    TextStyle tip = style(look, Type::caption);
    tip.align = Align::right;
    if (!page.note.empty() && !big) {
        tip = style(look, Type::body, look.palette().notyet, true);
        tip.align = Align::right;
        ui.text_middle(foot, page.note, tip, Role::note);
    } else if (!big) {
        ui.text_middle(foot, _("Your pictures stay hidden.\nA leaf shows each tap."), tip);
    }
    return taps;
}

SecretTaps SecretPad::draw_digits(Frame& frame, const SecretPage& page) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const bool big = look.big();
    SecretTaps taps;
    draw_scene(frame, wide ? 150 : 0);
    const Rect window = frame.page;
    const int side = wide ? 64 : 12;

    ui.reading_order(30);
    const int button = wide ? 56 : 54;
    if (ui.icon_button({window.x + side, wide ? 36 : 10, button, button}, "back", _("Back"),
                       {.shortcut = Key::escape})) {
        taps.back = true;
    }

    // The pad, right.
    const int key_w = wide ? 134 : 96;
    const int key_h = wide ? 108 : 78;
    const int gap = wide ? 14 : 10;
    const int pad = wide ? 24 : 14;
    const Rect card{window.right() - side - 3 * key_w - 2 * gap - 2 * pad,
                    wide ? 118 : frame.window.h - 4 * key_h - 3 * gap - 2 * pad - 12 - 5,
                    3 * key_w + 2 * gap + 2 * pad, 4 * key_h + 3 * gap + 2 * pad + 5};
    if (wide) {
        frame.canvas.bird(page.note.empty() ? "perch" : "look", card.right() - 36 - 98, card.y,
                          98);
    }
    frame.canvas.card(card);
    const Rect keys{card.x + pad, card.y + pad, card.w - 2 * pad, card.h - 2 * pad - 5};
    const int px = std::min(look.scaled(wide ? 36 : 30), key_h * 6 / 10);
    bool show = false;
    ui.reading_order(10);
    ui.begin_group("digits");
    for (int i = 0; i < 12; ++i) {
        const Rect at = keys.cell(i % 3, i / 3, 3, 4, gap);
        if (i == 9) {
            // Shows the digits while it is held.
            show = ui.key(at, "", true, {.icon = "eye", .label = _("Look while I hold")}).pressed;
            continue;
        }
        if (i == 11) {
            if (ui.key(at, "", true, {.icon = "backspace", .label = _("Erase")})) taps_.pop();
            continue;
        }
        const char digit = i == 10 ? '0' : static_cast<char>('1' + i);
        const std::string name(1, digit);
        if (ui.key(at, name, false,
                   {.enabled = !page.asleep, .first_focus = i == 4, .typed = name, .px = px})) {
            taps.complete = push(digit);
        }
    }
    ui.end_group();

    // Who, slots, promise, ways out, left.
    const int left_w = card.x - window.x - side - (wide ? 40 : 20);
    Rect left{window.x + side, wide ? 150 : 74, left_w, frame.window.h - (wide ? 150 : 74) - 12};
    ui.reading_order(0);
    const int head = wide ? 128 : 64;
    Rect who = left.cut_top(std::max(head, wide ? 0 : 0), wide ? 50 : 12);
    frame.canvas.art("avatar-" + page.avatar, who.x, who.y, head);
    who.cut_left(head, wide ? 24 : 12);
    const TextStyle title = fitting_heading(frame, page.title, who.w, wide ? 44 : 26);
    TextStyle ask = style(look, wide ? Type::lead : Type::body);
    const int title_h = ui.measure(page.title, title).h;
    const bool beside = ui.measure(page.ask, ask).w <= who.w;
    const int ask_h = ui.measure(page.ask, ask, beside ? who.w : left.w).h;
    const int y = who.y + (head - title_h - (beside ? ask_h : 0)) / 2;
    ui.text({who.x, y, who.w, title_h}, page.title, title, Role::heading);
    if (beside) {
        ui.text({who.x, y + title_h, who.w, ask_h}, page.ask, ask);
    } else {
        left.y -= wide ? 34 : 6;
        ui.text(left.cut_top(ask_h, 14), page.ask, ask);
    }
    ui.reading_order(5);
    const int slot_gap = wide ? 10 : 8;
    const int slot_w = std::min(wide ? 66 : 56, (left.w - 5 * slot_gap) / 6);
    const Rect slot{left.x, left.y, slot_w, wide ? 78 : 62};
    draw_slots(frame, slot, slot_gap, show);
    left.cut_top(slot.h, wide ? 24 : 10);
    ui.reading_order(6);
    if (!page.note.empty()) {
        TextStyle note = style(look, Type::body, look.palette().notyet, true);
        const int h = ui.measure(page.note, note, left.w).h;
        ui.text(left.cut_top(h, 16), page.note, note, Role::note);
    } else if (!big) {
        const TextStyle tip = style(look, Type::caption);
        const std::string_view words = _("Your numbers stay hidden. A leaf shows each tap.");
        const int h = ui.measure(words, tip, left.w - 32).h;
        Rect row = left.cut_top(h, wide ? 52 : 10);
        frame.canvas.icon("lock", row.x, row.y + 2, 22, look.palette().ink);
        row.cut_left(32);
        ui.text(row, words, tip);
    }
    ui.reading_order(30);
    Flow flow(left, wide ? 16 : 8);
    const int foot_h = std::max(look.control(), wide ? 60 : 0);
    if (!page.left.empty()) {
        const Opts opts{.icon = page.left_icon};
        if (ui.plain_button(flow.next(ui.button_size(page.left, opts).w, foot_h), page.left,
                            opts)) {
            taps.left = true;
        }
    }
    if (!page.right.empty()) {
        const Opts opts{.icon = "person"};
        if (ui.plain_button(flow.next(ui.button_size(page.right, opts).w, foot_h), page.right,
                            opts)) {
            taps.right = true;
        }
    }
    return taps;
}

SecretTaps SecretPad::draw_passphrase(Frame& frame, const SecretPage& page) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    SecretTaps taps;
    draw_scene(frame, wide ? 150 : 0);
    const Rect window = frame.page;
    const int side = wide ? 64 : 12;
    if (!keyboard_known_) keyboard_ = !wide;
    keyboard_known_ = true;

    ui.reading_order(30);
    const int button = wide ? 56 : 54;
    const Rect back{window.x + side, wide ? 36 : 10, button, button};
    if (ui.icon_button(back, "back", _("Back"), {.shortcut = Key::escape})) taps.back = true;

    ui.reading_order(0);
    const int head = wide ? 84 : 54;
    Rect who{back.right() + (wide ? 28 : 10), wide ? 22 : 10, 0, head};
    who.w = window.right() - side - who.x;
    frame.canvas.art("avatar-" + page.avatar, who.x, who.y, head);
    who.cut_left(head, 16);
    const TextStyle title = fitting_heading(frame, page.title, who.w, wide ? 38 : 26);
    const int title_h = ui.measure(page.title, title).h;
    TextStyle ask = style(look, wide ? Type::lead : Type::body);
    ask.max_lines = 1;
    ui.text({who.x, who.y, who.w, title_h}, page.title, title, Role::heading);
    ui.text({who.x, who.y + title_h, who.w, 60}, page.ask, ask);

    // The field, with what shows its words, then the way on.
    ui.reading_order(10);
    Rect column{window.x + side, std::max(who.y + title_h + ui.measure(page.ask, ask).h, head) +
                                     (wide ? 40 : 10),
                window.w - 2 * side, 0};
    const int h = look.control();
    Rect line{column.x, column.y, wide ? std::min(column.w, 1000) : column.w, h};
    const Opts eye{.selected = show_words_};
    if (ui.icon_button(line.cut_right(std::max(h, 56), 10), "keyboard", _("Letters to tap"),
                       {.selected = keyboard_})) {
        keyboard_ = !keyboard_;
    }
    if (ui.icon_button(line.cut_right(std::max(h, 56), 10), show_words_ ? "eye-off" : "eye",
                       show_words_ ? _("Hide") : _("Show"), eye)) {
        show_words_ = !show_words_;
    }
    const FieldResponse field = ui.field(line, _("My secret words"), words_,
                                         {.max_bytes = passphrase_most,
                                          .secret = !show_words_,
                                          .first_focus = true});
    int y = line.bottom() + 12;
    const bool enough = words_.size() >= passphrase_least;
    const std::string_view tip = page.note.empty()
                                     ? std::string_view(_("Eight letters or more. Only you know them."))
                                     : std::string_view(page.note);
    TextStyle words = page.note.empty()
                          ? style(look, Type::caption, look.palette().ink2)
                          : style(look, Type::body, look.palette().notyet, true);
    const int tip_h = ui.measure(tip, words, column.w).h;
    ui.reading_order(6);
    ui.text({column.x, y, column.w, tip_h}, tip, words, Role::note);
    y += tip_h + 12;

    ui.reading_order(20);
    Flow flow({column.x, y, column.w, 0}, wide ? 16 : 8);
    const Rect main = flow.next(std::max(ui.button_size(page.done).w, wide ? 200 : 120), h + 5);
    if (ui.main_button(main, page.done, {.enabled = enough && !page.asleep})) taps.complete = true;
    if (field.submitted && enough && !page.asleep) taps.complete = true;
    ui.reading_order(30);
    if (!page.left.empty() &&
        ui.plain_button(flow.next(ui.button_size(page.left, {.icon = page.left_icon}).w, h),
                        page.left, {.icon = page.left_icon})) {
        taps.left = true;
    }
    if (!page.right.empty() &&
        ui.plain_button(flow.next(ui.button_size(page.right, {.icon = "person"}).w, h),
                        page.right, {.icon = "person"})) {
        taps.right = true;
    }
    if (keyboard_) {
        const int room = frame.window.h - flow.bottom() - 24;
        const int keys_h = std::min(Letters::height(look), room);
        ui.reading_order(15);
        letters_.draw(frame, {column.x, frame.window.h - keys_h - 12, column.w, keys_h}, words_,
                      passphrase_most);
    }
    return taps;
}

} // namespace pipit::ui
