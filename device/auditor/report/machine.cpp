// See machine.hpp.
#include "device/auditor/report/machine.hpp"

#include "device/auditor/report/measures.hpp"
#include "device/auditor/report/words.hpp"
#include "engine/report/fields.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace pipit::audit {

using engine::Field;
using engine::Holder;
using engine::ProcessingRow;
using nlohmann::ordered_json;

namespace {

constexpr int format_number = 1;

std::string written(const ordered_json& out) {
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

ordered_json found_json(const std::vector<Finding>& all) {
    ordered_json out = ordered_json::array();
    for (const Finding& one : all)
        out.push_back({{"check", one.check},
                       {"place", one.place},
                       {"words", one.words},
                       {"evidence", one.evidence}});
    return out;
}

ordered_json sections_json(const Report& report) {
    ordered_json out = ordered_json::array();
    for (const Section& one : report.sections) {
        ordered_json looked = ordered_json::array();
        for (const Looked& line : one.findings.all_looked())
            looked.push_back({{"check", line.check}, {"words", line.words}});
        out.push_back({{"id", one.id},
                       {"title", one.title},
                       {"question", one.question},
                       {"verdict", verdict_of(one.findings).words},
                       {"exit", one.findings.exit_status()},
                       {"command", one.command},
                       {"found", found_json(one.findings.all_found())},
                       {"could_not", found_json(one.findings.all_could_not())},
                       {"looked", looked},
                       {"notes", found_json(one.findings.all_notes())}});
    }
    return out;
}

ordered_json figures_json(const Figures& figures) {
    ordered_json left = ordered_json::array();
    for (const auto& [key, amount] : figures.left)
        left.push_back({{"month", key.first},
                        {"what", shown(key.second)},
                        {"lines", amount.lines},
                        {"bytes", amount.bytes}});
    ordered_json ages = ordered_json::array();
    for (const std::uint64_t one : figures.ages)
        ages.push_back(one);
    return {{"files", figures.files},
            {"learners", figures.learners},
            {"notebooks_opened", figures.opened},
            {"receipts", figures.receipts},
            {"left", left},
            {"events_by_ten_days_of_age", ages},
            {"events_older_than_90_days", figures.overdue},
            {"events_of_days_to_come", figures.ahead}};
}

std::uint64_t held_of(const Report& report, const Field& field) {
    const auto at = report.figures.held.find(std::string(field.id));
    return at == report.figures.held.end() ? 0 : at->second;
}

ordered_json declared_json(const Report& report, std::span<const ProcessingRow> rows) {
    ordered_json out = ordered_json::array();
    for (const ProcessingRow& row : rows) {
        for (const Field* field : row.fields) {
            const auto alone = engine::processing_of({field, 1});
            if (!alone) continue;  // `rows` was made of it
            const ProcessingRow& one = alone->front();
            out.push_back({{"id", field->id},
                           {"category", name_of(row.category).id},
                           {"purpose", field->purpose},
                           {"basis", bases_of(one)},
                           {"kept", limits_of(one)},
                           {"shared", sharing_of(one)},
                           {"seen_by", viewers_of(one)},
                           {"rows", held_of(report, *field)}});
        }
    }
    return out;
}

// What nobody but the school can say.
ordered_json gap(const char* what) {
    return {{"value", nullptr}, {"the_school_writes", what}};
}

ordered_json row_json(const ProcessingRow& row) {
    ordered_json fields = ordered_json::array();
    for (const Field* field : row.fields)
        fields.push_back(field->id);
    const CategoryName name = name_of(row.category);
    return {{"category", name.id},
            {"what", name.what},
            {"purpose", name.why},
            {"held", id_of(row.holder)},
            {"people", words_of(row.people)},
            {"basis", bases_of(row)},
            {"time_limit", limits_of(row)},
            {"shared", sharing_of(row)},
            {"seen_by", viewers_of(row)},
            {"fields", fields}};
}

ordered_json rows_json(std::span<const ProcessingRow> rows, bool messages) {
    ordered_json out = ordered_json::array();
    for (const ProcessingRow& row : rows) {
        if ((row.holder == Holder::a_message) == messages) out.push_back(row_json(row));
    }
    return out;
}

std::string cell(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string report_json(const Report& report, std::span<const ProcessingRow> rows) {
    ordered_json commands = ordered_json::array();
    for (const Command& one : report.commands)
        commands.push_back({{"id", one.id}, {"line", one.line}});
    const ordered_json out = {
        {"format", "pipit-audit report"},
        {"format_number", format_number},
        {"pipit", report.version},
        {"made", iso_time(report.made_utc_s)},
        {"judged_for", iso_day(report.day)},
        {"home", shown(report.home)},
        {"by", shown(report.by)},
        {"exit", report.exit_status()},
        {"found", found_json(report.all_found())},
        {"could_not", found_json(report.all_could_not())},
        {"sections", sections_json(report)},
        {"figures", figures_json(report.figures)},
        {"declared", declared_json(report, rows)},
        {"commands", commands},
    };
    return written(out);
}

std::string article30_json(const Report& report, std::span<const ProcessingRow> rows) {
    ordered_json measures = ordered_json::array();
    for (const Measure& one : measures_taken())
        measures.push_back({{"measure", one.done}, {"where_it_ends", one.ends}});
    const ordered_json out = {
        {"format", "pipit-audit article 30"},
        {"format_number", format_number},
        {"pipit", report.version},
        {"made", iso_time(report.made_utc_s)},
        {"record", "GDPR and UK GDPR, article 30(1)"},
        {"a_controller",
         {{"name", gap("the school, its address and contact")},
          {"representative", gap("where there is one")},
          {"data_protection_officer", gap("name and contact")}}},
        {"b_purposes", purposes()},
        {"c_people", "learners, and the teacher where a row says so"},
        {"c_personal_data", rows_json(rows, false)},
        {"c_never_asked_for", never_asked_for()},
        {"d_recipients", recipients()},
        {"d_passes_between", rows_json(rows, true)},
        {"e_third_countries", no_transfers()},
        {"f_time_limits", time_limits()},
        {"g_security", measures},
    };
    return written(out);
}

namespace {

// The agreement's own, but for its last, "None".
constexpr auto form_headings =
    std::to_array<std::string_view>({"Application Technology Meta Data",
                                     "Application Use Statistics",
                                     "Assessment",
                                     "Attendance",
                                     "Communications",
                                     "Conduct",
                                     "Demographics",
                                     "Enrollment",
                                     "Parent/Guardian Contact Information",
                                     "Parent/Guardian ID",
                                     "Parent/Guardian Name",
                                     "Schedule",
                                     "Special Indicator",
                                     "Student Contact Information",
                                     "Student Identifiers",
                                     "Student In App Performance",
                                     "Student Name",
                                     "Student Program Membership",
                                     "Student Survey Responses",
                                     "Student Work",
                                     "Transcript",
                                     "Transportation",
                                     "Other"});

}  // namespace

std::string exhibit_b_csv(std::span<const ProcessingRow> rows) {
    // By the form's headings, each with what of Pipit stands under it.
    std::vector<std::string> lines;
    for (const ProcessingRow& row : rows) {
        const std::string_view heading = engine::exhibit_b(row.category);
        if (heading.empty()) continue;  // a message: its content stands where it is kept
        const std::size_t colon = heading.find(": ");
        const std::string_view category = heading.substr(0, colon);
        const std::string_view element =
            colon == std::string_view::npos ? heading : heading.substr(colon + 2);
        const CategoryName name = name_of(row.category);
        lines.push_back(cell(category) + "," + cell(element) + "," + cell("X") + "," +
                        cell(name.what) + "," + cell(words_of(row.holder)) + "," +
                        cell(limits_of(row)) + "\r\n");
    }
    for (const std::string_view heading : form_headings) {
        const std::string begins = cell(heading) + ",";
        if (std::ranges::none_of(lines, [&](const auto& one) { return one.starts_with(begins); }))
            lines.push_back(begins + R"("","",)" + cell("No field of Pipit's belongs here") +
                            ",\"\",\"\"\r\n");
    }
    std::ranges::sort(lines);
    std::string out = "Category of Data,Elements,Check if Used by Your System,What it is in Pipit,"
                      "Where it is,Kept\r\n";
    for (const std::string& line : lines)
        out += line;
    return out;
}

}  // namespace pipit::audit
