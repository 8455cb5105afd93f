// Canaries: random words a demo learner writes, and the search for them on disk in every form that
// carelessness gives text. Invariant: a form that the search knows, it finds (see the control).
#pragma once

#include "engine/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::student {

/// Twelve random letters that can be said: "Tolavemirusa".
std::string random_name();

struct Hit {
    std::string file;
    std::string_view form;
};
struct Search {
    int files = 0;
    std::uint64_t bytes = 0;
    std::vector<Hit> hits;
};
/// Reads every file below `folder` whole.
engine::Result<Search> search(const std::string& folder, const std::vector<std::string>& canaries);

}  // namespace pipit::student
