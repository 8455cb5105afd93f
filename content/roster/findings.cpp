// See findings.hpp.
#include "content/roster/findings.hpp"

#include <algorithm>
#include <utility>

namespace pipit::content {

void RosterFindings::add(RosterProblem problem, std::string_view file, std::size_t line,
                         std::string_view column) {
    refused_ = refused_ || refuses(problem);
    auto at = std::find_if(found_.begin(), found_.end(), [&](const RosterFinding& one) {
        return one.problem == problem && one.file == file && one.column == column;
    });
    if (at == found_.end()) {
        RosterFinding one;
        one.problem = problem;
        one.file = file;
        one.column = column;
        at = found_.insert(found_.end(), std::move(one));
    }
    ++at->times;
    if (line > 0 && at->lines.size() < roster_lines_shown_max) at->lines.push_back(line);
}

std::vector<RosterFinding> RosterFindings::taken() && {
    if (refused_)  // the rest may be no more than what follows from it
        found_.erase(std::remove_if(found_.begin(), found_.end(),
                                    [](const RosterFinding& one) { return !refuses(one.problem); }),
                     found_.end());
    return std::move(found_);
}

RosterReading reading_of(Roster roster, RosterFindings findings) {
    RosterReading reading;
    if (!findings.refused()) reading.roster = std::move(roster);
    reading.findings = std::move(findings).taken();
    return reading;
}

bool RosterReading::refused() const {
    return !findings.empty() && refuses(findings.front().problem);
}

}  // namespace pipit::content
