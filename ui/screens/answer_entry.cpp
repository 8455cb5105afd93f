// See answer_entry.hpp.
#include "ui/screens/answer_entry.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_shown.hpp"

#include <algorithm>
#include <cstdlib>

namespace pipit::ui {

using engine::Answer;
using engine::Rational;

namespace {

using Act = EntryStep::Act;
using Steps = std::vector<EntryStep>;

void tap(Steps& steps, std::string label, int times = 1) {
    for (int i = 0; i < times; ++i)
        steps.push_back({Act::tap, label, Key::none});
}
void press(Steps& steps, Key key, int times = 1) {
    for (int i = 0; i < times; ++i)
        steps.push_back({Act::press, {}, key});
}
void type(Steps& steps, std::string_view words) {
    if (!words.empty()) steps.push_back({Act::type, std::string(words), Key::none});
}
// `by` steps along one axis, in keys.
void along(Steps& steps, int by, Key less, Key more) {
    press(steps, by < 0 ? less : more, std::abs(by));
}

// "-1 1/2" taken apart.
struct Written {
    bool minus = false;
    std::string whole;  // beside a fraction
    std::string top;    // a number alone, or what stands above the line
    std::string bottom;
};
Written written(std::string_view given) {
    Written out;
    out.minus = !given.empty() && given.front() == '-';
    if (out.minus) given.remove_prefix(1);
    if (const auto space = given.find(' '); space != std::string_view::npos) {
        out.whole = given.substr(0, space);
        given.remove_prefix(space + 1);
    }
    const auto slash = given.find('/');
    out.top = given.substr(0, slash);
    if (slash != std::string_view::npos) out.bottom = given.substr(slash + 1);
    return out;
}

// The tick of a line where this number stands; -1 where it stands on none.
int tick_of(const engine::NumberLine& line, std::string_view given) {
    const auto value = engine::read_number(given);
    for (int tick = 0; value && tick <= line.steps; ++tick) {
        if (engine::line_tick(line, tick) == *value) return tick;
    }
    return -1;
}

// The first step puts a mark on an end; from there it is so many steps. Negative: from the right.
int line_steps(const engine::NumberLine& line, int tick) {
    return tick <= line.steps / 2 ? tick + 1 : tick - line.steps - 1;
}

struct Filled {
    int row = 0;
    int column = 0;
};
std::vector<Filled> cells_of(std::string_view given) {
    std::vector<Filled> out;
    Filled at;
    for (const char c : given) {
        if (c == '/') {
            at = {at.row + 1, 0};
            continue;
        }
        if (c == '1') out.push_back(at);
        ++at.column;
    }
    return out;
}

// Steps of the hands from twelve: the shorter way round.
struct Turns {
    int hours = 0;
    int minutes = 0;
};
int shorter(int forward, int round) {
    return forward > round / 2 ? forward - round : forward;
}
Turns turns_of(std::string_view given) {
    const std::size_t colon = std::min(given.find(':'), given.size());
    const auto number = [](std::string_view text) { return std::atoi(std::string(text).c_str()); };
    const int minute = colon < given.size() ? number(given.substr(colon + 1)) : 0;
    return {shorter(number(given.substr(0, colon)) % 12, 12), shorter(minute, 60)};
}

std::string cell_name(const Filled& cell) {
    return fill(_("Row %1, cell %2"),
                {std::to_string(cell.row + 1), std::to_string(cell.column + 1)});
}

// ---- by taps ----

struct ByTaps {
    std::string_view given;
    const Labels& labels;

