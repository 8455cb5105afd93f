// See answer_pad.hpp.
#include "ui/screens/answer_pad.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::ChoiceAnswer;
using engine::Given;
using engine::Item;
using engine::NumberAnswer;
using engine::TextAnswer;

namespace {

constexpr std::size_t most_digits = 9;  // engine::read_number's bound
constexpr std::size_t text_most = 120;

// Sizes of the column: keys at 1366, at 800, and with large text at 1366.
int key_h(const Look& look) {
    return look.wide() ? 86 : 62;
}
int key_gap(const Look& look) {
    return look.wide() ? 10 : 7;
}
int pad_h(const Look& look) {
    return 4 * key_h(look) + 3 * key_gap(look);
}

std::string shown_number(bool minus, std::string_view digits) {
    return (minus ? "\u2212" : "") + std::string(digits);
}

}  // namespace

void AnswerPad::clear() {
    *this = AnswerPad();
}

Given AnswerPad::given(const Item& item) const {
    if (const auto* choice = std::get_if<ChoiceAnswer>(&item.answer)) {
        if (choice_ < 0) return {};
        return {choice->options[static_cast<std::size_t>(choice_)]};
    }
    if (std::holds_alternative<TextAnswer>(item.answer)) return {text_};
    if (fraction_ && (top_.empty() || bottom_.empty())) return {};
    if (top_.empty()) return {};
    return {(minus_ ? "-" : "") + top_ + (fraction_ ? "/" + bottom_ : "")};
}

void AnswerPad::digit(char c) {
    touched_ = true;
    std::string& into = fraction_ && box_ == Box::bottom ? bottom_ : top_;
    const std::size_t dot = into.find('.');
    const std::size_t digits = dot == std::string::npos ? into.size() : into.size() - dot - 1;
    if (digits < most_digits) into += c;
}

// Fast fingers: more than one character between two frames, in their order.
void AnswerPad::type_fast(Input& input, const NumberAnswer& answer) {
    if (input.typed.size() < 2) return;
    for (const char c : std::exchange(input.typed, {})) {
        if (c >= '0' && c <= '9')
            digit(c);
        else if ((c == '.' || c == ',') && answer.allow_point)
            point();
        else if (c == '/' && answer.allow_fraction)
            slash();
        else if (c == '-' && answer.allow_minus)
            minus_ = !minus_;
    }
}

void AnswerPad::point() {
    if (fraction_ || top_.find('.') != std::string::npos) return;
    top_ += top_.empty() ? "0." : ".";
}

void AnswerPad::slash() {
    touched_ = true;
    if (!fraction_) {
        if (top_.find('.') != std::string::npos) return;
        fraction_ = true;
        box_ = top_.empty() ? Box::top : Box::bottom;
    } else if (top_.empty() && bottom_.empty()) {
        fraction_ = false;
    } else {
        box_ = box_ == Box::top ? Box::bottom : Box::top;
    }
}

void AnswerPad::erase() {
    if (fraction_ && box_ == Box::bottom) {
        if (bottom_.empty())
            box_ = Box::top;
        else
            bottom_.pop_back();
        return;
    }
    if (!top_.empty())
        top_.pop_back();
    else if (fraction_ && bottom_.empty())
        fraction_ = false;
    else
        minus_ = false;
}

bool AnswerPad::draw(Frame& frame, Rect column, const Item& item, std::string_view note,
                     State note_state) {
    if (const auto* number = std::get_if<NumberAnswer>(&item.answer)) {
        return draw_number(frame, column, *number, note, note_state);
    }
    if (const auto* choice = std::get_if<ChoiceAnswer>(&item.answer)) {
        return draw_choice(frame, column, *choice, note, note_state);
    }
    return draw_text(frame, column, note, note_state);
}

