// Small solids, for a row of shapes. Invariant: the inner edges lie inside the outline.
#pragma once

#include "ui/kit/figure_plan.hpp"

#include <vector>

namespace pipit::ui {

struct SmallSolid {
    std::vector<Sketch::Dot> outline;             ///< In units of its own.
    std::vector<std::vector<Sketch::Dot>> edges;  ///< That are seen, inside the outline.
};
SmallSolid small_solid(engine::Shape shape);

}  // namespace pipit::ui
