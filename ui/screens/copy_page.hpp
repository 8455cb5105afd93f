// The copy a child may ask for: one page that any browser opens, with everything kept of them, and
// the record that pipit-audit writes in it (docs/formats/record.md).
// Invariant: every declared field of an event that says something of the learner is shown; words
// of people are escaped; it loads nothing from anywhere.
#pragma once

#include "engine/session/ports.hpp"
#include "engine/session/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// The journal's or the ledger's error where it cannot be read whole: half a copy is none.
engine::Result<std::string> copy_page(const engine::Session& session, engine::Notebook& notebook,
                                      engine::Day today);

/// A page with the recovery code, to be printed.
std::string code_page(std::string_view nickname, const std::vector<std::string>& groups,
                      engine::Day today);

}  // namespace pipit::ui
