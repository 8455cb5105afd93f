// See answer_shapes.hpp. Invariant: whatever does not read back in full is unreadable.
#include "engine/session/answer_shapes.hpp"

#include <algorithm>
#include <set>

namespace pipit::engine {

namespace {

// "2,0,-1" as whole numbers of at most four digits; nothing for anything else.
std::optional<std::vector<int>> read_list(std::string_view text) {
    std::vector<int> out;
    while (true) {
        const auto comma = text.find(',');
        std::string_view one = text.substr(0, comma);
        const bool minus = !one.empty() && one.front() == '-';
        if (minus) one.remove_prefix(1);
        if (one.empty() || one.size() > 4) return std::nullopt;
        int value = 0;
        for (const char c : one) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        out.push_back(minus ? -value : value);
        if (comma == std::string_view::npos) return out;
        text.remove_prefix(comma + 1);
    }
}

bool all_within(const std::vector<int>& values, std::size_t size) {
    return std::all_of(values.begin(), values.end(),
                       [&](int value) { return value >= 0 && value < static_cast<int>(size); });
}

bool all_differ(const std::vector<int>& values) {
    return std::set<int>(values.begin(), values.end()).size() == values.size();
}

Verdict verdict(bool right) {
    return right ? Verdict::right : Verdict::not_yet;
}

std::size_t cell(const GridAnswer& answer, int row, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(answer.columns) +
           static_cast<std::size_t>(column);
}

// The filled cells of "110/100", row by row; nothing where it is not that grid.
std::optional<std::vector<bool>> read_cells(const GridAnswer& answer, std::string_view text) {
    std::vector<bool> out;
    int row = 0, column = 0;
    for (const char c : text) {
        if (c == '/') {
            if (column != answer.columns) return std::nullopt;
            ++row;
            column = 0;
        } else if (c == '0' || c == '1') {
            out.push_back(c == '1');
            ++column;
        } else {
            return std::nullopt;
        }
    }
    if (row != answer.rows - 1 || column != answer.columns ||
        out.size() != cell(answer, answer.rows, 0))
        return std::nullopt;
    return out;
}

bool is_rectangle(const GridAnswer& answer, const std::vector<bool>& cells) {
    int top = answer.rows, left = answer.columns, bottom = -1, right = -1, filled = 0;
    for (int row = 0; row < answer.rows; ++row) {
        for (int column = 0; column < answer.columns; ++column) {
            if (!cells[cell(answer, row, column)]) continue;
            top = std::min(top, row);
            bottom = std::max(bottom, row);
            left = std::min(left, column);
            right = std::max(right, column);
            ++filled;
        }
    }
    const int high = bottom - top + 1;
    const int wide = right - left + 1;
    const bool fits = (high == answer.high && wide == answer.wide) ||
                      (answer.turned && high == answer.wide && wide == answer.high);
    return fits && filled == high * wide;
}

struct Judge {
    std::string_view text;

