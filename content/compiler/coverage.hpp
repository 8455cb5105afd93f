// A pack's skills against a list of standards and the links between them. Invariant: every standard
// and every link is either met by skills or listed with its reason in the pack's coverage.toml, and
// never both.
#pragma once

#include "content/compiler/problem.hpp"
#include "content/loader/pack.hpp"

#include <nlohmann/json.hpp>
#include <vector>

namespace pipit::pack {

// coverage.toml: [not_on_screen] "K.G.B.5" = "why", [not_linked] "A>B" = "why",
// [partly] "3.G.A.1" = "what stays with paper".
struct Reasons {
    std::map<std::string, std::string> not_on_screen;
    std::map<std::string, std::string> not_linked;
    std::map<std::string, std::string> partly;
};
engine::Result<Reasons> read_reasons(const std::string& toml, const std::string& file);

struct CoveredStandard {
    std::string code;
    std::string grade;                // "K", "1"
    std::vector<std::string> skills;  // of a part (3.NF.A.3.c), else those that name the whole
    std::string reason;               // why it is not on the screen
    std::string partly;               // what of it is not
};
enum class Linked { held, argued, missing };
struct CoveredLink {
    std::string from, to;  // standards
    Linked state = Linked::held;
    std::string reason = {};
};
struct Coverage {
    std::vector<CoveredStandard> standards;  // in the order of grades and codes
    std::vector<CoveredLink> links;          // as the file has them
    std::vector<Problem> problems;
};

// `standards`: {"standards": {code: {"grade": ...}}, "prerequisites": [[from, to], ...]}. A link is
// held where a skill of `from` comes before a skill of `to` (directly or through others) or is one.
engine::Result<Coverage> coverage_of(const engine::SkillGraph& graph, const Reasons& reasons,
                                     const nlohmann::json& standards);

nlohmann::json json_of(const Coverage& coverage);
std::string text_of(const Coverage& coverage);

}  // namespace pipit::pack
