// A saved record held against the notebook it says it is of. Invariant: what the file says and the
// notebook does not, and what it leaves out, is found; what only came since is a note.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/vault/inspection.hpp"
#include "engine/report/record.hpp"

#include <string>

namespace pipit::audit {

// `now`: the notebook's own record. `stood`: what its chains say of file.chains. `place`: the file.
void hold_record(const engine::LearnerRecord& file, const engine::LearnerRecord& now,
                 const vault::StoodSo& stood, const std::string& place, Findings& findings);

}  // namespace pipit::audit
