// Forms about bar charts, dot plots and line graphs: values read off and counted on one by one.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>

namespace pipit::pack {

namespace {

// ---- bars ---------------------------------------------------------------------------------------

Solved one_bar(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "bars");
    const auto value = plot ? plot->value(holes[0]) : std::nullopt;
    return value ? answer(*value) : cannot("there is not one bar of that name");
}

Solved bars_in_order(const Holes&, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "bars");
    if (!plot || plot->values.size() != seen.options.size()) return cannot("there are other bars");
    return in_order(seen, [&](const std::string& option) -> std::optional<long> {
        return plot->value(option);
    });
}

// Steps from the smaller to the larger.
Solved gap(std::optional<int> from, std::optional<int> to) {
    if (!from || !to) return cannot("a name of the prompt is not in the figure");
    if (*from >= *to) return cannot("the first is not the larger");
    int steps = 0;
    while (*from + steps < *to)
        ++steps;
    return answer(steps);
}

Solved more_than(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "bars");
    return plot ? gap(plot->value(holes[1]), plot->value(holes[0])) : cannot("there is no chart");
}

Solved both_bars(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "bars");
    const auto one = plot ? plot->value(holes[0]) : std::nullopt;
    const auto two = plot ? plot->value(holes[1]) : std::nullopt;
    if (!one || !two || holes[0] == holes[1]) return cannot("there are not two such bars");
    int all = *one;
    for (int i = 0; i < *two; ++i)
        ++all;
    return answer(all);
}

// ---- dots ---------------------------------------------------------------------------------------

// One leaf, two leaves.
bool one_and_many(const std::string& one, const std::string& many) {
    return many == one + "s" ||
           (one.ends_with("f") && many == one.substr(0, one.size() - 1) + "ves");
}

template <class Holds>
Solved dots_where(const Seen& seen, const Holds& holds) {
    const auto plot = dots_of(seen.figure);
    if (!plot) return cannot("there is no dot plot");
    int found = 0;
    for (int tick = 0; tick <= plot->steps; ++tick) {
        if (holds(plot->at(tick))) found += plot->dots[static_cast<std::size_t>(tick)];
    }
    return answer(found);
}

Solved dots_at(const Holes& holes, const Seen& seen) {
    if (!one_and_many(holes[0], holes[1])) return cannot("the question asks for other things");
    const Part length{to_int(holes[2]), 1};
    return dots_where(seen, [&](const Part& at) { return same(at, length); });
}

Solved dots_beyond(const Holes& holes, const Seen& seen) {
    const std::string text = holes[2].substr(0, holes[2].find(" cm?"));
    const auto length = part_of(text);
    if (!length || !one_and_many(holes[0], holes[1])) return cannot("there is no length");
    return dots_where(seen, [&](const Part& at) { return less(*length, at); });
}

// Counts the steps from the first dot to the last.
Solved dots_apart(const Holes&, const Seen& seen) {
    const auto plot = dots_of(seen.figure);
    if (!plot || seen.unit != "cm") return cannot("there is no dot plot in cm");
    int first = 0, last = plot->steps;
    while (first < last && plot->dots[static_cast<std::size_t>(first)] == 0)
        ++first;
    while (last > first && plot->dots[static_cast<std::size_t>(last)] == 0)
        --last;
    const Part from = plot->at(first), to = plot->at(last);
    const long top = to.top * from.bottom - from.top * to.bottom;
    return answer(lowest_terms({top, to.bottom * from.bottom}));
}

// ---- lines --------------------------------------------------------------------------------------

// "Monday" for "Mon".
std::optional<int> on_day(const Plot& plot, const std::string& day) {
    return plot.value(day.substr(0, 3));
}

Solved one_day(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "values");
    const auto value = plot ? on_day(*plot, holes[0]) : std::nullopt;
    return value ? answer(*value) : cannot("the day is not in the graph");
}

Solved rise_between(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "values");
    return plot ? gap(on_day(*plot, holes[0]), on_day(*plot, holes[1]))
                : cannot("there is no graph");
}

Solved days_above(const Holes& holes, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "values");
    if (!plot) return cannot("there is no graph");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto value = on_day(*plot, option);
        if (!value) return std::nullopt;
        return *value > to_int(holes[0]);
    });
}

Solved largest_rise(const Holes&, const Seen& seen) {
    const auto plot = plot_of(seen.figure, "values");
    if (!plot) return cannot("there is no graph");
    int most = 0;
    for (std::size_t i = 1; i < plot->values.size(); ++i)
        most = std::max(most, plot->values[i].second - plot->values[i - 1].second);
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto days = match("{w} to {w}", option);
        if (!days) return std::nullopt;
        const auto one = on_day(*plot, (*days)[0]), two = on_day(*plot, (*days)[1]);
        if (!one || !two) return std::nullopt;
        return *two - *one == most;
    });
}

constexpr std::array forms = {
    Form{"The bars show what children like.\nHow many children like {w}?", one_bar},
    Form{"The bars show what children like.\nPut them in order, from the fewest to the most.",
         bars_in_order},
    Form{"The bars show what children like.\nHow many more children like {w} than {w}?", more_than},
    Form{"The bars show what children like.\nHow many children like {w} or {w}?", both_bars},
    Form{"Each dot is one {w}. The line shows its length in cm.\nHow many {w} are {n} cm long?",
         dots_at},
    Form{"Each dot is one {w}. The line shows its length in cm.\nHow many {w} are longer than {*}",
         dots_beyond},
    Form{"Each dot is one {w}. The line shows its length in cm.\n"
         "How much longer is the longest one than the shortest?",
         dots_apart},
    Form{"The line shows how warm it was each day.\nHow many degrees was it on {w}?", one_day},
    Form{"The line shows how warm it was each day.\n"
         "By how many degrees did it rise from {w} to {w}?",
         rise_between},
    Form{"The line shows how warm it was each day.\n"
         "On which days was it warmer than {n} degrees?",
         days_above},
    Form{"The line shows how warm it was each day.\nBetween which two days did it rise most?",
         largest_rise},
};

}  // namespace

std::span<const Form> chart_forms() {
    return forms;
}

}  // namespace pipit::pack
