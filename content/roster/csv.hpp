// Comma-separated values, strictly (RFC 4180), with every kind of line end (CRLF, LF, CR). Our own
// reader: Debian's libcsv forgives stray quotation marks unless told, counts no lines and hands on
// every cell it has copied, while an export's reader has to say the line and to pass over most
// cells. Invariant: cells are parts of the text or of one bounded buffer; a row out of bounds ends
// it all.
#pragma once

#include "content/roster/roster.hpp"

#include <optional>

namespace pipit::content {

inline constexpr std::size_t csv_row_bytes_max = std::size_t{64} << 10U;
inline constexpr std::size_t csv_cells_max = 256;  // of one row

class CsvReader {
  public:
    // text: valid UTF-8; it has to outlive the reader.
    explicit CsvReader(std::string_view text);

    // Goes to the next row that has more than blanks; false at the end or at a fault.
    bool next();
    // Of the current row, until the next call of next().
    const std::vector<std::string_view>& cells() const { return cells_; }
    std::size_t line() const { return row_line_; }  // 1.., where the row begins

    // quote_open, quote_stray or row_too_long, and the line where it is.
    const std::optional<RosterProblem>& fault() const { return fault_; }
    std::size_t fault_line() const { return fault_line_; }

  private:
    bool row();
    bool quoted_cell();
    bool plain_cell();
    bool fail(RosterProblem problem, std::size_t line);
    bool fits() const { return at_ - row_at_ <= csv_row_bytes_max; }
    bool at_line_end() const;
    void pass_line_end();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t row_at_ = 0;
    std::size_t row_line_ = 0;
    std::string unquoted_;  // cells that held doubled marks; never grows beyond what it was given
    std::vector<std::string_view> cells_;
    std::optional<RosterProblem> fault_;
    std::size_t fault_line_ = 0;
};

}  // namespace pipit::content
