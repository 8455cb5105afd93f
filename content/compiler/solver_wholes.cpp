// Forms about whole numbers: ten, taking away, order, rounding. Invariant: counts and walks, where
// the generators calculate.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_numbers.hpp"

#include <array>
#include <cstdlib>

namespace pipit::pack {

namespace {

// ---- ten ----------------------------------------------------------------------------------------

Solved fill_places(const Holes& holes, const Seen& seen) {
    if (holes[0] != holes[4] || holes[2] != holes[3])
        return cannot("the question asks for other things than the story tells of");
    if (!begins(seen.figure, "frames ") || seen.figure.size() != 17)
        return cannot("there is not one frame of ten");
    if (count(seen.figure, 'P') != to_int(holes[1]) || count(seen.figure, 'D') != 0)
        return cannot("the frame shows another number than the prompt");
    return answer(count(seen.figure, '.'));
}

// The numbers of a text, in order.
std::vector<int> numbers_in(const std::string& text) {
    std::vector<int> out;
    std::string run;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            run += c;
        } else if (!run.empty()) {
            out.push_back(to_int(run));
            run.clear();
        }
    }
    return out;
}

// Every whole number that makes the line true; a frame has to show the parts, the 10 left aside.
Solved make_true(const Holes& holes, const Seen& seen) {
    if (begins(seen.figure, "frames")) {
        std::vector<int> parts;
        for (const int n : numbers_in(holes[0])) {
            if (n != 10) parts.push_back(n);
        }
        const int second = parts.size() > 1 ? parts[1] : 0;
        if (parts.empty() || count(seen.figure, 'P') != parts[0] ||
            count(seen.figure, 'D') != second)
            return cannot("the frames show other numbers than the prompt");
    }
    const auto found = substitute(holes[0], "?", 0, 200);
    return {found, found.empty() ? "no whole number from 0 to 200 makes it true" : ""};
}

Solved pair_of_ten(const Holes&, const Seen& seen) {
    return those_that(seen, [](const std::string& option) -> std::optional<bool> {
        const auto two = match("{n} and {n}", option);
        if (!two) return std::nullopt;
        int at = to_int((*two)[0]);
        for (int i = 0; i < to_int((*two)[1]); ++i)
            ++at;
        return at == 10;
    });
}

Solved same_sum(const Holes& holes, const Seen& seen) {
    if (count(seen.figure, 'P') != to_int(holes[0]) || count(seen.figure, 'D') != to_int(holes[1]))
        return cannot("the frames show other numbers than the prompt");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto two = match("{n} + {n}", option);
        if (!two) return std::nullopt;
        const int counters = count(seen.figure, 'P') + count(seen.figure, 'D');
        return to_int((*two)[0]) + to_int((*two)[1]) == counters;
    });
}

// ---- taking away --------------------------------------------------------------------------------

// Takes rods and cubes off one by one and counts what is left.
Solved take_blocks(const Holes& holes, const Seen& seen) {
    if (!begins(seen.figure, "blocks F: R:")) return cannot("there are no rods and cubes");
    const auto parts = split(seen.figure, ' ');
    int rods = count(parts[2], 'o'), cubes = count(parts[3], 'o');
    int to_go = to_int(holes[0]);
    for (; to_go >= 10; to_go -= 10)
        --rods;
    for (; to_go > 0; --to_go)
        --cubes;
    if (rods < 0 || cubes < 0) return cannot("there are not so many blocks");
    int left = 0;
    for (int i = 0; i < rods; ++i)
        left += 10;
    return answer(left + cubes);
}

// Counts up from the smaller number to the larger one.
Solved gap(const Holes& holes, const Seen& seen, const std::string& who) {
    if (holes[2] != holes[5] || holes[2] != holes[6] || holes[7] != who || holes[0] == holes[3])
        return cannot("the story and the question do not fit");
    if (seen.figure != "model [" + holes[1] + "] [" + holes[4] + "|?]")
        return cannot("the bars show other numbers than the prompt");
    int steps = 0;
    for (int at = to_int(holes[4]); at < to_int(holes[1]); ++at)
        ++steps;
    return steps > 0 ? answer(steps) : cannot("the first number is not the larger one");
}
Solved how_many_more(const Holes& holes, const Seen& seen) {
    return gap(holes, seen, holes[0]);
}
Solved how_many_fewer(const Holes& holes, const Seen& seen) {
    return gap(holes, seen, holes[3]);
}

// ---- order --------------------------------------------------------------------------------------