bool AnswerPad::draw_check(Frame& frame, Rect at) {
    frame.ui.reading_order(20);
    return frame.ui
        .main_button(at, _("Check"),
                     {.icon = "check",
                      .shortcut = Key::enter,
                      .px = frame.look.big() ? std::min(44, at.h / 2) : 0,
                      .icon_px = frame.look.big() ? 36 : 26})
        .tapped;
}

// One or two lines at the bottom of the answer box.
void AnswerPad::draw_note(Frame& frame, Rect at, std::string_view note, State state) {
    if (note.empty()) return;
    const Palette& colours = frame.look.palette();
    const Colour colour = state == State::danger ? colours.danger : colours.notyet;
    TextStyle words = style(frame.look, Type::caption, colour, true);
    words.align = Align::centre;
    words.line = 1.2F;
    while (words.px > 18 && frame.ui.measure(note, words, at.w).h > at.h)
        --words.px;
    const int h = frame.ui.measure(note, words, at.w).h;
    frame.ui.text({at.x, at.bottom() - h, at.w, h}, note, words, Role::note);
}

bool AnswerPad::draw_number(Frame& frame, Rect column, const NumberAnswer& answer,
                            std::string_view note, State state) {
    const Look& look = frame.look;
    const int gap = key_gap(look);
    Rect keys = column.cut_bottom(pad_h(look), look.wide() ? (look.big() ? 10 : 14) : 8);
    frame.ui.reading_order(9);
    const bool entered = draw_box(frame, column, answer, note, state);
    draw_keys(frame, keys, answer, gap);
    const Rect left = keys.cell(2, 3, 4, 4, gap);
    const bool checked = draw_check(frame, {left.x, left.y, keys.right() - left.x, left.h});
    return entered || checked;
}

bool AnswerPad::draw_box(Frame& frame, Rect box, const NumberAnswer& answer, std::string_view note,
                         State state) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    frame.canvas.rounded(box, radius::button, look.palette().card);
    frame.canvas.outline(box, radius::button, 3, look.palette().primary);
    const int note_h = note.empty() ? 0 : std::min(box.h / 3, look.px(Type::caption) * 5 / 2 + 8);
    Rect inside = box.inset(14, 10);
    draw_note(frame, inside, note, state);
    inside.h -= note_h;

    const std::string_view name = look.wide() && !look.big() ? _("My answer") : _("Answer");
    const TextStyle label =
        style(look, look.wide() && !look.big() ? Type::lead : Type::body, look.palette().ink2);
    const int label_w = ui.measure(name, label).w;
    const int gap = look.wide() && !look.big() ? 26 : look.wide() ? 20 : 14;
    TextStyle digits = style(look, Type::answer, look.palette().ink, true);
    digits.px = std::min(look.wide() ? 48 : 36, look.px(Type::answer));
    const std::string unit = literal(answer.unit);
    const TextStyle unit_style = style(look, Type::lead, look.palette().ink2);
    const int unit_w = unit.empty() ? 0 : ui.measure(unit, unit_style).w + 12;
    const int fraction_w = look.wide() ? (look.big() ? 155 : 150) : 120;
    const std::string shown = shown_number(minus_, top_);
    const int least = look.wide() ? 150 : 110;
    const int most = inside.w - label_w - gap - unit_w;
    const int number_w =
        fraction_ ? fraction_w + (minus_ ? digits.px : 0)
                  : std::clamp(ui.measure(shown, digits).w + 32, std::min(least, most), most);
    const int total = label_w + gap + number_w + unit_w;
    Rect row{inside.x + (inside.w - total) / 2, inside.y, total, inside.h};
    ui.text_middle(row.cut_left(label_w + 1, gap), name, label);
    bool entered = false;
    if (fraction_) {
        entered = draw_fraction(frame, row.cut_left(number_w));
    } else {
        Rect at = row.cut_left(number_w);
        at = at.centred(at.w, std::min(at.h, look.wide() ? 72 : 56));
        const Response hit =
            ui.hit(at, _("My answer box"), Role::note, -1, {.first_focus = true, .value = shown});
        entered = hit.tapped && ui.focus_visible();
        frame.canvas.outline(at, 9, hit.focused ? 3 : 2,
                             hit.focused ? look.palette().primary : look.palette().edge);
        digits.align = Align::centre;
        while (digits.px > 20 && ui.measure(shown, digits).w > at.w - 10)
            digits.px -= 2;
        ui.fonts().draw_middle(frame.canvas, at, shown, digits);
    }
    if (!unit.empty()) {
        row.cut_left(12);
        row.w = unit_w;  // all of it, or "cm²" breaks before its little 2
        ui.text_middle(row, unit, unit_style);
    }
    return entered;
}

