// The verbs that look into a home with keys: what is stored against the declaration, what left
// against the contract, what is overdue, what was erased. Invariant: each says what it looked at,
// and what it could not look at without a secret.
#pragma once

#include "device/auditor/capture.hpp"
#include "device/auditor/home.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace pipit::audit {

// The schema, the kinds of notes and the fields of events as they are, against
// engine/report/fields; how much of each there is stands in the findings' words.
Findings inventory(const HomeOptions& options);

// The ledger of what left: its chain, and each line's fields against the sharing contract.
Findings egress(const HomeOptions& options);
// The same, and every byte that left in a capture of the network against the ledger.
Findings egress_captured(const HomeOptions& options, const CaptureOptions& capture);

// What is kept longer than it says it is, on the day it is (or is to be).
Findings retention(const HomeOptions& options);

// Whether an erased learner is gone. `receipt`: the learner's number; empty: each that has a
// receipt. `image`: a raw image that is searched for the number as well; empty: none.
Findings erasure(const HomeOptions& options, const std::string& receipt, const std::string& image);

}  // namespace pipit::audit
