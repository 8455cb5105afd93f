// Solvers by question form. A pack with a new form adds a line to `forms` and a function above it.
// Invariant: a prompt and a figure that contradict each other are refused, not answered.
#include "content/compiler/solver.hpp"

#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_numbers.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace pipit::pack {

namespace {

// ---- counting what is drawn
// --------------------------------------------------------------------------

Solved count_things(const Holes& words, const Seen& seen) {
    if (words[0] != words[1]) return cannot("the question asks for other things than are shown");
    if (!begins(seen.figure, "things")) return cannot("there is nothing to count");
    return answer(count(seen.figure.substr(6), 'o'));
}

Solved count_frames(const Holes&, const Seen& seen) {
    if (!begins(seen.figure, "frames")) return cannot("there is no frame");
    return answer(count(seen.figure, 'P') + count(seen.figure, 'D'));
}

Solved count_empty(const Holes& holes, const Seen& seen) {
    if (!begins(seen.figure, "frames")) return cannot("there is no frame");
    const int there = count(seen.figure, 'P') + count(seen.figure, 'D');
    if (there != to_int(holes[0])) return cannot("the prompt says another number than is drawn");
    if (count(seen.figure, ' ') != to_int(holes[1])) return cannot("there are not so many frames");
    return answer(count(seen.figure, '.'));
}

// Counts on, block by block.
Solved count_blocks(const Holes&, const Seen& seen) {
    if (!begins(seen.figure, "blocks")) return cannot("there are no blocks");
    const std::map<char, int> worth = {{'F', 100}, {'R', 10}, {'C', 1}};
    int total = 0, step = 0;
    for (const char c : seen.figure.substr(6)) {
        if (const auto found = worth.find(c); found != worth.end()) step = found->second;
        if (c == 'o') total += step;
    }
    return answer(total);
}

Solved count_rows(const Holes& holes, const Seen& seen) {
    const auto rows = split(seen.figure, ' ');
    if (rows.empty() || rows[0] != "things") return cannot("there is nothing to count");
    int total = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (count(rows[i], 'o') != to_int(holes[1])) return cannot("a row has another length");
        total += count(rows[i], 'o');
    }
    if (static_cast<int>(rows.size()) - 1 != to_int(holes[0]))
        return cannot("the prompt says another number of rows than is drawn");
    if (holes[2] != holes[3]) return cannot("the question asks for other things");
    return answer(total);
}

Solved count_squares(const Holes&, const Seen& seen) {
    if (!begins(seen.figure, "grid")) return cannot("there is no grid");
    return answer(count(seen.figure, '#'));
}

// ---- numbers in the prompt
// ---------------------------------------------------------------------------

// What is lost when the digit becomes 0.
Solved worth_of_digit(const Holes& holes, const Seen&) {
    const std::string& number = holes[0];
    if (holes[1].size() != 1 || count(number, holes[1][0]) != 1)
        return cannot("the digit is not there exactly once");
    std::string without = number;
    without[number.find(holes[1])] = '0';
    return answer(to_int(number) - to_int(without));
}

Solved tens_and_ones(const Holes& holes, const Seen&) {
    int total = 0;
    for (int i = 0; i < to_int(holes[0]); ++i)
        total += 10;
    for (int i = 0; i < to_int(holes[2]); ++i)
        ++total;
    return answer(total);
}

Solved join_two(const Holes& holes, const Seen& seen) {
    if (holes[2] != holes[5] || holes[2] != holes[6] || holes[0] == holes[3])
        return cannot("the story and the question do not fit");
    if (begins(seen.figure, "model") &&
        seen.figure != "model [" + holes[1] + "|" + holes[4] + "] total ?")
        return cannot("the bar model shows other numbers than the prompt");
    int total = to_int(holes[1]);
    for (int i = 0; i < to_int(holes[4]); ++i)
        ++total;
    return answer(total);
}

// Deals out one by one until none is left.
Solved share(const Holes& holes, const Seen& seen) {
    const int whole = to_int(holes[1]), friends = to_int(holes[3]);
    if (friends < 1 || holes[2] != holes[4]) return cannot("the story and the question do not fit");
    if (begins(seen.figure, "model") && count(seen.figure, '|') + 1 != friends)
        return cannot("the bar has another number of parts than there are friends");
    std::vector<int> piles(static_cast<std::size_t>(friends), 0);
    for (int i = 0; i < whole; ++i)
        ++piles[static_cast<std::size_t>(i % friends)];
    if (piles.front() != piles.back()) return cannot("some are left over");
    return answer(piles.front());
}

// Every whole number that makes the line true.
Solved fill_gap(const Holes& holes, const Seen& seen) {
    const auto found = substitute(holes[0], "?", 0, 1000);
    if (begins(seen.figure, "things")) {
        const auto factors = match("{n} × {n} = ?", holes[0]);
        const auto rows = split(seen.figure, ' ');
        if (!factors || static_cast<int>(rows.size()) - 1 != to_int((*factors)[0]) ||
            count(rows[1], 'o') != to_int((*factors)[1]))
            return cannot("the array shows another fact than the prompt");
    } else if (begins(seen.figure, "model") && !model_holds(seen.figure, "?", found)) {
        return cannot("the bar model does not add up with the answer");
    }
    return {found, found.empty() ? "no whole number from 0 to 1000 makes it true" : ""};
}

