// Forms about tables, fraction lines and grids: every number, tick and rectangle is tried.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>

namespace pipit::pack {

namespace {

// ---- tables -------------------------------------------------------------------------------------

// Every whole number that makes each two rows of the table the same mix.
Solved fill_table(const Holes&, const Seen& seen) {
    const auto rows = table_of(seen.figure);
    if (rows.size() < 3) return cannot("the table has too few rows");
    int gaps = 0;
    Solved out;
    for (const auto& row : rows)
        gaps += static_cast<int>(std::count(row.begin(), row.end(), "?"));
    if (gaps != 1) return cannot("there is not exactly one question mark");
    const auto cell = [](const std::string& text, int tried) {
        return text == "?" ? tried : to_int(text);
    };
    for (int tried = 1; tried <= 1000; ++tried) {
        bool holds = true;
        for (std::size_t i = 2; i < rows.size(); ++i) {
            if (rows[i].size() != 2 || rows[1].size() != 2)
                return cannot("there are not two columns");
            holds = holds && cell(rows[1][0], tried) * cell(rows[i][1], tried) ==
                                 cell(rows[1][1], tried) * cell(rows[i][0], tried);
        }
        if (holds) out.answers.push_back(std::to_string(tried));
    }
    if (out.answers.empty()) out.cannot = "no whole number keeps the mix";
    return out;
}

Solved same_mix(const Holes&, const Seen& seen) {
    return matched(seen, [](const std::string& left, const std::string& place) {
        const auto a = match("{n} to {n}", left), b = match("{n} to {n}", place);
        if (!a || !b) return false;
        const Part one{to_int((*a)[0]), to_int((*a)[1])}, other{to_int((*b)[0]), to_int((*b)[1])};
        return same(one, other);
    });
}

// ---- lines --------------------------------------------------------------------------------------

// The ticks at which the fraction stands.
Solved tap_fraction(const std::string& said, const Seen& seen) {
    const auto line = line_of(seen.area);
    const auto part = part_of(said);
    if (!line || !part) return cannot("there is no line or no fraction");
    Solved out;
    for (int tick = 0; tick <= line->steps; ++tick) {
        if (same(line->at(tick), *part)) out.answers.push_back(lowest_terms(line->at(tick)));
    }
    if (out.answers.empty()) out.cannot = "the fraction stands on no tick";
    return out;
}

Solved tap_jump(const Holes& holes, const Seen& seen) {
    if (!holes[0].ends_with(" from 0 to " + holes[1] + "."))
        return cannot("the story ends elsewhere");
    return tap_fraction(holes[1], seen);
}
Solved tap_past_one(const Holes& holes, const Seen& seen) {
    const auto line = line_of(seen.area);
    if (!line || !same(line->to, {to_int(holes[0]), 1})) return cannot("the line ends elsewhere");
    return tap_fraction(holes[1], seen);
}
Solved tap_on_other_steps(const Holes& holes, const Seen& seen) {
    const auto line = line_of(seen.area);
    if (!line || same(line->at(1), part_of(holes[0]).value_or(Part{})))
        return cannot("the steps are just that long");
    return tap_fraction(holes[1], seen);
}

// ---- grids --------------------------------------------------------------------------------------

// A grid of rows x columns, with so many cells of it filled by `filled(row, column)`.
template <class Filled>
std::string grid_text(int rows, int columns, const Filled& filled) {
    std::string out;
    for (int row = 0; row < rows; ++row) {
        if (row > 0) out += '/';
        for (int column = 0; column < columns; ++column)
            out += filled(row, column) ? '1' : '0';
    }
    return out;
}

// Every rectangle for which `holds(high, wide)`, drawn in the lower right corner: a place the
// author's own answer does not have.
template <class Holds>
Solved rectangles(const Seen& seen, const Holds& holds) {
    const auto grid = cells_of(seen.area);
    if (!grid) return cannot("there is no grid");
    const auto [rows, columns] = *grid;
    Solved out;
    for (int high = 1; high <= rows; ++high) {
        for (int wide = 1; wide <= columns; ++wide) {
            if (!holds(high, wide)) continue;
            out.answers.push_back(
                grid_text(rows, columns, [&, r = rows, c = columns](int row, int column) {
                    return row >= r - high && column >= c - wide;
                }));
        }
    }
    if (out.answers.empty()) out.cannot = "no rectangle on the grid fits";
    return out;
}

Solved rows_of_things(const Holes& holes, const Seen& seen) {
    if (holes[2] != holes[3]) return cannot("the question asks for other things");
    return rectangles(seen, [&](int high, int wide) {
        return high == to_int(holes[0]) && wide == to_int(holes[1]);
    });
}

Solved things_in_rows(const Holes& holes, const Seen& seen) {
    if (holes[1] != holes[3]) return cannot("the question asks for other things");
    return rectangles(seen, [&](int high, int wide) {
        int all = 0;
        for (int row = 0; row < high; ++row)
            all += wide;
        return high == to_int(holes[2]) && all == to_int(holes[0]);
    });
}

// Lying or standing is the same rectangle: the flat one is answered.
Solved area_and_edge(const Holes& holes, const Seen& seen) {
    if (holes[0] != holes[3]) return cannot("the question asks for another thing");
    return rectangles(seen, [&](int high, int wide) {
        return high <= wide && high * wide == to_int(holes[1]) &&
               high + wide + high + wide == to_int(holes[2]);
    });
}

// So many cells that they are the fraction of all; filled from the end.
Solved shade(const Part& part, const Seen& seen) {
    const auto grid = cells_of(seen.area);
    if (!grid) return cannot("there is no grid");
    const auto [rows, columns] = *grid;
    const int all = rows * columns;
    Solved out;
    for (int n = 0; n <= all; ++n) {
        if (!same({n, all}, part)) continue;
        out.answers.push_back(grid_text(rows, columns, [&, c = columns](int row, int column) {
            return row * c + column >= all - n;
        }));
    }
    if (out.answers.empty()) out.cannot = "the part cannot be shaded in whole squares";
    return out;
}

Solved shade_fraction(const Holes& holes, const Seen& seen) {
    const auto grid = cells_of(seen.area);
    const auto part = part_of(holes[1]);
    if (!grid || !part) return cannot("there is no grid or no fraction");
    const std::string told = " " + std::to_string(grid->first * grid->second) + " squares.";
    if (!holes[0].ends_with(told)) return cannot("the story has another number of squares");
    return shade(*part, seen);
}
Solved shade_decimal(const Holes& holes, const Seen& seen) {
    const auto part = part_of(holes[0]);
    return part ? shade(*part, seen) : cannot("there is no decimal");
}
Solved shade_percent(const Holes& holes, const Seen& seen) {
    return shade({to_int(holes[0]), 100}, seen);
}

constexpr std::array forms = {
    Form{"Each row is the same recipe, small or large.\n"
         "What number goes in place of the question mark?",
         fill_table},
    Form{"1 to 2 and 3 to 6 are the same mix.\nMatch each mix to the one that is the same.",
         same_mix},
    Form{"The line goes from 0 to {n}.\nTap the place of {f}.", tap_past_one},
    Form{"This line begins at 0 and ends at {n}.\nTap the place of {f}.", tap_past_one},
    Form{"The steps here are not {f} each.\nTap the place of {f}.", tap_on_other_steps},
    Form{"Look well: the steps are not {f} each.\nTap the place of {f}.", tap_on_other_steps},
    Form{"{*}\nTap the place of {f}.", tap_jump},
    Form{"Set out {n} rows with {n} {w} in each row.\nTap the squares for all the {w}.",
         rows_of_things},
    Form{"{n} {w} stand in {n} equal rows.\nTap the squares for all the {w}.", things_in_rows},
    Form{"A {w} is a rectangle of {n} squares. Round its edge it is {n} long.\n"
         "Tap the squares of the {w}.",
         area_and_edge},
    Form{"The square has a hundred parts.\nShade {n} percent of it.", shade_percent},
    Form{"The square has a hundred parts.\nShade {d} of it.", shade_decimal},
    Form{"{*}\nShade {f} of it.", shade_fraction},
};

}  // namespace

std::span<const Form> grid_forms() {
    return forms;
}

}  // namespace pipit::pack
