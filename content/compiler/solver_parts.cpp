// Forms about fractions, mixed numbers and decimals. Invariant: counts cells and tries candidates,
// where the generators calculate.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_numbers.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>
#include <map>

namespace pipit::pack {

namespace {

std::string without_braces(std::string text) {
    std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    return text;
}

int pieces_named(const std::string& name) {
    static const std::map<std::string, int> names = {
        {"halves", 2},     {"thirds", 3},      {"quarters", 4},    {"fifths", 5},
        {"sixths", 6},     {"eighths", 8},     {"ninths", 9},      {"tenths", 10},
        {"twelfths", 12},  {"fifteenths", 15}, {"sixteenths", 16}, {"eighteenths", 18},
        {"twentieths", 20}};
    const auto found = names.find(name);
    return found == names.end() ? 0 : found->second;
}

// Coloured cells of all cells of a bar or circle cut into equal pieces.
std::optional<Part> coloured_of(const std::string& figure, const std::string& shape) {
    if (!begins(figure, shape + " [") || figure.back() != ']') return std::nullopt;
    const std::string strip = figure.substr(shape.size() + 2, figure.size() - shape.size() - 3);
    Part out{0, 0};
    for (const auto& piece : split(strip, '|')) {
        if (piece.size() != 1) return std::nullopt;
        ++out.bottom;
        if (piece != ".") ++out.top;
    }
    return out;
}

// ---- equal fractions ----------------------------------------------------------------------------

Solved cut_each_piece(const Holes& holes, const Seen& seen) {
    const auto now = coloured_of(seen.figure, holes[0]);
    if (!now) return cannot("there is no such shape of equal pieces");
    int pieces = 0;
    for (long i = 0; i < now->top; ++i)
        pieces += to_int(holes[1]);
    return answer(pieces);
}

// Every count of smaller or larger pieces that makes up the coloured part.
Solved other_pieces(const Holes& holes, const Seen& seen) {
    const auto told = part_of(holes[0]), drawn = coloured_of(seen.figure, holes[1]);
    const int pieces = pieces_named(holes[2]);
    if (!told || !drawn || pieces == 0) return cannot("there is no such shape of equal pieces");
    if (told->top != drawn->top || told->bottom != drawn->bottom)
        return cannot("the figure shows another fraction than the prompt");
    Solved out;
    for (int top = 0; top <= pieces; ++top) {
        if (same({top, pieces}, *told)) out.answers.push_back(std::to_string(top));
    }
    if (out.answers.empty()) out.cannot = "no count of " + holes[2] + " makes the part";
    return out;
}

Solved equal_partners(const Holes&, const Seen& seen) {
    return matched(seen, [](const std::string& left, const std::string& place) {
        const auto one = part_of(left), other = part_of(place);
        return one && other && same(*one, *other);
    });
}

// ---- mixed numbers ------------------------------------------------------------------------------

// Counts the cells of every whole circle, then the coloured ones of the last.
Solved wholes_and_part(const Holes& holes, const Seen& seen) {
    if (holes[1] != holes[2]) return cannot("the question asks for other things");
    const auto part = coloured_of(seen.figure, "circle");
    if (!part) return cannot("there is no circle of equal pieces");
    long cells = part->top;
    for (int i = 0; i < to_int(holes[0]); ++i)
        cells += part->bottom;
    return answer(lowest(static_cast<int>(cells), static_cast<int>(part->bottom)));
}
Solved one_whole_and_part(const Holes& holes, const Seen& seen) {
    if (holes[0] + "s" != holes[1]) return cannot("the question asks for other things");
    return wholes_and_part({"1", holes[1], holes[1]}, seen);
}

// "line 0 ------ 2 | {5/3} -----": the steps before the mark, and the steps of one whole.
std::optional<Part> steps_to_mark(const std::string& figure, const std::string& label) {
    const auto parts = split(without_braces(figure), '|');
    if (parts.size() != 2 || !begins(parts[1], " " + label + " ")) return std::nullopt;
    const auto line = split(parts[0], ' ');
    const int steps = count(line[2], '-'), wholes = to_int(line[3]);
    if (line[1] != "0" || wholes == 0 || steps % wholes != 0 ||
        parts[1].find('~') != std::string::npos)
        return std::nullopt;
    return Part{count(parts[1], '-'), steps / wholes};
}

Solved same_mixed_number(const Holes& holes, const Seen& seen) {
    const auto told = part_of(holes[0]), drawn = steps_to_mark(seen.figure, holes[0]);
    if (!told || !drawn || !same(*told, *drawn))
        return cannot("the mark stands elsewhere than the prompt says");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto value = part_of(option);
        if (!value || !match("{n} {f}", option)) return std::nullopt;
        return same(*value, *drawn);
    });
}