    template <class T>
    Verdict operator()(const T&) const {
        return Verdict::unreadable;  // judged in answer.cpp
    }
    Verdict operator()(const SeveralAnswer& answer) const {
        const auto given = read_list(text);
        if (!given || !all_within(*given, answer.options.size()) ||
            !std::is_sorted(given->begin(), given->end()) || !all_differ(*given))
            return Verdict::unreadable;
        return verdict(*given == answer.right);
    }
    Verdict operator()(const OrderAnswer& answer) const {
        const auto given = read_list(text);
        if (!given || given->size() != answer.options.size() ||
            !all_within(*given, answer.options.size()) || !all_differ(*given))
            return Verdict::unreadable;
        return verdict(*given == answer.right);
    }
    Verdict operator()(const MatchAnswer& answer) const {
        const auto given = read_list(text);
        if (!given || given->size() != answer.left.size() ||
            !all_within(*given, answer.right.size()) || !all_differ(*given))
            return Verdict::unreadable;
        return verdict(*given == answer.pairs);
    }
    Verdict operator()(const LineAnswer& answer) const {
        const auto given = read_number(text);
        if (!given || *given < answer.line.from || answer.line.to < *given)
            return Verdict::unreadable;
        return verdict(*given == answer.value);
    }
    Verdict operator()(const GridAnswer& answer) const {
        const auto cells = read_cells(answer, text);
        if (!cells) return Verdict::unreadable;
        const auto filled = std::count(cells->begin(), cells->end(), true);
        if (filled == 0) return Verdict::unreadable;
        if (answer.rule == GridAnswer::Rule::count) return verdict(filled == answer.count);
        return verdict(is_rectangle(answer, *cells));
    }
    Verdict operator()(const ClockAnswer& answer) const {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos || text.size() != colon + 3) return Verdict::unreadable;
        const auto hour = read_list(text.substr(0, colon));
        const auto minute = read_list(text.substr(colon + 1));
        if (!hour || !minute || hour->size() != 1 || minute->size() != 1 || hour->front() < 1 ||
            hour->front() > 12 || minute->front() < 0 || minute->front() > 59)
            return Verdict::unreadable;
        return verdict(hour->front() == answer.hour && minute->front() == answer.minute);
    }
    Verdict operator()(const PointAnswer& answer) const {
        const auto given = read_list(text);
        if (!given || given->size() != 2 || given->front() < answer.grid.x_from ||
            given->front() > answer.grid.x_to || given->back() < answer.grid.y_from ||
            given->back() > answer.grid.y_to)
            return Verdict::unreadable;
        return verdict(given->front() == answer.x && given->back() == answer.y);
    }
};

// A grid that `answer` accepts: filled from the top left.
std::string grid_text(const GridAnswer& answer) {
    std::string out;
    for (int row = 0; row < answer.rows; ++row) {
        if (row > 0) out += '/';
        for (int column = 0; column < answer.columns; ++column) {
            const bool filled = answer.rule == GridAnswer::Rule::count
                                    ? row * answer.columns + column < answer.count
                                    : row < answer.high && column < answer.wide;
            out += filled ? '1' : '0';
        }
    }
    return out;
}

struct RightText {
    template <class T>
    std::string operator()(const T&) const {
        return {};  // said in answer.cpp
    }
    std::string operator()(const SeveralAnswer& a) const { return list_text(a.right); }
    std::string operator()(const OrderAnswer& a) const { return list_text(a.right); }
    std::string operator()(const MatchAnswer& a) const { return list_text(a.pairs); }
    std::string operator()(const LineAnswer& a) const {
        const std::string top = std::to_string(a.value.numerator());
        return a.value.denominator() == 1 ? top : top + "/" + std::to_string(a.value.denominator());
    }
    std::string operator()(const GridAnswer& a) const { return grid_text(a); }
    std::string operator()(const ClockAnswer& a) const {
        return std::to_string(a.hour) + (a.minute < 10 ? ":0" : ":") + std::to_string(a.minute);
    }
    std::string operator()(const PointAnswer& a) const { return list_text({a.x, a.y}); }
};

// ---- bounds -------------------------------------------------------------------------------------

std::string texts_problem(const std::vector<std::string>& texts, std::size_t least,
                          std::size_t most, const std::string& what) {
    if (texts.size() < least || texts.size() > most)
        return what + " must be " + std::to_string(least) + " to " + std::to_string(most);
    if (std::set<std::string>(texts.begin(), texts.end()).size() != texts.size())
        return what + " must differ from each other";
    if (std::any_of(texts.begin(), texts.end(), [](const auto& text) { return text.empty(); }))
        return what + " must not be empty";
    return {};
}

struct Bounds {
    std::string operator()(const NumberAnswer&) const { return {}; }
    std::string operator()(const ChoiceAnswer& a) const {
        if (a.right < 0 || a.right >= static_cast<int>(a.options.size()))
            return "right must be one of the options";
        return texts_problem(a.options, 2, 6, "options");
    }
    std::string operator()(const TextAnswer& a) const {
        return a.accepted.empty() ? "accepted must hold one text or more" : std::string();
    }
    std::string operator()(const SeveralAnswer& a) const {
        if (a.right.empty() || !all_within(a.right, a.options.size()) || !all_differ(a.right) ||
            !std::is_sorted(a.right.begin(), a.right.end()))
            return "right must name one or more of the options";
        return texts_problem(a.options, 2, 6, "options");
    }
    std::string operator()(const OrderAnswer& a) const {
        if (a.right.size() != a.options.size() || !all_within(a.right, a.options.size()) ||
            !all_differ(a.right))
            return "right must hold every option once";
        if (std::is_sorted(a.right.begin(), a.right.end()))
            return "the options are shown in the right order already";
        return texts_problem(a.options, 2, 5, "options");
    }
    std::string operator()(const MatchAnswer& a) const {
        if (const auto problem = texts_problem(a.left, 2, 4, "left"); !problem.empty())
            return problem;
        if (a.pairs.size() != a.left.size() || !all_within(a.pairs, a.right.size()) ||
            !all_differ(a.pairs))
            return "each left one needs a place of its own on the right";
        return texts_problem(a.right, a.left.size(), a.left.size() + 2, "right");
    }
    std::string operator()(const LineAnswer& a) const {
        if (const auto problem = figure_problem(a.line); !problem.empty()) return problem;
        for (int tick = 0; tick <= a.line.steps; ++tick) {
            if (line_tick(a.line, tick) == a.value) return {};
        }
        return "the value must stand on a tick";
    }
    std::string operator()(const GridAnswer& a) const {
        if (a.rows < 1 || a.rows > 10 || a.columns < 1 || a.columns > 10)
            return "rows and columns must be 1 to 10";
        if (a.rule == GridAnswer::Rule::count)
            return a.count >= 1 && a.count <= a.rows * a.columns ? std::string()
                                                                 : "count must fit the grid";
        return a.high >= 1 && a.wide >= 1 && a.high <= a.rows && a.wide <= a.columns
                   ? std::string()
                   : "the rectangle must fit the grid";
    }
    std::string operator()(const ClockAnswer& a) const {
        if (const auto problem = figure_problem(ClockFace{a.hour, a.minute}); !problem.empty())
            return problem;
        if (a.step != 1 && a.step != 5 && a.step != 15 && a.step != 30 && a.step != 60)
            return "step must be 1, 5, 15, 30 or 60";
        return a.minute % a.step == 0 ? std::string() : "minute must be a multiple of step";
    }
    std::string operator()(const PointAnswer& a) const {
        if (const auto problem = figure_problem(a.grid); !problem.empty()) return problem;
        // A point given is told by its grid lines.
        if (a.grid.x_step != 1 || a.grid.y_step != 1)
            return "the axes of a point answer count by ones";
        return a.x >= a.grid.x_from && a.x <= a.grid.x_to && a.y >= a.grid.y_from &&
                       a.y <= a.grid.y_to
                   ? std::string()
                   : "the point must stand on the grid";
    }
};

}  // namespace

Verdict judge_shape(const Answer& answer, std::string_view text) {
    return std::visit(Judge{text}, answer);
}

std::string list_text(const std::vector<int>& values) {
    std::string out;
    for (const int value : values)
        out += (out.empty() ? "" : ",") + std::to_string(value);
    return out;
}

bool same_cells(const GridAnswer& answer, std::string_view one, std::string_view other) {
    const auto cells = read_cells(answer, one), others = read_cells(answer, other);
    if (!cells || !others) return false;
    if (answer.rule == GridAnswer::Rule::count)
        return std::count(cells->begin(), cells->end(), true) ==
               std::count(others->begin(), others->end(), true);
    GridAnswer sought = answer;
    for (sought.high = 1; sought.high <= answer.rows; ++sought.high) {
        for (sought.wide = 1; sought.wide <= answer.columns; ++sought.wide) {
            if (is_rectangle(sought, *others)) return is_rectangle(sought, *cells);
        }
    }
    return one == other;
}

std::string shape_text(const Answer& answer) {
    return std::visit(RightText{}, answer);
}

std::string answer_problem(const Answer& answer) {
    return std::visit(Bounds{}, answer);
}

}  // namespace pipit::engine
