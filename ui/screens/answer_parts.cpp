// See answer_parts.hpp.
#include "ui/screens/answer_parts.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

int key_h(const Look& look) {
    return look.wide() ? 86 : 62;
}

int key_gap(const Look& look) {
    return look.wide() ? 10 : 7;
}

Rect pad_place(const Look& look, Rect column) {
    return column.cut_bottom(4 * key_h(look) + 3 * key_gap(look));
}

Rect pad_key(const Look& look, Rect pad, int column, int row, int wide) {
    const int gap = key_gap(look);
    const Rect first = pad.cell(column, row, 4, 4, gap);
    const Rect last = pad.cell(column + wide - 1, row, 4, 4, gap);
    return {first.x, first.y, last.right() - first.x, first.h};
}

Rect check_place(const Look& look, Rect column) {
    return pad_key(look, pad_place(look, column), 2, 3, 2);
}

AnswerRoom answer_room(Frame& frame, Rect column, std::string_view what_to_do, int rows) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int gap = key_gap(look);
    Rect area = column;
    const Rect pad = pad_place(look, area);
    area.cut_bottom(rows * key_h(look) + (rows - 1) * gap, look.wide() ? 14 : 8);
    TextStyle words = style(look, Type::caption, look.palette().ink2);
    words.align = Align::centre;
    words.line = 1.2F;
    // In the small window with large text the drawing needs the line's place; it is spoken.
    const bool brief = look.big() && !look.wide();
    ui.reading_order(8);
    if (brief) {
        ui.say(area, what_to_do, Role::text);
    } else {
        const int h = ui.measure(what_to_do, words, area.w).h;
        ui.text(area.cut_top(h, gap + 3), what_to_do, words);
    }
    ui.reading_order(9);
    return {area, pad};
}

Rect answer_box(Frame& frame, Rect area) {
    frame.canvas.rounded(area, radius::button, frame.look.palette().card);
    frame.canvas.outline(area, radius::button, 3, frame.look.palette().primary);
    return area.inset(frame.look.wide() ? 14 : 8);
}

namespace {

void draw_check_box(Frame& frame, Rect box, bool on) {
    const Palette& p = frame.look.palette();
    frame.canvas.rounded(box, 7, on ? p.primary : p.card);
    if (!on) frame.canvas.outline(box, 7, 2, p.edge);
    if (on) {
        frame.canvas.icon("check", box.x + 3, box.y + 3, box.w - 6, p.on_primary);
    }
}

void draw_badge(Frame& frame, Rect box, std::string_view words, bool strong) {
    const Palette& p = frame.look.palette();
    frame.canvas.rounded(box, box.h / 2, strong ? p.primary : p.well);
    frame.canvas.outline(box, box.h / 2, 2, strong ? p.primary : p.edge);
    TextStyle in = style(frame.look, Type::caption, strong ? p.on_primary : p.ink, true);
    in.align = Align::centre;
    in.px = std::min(in.px, box.h - 8);
    frame.ui.fonts().draw_middle(frame.canvas, box, words, in);
}

TextStyle tile_style(const Look& look, bool bold) {
    TextStyle in = style(look, Type::body, look.palette().ink, bold);
    in.px = look.scaled(look.wide() ? 24 : 20);
    in.line = 1.15F;
    return in;
}

// Makes the size smaller until the words fit, never under 18 pixels.
void fit(Frame& frame, TextStyle& in, Rect at, std::string_view words) {
    TextSize size = frame.ui.measure(words, in, at.w);
    const bool one_word = words.find(' ') == std::string_view::npos;
    while (in.px > 18 && (size.h > at.h || size.w > at.w ||
                          (size.lines > 1 && (one_word || size.h > at.h - 4)))) {
        --in.px;
        size = frame.ui.measure(words, in, at.w);
    }
}

int mark_side(const Look& look, int tile_h) {
    return std::min(look.wide() ? 34 : 28, tile_h - 12);
}

Rect inside_tile(const Look& look, Rect face) {
    return face.inset(look.wide() ? 14 : 9, 3);
}

}  // namespace

Rect tile_room(const Look& look, Rect tile, int marks) {
    Rect room = inside_tile(look, tile);
    room.w -= marks * (mark_side(look, tile.h) + 10);
    return room;
}

int common_px(Frame& frame, Rect room, const std::vector<std::string>& words) {
    TextStyle in = tile_style(frame.look, true);
    for (const std::string& one : words)
        fit(frame, in, room, one);
    return in.px;
}

