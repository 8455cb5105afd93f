// See letters.hpp.
#include "ui/screens/letters.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pipit::ui {

namespace {

constexpr std::array<std::string_view, 4> rows{"1234567890", "qwertyuiop", "asdfghjkl-",
                                               "zxcvbnm'"};

bool append(std::string& value, std::string_view more, std::size_t max_bytes) {
    if (value.size() + more.size() > max_bytes) return false;
    value.append(more);
    return true;
}

std::string cap(char c, bool capital) {
    const bool lower = c >= 'a' && c <= 'z';
    return std::string(1, lower && capital ? static_cast<char>(c - 'a' + 'A') : c);
}

// Whoever is near hears where the focus is, not which letter it is on.
void say_key(Ui& ui, Letters::Said said, int row, int column) {
    if (said == Letters::Said::letters) return;
    ui.spoken_as(fill(_("row %1, %2"), {std::to_string(row + 1), std::to_string(column + 1)}));
}

}  // namespace

bool pop_character(std::string& utf8) {
    if (utf8.empty()) return false;
    std::size_t at = utf8.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U)
        --at;
    utf8.resize(at);
    return true;
}

int Letters::height(const Look& look) {
    return look.wide() ? 5 * std::max(54, look.min_touch()) + 4 * 8 : 5 * 46 + 4 * 6;
}

bool Letters::draw(Frame& frame, Rect area, std::string& value, std::size_t max_bytes, Said said) {
    if (area.w < 560) return draw_narrow(frame, area, value, max_bytes, said);
    Ui& ui = frame.ui;
    const int gap = frame.look.wide() ? 8 : 6;
    const int px = frame.look.scaled(frame.look.wide() ? 24 : 20);
    const int key_px = std::min(px, (area.h - 4 * gap) / 5 * 6 / 10);
    bool changed = false;
    ui.push_scope("letters");
    ui.begin_group("letters");
    for (int row = 0; row < 4; ++row) {
        const std::string_view keys = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < static_cast<int>(keys.size()); ++column) {
            const int shown = row == 3 ? column + 1 : column;
            const std::string name = cap(keys[static_cast<std::size_t>(column)], capital_);
            const bool tapped =
                ui.key(area.cell(shown, row, 10, 5, gap), name, false, {.px = key_px}).tapped;
            say_key(ui, said, row, shown);
            if (tapped) {
                changed = append(value, name, max_bytes) || changed;
                capital_ = false;
            }
        }
    }
    if (ui.key(area.cell(0, 3, 10, 5, gap), "", true,
               {.icon = "text-size", .label = _("Capital"), .selected = capital_})) {
        capital_ = !capital_;
    }
    if (ui.key(area.cell(9, 3, 10, 5, gap), "", true,
               {.icon = "backspace", .label = _("Erase"), .shortcut = Key::none})) {
        changed = pop_character(value) || changed;
    }
    const Rect left = area.cell(2, 4, 10, 5, gap);
    const Rect right = area.cell(7, 4, 10, 5, gap);
    const Rect bar{left.x, left.y, right.right() - left.x, left.h};
    const bool spaced = ui.key(bar, _("space"), false, {.px = key_px}).tapped;
    say_key(ui, said, 4, 0);
    if (spaced) {
        changed = append(value, " ", max_bytes) || changed;
        capital_ = true;
    }
    ui.end_group();
    ui.pop_scope();
    return changed;
}

// Six keys a row, from a to z, where ten would be too small to hit.
bool Letters::draw_narrow(Frame& frame, Rect area, std::string& value, std::size_t max_bytes,
                          Said said) {
    static constexpr std::string_view keys = "abcdefghijklmnopqrstuvwxyz'-";
    Ui& ui = frame.ui;
    const int gap = frame.look.wide() ? 8 : 5;
    const int px = std::min(frame.look.scaled(24), (area.h - 4 * gap) / 5 * 6 / 10);
    bool changed = false;
    ui.push_scope("letters");
    ui.begin_group("letters");
    for (int i = 0; i < 30; ++i) {
        const Rect at = area.cell(i % 6, i / 6, 6, 5, gap);
        if (i == 28) {
            const Opts opts{.label = _("space"), .px = px};
            const bool tapped = ui.key(at, "_", true, opts).tapped;
            say_key(ui, said, i / 6, i % 6);
            if (tapped) changed = append(value, " ", max_bytes) || changed;
        } else if (i == 29) {
            const Opts opts{.icon = "backspace", .label = _("Erase")};
            if (ui.key(at, "", true, opts)) changed = pop_character(value) || changed;
        } else {
            const std::string_view name = keys.substr(static_cast<std::size_t>(i), 1);
            const bool tapped = ui.key(at, name, false, {.px = px}).tapped;
            say_key(ui, said, i / 6, i % 6);
            if (tapped) changed = append(value, name, max_bytes) || changed;
        }
    }
    ui.end_group();
    ui.pop_scope();
    return changed;
}

}  // namespace pipit::ui
