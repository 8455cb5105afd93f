// See list_words.hpp. Invariant: every problem has its matter; where there is something to do, that
// too.
#include "ui/teaching/list_words.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <optional>

namespace pipit::ui {

using P = engine::classroom::ListProblem;

namespace {

std::optional<ListWords> about_zip(P problem) {
    switch (problem) {
    case P::not_a_zip:
        return ListWords{_("This is not a zip file."),
                         _("Choose the zip that the school’s system exported, or its CSV files.")};
    case P::zip_damaged:
        return ListWords{_("The zip file is damaged or not complete."),
                         _("Export or copy it again.")};
    case P::zip_locked:
        return ListWords{_("A file in the zip is locked with a password."),
                         _("Export without a password, or unpack it and choose the CSV files.")};
    case P::zip_method:
        return ListWords{_("The zip is packed in a way that Pipit cannot open."),
                         _("Unpack it and choose the CSV files.")};
    case P::zip_of_too_many:
        return ListWords{_("The zip holds more than a thousand files."),
                         _("Choose the zip of the OneRoster export alone.")};
    case P::too_large:
        return ListWords{_("This is larger than a class list can be."),
                         _("Export one school or only your classes.")};
    default:
        return std::nullopt;
    }
}

std::optional<ListWords> about_files(P problem) {
    switch (problem) {
    case P::file_missing:
        return ListWords{_("This file is missing."),
                         _("Choose all files of the export, or export again with this file.")};
    case P::file_twice:
        return ListWords{_("There are two files of this name."),
                         _("Keep those of one export only.")};
    case P::file_said_absent:
        return ListWords{_("manifest.csv says that this file is not part of the export."),
                         _("Export again with classes, enrollments and users.")};
    case P::file_empty:
        return ListWords{_("The file is empty."), _("Export again.")};
    case P::no_rows:
        return ListWords{_("There is nothing below the line of headings."),
                         _("Export again with classes, enrollments and users of your school.")};
    case P::not_csv:
        return ListWords{_("This is an Excel workbook or a zip with another name, not a CSV file."),
                         _("In Excel, use Save As and choose CSV UTF-8.")};
    case P::utf16:
        return ListWords{_("The file is saved as Unicode text (UTF-16)."),
                         _("Save it as CSV UTF-8, with commas, and try again.")};
    case P::letters_unknown:
        return ListWords{_("The letters with accents cannot be read."),
                         _("Save the file as CSV UTF-8.")};
    case P::letters_mixed:
        return ListWords{
            _("The letters with accents are stored in two ways, so that names would be wrong."),
            _("Export again; do not join files by hand. Save as CSV UTF-8.")};
    case P::nul:
        return ListWords{_("The file holds zero bytes; it is no CSV file, or it is damaged."),
                         _("Export again, or save it as CSV UTF-8.")};
    default:
        return std::nullopt;
    }
}

std::optional<ListWords> about_rows(P problem) {
    switch (problem) {
    case P::separator:
        return ListWords{_("The columns are not parted by commas."),
                         _("Save it as CSV UTF-8 with commas, not semicolons or tabs.")};
    case P::column_missing:
        return ListWords{_("This column is missing."),
                         _("Export again as OneRoster 1.1 or 1.2 CSV.")};
    case P::column_twice:
        return ListWords{_("There are two columns of this name."),
                         _("Remove one of them, or export again.")};
    case P::quote_open:
        return ListWords{_("A quotation mark opens here and is never closed."),
                         _("Close it, or export again.")};
    case P::quote_stray:
        return ListWords{_("A quotation mark stands where none can be."),
                         _("Put the whole cell in quotation marks and double those inside it.")};
    case P::row_uneven:
        return ListWords{_("The line has more or fewer cells than there are headings."),
                         _("Put cells that hold a comma in quotation marks, or export again.")};
    case P::row_too_long:
        return ListWords{_("The line is too long."),
                         _("Look for a quotation mark too many before it.")};
    case P::too_many_rows:
        return ListWords{_("The file has more than 500,000 lines."), _("Export one school.")};
    case P::version_unknown:
        return ListWords{_("This is not OneRoster 1.1 or 1.2."),
                         _("Export as OneRoster 1.1 or 1.2 CSV.")};
    case P::changes_only:
        return ListWords{_("The export holds only what has changed (delta)."),
                         _("Export everything (bulk).")};
    case P::id_of_two:
        return ListWords{_("One sourcedId stands for two that differ."),
                         _("Give each its own sourcedId, so that nobody gets another’s name.")};
    case P::no_names:
        return ListWords{_("There is no name in the list."), _("Type one name a line.")};
    case P::nobody:
        return ListWords{
            _("No class of this export has a learner today."),
            _("Check the term’s dates, and that students are enrolled in the classes.")};
    default:
        return std::nullopt;
    }
}

std::optional<ListWords> left_out(P problem) {
    switch (problem) {
    case P::manifest_missing:
        return ListWords{
            _("manifest.csv is missing, so it is not known whether this is everything."),
            _("Check that every learner is in the list.")};
    case P::part_missing:
        return ListWords{_("This file is missing; the list can be read without it."),
                         _("Check titles, schools and dates.")};
    case P::letters_western:
        return ListWords{_("The file is in a Windows alphabet (Windows-1252), not UTF-8."),
                         _("Check names with accents.")};
    case P::id_missing:
        return ListWords{_("The line has no sourcedId and is left out."),
                         _("Export again with it.")};
    case P::id_repeated:
        return ListWords{_("The same line stands there more than once."),
                         _("Nothing: it counts once.")};
    case P::deleted:
        return ListWords{_("The line is marked for deletion and is left out."), std::string()};
    case P::class_ended:
        return ListWords{_("The class’s term is over; it is left out."),
                         _("If it goes on, correct the term’s end and export again.")};
    case P::enrolment_ended:
        return ListWords{_("The learner has left this class and is not in its list."),
                         std::string()};
    case P::date_unreadable:
        return ListWords{_("This is no date such as 2026-09-01; it is taken for not over."),
                         _("Check who is still in the class.")};
    case P::class_unknown:
        return ListWords{_("The class is not in classes.csv; the line is left out."),
                         _("Export classes and enrollments together.")};
    case P::user_unknown:
        return ListWords{_("The person is not in users.csv; the line is left out."),
                         _("Export users and enrollments together, or add the learner by hand.")};
    case P::enrolled_twice:
        return ListWords{_("The learner is in this class already."), _("Nothing: it counts once.")};
    case P::not_a_student:
        return ListWords{_("Enrolled as a student, but no student by role; the line is left out."),
                         _("Correct the role, or add the learner by hand.")};
    case P::name_missing:
        return ListWords{_("The learner has no name and is left out."),
                         _("Add the learner by hand.")};
    case P::name_too_long:
        return ListWords{_("The name is too long (60 letters at most); the learner is left out."),
                         _("Add the learner by hand with a shorter name.")};
    case P::name_repeated:
        return ListWords{_("The same name stands there already; it counts once."),
                         _("If they are two, add a letter to tell them apart.")};
    case P::title_missing:
        return ListWords{_("The class has no title."), _("Give it one.")};
    default:
        return std::nullopt;
    }
}

}  // namespace

ListWords list_words(P problem) {
    for (const auto words : {about_zip, about_files, about_rows, left_out})
        if (const auto found = words(problem)) return *found;
    return {};
}

std::string list_place(const engine::classroom::ListFinding& finding) {
    std::string out = literal(finding.file);
    const auto add = [&](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
    std::string numbers;
    for (const std::size_t line : finding.lines)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(line);
    if (finding.lines.size() == 1) add(fill(_("line %1"), {numbers}));
    if (finding.lines.size() > 1) add(fill(_("lines %1"), {numbers}));
    if (!finding.lines.empty() && finding.times > finding.lines.size())
        out += " " + count("and %1 more", "and %1 more",
                           static_cast<long>(finding.times - finding.lines.size()));
    if (!finding.column.empty()) add(fill(_("column %1"), {literal(finding.column)}));
    return out;
}

}  // namespace pipit::ui
