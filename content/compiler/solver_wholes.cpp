// Forms about whole numbers: ten, taking away, order, rounding, below zero.
#include "content/compiler/solver_forms.hpp"

namespace pipit::pack {

std::span<const Form> whole_number_forms() {
    return {};
}

}  // namespace pipit::pack
