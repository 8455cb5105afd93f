// The consent key: what a learner hands an auditor so that a recording of the network can be held
// against their list of what left. docs/formats/consent-key.md has the text. Invariant: of each
// sealed envelope of the list its digest and the keys that open this one; nothing else of the
// learner but their number, and no key that opens anything else.
#pragma once

#include "engine/session/ports.hpp"

#include <span>
#include <string>

namespace pipit::engine {

inline constexpr int sent_keys_format = 1;

// Of the lines of a ledger; those without an envelope's keys are left out. JSON, ASCII.
std::string sent_keys(const LearnerId& who, std::span<const LedgerEntry> lines);

// Whether it would hold anything.
bool has_sent_keys(std::span<const LedgerEntry> lines);

}  // namespace pipit::engine
