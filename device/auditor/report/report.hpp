// `report`: what the other verbs say of a home, once, as a page that a school can file and files
// for machines beside it. Invariant: it judges nothing itself; each statement is a verb's, and
// names the command that says it again. No nickname and no answer stands in it.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/home.hpp"
#include "device/auditor/report/figures.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pipit::audit {

struct ReportOptions {
    HomeOptions home;
    std::string out;                  // the folder to make
    std::string by;                   // who looks, as they call themselves; empty: a line to sign
    std::string sbom;                 // the list of components that came with Pipit; empty: none
    std::string trace;                // a log of strace's to hold as well; empty: none
    std::string processes = "/proc";  // where the system says what runs
    std::int64_t made_utc_s = 0;      // when the report is made
};

struct Section {
    std::string id;        // "rest": an anchor
    std::string title;     // "At rest"
    std::string question;  // what it answers
    std::string command;   // the id of the command that says it again
    Findings findings;
};

struct Command {
    std::string id;     // "scan": an anchor is "c-scan"
    std::string line;   // as it is typed
    std::string about;  // what it answers
};

struct Report {
    std::string version;  // of Pipit
    std::string home;
    std::string by;
    std::int64_t made_utc_s = 0;
    engine::Day day;  // which days are counted from
    bool rehearsal = false;
    bool has_class = false;  // a teacher's computer
    std::vector<Section> sections;
    std::vector<Command> commands;
    Figures figures;
    std::string sbom;  // its text; empty where there is none

    // Each once, however many verbs came upon it.
    std::vector<Finding> all_found() const;
    std::vector<Finding> all_could_not() const;
    int exit_status() const;  // as a verb's
    const Command& command(const std::string& id) const;
};

// A verdict in two words, and the class of the style that goes with it.
struct Verdict {
    const char* words;
    const char* style;
};
Verdict verdict_of(const Findings& findings);

// Runs each verb once. Secrets are asked for once, in the order in which learners were named.
Report look_for_report(const ReportOptions& options);

// The files of the folder by name.
engine::Result<std::map<std::string, std::string>> files_of(const Report& report);

// Makes the folder, with all of the files or not at all. Errors: bad_input where `out` is there and
// is not an empty folder, or lies in the home; those of writing.
engine::Result<engine::Done> write_report(const ReportOptions& options, const Report& report);

// What a terminal is told.
std::string text_of(const Report& report, const std::string& out);

}  // namespace pipit::audit
