// The gate of a pack: every level of every skill over many seeds. Invariant: an item counts as
// sound only when it is whole, its twin from a second process has the same digest, and the checker,
// a third process, found its key.
#pragma once

#include "content/compiler/solver.hpp"
#include "content/loader/pack.hpp"
#include "engine/session/item.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <set>
#include <string>
#include <vector>

namespace pipit::pack {

constexpr std::uint64_t distinct_min = 50;  // items a level, where it is not a finite list
constexpr std::size_t problems_kept = 8;    // a level, in full; the rest is counted

struct LevelReport {
    std::string skill;
    int level = 1;
    bool finite = false;  // every template of the level is a list of fixed items
    std::uint64_t items = 0;
    std::uint64_t distinct = 0;
    std::uint64_t problem_count = 0;
    std::vector<std::string> problems;  // the first few
};

// The other processes, as functions: tests give their own.
struct Helpers {
    // Hands the next item to the checker; its answers come back in the same order.
    std::function<bool(const engine::Item&)> ask;
    std::function<std::optional<Solved>()> answer;
    // The second process' digest of the next item in the order of the gate; nothing when it ended.
    std::function<std::optional<std::uint64_t>()> twin;
    // The names of the pack's registry of misconceptions; a pack without one is not held to it.
    std::set<std::string> misconceptions = {};
};

// Levels in graph order, seeds 0 .. seeds-1 in each, of the skills named (of all where none is).
// `each` hears every report as it is done.
std::vector<LevelReport> lint(content::Pack& pack, std::uint64_t seeds,
                              const std::set<std::string>& skills, const Helpers& helpers,
                              const std::function<void(const LevelReport&)>& each);

// What the second process computes; 0 for an item that could not be made.
std::uint64_t twin_digest(content::Pack& pack, const engine::SkillId& skill, int level,
                          std::uint64_t seed);

}  // namespace pipit::pack
