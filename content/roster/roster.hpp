// Class lists from outside: a OneRoster CSV export (1EdTech's CSV binding, versions 1.1 and 1.2; a
// zip or its files) and names typed by hand. Invariant: what comes out holds names and class
// membership and nothing else. E-mail, phone, user names, grades, birth dates and identifiers are
// read past: they stand in no value, no finding and no text. docs/formats/roster.md has the rules.
#pragma once

#include "engine/classroom/class_list.hpp"
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

// What was found, in words of ui/teaching/list_words.
using RosterProblem = engine::classroom::ListProblem;
using RosterFinding = engine::classroom::ListFinding;

inline constexpr std::size_t roster_lines_shown_max = 10;

struct RosterReading {
    Roster roster;                        // without a class when it was refused
    std::vector<RosterFinding> findings;  // as they were met; refusals alone where there are any
    bool refused() const;
};

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
