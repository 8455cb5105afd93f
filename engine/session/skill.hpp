// A skill as a pack declares it, and the graph of prerequisites. Invariant of SkillGraph: ids are
// unique, every prerequisite exists, and the order of `skills` puts prerequisites first (so it is
// acyclic); every retired id leads to a skill that is there.
#pragma once

#include "engine/ids.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pipit::engine {

// The six hedgerow plants, in the order of the lines of My learning. A subject's strands grow as
// these; a line may hold several.
enum class Plant { clover, daisy, foxglove, poppy, bluebell, buttercup };

// What a child reads of a skill, in the language spoken.
struct SkillWords {
    std::string title;        // in a child's words
    std::string short_title;  // at most 13 letters
    std::string use;          // "where people use this"
    std::string strand;       // "add and take"
    std::string subject;      // "Mathematics": the title of its pack
};

struct Skill : SkillWords {
    SkillId id;
    Plant plant = Plant::clover;
    int grade_from = 0;  // 0 = kindergarten .. 8; never shown to a child
    int grade_to = 8;
    std::vector<SkillId> prerequisites;
    std::vector<std::string> standards;
    int levels = 3;
    std::string pack;  // the id of its pack, and
    int pack_version = 1;
};

// Old skill id -> the one that took it over, which may be retired itself by now.
using RetiredIds = std::map<std::string, SkillId>;

class SkillGraph {
  public:
    SkillGraph() = default;
    // Sorts into a stable topological order; bad_pack with the skill named on a duplicate id, an
    // unknown prerequisite or a cycle; with "retired.ID" on a retired id that is still a skill or
    // leads to none.
    static Result<SkillGraph> from(std::vector<Skill> skills, const RetiredIds& retired = {});

    const std::vector<Skill>& skills() const { return skills_; }
    // The skill an id names; of a retired id the skill that took it over. Null: there is none.
    const Skill* find(const SkillId& id) const;
    // The words of skills()[at] in another language. Nothing else of a skill ever changes.
    void rename(int at, SkillWords words) {
        static_cast<SkillWords&>(skills_[static_cast<std::size_t>(at)]) = std::move(words);
    }
    // Index into skills() of the same, or -1.
    int index(const SkillId& id) const;
    // The id that is used today: of a retired one its successor's, else itself.
    const SkillId& current(const SkillId& id) const;
    bool has_retired() const { return !retired_.empty(); }
    // Where the prerequisites of skills()[at] stand in skills(), in the skill's own order.
    const std::vector<int>& before(int at) const { return before_[static_cast<std::size_t>(at)]; }
    // Indexes into skills(), in the order of their ids.
    const std::vector<int>& by_id() const { return by_id_; }
    // How far up the ladder a skill stands, in school years: the middle of its grades, and a
    // little above each prerequisite at least.
    double height(int at) const { return heights_[static_cast<std::size_t>(at)]; }
    // Which skills rise and fall together: the plants of the subject with the most skills, and
    // each further subject as one (those beyond the last count as the last). 0 .. fields - 1.
    static constexpr int fields = 8;
    int field(int at) const { return field_[static_cast<std::size_t>(at)]; }
    // The same for graphs with the same ids, prerequisites, levels, grades and fields, and the same
    // retired ids: what beliefs depend on.
    std::uint64_t fingerprint() const { return fingerprint_; }

  private:
    std::vector<Skill> skills_;
    std::vector<int> by_id_;
    std::vector<std::vector<int>> before_;
    std::vector<double> heights_;
    std::vector<int> field_;
    RetiredIds retired_;  // each straight to a skill
    std::uint64_t fingerprint_ = 0;
};

// Of what comes before skills()[skill], the nearest that is `weak`, and of those as near the one
// that is `weaker` than the others; -1: none. Nearest first; beyond what is there, or what is
// `known` (was tried), nothing is looked for. Each is asked by its place in skills(), `weak` and
// `weaker` of what is known alone.
template <class Known, class Weak, class Weaker>
int weakest_before(const SkillGraph& graph, int skill, const Known& known, const Weak& weak,
                   const Weaker& weaker) {
    std::vector<int> way{skill};
    std::vector<bool> seen(graph.skills().size(), false);
    int weakest = -1;
    std::size_t layer_end = way.size();
    for (std::size_t i = 0; i < way.size() && !(weakest >= 0 && i == layer_end); ++i) {
        if (i == layer_end) layer_end = way.size();
        for (const int at : graph.before(way[i])) {
            if (seen[static_cast<std::size_t>(at)]) continue;
            seen[static_cast<std::size_t>(at)] = true;
            if (!known(at))
                way.push_back(at);
            else if (weak(at) && (weakest < 0 || weaker(at, weakest)))
                weakest = at;
        }
    }
    return weakest;
}

}  // namespace pipit::engine
