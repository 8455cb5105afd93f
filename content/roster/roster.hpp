// Class lists from outside: a OneRoster CSV export (1EdTech's CSV binding, versions 1.1 and 1.2; a
// zip or its files) and names typed by hand. Invariant: what comes out holds names and class
// membership and nothing else. E-mail, phone, user names, grades, birth dates and identifiers are
// read past: they stand in no value, no finding and no text. docs/formats/roster.md has the rules.
#pragma once

#include "engine/ids.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::content {

inline constexpr std::size_t roster_letters_max = 60;  // of each part of a name, and of a title

struct RosterLearner {
    // The export's sourcedId, by which a later export finds the same learner. Empty for a name
    // typed by hand, and where the id is an address or not 1 to 64 visible ASCII characters.
    std::string id;
    std::string given;   // the preferred one where there is one; all of a name typed by hand
    std::string family;  // one of the two may be empty
};

struct RosterClass {
    std::string id;      // as a learner's
    std::string title;   // may be empty: then there is a finding
    std::string school;  // empty where it is not said
    std::vector<RosterLearner> learners;
};

struct Roster {
    std::vector<RosterClass> classes;  // in the export's order, and learners in that of enrolments
};

// What was found. ui may word these itself; wording() has them in English.
enum class RosterProblem {
    // The import is refused:
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
    // The import goes on:
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
inline constexpr RosterProblem last_refusal = RosterProblem::nobody;

inline constexpr std::size_t roster_lines_shown_max = 10;

// One kind of thing found in one file. Never a cell's content, nor a file name from outside.
struct RosterFinding {
    RosterProblem problem = RosterProblem::nobody;
    std::string file;                // "users.csv"; empty: the whole of it
    std::string column;              // "givenName"; empty: the line
    std::vector<std::size_t> lines;  // 1.., the first roster_lines_shown_max; empty: the whole file
    std::size_t times = 0;
};

struct RosterReading {
    Roster roster;                        // without a class when it was refused
    std::vector<RosterFinding> findings;  // as they were met; refusals alone where there are any
    bool refused() const;
};

// English, for a school's secretary: what is the matter, and what to do.
struct RosterWording {
    std::string_view matter;
    std::string_view remedy;
};
RosterWording wording(RosterProblem problem);
// "users.csv, lines 3, 8 and 2 more, column givenName"; empty for the whole of it.
std::string place_of(const RosterFinding& finding);

// Bounds; beyond them an import is refused. A row and its cells: content/roster/csv.hpp.
inline constexpr std::size_t roster_file_bytes_max = std::size_t{64} << 20U;  // one file
inline constexpr std::size_t roster_bytes_max = std::size_t{160} << 20U;      // all that are read
inline constexpr std::size_t roster_rows_max = 500'000;                       // of one file
inline constexpr std::size_t roster_zip_entries_max = 1'000;
inline constexpr std::size_t name_list_bytes_max = std::size_t{64} << 10U;

// File names (folders before them do not matter) and their bytes.
using RosterFiles = std::map<std::string, std::string>;

// The classes whose terms are not over and who is a student in them; what ended before `today` is
// left out. Takes time and memory in proportion to the bytes.
RosterReading read_oneroster(const RosterFiles& files, engine::Day today);
// The same from the bytes of a zip; of its entries only those that are needed are unpacked.
RosterReading read_oneroster_zip(std::string_view zip, engine::Day today);
// One name a line, as typed or pasted: one class without id, title and school.
RosterReading read_name_list(std::string_view text);

}  // namespace pipit::content
