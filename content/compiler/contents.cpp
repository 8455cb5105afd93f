// Counts of a pack; see contents.hpp.
#include "content/compiler/contents.hpp"

#include "content/compiler/checks.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace pipit::pack {

namespace {

constexpr std::uint64_t seeds_looked_at = 20;

std::size_t registered(const content::Files& files) {
    std::size_t out = 0;
    for (const auto& [path, text] : files) {
        if (!path.starts_with("misconceptions/")) continue;
        for (auto at = text.find("[[misconception]]"); at != std::string::npos;
             at = text.find("[[misconception]]", at + 1))
            ++out;
    }
    return out;
}

std::size_t named(content::Pack& pack) {
    std::set<std::string> names;
    for (const content::TemplateFile& file : pack.templates()) {
        for (const int level : file.levels) {
            for (std::uint64_t seed = 0; seed < seeds_looked_at; ++seed) {
                const auto item = pack.make(file.skill, level, seed);
                if (!item.ok()) continue;
                for (const auto& one : item->misconceptions)
                    names.insert(one.name);
            }
        }
    }
    return names.size();
}

}  // namespace

nlohmann::json contents_of(content::Pack& pack, const content::Files& files) {
    std::set<std::string> served, standards;
    std::size_t levels = 0, fixed = 0;
    for (const content::TemplateFile& one : pack.templates()) {
        served.insert(one.skill.value);
        fixed += one.fixed ? 1 : 0;
    }
    std::map<std::string, int> grades;
    for (const engine::Skill& skill : pack.graph().skills()) {
        if (!served.contains(skill.id.value)) continue;
        levels += static_cast<std::size_t>(skill.levels);
        standards.insert(skill.standards.begin(), skill.standards.end());
        for (int grade = skill.grade_from; grade <= skill.grade_to; ++grade)
            ++grades[std::to_string(grade)];
    }
    const content::Manifest& manifest = pack.manifest();
    const auto title = manifest.titles.find("en");
    const std::size_t entries = registered(files);
    return {{"id", manifest.id},
            {"version", manifest.version},
            {"title", title == manifest.titles.end() ? "" : title->second},
            {"languages", manifest.languages},
            {"skills", served.size()},
            {"planned", pack.graph().skills().size()},
            {"levels", levels},
            {"templates", pack.templates().size()},
            {"fixed", fixed},
            {"forms", Checks(files).size()},
            {"misconceptions", entries > 0 ? entries : named(pack)},
            {"standards", standards.size()},
            {"grades", grades}};
}

}  // namespace pipit::pack