    Steps operator()(const engine::NumberAnswer&) const {
        Steps steps;
        const Written parts = written(given);
        const auto digits = [&](std::string_view text) {
            for (const char c : text)
                tap(steps, c == '.' ? std::string(_("Point")) : std::string(1, c));
        };
        if (parts.minus) tap(steps, _("Minus"));
        if (!parts.whole.empty()) {
            tap(steps, _("Fraction"));
            tap(steps, _("Whole number"));
            digits(parts.whole);
            tap(steps, _("Top number"));
            digits(parts.top);
            tap(steps, _("Bottom number"));
        } else {
            digits(parts.top);
            if (!parts.bottom.empty()) tap(steps, _("Fraction"));
        }
        digits(parts.bottom);
        return steps;
    }
    Steps operator()(const engine::ChoiceAnswer&) const {
        Steps steps;
        tap(steps, plain_words(given));
        return steps;
    }
    Steps operator()(const engine::TextAnswer&) const {
        Steps steps;
        // Small letters stand on the keyboard; a capital is not asked for.
        for (const char c : given) {
            const bool capital = c >= 'A' && c <= 'Z';
            if (c == ' ')
                tap(steps, _("space"));
            else
                tap(steps, std::string(1, capital ? static_cast<char>(c - 'A' + 'a') : c));
        }
        return steps;
    }
    Steps operator()(const engine::SeveralAnswer& answer) const {
        Steps steps;
        for (const int at : numbers_of(given))
            tap(steps, plain_words(answer.options[static_cast<std::size_t>(at)]));
        return steps;
    }
    Steps operator()(const engine::OrderAnswer& answer) const {
        Steps steps;
        int place = 0;
        for (const int at : numbers_of(given)) {
            tap(steps, plain_words(answer.options[static_cast<std::size_t>(at)]));
            tap(steps, fill(_("Place %1"), {std::to_string(++place)}));
        }
        return steps;
    }
    Steps operator()(const engine::MatchAnswer&) const {
        Steps steps;
        int left = 0;
        for (const int right : numbers_of(given)) {
            tap(steps, std::to_string(++left) + ":");
            tap(steps, std::string(1, static_cast<char>('A' + right)) + ":");
        }
        return steps;
    }
    Steps operator()(const engine::LineAnswer& answer) const {
        Steps steps;
        const int tick = tick_of(answer.line, given);
        if (tick < 0) return steps;
        const int by = line_steps(answer.line, tick);
        tap(steps, by > 0 ? _("One step right") : _("One step left"), std::abs(by));
        return steps;
    }
    Steps operator()(const engine::GridAnswer&) const {
        Steps steps;
        Filled at;
        for (const Filled& cell : cells_of(given)) {
            if (labels.find(cell_name(cell)) != nullptr) {
                tap(steps, cell_name(cell));
                continue;
            }
            const int across = cell.column - at.column;
            tap(steps, across > 0 ? _("One step right") : _("One step left"), std::abs(across));
            tap(steps, _("One step down"), cell.row - at.row);
            tap(steps, _("Fill this cell"));
            at = cell;
        }
        return steps;
    }
    Steps operator()(const engine::ClockAnswer& answer) const {
        Steps steps;
        const Turns turns = turns_of(given);
        tap(steps, _("One hour on"));  // the hands appear, at twelve
        tap(steps, turns.hours > 0 ? _("One hour on") : _("One hour back"), std::abs(turns.hours));
        const int by = std::abs(turns.minutes);
        const bool on = turns.minutes > 0;
        if (answer.step > 1) {
            const std::string step = std::to_string(answer.step);
            tap(steps, on ? fill(_("%1 minutes on"), {step}) : fill(_("%1 minutes back"), {step}),
                by / answer.step);
            return steps;
        }
        tap(steps, on ? _("5 minutes on") : _("5 minutes back"), by / 5);
        tap(steps, on ? _("1 minute on") : _("1 minute back"), by % 5);
        return steps;
    }
    Steps operator()(const engine::PointAnswer& answer) const {
        Steps steps;
        const std::vector<int> to = numbers_of(given);
        if (to.size() != 2) return steps;
        const engine::CoordinateGrid& grid = answer.grid;
        const int across = to[0] - std::clamp(0, grid.x_from, grid.x_to);
        const int up = to[1] - std::clamp(0, grid.y_from, grid.y_to);
        tap(steps, _("One step right"));  // the point appears where the axes meet
        tap(steps, across > 0 ? _("One step right") : _("One step left"), std::abs(across));
        tap(steps, up > 0 ? _("One step up") : _("One step down"), std::abs(up));
        return steps;
    }
};

// ---- by keys ----

struct ByKeys {
    std::string_view given;

