// What a pack says about itself and its skills: pack.toml and skills.toml. Invariant: a manifest
// that loaded names every file it needs and nothing outside the pack.
#pragma once

#include "engine/result.hpp"
#include "engine/session/skill.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pipit::content {

// A pack's files by their path in it ("items/area.lua"), as bytes. Whoever loads a pack reads them.
using Files = std::map<std::string, std::string>;

constexpr int format_version = 1;

struct Manifest {
    std::string id;  // "pipit-first"
    int version = 1;
    std::string title;
    std::string licence;
    std::vector<std::string> languages;  // "en"
    std::vector<std::string> authors;
    std::map<std::string, engine::Strand> strands;   // the pack's name -> the plant it grows as
    std::map<std::string, engine::SkillId> retired;  // old skill id -> the one that took it over
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
    std::vector<TemplateFile> templates;  // in the order of skills.toml
};

engine::Result<Declared> read_manifest(const Files& files);

}  // namespace pipit::content
