// See code_pad.hpp.
#include "ui/screens/code_pad.hpp"

#include "engine/session/letter_groups.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_groups.hpp"
#include "ui/screens/layout.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

namespace code = engine::letter_groups;

namespace {

constexpr std::string_view keys = "1234567890ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int columns = 8;

}  // namespace

bool CodePad::complete() const {
    return letters_.size() == static_cast<std::size_t>(groups_) * code::group_letters;
}

void CodePad::draw_typed(Frame& frame, Rect area) {
    const Look& look = frame.look;
    const int at = static_cast<int>(letters_.size() / code::group_letters);
    if (!look.big()) {
        const int h = std::min(area.h, code_groups_height(look, area.w, groups_));
        draw_code_groups(frame, {area.x, area.y, area.w, h}, letters_.expose(), at, groups_);
        return;
    }
    Ui& ui = frame.ui;
    const auto from = static_cast<std::size_t>(at) * code::group_letters;
    const std::string words =
        fill(_("Group %1 of %2: **%3**"),
             {std::to_string(std::min(at + 1, groups_)), std::to_string(groups_),
              letters_.expose().substr(std::min(from, letters_.size()))});
    ui.text_middle(area, words, style(look, Type::h2));
    ui.spoken_as(fill(_("Group %1"), {std::to_string(std::min(at + 1, groups_))}));
}

void CodePad::draw_keys(Frame& frame, Rect pad, bool asleep) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    for (const char c : std::exchange(ui.input().typed, {}))
        push(frame, c, asleep);
    if (ui.input().take(Key::backspace)) pop(asleep);
    const int n = static_cast<int>(keys.size()) + 1;
    const int rows = (n + columns - 1) / columns;
    const int gap = look.wide() ? 10 : 6;
    const int h = std::min(look.wide() ? 84 : 68, (pad.h - (rows - 1) * gap) / rows);
    const Rect grid{pad.x, pad.y, pad.w, rows * h + (rows - 1) * gap};
    const int px = std::min(look.scaled(look.wide() ? 28 : 24), h * 6 / 10);
    ui.reading_order(10);
    ui.begin_group("letters");
    for (int i = 0; i < n; ++i) {
        Rect at = grid.cell(i % columns, i / columns, columns, rows, gap);
        if (i + 1 == n) {
            at.w = 2 * at.w + gap;
            if (ui.key(at, "", true, {.icon = "backspace", .label = _("Erase")})) pop(asleep);
            continue;
        }
        const std::string name(1, keys[static_cast<std::size_t>(i)]);
        const Opts opts{.enabled = !asleep, .first_focus = i == 0, .px = px};
        const bool tapped = ui.key(at, name, false, opts).tapped;
        // As with a secret: whoever is near hears the place, not the letter.
        ui.spoken_as(fill(_("row %1, %2"),
                          {std::to_string(i / columns + 1), std::to_string(i % columns + 1)}));
        if (tapped) push(frame, name[0], asleep);
    }
    ui.end_group();
}

void CodePad::pop(bool asleep) {
    note_.clear();
    if (!asleep) letters_.pop();
}

void CodePad::push(Frame& frame, char typed, bool asleep) {
    const char letter = code::letter(typed);
    if (asleep || letter == '\0' || complete()) return;
    note_.clear();
    letters_.push(letter);
    frame.ui.wake_at(frame.ui.now_ms());
    if (letters_.size() % code::group_letters != 0) return;
    const int place = static_cast<int>(letters_.size() / code::group_letters);
    const auto from = letters_.size() - code::group_letters;
    if (code::group_holds(letters_.expose().substr(from), place)) return;
    note_ =
        fill(_("Group %1 does not fit. Look at its four letters again."), {std::to_string(place)});
    for (std::size_t i = 0; i < code::group_letters; ++i)
        letters_.pop();
}

Rect code_page(const Frame& frame) {
    const bool wide = frame.look.wide();
    Rect page = frame.page.inset(wide ? 64 : 12, 0);
    page.cut_top(wide ? 26 : 8);
    page.cut_bottom(wide ? 24 : 8);
    return page;
}

Rect cut_code_keys(const Look& look, Rect& page) {
    return look.big() ? page.cut_bottom(page.h * 62 / 100, 8)
                      : page.cut_right(page.w * 52 / 100, look.gap() * 2);
}

bool draw_code_head(Frame& frame, Rect& page, std::string_view title_words, const std::string& note,
                    const std::string& hint) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const int button = square_button(look);
    Rect head = page.cut_top(std::max(button, wide ? 96 : 54), wide ? 18 : 8);
    ui.reading_order(30);
    const bool back = ui.icon_button({head.x, head.y, button, button}, "back", _("Back"),
                                     {.shortcut = Key::escape})
                          .tapped;
    head.cut_left(button, wide ? 24 : 12);
    ui.reading_order(0);
    const TextStyle title = fitting_heading(frame, title_words, head.w, wide ? 40 : 26);
    TextStyle words = style(look, wide ? Type::lead : Type::body);
    if (!note.empty()) words = style(look, Type::body, look.palette().notyet, true);
    words.max_lines = 2;
    const int title_h = ui.measure(title_words, title).h;
    if (look.big() && !wide) {  // no room for both
        while (words.px > 18 && ui.measure(note, words, head.w).h > head.h)
            --words.px;
        ui.text_middle(head, note.empty() ? title_words : std::string_view(note),
                       note.empty() ? title : words, Role::heading);
        return back;
    }
    ui.text({head.x, head.y, head.w, title_h}, title_words, title, Role::heading);
    ui.text({head.x, head.y + title_h, head.w, head.h - title_h}, note.empty() ? hint : note, words,
            Role::note);
    return back;
}

}  // namespace pipit::ui
