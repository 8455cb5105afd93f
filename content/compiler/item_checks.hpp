// What the gate asks of one item by itself. Invariant: each problem is a sentence an author can act
// on.
#pragma once

#include "content/compiler/solver.hpp"
#include "engine/session/item.hpp"

#include <string>
#include <vector>

namespace pipit::pack {

// Texts, hints, misconceptions and bounds; empty for a sound item.
std::vector<std::string> item_problems(const engine::Item& item);

// The key against what the checker found: the one answer, and judged right in its form. Empty, or
// why not.
std::string key_problem(const engine::Item& item, const Solved& solved);

}  // namespace pipit::pack
