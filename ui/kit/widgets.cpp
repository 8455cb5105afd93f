// Behaviour common to all widgets, words, and buttons. See widgets.hpp.
#include "ui/kit/widgets.hpp"

#include "ui/kit/words.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace pipit::ui {

Response Ui::behave(Rect rect, std::string_view name, std::string_view visible, Role role,
                    int radius, const Opts& opts) {
    const WidgetId id = make_id(name);
    const ImRect box(static_cast<float>(rect.x), static_cast<float>(rect.y),
                     static_cast<float>(rect.right()), static_cast<float>(rect.bottom()));
    Response out{.id = id};
    bool held = false;
    if (ImGui::ItemAdd(box, id)) {
        out.tapped = ImGui::ButtonBehavior(box, id, &out.hovered, &held);
    }
    mark_words(0);
    if (out.hovered) hovered_ = id;
    if (out.tapped) {
        out.x = static_cast<int>(ImGui::GetIO().MousePos.x);
        out.y = static_cast<int>(ImGui::GetIO().MousePos.y);
        focus_on(id);
        focus_visible_ = false;
    }
    if (opts.enabled && activated_ == id) {
        activated_ = 0;
        out.tapped = true;
    }
    if (opts.enabled && !field_focused_ && input_.take(opts.typed)) {
        out.tapped = true;
        show_press(id);
    }
    if (opts.enabled && input_.take(opts.shortcut)) {
        out.tapped = true;
        show_press(id);
    }
    out.pressed = opts.enabled && ((held && out.hovered) || pressed_look_ == id);
    out.hovered = out.hovered && opts.enabled;
    out.tapped = out.tapped && opts.enabled;
    if (out.tapped && chime_ == Chime::none) chime_ = Chime::tap;
    if (opts.first_focus) first_focus_ = id;
    if (!wanted_focus_.empty() && wanted_focus_ == name) {
        focus_on(id);
        wanted_focus_.clear();
    }
    out.focused = focus_ == id;
    labels_.add({.id = id,
                 .label = std::string(name),
                 .visible = visible == name ? std::string() : std::string(visible),
                 .role = role,
                 .rect = rect,
                 .clip = canvas_.clip(),
                 .enabled = opts.enabled,
                 .focusable = true,
                 .selected = opts.selected,
                 .value = std::string(opts.value),
                 .why = std::string(opts.why),
                 .order = order_,
                 .group = group_,
                 .radius = radius});
    if (out.focused && group_ != 0) last_in_group_[group_] = id;
    return out;
}

Response Ui::hit(Rect rect, std::string_view label, Role role, int radius, Opts opts) {
    return behave(rect, label, label, role, radius, opts);
}

Response Ui::behave_words(Rect rect, std::string_view words, Role role, int radius,
                          const Opts& opts) {
    const std::string plain = plain_words(words);
    const Response out =
        behave(rect, opts.label.empty() ? std::string_view(plain) : opts.label,
               opts.hidden_name ? std::string_view() : std::string_view(plain), role, radius, opts);
    // An option's words are followed like any other; a button shows as a whole that it is said.
    if (role == Role::chip && opts.label.empty()) mark_words(out.id);
    return out;
}

// ---- words ----

TextSize Ui::measure(std::string_view markup, const TextStyle& style, int width) {
    return text_.measure(markup, style, width);
}

TextSize Ui::text(Rect area, std::string_view markup, const TextStyle& style, Role role) {
    const std::string plain = plain_words(markup);
    const WidgetId id = text_id(plain);
    mark_words(id);
    const TextSize size = text_.draw(canvas_, area, markup, style);
    add_words({area.x, area.y, area.w, size.h}, plain, role, id);
    return size;
}

TextSize Ui::text_middle(Rect area, std::string_view markup, const TextStyle& style, Role role) {
    const std::string plain = plain_words(markup);
    const WidgetId id = text_id(plain);
    mark_words(id);
    const TextSize size = text_.draw_middle(canvas_, area, markup, style);
    add_words(area, plain, role, id);
    return size;
}

TextSize Ui::heading(Rect area, std::string_view markup, Type type) {
    return text(area, markup, style(look(), type), Role::heading);
}

void Ui::say(Rect area, std::string_view words, Role role) {
    add_words(area, words, role, text_id(words));
}

void Ui::add_words(Rect area, std::string_view plain, Role role, WidgetId id) {
    mark_words(0);
    if (plain.empty()) return;
    labels_.add({.id = id,
                 .label = std::string(plain),
                 .role = role,
                 .rect = area,
                 .clip = canvas_.clip(),
                 .order = order_});
}

// ---- reading aloud ----

// Words are told apart from widgets of the same name, and from the same words elsewhere.
WidgetId Ui::text_id(std::string_view plain) {
    const WidgetId id = hash_name(plain, 0x70A57U);
    const int before = used_[id]++;
    return before == 0 ? id : hash_name(std::to_string(before), id);
}

void Ui::mark_words(WidgetId id) {
    const bool said = id != 0 && id == mark_.id && mark_.word.begin < mark_.word.end;
    text_.mark(said ? mark_.word : WordSpan{});
    mark_in_words_ = mark_in_words_ || said;
}

Response Ui::read_button(Rect rect) {
    // Its name stays while it reads, and with it the focus.
    const Response out = icon_button(rect, reading_ ? "close" : "speak", _("Read this page"),
                                     {.shortcut = Key::f1, .clear = true});
    if (out.tapped) ask_to_read();
    return out;
}

// ---- buttons ----

TextStyle Ui::button_style(const Opts& opts, Colour colour, bool bold) const {
    TextStyle out = style(look(), Type::body, colour, bold);
    if (opts.px > 0) out.px = opts.px;
    out.line = 1.15F;
    out.align = Align::left;
    return out;
}

