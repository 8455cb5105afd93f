// A figure is declared by content and drawn by ui. Invariant: plain values with the bounds named
// here; content refuses a figure outside them (see figure_problem), so ui never has to.
#pragma once

#include "engine/ids.hpp"

#include <array>
#include <optional>
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
// side from corner i to i+1, may be empty. grid: unit squares drawn inside the bounding box. inner:
// 0..3 dashed lines (a height, a cut, a line of symmetry), not longer than the sheet of 0..20.
// right_angles: numbers of corners, from 1, with a square mark. angle_labels: none, or one a
// corner, which may be empty.
struct LabelledPolygon {
    struct Corner {
        int x = 0;
        int y = 0;
        bool operator==(const Corner&) const = default;
    };
    struct Inner {
        int x1 = 0;
        int y1 = 0;
        int x2 = 0;
        int y2 = 0;
        std::string label = {};
        bool operator==(const Inner&) const = default;
    };
    std::vector<Corner> corners;
    std::vector<std::string> side_labels;
    bool grid = false;
    std::vector<Inner> inner = {};
    std::vector<int> right_angles = {};
    std::vector<std::string> angle_labels = {};
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
struct GridSegment {
    int x1 = 0;
    int y1 = 0;
    int x2 = 0;
    int y2 = 0;
    std::string label = {};  // of a line; a segment has none
    bool operator==(const GridSegment&) const = default;
};
struct GridShape {
    std::vector<LabelledPolygon::Corner> corners;  // 3..8
    std::string label = {};
    Fill fill = Fill::plain;
    bool operator==(const GridShape&) const = default;
};
// A coordinate plane of grid lines -20..20, at most 20 steps an axis; 0..12 points inside it.
// joined: a line runs through the points in their order. All coordinates count grid lines; the
// number written at line 3 is 3 * x_step (steps 1..100). axes = false: plain squared paper, without
// numbers. 0..8 segments; 0..3 lines, drawn on from the two points to the grid's edge; 0..4 shapes.
struct CoordinateGrid {
    int x_from = 0;
    int x_to = 10;
    int y_from = 0;
    int y_to = 10;
    std::vector<GridPoint> points;
    bool joined = false;
    bool axes = true;
    int x_step = 1;
    int y_step = 1;
    std::string x_title = {};  // instead of x and y, which stand at the axes' ends
    std::string y_title = {};
    std::vector<GridSegment> segments = {};
    std::vector<GridSegment> lines = {};
    std::vector<GridShape> shapes = {};
    bool operator==(const CoordinateGrid&) const = default;
};
struct PlotValue {
    std::string label;  // 1..12 letters
    int value = 0;      // 0..1000
    bool operator==(const PlotValue&) const = default;
};
// Bars from one base line, 1..8 of them; the axis has a number at every `step` (1..200), at most 12
// of them. touching: no gaps between them, as in a histogram, labels like "0-9".
struct BarPlot {
    std::string title;  // what the axis counts, may be empty
    std::vector<PlotValue> bars;
    int step = 1;
    bool touching = false;
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

// A ruler of 1..30 units with `parts` (1, 2, 4, 8, 10) ticks to each, at most 120 ticks, and a long
// thin thing that lies on it from tick `from` to tick `to`. numbers = false: blank units, like a
// row of cubes.
struct Ruler {
    int length = 10;
    int parts = 1;
    std::string unit;  // "cm", "in", may be empty
    int from = 0;      // 0 <= from < to <= length * parts
    int to = 1;
    std::string object;  // "pencil", "ribbon", "leaf", "stick": ui falls back to "stick"
    bool numbers = true;
    bool operator==(const Ruler&) const = default;
};
struct AnglePart {
    int size = 90;      // degrees, 1..360
    std::string label;  // "50\u00B0", "x", "?"; empty and size 90: a square mark
    bool operator==(const AnglePart&) const = default;
};
// 1..8 angles side by side round one vertex, counter-clockwise; the first arm points at `from`
// degrees (0..359, 0 is to the right). They add up to at most 360. protractor: a half circle with
// numbers every 10 and ticks every 5 degrees under them; then from is 0 and they add up to at most
// 180.
struct Angles {
    int from = 0;
    std::vector<AnglePart> parts;
    bool protractor = false;
    bool operator==(const Angles&) const = default;
};
enum class Shape {
    circle,
    oval,
    semicircle,
    triangle,        // equilateral
    right_triangle,  // with its right angle at the lower left
    long_triangle,   // isosceles, narrow
    square,
    rectangle,
    rhombus,
    trapezoid,
    parallelogram,
    kite,
    pentagon,
    hexagon,
    octagon,
    star,
    heart,
    cube,
    box,
    sphere,
    cylinder,
    cone,
    pyramid,
    prism,
};
inline constexpr std::array shape_names = {
    "circle",   "oval",      "semicircle", "triangle",  "right_triangle", "long_triangle",
    "square",   "rectangle", "rhombus",    "trapezoid", "parallelogram",  "kite",
    "pentagon", "hexagon",   "octagon",    "star",      "heart",          "cube",
    "box",      "sphere",    "cylinder",   "cone",      "pyramid",        "prism"};
constexpr bool is_solid(Shape shape) {
    return shape >= Shape::cube;
}
// A row of 1..6 shapes with a letter under each. A flat one may be turned 0..359 degrees
// counter-clockwise.
struct ShapeRow {
    struct One {
        Shape shape = Shape::circle;
        std::string label;
        int turned = 0;
        Fill fill = Fill::plain;
        bool operator==(const One&) const = default;
    };
    std::vector<One> items;
    bool operator==(const ShapeRow&) const = default;
};
// 1..6 groups of 0..20 things; rings: a line round each group.
struct ObjectGroups {
    struct Group {
        int count = 0;
        std::string object;  // as in Counters
        std::string label;
        bool operator==(const Group&) const = default;
    };
    std::vector<Group> groups;
    bool rings = true;
    bool operator==(const ObjectGroups&) const = default;
};
// A box of 1..10 unit cubes each way, drawn obliquely; the second stands at the right of it, on the
// same floor, their fronts in one plane. cubes: the unit cubes' edges are drawn.
struct CubeBox {
    struct One {
        int length = 1;  // `long` in a pack
        int width = 1;   // `wide`: from front to back
        int height = 1;  // `high`
        std::string length_label;
        std::string width_label;
        std::string height_label;
        bool operator==(const One&) const = default;
    };
    One first;
    std::optional<One> second;
    bool cubes = true;
    bool operator==(const CubeBox&) const = default;
};
// A solid with its hidden edges dashed, or a flat circle. Each label is optional: radius and
// diameter (never both) belong to what is round, height to all but the sphere and the circle, side
// (of the base) to pyramid and prism.
struct Solid {
    enum class Kind { cylinder, cone, sphere, pyramid, prism, circle };
    Kind kind = Kind::cylinder;
    std::string radius;
    std::string height;
    std::string diameter;
    std::string side;
    bool operator==(const Solid&) const = default;
};
// 1..6 rows of symbols; halves 0..20 count half symbols. each: what a whole symbol stands for,
// 1..100, even where there is a half.
struct PicturePlot {
    struct Row {
        std::string label;
        int halves = 0;
        bool operator==(const Row&) const = default;
    };
    std::string title;
    std::vector<Row> rows;
    int each = 1;
    std::string object;  // as in Counters
    bool operator==(const PicturePlot&) const = default;
};
// One or two boxes with whiskers over a number line: least, lower quartile, median, upper quartile,
// greatest, each on a tick.
struct BoxPlot {
    struct One {
        std::string label;
        std::array<Rational, 5> five = {};  // none less than the one before
        bool operator==(const One&) const = default;
    };
    std::string title;
    NumberLine axis;  // steps <= 50, no marks
    std::vector<One> plots;
    bool operator==(const BoxPlot&) const = default;
};
// A disc of 2..12 sectors, clockwise from the top, with an arrow to spin; sizes add up to 1.
struct Spinner {
    std::vector<FractionPart> parts;
    bool operator==(const Spinner&) const = default;
};
// A pan balance with 1..8 boxes on each pan.
struct Balance {
    enum class Tilt { level, left, right };  // the side that is down
    std::vector<std::string> left;
    std::vector<std::string> right;
    Tilt tilt = Tilt::level;
    bool operator==(const Balance&) const = default;
};
// Two number lines one over the other with the same 1..12 steps; a text at every tick of each.
struct DoubleNumberLine {
    struct Line {
        std::string title;
        std::vector<std::string> labels;  // steps + 1 of them, "" for none
        bool operator==(const Line&) const = default;
    };
    int steps = 1;
    Line top;
    Line bottom;
    bool operator==(const DoubleNumberLine&) const = default;
};
// Two level parallel lines cut by a third at `slant` degrees (30..150, counter-clockwise from the
// right). labels: 1..4 round the upper crossing, clockwise from the upper left, 5..8 round the
// lower.
struct Transversal {
    int slant = 60;
    std::array<std::string, 8> labels = {};
    bool operator==(const Transversal&) const = default;
};

struct NoFigure {
    bool operator==(const NoFigure&) const = default;
};
using AnyFigure =
    std::variant<NoFigure, FractionBar, FractionCircle, NumberLine, ObjectArray, Counters,
                 BaseTenBlocks, TenFrame, BarModel, LabelledPolygon, ClockFace, Coins,
                 CoordinateGrid, BarPlot, LinePlot, DotPlot, DataTable, Ruler, Angles, ShapeRow,
                 ObjectGroups, CubeBox, Solid, PicturePlot, BoxPlot, Spinner, Balance,
                 DoubleNumberLine, Transversal>;
// Copied, moved, compared and destroyed in figure.cpp alone, as events are (event.hpp).
struct Figure : AnyFigure {
    using AnyFigure::AnyFigure;
    Figure();
    Figure(const Figure&);
    Figure(Figure&&) noexcept;
    Figure& operator=(const Figure&);
    Figure& operator=(Figure&&) noexcept;
    ~Figure();
    bool operator==(const Figure&) const;
};

// The number at a tick, 0 to line.steps.
Rational line_tick(const NumberLine& line, int tick);

// Empty when the figure is inside its bounds; else what is wrong, for a pack's author.
std::string figure_problem(const Figure& figure);

}  // namespace pipit::engine
