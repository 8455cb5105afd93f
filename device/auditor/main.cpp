// pipit-audit: says of a device's folder, a copy of it or a disk's image what lies there. Wires the
// parts to the command line. Invariant: everything is opened for reading alone; no secret is an
// argument; the exit status is 0 where nothing was found, 1 where something was, 2 where not all
// could be looked at.
#include "device/auditor/needles.hpp"
#include "device/auditor/scan.hpp"
#include "device/platform/limits.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

namespace {

using namespace pipit;

int tell(const audit::Findings& findings, bool as_json) {
    if (as_json)
        std::cout << findings.json().dump(2) << "\n";
    else
        std::cout << findings.text();
    return findings.exit_status();
}

}  // namespace

int main(int argc, char** argv) {
    if (const auto closed = platform::close_to_others(); !closed) {
        std::cerr << "pipit-audit: " << closed.error().where << ": " << closed.error().remedy
                  << "\n";
        return audit::exit_could_not;
    }
    CLI::App app{"Says what Pipit keeps on a device, with evidence. It only reads."};
    app.require_subcommand(1);
    bool as_json = false;
    audit::ScanOptions scan;
    CLI::App* of_scan = app.add_subcommand(
        "scan", "Looks through a home, a copy of one, or a raw image for what must not lie there");
    of_scan->add_option("path", scan.path, "A folder, a file or a disk")->required();
    of_scan
        ->add_option("--canary", scan.canaries,
                     "A text that must not be found, of four bytes or more; may be said again")
        ->check([](const std::string& text) {
            return text.size() >= audit::canary_bytes_min ? std::string()
                                                          : "a canary has four bytes or more";
        });
    of_scan->add_flag("--json", as_json, "For a program");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? audit::exit_clean : audit::exit_could_not;
    }
    return tell(audit::scan(scan), as_json);
}
