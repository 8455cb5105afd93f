// See answer_shown.hpp.
#include "ui/screens/answer_shown.hpp"

#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>
#include <charconv>

namespace pipit::ui {

using engine::Figure;
using engine::Given;
using engine::Item;
using engine::Rational;

namespace {

std::string number_markup(std::string_view words) {
    std::string out;
    if (!words.empty() && words.front() == '-') {
        out = "\u2212";
        words.remove_prefix(1);
    }
    if (const auto space = words.find(' '); space != std::string_view::npos) {
        out += words.substr(0, space);
        words.remove_prefix(space + 1);
    }
    const bool stacked = words.find('/') != std::string_view::npos;
    return out + (stacked ? "{" + std::string(words) + "}" : std::string(words));
}

// The options at these positions, with this between two.
std::string options_markup(const std::vector<std::string>& options, std::string_view positions,
                           std::string_view between) {
    std::string out;
    for (const int at : numbers_of(positions)) {
        if (at < 0 || at >= static_cast<int>(options.size())) continue;
        out += (out.empty() ? "" : std::string(between)) + options[static_cast<std::size_t>(at)];
    }
    return out;
}

// The matched pairs, each in the words of `pattern`, with this between two.
std::string pairs_markup(const engine::MatchAnswer& answer, std::string_view given,
                         std::string_view pattern, std::string_view between) {
    std::string out;
    const std::vector<int> to = numbers_of(given);
    for (std::size_t i = 0; i < std::min(to.size(), answer.left.size()); ++i) {
        const auto right = static_cast<std::size_t>(std::max(0, to[i]));
        if (right >= answer.right.size()) continue;
        out += (out.empty() ? "" : std::string(between)) +
               fill(pattern, {answer.left[i], answer.right[right]});
    }
    return out;
}

struct InWords {
    std::string_view given;

    std::string operator()(const engine::NumberAnswer& answer) const {
        const std::string unit = answer.unit.empty() ? "" : " " + literal(answer.unit);
        return number_markup(given) + unit;
    }
    std::string operator()(const engine::ChoiceAnswer&) const {
        return std::string(given);  // already rich text
    }
    std::string operator()(const engine::TextAnswer&) const { return literal(given); }
    std::string operator()(const engine::SeveralAnswer& answer) const {
        return options_markup(answer.options, given, ", ");
    }
    std::string operator()(const engine::OrderAnswer& answer) const {
        return options_markup(answer.options, given, ", ");
    }
    std::string operator()(const engine::MatchAnswer& answer) const {
        return pairs_markup(answer, given, "%1 \u2192 %2", "\n");
    }
    std::string operator()(const engine::LineAnswer& answer) const {
        const auto value = engine::read_number(given);
        if (!value || answer.line.decimals < 0) return number_markup(given);
        return number_words_in(*value, given);
    }
    std::string operator()(const engine::GridAnswer&) const {
        return count("%1 cell", "%1 cells", std::count(given.begin(), given.end(), '1'));
    }
    std::string operator()(const engine::ClockAnswer&) const { return std::string(given); }
    std::string operator()(const engine::PointAnswer& answer) const {
        // Without axes a place has no numbers; the drawing beside it shows where it is.
        if (!answer.grid.axes) return _("this place");
        const std::vector<int> at = numbers_of(given);
        if (at.size() != 2) return literal(given);
        return "(" + grouped(at[0]) + ", " + grouped(at[1]) + ")";
    }

    // A line with decimals on its ticks says 0.35, not 7/20.
    static std::string number_words_in(const Rational& value, std::string_view given) {
        std::int64_t scale = 1;
        int places = 0;
        while (places < 4 && scale % value.denominator() != 0) {
            scale *= 10;
            ++places;
        }
        if (scale % value.denominator() != 0) return number_markup(given);
        const std::int64_t whole = std::abs(value.numerator()) * (scale / value.denominator());
        if (places == 0) return grouped(value.numerator());
        std::string digits = std::to_string(whole);
        const auto least = static_cast<std::size_t>(places) + 1;
        if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
        return (value.numerator() < 0 ? "\u2212" : "") + digits;
    }
};

// Its mark on this line, beside those that are there.
void add_mark(std::vector<Figure>& out, engine::NumberLine line, const Rational& value,
              const std::string& words) {
    if (value < line.from || line.to < value) return;
    for (const engine::LineMark& mark : line.marks) {
        if (mark.at == value) return;
    }
    line.marks.push_back({value, words});
    out.emplace_back(std::move(line));
}

// A fraction's length can be seen: its own cuts, its own parts.
void add_bars(std::vector<Figure>& out, const Item& item, const Rational& value,
              std::string_view given) {
    const bool bar = std::holds_alternative<engine::FractionBar>(item.figure) ||
                     std::holds_alternative<engine::FractionCircle>(item.figure);
    const std::size_t slash = given.find('/');
    if (!bar || slash == std::string_view::npos || given.find(' ') != std::string_view::npos ||
        value <= Rational(0) || value > Rational(1)) {
        return;
    }
    const auto below = engine::read_number(given.substr(slash + 1));
    if (!below || below->denominator() != 1 || below->numerator() > 24) return;
    if (const auto* theirs = std::get_if<engine::FractionBar>(&item.figure)) {
        engine::FractionBar unlabelled = *theirs;
        for (engine::FractionPart& part : unlabelled.parts)
            part.label.clear();
        out.emplace_back(std::move(unlabelled));
    }
    out.emplace_back(engine::FractionBar{.cuts = static_cast<int>(below->numerator()),
                                         .parts = {{value, engine::Fill::plain, ""}}});
}

}  // namespace

std::vector<int> numbers_of(std::string_view text) {
    std::vector<int> out;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        int number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec == std::errc()) out.push_back(number);
        at = read.ptr < end ? read.ptr + 1 : end;
    }
    return out;
}

