// Four pictures of twelve, in order. A picture is stored as a letter by its place, which never
// changes: children remember places.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/secret_pad.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

constexpr std::array<std::string_view, 12> pictures{"sun",  "moon",   "tree",  "house",
                                                    "fish", "cat",    "apple", "umbrella",
                                                    "key",  "flower", "boat",  "car"};

// Where things stand, at 1366 and at 800.
struct Grid {
    int side;
    int top;
    int head;
    int button;
    int slot;
    int slot_gap;
    int foot_h;
};

Grid grid_of(const Look& look) {
    const bool wide = look.wide();
    return {wide ? 64 : 12,
            wide ? 26 : 10,
            wide ? 84 : square_button(look),
            square_button(look),
            wide ? 74 : 56,
            wide ? 12 : 8,
            std::max(look.control(), wide && !look.big() ? 68 : 0)};
}

TextStyle note_style(const Look& look) {
    TextStyle out = style(look, Type::body, look.palette().notyet, true);
    out.align = Align::right;
    return out;
}

// The foot: ways out at its left, the bird at its right, and between them the promise or what went
// wrong.
struct Foot {
    Rect whole;
    Rect words;
    Rect perch;
};
Foot foot_of(Frame& frame, const SecretPage& page) {
    const Look& look = frame.look;
    const bool wide = look.wide();
    const Grid grid = grid_of(look);
    Foot out;
    out.whole = {frame.page.x + grid.side,
                 frame.window.h - grid.foot_h - (wide ? (look.big() ? 16 : 40) : 12),
                 frame.page.w - 2 * grid.side, grid.foot_h};
    int left_w = 0;
    if (!page.left.empty())
        left_w += frame.ui.button_size(page.left, {.icon = page.left_icon}).w + 16;
    if (!page.right.empty()) left_w += frame.ui.button_size(page.right, {.icon = "person"}).w + 16;
    out.words = out.whole;
    out.words.cut_left(left_w);
    out.perch = out.words.cut_right(wide ? 98 : 77, wide ? 18 : 10);
    return out;
}

// A guest's way is offered where it helps: when the notebook does not open.
SecretPage with_ways_out(const Look& look, SecretPage page) {
    if (!look.big() && page.note.empty() && !page.asleep) page.right.clear();
    return page;
}

// With large text, or where the foot is too narrow, what went wrong takes the greeting's place.
bool note_in_head(Frame& frame, const SecretPage& page) {
    if (page.note.empty() || frame.look.big()) return !page.note.empty();
    const Rect room = foot_of(frame, page).words;
    return room.w < 200 || frame.ui.measure(page.note, note_style(frame.look), room.w).h > room.h;
}

}  // namespace

void SecretPad::draw_pictures(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const SecretPage shown = with_ways_out(frame.look, page);
    draw_pictures_head(frame, shown, taps);
    draw_tiles(frame, shown, taps);
    draw_pictures_foot(frame, shown, taps);
}

void SecretPad::draw_pictures_head(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const Grid grid = grid_of(look);
    const Rect& window = frame.page;
    ui.reading_order(30);
    const int y = grid.top + (grid.head - grid.button) / 2;
    const Rect back{window.x + grid.side, y, grid.button, grid.button};
    if (ui.icon_button(back, "back", _("Back"), {.shortcut = Key::escape})) taps.back = true;
    const Rect undo{window.right() - grid.side - grid.button, y, grid.button, grid.button};
    if (ui.icon_button(undo, "undo", _("Undo"), {.enabled = taps_.size() > 0})) taps_.pop();

    const int slots_w = 4 * grid.slot + 3 * grid.slot_gap;
    const Rect slots{undo.x - (wide ? 30 : 10) - slots_w, grid.top + (grid.head - grid.slot) / 2,
                     grid.slot, grid.slot};
    ui.reading_order(0);
    int x = back.right() + (wide ? 28 : 10);
    if (!look.big() || wide) {
        frame.canvas.art("avatar-" + page.avatar, x, grid.top, grid.head);
        x += grid.head + (wide ? 18 : 10);
    }
    draw_greeting(frame, page, {x, grid.top, slots.x - x - 16, grid.head},
                  note_in_head(frame, page));
    ui.reading_order(5);
    draw_slots(frame, slots, grid.slot_gap, false);
}

