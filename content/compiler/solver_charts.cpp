// Forms about clocks, coins, planes, plots, tables, lines and grids.
#include "content/compiler/solver_forms.hpp"

namespace pipit::pack {

std::span<const Form> chart_forms() {
    return {};
}

}  // namespace pipit::pack