bool AnswerPad::draw_fraction(Frame& frame, Rect area) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Palette& colours = look.palette();
    TextStyle digits = style(look, Type::answer, colours.ink, true);
    digits.px = std::min(look.wide() ? 48 : 36, look.px(Type::answer));
    digits.align = Align::centre;
    if (minus_) {
        ui.fonts().draw_middle(frame.canvas, area.cut_left(digits.px), "\u2212", digits);
    }
    const int bar_h = 4;
    const int box_h = std::min(look.wide() ? 60 : 48, (area.h - bar_h - 10) / 2);
    const int box_w = area.w * 4 / 5;
    const int x = area.centre_x() - box_w / 2;
    const int y = area.y + (area.h - 2 * box_h - bar_h - 10) / 2;
    const Rect boxes[] = {{x, y, box_w, box_h}, {x, y + box_h + bar_h + 10, box_w, box_h}};
    frame.canvas.rounded({area.x, y + box_h + 5, area.w, bar_h}, 2, colours.ink);
    bool entered = false;
    ui.begin_group("answer");
    for (const Box which : {Box::top, Box::bottom}) {
        const bool top = which == Box::top;
        const Rect& at = boxes[top ? 0 : 1];
        const std::string& value = top ? top_ : bottom_;
        const bool current = box_ == which;
        const Response hit = ui.hit(at, top ? _("Top number") : _("Bottom number"), Role::note, -1,
                                    {.selected = current, .first_focus = current, .value = value});
        if (hit.tapped && ui.focus_visible())
            entered = true;
        else if (hit.tapped)
            box_ = which;
        frame.canvas.rounded(at, 9, colours.card);
        if (current)
            frame.canvas.outline(at, 9, 3, colours.primary);
        else
            frame.canvas.dashed(at, 9, 2, colours.edge);
        TextStyle fitted = digits;
        while (fitted.px > 20 && ui.measure(value, fitted).w > at.w - 8)
            fitted.px -= 2;
        ui.fonts().draw_middle(frame.canvas, at, value, fitted);
    }
    ui.end_group();
    return entered;
}

void AnswerPad::draw_keys(Frame& frame, Rect keys, const NumberAnswer& answer, int gap) {
    Ui& ui = frame.ui;
    ui.reading_order(10);
    // Up and down move between the boxes of a fraction from wherever the focus is.
    if (fraction_ && ui.input().take(Key::up)) box_ = Box::top;
    if (fraction_ && ui.input().take(Key::down)) box_ = Box::bottom;
    type_fast(ui.input(), answer);
    ui.begin_group("pad");
    const int px = frame.look.big() ? std::min(frame.look.px(Type::key), 60) : 0;
    for (int i = 0; i < 10; ++i) {
        const int number = (i + 1) % 10;
        const Rect at =
            number == 0 ? keys.cell(0, 3, 4, 4, gap) : keys.cell(i % 3, i / 3, 4, 4, gap);
        const std::string name = std::to_string(number);
        if (ui.key(at, name, false, {.typed = name, .px = px})) digit(name[0]);
    }
    const std::string_view unused = _("This question does not need it.");
    if (ui.key(keys.cell(3, 0, 4, 4, gap), "", true,
               {.icon = "backspace", .label = _("Erase"), .shortcut = Key::backspace})) {
        erase();
    }
    if (ui.key(keys.cell(3, 1, 4, 4, gap), "", true,
               {.icon = "fraction",
                .label = _("Fraction"),
                .enabled = answer.allow_fraction,
                .selected = fraction_,
                .why = unused,
                .typed = "/"})) {
        slash();
    }
    if (ui.key(keys.cell(3, 2, 4, 4, gap), "", true,
               {.icon = "minus",
                .label = _("Minus"),
                .enabled = answer.allow_minus,
                .selected = minus_,
                .why = unused,
                .typed = "-"})) {
        minus_ = !minus_;
    }
    if (answer.allow_point && ui.input().take(",")) point();
    if (ui.key(keys.cell(1, 3, 4, 4, gap), ".", true,
               {.label = _("Point"), .enabled = answer.allow_point, .why = unused, .typed = "."})) {
        point();
    }
    ui.end_group();
}

