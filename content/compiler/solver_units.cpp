// Forms about units of length, mass, volume and time.
#include "content/compiler/solver_forms.hpp"

namespace pipit::pack {

std::span<const Form> unit_forms() {
    return {};
}

}  // namespace pipit::pack
