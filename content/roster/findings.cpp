// Findings and their words in English. Invariant: every problem has both its sentences.
#include "content/roster/findings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pipit::content {

void RosterFindings::add(RosterProblem problem, std::string_view file, std::size_t line,
                         std::string_view column) {
    refused_ = refused_ || refuses(problem);
    auto at = std::find_if(found_.begin(), found_.end(), [&](const RosterFinding& one) {
        return one.problem == problem && one.file == file && one.column == column;
    });
    if (at == found_.end()) {
        RosterFinding one;
        one.problem = problem;
        one.file = file;
        one.column = column;
        at = found_.insert(found_.end(), std::move(one));
    }
    ++at->times;
    if (line > 0 && at->lines.size() < roster_lines_shown_max) at->lines.push_back(line);
}

std::vector<RosterFinding> RosterFindings::taken() && {
    if (refused_)  // the rest may be no more than what follows from it
        found_.erase(std::remove_if(found_.begin(), found_.end(),
                                    [](const RosterFinding& one) { return !refuses(one.problem); }),
                     found_.end());
    return std::move(found_);
}

RosterReading reading_of(Roster roster, RosterFindings findings) {
    RosterReading reading;
    if (!findings.refused()) reading.roster = std::move(roster);
    reading.findings = std::move(findings).taken();
    return reading;
}

bool RosterReading::refused() const {
    return !findings.empty() && refuses(findings.front().problem);
}

std::string place_of(const RosterFinding& finding) {
    std::string place = finding.file;
    for (std::size_t i = 0; i < finding.lines.size(); ++i) {
        if (i > 0)
            place += ", ";
        else if (finding.lines.size() > 1)
            place += place.empty() ? "lines " : ", lines ";
        else
            place += place.empty() ? "line " : ", line ";
        place += std::to_string(finding.lines[i]);
    }
    if (!finding.lines.empty() && finding.times > finding.lines.size())
        place += " and " + std::to_string(finding.times - finding.lines.size()) + " more";
    if (!finding.column.empty())
        place += (place.empty() ? "column " : ", column ") + finding.column;
    return place;
}