Response answer_tile(Frame& frame, Rect at, const AnswerTile& tile) {
    const Palette& p = frame.look.palette();
    const std::string plain = plain_words(tile.label.empty() ? tile.words : tile.label);
    const Response out = frame.ui.hit(
        at, plain, Role::chip, radius::chip,
        {.selected = tile.selected, .first_focus = tile.first_focus, .value = tile.value});
    const Rect face = out.pressed ? at.moved(0, 2) : at;
    const bool active = out.hovered || out.pressed;
    frame.canvas.rounded(face, radius::chip, tile.selected ? p.tint : active ? p.well : p.card);
    if (tile.selected)
        frame.canvas.outline(face, radius::chip, 3, p.primary);
    else if (tile.slot)
        frame.canvas.dashed(face, radius::chip, 2, p.edge);
    else
        frame.canvas.outline(face, radius::chip, out.pressed ? 3 : 2, p.edge);
    const int mark = mark_side(frame.look, face.h);
    Rect inside = inside_tile(frame.look, face);
    const auto middle = [&](Rect cell) { return cell.centred(mark, mark); };
    if (tile.check_box) {
        draw_check_box(frame, middle(inside.cut_left(mark, 10)), tile.selected);
    } else if (!tile.badge.empty()) {
        draw_badge(frame, middle(inside.cut_left(mark, 8)), tile.badge, false);
    }
    if (!tile.end.empty()) draw_badge(frame, middle(inside.cut_right(mark, 6)), tile.end, true);
    if (!tile.words.empty()) {
        TextStyle in = tile_style(frame.look, tile.selected);
        if (tile.px > 0)
            in.px = tile.px;
        else
            fit(frame, in, inside, tile.words);
        frame.ui.fonts().draw_middle(frame.canvas, inside, tile.words, in);
    }
    return out;
}

std::vector<Rect> tile_places(const Look& look, Rect area, int n) {
    const int gap = key_gap(look);
    const int wanted =
        std::max(look.wide() ? (look.big() ? 92 : 72) : (look.big() ? 76 : 56), look.min_touch());
    const int h = std::min(wanted, (area.h - (n - 1) * gap) / std::max(1, n));
    std::vector<Rect> out;
    for (int i = 0; i < n; ++i)
        out.push_back({area.x, area.y + i * (h + gap), area.w, h});
    return out;
}

bool draw_undo(Frame& frame, Rect pad, bool enabled) {
    frame.ui.reading_order(12);
    return frame.ui
        .plain_button(pad_key(frame.look, pad, 0, 3, 2), _("Undo"),
                      {.icon = frame.look.big() ? std::string_view() : "undo",
                       .enabled = enabled,
                       .why = _("There is nothing to take back."),
                       .shortcut = Key::backspace})
        .tapped;
}

Steps draw_arrows(Frame& frame, Rect pad, int row, bool sideways_only) {
    struct Arrow {
        const char* sign;
        std::string_view label;
        Steps steps;
    };
    const std::array<Arrow, 4> arrows{{{"\u2190", _("One step left"), {-1, 0}},
                                       {"\u2192", _("One step right"), {1, 0}},
                                       {"\u2193", _("One step down"), {0, -1}},
                                       {"\u2191", _("One step up"), {0, 1}}}};
    Steps out;
    Ui& ui = frame.ui;
    ui.reading_order(11);
    ui.begin_group("arrows");
    const int n = sideways_only ? 2 : 4;
    const int px = std::min(frame.look.px(Type::key), 44);
    for (int i = 0; i < n; ++i) {
        const Arrow& arrow = arrows[static_cast<std::size_t>(i)];
        const Rect at = pad_key(frame.look, pad, i * 4 / n, row, 4 / n);
        if (ui.key(at, arrow.sign, true, {.label = arrow.label, .px = px})) out = arrow.steps;
    }
    ui.end_group();
    return out;
}

Steps arrow_keys(Frame& frame, bool sideways_only) {
    Input& input = frame.ui.input();
    Steps out;
    while (input.take(Key::left))
        --out.x;
    while (input.take(Key::right))
        ++out.x;
    if (sideways_only) return out;
    while (input.take(Key::down))
        --out.y;
    while (input.take(Key::up))
        ++out.y;
    return out;
}

void draw_pin(Frame& frame, int x, int y) {
    const Palette& p = frame.look.palette();
    frame.canvas.disc(x, y, 14, p.fig_line);
    frame.canvas.disc(x, y, 11, p.card);
    frame.canvas.disc(x, y, 8, p.primary);
}

}  // namespace pipit::ui
