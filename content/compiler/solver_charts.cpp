// Forms about plots, tables, lines and grids.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_read.hpp"

namespace pipit::pack {

std::span<const Form> chart_forms() {
    return {};
}

}  // namespace pipit::pack