std::string_view given_name(const Item& item) {
    const bool written = std::holds_alternative<engine::NumberAnswer>(item.answer) ||
                         std::holds_alternative<engine::TextAnswer>(item.answer);
    return written ? _("You wrote") : _("Your answer");
}

std::string given_markup(const Item& item, const Given& given) {
    return std::visit(InWords{given.text}, item.answer);
}

std::string given_spoken(const Item& item, const Given& given) {
    const auto* match = std::get_if<engine::MatchAnswer>(&item.answer);
    return match == nullptr ? "" : pairs_markup(*match, given.text, _("%1 goes with %2."), " ");
}

std::vector<Figure> meaning_of(const Item& item, const Given& given) {
    std::vector<Figure> out;
    if (std::holds_alternative<engine::ClockAnswer>(item.answer)) {
        const auto colon = given.text.find(':');
        if (colon == std::string::npos) return out;
        const std::vector<int> hour = numbers_of(given.text.substr(0, colon));
        const std::vector<int> minute = numbers_of(given.text.substr(colon + 1));
        if (hour.size() == 1 && minute.size() == 1)
            out.emplace_back(engine::ClockFace{hour.front(), minute.front()});
        return out;
    }
    if (const auto* point = std::get_if<engine::PointAnswer>(&item.answer)) {
        const std::vector<int> at = numbers_of(given.text);
        if (at.size() != 2) return out;
        engine::CoordinateGrid grid = point->grid;
        grid.joined = false;
        grid.points.push_back({at[0], at[1], _("mine")});
        out.emplace_back(std::move(grid));
        return out;
    }
    const bool line = std::holds_alternative<engine::LineAnswer>(item.answer);
    if (!line && !std::holds_alternative<engine::NumberAnswer>(item.answer)) return out;
    const auto value = engine::read_number(given.text);
    if (!value) return out;
    const std::string words = plain_words(given_markup(item, given));
    if (line) {
        add_mark(out, std::get<engine::LineAnswer>(item.answer).line, *value, words);
    } else if (const auto* shown = std::get_if<engine::NumberLine>(&item.figure)) {
        const bool whole = given.text.find_first_not_of("0123456789") == std::string::npos;
        add_mark(out, *shown, *value, whole ? grouped(value->numerator()) : given.text);
    } else {
        add_bars(out, item, *value, given.text);
    }
    return out;
}

namespace {

int draw_filled(Frame& frame, Rect at, const engine::GridAnswer& grid, std::string_view given) {
    std::vector<bool> filled;
    for (const char c : given) {
        if (c == '0' || c == '1') filled.push_back(c == '1');
    }
    const bool wide = frame.look.wide();
    const int pad = wide ? 16 : 10;
    const int most = wide ? 150 : 90;
    const Rect inside{at.x + pad, at.y + pad, at.w - 2 * pad, most};
    const Rect last = cell_rect(inside, grid.rows, grid.columns, grid.rows - 1, grid.columns - 1);
    const int h = last.bottom() - inside.y + 2 * pad;
    frame.canvas.well({at.x, at.y, at.w, h});
    draw_cells(frame.ui, inside, grid.rows, grid.columns, filled);
    return h + (wide ? 14 : 8);
}

}  // namespace

int draw_meaning(Frame& frame, Rect at, const Item& item, const Given& given, float come) {
    if (const auto* grid = std::get_if<engine::GridAnswer>(&item.answer))
        return draw_filled(frame, at, *grid, given.text);
    const std::vector<Figure> meaning = meaning_of(item, given);
    if (meaning.empty()) return 0;
    Ui& ui = frame.ui;
    const bool wide = frame.look.wide();
    const int pad = wide ? 16 : 10;
    // A clock and a grid need height to be read; bars and lines do not.
    const bool square = std::holds_alternative<engine::ClockFace>(meaning.front()) ||
                        std::holds_alternative<engine::CoordinateGrid>(meaning.front());
    const int most = square ? (wide ? 220 : 165) : (wide ? 100 : 60);
    int wanted = 2 * pad + (static_cast<int>(meaning.size()) - 1) * 10;
    for (const Figure& figure : meaning) {
        wanted += figure_size(ui, figure, at.w - 2 * pad, most).h;
    }
    frame.canvas.well({at.x, at.y, at.w, wanted});
    int y = at.y + pad;
    // From the left, as far as they have come.
    const int room = at.w - 2 * pad;
    const int come_w = square ? room : static_cast<int>(static_cast<float>(room) * come);
    frame.canvas.push_clip({at.x + pad, at.y, come < 1.0F ? come_w : at.w - pad, wanted});
    for (const Figure& figure : meaning) {
        y += draw_figure(ui, {at.x + pad, y, at.w - 2 * pad, most}, figure).h + 10;
    }
    frame.canvas.pop_clip();
    return wanted + (wide ? 14 : 8);
}

}  // namespace pipit::ui
