// Findings and their words in English. Invariant: every problem has both its sentences.
#include "content/roster/findings.hpp"

#include <algorithm>
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

RosterWording wording_of_file(RosterProblem problem) {
    using P = RosterProblem;
    switch (problem) {
    case P::not_a_zip:
        return {"This is not a zip file.",
                "Choose the zip that the school's system exported, or its CSV files."};
    case P::zip_damaged:
        return {"The zip file is damaged or not complete.", "Export or copy it again."};
    case P::zip_locked:
        return {"A file in the zip is locked with a password.",
                "Export without a password, or unpack it and choose the CSV files."};
    case P::zip_method:
        return {"The zip is packed in a way that Pipit cannot open.",
                "Unpack it and choose the CSV files."};
    case P::zip_of_too_many:
        return {"The zip holds more than a thousand files.",
                "Choose the zip of the OneRoster export alone."};
    case P::too_large:
        return {"This is larger than a class list can be.",
                "Export one school or only your classes."};
    case P::file_missing:
        return {"This file is missing.",
                "Choose all files of the export, or export again with this file."};
    case P::file_twice:
        return {"There are two files of this name.", "Keep those of one export only."};
    case P::file_said_absent:
        return {"manifest.csv says that this file is not part of the export.",
                "Export again with classes, enrollments and users."};
    case P::file_empty:
        return {"The file is empty.", "Export again."};
    case P::no_rows:
        return {"There is nothing below the line of headings.",
                "Export again with classes, enrollments and users of your school."};
    case P::not_csv:
        return {"This is an Excel workbook or a zip with another name, not a CSV file.",
                "In Excel, use Save As and choose CSV UTF-8."};
    default:
        return {};
    }
}

RosterWording wording_of_text(RosterProblem problem) {
    using P = RosterProblem;
    switch (problem) {
    case P::utf16:
        return {"The file is saved as Unicode text (UTF-16).",
                "Save it as CSV UTF-8, with commas, and try again."};
    case P::letters_unknown:
        return {"The letters with accents cannot be read.", "Save the file as CSV UTF-8."};
    case P::letters_mixed:
        return {"The letters with accents are stored in two ways, so that names would be wrong.",
                "Export again; do not join files by hand. Save as CSV UTF-8."};
    case P::nul:
        return {"The file holds zero bytes; it is no CSV file, or it is damaged.",
                "Export again, or save it as CSV UTF-8."};
    case P::separator:
        return {"The columns are not parted by commas.",
                "Save it as CSV UTF-8 with commas, not semicolons or tabs."};
    case P::column_missing:
        return {"This column is missing.", "Export again as OneRoster 1.1 or 1.2 CSV."};
    case P::column_twice:
        return {"There are two columns of this name.", "Remove one of them, or export again."};
    case P::quote_open:
        return {"A quotation mark opens here and is never closed.", "Close it, or export again."};
    case P::quote_stray:
        return {"A quotation mark stands where none can be.",
                "Put the whole cell in quotation marks and double those inside it."};
    case P::row_uneven:
        return {"The line has more or fewer cells than there are headings.",
                "Put cells that hold a comma in quotation marks, or export again."};
    case P::row_too_long:
        return {"The line is too long.", "Look for a quotation mark too many before it."};
    case P::too_many_rows:
        return {"The file has more than 500,000 lines.", "Export one school."};
    default:
        return {};
    }
}

RosterWording wording_of_content(RosterProblem problem) {
    using P = RosterProblem;
    switch (problem) {
    case P::version_unknown:
        return {"This is not OneRoster 1.1 or 1.2.", "Export as OneRoster 1.1 or 1.2 CSV."};
    case P::changes_only:
        return {"The export holds only what has changed (delta).", "Export everything (bulk)."};
    case P::id_of_two:
        return {"One sourcedId stands for two that differ.",
                "Give each its own sourcedId, so that nobody gets another's name."};
    case P::no_names:
        return {"There is no name in the list.", "Type one name a line."};
    case P::nobody:
        return {"No class of this export has a learner today.",
                "Check the term's dates, and that students are enrolled in the classes."};
    case P::manifest_missing:
        return {"manifest.csv is missing, so it is not known whether this is everything.",
                "Check that every learner is in the list."};
    case P::part_missing:
        return {"This file is missing; the list can be read without it.",
                "Check titles, schools and dates."};
    case P::letters_western:
        return {"The file is in a Windows alphabet (Windows-1252), not UTF-8.",
                "Check names with accents."};
    case P::id_missing:
        return {"The line has no sourcedId and is left out.", "Export again with it."};
    case P::id_repeated:
        return {"The same line stands there more than once.", "Nothing: it counts once."};
    case P::deleted:
        return {"The line is marked for deletion and is left out.", "Nothing."};
    default:
        return {};
    }
}

RosterWording wording_of_people(RosterProblem problem) {
    using P = RosterProblem;
    switch (problem) {
    case P::class_ended:
        return {"The class's term is over; it is left out.",
                "If it goes on, correct the term's end and export again."};
    case P::enrolment_ended:
        return {"The learner has left this class and is not in its list.", "Nothing."};
    case P::date_unreadable:
        return {"This is no date such as 2026-09-01; it is taken for not over.",
                "Check who is still in the class."};
    case P::class_unknown:
        return {"The class is not in classes.csv; the line is left out.",
                "Export classes and enrollments together."};
    case P::user_unknown:
        return {"The person is not in users.csv; the line is left out.",
                "Export users and enrollments together, or add the learner by hand."};
    case P::enrolled_twice:
        return {"The learner is in this class already.", "Nothing: it counts once."};
    case P::not_a_student:
        return {"Enrolled as a student, but no student by role; the line is left out.",
                "Correct the role, or add the learner by hand."};
    case P::name_missing:
        return {"The learner has no name and is left out.", "Add the learner by hand."};
    case P::name_too_long:
        return {"The name is too long (60 letters at most); the learner is left out.",
                "Add the learner by hand with a shorter name."};
    case P::name_repeated:
        return {"The same name stands there already; it counts once.",
                "If they are two, add a letter to tell them apart."};
    case P::title_missing:
        return {"The class has no title.", "Give it one."};
    default:
        return {};
    }
}

}  // namespace

RosterWording wording(RosterProblem problem) {
    for (auto* const part :
         {wording_of_file, wording_of_text, wording_of_content, wording_of_people}) {
        const RosterWording words = part(problem);
        if (!words.matter.empty()) return words;
    }
    return {};
}

}  // namespace pipit::content
