// Things that only show: plant labels, pills and notes. See widgets.hpp.
#include "ui/kit/widgets.hpp"

namespace pipit::ui {

namespace {

struct StateLook {
    Colour ink;
    Colour body;
    std::string_view icon;
};

StateLook state_look(const Palette& p, State state) {
    switch (state) {
    case State::right:
        return {p.right, p.right_bg, "check"};
    case State::not_yet:
        return {p.notyet, p.notyet_bg, "again"};
    case State::help:
        return {p.help, p.help_bg, "hint"};
    case State::info:
        return {p.info, p.info_bg, "shield"};
    case State::danger:
        return {p.danger, p.danger_bg, "help"};
    }
    return {};
}

constexpr int tag_left = 30;  // room for the point and the hole
constexpr int tag_right = 14;

}  // namespace

int Ui::tag_height(int width, std::string_view markup, const TextStyle& style) {
    TextStyle in = style;
    in.line = std::min(in.line, 1.25F);
    return text_.measure(markup, in, width - tag_left - tag_right).h + 12;
}

int Ui::tag(Rect rect, std::string_view markup, const TextStyle& style) {
    TextStyle in = style;
    in.line = std::min(in.line, 1.25F);
    rect.h = std::max(rect.h, tag_height(rect.w, markup, style));
    canvas_.tag(rect);
    const Rect words{rect.x + tag_left, rect.y, rect.w - tag_left - tag_right, rect.h};
    text_middle(words, markup, in, Role::note);
    return rect.h;
}

TextSize Ui::pill_size(std::string_view words, Type type) {
    TextStyle in = style(look(), type, palette().ink, true);
    in.line = 1.3F;
    const TextSize size = text_.measure(words, in);
    const int icon = in.px + 2;
    return {12 + icon + 6 + size.w + (type == Type::body ? 14 : 18), size.h + 12, 1};
}

TextSize Ui::pill(int x, int y, std::string_view words, State state, Type type,
                  std::string_view icon) {
    const StateLook colours = state_look(palette(), state);
    const TextSize size = pill_size(words, type);
    TextStyle in = style(look(), type, colours.ink, true);
    in.line = 1.3F;
    const int icon_px = in.px + 2;
    canvas_.rounded({x, y, size.w, size.h}, size.h / 2, colours.body);
    canvas_.icon(icon.empty() ? colours.icon : icon, x + 12, y + (size.h - icon_px) / 2, icon_px,
                 colours.ink);
    const int left = x + 12 + icon_px + 6;
    text_middle({left, y, size.w - (left - x), size.h}, words, in, Role::note);
    return size;
}

namespace {

/// A note's measures: icon, its distance from the edge and from the words.
struct NoteBox {
    int pad_x = 18;
    int pad_y = 14;
    int icon = 26;
    int gap = 12;
    [[nodiscard]] int words_x() const { return pad_x + icon + gap; }
    [[nodiscard]] int words_w(int width) const { return width - words_x() - pad_x; }
};

NoteBox note_box(const Look& look) {
    return {.icon = look.px(Type::body) + 6};
}

}  // namespace

int Ui::note_height(int width, std::string_view markup) {
    const NoteBox box = note_box(look());
    const TextStyle in = style(look(), Type::body);
    return text_.measure(markup, in, box.words_w(width)).h + 2 * box.pad_y;
}

int Ui::note(Rect rect, std::string_view markup, State state, std::string_view icon) {
    const StateLook colours = state_look(palette(), state);
    const NoteBox box = note_box(look());
    const TextStyle in = style(look(), Type::body);
    rect.h = std::max(rect.h, note_height(rect.w, markup));
    canvas_.rounded(rect, radius::button, colours.body);
    canvas_.outline(rect, radius::button, 2, colours.ink);
    const int first_line = static_cast<int>(in.line * static_cast<float>(in.px));
    canvas_.icon(icon.empty() ? colours.icon : icon, rect.x + box.pad_x,
                 rect.y + box.pad_y + (first_line - box.icon) / 2, box.icon, colours.ink);
    text({rect.x + box.words_x(), rect.y + box.pad_y, box.words_w(rect.w), rect.h - 2 * box.pad_y},
         markup, in, Role::note);
    return rect.h;
}

}  // namespace pipit::ui