Solved find_x(const Holes& holes, const Seen& seen) {
    const auto found = substitute(holes[0], "x", -500, 1000);
    if (begins(seen.figure, "model") && !model_holds(seen.figure, "x", found))
        return cannot("the bar model does not add up with the answer");
    return {found, found.empty() ? "no whole number from -500 to 1000 makes it true" : ""};
}

Solved in_words(const Holes& holes, const Seen&) {
    const auto spelt = number_spelt(to_int(holes[0]));
    return spelt.empty() ? cannot("this number is not among those spelt") : answer(spelt);
}

// ---- measuring
// ---------------------------------------------------------------------------------------

struct Strip {
    std::string cells;
    std::vector<std::string> pieces;
    std::string legend;
};

Strip strip_of(const std::string& figure) {
    Strip out;
    const auto open = figure.find('['), close = figure.find(']');
    if (open == std::string::npos || close == std::string::npos) return out;
    out.pieces = split(figure.substr(open + 1, close - open - 1), '|');
    for (const auto& piece : out.pieces)
        out.cells += piece;
    out.legend = figure.substr(close + 1);
    return out;
}

int coloured(const std::string& cells) {
    return static_cast<int>(cells.size()) - count(cells, '.');
}

Solved coloured_part(const Holes& holes, const Seen& seen, bool equal) {
    if (!begins(seen.figure, holes[0]) || holes[0] != holes[1]) return cannot("no such shape");
    const Strip strip = strip_of(seen.figure);
    if (strip.cells.empty()) return cannot("nothing is drawn");
    const bool all_equal =
        std::all_of(strip.pieces.begin(), strip.pieces.end(),
                    [&](const auto& p) { return p.size() == strip.pieces[0].size(); });
    if (all_equal != equal) return cannot("the prompt says otherwise than the pieces are");
    return answer(lowest(coloured(strip.cells), static_cast<int>(strip.cells.size())));
}
Solved equal_pieces(const Holes& holes, const Seen& seen) {
    return coloured_part(holes, seen, true);
}
Solved unequal_pieces(const Holes& holes, const Seen& seen) {
    return coloured_part(holes, seen, false);
}

// Counts the cells of both parts, after holding each against what the prompt says.
Solved two_parts(const Holes& holes, const Seen& seen) {
    const Strip strip = strip_of(seen.figure);
    if (strip.legend != " H=" + holes[2] + " D=" + holes[4]) return cannot("the legend differs");
    if (holes[5] != holes[2] || holes[6] != holes[4]) return cannot("the question asks for others");
    const int all = static_cast<int>(strip.cells.size());
    const int one = count(strip.cells, 'H'), two = count(strip.cells, 'D');
    if (lowest(one, all) != holes[0] || lowest(two, all) != holes[3])
        return cannot("the bar shows other fractions than the prompt");
    return answer(lowest(one + two, all));
}

// "line 2.3 ---------- 2.4 | ? ---": every decimal of up to three places is tried.
Solved on_a_line(const Holes& holes, const Seen& seen) {
    const auto parts = split(seen.figure, '|');
    if (parts.size() != 2) return cannot("there is not exactly one mark");
    const auto line = split(parts[0], ' ');
    if (line.size() < 4 || !begins(parts[1], " ? ") || parts[1].find('~') != std::string::npos)
        return cannot("the mark does not stand on a step");
    const int from = thousandths(holes[0]), to = thousandths(holes[1]);
    const int steps = count(line[2], '-'), at = count(parts[1], '-');
    std::vector<std::string> found;
    for (int v = from; v <= to; ++v) {
        if ((v - from) * steps == (to - from) * at) found.push_back(decimal_text(v));
    }
    return {found, found.empty() ? "no decimal of three places stands there" : ""};
}

// Adds row after row.
Solved long_and_wide(const Holes& holes, const Seen& seen) {
    if (holes[0] != holes[3]) return cannot("the question asks for another thing");
    const std::string sides = "sides E(" + holes[1] + " cm) S(" + holes[2] + " cm) W() N()";
    if (seen.figure != sides) return cannot("the figure has other lengths than the prompt");
    int squares = 0;
    for (int row = 0; row < to_int(holes[2]); ++row)
        squares += to_int(holes[1]);
    return answer(squares);
}

Solved square_corners(const Holes&, const Seen& seen) {
    const auto area = area_by_walking(seen.figure);
    return area ? answer(*area) : cannot("the lengths that are written do not close the shape");
}

