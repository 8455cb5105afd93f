// See page.hpp.
#include "device/auditor/report/page.hpp"

#include "device/auditor/report/charts.hpp"
#include "device/auditor/report/page_parts.hpp"
#include "device/auditor/report/words.hpp"

#include <algorithm>

namespace pipit::audit {

using engine::Field;
using engine::ProcessingRow;

namespace {

using Rows = std::span<const ProcessingRow>;

// ---- the summary --------------------------------------------------------------------------------

std::string said_of_all(const Report& report) {
    const std::size_t found = report.all_found().size();
    const std::size_t unseen = report.all_could_not().size();
    const std::string rest =
        unseen == 0 ? "" : " " + counted(unseen, "thing", "things") + " could not be looked at.";
    if (found > 0) return counted(found, "thing was", "things were") + " found." + rest;
    if (unseen > 0) return "Nothing was found in what could be looked at." + rest;
    return "Nothing was found. All that was asked for could be looked at.";
}

std::string looked_words(const Report& report) {
    const Figures& of = report.figures;
    std::string out = counted(of.files, "file or folder", "files and folders");
    out += of.learners == 0
               ? "; no learner is here"
               : "; notebooks opened with their learner's secret: " + grouped(of.opened) + " of " +
                     grouped(of.learners);
    if (report.has_class)
        out += of.class_opened ? "; the class that is kept here was opened with its passphrase"
                               : "; the class that is kept here stayed shut";
    out += "; " + counted(of.receipts, "receipt", "receipts") + " of erasure";
    return out + ".";
}

Html list_of(const std::vector<Finding>& all) {
    Html out;
    for (const Finding& one : all)
        out +=
            element("li", element("b", title_of_check(one.check)) + Html(", ") +
                              element("code", spoken(one.place)) + Html(". ") + spoken(one.words));
    return element("ul", out);
}

Html verdict_rows(const Report& report) {
    Html out;
    for (const Section& one : report.sections) {
        const Verdict verdict = verdict_of(one.findings);
        out += row_of({link_to(one.id, one.title), Html(one.question),
                       badge(verdict.words, verdict.style), proof(report, one.command)});
    }
    return out;
}

Html summary(const Report& report) {
    const int status = report.exit_status();
    const char* style = status == exit_clean      ? "holds"
                        : status == exit_findings ? "found"
                                                  : "unseen";
    Html out =
        element("p", {{"class", "verdict " + std::string(style)}}, Html(said_of_all(report)));
    if (report.rehearsal)
        out += paragraph("Scripts practise in this home, not people: it was made for a demo or a "
                         "test.");
    out += element("h2", "In short");
    out += element("p", Html("Looked at: " + looked_words(report) + " ") + proof(report, "scan") +
                            Html(" ") + proof(report, "inventory"));
    out += table("", "", {"Part", "Question", "Answer", "Proof"}, verdict_rows(report));
    if (!report.all_found().empty())
        out += element("h3", "What was found") + list_of(report.all_found());
    if (!report.all_could_not().empty())
        out += element("h3", "What could not be looked at") + list_of(report.all_could_not());
    out += element("h3", "What this page does not cover");
    Html limits;
    limits += element("li", "The wire. A trace of what the programs ask of the system, or a "
                            "capture of the network, is looked at by commands of their own "
                            "(pipit-audit --help).");
    limits += element("li", Html("The rest of the disk: free blocks, swap, other programs' files. "
                                 "Give the scan a raw image for these. ") +
                                proof(report, "scan"));
    limits += element("li", "Copies, backups and papers that somebody saved elsewhere.");
    return out + element("ul", limits) + sign_lines();
}

// ---- a section ----------------------------------------------------------------------------------

Html finding_row(const Report& report, const Section& part, const Finding& one, const Html& sign) {
    Html said = element("code", spoken(one.place)) + mark("br", {}) + spoken(one.words);
    if (!one.evidence.empty())
        said += mark("br", {}) + element("span", {{"class", "quiet"}}, spoken(one.evidence));
    return row_of({sign,
                   element("b", title_of_check(one.check)) + mark("br", {}) +
                       element("span", {{"class", "id"}}, Html(one.check)),
                   said, proof(report, part.command)});
}

// What was looked at and holds, one row a check.
Html looked_rows(const Report& report, const Section& part) {
    Html out;
    std::vector<std::string> done;
    for (const Looked& first : part.findings.all_looked()) {
        if (std::ranges::find(done, first.check) != done.end()) continue;
        done.push_back(first.check);
        Html said;
        for (const Looked& one : part.findings.all_looked())
            if (one.check == first.check) said += element("li", spoken(one.words));
        out += row_of({badge("holds", "holds"),
                       element("b", title_of_check(first.check)) + mark("br", {}) +
                           element("span", {{"class", "id"}}, Html(first.check)),
                       element("ul", said), proof(report, part.command)});
    }
    return out;
}

Html evidence(const Report& report, const Section& part) {
    Html rows;
    for (const Finding& one : part.findings.all_found())
        rows += finding_row(report, part, one, badge("found", "found"));
    for (const Finding& one : part.findings.all_could_not())
        rows += finding_row(report, part, one, badge("not seen", "unseen"));
    rows += looked_rows(report, part);
    for (const Finding& one : part.findings.all_notes())
        rows += finding_row(report, part, one, badge("note", "note"));
    if (rows.empty()) return {};
    return table("evidence", "", {"", "What was checked", "Evidence", "Proof"}, rows);
}

Html figure(const Report& report, const Html& chart, const std::string& words,
            const std::string& command) {
    if (chart.empty()) return {};
    return element("figure",
                   chart + element("figcaption", Html(words + " ") + proof(report, command)));
}

Html left_table(const Report& report) {
    Html rows;
    for (const auto& [key, amount] : report.figures.left)
        rows += row_of({Html(month_words(key.first)), Html(key.second), Html(grouped(amount.lines)),
                        Html(grouped(amount.bytes))});
    return table("", "The same in numbers", {"Month", "What", "Lines", "Bytes"}, rows);
}

Html figures_of_section(const Report& report, const Section& part, Rows rows) {
    if (part.id == "inventory") {
        const std::string scope =
            report.figures.opened == 0 && !report.figures.class_opened
                ? "Rows that are stored, by category; of the computer's own file alone, as nothing "
                  "was opened."
                : "Rows that are stored, by category. Dark: on the learner's computer; hatched: "
                  "on the teacher's; white: files.";
        return figure(report, stored_chart(rows, report.figures), scope, "inventory") +
               element("p", link_to("annex", "Annex A") +
                                Html(" has every declared field, with how many rows hold it."));
    }
    if (part.id == "egress") {
        if (report.figures.left.empty())
            return paragraph(report.figures.opened == 0
                                 ? "No notebook was opened, so no list of what left was read."
                                 : "Nothing left: the lists of what left have no lines.");
        return figure(report, left_chart(report.figures),
                      "Lines of the lists of what left, by month and kind.", "egress") +
               left_table(report);
    }
    if (part.id == "retention")
        return figure(report, age_chart(report.figures),
                      "How old the events are that are kept, and the limit of 90 days.",
                      "retention");
    return {};
}

Html section_of(const Report& report, const Section& part, Rows rows) {
    const Verdict verdict = verdict_of(part.findings);
    Html out = element("h2", part.title);
    out += element("p", Html(part.question + " ") + badge(verdict.words, verdict.style));
    out += evidence(report, part);
    out += figures_of_section(report, part, rows);
    return element("section", {{"id", part.id}}, out);
}

// ---- the annexes --------------------------------------------------------------------------------

std::string held_words(const Report& report, const Field& field) {
    const auto at = report.figures.held.find(std::string(field.id));
    return at == report.figures.held.end() ? "0" : grouped(at->second);
}

Html field_row(const Report& report, const Field& field) {
    const auto alone = engine::processing_of({&field, 1});
    if (!alone) return {};
    const ProcessingRow& one = alone->front();
    const Html count = element("td", {{"class", "n"}}, Html(held_words(report, field)));
    Html cells;
    cells += element("td", element("code", field.id));
    cells += element("td", field.purpose);
    cells += element("td", articles_of(one));
    cells += element("td", limits_of(one));
    cells += element("td", sharing_of(one));
    cells += element("td", viewers_of(one));
    return element("tr", cells + count);
}

Html annex_fields(const Report& report, Rows rows) {
    Html body;
    for (const ProcessingRow& row : rows) {
        body += element(
            "tr", element("th", {{"colspan", "7"}, {"scope", "rowgroup"}},
                          Html(std::string(name_of(row.category).what) + ". ") +
                              element("span", {{"class", "quiet"}}, Html(words_of(row.holder)))));
        for (const Field* field : row.fields)
            body += field_row(report, *field);
    }
    Html out = element("h2", "Annex A. Every declared field");
    out +=
        element("p", Html("Purposes are in the words that a learner reads. The basis is of GDPR "
                          "article 6(1), as Pipit proposes it: (a) consent, (e) public task, (f) "
                          "legitimate interests; the school settles it. Rows: how "
                          "many rows, events or notes of this home hold it; of messages and "
                          "files, how many lines of the lists of what left name it. ") +
                         proof(report, "declared"));
    out += table(
        "fields", "",
        {"Field", "Purpose", "Basis", "Kept", "Shared with the teacher", "Who sees it", "Rows"},
        body);
    return element("section", {{"id", "annex"}, {"class", "new wide"}}, out);
}

Html annex_files(const Report& report) {
    Html out = element("h2", "Annex B. The files beside this page");
    const auto line = [&](const char* name, const char* words) {
        return element("dt", element("code", name)) + element("dd", words);
    };
    Html list =
        line("report.json", "All of this page, for a program.") +
        line("article30.json", "The record of processing activities (GDPR article 30(1)).") +
        line("exhibit_b.csv", "The schedule of data that US schools sign (NDPA, Exhibit B).") +
        line("dpia.html", "An impact assessment, begun, in the order of the ICO's template.");
    if (!report.sbom.empty())
        list += line("sbom.cdx.json",
                     "What Pipit's programs are made of, with versions, licences and hashes "
                     "(CycloneDX 1.5).");
    out += element("dl", {{"class", "facts"}}, list);
    if (report.sbom.empty())
        out += paragraph("The list of components was not beside the program that made this page, "
                         "and is left out.");
    return element("section", {{"id", "files"}}, out);
}

Html annex_commands(const Report& report) {
    Html out = element("h2", "Annex C. The commands");
    out += paragraph("Type them on the computer that was looked at, or with a copy of the folder. "
                     "They only read. Exit status 0: nothing was found; 1: something was; 2: not "
                     "all could be looked at.");
    int number = 0;
    for (const Command& one : report.commands)
        out += element("div", {{"id", "c-" + one.id}},
                       element("h3", "C" + std::to_string(++number)) + element("pre", one.line) +
                           paragraph(one.about, "quiet"));
    return element("section", {{"id", "commands"}, {"class", "new"}}, out);
}

}  // namespace

std::string report_page(const Report& report, std::span<const ProcessingRow> rows) {
    Html head = paragraph("Pipit · audit of a computer", "kicker");
    head += element("h1", report.has_class ? "What this teacher's computer keeps"
                                           : "What this computer keeps of its learners");
    head += facts({{"Looked at", element("code", report.home)},
                   {"On", Html(moment_words(report.made_utc_s))},
                   {"Ages counted to", Html(day_words(report.day))},
                   {"With", Html("pipit-audit of Pipit " + report.version)},
                   {"By", report.by.empty() ? Html("whoever signs below") : Html(report.by)}});
    Html body = element("header", head) + element("main", {{"id", "summary"}}, summary(report));
    for (const Section& one : report.sections)
        body += section_of(report, one, rows);
    body += annex_fields(report, rows) + annex_files(report) + annex_commands(report);
    return page_of("Pipit audit, " +
                       iso_day(engine::Day{static_cast<std::int32_t>(report.made_utc_s / 86400)}),
                   body);
}

}  // namespace pipit::audit
