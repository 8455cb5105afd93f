// Headings, and rows held against them.
#include "content/roster/table.hpp"

#include "content/roster/text.hpp"

#include <cassert>
#include <utility>

namespace pipit::content {

Table::Table(std::string_view file, std::string_view bytes, std::vector<TableColumn> columns,
             RosterFindings& findings)
    : file_(file), columns_(std::move(columns)), findings_(&findings), reader_(decoded(bytes)) {
    assert(columns_.size() <= table_columns_max);
    at_.fill(nowhere);
    if (readable_) read_headings();
}

std::string_view Table::decoded(std::string_view bytes) {
    readable_ = false;
    if (bytes.size() > roster_file_bytes_max) {
        findings_->add(RosterProblem::too_large, file_);
        return {};
    }
    const Decoded text = decode(bytes, store_);
    if (text.refusal) {
        findings_->add(*text.refusal, file_, text.line);
        return {};
    }
    if (text.western) findings_->add(RosterProblem::letters_western, file_);
    readable_ = true;
    return text.text;
}

void Table::read_headings() {
    if (!reader_.next()) {
        readable_ = false;
        findings_->add(reader_.fault().value_or(RosterProblem::file_empty), file_,
                       reader_.fault_line());
        return;
    }
    const auto& headings = reader_.cells();
    width_ = headings.size();
    if (width_ == 1 && headings[0].find_first_of(";\t|") != std::string_view::npos) {
        readable_ = false;
        findings_->add(RosterProblem::separator, file_, line());
        return;
    }
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        for (std::size_t i = 0; i < width_; ++i) {
            if (!same_word(trimmed(headings[i]), columns_[c].name)) continue;
            if (at_[c] != nowhere) {
                readable_ = false;
                find(RosterProblem::column_twice, c);
            }
            at_[c] = i;
        }
        if (columns_[c].required && at_[c] == nowhere) {
            readable_ = false;
            find(RosterProblem::column_missing, c);
        }
    }
}

bool Table::next() {
    while (readable_) {
        if (!reader_.next()) {
            readable_ = false;
            if (reader_.fault()) findings_->add(*reader_.fault(), file_, reader_.fault_line());
            break;
        }
        if (++rows_ > roster_rows_max) {
            readable_ = false;
            findings_->add(RosterProblem::too_many_rows, file_);
            break;
        }
        if (reader_.cells().size() == width_) return true;
        find(RosterProblem::row_uneven);
    }
    return false;
}

std::string_view Table::cell(std::size_t column) const {
    return at_[column] == nowhere ? std::string_view() : trimmed(reader_.cells()[at_[column]]);
}

}  // namespace pipit::content
