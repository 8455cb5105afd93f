// See setting_row.hpp.
#include "ui/screens/setting_row.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

constexpr int gap = 10;
constexpr int swatch_w = 46;
constexpr std::array<int, 5> sample_px{18, 20, 26, 30, 38};

int touch(const Look& look) {
    return std::max(look.wide() ? 56 : 46, look.min_touch());
}

int height_of(const Look& look) {
    return std::max(look.wide() ? 56 : look.min_touch(), look.control() - (look.wide() ? 0 : 4));
}

int option_width(Frame& frame, const SettingRow& row, const SettingOption& option) {
    Opts opts{.selected = option.selected};
    const int w = frame.ui.chip_size(option.words, opts).w + 2;
    return row.swatches ? w + swatch_w - (option.selected ? 30 : 0) : w;
}

int steps_width(const Look& look, const SettingRow& row) {
    int w = 2 * touch(look) + 2 * gap;
    for (std::size_t i = 0; i < row.options.size(); ++i)
        w += sample_px[i + sample_px.size() - row.options.size()] * 5 / 4 + 24;
    return w;
}

int choices_width(Frame& frame, const SettingRow& row) {
    int w = row.toggle ? 64 + gap : 0;
    if (row.steps) return w + steps_width(frame.look, row);
    for (const SettingOption& option : row.options)
        w += option_width(frame, row, option) + gap;
    return std::max(0, w - gap);
}

TextStyle name_style(const Look& look) {
    return style(look, Type::body, look.palette().ink, true);
}

int name_width(Frame& frame, const SettingRow& row) {
    return frame.look.icon() + 18 + frame.ui.measure(row.name, name_style(frame.look)).w;
}

bool beside(Frame& frame, const SettingRow& row, int width) {
    return name_width(frame, row) + 16 + choices_width(frame, row) <= width;
}

// The sizes of text, each drawn in its own; the one in use stands on a line.
void draw_sizes(Frame& frame, Rect at, const SettingRow& row) {
    const Look& look = frame.look;
    int x = at.x;
    for (std::size_t i = 0; i < row.options.size(); ++i) {
        const bool on = row.options[i].selected;
        TextStyle words =
            style(look, Type::body, on ? look.palette().primary : look.palette().ink, on);
        words.px = sample_px[i + sample_px.size() - row.options.size()];
        words.letter_em = 0;
        words.align = Align::centre;
        const int w = words.px * 5 / 4 + 24;
        const TextSize size = frame.ui.fonts().measure("Aa", words);
        const int y = at.centre_y() + 16 - size.h * 3 / 4;
        frame.ui.fonts().draw(frame.canvas, {x, y, w, size.h}, "Aa", words);
        if (on)
            frame.canvas.fill({x + (w - size.w) / 2, at.centre_y() + 20, size.w, 4},
                              look.palette().primary);
        x += w;
    }
}

std::optional<engine::Preferences> draw_steps(Frame& frame, Rect at, const SettingRow& row) {
    Ui& ui = frame.ui;
    const int n = static_cast<int>(row.options.size());
    int chosen = n;
    for (int i = 0; i < n; ++i) {
        if (row.options[static_cast<std::size_t>(i)].selected) chosen = i;
    }
    std::optional<engine::Preferences> out;
    const std::string value =
        fill(_("%1 of %2"), {std::to_string(std::min(chosen + 1, n)), std::to_string(n)});
    const auto option = [&](int i) { return row.options[static_cast<std::size_t>(i)].wanted; };
    const int size = touch(frame.look);
    const Rect line = at.centred(at.w, size);
    Rect less = {line.x, line.y, size, size};
    Rect more = {line.x + steps_width(frame.look, row) - size, line.y, size, size};
    if (ui.icon_button(less, "minus", _("Smaller text"),
                       {.enabled = chosen > 0,
                        .why = _("This is the smallest."),
                        .first_focus = chosen > 0,
                        .value = value}))
        out = option(chosen - 1);
    if (chosen < n) {
        ui.say({less.right(), line.y, 1, size}, fill(_("Text size, %1"), {value}));
    }
    draw_sizes(frame, {less.right() + gap, at.y, more.x - less.right() - 2 * gap, at.h}, row);
    if (ui.icon_button(more, "plus", _("Larger text"),
                       {.enabled = chosen < n - 1,
                        .why = _("This is the largest."),
                        .first_focus = chosen == 0,
                        .value = value}))
        out = option(chosen + 1);
    return out;
}

