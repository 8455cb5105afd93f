// pipit-audit: says of a device's folder, a copy of it or a disk's image what lies there. Wires the
// parts to the command line. Invariant: everything is opened for reading alone; no secret is an
// argument; the exit status is 0 where nothing was found, 1 where something was, 2 where not all
// could be looked at.
#include "device/auditor/needles.hpp"
#include "device/auditor/scan.hpp"
#include "device/auditor/secrets.hpp"
#include "device/auditor/verbs.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

namespace {

using namespace pipit;

struct Options {
    audit::ScanOptions scan;
    audit::HomeOptions home;
    std::string now;
    std::string receipt;
    std::string image;
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
    verb->add_option("--secret-fd", options.secret_fd,
                     "A descriptor with their secrets, a line each; else the terminal is asked");
}

int run(int argc, char** argv) {
    CLI::App app{"Says what Pipit keeps on a device, with evidence. It only reads."};
    app.require_subcommand(1);
    Options options;
    const CLI::App* scan = add_scan(app, options);
    CLI::App* inventory =
        add_verb(app, options, "inventory",
                 "What is stored, held against the one declaration of every field");
    CLI::App* egress =
        add_verb(app, options, "egress",
                 "What left: the ledger's chain, and each line against the contract");
    CLI::App* retention =
        add_verb(app, options, "retention", "What is kept longer than it says it is");
    CLI::App* erasure = add_verb(app, options, "erasure", "Whether who was erased is gone");
    for (CLI::App* verb : {inventory, egress, retention})
        add_learners(verb, options);
    erasure->add_option("--receipt", options.receipt, "One learner's number; else each receipt");
    erasure->add_option("--image", options.image, "A raw image to search as well");
    for (CLI::App* verb : app.get_subcommands({}))
        verb->add_flag("--json", options.as_json, "For a program");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? audit::exit_clean : audit::exit_could_not;
    }
    if (scan->parsed()) return tell(audit::scan(options.scan), options.as_json);
    if (!options.now.empty()) {
        const auto parsed = platform::parse_time(options.now);
        if (!parsed) return refuse(parsed.error());
        options.home.now = engine::Day{static_cast<std::int32_t>(*parsed / 86400)};
    }
    options.home.path = platform::absolute(options.home.path);
    audit::Secrets secrets(options.secret_fd);
    options.home.secret = [&](const std::string& whose) { return secrets.ask(whose); };
    if (inventory->parsed()) return tell(audit::inventory(options.home), options.as_json);
    if (egress->parsed()) return tell(audit::egress(options.home), options.as_json);
    if (retention->parsed()) return tell(audit::retention(options.home), options.as_json);
    return tell(audit::erasure(options.home, options.receipt, options.image), options.as_json);
}

}  // namespace

int main(int argc, char** argv) {
    if (const auto closed = platform::close_to_others(); !closed) return refuse(closed.error());
    return run(argc, argv);
}
