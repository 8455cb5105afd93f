// Reports as JSON, between processes, in the state file and for other programs; and the state file
// itself: which skills passed the gate already. Invariant: a skill is kept only when it was sound
// over as many seeds with the very same files, words and rules.
#pragma once

#include "content/compiler/lint.hpp"

#include <map>
#include <nlohmann/json.hpp>

namespace pipit::pack {

nlohmann::json json_of(const std::vector<LevelReport>& reports);
std::vector<LevelReport> reports_of(const nlohmann::json& from);
std::uint64_t problem_count(const std::vector<LevelReport>& reports);

// What a skill's items and their checks depend on: its templates, checks/ID.lua, the misconceptions
// its generators name, the words of the generators and of the checks, and how the first items of
// each level come out in each language. The checks of other skills are not among them: before a
// release the gate runs without a state file.
std::uint64_t skill_digest(content::Pack& pack, const content::Files& files,
                           const engine::Skill& skill);

class State {
  public:
    // From the file's text; an empty state where it is of another format.
    static State read(const std::string& text);
    std::string text() const;

    void add(const std::string& pack, const std::string& skill, std::uint64_t digest,
             std::uint64_t seeds, std::vector<LevelReport> reports);
    // The reports of then, where the skill need not be looked at again.
    const std::vector<LevelReport>* kept(const std::string& pack, const std::string& skill,
                                         std::uint64_t digest, std::uint64_t seeds) const;

  private:
    struct Passed {
        std::uint64_t digest = 0;
        std::uint64_t seeds = 0;
        std::vector<LevelReport> reports;
    };
    std::map<std::string, Passed> passed_;  // by "pack/skill"
};

}  // namespace pipit::pack