namespace {

struct Worded {
    RosterProblem problem;
    RosterWording words;
};

using P = RosterProblem;
constexpr auto words_of = std::to_array<Worded>({
    {P::not_a_zip,
     {"This is not a zip file.",
      "Choose the zip that the school's system exported, or its CSV files."}},
    {P::zip_damaged, {"The zip file is damaged or not complete.", "Export or copy it again."}},
    {P::zip_locked,
     {"A file in the zip is locked with a password.",
      "Export without a password, or unpack it and choose the CSV files."}},
    {P::zip_method,
     {"The zip is packed in a way that Pipit cannot open.", "Unpack it and choose the CSV files."}},
    {P::zip_of_too_many,
     {"The zip holds more than a thousand files.",
      "Choose the zip of the OneRoster export alone."}},
    {P::too_large,
     {"This is larger than a class list can be.", "Export one school or only your classes."}},
    {P::file_missing,
     {"This file is missing.", "Choose all files of the export, or export again with this file."}},
    {P::file_twice, {"There are two files of this name.", "Keep those of one export only."}},
    {P::file_said_absent,
     {"manifest.csv says that this file is not part of the export.",
      "Export again with classes, enrollments and users."}},
    {P::file_empty, {"The file is empty.", "Export again."}},
    {P::no_rows,
     {"There is nothing below the line of headings.",
      "Export again with classes, enrollments and users of your school."}},
    {P::not_csv,
     {"This is an Excel workbook or a zip with another name, not a CSV file.",
      "In Excel, use Save As and choose CSV UTF-8."}},
    {P::utf16,
     {"The file is saved as Unicode text (UTF-16).",
      "Save it as CSV UTF-8, with commas, and try again."}},
    {P::letters_unknown,
     {"The letters with accents cannot be read.", "Save the file as CSV UTF-8."}},
    {P::letters_mixed,
     {"The letters with accents are stored in two ways, so that names would be wrong.",
      "Export again; do not join files by hand. Save as CSV UTF-8."}},
    {P::nul,
     {"The file holds zero bytes; it is no CSV file, or it is damaged.",
      "Export again, or save it as CSV UTF-8."}},
    {P::separator,
     {"The columns are not parted by commas.",
      "Save it as CSV UTF-8 with commas, not semicolons or tabs."}},
    {P::column_missing, {"This column is missing.", "Export again as OneRoster 1.1 or 1.2 CSV."}},
    {P::column_twice,
     {"There are two columns of this name.", "Remove one of them, or export again."}},
    {P::quote_open,
     {"A quotation mark opens here and is never closed.", "Close it, or export again."}},
    {P::quote_stray,
     {"A quotation mark stands where none can be.",
      "Put the whole cell in quotation marks and double those inside it."}},
    {P::row_uneven,
     {"The line has more or fewer cells than there are headings.",
      "Put cells that hold a comma in quotation marks, or export again."}},
    {P::row_too_long, {"The line is too long.", "Look for a quotation mark too many before it."}},
    {P::too_many_rows, {"The file has more than 500,000 lines.", "Export one school."}},
    {P::version_unknown,
     {"This is not OneRoster 1.1 or 1.2.", "Export as OneRoster 1.1 or 1.2 CSV."}},
    {P::changes_only,
     {"The export holds only what has changed (delta).", "Export everything (bulk)."}},
    {P::id_of_two,
     {"One sourcedId stands for two that differ.",
      "Give each its own sourcedId, so that nobody gets another's name."}},
    {P::no_names, {"There is no name in the list.", "Type one name a line."}},
    {P::nobody,
     {"No class of this export has a learner today.",
      "Check the term's dates, and that students are enrolled in the classes."}},
    {P::manifest_missing,
     {"manifest.csv is missing, so it is not known whether this is everything.",
      "Check that every learner is in the list."}},
    {P::part_missing,
     {"This file is missing; the list can be read without it.",
      "Check titles, schools and dates."}},
    {P::letters_western,
     {"The file is in a Windows alphabet (Windows-1252), not UTF-8.", "Check names with accents."}},
    {P::id_missing, {"The line has no sourcedId and is left out.", "Export again with it."}},
    {P::id_repeated, {"The same line stands there more than once.", "Nothing: it counts once."}},
    {P::deleted, {"The line is marked for deletion and is left out.", "Nothing."}},
    {P::class_ended,
     {"The class's term is over; it is left out.",
      "If it goes on, correct the term's end and export again."}},
    {P::enrolment_ended, {"The learner has left this class and is not in its list.", "Nothing."}},
    {P::date_unreadable,
     {"This is no date such as 2026-09-01; it is taken for not over.",
      "Check who is still in the class."}},
    {P::class_unknown,
     {"The class is not in classes.csv; the line is left out.",
      "Export classes and enrollments together."}},
    {P::user_unknown,
     {"The person is not in users.csv; the line is left out.",
      "Export users and enrollments together, or add the learner by hand."}},
    {P::enrolled_twice, {"The learner is in this class already.", "Nothing: it counts once."}},
    {P::not_a_student,
     {"Enrolled as a student, but no student by role; the line is left out.",
      "Correct the role, or add the learner by hand."}},
    {P::name_missing, {"The learner has no name and is left out.", "Add the learner by hand."}},
    {P::name_too_long,
     {"The name is too long (60 letters at most); the learner is left out.",
      "Add the learner by hand with a shorter name."}},
    {P::name_repeated,
     {"The same name stands there already; it counts once.",
      "If they are two, add a letter to tell them apart."}},
    {P::title_missing, {"The class has no title.", "Give it one."}},
});

}  // namespace

RosterWording wording(RosterProblem problem) {
    const auto* const at = std::find_if(words_of.begin(), words_of.end(),
                                        [&](const Worded& one) { return one.problem == problem; });
    return at == words_of.end() ? RosterWording{} : at->words;
}

}  // namespace pipit::content
