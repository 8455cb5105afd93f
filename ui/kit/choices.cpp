// Widgets that choose: tabs, chips, tiles, keys and switches. See widgets.hpp.
#include "ui/kit/widgets.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

TextSize Ui::tab_size(std::string_view words, Opts opts) {
    const TextStyle in = button_style(opts, palette().ink, true);
    const int icon = opts.icon.empty() ? 0 : icon_size(opts);
    const int gap = look().wide() ? 10 : 7;
    const int pad = look().wide() ? 20 : 12;
    return {text_.measure(words, in).w + icon + (icon > 0 ? gap : 0) + 2 * pad,
            look().wide() ? 60 : 52, 1};
}

Response Ui::tab(Rect rect, std::string_view words, Opts opts) {
    const Response out = behave_words(rect, words, Role::tab, radius::tab, opts);
    const Palette& p = palette();
    const int r = look().wide() ? radius::tab : 13;
    if (opts.selected) {
        canvas_.rounded(rect, r, p.paper, corners_top);
        if (look().theme == Theme::contrast) {
            canvas_.outline(rect, r, 2, p.line, corners_top);
            canvas_.fill({rect.x + 2, rect.bottom() - 2, rect.w - 4, 2}, p.paper);
        }
    } else if (out.hovered || out.pressed) {
        canvas_.rounded(rect, r, p.tint, corners_top);
    }
    const int pad = look().wide() ? 20 : 12;
    words_and_icon(rect.inset(pad - 4, 0), words, opts,
                   button_style(opts, opts.selected ? p.primary : p.ink, opts.selected),
                   Align::centre);
    return out;
}

TextSize Ui::chip_size(std::string_view words, Opts opts) {
    const TextStyle in = button_style(opts, palette().ink, true);
    const bool tick = opts.selected && opts.icon.empty();
    const int icon = opts.icon.empty() && !tick ? 0
                     : tick                     ? (look().big() ? 32 : 20)
                                                : icon_size(opts);
    const TextSize size = text_.measure(words, in);
    return {size.w + (icon > 0 ? icon + 10 : 0) + 2 * 18, std::max(look().control(), size.h + 12),
            1};
}

Response Ui::chip(Rect rect, std::string_view words, Opts opts) {
    const Response out = behave_words(rect, words, Role::chip, radius::chip, opts);
    const Palette& p = palette();
    Opts drawn = opts;
    if (opts.selected && opts.icon.empty()) {
        drawn.icon = "check";
        drawn.icon_px = look().big() ? 32 : 20;
    }
    Rect face = out.pressed ? rect.moved(0, 2) : rect;
    const int r = radius::chip;
    if (!opts.enabled) {
        canvas_.rounded(face, r, p.disabled_bg);
        canvas_.dashed(face, r, 2, p.edge);
    } else if (opts.selected) {
        canvas_.rounded(face, r, p.tint);
        canvas_.outline(face, r, 3, p.primary);
    } else {
        canvas_.rounded(face, r, out.hovered || out.pressed ? p.well : p.card);
        if (opts.dashed)
            canvas_.dashed(face, r, 2, p.edge);
        else
            canvas_.outline(face, r, out.pressed ? 3 : 2, p.edge);
    }
    const Colour ink = opts.enabled ? p.ink : p.disabled_fg;
    words_and_icon(face.inset(18, 3), words, drawn, button_style(opts, ink, opts.selected),
                   Align::left);
    return out;
}

Response Ui::draw_tile(Rect rect, Response out, const Opts& opts, Colour body, Rect& content) {
    const Palette& p = palette();
    const int r = look().card_radius();
    content = {rect.x, rect.y, rect.w, rect.h - ledge};
    if (!opts.enabled || opts.dashed) {
        if (!opts.enabled)
            canvas_.rounded(rect, r, p.disabled_bg);
        else if (out.hovered || out.pressed)
            canvas_.rounded(rect, r, p.well);
        canvas_.dashed(rect, r, 2, p.edge);
    } else if (opts.selected) {
        canvas_.rounded(rect, r, p.tint);
        canvas_.outline(rect, r, 3, p.primary);
    } else {
        const Rect face = out.pressed ? Rect{rect.x, rect.y + 3, rect.w, rect.h - 3} : rect;
        const Colour filled = out.hovered && body == p.card ? p.well : body;
        canvas_.card(face, p.edge, p.edge, out.pressed ? p.tint : filled, r);
        if (out.pressed) content = content.moved(0, 3);
    }
    return out;
}

