// Figures as text, by kind. Invariant: as rendered.hpp says: stroke by stroke, as an eye finds
// them.
#pragma once

#include "engine/session/figure.hpp"

#include <string>

namespace pipit::pack {

// A label between brackets, without markup: "[3/4]", "[]".
std::string bracketed(const std::string& label);
// n times one letter.
std::string times(int n, char letter);
char letter_of(engine::Fill fill);
std::string drawing_of(const engine::NumberLine& f);

// drawing_geometry.cpp
std::string drawing_of(const engine::LabelledPolygon& f);
std::string drawing_of(const engine::CoordinateGrid& f);
std::string drawing_of(const engine::Angles& f);
std::string drawing_of(const engine::ShapeRow& f);
std::string drawing_of(const engine::CubeBox& f);
std::string drawing_of(const engine::Solid& f);
std::string drawing_of(const engine::Transversal& f);

// drawing_amounts.cpp
std::string drawing_of(const engine::Ruler& f);
std::string drawing_of(const engine::ObjectGroups& f);
std::string drawing_of(const engine::PicturePlot& f);
std::string drawing_of(const engine::BoxPlot& f);
std::string drawing_of(const engine::Spinner& f);
std::string drawing_of(const engine::Balance& f);
std::string drawing_of(const engine::DoubleNumberLine& f);

}  // namespace pipit::pack
