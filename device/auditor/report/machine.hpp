// The report's files for machines. docs/formats/audit-report.md says what stands in them.
// Invariant: the same report gives the same bytes; what only a school can say is null, with what it
// is.
#pragma once

#include "device/auditor/report/report.hpp"
#include "engine/report/processing.hpp"

#include <span>
#include <string>

namespace pipit::audit {

std::string report_json(const Report& report, std::span<const engine::ProcessingRow> rows);
// The record of processing activities, in the order of GDPR article 30(1), (a) to (g).
std::string article30_json(const Report& report, std::span<const engine::ProcessingRow> rows);
// The schedule of data that US schools sign (NDPA, standard version 1, Exhibit B). RFC 4180.
std::string exhibit_b_csv(std::span<const engine::ProcessingRow> rows);

}  // namespace pipit::audit
