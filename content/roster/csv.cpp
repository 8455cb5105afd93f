// The rows of a CSV file, one at a time. Next door: table.hpp, which knows headings.
#include "content/roster/csv.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::content {

CsvReader::CsvReader(std::string_view text) : text_(text) {
    unquoted_.reserve(csv_row_bytes_max + 2);
    cells_.reserve(csv_cells_max);
}

bool CsvReader::fail(RosterProblem problem, std::size_t line) {
    fault_ = problem;
    fault_line_ = line;
    cells_.clear();
    return false;
}

bool CsvReader::at_line_end() const {
    return at_ < text_.size() && (text_[at_] == '\r' || text_[at_] == '\n');
}

void CsvReader::pass_line_end() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
}

bool CsvReader::quoted_cell() {
    const std::size_t opened = line_;
    const std::size_t begin = ++at_;
    const std::size_t kept = unquoted_.size();
    std::size_t from = begin;  // what is not yet in unquoted_
    for (;;) {
        if (at_ >= text_.size() || !fits()) return fail(RosterProblem::quote_open, opened);
        if (at_line_end()) {
            pass_line_end();
            continue;
        }
        if (text_[at_++] != '"') continue;
        if (at_ >= text_.size() || text_[at_] != '"') break;
        unquoted_ += text_.substr(from, at_ - from);  // with the first of the two marks
        from = ++at_;
    }
    if (!fits()) return fail(RosterProblem::row_too_long, row_line_);
    if (at_ < text_.size() && text_[at_] != ',' && !at_line_end())
        return fail(RosterProblem::quote_stray, line_);
    const std::string_view last = text_.substr(from, at_ - 1 - from);
    if (from == begin) {
        cells_.push_back(last);
        return true;
    }
    assert(unquoted_.size() + last.size() <= unquoted_.capacity());
    unquoted_ += last;
    cells_.push_back(std::string_view(unquoted_).substr(kept));
    return true;
}

bool CsvReader::plain_cell() {
    const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
    const std::string_view cell = text_.substr(at_, end - at_);
    at_ = end;
    if (!fits()) return fail(RosterProblem::row_too_long, row_line_);
    if (at_ < text_.size() && text_[at_] == '"') return fail(RosterProblem::quote_stray, line_);
    cells_.push_back(cell);
    return true;
}

bool CsvReader::row() {
    cells_.clear();
    unquoted_.clear();
    row_at_ = at_;
    row_line_ = line_;
    for (;;) {
        if (cells_.size() == csv_cells_max) return fail(RosterProblem::row_too_long, row_line_);
        const bool quoted = at_ < text_.size() && text_[at_] == '"';
        if (!(quoted ? quoted_cell() : plain_cell())) return false;
        if (at_ == text_.size()) return true;
        if (at_line_end()) {
            pass_line_end();
            return true;
        }
        ++at_;  // the comma
    }
}

bool CsvReader::next() {
    while (!fault_ && at_ < text_.size()) {
        if (!row()) return false;
        if (std::any_of(cells_.begin(), cells_.end(), [](std::string_view cell) {
                return cell.find_first_not_of(" \t") != std::string_view::npos;
            }))
            return true;
    }
    cells_.clear();
    return false;
}

}  // namespace pipit::content