    Steps operator()(const engine::NumberAnswer&) const {
        Steps steps;
        const Written parts = written(given);
        if (parts.minus) type(steps, "-");
        if (!parts.whole.empty()) {
            type(steps, "/");
            press(steps, Key::left);
            type(steps, parts.whole);
            press(steps, Key::right);
            type(steps, parts.top);
            type(steps, "/");
        } else {
            type(steps, parts.top);
            if (!parts.bottom.empty()) type(steps, "/");
        }
        type(steps, parts.bottom);
        return steps;
    }
    Steps operator()(const engine::ChoiceAnswer& answer) const {
        Steps steps;
        const auto at = std::find(answer.options.begin(), answer.options.end(), given);
        press(steps, Key::down, static_cast<int>(at - answer.options.begin()));
        press(steps, Key::space);
        return steps;
    }
    Steps operator()(const engine::TextAnswer&) const {
        Steps steps;
        type(steps, given);
        return steps;
    }
    Steps operator()(const engine::SeveralAnswer&) const {
        Steps steps;
        int here = 0;
        for (const int at : numbers_of(given)) {
            along(steps, at - here, Key::up, Key::down);
            press(steps, Key::space);
            here = at;
        }
        return steps;
    }
    // After each placing the focus stands on the first thing that has no place yet.
    Steps operator()(const engine::OrderAnswer& answer) const {
        Steps steps;
        std::vector<bool> placed(answer.options.size(), false);
        for (const int at : numbers_of(given)) {
            const auto first = std::find(placed.begin(), placed.end(), false) - placed.begin();
            along(steps, at - static_cast<int>(first), Key::up, Key::down);
            press(steps, Key::space, 2);  // take it up; put it into the first free place
            placed[static_cast<std::size_t>(at)] = true;
        }
        return steps;
    }
    // The focus goes to the first right one without a partner, and back to the next left one.
    Steps operator()(const engine::MatchAnswer& answer) const {
        Steps steps;
        std::vector<bool> taken(answer.right.size(), false);
        for (const int right : numbers_of(given)) {
            const auto first = std::find(taken.begin(), taken.end(), false) - taken.begin();
            press(steps, Key::space);
            along(steps, right - static_cast<int>(first), Key::up, Key::down);
            press(steps, Key::space);
            taken[static_cast<std::size_t>(right)] = true;
        }
        return steps;
    }
    Steps operator()(const engine::LineAnswer& answer) const {
        Steps steps;
        const int tick = tick_of(answer.line, given);
        if (tick >= 0) along(steps, line_steps(answer.line, tick), Key::left, Key::right);
        return steps;
    }
    Steps operator()(const engine::GridAnswer&) const {
        Steps steps;
        Filled at;
        for (const Filled& cell : cells_of(given)) {
            along(steps, cell.row - at.row, Key::up, Key::down);
            along(steps, cell.column - at.column, Key::left, Key::right);
            press(steps, Key::space);
            at = cell;
        }
        return steps;
    }
    Steps operator()(const engine::ClockAnswer& answer) const {
        Steps steps;
        const Turns turns = turns_of(given);
        press(steps, Key::space);  // the hands appear, at twelve
        if (turns.hours > 0) press(steps, Key::right);
        press(steps, Key::space, std::abs(turns.hours));
        if (turns.minutes == 0) return steps;
        press(steps, Key::tab);
        const int by = std::abs(turns.minutes);
        if (answer.step > 1) {
            if (turns.minutes > 0) press(steps, Key::right);
            press(steps, Key::space, by / answer.step);
            return steps;
        }
        // -5 -1 +1 +5
        press(steps, Key::right, turns.minutes > 0 ? 3 : 0);
        press(steps, Key::space, by / 5);
        press(steps, turns.minutes > 0 ? Key::left : Key::right);
        press(steps, Key::space, by % 5);
        return steps;
    }
    Steps operator()(const engine::PointAnswer& answer) const {
        Steps steps;
        const std::vector<int> to = numbers_of(given);
        if (to.size() != 2) return steps;
        const engine::CoordinateGrid& grid = answer.grid;
        press(steps, Key::right);
        along(steps, to[0] - std::clamp(0, grid.x_from, grid.x_to), Key::left, Key::right);
        along(steps, to[1] - std::clamp(0, grid.y_from, grid.y_to), Key::down, Key::up);
        return steps;
    }
};

// ---- wrong ones ----

// Whether the pad of this item has the keys for it.
bool can_be_entered(const engine::NumberAnswer& number, std::string_view given) {
    if (given.find('-') != std::string_view::npos && !number.allow_minus) return false;
    if (given.find('.') != std::string_view::npos && !number.allow_point) return false;
    return given.find('/') == std::string_view::npos || number.allow_fraction;
}

// Answers of the kind that might be wrong; the first that is will do.
struct Candidates {
    std::vector<std::string> operator()(const engine::NumberAnswer&) const {
        std::vector<std::string> out;
        for (int n = 1; n < 20; ++n)
            out.push_back(std::to_string(n));
        out.emplace_back("987654321");
        return out;
    }
    std::vector<std::string> operator()(const engine::ChoiceAnswer& a) const { return a.options; }
    std::vector<std::string> operator()(const engine::TextAnswer&) const {
        return {"something else"};
    }
    std::vector<std::string> operator()(const engine::SeveralAnswer&) const { return {"0", "1"}; }
    std::vector<std::string> operator()(const engine::OrderAnswer& a) const {
        return rotations(a.options.size(), a.options.size());
    }
    std::vector<std::string> operator()(const engine::MatchAnswer& a) const {
        return rotations(a.left.size(), a.right.size());
    }
    std::vector<std::string> operator()(const engine::LineAnswer& a) const {
        std::vector<std::string> out;
        for (const int tick : {0, 1}) {
            const Rational at = engine::line_tick(a.line, tick);
            out.push_back(std::to_string(at.numerator()) +
                          (at.denominator() == 1 ? "" : "/" + std::to_string(at.denominator())));
        }
        return out;
    }
    std::vector<std::string> operator()(const engine::GridAnswer& a) const {
        std::string one;
        for (int row = 0; row < a.rows; ++row)
            one += (row > 0 ? "/" : "") + std::string(static_cast<std::size_t>(a.columns), '0');
        std::string two = one;
        one.front() = two.front() = '1';
        two.back() = '1';
        return {one, two};
    }
    std::vector<std::string> operator()(const engine::ClockAnswer&) const {
        return {"12:00", "1:00"};
    }
    std::vector<std::string> operator()(const engine::PointAnswer& a) const {
        return {std::to_string(a.grid.x_from) + "," + std::to_string(a.grid.y_from),
                std::to_string(a.grid.x_to) + "," + std::to_string(a.grid.y_from)};
    }
    // 0,1,2 of n, and 1,2,0.
    static std::vector<std::string> rotations(std::size_t size, std::size_t n) {
        std::vector<std::string> out;
        for (std::size_t turn = 0; turn < 2; ++turn) {
            std::string one;
            for (std::size_t i = 0; i < size; ++i)
                one += (i > 0 ? "," : "") + std::to_string((i + turn) % n);
            out.push_back(std::move(one));
        }
        return out;
    }
};

}  // namespace

std::vector<EntryStep> entry_by_taps(const Answer& answer, std::string_view given,
                                     const Labels& labels) {
    return std::visit(ByTaps{given, labels}, answer);
}

std::vector<EntryStep> entry_by_keys(const Answer& answer, std::string_view given) {
    return std::visit(ByKeys{given}, answer);
}

std::string wrong_answer(const engine::Item& item) {
    const auto wrong = [&](const std::string& given) {
        return engine::judge(item.answer, {given}) == engine::Verdict::not_yet;
    };
    const auto* number = std::get_if<engine::NumberAnswer>(&item.answer);
    for (const engine::Misconception& known : item.misconceptions) {
        if (number != nullptr && !can_be_entered(*number, known.given)) continue;
        if (wrong(known.given)) return known.given;
    }
    for (const std::string& given : std::visit(Candidates{}, item.answer)) {
        if (wrong(given)) return given;
    }
    return {};
}

}  // namespace pipit::ui
