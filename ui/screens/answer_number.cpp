// A number on the pad: whole, decimal, minus, a fraction, or a whole number beside one.
// Invariant: digits have one place; keys an item cannot use stay there, dashed.
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace pipit::ui {

namespace {

using engine::Given;
using engine::NumberAnswer;

constexpr std::size_t most_digits = 9;  // engine::read_number's bound

std::string shown_number(bool minus, std::string_view digits) {
    return (minus ? "\u2212" : "") + std::string(digits);
}

class NumberWidget final : public AnswerWidget {
  public:
    explicit NumberWidget(const NumberAnswer& answer) : answer_(answer) {}

    bool draw(Frame& frame, Rect column) override {
        const Look& look = frame.look;
        Rect box = column;
        const Rect keys = pad_place(look, box);
        box.cut_bottom(keys.h, look.wide() ? (look.big() ? 10 : 14) : 8);
        frame.ui.reading_order(9);
        const bool entered = draw_box(frame, box);
        draw_keys(frame, keys);
        return entered;
    }

    [[nodiscard]] Given given() const override {
        const std::string sign = minus_ ? "-" : "";
        if (!fraction_) return {top_.empty() ? "" : sign + top_};
        if (top_.empty() && bottom_.empty()) return {whole_.empty() ? "" : sign + whole_};
        if (top_.empty() || bottom_.empty()) return {};
        return {sign + whole_ + (whole_.empty() ? "" : " ") + top_ + "/" + bottom_};
    }

  private:
    enum class Box { whole, top, bottom };

    // ---- what a key does ----
    std::string& text_of(Box box) {
        return box == Box::whole ? whole_ : box == Box::top ? top_ : bottom_;
    }
    std::string& current() { return text_of(fraction_ ? box_ : Box::top); }

    void digit(char c) {
        touch();
        std::string& into = current();
        const std::size_t dot = into.find('.');
        const std::size_t digits = dot == std::string::npos ? into.size() : into.size() - dot - 1;
        if (digits < most_digits) into += c;
    }
    void point() {
        touch();
        if (fraction_ || top_.find('.') != std::string::npos) return;
        top_ += top_.empty() ? "0." : ".";
    }
    void minus() {
        touch();
        minus_ = !minus_;
    }
    // Opens the fraction with what was typed on top; then it goes on to the next box.
    void slash() {
        touch();
        if (!fraction_) {
            if (top_.find('.') != std::string::npos) return;
            fraction_ = true;
            box_ = top_.empty() ? Box::top : Box::bottom;
        } else if (top_.empty() && bottom_.empty() && box_ != Box::whole) {
            fraction_ = false;
            std::swap(top_, whole_);
        } else {
            box_ = box_ == Box::top ? Box::bottom : Box::top;
        }
    }
    void erase() {
        touch();
        if (!current().empty()) {
            current().pop_back();
        } else if (!fraction_) {
            minus_ = false;
        } else if (box_ == Box::bottom) {
            box_ = Box::top;
        } else if (bottom_.empty() && (box_ == Box::top || top_.empty())) {
            fraction_ = false;
            if (top_.empty()) std::swap(top_, whole_);
        }
    }
    // Fast fingers: more than one character between two frames, in their order.
    void type_fast(Input& input) {
        if (input.typed.size() < 2) return;
        for (const char c : std::exchange(input.typed, {})) {
            if (c >= '0' && c <= '9')
                digit(c);
            else if ((c == '.' || c == ',') && answer_.allow_point)
                point();
            else if (c == '/' && answer_.allow_fraction)
                slash();
            else if (c == '-' && answer_.allow_minus)
                minus();
        }
    }

    // ---- the box ----
    bool draw_box(Frame& frame, Rect box) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.rounded(box, radius::button, look.palette().card);
        frame.canvas.outline(box, radius::button, 3, look.palette().primary);
        const Rect inside = box.inset(14, 10);

        const Signs signs = signs_beside(ui, look, inside);
        const std::string shown = shown_number(minus_, top_);
        const TextStyle digits = digits_style(look);
        Rect room = inside;
        if (signs.unit_under) {
            Rect line = room.cut_bottom(ui.measure(signs.unit, signs.unit_style).h, 2);
            TextStyle middle = signs.unit_style;
            middle.align = Align::centre;
            ui.text_middle(line, signs.unit, middle);
        }
        const int beside = signs.name_w + signs.gap + (signs.unit_under ? 0 : signs.unit_w);
        const int most = room.w - beside;
        const int number_w = fraction_ ? std::min(signs.least, most)
                                       : std::clamp(ui.measure(shown, digits).w + 32,
                                                    std::min(signs.least, most), most);
        Rect row = room.centred(beside + number_w, room.h);
        if (signs.name_w > 0)
            ui.text_middle(row.cut_left(signs.name_w + 1, signs.gap), signs.name, signs.name_style);
        else
            ui.say(inside, signs.name, Role::text);
        const Rect number = row.cut_left(number_w);
        const bool entered =
            fraction_ ? draw_fraction(frame, number) : draw_plain(frame, number, shown);
        if (signs.unit_w > 0 && !signs.unit_under) {
            row.cut_left(12);
            row.w = signs.unit_w;  // all of it, or "cm²" breaks before its little 2
            ui.text_middle(row, signs.unit, signs.unit_style);
        }
        return entered;
    }

    // What stands beside the number: the box's name, where there is room for it, and the unit.
    struct Signs {
        std::string_view name;
        TextStyle name_style;
        int name_w = 0;  // 0: it is spoken only
        int gap = 0;
        std::string unit;
        TextStyle unit_style;
        int unit_w = 0;  // with the gap before it
        bool unit_under = false;
        int least = 0;  // the number's width when nothing is in it
    };
    Signs signs_beside(Ui& ui, const Look& look, Rect inside) const {
        const bool full = look.wide() && !look.big();
        Signs out{.name = full ? _("My answer") : _("Answer"),
                  .name_style = style(look, full ? Type::lead : Type::body, look.palette().ink2),
                  .gap = full          ? 26
                         : look.wide() ? 20
                                       : 14,
                  .unit = literal(answer_.unit),
                  .unit_style = style(look, Type::lead, look.palette().ink2),
                  .least = look.wide() ? 150 : 110};
        // The whole number, the fraction's bar, and a minus before them.
        if (fraction_)
            out.least = (look.wide() ? 150 : 106) + whole_w(look) + 10 +
                        (minus_ ? digits_style(look).px * 3 / 4 : 0);
        const auto unit_w = [&] {
            return out.unit.empty() ? 0 : ui.measure(out.unit, out.unit_style).w + 12;
        };
        out.unit_w = unit_w();
        out.name_w = ui.measure(out.name, out.name_style).w;
        if (out.name_w + out.gap + out.least + out.unit_w > inside.w) out.name_w = out.gap = 0;
        out.unit_under = !fraction_ && out.least + out.unit_w > inside.w;
        const int most = out.unit_under ? inside.w : inside.w - out.least;
        while (out.unit_style.px > 18 && out.unit_w > most) {
            --out.unit_style.px;
            out.unit_w = unit_w();
        }
        return out;
    }

    static TextStyle digits_style(const Look& look) {
        TextStyle digits = style(look, Type::answer, look.palette().ink, true);
        digits.px = std::min(look.wide() ? 48 : 36, look.px(Type::answer));
        digits.align = Align::centre;
        return digits;
    }
    static int whole_w(const Look& look) { return look.wide() ? 84 : 60; }

    bool draw_plain(Frame& frame, Rect at, const std::string& shown) {
        const Look& look = frame.look;
        at = at.centred(at.w, std::min(at.h, look.wide() ? 72 : 56));
        const Response hit = frame.ui.hit(at, _("My answer box"), Role::note, -1,
                                          {.first_focus = true, .value = shown});
        frame.canvas.outline(at, 9, hit.focused ? 3 : 2,
                             hit.focused ? look.palette().primary : look.palette().edge);
        draw_digits(frame, at, shown);
        return hit.tapped && frame.ui.focus_visible();
    }

    static void draw_digits(Frame& frame, Rect at, const std::string& shown) {
        TextStyle digits = digits_style(frame.look);
        while (digits.px > 20 && frame.ui.measure(shown, digits).w > at.w - 10)
            digits.px -= 2;
        frame.ui.fonts().draw_middle(frame.canvas, at, shown, digits);
    }

    bool draw_fraction(Frame& frame, Rect area) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle digits = digits_style(look);
        if (minus_) {
            ui.fonts().draw_middle(frame.canvas, area.cut_left(digits.px * 3 / 4), "\u2212",
                                   digits);
        }
        const Rect whole_area = area.cut_left(whole_w(look), 10);
        const int bar_h = 4;
        const int box_h =
            std::min(look.wide() ? std::max(60, look.min_touch()) : 48, (area.h - bar_h - 10) / 2);
        const int box_w = std::max(44, area.w * 4 / 5);
        const int x = area.centre_x() - box_w / 2;
        const int y = area.y + (area.h - 2 * box_h - bar_h - 10) / 2;
        frame.canvas.rounded({area.x, y + box_h + 5, area.w, bar_h}, 2, look.palette().ink);
        ui.begin_group("answer");
        focused_.reset();
        bool entered = draw_part(frame, whole_area.centred(whole_area.w, box_h), Box::whole);
        entered = draw_part(frame, {x, y, box_w, box_h}, Box::top) || entered;
        entered =
            draw_part(frame, {x, y + box_h + bar_h + 10, box_w, box_h}, Box::bottom) || entered;
        ui.end_group();
        // A key that went on to another box takes the focus along.
        if (focused_ && *focused_ != box_) ui.focus_on(name_of(box_));
        last_focus_ = focused_;
        return entered;
    }

    static const char* name_of(Box box) {
        return box == Box::whole ? _("Whole number")
               : box == Box::top ? _("Top number")
                                 : _("Bottom number");
    }

    // The box that the focus comes to is the one that is typed into.
    bool draw_part(Frame& frame, Rect at, Box which) {
        Ui& ui = frame.ui;
        const Palette& colours = frame.look.palette();
        const std::string& value = text_of(which);
        const Response hit =
            ui.hit(at, name_of(which), Role::note, -1,
                   {.selected = box_ == which, .first_focus = box_ == which, .value = value});
        if (hit.focused) {
            if (last_focus_ && *last_focus_ != which) box_ = which;
            focused_ = which;
        }
        if (hit.tapped && !ui.focus_visible()) box_ = which;
        if (box_ == which) {
            frame.canvas.rounded(at, 9, colours.card);
            frame.canvas.outline(at, 9, 3, colours.primary);
        } else {
            frame.canvas.dashed(at, 9, 2, colours.edge);
        }
        draw_digits(frame, at, value);
        return hit.tapped && ui.focus_visible();
    }

    // ---- the keys ----
    void draw_keys(Frame& frame, Rect pad) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        ui.reading_order(10);
        // From wherever the focus is: up and down move between the boxes of a fraction.
        if (fraction_ && ui.input().take(Key::up)) box_ = Box::top;
        if (fraction_ && ui.input().take(Key::down)) box_ = Box::bottom;
        type_fast(ui.input());
        if (answer_.allow_point && ui.input().take(",")) point();
        ui.begin_group("pad");
        const int px = look.big() ? std::min(look.px(Type::key), 60) : 0;
        for (int i = 0; i < 10; ++i) {
            const int number = (i + 1) % 10;
            const Rect at =
                number == 0 ? pad_key(look, pad, 0, 3) : pad_key(look, pad, i % 3, i / 3);
            const std::string name = std::to_string(number);
            if (ui.key(at, name, false, {.typed = name, .px = px})) digit(name[0]);
        }
        if (ui.key(pad_key(look, pad, 3, 0), "", true,
                   {.icon = "backspace", .label = _("Erase"), .shortcut = Key::backspace})) {
            erase();
        }
        draw_signs(ui, look, pad);
        ui.end_group();
    }

    void draw_signs(Ui& ui, const Look& look, Rect pad) {
        const std::string_view unused = _("This question does not need it.");
        if (ui.key(pad_key(look, pad, 3, 1), "", true,
                   {.icon = "fraction",
                    .label = _("Fraction"),
                    .enabled = answer_.allow_fraction,
                    .selected = fraction_,
                    .why = unused,
                    .typed = "/"})) {
            slash();
        }
        if (ui.key(pad_key(look, pad, 3, 2), "", true,
                   {.icon = "minus",
                    .label = _("Minus"),
                    .enabled = answer_.allow_minus,
                    .selected = minus_,
                    .why = unused,
                    .typed = "-"})) {
            minus();
        }
        if (ui.key(pad_key(look, pad, 1, 3), decimal_mark(), true,
                   {.label = _("Point"),
                    .enabled = answer_.allow_point,
                    .why = unused,
                    .typed = "."})) {
            point();
        }
    }

    NumberAnswer answer_;
    bool minus_ = false;
    bool fraction_ = false;
    Box box_ = Box::top;
    std::string whole_;   // beside a fraction
    std::string top_;     // a number alone, or what stands above the line
    std::string bottom_;  // below the line
    std::optional<Box> focused_;
    std::optional<Box> last_focus_;
};

}  // namespace

std::unique_ptr<AnswerWidget> number_widget(const NumberAnswer& answer) {
    return std::make_unique<NumberWidget>(answer);
}

}  // namespace pipit::ui
