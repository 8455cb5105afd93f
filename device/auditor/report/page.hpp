// The report as pages that a school files: what was looked at and found, and an impact assessment
// begun. Invariant: nothing is fetched, nothing runs, nothing of what anybody wrote stands there;
// each statement names the command that says it again.
#pragma once

#include "device/auditor/report/report.hpp"
#include "engine/report/processing.hpp"

#include <span>
#include <string>

namespace pipit::audit {

std::string report_page(const Report& report, std::span<const engine::ProcessingRow> rows);

// In the order of the seven steps of the ICO's template for a data protection impact assessment;
// what a school has to say itself is a marked gap.
std::string assessment_page(const Report& report, std::span<const engine::ProcessingRow> rows);

}  // namespace pipit::audit
