// Names typed or pasted by hand, one a line.
#include "content/roster/findings.hpp"
#include "content/roster/names.hpp"
#include "content/roster/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace pipit::content {

RosterReading read_name_list(std::string_view text) {
    RosterFindings findings;
    if (text.size() > name_list_bytes_max) {
        findings.add(RosterProblem::too_large);
        return reading_of({}, std::move(findings));
    }
    std::string store;
    const Decoded decoded = decode(text, store);
    if (decoded.refusal) {
        findings.add(*decoded.refusal, {}, decoded.line);
        return reading_of({}, std::move(findings));
    }
    if (decoded.western) findings.add(RosterProblem::letters_western);
    RosterClass typed;
    std::set<std::string> seen;
    std::string_view rest = decoded.text;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        const auto name = kept_name(rest.substr(0, end));
        rest.remove_prefix(end);
        if (!rest.empty()) rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
        if (!name) {
            findings.add(RosterProblem::name_too_long, {}, line);
        } else if (!name->empty()) {
            if (!seen.insert(*name).second) {
                findings.add(RosterProblem::name_repeated, {}, line);
                continue;
            }
            typed.learners.push_back({{}, *name, {}});
        }
    }
    if (typed.learners.empty()) findings.add(RosterProblem::no_names);
    Roster roster;
    roster.classes.push_back(std::move(typed));
    return reading_of(std::move(roster), std::move(findings));
}

}  // namespace pipit::content
