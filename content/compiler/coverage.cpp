// Standards, links and reasons; see coverage.hpp.
#include "content/compiler/coverage.hpp"

#include "content/loader/fields.hpp"
#include "content/loader/toml_tree.hpp"

#include <algorithm>
#include <set>

namespace pipit::pack {

namespace {

using nlohmann::json;
using Skills = std::set<int>;  // places in the graph

// "3.NF.A.3" of "3.NF.A.3.c"; empty for a standard that is no part of another.
std::string whole_of(const std::string& code) {
    const auto dot = code.rfind('.');
    const bool part = dot != std::string::npos && dot + 2 == code.size() && code[dot + 1] >= 'a' &&
                      code[dot + 1] <= 'z';
    return part ? code.substr(0, dot) : "";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& one : texts)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

class Covering {
  public:
    Covering(const engine::SkillGraph& graph, const Reasons& reasons, const json& list)
        : graph_(graph), reasons_(reasons), list_(list) {
        const auto& skills = graph.skills();
        for (std::size_t i = 0; i < skills.size(); ++i) {
            const int at = static_cast<int>(i);
            Skills before = {at};
            for (const int one : graph.before(at)) {
                const Skills& theirs = before_[static_cast<std::size_t>(one)];
                before.insert(theirs.begin(), theirs.end());
            }
            before_.push_back(std::move(before));
            for (const std::string& code : skills[i].standards)
                named_[code].insert(at);
        }
    }

    Coverage all() {
        standards();
        links();
        unknown();
        return std::move(out_);
    }

  private:
    void add(const char* id, const std::string& what) { out_.problems.push_back({id, what}); }

    // Those that name the code; else its whole; else its parts.
    Skills skills_of(const std::string& code) const {
        if (const auto found = named_.find(code); found != named_.end()) return found->second;
        if (const auto found = named_.find(whole_of(code)); found != named_.end())
            return found->second;
        Skills out;
        for (const auto& [name, skills] : named_) {
            if (whole_of(name) == code) out.insert(skills.begin(), skills.end());
        }
        return out;
    }
    // Why it is not on the screen; a part has its whole's reason.
    std::string reason_of(const std::string& code) const {
        for (const std::string& name : {code, whole_of(code)}) {
            const auto found = reasons_.not_on_screen.find(name);
            if (found != reasons_.not_on_screen.end()) return found->second;
        }
        return {};
    }

    void standards() {
        for (const auto& [code, one] : list_["standards"].items()) {
            CoveredStandard covered{code, one.value("grade", ""), {}, reason_of(code), {}};
            for (const int at : skills_of(code))
                covered.skills.push_back(graph_.skills()[static_cast<std::size_t>(at)].id.value);
            if (const auto part = reasons_.partly.find(code); part != reasons_.partly.end())
                covered.partly = part->second;
            const bool listed = reasons_.not_on_screen.contains(code);
            if (covered.skills.empty() && covered.reason.empty())
                add("standard-uncovered",
                    code + ": no skill names it; or say why in coverage.toml [not_on_screen]");
            if (!covered.skills.empty() && listed)
                add("standard-listed", code + ": coverage.toml says it is not on the screen, and " +
                                           joined(covered.skills) + " names it");
            if (covered.skills.empty() && !covered.partly.empty())
                add("standard-listed", code + ": coverage.toml says that it is partly there");
            out_.standards.push_back(std::move(covered));
        }
        // Kindergarten first.
        std::stable_sort(out_.standards.begin(), out_.standards.end(),
                         [](const CoveredStandard& a, const CoveredStandard& b) {
                             const auto key = [](const std::string& grade) {
                                 return grade == "K" ? std::string("0") : grade;
                             };
                             return key(a.grade) < key(b.grade);
                         });
    }

    bool held(const std::string& from, const std::string& to) const {
        const Skills first = skills_of(from);
        for (const int later : skills_of(to)) {
            const Skills& before = before_[static_cast<std::size_t>(later)];
            if (std::any_of(first.begin(), first.end(),
                            [&](int one) { return before.contains(one); }))
                return true;
        }
        return false;
    }

    void links() {
        for (const json& pair : list_["prerequisites"]) {
            CoveredLink link{pair[0].get<std::string>(), pair[1].get<std::string>()};
            const std::string name = link.from + ">" + link.to;
            const auto reason = reasons_.not_linked.find(name);
            const bool listed = reason != reasons_.not_linked.end();
            if (listed) link.reason = reason->second;
            if (!held(link.from, link.to)) link.state = listed ? Linked::argued : Linked::missing;
            if (link.state == Linked::missing)
                add("link-missing", name + ": no skill of " + link.from + " comes before one of " +
                                        link.to + "; or say why in coverage.toml [not_linked]");
            if (link.state == Linked::held && listed)
                add("link-listed", name + ": coverage.toml says why it is not held, and it is");
            links_.insert(name);
            out_.links.push_back(std::move(link));
        }
    }

    void unknown() {
        const auto known = [&](const std::string& code) {
            return list_["standards"].contains(code);
        };
        for (const auto& [code, skills] : named_) {
            if (!known(code))
                add("unknown-standard",
                    code + ": " +
                        graph_.skills()[static_cast<std::size_t>(*skills.begin())].id.value +
                        " names it, and the list has no such standard");
        }
        for (const auto* table : {&reasons_.not_on_screen, &reasons_.partly}) {
            for (const auto& [code, reason] : *table) {
                if (!known(code)) add("unknown-standard", code + ": coverage.toml names it");
            }
        }
        for (const auto& [name, reason] : reasons_.not_linked) {
            if (!links_.contains(name)) add("unknown-link", name + ": coverage.toml names it");
        }
    }