bool AnswerPad::draw_choice(Frame& frame, Rect column, const ChoiceAnswer& answer,
                            std::string_view note, State state) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int gap = key_gap(look);
    // Check stands where the number pad has it.
    Rect foot = column.cut_bottom(key_h(look), gap);
    const Rect check = foot.cut_right((foot.w - gap) / 2, gap);
    draw_note(frame, foot, note, state);
    const int n = static_cast<int>(answer.options.size());
    const int tile_h = std::min(look.wide() ? (look.big() ? 92 : 72) : 56,
                                (column.h - (n - 1) * gap) / std::max(1, n));
    ui.reading_order(10);
    ui.begin_group("choices");
    for (int i = 0; i < n; ++i) {
        const Rect at{column.x, column.y + i * (tile_h + gap), column.w, tile_h};
        if (ui.chip(at, answer.options[static_cast<std::size_t>(i)],
                    {.selected = choice_ == i,
                     .first_focus = i == std::max(0, choice_),
                     .px = look.scaled(look.wide() ? 24 : 20)})) {
            choice_ = i;
            touched_ = true;
        }
    }
    ui.end_group();
    return draw_check(frame, check);
}

bool AnswerPad::draw_text(Frame& frame, Rect column, std::string_view note, State state) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int gap = key_gap(look);
    Rect foot = column.cut_bottom(key_h(look), gap);
    const Rect check = foot.cut_right((foot.w - gap) / 2, gap);
    draw_note(frame, foot, note, state);
    ui.reading_order(9);
    const TextStyle label = style(look, look.wide() ? Type::lead : Type::body, look.palette().ink2);
    const int label_h = ui.measure(_("My answer"), label).h;
    ui.text(column.cut_top(label_h, 6), _("My answer"), label);
    const FieldResponse field =
        ui.field(column.cut_top(look.control(), gap), _("My answer box"), text_,
                 {.max_bytes = text_most, .first_focus = true, .type = Type::lead});
    ui.reading_order(10);
    const int keys_h = std::min(column.h, look.wide() ? 380 : 220);
    letters_.draw(frame, column.cut_bottom(keys_h), text_, text_most);
    touched_ = touched_ || field.changed;
    const bool checked = draw_check(frame, check);
    return field.submitted || checked;
}

std::string given_markup(const Item& item, const Given& given) {
    if (std::holds_alternative<ChoiceAnswer>(item.answer)) return given.text;  // already rich text
    if (std::holds_alternative<TextAnswer>(item.answer)) return literal(given.text);
    std::string_view words = given.text;
    std::string out;
    if (!words.empty() && words.front() == '-') {
        out = "\u2212";
        words.remove_prefix(1);
    }
    const bool stacked = words.find('/') != std::string_view::npos;
    return out + (stacked ? "{" + std::string(words) + "}" : std::string(words));
}

}  // namespace pipit::ui
