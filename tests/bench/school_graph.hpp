// The ladder of the mathematics pack, to place simulated learners on: ids, grades, strands and
// prerequisites alone. Invariant: what the pack's own files say, read line by line as they are laid
// out (one key a line), so that the engine's tests need no reader of packs.
#pragma once

#include "engine/session/skill.hpp"

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace pipit::engine::testing {

// Runs `use(key, value)` for each line `key = value` of a file of the pack, quotes taken off.
template <class Use>
void each_line(const char* file, Use use) {
    const std::string path = std::string(PIPIT_SOURCE_DIR "/content/packs/mathematics/") + file;
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + ": cannot be read");
    const auto bare = [](const std::string& text) {
        const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
        return quoted ? text.substr(1, text.size() - 2) : text;
    };
    for (std::string line; std::getline(in, line);) {
        const auto at = line.find(" = ");
        if (at == std::string::npos)
            use(line, "");
        else
            use(bare(line.substr(0, at)), bare(line.substr(at + 3)));
    }
}

inline SkillGraph school_graph() {
    const std::map<std::string, Plant> named = {
        {"clover", Plant::clover}, {"daisy", Plant::daisy},       {"foxglove", Plant::foxglove},
        {"poppy", Plant::poppy},   {"bluebell", Plant::bluebell}, {"buttercup", Plant::buttercup}};
    std::map<std::string, Plant> plants;
    each_line("pack.toml", [&](const std::string& key, const std::string& value) {
        if (const auto plant = named.find(value); plant != named.end()) plants[key] = plant->second;
    });
    std::vector<Skill> skills;
    each_line("skills.toml", [&](const std::string& key, const std::string& value) {
        if (key == "[[skill]]") skills.emplace_back().subject = "Mathematics";
        if (skills.empty()) return;
        Skill& one = skills.back();
        if (key == "id") one.id.value = one.title = one.short_title = value;
        if (key == "strand") one.plant = plants.at(value);
        if (key == "grade_from") one.grade_from = std::stoi(value);
        if (key == "grade_to") one.grade_to = std::stoi(value);
        if (key != "prerequisites") return;
        if (!value.ends_with(']'))
            throw std::runtime_error("skills.toml: prerequisites of " + one.id.value +
                                     " go over a line");
        for (auto open = value.find('"'); open != std::string::npos;) {
            const auto close = value.find('"', open + 1);
            one.prerequisites.push_back({value.substr(open + 1, close - open - 1)});
            open = value.find('"', close + 1);
        }
    });
    auto graph = SkillGraph::from(std::move(skills));
    if (!graph) throw std::runtime_error(graph.error().where + ": " + graph.error().remedy);
    return std::move(*graph);
}

}  // namespace pipit::engine::testing
