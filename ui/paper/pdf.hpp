// A sheet as a PDF file. Invariant: the same sheet, size and language give the same bytes; only the
// letters that stand on it are in it, and no block but a table, between two rows, is cut by the end
// of a page.
#pragma once

#include "engine/result.hpp"
#include "ui/paper/ink.hpp"
#include "ui/paper/sheet.hpp"

#include <cstdint>
#include <vector>

namespace pipit::ui {

/// The whole file. Numbers have the decimal mark of the language that is spoken: draw a sheet while
/// the language it was made in still is. Errors: the fonts', as Text::open; io where memory ends.
engine::Result<std::vector<std::uint8_t>> pdf_of(const Sheet& sheet, PaperSize size = paper_a4);

}  // namespace pipit::ui
