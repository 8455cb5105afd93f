// The report's charts, as SVG inside the page. Invariant: readable without colour (patterns and
// numbers) and without eyes (each has its numbers in words).
#pragma once

#include "device/auditor/report/figures.hpp"
#include "device/auditor/report/html.hpp"
#include "engine/report/processing.hpp"

#include <cstdint>
#include <span>

namespace pipit::audit {

// How many rows, events or notes hold a field of this category, the most of any one field: a row
// with ten columns is one row.
std::uint64_t rows_in(const engine::ProcessingRow& row, const Figures& figures);

Html stored_chart(std::span<const engine::ProcessingRow> rows, const Figures& figures);
Html left_chart(const Figures& figures);  // empty where nothing left
Html age_chart(const Figures& figures);   // empty where there is nothing

}  // namespace pipit::audit
