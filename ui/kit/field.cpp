// One line of text, edited in place: keys, caret and look. See widgets.hpp.
// Invariant: the value stays valid UTF-8 and within max_bytes; the caret stands between characters.
#include "ui/kit/markup.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

/// `typed` without control characters and malformed bytes.
std::string clean(std::string_view typed) {
    std::string out;
    for (std::size_t i = 0; i < typed.size();) {
        const std::size_t from = i;
        const char32_t c = next_character(typed, i);
        if (c >= 0x20 && c != 0x7F && c != 0xFFFD) out += typed.substr(from, i - from);
    }
    return out;
}

}  // namespace

void Ui::edit(std::string& value, const FieldOpts& opts, FieldResponse& out) {
    const std::string typed = clean(input_.typed);
    input_.typed.clear();
    for (std::size_t i = 0; i < typed.size();) {
        const std::size_t from = i;
        next_character(typed, i);
        if (value.size() + (i - from) > opts.max_bytes) break;
        value.insert(caret_, typed, from, i - from);
        caret_ += i - from;
        out.changed = true;
    }
    for (const Key key : std::vector<Key>(input_.keys)) {
        const std::size_t before = previous_character(value, caret_);
        std::size_t after = caret_;
        if (after < value.size()) next_character(value, after);
        switch (key) {
        case Key::backspace:
            out.changed = out.changed || before != caret_;
            value.erase(before, caret_ - before);
            caret_ = before;
            break;
        case Key::del:
            out.changed = out.changed || after != caret_;
            value.erase(caret_, after - caret_);
            break;
        case Key::left:
            caret_ = before;
            break;
        case Key::right:
            caret_ = after;
            break;
        case Key::home:
            caret_ = 0;
            break;
        case Key::end:
            caret_ = value.size();
            break;
        case Key::enter:
            out.submitted = true;
            break;
        case Key::space:
            break;  // comes as text as well
        default:
            continue;
        }
        input_.take(key);
    }
}

FieldResponse Ui::field(Rect rect, std::string_view label, std::string& value, FieldOpts opts) {
    // Of a secret only that something is there, never how long it is.
    const auto said = [&] {
        return !opts.secret    ? std::string_view(value)
               : value.empty() ? std::string_view()
                               : std::string_view(in_context("field", "filled"));
    };
    Opts common{.first_focus = opts.first_focus, .value = said()};
    const bool was_focused = focus_ != 0 && caret_of_ == focus_;
    const Response hit_by = behave(rect, label, label, Role::field, radius::chip, common);
    FieldResponse out{.focused = hit_by.focused};
    if (hit_by.focused) {
        field_focused_ = true;
        if (caret_of_ != hit_by.id || !was_focused) caret_ = value.size();
        caret_of_ = hit_by.id;
        caret_ = std::min(caret_, value.size());
        edit(value, opts, out);
    } else if (caret_of_ == hit_by.id) {
        caret_of_ = 0;
    }
    labels_.last().value = said();

    const Palette& p = palette();
    canvas_.rounded(rect, radius::chip, p.card);
    canvas_.outline(rect, radius::chip, out.focused ? 3 : 2, out.focused ? p.primary : p.edge);
    const Rect inside = rect.inset(16, 3);
    TextStyle in = style(look(), opts.type, p.ink);
    in.line = 1.3F;
    std::string shown = value;
    std::size_t shown_caret = caret_;
    if (opts.secret && !opts.revealed) {
        shown.clear();
        shown_caret = 0;
        for (std::size_t i = 0; i < value.size();) {
            if (i < caret_) shown_caret += 3;
            next_character(value, i);
            shown += "\u2022";
        }
    }
    canvas_.push_clip(inside.inset(-4, 0));
    const int caret_at = out.focused ? text_.caret_x(shown, shown_caret, in) : 0;
    const int shift = std::max(0, caret_at - inside.w + 2);
    const Rect words{inside.x - shift, inside.y, 1 << 16, inside.h};
    if (shown.empty() && !opts.placeholder.empty()) {
        in.colour = p.ink2;
        text_.draw_middle(canvas_, inside, opts.placeholder, in);
    } else {
        text_.draw_middle(canvas_, words, literal(shown), in);
    }
    if (out.focused) {
        const int h = in.px + 6;
        canvas_.fill({inside.x - shift + caret_at, rect.y + (rect.h - h) / 2, 2, h}, p.ink);
    }
    canvas_.pop_clip();
    return out;
}

}  // namespace pipit::ui
