// A figure as a pack declares it. Invariant: what comes out has no figure_problem, or `problems`
// says why not.
#pragma once

#include "content/loader/fields.hpp"
#include "engine/session/figure.hpp"

namespace pipit::content {

engine::Figure read_figure(const Value& value, Problems& problems);

}  // namespace pipit::content
