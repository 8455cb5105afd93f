// A class of real processes on loopback: the teacher's program, and for each learner the launcher
// with pipit-sync and, in place of the screens, an end that does what they do. Invariant: what is
// measured between is the real way, from a real vault to a real vault.
#pragma once

#include "engine/report/shared_report.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace pipit::bench {

struct FortyRun {
    int devices = 40;
    bool kill = true;  // the teacher's program and its pipit-sync, in the middle, by signal 9
    std::string pack;
};

/// Pairs the devices, lets each keep a week while there is no contact, and times how long it takes
/// from the teacher's first word until nothing waits anywhere. Then opens the teacher's vault and
/// counts what is lost and what is there twice. Makes what it needs in `folder`. Throws
/// std::runtime_error where a program does not do what it is told.
nlohmann::json forty_figures(const FortyRun& run, const std::string& folder);

/// A learner's end, driven by lines on standard input (child_end.cpp has them); returns at their
/// end. Throws std::runtime_error where a line does not hold.
void serve_child_end(const std::string& home, const std::string& nickname, const std::string& pack);

/// A report without its number and order, as hex digits: what both ends must have alike.
std::string digest_of(engine::SharedReport report);

}  // namespace pipit::bench
