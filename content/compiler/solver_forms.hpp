// What question forms share: a form is a sentence with holes and the function that solves it. Each
// solver_*.cpp holds the forms of one field. Invariant: a form's function sees holes and Seen
// alone.
#pragma once

#include "content/compiler/form.hpp"
#include "content/compiler/solver.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::pack {

using Holes = std::vector<std::string>;

struct Form {
    std::string_view text;
    Solved (*solve)(const Holes&, const Seen&);
};

inline Solved answer(const std::string& text) {
    return {{text}, {}};
}
inline Solved answer(int value) {
    return answer(std::to_string(value));
}
inline Solved cannot(const std::string& why) {
    return {{}, why};
}
inline int count(const std::string& text, char what) {
    return static_cast<int>(std::count(text.begin(), text.end(), what));
}
inline bool begins(const std::string& text, std::string_view with) {
    return text.starts_with(with);
}

// The options that hold: for a choice each of them, for several their positions together. Nothing
// from `holds` means that an option cannot be judged.
Solved those_that(const Seen& seen,
                  const std::function<std::optional<bool>(const std::string&)>& holds);
// The options from the smallest `size` to the largest; refuses two of one size.
Solved in_order(const Seen& seen,
                const std::function<std::optional<long>(const std::string&)>& size);
// For each left text the one place that fits it.
Solved matched(const Seen& seen,
               const std::function<bool(const std::string& left, const std::string& place)>& fits);

// Forms by field: solver_things.cpp, solver_charts.cpp, solver_grids.cpp.
std::span<const Form> thing_forms();
std::span<const Form> chart_forms();
std::span<const Form> grid_forms();
std::span<const Form> whole_number_forms();
std::span<const Form> below_zero_forms();
std::span<const Form> part_forms();
std::span<const Form> shape_forms();
std::span<const Form> unit_forms();

}  // namespace pipit::pack