Solved pieces_of_mixed_number(const Holes& holes, const Seen& seen) {
    const std::string shown = holes[0] + " " + holes[1];
    const auto told = part_of(shown), drawn = steps_to_mark(seen.figure, shown);
    if (!told || !drawn || !same(*told, *drawn) || drawn->bottom != pieces_named(holes[2]))
        return cannot("the mark stands elsewhere than the prompt says");
    return answer(static_cast<int>(drawn->top));
}

// Adds piece after piece to the first number.
Solved add_mixed(const Holes& holes, const Seen& seen) {
    const std::string a = holes[0] + " " + holes[1], b = holes[2] + " " + holes[3];
    if (without_braces(seen.figure) != "model [" + a + "|" + b + "] total ?")
        return cannot("the bar shows other numbers than the prompt");
    const auto one = part_of(a), two = part_of(b);
    if (!one || !two || one->bottom != two->bottom) return cannot("the pieces are not alike");
    long pieces = one->top;
    for (long i = 0; i < two->top; ++i)
        ++pieces;
    return answer(lowest(static_cast<int>(pieces), static_cast<int>(one->bottom)));
}

// ---- decimals -----------------------------------------------------------------------------------

// The number from which the second taken away leaves the first.
Solved sum_of(const std::string& a, const std::string& b) {
    for (int sum = 0; sum <= 100'000; ++sum) {
        if (sum - thousandths(b) == thousandths(a)) return answer(decimal_text(sum));
    }
    return cannot("the sum is more than 100");
}

Solved add_decimals(const Holes& holes, const Seen& seen) {
    if (begins(seen.figure, "line")) {
        const auto parts = split(seen.figure, ' ');
        const int from = to_int(parts[1]) * 1000;
        const int step = (to_int(parts[3]) * 1000 - from) / static_cast<int>(parts[2].size());
        if (parts.size() != 7 || parts[5] != holes[0] ||
            from + step * static_cast<int>(parts[6].size()) != thousandths(holes[0]))
            return cannot("the mark stands elsewhere than the prompt says");
    } else if (seen.figure != "model [" + holes[0] + "|" + holes[1] + "] total ?") {
        return cannot("the bar shows other numbers than the prompt");
    }
    return sum_of(holes[0], holes[1]);
}

Solved add_lengths(const Holes& holes, const Seen& seen) {
    if (!begins(holes[2], "metre") || !begins(holes[4], "metre") || seen.unit != "m")
        return cannot("the lengths are not in metres");
    if (seen.figure != "model [" + holes[1] + " m|" + holes[3] + " m] total ?")
        return cannot("the bar shows other numbers than the prompt");
    return sum_of(holes[1], holes[3]);
}

constexpr std::array<Form, 10> forms = {{
    {"Imagine: each piece of the {w} is cut into {n} equal pieces.\n"
     "How many pieces are coloured then?",
     cut_each_piece},
    {"{f} of the {w} is coloured.\nHow many {w} is that?", other_pieces},
    {"Which fractions are equal?\nGive each one its partner.", equal_partners},
    {"There are {n} whole {w}, and this part of one more.\nHow many {w} is that in all?",
     wholes_and_part},
    {"There is 1 whole {w}, and this part of one more.\nHow many {w} is that in all?",
     one_whole_and_part},
    {"The mark on the line is at {f}.\nWhich mixed number is the same?", same_mixed_number},
    {"The mark on the line is at {n} {f}.\nHow many {w} is that?", pieces_of_mixed_number},
    {"{n} {f} + {n} {f}\nWhat do they make together?", add_mixed},
    {"{d} + {d}\nWhat do they make together?", add_decimals},
    {"One {w} is {d} {w} long. Another is {d} {w} long.\nHow many metres are they together?",
     add_lengths},
}};

}  // namespace

std::span<const Form> part_forms() {
    return forms;
}

}  // namespace pipit::pack
