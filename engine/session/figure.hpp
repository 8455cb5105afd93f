// A figure is declared by content and drawn by ui. Invariant: plain values with the bounds named
// here; content refuses a figure outside them (see figure_problem), so ui never has to.
#pragma once

#include "engine/ids.hpp"

#include <string>
#include <variant>
#include <vector>

namespace pipit::engine {

enum class Fill { empty, plain, dots, hatch };  // plain = fig_a, dots = fig_b, hatch = fig_c

struct FractionPart {
    Rational size;  // of the whole; the parts' sizes add up to at most 1
    Fill fill = Fill::plain;
    std::string label;  // legend word, may be empty
    bool operator==(const FractionPart&) const = default;
};
// A bar cut into `cuts` equal pieces (0: cut only between the parts). cuts in 0..24, parts 0..12.
struct FractionBar {
    int cuts = 0;
    std::vector<FractionPart> parts;
    bool operator==(const FractionBar&) const = default;
};
struct FractionCircle {
    int cuts = 0;
    std::vector<FractionPart> parts;
    bool operator==(const FractionCircle&) const = default;
};
struct LineMark {
    Rational at;
    std::string label;  // what stands above the mark, "?" for the one asked
    bool operator==(const LineMark&) const = default;
};
// from < to; 1..100 equal steps between them; every `label_every`-th tick carries its number (0:
// only the ends).
struct NumberLine {
    Rational from;
    Rational to;
    int steps = 10;
    int label_every = 0;
    int decimals = 0;  // how tick numbers are written; -1: as fractions
    std::vector<LineMark> marks;
    bool operator==(const NumberLine&) const = default;
};
// rows x columns of one object; 1..12 each.
struct ObjectArray {
    int rows = 1;
    int columns = 1;
    std::string object;  // "dot", "star", "apple": ui falls back to "dot"
    bool operator==(const ObjectArray&) const = default;
};
// Scattered or rowed things to count; 0..30.
struct Counters {
    int count = 0;
    int per_row = 10;
    std::string object;
    bool operator==(const Counters&) const = default;
};
// 0..9 of each.
struct BaseTenBlocks {
    int hundreds = 0;
    int tens = 0;
    int ones = 0;
    bool operator==(const BaseTenBlocks&) const = default;
};
// 1..3 frames of ten; `first` cells filled plain, then `second` filled dots; first + second <= 10 *
// frames.
struct TenFrame {
    int frames = 1;
    int first = 0;
    int second = 0;
    bool operator==(const TenFrame&) const = default;
};
struct BarSegment {
    Rational size;      // relative width, > 0
    std::string label;  // "12", "?", "x"
    Fill fill = Fill::empty;
    bool operator==(const BarSegment&) const = default;
};
// One or two bars under each other, for comparing or for equations; 1..3 rows of 1..8 segments.
struct BarModel {
    struct Row {
        std::string name;
        std::vector<BarSegment> segments;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
    std::string total;  // label of a brace under the bars, may be empty
    bool operator==(const BarModel&) const = default;
};
// A rectilinear or straight-sided polygon; 3..8 corners, coordinates 0..20; label[i] stands on the
// side from corner i to i+1, may be empty. grid: unit squares drawn inside the bounding box.
struct LabelledPolygon {
    struct Corner {
        int x = 0;
        int y = 0;
        bool operator==(const Corner&) const = default;
    };
    std::vector<Corner> corners;
    std::vector<std::string> side_labels;
    bool grid = false;
    bool operator==(const LabelledPolygon&) const = default;
};

// A clock face with two hands. hour 1..12, minute 0..59; the hour hand stands between hours as a
// real one does.
struct ClockFace {
    int hour = 12;
    int minute = 0;
    bool operator==(const ClockFace&) const = default;
};
// Coins in the order given, 1..20 of them; each of 1, 2, 5, 10, 20, 25, 50, 100 or 200 cents.
struct Coins {
    std::vector<int> cents;
    bool operator==(const Coins&) const = default;
};
struct GridPoint {
    int x = 0;
    int y = 0;
    std::string label;  // "A", may be empty
    bool operator==(const GridPoint&) const = default;
};
// A coordinate plane with a line at every whole number. -12..20, at most 20 steps an axis;
// 0..12 points inside it. joined: a line runs through the points in their order.
struct CoordinateGrid {
    int x_from = 0;
    int x_to = 10;
    int y_from = 0;
    int y_to = 10;
    std::vector<GridPoint> points;
    bool joined = false;
    bool operator==(const CoordinateGrid&) const = default;
};
struct PlotValue {
    std::string label;  // 1..12 letters
    int value = 0;      // 0..1000
    bool operator==(const PlotValue&) const = default;
};
// Bars from one base line, 1..6 of them; the axis has a number at every `step` (1..200), at most 12
// of them.
struct BarPlot {
    std::string title;  // what the axis counts, may be empty
    std::vector<PlotValue> bars;
    int step = 1;
    bool operator==(const BarPlot&) const = default;
};
// Values joined by lines, left to right: 2..8 of them.
struct LinePlot {
    std::string title;
    std::vector<PlotValue> values;
    int step = 1;
    bool operator==(const LinePlot&) const = default;
};
// Dots (crosses) stacked over a number line, 0..10 a tick.
struct DotPlot {
    std::string title;
    NumberLine axis;          // steps <= 20, no marks
    std::vector<int> counts;  // one a tick: axis.steps + 1 of them
    bool operator==(const DotPlot&) const = default;
};
// 1..5 columns, 1..6 rows below the heads; a cell has at most 16 bytes; "?" for the one asked.
struct DataTable {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;  // each as long as heads
    bool operator==(const DataTable&) const = default;
};

struct NoFigure {
    bool operator==(const NoFigure&) const = default;
};
using Figure = std::variant<NoFigure, FractionBar, FractionCircle, NumberLine, ObjectArray,
                            Counters, BaseTenBlocks, TenFrame, BarModel, LabelledPolygon, ClockFace,
                            Coins, CoordinateGrid, BarPlot, LinePlot, DotPlot, DataTable>;

// The number at a tick, 0 to line.steps.
Rational line_tick(const NumberLine& line, int tick);

// Empty when the figure is inside its bounds; else what is wrong, for a pack's author.
std::string figure_problem(const Figure& figure);

}  // namespace pipit::engine
