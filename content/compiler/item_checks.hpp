// What the gate asks of one item by itself. Invariant: each problem is a sentence an author can act
// on.
#pragma once

#include "content/compiler/problem.hpp"
#include "content/compiler/seen.hpp"
#include "engine/session/item.hpp"

#include <optional>
#include <vector>

namespace pipit::pack {

// Texts, hints, misconceptions and bounds; empty for a sound item.
std::vector<Problem> item_problems(const engine::Item& item);

// The key against what the checker found: the one answer, and judged right. Nothing, or why not.
std::optional<Problem> key_problem(const engine::Item& item, const Solved& solved);

}  // namespace pipit::pack
