// A class list from outside, as a teacher's screens see it before any of it is taken in: names by
// class, and what was found while it was read. Invariant: names and class membership and nothing
// else. content/roster reads it (docs/formats/roster.md), a main wires it.
#pragma once

#include "engine/classroom/staff_door.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

// What was found. ui/teaching/list_words words them.
enum class ListProblem {
    // The list is refused:
    not_a_zip,
    zip_damaged,
    zip_locked,
    zip_method,
    zip_of_too_many,
    too_large,
    file_missing,
    file_twice,
    file_said_absent,
    file_empty,
    no_rows,
    not_csv,
    utf16,
    letters_unknown,
    letters_mixed,
    nul,
    separator,
    column_missing,
    column_twice,
    quote_open,
    quote_stray,
    row_uneven,
    row_too_long,
    too_many_rows,
    version_unknown,
    changes_only,
    id_of_two,
    no_names,
    nobody,
    // It is read all the same:
    manifest_missing,
    part_missing,
    letters_western,
    id_missing,
    id_repeated,
    deleted,
    class_ended,
    enrolment_ended,
    date_unreadable,
    class_unknown,
    user_unknown,
    enrolled_twice,
    not_a_student,
    name_missing,
    name_too_long,
    name_repeated,
    title_missing,
};
inline constexpr ListProblem last_refusal = ListProblem::nobody;
inline constexpr ListProblem last_problem = ListProblem::title_missing;

// One kind of thing found in one file. Never a cell's content, nor a file name from outside.
struct ListFinding {
    ListProblem problem = ListProblem::nobody;
    std::string file;                // "users.csv"; empty: the whole of it
    std::string column;              // "givenName"; empty: the line
    std::vector<std::size_t> lines;  // 1.., the first few; empty: the whole file
    std::size_t times = 0;
};

struct ListedClass {
    std::string title;               // may be empty
    std::string school;              // empty where it is not said
    std::vector<std::string> names;  // each a name for the roster; one may stand twice
};

struct ListReading {
    std::vector<ListedClass> classes;   // none where it was refused
    std::vector<ListFinding> findings;  // as they were met; refusals alone where there are any
    bool refused() const { return !findings.empty() && findings.front().problem <= last_refusal; }
};

class ClassLists {
  public:
    virtual ~ClassLists() = default;
    // What may be one and lies among documents, downloads and on sticks: zips, folders of CSV
    // files, lists of names.
    virtual std::vector<FoundFile> found() = 0;
    // A file or a folder; `today`: what ended before is left out. not_found, read_only; bad_input
    // for what is too large.
    virtual Result<ListReading> read(const std::string& path, Day today) = 0;
};

}  // namespace pipit::engine::classroom
