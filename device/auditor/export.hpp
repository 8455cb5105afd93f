// `export`: a learner's whole record for the person it is about, as a file for a program and as a
// page; and a saved record held against the notebook. Invariant: nothing is written before somebody
// agreed that anyone can read it, never below the home, and each file whole or not at all. It is
// entered in no list of the learner's: an auditor only reads.
#pragma once

#include "device/auditor/home.hpp"

#include <functional>
#include <string>

namespace pipit::audit {

struct ExportOptions {
    std::string out;  // an existing folder outside of the home
    // Whether somebody says yes to this; asked before the first byte.
    std::function<bool(const std::string& words)> agree;
};

// Exactly one learner is to be named. Writes record.json and record.html, for their owner alone.
Findings export_record(const HomeOptions& options, const ExportOptions& to);

// `file`: record.json, record.html, or a copy that the app saved.
Findings check_record(const HomeOptions& options, const std::string& file);

// Asks on the terminal: true for a typed "yes" alone.
bool agreed_on_terminal(const std::string& words);

}  // namespace pipit::audit