std::optional<long> whole(const std::string& text) {
    const auto digits = match("{n}", text);
    return digits ? std::optional<long>(to_int(text)) : std::nullopt;
}

// "line FROM ---- TO | label ---": the ends, where all numbers have to stand between.
bool line_holds(const std::string& figure, const std::vector<std::string>& numbers) {
    const auto parts = split(split(figure, '|')[0], ' ');
    if (parts.size() < 4 || parts[0] != "line") return false;
    return std::all_of(numbers.begin(), numbers.end(), [&](const std::string& n) {
        return to_int(parts[1]) <= to_int(n) && to_int(n) <= to_int(parts[3]);
    });
}

// The one that no other beats.
Solved which_end(const Holes& holes, const Seen& seen) {
    const bool most = holes[0] == "greatest";
    if (!most && holes[0] != "smallest") return cannot("neither greatest nor smallest is asked");
    if (!line_holds(seen.figure, seen.options)) return cannot("a number is not on the line");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto mine = whole(option);
        if (!mine) return std::nullopt;
        for (const std::string& other : seen.options) {
            if (other != option && (to_int(other) > *mine) == most) return false;
        }
        return true;
    });
}

Solved order_numbers(const Holes& holes, const Seen& seen) {
    if (!line_holds(seen.figure, seen.options)) return cannot("a number is not on the line");
    const int sign = holes[0] == "smallest" ? 1 : holes[0] == "greatest" ? -1 : 0;
    if (sign == 0) return cannot("neither greatest nor smallest is asked");
    return in_order(seen, [&](const std::string& option) -> std::optional<long> {
        const auto size = whole(option);
        return size ? std::optional<long>(*size * sign) : std::nullopt;
    });
}

// ---- rounding -----------------------------------------------------------------------------------

int unit_of(const std::string& name) {
    return name == "ten" ? 10 : name == "hundred" ? 100 : 0;
}

// Steps out from the number, up first, until a full ten or hundred comes.
Solved round_one(const Holes& holes, const Seen& seen) {
    const int n = to_int(holes[0]), unit = unit_of(holes[1]);
    if (unit == 0 || holes[1] != holes[2]) return cannot("neither tens nor hundreds are asked");
    const auto line = split(seen.figure, ' ');
    if (line.size() != 7 || line[5] != holes[0] || to_int(line[1]) >= n || to_int(line[3]) <= n ||
        to_int(line[3]) - to_int(line[1]) != unit)
        return cannot("the line does not lead from one neighbour to the other");
    for (int away = 0; away <= unit; ++away) {
        if ((n + away) % unit == 0) return answer(n + away);
        if ((n - away) % unit == 0) return answer(n - away);
    }
    return cannot("there is no full " + holes[1]);
}

Solved round_each(const Holes& holes, const Seen& seen) {
    const int goal = to_int(holes[1]), unit = unit_of(holes[0]);
    if (unit == 0 || goal % unit != 0) return cannot("the number is no full " + holes[0]);
    if (!line_holds(seen.figure, seen.options)) return cannot("a number is not on the line");
    return those_that(seen, [&](const std::string& option) -> std::optional<bool> {
        const auto n = whole(option);
        if (!n) return std::nullopt;
        const long here = std::abs(*n - goal), above = std::abs(*n - goal - unit),
                   below = std::abs(*n - goal + unit);
        return here < above && here <= below;  // halfway goes up
    });
}

constexpr std::array<Form, 11> forms = {{
    {"The {w} has 10 places. {n} {w} are there now.\nHow many more {w} fill the {w}?", fill_places},
    {"{*}\nWhat number makes this true?", make_true},
    {"Which two numbers make 10?", pair_of_ten},
    {"Which of these is the same as {n} + {n}?", same_sum},
    {"Read the blocks. Then take {n} away.\nWhat number is left?", take_blocks},
    {"{w} has {n} {w}. {w} has {n} {w}.\nHow many more {w} does {w} have?", how_many_more},
    {"{w} has {n} {w}. {w} has {n} {w}.\nHow many fewer {w} does {w} have?", how_many_fewer},
    {"Which number is the {w}?", which_end},
    {"Put these numbers in order.\nBegin with the {w}.", order_numbers},
    {"Round {n} to the nearest {w}.\nWhich {w} is it?", round_one},
    {"Round each number to the nearest {w}.\nWhich ones give {n}?", round_each},
}};

}  // namespace

std::span<const Form> whole_number_forms() {
    return forms;
}

}  // namespace pipit::pack