Response Ui::tile(Rect rect, std::string_view label, Opts opts) {
    const Response out = behave(rect, label, label, Role::tile, look().card_radius(), opts);
    Rect content;
    return draw_tile(rect, out, opts, palette().card, content);
}

Response Ui::picture_tile(Rect rect, std::string_view art, int art_px, std::string_view words,
                          Opts opts) {
    const Response out = behave_words(rect, words, Role::tile, look().card_radius(), opts);
    const bool is_picture = art.substr(0, 8) == "picture-";
    Rect content;
    draw_tile(rect, out, opts, is_picture ? plate : palette().card, content);
    const bool named = !opts.hidden_name && !words.empty();
    TextStyle in =
        style(look(), Type::body, opts.enabled ? palette().ink : palette().disabled_fg, true);
    in.px = opts.px > 0 ? opts.px : look().scaled(look().wide() ? 25 : 20);
    in.align = Align::centre;
    in.max_lines = 1;
    const int name_h = named ? text_.measure(words, in, rect.w - 12).h : 0;
    const int gap = named ? 6 : 0;
    const int art_h = art.empty() ? art_px : Canvas::art_height(art, art_px);
    const int spare = content.h - art_h - gap - name_h;
    const int top = content.y + std::max(2, spare / 2);
    const int x = rect.x + (rect.w - art_px) / 2;
    if (!opts.icon.empty()) {
        const int size = opts.icon_px > 0 ? opts.icon_px : art_px / 2;
        canvas_.icon(opts.icon, rect.x + (rect.w - size) / 2, top + (art_h - size) / 2, size,
                     palette().ink2);
    } else {
        canvas_.art(art, x, top, art_px);
    }
    if (named) {
        text_.draw(canvas_, {rect.x + 6, top + art_h + gap, rect.w - 12, name_h}, words, in);
    }
    return out;
}

Response Ui::key(Rect rect, std::string_view words, bool function, Opts opts) {
    const Response out = behave_words(rect, words, Role::key, radius::key, opts);
    const Palette& p = palette();
    const int r = radius::key;
    Colour body = function ? p.well : p.card;
    if (out.hovered) body = p.well;
    if (out.pressed || opts.selected) body = p.tint;
    if (!opts.enabled) body = p.disabled_bg;
    canvas_.rounded(rect, r, body);
    if (!opts.enabled)
        canvas_.dashed(rect, r, 2, p.edge);
    else if (opts.selected)
        canvas_.outline(rect, r, 3, p.primary);
    else
        canvas_.outline(rect, r, out.pressed ? 3 : 2, p.edge);
    Opts drawn = opts;
    if (drawn.icon_px == 0) drawn.icon_px = look().big() ? 36 : 28;
    if (!drawn.icon.empty()) drawn.hidden_name = true;
    if (drawn.px == 0) drawn.px = look().px(Type::key);
    words_and_icon(rect.inset(1, 3), words, drawn,
                   button_style(drawn, opts.enabled ? p.ink : p.disabled_fg, function),
                   Align::centre);
    return out;
}

Response Ui::toggle(Rect rect, std::string_view label, bool on, Opts opts) {
    opts.selected = on;
    opts.value = on ? _("on") : _("off");
    const Rect body = rect.centred(64, 36);
    const Response out = behave(rect, label, label, Role::toggle, -1, opts);
    labels_.last().rect = rect;
    const Palette& p = palette();
    const Colour knob = !opts.enabled ? p.disabled_fg : on ? p.on_primary : p.edge;
    if (!opts.enabled) {
        canvas_.rounded(body, 18, p.disabled_bg);
        canvas_.dashed(body, 18, 2, p.edge);
    } else {
        canvas_.rounded(body, 18, on ? (out.hovered ? p.primary_hover : p.primary) : p.well);
        if (!on) canvas_.outline(body, 18, 2, p.edge);
    }
    canvas_.disc(body.x + (on ? 46 : 18), body.y + 18, 13, knob);
    if (out.focused && focus_visible_) canvas_.focus_ring(body, 18);
    return out;
}

}  // namespace pipit::ui
