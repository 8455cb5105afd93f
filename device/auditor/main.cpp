// pipit-audit: says of a device's folder, a copy of it or a disk's image what lies there. Wires the
// parts to the command line. Invariant: everything is opened for reading alone; no secret is an
// argument; the exit status is 0 where nothing was found, 1 where something was, 2 where not all
// could be looked at.
#include "device/auditor/export.hpp"
#include "device/auditor/ledger_file.hpp"
#include "device/auditor/needles.hpp"
#include "device/auditor/network.hpp"
#include "device/auditor/report/report.hpp"
#include "device/auditor/scan.hpp"
#include "device/auditor/secrets.hpp"
#include "device/auditor/verbs.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/sandbox.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

namespace {

using namespace pipit;

struct Options {
    audit::ScanOptions scan;
    audit::HomeOptions home;
    audit::ReportOptions report;
    audit::CaptureOptions capture;
    std::string now;
    std::string receipt;
    std::string image;
    std::string trace;
    std::string ledger;
    std::string ledger_end;
    audit::ExportOptions exported;
    std::string check;
    bool agreed = false;
    int secret_fd = -1;
    bool as_json = false;
};

int tell(const audit::Findings& findings, bool as_json) {
    if (as_json)
        std::cout << findings.json().dump(2) << "\n";
    else
        std::cout << findings.text();
    return findings.exit_status();
}

int refuse(const engine::Error& error) {
    std::cerr << "pipit-audit: " << error.where << ": " << error.remedy << "\n";
    return audit::exit_could_not;
}

CLI::App* add_scan(CLI::App& app, Options& options) {
    CLI::App* verb = app.add_subcommand(
        "scan", "Looks through a home, a copy of one, or a raw image for what must not lie there");
    verb->add_option("path", options.scan.path, "A folder, a file or a disk")->required();
    verb->add_option("--canary", options.scan.canaries,
                     "A text that must not be found, of four bytes or more; may be said again")
        ->check([](const std::string& text) {
            return text.size() >= audit::canary_bytes_min ? std::string()
                                                          : "a canary has four bytes or more";
        });
    return verb;
}

// A verb that looks into a home, with what opens it.
CLI::App* add_verb(CLI::App& app, Options& options, const char* name, const char* about) {
    CLI::App* verb = app.add_subcommand(name, about);
    verb->add_option("home", options.home.path, "The folder Pipit keeps its data in, or a copy")
        ->required();
    verb->add_option("--now", options.now, "The day it is to be, as 2026-11-23; else the clock's");
    return verb;
}

void add_learners(CLI::App* verb, Options& options) {
    verb->add_option("--learner", options.home.learners,
                     "A nickname or a number whose notebook is to be opened; may be said again");
    verb->add_flag("--class", options.home.of_class, "The class that is kept here is to be opened");
    verb->add_option(
        "--secret-fd", options.secret_fd,
        "A descriptor with their secrets, a line each, then the class's; else the terminal "
        "is asked");
}

CLI::App* add_report(CLI::App& app, Options& options) {
    CLI::App* verb = add_verb(app, options, "report",
                              "All of the other verbs as a page to file, with files for machines");
    verb->add_option("--out", options.report.out, "The folder to make for it")->required();
    verb->add_option("--by", options.report.by, "Who looks, to stand on the page");
    verb->add_option("--trace", options.report.trace, "A log of strace's, to be held as well");
    return verb;
}

int tell_report(Options& options) {
    options.report.home = options.home;
    options.report.out = platform::absolute(options.report.out);
    options.report.sbom = platform::share_folder() + "/sbom.cdx.json";
    options.report.made_utc_s = platform::Clock().now().utc_s;
    const audit::Report report = audit::look_for_report(options.report);
    if (const auto done = audit::write_report(options.report, report); !done)
        return refuse(done.error());
    if (options.as_json)
        std::cout << audit::files_of(report)->at("report.json");
    else
        std::cout << audit::text_of(report, options.report.out);
    return report.exit_status();
}

void add_yes(CLI::App* verb, Options& options) {
    verb->add_flag("--yes-anyone-can-read-it", options.agreed,
                   "Writes a file that anyone can read without asking on the terminal");
}

CLI::App* add_export(CLI::App& app, Options& options) {
    CLI::App* verb = add_verb(app, options, "export",
                              "A learner's whole record, for the person it is about: record.json "
                              "and record.html; or a saved one held against the notebook");
    verb->add_option("--learner", options.home.learners, "The learner's nickname or number")
        ->required();
    verb->add_option("--secret-fd", options.secret_fd,
                     "A descriptor with the secret, on a line; else the terminal is asked");
    auto* out = verb->add_option("--out", options.exported.out, "A folder to write both files to");
    auto* check = verb->add_option("--check", options.check,
                                   "A record.json, a record.html or a copy that the app saved");
    out->excludes(check);
    add_yes(verb, options);
    return verb;
}

audit::Findings exported(Options& options) {
    options.exported.agree = options.home.agree;
    if (!options.check.empty()) return audit::check_record(options.home, options.check);
    return audit::export_record(options.home, options.exported);
}

// What egress is held against, and what it hands to somebody outside.
void add_outside(CLI::App* egress, Options& options) {
    CLI::Option* capture = egress->add_option(
        "--capture", options.capture.file,
        "What a network carried, as tcpdump -w writes it: each byte that left is matched");
    egress
        ->add_option("--consent", options.capture.consent,
                     "The keys of what a learner sent, as they saved them from My data")
        ->needs(capture);
    egress->add_option("--ledger", options.home.ledger_file,
                       "Writes the ledger there, for somebody outside to check");
    egress->add_flag("--keys", options.home.with_keys, "With the keys in it that open what left");
    add_yes(egress, options);
}

// A verb of the command line, and what it does once the line was read.
struct Verb {
    CLI::App* app = nullptr;
    std::function<int()> act;
    bool in_home = true;  // looks into a home: there is a day, and there may be secrets
};

std::vector<Verb> add_verbs(CLI::App& app, Options& options) {
    const auto says = [&options](auto findings_of) {
        return [&options, findings_of] { return tell(findings_of(options), options.as_json); };
    };
    CLI::App* scan = add_scan(app, options);
    CLI::App* inventory =
        add_verb(app, options, "inventory",
                 "What is stored, held against the one declaration of every field");
    CLI::App* egress =
        add_verb(app, options, "egress",
                 "What left: the ledger's chain, and each line against the contract");
    add_outside(egress, options);
    CLI::App* retention =
        add_verb(app, options, "retention", "What is kept longer than it says it is");
    CLI::App* erasure = add_verb(app, options, "erasure", "Whether who was erased is gone");
    erasure->add_option("--receipt", options.receipt, "One learner's number; else each receipt");
    erasure->add_option("--image", options.image, "A raw image to search as well");
    CLI::App* report = add_report(app, options);
    CLI::App* record = add_export(app, options);
    for (CLI::App* verb : {inventory, egress, retention, report})
        add_learners(verb, options);
    CLI::App* network = app.add_subcommand(
        "network", "Who asked the system for a network, in a log of strace's (./dev audit trace)");
    network->add_option("--trace", options.trace, "The log")->required();
    CLI::App* ledger =
        app.add_subcommand("ledger", "Checks a ledger that egress --ledger has written");
    ledger->add_option("file", options.ledger, "The file")->required();
    ledger->add_option("--end", options.ledger_end,
                       "64 hex digits that the list must pass through, as egress of the class's "
                       "own home says them");
    return {
        {scan, says([](Options& o) { return audit::scan(o.scan); }), false},
        {network, says([](Options& o) { return audit::network_of_file(o.trace); }), false},
        {ledger, says([](Options& o) { return audit::check_ledger_file(o.ledger, o.ledger_end); }),
         false},
        {inventory, says([](Options& o) { return audit::inventory(o.home); })},
        {egress, says([](Options& o) { return audit::egress_captured(o.home, o.capture); })},
        {retention, says([](Options& o) { return audit::retention(o.home); })},
        {erasure, says([](Options& o) { return audit::erasure(o.home, o.receipt, o.image); })},
        {record, says(exported)},
        {report, [&options] { return tell_report(options); }},
    };
}

int run(int argc, char** argv) {
    CLI::App app{"Says what Pipit keeps on a device, with evidence. It only reads."};
    app.require_subcommand(1);
    Options options;
    const std::vector<Verb> verbs = add_verbs(app, options);
    for (const Verb& verb : verbs)
        verb.app->add_flag("--json", options.as_json, "For a program");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? audit::exit_clean : audit::exit_could_not;
    }
    const auto verb =
        std::ranges::find_if(verbs, [](const Verb& one) { return one.app->parsed(); });
    if (!verb->in_home) return verb->act();
    if (!options.now.empty()) {
        const auto parsed = platform::parse_time(options.now);
        if (!parsed) return refuse(parsed.error());
        options.home.now = engine::Day{static_cast<std::int32_t>(*parsed / 86400)};
    }
    options.home.path = platform::absolute(options.home.path);
    audit::Secrets secrets(options.secret_fd);
    options.home.secret = [&](const std::string& whose) { return secrets.ask(whose); };
    options.home.agree = [&](const std::string& words) {
        return options.agreed || audit::agreed_on_terminal(words);
    };
    return verb->act();
}

}  // namespace

int main(int argc, char** argv) {
    if (const auto closed = platform::close_to_others(); !closed) return refuse(closed.error());
    (void)platform::load_sandbox();  // a kernel without filters: the promise is the code's alone
    return run(argc, argv);
}
