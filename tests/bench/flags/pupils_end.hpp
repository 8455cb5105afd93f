// `pipit-bench pupils`: a class of simulated pupils for whoever drives real devices in their
// place, by lines. Invariant: what a pupil does at a question, and what is then true of them, come
// from the same code as `pipit-bench flags`.
//
//   item WHO SKILL LEVEL DAY [recheck]   what WHO (from 0) does at this question, a line each:
//                                        "hint", "right 21" and "wrong 33" with their seconds
//   truth WHO DAY                        "stuck SKILL" and "ready SKILL" by the item log, with "and
//                                        able" or "and not able" by the hidden ability
//   anew WHO                             the device is gone, and the log with it
#pragma once

#include <cstdint>
#include <string>

namespace pipit::simulate {

struct PupilsRun {
    int learners = 30;
    int grade = 3;
    std::uint64_t seed = 1;
};

/// Pupils of all packs in this folder, as a device has them. Reads lines until they end, and says
/// "held N" after each. Throws std::runtime_error, with its number, on one that does not hold to
/// the letter, and where no pack loads.
void serve_pupils(const std::string& packs, const PupilsRun& run);

}  // namespace pipit::simulate
