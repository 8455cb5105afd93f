// See page.hpp: the impact assessment. What Pipit's code and its auditor can say is said; what
// depends on a school, its children and its judgement is a gap.
#include "device/auditor/report/measures.hpp"
#include "device/auditor/report/page.hpp"
#include "device/auditor/report/page_parts.hpp"
#include "device/auditor/report/words.hpp"

#include <algorithm>

namespace pipit::audit {

using engine::Holder;
using engine::ProcessingRow;

namespace {

using Rows = std::span<const ProcessingRow>;

Html step(int number, std::string_view title, const Html& inside) {
    const std::string n = std::to_string(number);
    return element("section", {{"id", "step-" + n}},
                   element("h2", "Step " + n + ". " + std::string(title)) + inside);
}

Html need() {
    Html out = paragraph("Pipit is a program for practising arithmetic and reading on a shared or "
                         "own computer. It works without a network; in a class a teacher's "
                         "computer receives what the sharing contract names.");
    out += paragraph(purposes());
    out += paragraph("Reasons to assess: it is about children; it keeps how their learning goes "
                     "over time; it chooses the next question by what it believes of them, and a "
                     "teacher may plan by it.");
    return out + gap("what the school wants to achieve with it, and why it decided that an "
                     "assessment is needed.");
}

Html categories(Rows rows) {
    Html body;
    for (const ProcessingRow& row : rows) {
        if (row.holder == Holder::a_message) continue;
        body += row_of({Html(name_of(row.category).what), Html(words_of(row.holder)),
                        Html(bases_of(row)), Html(limits_of(row)), Html(viewers_of(row))});
    }
    return table("", "What is kept",
                 {"Personal data", "Where", "Basis proposed", "Kept", "Who sees it"}, body);
}

Html passes_between(Rows rows) {
    Html body;
    for (const ProcessingRow& row : rows) {
        if (row.holder == Holder::a_message)
            body += row_of(
                {Html(name_of(row.category).what), Html(sharing_of(row)), Html(viewers_of(row))});
    }
    return table("", "What passes between a learner's computer and the teacher's",
                 {"What", "When", "Who can read it"}, body);
}

Html description(const Report& report, Rows rows) {
    Html out = element("h3", "Nature");
    out += element("p", Html("Source: the learner, by using it; the class list, where a teacher "
                             "types or brings one in; the teacher's decisions. Storage: encrypted "
                             "files on the computer itself. Deletion: by age, by the learner, by "
                             "the teacher. ") +
                            Html(recipients()));
    out += categories(rows) + passes_between(rows);
    out += element("h3", "Scope");
    out += paragraph("Never asked for: " + std::string(never_asked_for()));
    out += paragraph("Time limits: " + std::string(time_limits()));
    out += paragraph("On the computer that was looked at: " +
                     counted(report.figures.learners, "learner", "learners") + ", on " +
                     day_words(report.day) + ".");
    out += gap("how many learners and classes, of which age, in which area; how often it is "
               "used; whether what learners write or how it looks for them may show a need or "
               "another special category.");
    out += element("h3", "Context");
    out += paragraph("Learners see what is kept of them (My data), what a teacher would get before "
                     "it goes, and all that left; they can save a copy, correct, and erase. "
                     "Joining a class says first what will be shared.");
    out += gap("its relationship with the learners and their parents; what they expect; earlier "
               "concerns; codes of conduct or certificates it goes by.");
    out += element("h3", "Purposes");
    out += paragraph(purposes());
    return out + gap("the benefits it expects, for learners and for the school.");
}

Html consultation() {
    return paragraph("Nobody at Pipit's makers needs to be asked: they process nothing.") +
           gap("when and how learners, parents and teachers are asked, or why not; who else in the "
               "school, and which experts on security, are asked.");
}

Html necessity() {
    Html out = paragraph("Proposed lawful basis: public task (GDPR 6(1)(e)) for practice and "
                         "teaching, legitimate interests (f) for running it safely, consent (a) "
                         "for what a learner writes by choice. A public authority cannot rest its "
                         "tasks on (f).");
    out += paragraph("Function creep: what may leave is one list in the code; anything else cannot "
                     "be put into a message. A new field fails the build until its purpose, "
                     "basis and limit are declared.");
    out += paragraph("Data quality and minimisation: seconds and taps are kept 90 days to leave "
                     "out taps that were too quick; a teacher gets bands, days and minutes in "
                     "fives, no answers unless the learner shows one.");
    out += paragraph("Information and rights: My data, in a child's words; copy, correction, "
                     "dispute and erasure by the learner.");
    out += paragraph("Processors and transfers: " + std::string(no_transfers()));
    return out + gap("its lawful basis; whether there is another way to the same end; how it tells "
                     "learners and parents; how it answers requests.");
}

Html number_of(int risk) {
    return element("span", {{"class", "id"}}, Html("R" + std::to_string(risk)));
}

Html risk_rows() {
    Html out;
    int number = 0;
    for (const Risk& one : risks())
        out += row_of({number_of(++number), Html(one.what), blank("remote, possible, probable"),
                       blank("minimal, significant, severe"), blank("low, medium, high")});
    return out;
}

// The command's place in the list of report.html.
Html shown_by(const Report& report, std::string_view command) {
    const auto at = std::ranges::find(report.commands, command, &Command::id);
    return element("span", {{"class", "id"}},
                   Html("C" + std::to_string(at - report.commands.begin() + 1)));
}

Html measure_rows(const Report& report) {
    Html out;
    int number = 0;
    for (const Risk& one : risks())
        out += row_of({number_of(++number), Html(one.lowered), Html(one.left),
                       shown_by(report, one.command), blank("effect"), blank("residual"),
                       blank("approved")});
    return out;
}

Html sign_off() {
    Html rows;
    for (const char* one :
         {"Measures approved by", "Residual risks approved by", "DPO advice provided",
          "Summary of DPO advice", "DPO advice accepted or overruled by",
          "Consultation responses reviewed by", "This assessment is kept under review by"})
        rows += row_of({Html(one), blank("name, position, date"), blank("notes")});
    return table("", "", {"Item", "Who and when", "Notes"}, rows);
}

}  // namespace

std::string assessment_page(const Report& report, Rows rows) {
    Html body = paragraph("Pipit · data protection impact assessment, begun", "kicker");
    body += element("h1", "Impact assessment");
    body += facts({{"About", Html("Pipit " + report.version)},
                   {"Begun on", Html(moment_words(report.made_utc_s))},
                   {"With", Html("pipit-audit report")}});
    body += paragraph("It follows the seven steps of the template of the UK Information "
                      "Commissioner's Office. What the program's declaration and its auditor "
                      "can say is filled in. What only the school can say stands in a dashed "
                      "box, and is not guessed.");
    body += facts({{"Controller", blank("name of the school")},
                   {"Subject", blank("title of the project")},
                   {"Contact", blank("data protection officer")}});
    body += step(1, "Identify the need for an assessment", need());
    body += step(2, "Describe the processing", description(report, rows));
    body += step(3, "Consultation", consultation());
    body += step(4, "Assess necessity and proportionality", necessity());
    body += step(5, "Identify and assess risks",
                 table("", "", {"", "Source and possible effect", "Likelihood", "Severity", "Risk"},
                       risk_rows()) +
                     gap("risks of its own rooms, network, devices and people."));
    body += step(6, "Identify measures to reduce risk",
                 paragraph("C1, C2 and so on are the commands at the end of report.html: they show "
                           "the measure at work on this computer.") +
                     table("", "",
                           {"", "What Pipit does", "What stays", "By", "Effect on risk",
                            "Residual risk", "Measure approved"},
                           measure_rows(report)) +
                     gap("measures of its own, and who sees to them."));
    body += step(7, "Sign off and record outcomes", sign_off());
    return page_of("Impact assessment, Pipit " + report.version, body);
}

}  // namespace pipit::audit
