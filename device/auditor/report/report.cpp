// See report.hpp.
#include "device/auditor/report/report.hpp"

#include "device/auditor/network.hpp"
#include "device/auditor/report/machine.hpp"
#include "device/auditor/report/page.hpp"
#include "device/auditor/report/words.hpp"
#include "device/auditor/scan.hpp"
#include "device/auditor/source.hpp"
#include "device/auditor/verbs.hpp"
#include "device/platform/files.hpp"
#include "device/platform/new_folder.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace pipit::audit {

namespace {

constexpr std::size_t short_digits = 8;
constexpr const char* the_class = "the class";  // whose secret is asked for so

// For a shell: what a name holds is never more than a name there.
std::string quoted(const std::string& text) {
    constexpr std::string_view simple = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789/._-";
    if (!text.empty() && text.find_first_not_of(simple) == std::string::npos) return text;
    const bool by_bytes = shown(text) != text;  // a control, or what is no UTF-8
    std::string out = by_bytes ? "$'" : "'";
    for (const char c : text) {
        const bool plain = c >= ' ' && c <= '~' && c != '\\' && c != '\'';
        if (by_bytes)
            out += plain ? std::string(1, c) : "\\x" + hex_of({&c, 1});
        else
            out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

// Asked for once, and handed to each verb.
class AskedOnce {
  public:
    void keep(const std::string& number, std::optional<engine::SecretText> secret) {
        if (secret) kept_.insert_or_assign(number, std::move(*secret));
    }
    std::optional<engine::SecretText> of(const std::string& number) const {
        const auto at = kept_.find(number);
        if (at == kept_.end()) return std::nullopt;
        return engine::SecretText(at->second.expose());
    }

  private:
    std::map<std::string, engine::SecretText> kept_;
};

// Learners by number, as no nickname is to stand in a finding; who is not here is said by place.
HomeOptions by_number(const HomeOptions& given, AskedOnce& secrets, Findings& findings) {
    HomeOptions out = given;
    out.learners.clear();
    Findings unheard("device");  // each verb says it again
    const auto looked = look_at_home(given, unheard);
    std::size_t place = 0;
    for (const std::string& wanted : given.learners) {
        ++place;
        auto secret = given.secret(wanted);
        if (!looked) continue;
        bool any = false;
        for (const vault::LearnerRow& row : looked->device.learners) {
            const std::string number = number_of(row.card.id);
            if (!is_meant(wanted, row)) continue;
            any = true;
            out.learners.push_back(number);
            if (secret) secrets.keep(number, engine::SecretText(secret->expose()));
        }
        if (!any)
            findings.could_not("sealed", "the learner named " + std::to_string(place) + ".",
                               "Nobody of that nickname or number is here.");
    }
    if (given.of_class) secrets.keep(the_class, given.secret(the_class));
    out.secret = [&secrets](const std::string& number) { return secrets.of(number); };
    return out;
}

// What of one verb's findings has a check for which `belongs` says yes.
Findings part_of(const Findings& all, const char* name,
                 const std::function<bool(const std::string& check)>& belongs) {
    Findings out(name);
    for (const Looked& one : all.all_looked())
        if (belongs(one.check)) out.looked(one.check, one.words);
    for (const Finding& one : all.all_found())
        if (belongs(one.check)) out.found(one.check, one.place, one.words, one.evidence);
    for (const Finding& one : all.all_notes())
        if (belongs(one.check)) out.note(one.check, one.place, one.words, one.evidence);
    for (const Finding& one : all.all_could_not())
        if (belongs(one.check)) out.could_not(one.check, one.place, one.words);
    return out;
}

void add_commands(const ReportOptions& options, const HomeOptions& home, Report& report) {
    const std::string place = quoted(home.path);
    std::string learners;
    for (const std::string& number : home.learners)
        learners += " --learner " + number.substr(0, short_digits);
    if (home.of_class) learners += " --class";
    const std::string now = options.home.now ? " --now " + iso_day(*options.home.now) : "";
    const auto verb = [&](const char* name) {
        return "pipit-audit " + std::string(name) + " " + place + learners + now;
    };
    report.commands = {
        {"scan", "pipit-audit scan " + place,
         "Every file of the home: whether it is declared, who may use it, whether it is sealed, "
         "and whether anything of a learner stands in it unsealed. No secret is needed."},
        {"inventory", verb("inventory"),
         "Every table, column, event and note against the one declaration. The learners' secrets "
         "are asked for on the terminal."},
        {"egress", verb("egress"),
         "The list of what left: that no line is missing or changed, and that each names only what "
         "the contract lets go."},
        {"retention", verb("retention"), "What is kept longer than it says it is."},
        {"erasure", "pipit-audit erasure " + place + now,
         "That who was erased is gone. With --image FILE the raw disk is searched as well."},
        {"network", "pipit-audit scan " + place,
         "Run it while Pipit is open, as the same user or as root: it reads of each process that "
         "has this home open its filter, its network sockets and what a crash would leave."},
        {"report", verb("report") + " --out FOLDER", "This page and the files beside it again."},
        {"declared", verb("inventory") + " --json",
         "The declaration is engine/report/fields.cpp of Pipit's source; the build's tests fail "
         "where a table, an event or a file is not in it. This command holds what is on the disk "
         "against it."},
    };
}

Section section(const char* id, const char* title, const char* question, const char* command,
                Findings findings) {
    return {id, title, question, command, std::move(findings)};
}

bool lies_in(const std::string& path, const std::string& folder) {
    return path == folder || path.starts_with(folder + "/");
}

std::vector<Finding> once(const Report& report,
                          const std::vector<Finding>& (Findings::*of)() const) {
    std::vector<Finding> out;
    for (const Section& part : report.sections) {
        for (const Finding& one : (part.findings.*of)()) {
            const bool known = std::ranges::any_of(out, [&](const Finding& before) {
                return before.check == one.check && before.place == one.place &&
                       before.words == one.words && before.evidence == one.evidence;
            });
            if (!known) out.push_back(one);
        }
    }
    return out;
}

}  // namespace

std::vector<Finding> Report::all_found() const {
    return once(*this, &Findings::all_found);
}
std::vector<Finding> Report::all_could_not() const {
    return once(*this, &Findings::all_could_not);
}

int Report::exit_status() const {
    if (!all_found().empty()) return exit_findings;
    return all_could_not().empty() ? exit_clean : exit_could_not;
}

const Command& Report::command(const std::string& id) const {
    return *std::ranges::find(commands, id, &Command::id);  // every id there is, is there
}

Verdict verdict_of(const Findings& findings) {
    if (!findings.all_found().empty()) return {"something was found", "found"};
    if (!findings.all_could_not().empty()) return {"not all could be looked at", "unseen"};
    if (findings.all_looked().empty()) return {"nothing to look at here", "note"};
    return {"holds", "holds"};
}

Report look_for_report(const ReportOptions& options) {
    Report out;
    out.version = PIPIT_VERSION;
    out.home = options.home.path;
    out.by = options.by;
    out.made_utc_s = options.made_utc_s;
    AskedOnce secrets;
    Findings named("inventory");
    const HomeOptions home = by_number(options.home, secrets, named);

    ScanOptions scanning;
    scanning.path = home.path;
    scanning.processes = options.processes;
    const Findings scanned = scan(scanning);
    const auto runs = [](const std::string& check) { return check.starts_with("running."); };
    Findings stored = inventory(home);
    for (const Finding& one : named.all_could_not())
        stored.could_not(one.check, one.place, one.words);

    out.sections = {
        section("rest", "At rest", "Is everything on the disk sealed, declared and its owner's?",
                "scan",
                part_of(scanned, "scan", [&](const std::string& check) { return !runs(check); })),
        section("inventory", "Inventory", "Is only what was declared stored?", "inventory",
                std::move(stored)),
        section("egress", "What left", "Is the list of what left whole, and within the contract?",
                "egress", egress(home)),
        section("retention", "Retention", "Is anything kept longer than it says?", "retention",
                retention(home)),
        section("erasure", "Erasure", "Is who was erased gone?", "erasure", erasure(home, {}, {})),
        section("network", "Network", "Can what holds learners' data reach a network?", "network",
                part_of(scanned, "scan", runs)),
    };
    add_commands(options, home, out);
    if (!options.trace.empty()) {
        out.sections.push_back(section("trace", "Network, traced",
                                       "What did Pipit's programs ask the system for?", "trace",
                                       network_of_file(options.trace)));
        out.commands.push_back({"trace", "pipit-audit network --trace " + quoted(options.trace),
                                "Every call by which a program may reach a network, in a log that "
                                "strace wrote while Pipit ran, against what each program may do. "
                                "The readme of docs/privacy says how such a log is made."});
    }

    Findings unheard("figures");  // the verbs said it
    auto looked = look_into(home, unheard);
    out.day = engine::Day{static_cast<std::int32_t>(options.made_utc_s / 86400)};
    if (looked) {
        out.day = looked->now.day;
        out.rehearsal = looked->device.rehearsal;
        out.has_class = looked->disk->exists(home.path + "/teacher/slots");
        out.figures = figures_of(*looked);
    }
    if (!options.sbom.empty()) {
        auto text = platform::read_file(options.sbom);
        if (text) out.sbom = std::move(text).value();
    }
    return out;
}

engine::Result<std::map<std::string, std::string>> files_of(const Report& report) {
    const auto rows = engine::processing_of();
    if (!rows) return rows.error();
    std::map<std::string, std::string> out;
    out["report.html"] = report_page(report, *rows);
    out["dpia.html"] = assessment_page(report, *rows);
    out["report.json"] = report_json(report, *rows);
    out["article30.json"] = article30_json(report, *rows);
    out["exhibit_b.csv"] = exhibit_b_csv(*rows);
    if (!report.sbom.empty()) out["sbom.cdx.json"] = report.sbom;
    return out;
}

engine::Result<engine::Done> write_report(const ReportOptions& options, const Report& report) {
    std::string out = options.out;
    while (out.size() > 1 && out.ends_with('/'))
        out.pop_back();
    const std::string above = real_path(out.substr(0, out.rfind('/') + 1));
    if (lies_in(above, real_path(options.home.path)))
        return engine::Error{engine::ErrorCode::bad_input, out,
                             "The report may not lie in the home it is about. Choose another "
                             "folder."};
    const auto files = files_of(report);
    if (!files) return files.error();
    return platform::write_new_folder(out, *files);
}

std::string text_of(const Report& report, const std::string& out) {
    std::string text;
    for (const Section& one : report.sections)
        text += "  " + one.title + ": " + verdict_of(one.findings).words + "\n";
    for (const Finding& one : report.all_found())
        text += "  found, " + one.check + ": " + one.place + ": " + one.words + "\n";
    for (const Finding& one : report.all_could_not())
        text += "  could not look, " + one.check + ": " + one.place + ": " + one.words + "\n";
    if (report.sbom.empty())
        text += "  The list of components (sbom.cdx.json) is not beside this program and is left "
                "out.\n";
    return text + "report: " + shown(out) + "/report.html and the files beside it\n";
}

}  // namespace pipit::audit
