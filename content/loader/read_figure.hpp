// A figure as a pack declares it. Invariant: what comes out has no figure_problem, or `problems`
// says why not.
#pragma once

#include "content/loader/fields.hpp"
#include "engine/session/figure.hpp"

namespace pipit::content {

engine::Figure read_figure(const Value& value, Problems& problems);

// The two that also stand in answers. They read the keys of their kind; bounds are the caller's.
engine::NumberLine read_number_line(Fields& fields, Problems& problems);
engine::CoordinateGrid read_coordinate_grid(Fields& fields, Problems& problems);

}  // namespace pipit::content