void SecretPad::draw_greeting(Frame& frame, const SecretPage& page, Rect at, bool note_here) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    if (note_here) {
        TextStyle note = style(look, Type::body, look.palette().notyet, true);
        note.line = 1.2F;
        while (note.px > 20 && ui.measure(page.note, note, at.w).h > at.h)
            --note.px;
        ui.text_middle(at, page.note, note, Role::note);
        ui.say({at.x, at.y, at.w, 1}, plain_words(page.title), Role::heading);
        return;
    }
    TextStyle title = fitting_heading(frame, page.title, at.w, look.wide() ? 38 : 26);
    if (ui.measure(page.title, title).w > at.w) {
        title.max_lines = 2;
        title.line = 1.1F;
    }
    const TextStyle ask = style(look, look.wide() ? Type::lead : Type::body);
    const bool full = ui.measure(page.ask, ask).w <= at.w;
    const std::string& asked = full ? page.ask : page.ask_brief;
    const TextSize ask_size = ui.measure(asked, ask);
    const int title_h = ui.measure(page.title, title, at.w).h;
    const bool room = title_h + ask_size.h <= at.h + 20 && ask_size.w <= at.w;
    const int y = at.y + (at.h - title_h - (room ? ask_size.h : 0)) / 2;
    ui.text({at.x, y, at.w, title_h}, page.title, title, Role::heading);
    if (room) {
        ui.text({at.x, y + title_h, at.w, ask_size.h}, asked, ask);
    } else {
        ui.say({at.x, at.y, at.w, 1}, plain_words(page.ask), Role::text);
    }
}

void SecretPad::draw_tiles(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const bool big = look.big();
    const Grid grid = grid_of(look);
    const Rect& window = frame.page;
    const int line_y = wide ? 150 : grid.top + grid.head + 12;
    if (wide) {
        frame.canvas.line_h(window.x + grid.side, line_y, window.w - 2 * grid.side, 2,
                            look.palette().line);
    }
    const int columns = big && wide ? 4 : 6;
    const int rows = 12 / columns;
    const int gap = wide ? (big ? 14 : 20) : 10;
    const int top = wide ? (big ? 162 : 176) : line_y + 4;
    const int below = grid.foot_h + (wide ? (big ? 32 : 56) : 22);
    const int room = frame.window.h - top - below;
    const int tile_h = std::min(wide ? 182 : 124, (room - (rows - 1) * gap) / rows);
    const Rect tiles{window.x + grid.side, top, window.w - 2 * grid.side,
                     rows * tile_h + (rows - 1) * gap};
    const int art = std::min(wide ? 128 : 86, tile_h * 70 / 100);
    ui.reading_order(10);
    ui.begin_group("pictures");
    for (int i = 0; i < 12; ++i) {
        const std::string name = fill(_("picture, row %1, %2"), {std::to_string(i / columns + 1),
                                                                 std::to_string(i % columns + 1)});
        const Opts opts{
            .label = name, .enabled = !page.asleep, .first_focus = i == 0, .hidden_name = true};
        if (ui.picture_tile(tiles.cell(i % columns, i / columns, columns, rows, gap),
                            "picture-" + std::string(pictures[static_cast<std::size_t>(i)]), art,
                            "", opts)) {
            taps.complete = push(static_cast<char>('a' + i));
        }
    }
    ui.end_group();
}

// Below: a way out, what went wrong or the promise, and the bird.
void SecretPad::draw_pictures_foot(Frame& frame, const SecretPage& page, SecretTaps& taps) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const bool big = look.big();
    const Foot foot = foot_of(frame, page);
    Flow flow(foot.whole, wide ? 16 : 8);
    draw_secret_exits(frame, page, flow, foot.whole.h, taps,
                      big ? (foot.whole.w - 16) / 2 : 1 << 20);
    if (big) return;
    ui.reading_order(6);
    frame.canvas.bird(page.note.empty() ? "perch" : "look", foot.perch.x, foot.whole.bottom() + 4,
                      foot.perch.w);
    if (note_in_head(frame, page)) return;
    if (!page.note.empty()) {
        ui.text_middle(foot.words, page.note, note_style(look), Role::note);
        return;
    }
    TextStyle words = style(look, Type::caption);
    words.align = Align::right;
    ui.text_middle(foot.words, _("Your pictures stay hidden.\nA leaf shows each tap."), words);
}

}  // namespace pipit::ui