    const engine::SkillGraph& graph_;
    const Reasons& reasons_;
    const json& list_;
    std::vector<Skills> before_;  // of each skill: those before it, and itself
    std::map<std::string, Skills> named_;
    std::set<std::string> links_;
    Coverage out_;
};

bool sound(const json& list) {
    if (!list.is_object() || !list.contains("standards") || !list["standards"].is_object() ||
        !list.contains("prerequisites") || !list["prerequisites"].is_array())
        return false;
    const auto& pairs = list["prerequisites"];
    const auto& standards = list["standards"];
    return std::all_of(pairs.begin(), pairs.end(),
                       [](const json& pair) {
                           return pair.is_array() && pair.size() == 2 && pair[0].is_string() &&
                                  pair[1].is_string();
                       }) &&
           std::all_of(standards.begin(), standards.end(),
                       [](const json& one) { return one.is_object() && one.contains("grade"); });
}

const char* word_of(Linked state) {
    return state == Linked::held ? "held" : state == Linked::argued ? "argued" : "missing";
}

}  // namespace

engine::Result<Reasons> read_reasons(const std::string& toml, const std::string& file) {
    const auto tree = content::read_toml(toml, file);
    if (!tree.ok()) return tree.error();
    content::Problems problems(file);
    content::Fields fields(*tree, "", problems);
    Reasons out;
    for (const auto& [name, into] :
         {std::pair{"not_on_screen", &out.not_on_screen}, std::pair{"not_linked", &out.not_linked},
          std::pair{"partly", &out.partly}}) {
        if (!fields.has(name)) continue;
        const content::Value& table = fields.map(name);
        for (const auto& [code, reason] : table.map) {
            if (reason.kind != content::Kind::text || reason.text.empty())
                fields.refuse(name, "\"" + code + "\" needs a reason");
            (*into)[code] = reason.text;
        }
    }
    fields.finish();
    if (problems.any()) return problems.error();
    return out;
}

engine::Result<Coverage> coverage_of(const engine::SkillGraph& graph, const Reasons& reasons,
                                     const json& standards) {
    if (!sound(standards))
        return engine::Error{engine::ErrorCode::bad_input, "the standards",
                             "give {\"standards\": {code: {\"grade\": ...}}, \"prerequisites\": "
                             "[[from, to], ...]}"};
    return Covering(graph, reasons, standards).all();
}

json json_of(const Coverage& coverage) {
    json standards = json::array(), links = json::array(), problems = json::array();
    for (const CoveredStandard& one : coverage.standards)
        standards.push_back({{"code", one.code},
                             {"grade", one.grade},
                             {"skills", one.skills},
                             {"not_on_screen", one.skills.empty() ? one.reason : ""},
                             {"partly", one.partly}});
    for (const CoveredLink& one : coverage.links)
        links.push_back({{"from", one.from},
                         {"to", one.to},
                         {"state", word_of(one.state)},
                         {"reason", one.reason}});
    for (const Problem& one : coverage.problems)
        problems.push_back({{"id", one.id}, {"what", one.what}});
    return {{"standards", standards}, {"links", links}, {"problems", problems}};
}

std::string text_of(const Coverage& coverage) {
    std::string out;
    std::map<std::string, std::pair<int, int>> grades;  // covered, all
    std::map<Linked, int> links;
    for (std::size_t i = 0; i < coverage.standards.size(); ++i) {
        const CoveredStandard& one = coverage.standards[i];
        if (i == 0 || coverage.standards[i - 1].grade != one.grade)
            out += "Grade " + one.grade + "\n";
        out += "  " + one.code + ": ";
        if (!one.skills.empty())
            out += joined(one.skills) + (one.partly.empty() ? "" : " (partly: " + one.partly + ")");
        else
            out += one.reason.empty() ? "UNCOVERED" : "not on the screen: " + one.reason;
        out += "\n";
        const std::string key = one.grade == "K" ? "0" : one.grade;
        grades[key].first += one.skills.empty() ? 0 : 1;
        ++grades[key].second;
    }
    for (const CoveredLink& one : coverage.links) {
        ++links[one.state];
        if (one.state != Linked::held)
            out += std::string(one.state == Linked::argued ? "argued  " : "MISSING ") + one.from +
                   " > " + one.to + (one.reason.empty() ? "" : ": " + one.reason) + "\n";
    }
    for (const Problem& one : coverage.problems)
        out += one.id + ": " + one.what + "\n";
    for (const auto& [grade, counts] : grades)
        out += "grade " + (grade == "0" ? std::string("K") : grade) + ": " +
               std::to_string(counts.first) + " of " + std::to_string(counts.second) +
               " standards by skills\n";
    return out + "links: " + std::to_string(links[Linked::held]) + " held, " +
           std::to_string(links[Linked::argued]) + " argued, " +
           std::to_string(links[Linked::missing]) + " missing; " +
           std::to_string(coverage.problems.size()) + " problems\n";
}

}  // namespace pipit::pack
