// What the record of processing and the impact assessment both say: purposes, recipients, limits,
// measures and risks. Invariant: it says what docs/threat-model.md and the code say, and no more;
// what only a school can judge is not here.
#pragma once

#include <span>
#include <string_view>

namespace pipit::audit {

struct Measure {
    std::string_view done;
    std::string_view ends;  // where it ends: what it does not do
};
std::span<const Measure> measures_taken();

struct Risk {
    std::string_view what;     // source of the risk, and what it could do to a learner
    std::string_view lowered;  // what Pipit does about it
    std::string_view left;     // what stays
    std::string_view command;  // the id of the command that shows the measure at work
};
std::span<const Risk> risks();

std::string_view purposes();
std::string_view never_asked_for();
std::string_view recipients();
std::string_view no_transfers();
std::string_view time_limits();

}  // namespace pipit::audit