int Ui::icon_size(const Opts& opts) const {
    return opts.icon_px > 0 ? opts.icon_px : look().big() ? 40 : 24;
}

namespace {

int widest_word(Text& text, std::string_view words, const TextStyle& style) {
    int out = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
        out = std::max(out, text.measure(words.substr(0, end), style).w);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

}  // namespace

void Ui::words_and_icon(Rect rect, std::string_view words, const Opts& opts, TextStyle style,
                        Align align) {
    const int icon = opts.icon.empty() ? 0 : icon_size(opts);
    const bool has_words = !words.empty() && !opts.hidden_name;
    const int gap = icon > 0 && has_words ? 10 : 0;
    const int room = std::max(1, rect.w - icon - gap);
    TextSize size;
    if (has_words) {
        size = text_.measure(words, style, room);
        // Words that need more lines than there is room for, or one of them more than a line, get
        // smaller, never under 18 pixels.
        while (style.px > 18 && (size.h > rect.h || (size.lines > 1 && size.h > rect.h - 4) ||
                                 (size.lines > 1 && widest_word(text_, words, style) > room))) {
            --style.px;
            size = text_.measure(words, style, room);
        }
    }
    const int total = icon + gap + size.w;
    int x = align == Align::left ? rect.x : rect.x + (rect.w - total) / 2;
    const int icon_y = rect.y + static_cast<int>(std::floor(static_cast<float>(rect.h - icon) / 2));
    const auto put_icon = [&] {
        if (icon > 0) canvas_.icon(opts.icon, x, icon_y, icon, style.colour);
        x += icon + gap;
    };
    if (!opts.icon_after) put_icon();
    if (has_words) {
        style.align = size.lines > 1 && align == Align::centre ? Align::centre : Align::left;
        text_.draw_middle(canvas_, {x, rect.y, size.w, rect.h}, words, style);
        x += size.w + gap;
    }
    if (opts.icon_after) put_icon();
}

TextSize Ui::button_size(std::string_view words, Opts opts) {
    const TextStyle in = button_style(opts, palette().ink, true);
    const TextSize size = opts.hidden_name ? TextSize{} : text_.measure(words, in);
    const int icon = opts.icon.empty() ? 0 : icon_size(opts);
    const int gap = icon > 0 && size.w > 0 ? 10 : 0;
    return {size.w + icon + gap + 2 * (look().wide() ? 22 : 16),
            std::max(look().control(), size.h + 16), 1};
}

Response Ui::main_button(Rect rect, std::string_view words, Opts opts) {
    const Response out = behave_words(rect, words, Role::button, radius::button, opts);
    if (!opts.enabled) {
        draw_disabled(rect, words, opts);
        return out;
    }
    const Palette& p = palette();
    Colour body = p.primary;
    if (out.hovered) body = p.primary_hover;
    if (out.pressed) body = p.primary_pressed;
    Rect face = rect;
    int ledge_height = ledge;
    if (out.pressed) {
        ledge_height = 2;
        face.y += 3;
        face.h -= 3;
    }
    canvas_.main_button(face, body, p.primary_ledge, ledge_height);
    const Rect inside{face.x + 12, face.y + 1, face.w - 24, face.h - ledge_height};
    words_and_icon(inside, words, opts, button_style(opts, p.on_primary, true), Align::centre);
    return out;
}

void Ui::draw_disabled(Rect rect, std::string_view words, const Opts& opts) {
    canvas_.rounded(rect, radius::button, palette().disabled_bg);
    canvas_.dashed(rect, radius::button, 2, palette().edge);
    words_and_icon(rect.inset(12, 2), words, opts, button_style(opts, palette().disabled_fg, true),
                   Align::centre);
}

Response Ui::plain_button(Rect rect, std::string_view words, Opts opts) {
    const Response out = behave_words(rect, words, Role::button, radius::button, opts);
    if (!opts.enabled) {
        draw_disabled(rect, words, opts);
        return out;
    }
    const Palette& p = palette();
    const Colour line = opts.danger ? p.danger : opts.selected ? p.primary : p.edge;
    const Colour ink = opts.danger ? p.danger : p.ink;
    Rect face = out.pressed ? rect.moved(0, 2) : rect;
    const int r = std::min(radius::button, rect.h / 2);
    if (opts.selected)
        canvas_.rounded(face, r, p.tint);
    else if (out.hovered || out.pressed)
        canvas_.rounded(face, r, p.well);
    else if (!opts.clear)
        canvas_.rounded(face, r, p.card);
    if (opts.dashed)
        canvas_.dashed(face, r, 2, line);
    else
        canvas_.outline(face, r, out.pressed || opts.selected ? 3 : 2, line);
    words_and_icon(face.inset(12, 2), words, opts, button_style(opts, ink, true), Align::centre);
    return out;
}

Response Ui::quiet_button(Rect rect, std::string_view words, Opts opts) {
    const Response out = behave_words(rect, words, Role::button, radius::button, opts);
    const Palette& p = palette();
    if (out.hovered || out.pressed) {
        canvas_.rounded(rect, radius::button, out.pressed ? p.tint : p.well);
    }
    const Colour ink = !opts.enabled ? p.disabled_fg : opts.danger ? p.danger : p.primary;
    words_and_icon(rect.inset(10, 2), words, opts, button_style(opts, ink, true), Align::centre);
    return out;
}

Response Ui::icon_button(Rect rect, std::string_view icon, std::string_view label, Opts opts) {
    opts.icon = icon;
    opts.label = label;
    opts.hidden_name = true;
    return plain_button(rect, {}, opts);
}

}  // namespace pipit::ui
