// The bounds of the figures that have many parts. Invariant: bounds_problem() is empty exactly for
// figures inside the bounds that figure.hpp names.
#pragma once

#include "engine/session/figure.hpp"

namespace pipit::engine {

inline bool within(std::int64_t value, std::int64_t low, std::int64_t high) {
    return low <= value && value <= high;
}

std::string bounds_problem(const NumberLine& f);

// figure_geometry.cpp
std::string bounds_problem(const LabelledPolygon& f);
std::string bounds_problem(const CoordinateGrid& f);
std::string bounds_problem(const Angles& f);
std::string bounds_problem(const ShapeRow& f);
std::string bounds_problem(const CubeBox& f);
std::string bounds_problem(const Solid& f);
std::string bounds_problem(const Transversal& f);

// figure_amounts.cpp
std::string bounds_problem(const Ruler& f);
std::string bounds_problem(const ObjectGroups& f);
std::string bounds_problem(const PicturePlot& f);
std::string bounds_problem(const BoxPlot& f);
std::string bounds_problem(const Spinner& f);
std::string bounds_problem(const Balance& f);
std::string bounds_problem(const DoubleNumberLine& f);

}  // namespace pipit::engine
