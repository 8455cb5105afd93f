// Reads what rendered.hpp draws, for the checker. Invariant: anything that is not drawn as expected
// is nothing, never a guess.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pipit::pack {

std::string without_stop(std::string text);  // "4:15." is "4:15"

std::optional<int> sum_of(const std::string& text);      // "25 + 10" is 35
std::optional<int> signed_int(const std::string& text);  // "−3", "-3", "3"

// "(−3, 2)"
std::optional<std::pair<int, int>> point_of(const std::string& text);

struct Plane {
    int x_from = 0, x_to = 0, y_from = 0, y_to = 0;
    std::map<std::string, std::pair<int, int>> points;  // by label
};
std::optional<Plane> plane_of(const std::string& drawn);

// A plot's heights in whole units, in order; and its axis title.
struct Plot {
    std::string title;
    int step = 1;
    std::vector<std::pair<std::string, int>> values;
    std::optional<int> value(const std::string& label) const;
};
std::optional<Plot> plot_of(const std::string& drawn, const std::string& kind);

// A number as top over bottom: "3/4", "1 1/2", "0.35", "7".
struct Part {
    long top = 0;
    long bottom = 1;
};
std::optional<Part> part_of(const std::string& text);
std::string lowest_terms(const Part& part);  // "3/4"; "2" for a whole
bool same(const Part& a, const Part& b);
bool less(const Part& a, const Part& b);

// The axis and, for a dot plot, how many dots stand on each tick.
struct Ticks {
    Part from, to;
    int steps = 0;
    std::vector<int> dots;
    Part at(int tick) const;
};
std::optional<Ticks> line_of(const std::string& drawn);
std::optional<Ticks> dots_of(const std::string& drawn);

// Cells of a table, row by row; the first row is the heads.
std::vector<std::vector<std::string>> table_of(const std::string& drawn);

// Rows and columns of an empty grid "cells ... ..."; nothing for anything else.
std::optional<std::pair<int, int>> cells_of(const std::string& drawn);

}  // namespace pipit::pack
