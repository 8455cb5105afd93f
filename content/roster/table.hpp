// One file of an export: rows below headings, in any order and with any others between. Invariant:
// only the columns that were asked for can be read; the others are passed over.
#pragma once

#include "content/roster/csv.hpp"
#include "content/roster/findings.hpp"

#include <array>

namespace pipit::content {

struct TableColumn {
    std::string_view name;  // as the standard writes it; small and capital letters are the same
    bool required = false;
};
inline constexpr std::size_t table_columns_max = 8;

class Table {
  public:
    // file: its name for findings. columns: at most table_columns_max; both outlive the table. What
    // is wrong with the file or its headings is added to `findings`, and there are no rows.
    Table(std::string_view file, std::string_view bytes, std::vector<TableColumn> columns,
          RosterFindings& findings);
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    // Goes to the next row. A row with more or fewer cells than headings is added to the findings
    // and passed over: it might hold another column's content under a name's heading.
    bool next();
    // Without blanks around it; empty where the export has no such column. Until next().
    std::string_view cell(std::size_t column) const;
    std::size_t line() const { return reader_.line(); }
    bool has(std::size_t column) const { return at_[column] != nowhere; }
    // Adds it for this row, and for a column where one is meant.
    void find(RosterProblem problem) { findings_->add(problem, file_, line()); }
    void find(RosterProblem problem, std::size_t column) {
        findings_->add(problem, file_, line(), columns_[column].name);
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::string_view decoded(std::string_view bytes);
    void read_headings();

    std::string_view file_;
    std::vector<TableColumn> columns_;
    RosterFindings* findings_;
    std::string store_;
    bool readable_ = true;  // before the reader: decoding says whether there is anything to read
    CsvReader reader_;
    std::array<std::size_t, table_columns_max> at_{};
    std::size_t width_ = 0;
    std::size_t rows_ = 0;
};

}  // namespace pipit::content