constexpr std::array<Form, 21> first_forms = {{
    {"Look at the {w}.\nHow many {w} are there?", count_things},
    {"Here are some {w}.\nHow many {w} are there?", count_things},
    {"A full frame holds ten counters.\nHow many counters are there?", count_frames},
    {"There are {n} counters in the frames. All the other places are empty.\n"
     "How many more counters fill all {n} frames?",
     count_empty},
    {"Each rod is ten. Each small cube is one.\nWhat number do the blocks show?", count_blocks},
    {"A flat is a hundred. A rod is ten. A cube is one.\nWhat number do the blocks show?",
     count_blocks},
    {"Look at the number {n}.\nHow much is the {n} worth?", worth_of_digit},
    {"Look at the number {n}.\nWrite it in words.", in_words},
    {"Here are {n} {w} and {n} ones.\nWhat number is that?", tens_and_ones},
    {"{w} has {n} {w}. {w} has {n} {w}.\nHow many {w} do they have together?", join_two},
    {"{*}\nWhat number goes in place of the question mark?", fill_gap},
    {"There are {n} rows of {n} {w}.\nHow many {w} are there?", count_rows},
    {"{w} shares {n} {w} among {n} friends. Each gets the same.\n"
     "How many {w} does each friend get?",
     share},
    {"The {w} is cut into equal pieces.\nWhat fraction of the {w} is coloured?", equal_pieces},
    {"The pieces of the {w} are not all equal.\nWhat fraction of the {w} is coloured?",
     unequal_pieces},
    {"{f} of the {w} is {w}. {f} is {w}.\nWhat fraction is {w} and {w} together?", two_parts},
    {"The line goes from {d} to {d}. All the steps are equal.\n"
     "Which decimal is at the question mark?",
     on_a_line},
    {"Each small square is 1 cm².\nWhat is the area of the shape?", count_squares},
    {"A {w} is {n} cm long and {n} cm wide.\nWhat is the area of the {w}?", long_and_wide},
    {"All corners of this shape are square corners. Lengths are in cm.\n"
     "What is the area of the shape?",
     square_corners},
    {"{*}\nWhat is x?", find_x},
}};

// With options to choose one from: those that say what was found.
Solved among_options(const Solved& found, const Seen& seen) {
    Solved among;
    for (const std::string& option : seen.options) {
        if (std::find(found.answers.begin(), found.answers.end(), option) != found.answers.end())
            among.answers.push_back(option);
    }
    if (among.answers.empty()) among.cannot = "no option holds";
    return among;
}

std::string positions(const std::vector<std::size_t>& places) {
    std::string out;
    for (const std::size_t place : places)
        out += (out.empty() ? "" : ",") + std::to_string(place);
    return out;
}

}  // namespace

Solved those_that(const Seen& seen,
                  const std::function<std::optional<bool>(const std::string&)>& holds) {
    Solved out;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < seen.options.size(); ++i) {
        const auto held = holds(seen.options[i]);
        if (!held) return cannot("the option \"" + seen.options[i] + "\" cannot be judged");
        if (!*held) continue;
        out.answers.push_back(seen.options[i]);
        places.push_back(i);
    }
    if (places.empty()) return cannot("no option holds");
    return seen.asks == "several" ? answer(positions(places)) : out;
}

Solved in_order(const Seen& seen,
                const std::function<std::optional<long>(const std::string&)>& size) {
    std::vector<std::pair<long, std::size_t>> sizes;
    for (std::size_t i = 0; i < seen.options.size(); ++i) {
        const auto one = size(seen.options[i]);
        if (!one) return cannot("the option \"" + seen.options[i] + "\" has no size");
        for (const auto& other : sizes) {
            if (other.first == *one) return cannot("two options are of the same size");
        }
        sizes.emplace_back(*one, i);
    }
    std::sort(sizes.begin(), sizes.end());
    std::vector<std::size_t> places;
    for (const auto& one : sizes)
        places.push_back(one.second);
    return answer(positions(places));
}

Solved matched(const Seen& seen,
               const std::function<bool(const std::string& left, const std::string& place)>& fits) {
    std::vector<std::size_t> places;
    for (const std::string& left : seen.left) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < seen.places.size(); ++i) {
            if (fits(left, seen.places[i])) found.push_back(i);
        }
        if (found.size() != 1)
            return cannot("\"" + left + "\" has " + std::to_string(found.size()) + " partners");
        places.push_back(found.front());
    }
    return answer(positions(places));
}

Solved solve(const Seen& seen) {
    for (const std::span<const Form> forms :
         {grid_forms(), std::span<const Form>(first_forms), thing_forms(), chart_forms(),
          whole_number_forms(), below_zero_forms(), part_forms(), shape_forms(), unit_forms()}) {
        for (const Form& form : forms) {
            const auto holes = match(form.text, seen.prompt);
            if (!holes) continue;
            const Solved out = form.solve(*holes, seen);
            const bool one_of_them = seen.asks.empty() || seen.asks == "choice";
            return seen.options.empty() || !out.cannot.empty() || !one_of_them
                       ? out
                       : among_options(out, seen);
        }
    }
    return {
        {}, "no question form of the checker fits; add form(...) to a file in checks/", "no-check"};
}

}  // namespace pipit::pack
