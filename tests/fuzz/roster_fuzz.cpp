// Fuzz target: class lists. The first byte says what follows: a zip (Z), a list of names (L), or
// files, each begun by a line "=== NAME"; the others are taken from a small sound export. Claim:
// nothing crashes or hangs, and what is accepted is tidy: valid, visible names within their bounds.
#include "content/loader/rich_text.hpp"
#include "content/roster/findings.hpp"
#include "content/roster/text.hpp"
#include "tests/fuzz/files.hpp"

#include <algorithm>
#include <cstdint>

namespace {

using namespace pipit;
using fuzz::demand;

content::RosterFiles files_of(std::string_view text) {
    content::RosterFiles files;
    files["manifest.csv"] = "propertyName,value\noneroster.version,1.1\n";
    files["classes.csv"] = "sourcedId,title,termSourcedIds\nc,C,t\n";
    files["enrollments.csv"] = "classSourcedId,userSourcedId,role\nc,s,student\n";
    files["users.csv"] = "sourcedId,givenName,familyName,role\ns,A,B,student\n";
    files["academicSessions.csv"] = "sourcedId,endDate\nt,2027-06-05\n";
    fuzz::put_files(text, files);
    return files;
}

void demand_name(const std::string& name) {
    demand(content::invalid_utf8_at(name) == std::string::npos);
    demand(content::letters_of(name) <= content::roster_letters_max);
    demand(content::tidied(name) == name);
}

void demand_tidy(const content::RosterReading& reading) {
    for (const auto& finding : reading.findings) {
        demand(reading.refused() == content::refuses(finding.problem));
        demand(finding.times >= 1 && finding.lines.size() <= finding.times);
        const std::string place = finding.file + finding.column;
        demand(std::all_of(place.begin(), place.end(), [](char c) { return c >= 0x20; }));
    }
    demand(!reading.refused() || reading.roster.classes.empty());
    for (const auto& one : reading.roster.classes) {
        demand_name(one.title);
        demand_name(one.school);
        for (const auto& learner : one.learners) {
            demand(learner.id.find('@') == std::string::npos);
            demand(!learner.given.empty() || !learner.family.empty());
            demand_name(learner.given);
            demand_name(learner.family);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr engine::Day today{20'727};
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.starts_with('Z'))
        demand_tidy(content::read_oneroster_zip(text.substr(1), today));
    else if (text.starts_with('L'))
        demand_tidy(content::read_name_list(text.substr(1)));
    else
        demand_tidy(content::read_oneroster(files_of(text), today));
    return 0;
}
