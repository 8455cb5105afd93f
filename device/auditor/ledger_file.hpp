// A ledger that was handed to somebody outside: written from an open notebook, and checked from the
// file alone. docs/formats/ledger.md is the format and the order of the checks; the second reader
// that knows only that page is tests/outsider/ledger.py. Invariant: without being asked for by
// name, no key that opens what left stands in it.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/home.hpp"
#include "engine/session/ports.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pipit::audit {

// with_keys: also the texts that hold the keys of what left.
engine::Result<std::string> ledger_text(engine::Notebook& notebook, bool with_keys);

// Writes it to options.ledger_file for its owner alone, in place of nothing: not below the home,
// not where something is, and not before options.agree said yes. Why not stands among the findings.
void save_ledger(engine::Notebook& notebook, const HomeOptions& options, Findings& findings);

// The verb: what is wrong with such a file, entry by entry. `end`: 64 hex digits that the list must
// pass through (the class's own device has them); empty: none are known.
Findings check_ledger(std::string_view text, const std::string& name, const std::string& end = {});
Findings check_ledger_file(const std::string& file, const std::string& end = {});

}  // namespace pipit::audit
