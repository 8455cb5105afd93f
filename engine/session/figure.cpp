// Bounds of figures. Invariant: figure_problem() is empty exactly for figures inside the bounds
// that figure.hpp names.
#include "engine/session/figure_bounds.hpp"

#include <algorithm>
#include <array>

namespace pipit::engine {

Figure::Figure() = default;
Figure::Figure(const Figure&) = default;
Figure::Figure(Figure&&) noexcept = default;
Figure& Figure::operator=(const Figure&) = default;
Figure& Figure::operator=(Figure&&) noexcept = default;
Figure::~Figure() = default;
bool Figure::operator==(const Figure& other) const {
    return static_cast<const AnyFigure&>(*this) == static_cast<const AnyFigure&>(other);
}

namespace {

std::string parts_problem(int cuts, const std::vector<FractionPart>& parts) {
    if (!within(cuts, 0, 24)) return "cuts must be 0 to 24";
    if (parts.size() > 12) return "a fraction figure has at most 12 parts";
    // Sizes with denominators up to 60 have a common multiple small enough to add up exactly.
    Rational sum;
    for (const FractionPart& part : parts) {
        if (part.size <= Rational(0) || part.size > Rational(1))
            return "a part's size must be more than 0 and at most 1";
        if (part.size.denominator() > 60)
            return "a part's size must have a denominator of at most 60";
        std::int64_t top = 0, left = 0, right = 0, bottom = 0;
        if (__builtin_mul_overflow(sum.numerator(), part.size.denominator(), &left) ||
            __builtin_mul_overflow(part.size.numerator(), sum.denominator(), &right) ||
            __builtin_add_overflow(left, right, &top) ||
            __builtin_mul_overflow(sum.denominator(), part.size.denominator(), &bottom))
            return "the parts' sizes cannot be added up; use smaller denominators";
        sum = Rational(top, bottom);
        if (sum > Rational(1)) return "the parts' sizes add up to more than 1";
    }
    return {};
}

constexpr std::array coin_values = {1, 2, 5, 10, 20, 25, 50, 100, 200};

std::string plot_problem(const std::vector<PlotValue>& values, int step, int least, int most) {
    if (!within(static_cast<std::int64_t>(values.size()), least, most))
        return "a plot has " + std::to_string(least) + " to " + std::to_string(most) + " values";
    if (!within(step, 1, 200)) return "step must be 1 to 200";
    for (const PlotValue& one : values) {
        if (one.label.empty() || one.label.size() > 16) return "a label must have 1 to 16 bytes";
        if (!within(one.value, 0, 1000)) return "a value must be 0 to 1000";
        if (one.value > 12 * step) return "the axis would need more than 12 numbers: a larger step";
    }
    return {};
}

struct Problem {
    template <class Later>
    std::string operator()(const Later& f) const {
        return bounds_problem(f);
    }
    std::string operator()(const NoFigure&) const { return {}; }
    std::string operator()(const FractionBar& f) const { return parts_problem(f.cuts, f.parts); }
    std::string operator()(const FractionCircle& f) const { return parts_problem(f.cuts, f.parts); }
    std::string operator()(const ObjectArray& f) const {
        return within(f.rows, 1, 12) && within(f.columns, 1, 12)
                   ? std::string()
                   : "rows and columns must be 1 to 12";
    }
    std::string operator()(const Counters& f) const {
        if (!within(f.count, 0, 30)) return "count must be 0 to 30";
        return within(f.per_row, 1, 30) ? std::string() : "per_row must be 1 to 30";
    }
    std::string operator()(const BaseTenBlocks& f) const {
        return within(f.hundreds, 0, 9) && within(f.tens, 0, 9) && within(f.ones, 0, 9)
                   ? std::string()
                   : "hundreds, tens and ones must be 0 to 9";
    }
    std::string operator()(const TenFrame& f) const {
        if (!within(f.frames, 1, 3)) return "frames must be 1 to 3";
        if (f.first < 0 || f.second < 0 || f.first > 30 || f.second > 30 ||
            f.first + f.second > 10 * f.frames)
            return "first and second must fit the frames";
        return {};
    }
    std::string operator()(const BarModel& f) const {
        if (!within(static_cast<std::int64_t>(f.rows.size()), 1, 3))
            return "a bar model has 1 to 3 rows";
        for (const BarModel::Row& row : f.rows) {
            if (!within(static_cast<std::int64_t>(row.segments.size()), 1, 8))
                return "a row of a bar model has 1 to 8 segments";
            for (const BarSegment& segment : row.segments) {
                if (segment.size <= Rational(0)) return "a segment's size must be more than 0";
            }
        }
        return {};
    }
    std::string operator()(const ClockFace& f) const {
        if (!within(f.hour, 1, 12)) return "hour must be 1 to 12";
        return within(f.minute, 0, 59) ? std::string() : "minute must be 0 to 59";
    }
    std::string operator()(const Coins& f) const {
        if (!within(static_cast<std::int64_t>(f.cents.size()), 1, 20))
            return "there must be 1 to 20 coins";
        for (const int one : f.cents) {
            if (std::find(coin_values.begin(), coin_values.end(), one) == coin_values.end())
                return "a coin must be of 1, 2, 5, 10, 20, 25, 50, 100 or 200 cents";
        }
        return {};
    }
    std::string operator()(const BarPlot& f) const { return plot_problem(f.bars, f.step, 1, 8); }
    std::string operator()(const LinePlot& f) const { return plot_problem(f.values, f.step, 2, 8); }
    std::string operator()(const DotPlot& f) const {
        if (const std::string problem = bounds_problem(f.axis); !problem.empty()) return problem;
        if (f.axis.steps > 20 || !f.axis.marks.empty())
            return "a dot plot's axis has at most 20 steps and no marks";
        if (f.counts.size() != static_cast<std::size_t>(f.axis.steps) + 1)
            return "counts must have one number for each tick";
        for (const int count : f.counts) {
            if (!within(count, 0, 10)) return "a tick has 0 to 10 dots";
        }
        return {};
    }
    std::string operator()(const DataTable& f) const {
        if (!within(static_cast<std::int64_t>(f.heads.size()), 1, 5))
            return "a table has 1 to 5 columns";
        if (!within(static_cast<std::int64_t>(f.rows.size()), 1, 6))
            return "a table has 1 to 6 rows";
        for (const auto& row : f.rows) {
            if (row.size() != f.heads.size()) return "each row needs as many cells as heads";
            for (const std::string& cell : row) {
                if (cell.size() > 16) return "a cell has at most 16 bytes";
            }
        }
        for (const std::string& head : f.heads) {
            if (head.size() > 16) return "a head has at most 16 bytes";
        }
        return {};
    }
};

}  // namespace

std::string bounds_problem(const NumberLine& f) {
    if (!(f.from < f.to)) return "a number line needs from < to";
    if (!within(f.steps, 1, 100)) return "steps must be 1 to 100";
    if (!within(f.label_every, 0, f.steps)) return "label_every must be 0 to steps";
    if (!within(f.decimals, -1, 6)) return "decimals must be -1 to 6";
    if (f.marks.size() > 12) return "a number line has at most 12 marks";
    for (const Rational& end : {f.from, f.to}) {
        if (!within(end.numerator(), -1000000, 1000000) || end.denominator() > 10000)
            return "a number line's ends must be simpler numbers";
    }
    for (const LineMark& mark : f.marks) {
        if (mark.at < f.from || mark.at > f.to) return "a mark stands outside the number line";
    }
    return {};
}

Rational line_tick(const NumberLine& line, int tick) {
    // from + (to - from) * tick / steps. Content keeps ends and steps small (figure_problem).
    const std::int64_t low = line.from.numerator() * line.to.denominator();
    const std::int64_t high = line.to.numerator() * line.from.denominator();
    const std::int64_t bottom = line.from.denominator() * line.to.denominator();
    return {low * line.steps + (high - low) * tick, bottom * line.steps};
}

std::string figure_problem(const Figure& figure) {
    return std::visit(Problem{}, figure);
}

}  // namespace pipit::engine
