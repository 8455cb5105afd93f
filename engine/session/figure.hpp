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
};
// A bar cut into `cuts` equal pieces (0: cut only between the parts). cuts in 0..24, parts 0..12.
struct FractionBar {
    int cuts = 0;
    std::vector<FractionPart> parts;
};
struct FractionCircle {
    int cuts = 0;
    std::vector<FractionPart> parts;
};
struct LineMark {
    Rational at;
    std::string label;  // what stands above the mark, "?" for the one asked
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
};
// rows x columns of one object; 1..12 each.
struct ObjectArray {
    int rows = 1;
    int columns = 1;
    std::string object;  // "dot", "star", "apple": ui falls back to "dot"
};
// Scattered or rowed things to count; 0..30.
struct Counters {
    int count = 0;
    int per_row = 10;
    std::string object;
};
// 0..9 of each.
struct BaseTenBlocks {
    int hundreds = 0;
    int tens = 0;
    int ones = 0;
};
// 1..3 frames of ten; `first` cells filled plain, then `second` filled dots; first + second <= 10 *
// frames.
struct TenFrame {
    int frames = 1;
    int first = 0;
    int second = 0;
};
struct BarSegment {
    Rational size;      // relative width, > 0
    std::string label;  // "12", "?", "x"
    Fill fill = Fill::empty;
};
// One or two bars under each other, for comparing or for equations; 1..3 rows of 1..8 segments.
struct BarModel {
    struct Row {
        std::string name;
        std::vector<BarSegment> segments;
    };
    std::vector<Row> rows;
    std::string total;  // label of a brace under the bars, may be empty
};
// A rectilinear or straight-sided polygon; 3..8 corners, coordinates 0..20; label[i] stands on the
// side from corner i to i+1, may be empty. grid: unit squares drawn inside the bounding box.
struct LabelledPolygon {
    struct Corner {
        int x = 0;
        int y = 0;
    };
    std::vector<Corner> corners;
    std::vector<std::string> side_labels;
    bool grid = false;
};

struct NoFigure {};
using Figure = std::variant<NoFigure, FractionBar, FractionCircle, NumberLine, ObjectArray,
                            Counters, BaseTenBlocks, TenFrame, BarModel, LabelledPolygon>;

// Empty when the figure is inside its bounds; else what is wrong, for a pack's author.
std::string figure_problem(const Figure& figure);
// The figure in words, for reading aloud: "A bar. One half is beans. One quarter is carrots."
std::string figure_words(const Figure& figure);

}  // namespace pipit::engine
