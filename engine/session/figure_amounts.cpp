// Bounds of figures of lengths, amounts and chances. Invariant: as figure_bounds.hpp says.
#include "engine/session/figure_bounds.hpp"

#include <algorithm>

namespace pipit::engine {

namespace {

template <class List>
std::int64_t size_of(const List& list) {
    return static_cast<std::int64_t>(list.size());
}

bool on_tick(const NumberLine& axis, const Rational& value) {
    for (int tick = 0; tick <= axis.steps; ++tick) {
        if (line_tick(axis, tick) == value) return true;
    }
    return false;
}

}  // namespace

std::string bounds_problem(const Ruler& f) {
    if (!within(f.length, 1, 30)) return "length must be 1 to 30 units";
    constexpr std::array cuts = {1, 2, 4, 8, 10};
    if (std::find(cuts.begin(), cuts.end(), f.parts) == cuts.end())
        return "parts must be 1, 2, 4, 8 or 10";
    if (f.length * f.parts > 120)
        return "a ruler has at most 120 ticks: a shorter one, or fewer parts";
    if (!within(f.from, 0, f.length * f.parts) || !within(f.to, f.from + 1, f.length * f.parts))
        return "from and to must be ticks of the ruler, from before to";
    return {};
}

std::string bounds_problem(const ObjectGroups& f) {
    if (!within(size_of(f.groups), 1, 6)) return "there must be 1 to 6 groups";
    for (const ObjectGroups::Group& group : f.groups) {
        if (!within(group.count, 0, 20)) return "a group has 0 to 20 things";
    }
    return {};
}

std::string bounds_problem(const PicturePlot& f) {
    if (!within(size_of(f.rows), 1, 6)) return "a picture plot has 1 to 6 rows";
    if (!within(f.each, 1, 100)) return "each must be 1 to 100";
    for (const PicturePlot::Row& row : f.rows) {
        if (row.label.empty()) return "a row of a picture plot needs a label";
        if (!within(row.halves, 0, 20)) return "a row has 0 to 20 half symbols";
        if (row.halves % 2 != 0 && f.each % 2 != 0)
            return "half a symbol needs an even number for each";
    }
    return {};
}

std::string bounds_problem(const BoxPlot& f) {
    if (std::string problem = bounds_problem(f.axis); !problem.empty()) return problem;
    if (f.axis.steps > 50 || !f.axis.marks.empty())
        return "a box plot's axis has at most 50 steps and no marks";
    if (!within(size_of(f.plots), 1, 2)) return "there must be 1 or 2 boxes";
    for (const BoxPlot::One& plot : f.plots) {
        if (!std::is_sorted(plot.five.begin(), plot.five.end()))
            return "the five numbers must stand in order";
        for (const Rational& value : plot.five) {
            if (!on_tick(f.axis, value)) return "the five numbers must stand on ticks of the axis";
        }
    }
    return {};
}

std::string bounds_problem(const Spinner& f) {
    if (!within(size_of(f.parts), 2, 12)) return "a spinner has 2 to 12 parts";
    if (std::string problem = figure_problem(FractionCircle{0, f.parts}); !problem.empty())
        return problem;
    // They add up without overflow: figure_problem just did.
    Rational sum;
    for (const FractionPart& part : f.parts) {
        sum = Rational(sum.numerator() * part.size.denominator() +
                           part.size.numerator() * sum.denominator(),
                       sum.denominator() * part.size.denominator());
    }
    return sum == Rational(1) ? std::string() : "a spinner's parts must add up to 1";
}

std::string bounds_problem(const Balance& f) {
    return within(size_of(f.left), 1, 8) && within(size_of(f.right), 1, 8)
               ? std::string()
               : "each pan has 1 to 8 boxes";
}

std::string bounds_problem(const DoubleNumberLine& f) {
    if (!within(f.steps, 1, 12)) return "steps must be 1 to 12";
    for (const DoubleNumberLine::Line* line : {&f.top, &f.bottom}) {
        if (size_of(line->labels) != f.steps + 1)
            return "labels must have one text for each tick: steps + 1";
    }
    return {};
}

}  // namespace pipit::engine
