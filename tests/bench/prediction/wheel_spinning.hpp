// Who will not get there: a learner and a skill are wheel-spinning when ten answers bring no three
// right ones in a row (Beck and Gong 2013). Foretold before the answer that follows the third, the
// fifth and the seventh, for pairs that had no three in a row by then. Pairs that end before ten
// answers without three in a row are left out, as there; an item of several skills is one skill of
// its own. Invariant: as evaluation.hpp.
#pragma once

#include "tests/bench/prediction/responses.hpp"

#include <nlohmann/json.hpp>

namespace pipit::bench::prediction {

/// {"3": {"auc", "pairs", "spinning"}, "5": ..., "7": ...}: a network a fold over what is kept of
/// the learner.
nlohmann::json wheel_spinning(const Responses& responses);

}  // namespace pipit::bench::prediction
