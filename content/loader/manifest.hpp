// What a pack says about itself and its skills: pack.toml and skills.toml. Invariant: a manifest
// that loaded names every file it needs and nothing outside the pack.
#pragma once

#include "engine/result.hpp"
#include "engine/session/skill.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace pipit::content {

// A pack's files by their path in it ("items/area.lua"), as bytes. Whoever loads a pack reads them.
using Files = std::map<std::string, std::string>;

constexpr int format_version = 1;

struct Manifest {
    std::string id;  // "pipit-mathematics"
    int version = 1;
    std::map<std::string, std::string> titles;  // by language; every language has one
    std::string licence;
    std::vector<std::string> languages;  // "en" first, then "es"
    // Languages in which the checker solves every item by itself. Mathematics is solved in English
    // and the other tellings must have the same numbers; words are to be solved in each.
    std::vector<std::string> checked_in = {"en"};
    std::vector<std::string> authors;
    std::map<std::string, engine::Plant> strands;  // the pack's name -> the plant it grows as
    // By language, then by the pack's name: how a child reads it.
    std::map<std::string, std::map<std::string, std::string>> strand_names;
    engine::RetiredIds retired;
};

// One generator or file of fixed items, and the levels of its skill that it serves.
struct TemplateFile {
    std::string id;    // "area": the file's name without folder and ending
    std::string path;  // "items/area.lua"
    engine::SkillId skill;
    std::set<int> levels;
    bool fixed = false;  // .toml: a finite list of items
};

struct Declared {
    Manifest manifest;
    engine::SkillGraph graph;
    std::vector<TemplateFile> templates;              // in the order of skills.toml
    std::map<engine::SkillId, std::set<int>> finite;  // levels with fewer items than a gate asks
    // Words of each skill, by language and by the skill's place in the graph.
    std::map<std::string, std::vector<engine::SkillWords>> words;
};

struct ManifestFiles {
    std::string pack;    // pack.toml
    std::string skills;  // skills.toml
    // Whether the pack has this file. A skill that names no template is served by items/ID.lua.
    std::function<bool(const std::string& path)> has;
    bool draft = false;  // a skill whose file is missing has no template, and no level
};
engine::Result<Declared> read_manifest(const ManifestFiles& files);

}  // namespace pipit::content
