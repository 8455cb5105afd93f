// Reports and the state file; see reports.hpp.
#include "content/compiler/reports.hpp"

#include "content/compiler/checks_library.hpp"
#include "content/compiler/digest.hpp"
#include "content/generators/prelude.hpp"

namespace pipit::pack {

using nlohmann::json;

namespace {

constexpr int state_format = 1;
constexpr std::uint64_t samples = 8;  // items a level and language that the digest looks at

json json_of(const Problem& problem) {
    json out = {{"id", problem.id}, {"what", problem.what}};
    if (problem.seed) out["seed"] = *problem.seed;
    return out;
}

// The registry's entries whose names stand in the generators.
std::string entries_named(const content::Files& files, const std::string& generators) {
    constexpr std::string_view head = "[[misconception]]";
    std::string out;
    for (const auto& [path, text] : files) {
        if (!path.starts_with("misconceptions/")) continue;
        for (auto at = text.find(head); at != std::string::npos;) {
            const auto next = text.find(head, at + head.size());
            const std::string entry = text.substr(at, next - at);
            at = next;
            const auto name = entry.find("name = \"");
            const auto end = name == std::string::npos ? name : entry.find('"', name + 8);
            if (end == std::string::npos) continue;
            if (generators.find(entry.substr(name + 8, end - name - 8)) != std::string::npos)
                out += entry;
        }
    }
    return out;
}

}  // namespace

json json_of(const std::vector<LevelReport>& reports) {
    json out = json::array();
    for (const LevelReport& report : reports) {
        json problems = json::array();
        for (const Problem& problem : report.problems)
            problems.push_back(json_of(problem));
        out.push_back({{"skill", report.skill},
                       {"level", report.level},
                       {"items", report.items},
                       {"distinct", report.distinct},
                       {"finite", report.finite},
                       {"problem_count", report.problem_count},
                       {"counts", report.counts},
                       {"problems", std::move(problems)}});
    }
    return out;
}

std::vector<LevelReport> reports_of(const json& from) {
    std::vector<LevelReport> out;
    for (const json& one : from) {
        LevelReport report{one.value("skill", ""),
                           one.value("level", 1),
                           one.value("finite", false),
                           one.value("items", std::uint64_t{0}),
                           one.value("distinct", std::uint64_t{0}),
                           one.value("problem_count", std::uint64_t{0}),
                           one.value("counts", std::map<std::string, std::uint64_t>{})};
        for (const json& problem : one.value("problems", json::array())) {
            report.problems.push_back({problem.value("id", ""), problem.value("what", "")});
            if (problem.contains("seed"))
                report.problems.back().seed = problem["seed"].get<std::uint64_t>();
        }
        out.push_back(std::move(report));
    }
    return out;
}

std::uint64_t problem_count(const std::vector<LevelReport>& reports) {
    std::uint64_t out = 0;
    for (const LevelReport& report : reports)
        out += report.problem_count;
    return out;
}

std::uint64_t skill_digest(content::Pack& pack, const content::Files& files,
                           const engine::Skill& skill) {
    const auto file = [&](const std::string& path) {
        const auto found = files.find(path);
        return path + "\n" + (found == files.end() ? "" : found->second) + "\n";
    };
    std::string generators;
    for (const content::TemplateFile& one : pack.templates()) {
        if (one.skill != skill.id) continue;
        generators += file(one.path);
        for (const int level : one.levels)
            generators += std::to_string(level) + "\n";
    }
    std::string all = generators + file("checks/" + skill.id.value + ".lua") +
                      entries_named(files, generators) + std::string(content::prelude) +
                      std::string(checks_library) + std::to_string(rules_version) + " " +
                      std::to_string(skill.grade_from) + " ";
    for (int level = 1; level <= skill.levels; ++level)
        all += pack.finite(skill.id, level) ? "finite " : "many ";
    for (const std::string& language : pack.manifest().checked_in)
        all += language + " ";
    for (const std::string& language : pack.manifest().languages) {
        for (int level = 1; level <= skill.levels; ++level) {
            for (std::uint64_t seed = 0; seed < samples; ++seed) {
                const auto item = pack.make_told(skill.id, level, seed, {language, -1});
                all += "\n" + (item.ok() ? std::to_string(digest(*item)) : item.error().remedy);
            }
        }
    }
    return digest(all);
}

State State::read(const std::string& text) {
    State out;
    const json in = json::parse(text, nullptr, false);
    if (!in.is_object() || in.value("format", 0) != state_format) return out;
    const json skills = in.value("skills", json::object());
    for (const auto& [name, one] : skills.items())
        out.passed_[name] = {one.value("digest", std::uint64_t{0}),
                             one.value("seeds", std::uint64_t{0}),
                             reports_of(one.value("reports", json::array()))};
    return out;
}

std::string State::text() const {
    json skills = json::object();
    for (const auto& [name, one] : passed_)
        skills[name] = {
            {"digest", one.digest}, {"seeds", one.seeds}, {"reports", json_of(one.reports)}};
    return json{{"format", state_format}, {"skills", std::move(skills)}}.dump(1) + "\n";
}

void State::add(const std::string& pack, const std::string& skill, std::uint64_t digest,
                std::uint64_t seeds, std::vector<LevelReport> reports) {
    passed_[pack + "/" + skill] = {digest, seeds, std::move(reports)};
}

const std::vector<LevelReport>* State::kept(const std::string& pack, const std::string& skill,
                                            std::uint64_t digest, std::uint64_t seeds) const {
    const auto found = passed_.find(pack + "/" + skill);
    if (found == passed_.end() || found->second.digest != digest || found->second.seeds < seeds)
        return nullptr;
    return &found->second.reports;
}

}  // namespace pipit::pack