// A choice of colours shows them: paper and button of its theme, whatever theme this is.
bool draw_swatch(Frame& frame, Rect at, const SettingRow& row, std::size_t index,
                 const Opts& opts) {
    const std::array<const Palette*, 3> themes{&light_palette, &dark_palette, &contrast_palette};
    const Palette& shown = *themes[std::min<std::size_t>(index, 2)];
    const Palette& own = frame.look.palette();
    const SettingOption& option = row.options[index];
    const Response out = frame.ui.hit(at, opts.label, Role::chip, radius::chip, opts);
    frame.canvas.rounded(at, radius::chip,
                         option.selected              ? own.tint
                         : out.hovered || out.pressed ? own.well
                                                      : own.card);
    frame.canvas.outline(at, radius::chip, option.selected ? 3 : 2,
                         option.selected ? own.primary : own.edge);
    const int y = at.centre_y();
    int x = at.x + 27;
    for (const Colour colour : {shown.paper, shown.primary}) {
        frame.canvas.disc(x, y, 11, colour);
        frame.canvas.ring(x, y, 11, 2, own.edge);
        x += 18;
    }
    TextStyle words = style(frame.look, Type::body, own.ink, option.selected);
    words.line = 1.15F;
    words.max_lines = 1;
    const Rect room{at.x + swatch_w + 18, at.y, at.w - swatch_w - 18 - 10, at.h};
    while (words.px > 18 && frame.ui.measure(option.words, words).w > room.w)
        --words.px;
    frame.ui.fonts().draw_middle(frame.canvas, room, option.words, words);
    return out.tapped;
}

std::optional<engine::Preferences> draw_options(Frame& frame, Rect at, const SettingRow& row) {
    Ui& ui = frame.ui;
    std::optional<engine::Preferences> out;
    const int wanted = choices_width(frame, row) - (row.toggle ? 64 + gap : 0);
    const int room = at.w - (row.toggle ? 64 + gap : 0);
    const int n = static_cast<int>(row.options.size());
    int x = at.x;
    for (int i = 0; i < n; ++i) {
        const SettingOption& option = row.options[static_cast<std::size_t>(i)];
        int w = option_width(frame, row, option);
        if (wanted > room) w = (room - gap * (n - 1)) * w / (wanted - gap * (n - 1));
        const Rect place{x, at.y, w, at.h};
        const std::string label = row.name + ": " + option.words;
        const Opts opts{.label = label,
                        .enabled = option.why.empty(),
                        .selected = option.selected,
                        .why = option.why,
                        .value =
                            option.selected ? std::string_view(_("chosen")) : std::string_view()};
        const bool tapped = row.swatches
                                ? draw_swatch(frame, place, row, static_cast<std::size_t>(i), opts)
                                : ui.chip(place, option.words, opts).tapped;
        if (tapped) out = option.wanted;
        x += w + gap;
    }
    if (row.toggle) {
        const Rect place{at.right() - 64, at.y, 64, at.h};
        if (ui.toggle(place, row.toggle->label, row.toggle->on,
                      {.enabled = row.why.empty(), .why = row.why}))
            out = row.toggle->other;
    }
    return out;
}

}  // namespace

int setting_height(Frame& frame, const SettingRow& row, int width) {
    const Look& look = frame.look;
    const int choices = std::max(height_of(look), row.steps ? touch(look) : 0);
    if (beside(frame, row, width)) return choices + (look.wide() ? 20 : 16);
    return choices + look.px(Type::body) * 138 / 100 + 22;
}

std::optional<engine::Preferences> draw_setting(Frame& frame, Rect at, const SettingRow& row) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool on_one_line = beside(frame, row, at.w);
    const int h = std::min(at.h - 8, std::max(height_of(look), row.steps ? touch(look) : 0));
    Rect words = on_one_line ? at : Rect{at.x, at.y, at.w, at.h - h - 10};
    Rect choices = on_one_line ? Rect{at.x, at.y + (at.h - h) / 2, at.w, h}
                               : Rect{at.x, at.bottom() - h - 10, at.w, h};
    if (on_one_line) {
        const int w = choices_width(frame, row);
        choices = {at.right() - w, choices.y, w, h};
        words.w -= w + 16;
    }
    frame.canvas.icon(row.icon, words.x, words.centre_y() - look.icon() / 2, look.icon(),
                      look.palette().primary);
    words.cut_left(look.icon() + 18);
    const TextStyle quiet = style(look, Type::caption, look.palette().ink2);
    const TextSize why = ui.measure(row.why, quiet);
    const int name_h = ui.measure(row.name, name_style(look)).h;
    if (row.why.empty() || why.w > words.w || name_h + why.h > words.h) {
        ui.text_middle(words, row.name, name_style(look));
    } else {
        words = words.centred(words.w, name_h + why.h);
        ui.text(words.cut_top(name_h), row.name, name_style(look));
        ui.text(words, row.why, quiet);
    }
    return row.steps ? draw_steps(frame, choices, row) : draw_options(frame, choices, row);
}

std::string language_name(const std::string& code) {
    for (const Language& known : languages()) {
        if (known.code == code) return std::string(known.name);
    }
    return code;
}

}  // namespace pipit::ui
