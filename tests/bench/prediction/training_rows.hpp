// The rows a network is trained on. Invariant: each learner's are made with the item parameters of
// learners of other groups alone, as for a learner never seen: what a learner's own answers did to
// an item would tell the network those answers.
#pragma once

#include "tests/bench/prediction/item_parameters.hpp"
#include "tests/bench/prediction/network.hpp"

#include <functional>

namespace pipit::bench::prediction {

/// Called before each answer (its place in the table): calls `keep` with what is to be foretold of
/// it, once for each row that is wanted of it.
using Wanted = std::function<void(std::size_t at, const std::function<void(bool outcome)>& keep)>;

/// Rows of the users for whom `learn` is true.
Rows rows_of(const Responses& responses, const ContextIndex& contexts,
             const std::vector<bool>& learn, const Wanted& wanted);

/// The same of users never seen, for whom `use` is true, with everything known of items.
Rows rows_of_others(const Responses& responses, const ContextIndex& contexts,
                    const ItemParameters& items, const std::vector<bool>& use,
                    const Wanted& wanted);

}  // namespace pipit::bench::prediction
