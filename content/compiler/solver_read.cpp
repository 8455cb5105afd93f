// Drawings to numbers, by counting strokes.
#include "content/compiler/solver_read.hpp"

#include "content/compiler/form.hpp"

#include <algorithm>
#include <numeric>

namespace pipit::pack {

namespace {

constexpr std::string_view minus_sign = "−";

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// "a | b | c" without the spaces round the bars.
std::vector<std::string> fields_of(const std::string& text) {
    std::vector<std::string> out;
    for (const std::string& one : split(text, '|'))
        out.push_back(trimmed(one));
    return out;
}

int strokes(const std::string& text, char what) {
    return static_cast<int>(std::count(text.begin(), text.end(), what));
}

bool all_digits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::string without_stop(std::string text) {
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::optional<int> sum_of(const std::string& text) {
    int sum = 0;
    for (const std::string& one : split(text, '+')) {
        if (!all_digits(trimmed(one))) return std::nullopt;
        sum += to_int(trimmed(one));
    }
    return sum;
}

std::optional<int> signed_int(const std::string& text) {
    std::string digits = text;
    int sign = 1;
    if (digits.starts_with(minus_sign)) {
        digits.erase(0, minus_sign.size());
        sign = -1;
    } else if (digits.starts_with('-')) {
        digits.erase(0, 1);
        sign = -1;
    }
    if (!all_digits(digits)) return std::nullopt;
    return sign * to_int(digits);
}

std::optional<std::pair<int, int>> point_of(const std::string& text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return std::nullopt;
    const auto halves = split(text.substr(1, text.size() - 2), ',');
    if (halves.size() != 2) return std::nullopt;
    const auto x = signed_int(trimmed(halves[0])), y = signed_int(trimmed(halves[1]));
    if (!x || !y) return std::nullopt;
    return std::pair{*x, *y};
}

std::optional<Plane> plane_of(const std::string& drawn) {
    const auto fields = fields_of(drawn);
    const auto head = split(fields[0], ' ');
    if (head.size() < 5 || head[0] != "plane") return std::nullopt;
    std::vector<int> ends;
    for (std::size_t i = 1; i <= 4; ++i) {
        const auto end = signed_int(head[i]);
        if (!end) return std::nullopt;
        ends.push_back(*end);
    }
    Plane out{ends[0], ends[1], ends[2], ends[3], {}};
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const std::string label = fields[i].substr(0, fields[i].find_first_of(" >^"));
        out.points[label] = {out.x_from + strokes(fields[i], '>'),
                             out.y_from + strokes(fields[i], '^')};
    }
    return out;
}

std::optional<int> Plot::value(const std::string& label) const {
    std::optional<int> found;
    for (const auto& [name, height] : values) {
        if (name != label) continue;
        if (found) return std::nullopt;
        found = height;
    }
    return found;
}

std::optional<Plot> plot_of(const std::string& drawn, const std::string& kind) {
    const auto fields = fields_of(drawn);
    if (fields.size() < 3 || !fields[0].starts_with(kind)) return std::nullopt;
    const auto step = match("step {n}", fields[1]);
    if (!step) return std::nullopt;
    Plot out{trimmed(fields[0].substr(kind.size())), to_int((*step)[0]), {}};
    for (std::size_t i = 2; i < fields.size(); ++i) {
        // The label, the lines passed, and perhaps a part of a step.
        const auto bar = fields[i].find_last_of(' ');
        const bool empty =
            bar == std::string::npos ||
            fields[i].find_first_not_of("=+/0123456789", bar + 1) != std::string::npos;
        const std::string height = empty ? "" : fields[i].substr(bar + 1);
        int value = strokes(height, '=') * out.step;
        if (const auto plus = height.find('+'); plus != std::string::npos)
            value += to_int(split(height.substr(plus + 1), '/')[0]);
        out.values.emplace_back(empty ? fields[i] : trimmed(fields[i].substr(0, bar)), value);
    }
    return out;
}

std::optional<Part> part_of(const std::string& text) {
    if (const auto f = match("{n} {f}", text)) {
        const auto part = part_of((*f)[1]);
        if (!part) return std::nullopt;
        return Part{to_int((*f)[0]) * part->bottom + part->top, part->bottom};
    }
    if (const auto f = match("{f}", text)) {
        const auto halves = split((*f)[0], '/');
        if (to_int(halves[1]) == 0) return std::nullopt;
        return Part{to_int(halves[0]), to_int(halves[1])};
    }
    if (const auto d = match("{d}", text)) {
        const auto halves = split((*d)[0], '.');
        Part out{to_int(halves[0]), 1};
        if (halves.size() < 2) return out;
        for (const char digit : halves[1])
            out = {out.top * 10 + (digit - '0'), out.bottom * 10};
        return out;
    }
    return std::nullopt;
}

std::string lowest_terms(const Part& part) {
    const long common = std::gcd(part.top, part.bottom);
    const std::string top = std::to_string(part.top / common);
    return part.bottom == common ? top : top + "/" + std::to_string(part.bottom / common);
}

bool same(const Part& a, const Part& b) {
    return a.top * b.bottom == b.top * a.bottom;
}
bool less(const Part& a, const Part& b) {
    return a.top * b.bottom < b.top * a.bottom;
}

Part Ticks::at(int tick) const {
    const long low = from.top * to.bottom, high = to.top * from.bottom;
    return {low * steps + (high - low) * tick, from.bottom * to.bottom * steps};
}

std::optional<Ticks> line_of(const std::string& drawn) {
    const auto words = split(fields_of(drawn)[0], ' ');
    if (words.size() != 4 || words[0] != "line") return std::nullopt;
    const auto from = part_of(words[1]), to = part_of(words[3]);
    if (!from || !to || words[2].empty()) return std::nullopt;
    return Ticks{*from, *to, strokes(words[2], '-'), {}};
}

std::optional<Ticks> dots_of(const std::string& drawn) {
    const auto fields = fields_of(drawn);
    if (fields.size() != 3 || !fields[0].starts_with("dots")) return std::nullopt;
    auto out = line_of(fields[1]);
    if (!out) return std::nullopt;
    for (const std::string& stack : split(fields[2], ' '))
        out->dots.push_back(strokes(stack, 'o'));
    if (static_cast<int>(out->dots.size()) != out->steps + 1) return std::nullopt;
    return out;
}

std::vector<std::vector<std::string>> table_of(const std::string& drawn) {
    std::vector<std::vector<std::string>> out;
    const auto fields = fields_of(drawn);
    if (fields[0] != "table") return out;
    for (std::size_t i = 1; i < fields.size(); ++i) {
        std::vector<std::string> row;
        for (const std::string& cell : split(fields[i], ';'))
            row.push_back(trimmed(cell));
        out.push_back(std::move(row));
    }
    return out;
}

std::optional<std::pair<int, int>> cells_of(const std::string& drawn) {
    const auto rows = split(drawn, ' ');
    if (rows.size() < 2 || rows[0] != "cells") return std::nullopt;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() != rows[1].size()) return std::nullopt;
    }
    return std::pair{static_cast<int>(rows.size()) - 1, static_cast<int>(rows[1].size())};
}

}  // namespace pipit::pack
