// The gate of a pack: every level of a skill over many seeds. Invariant: an item counts as sound
// only when it is whole, its twin from a second process has the same digest, and the checker, a
// third process, found its key; an item whose whole text was checked before in its level is known
// by its digest and not checked again.
#pragma once

#include "content/compiler/problem.hpp"
#include "content/compiler/seen.hpp"
#include "content/loader/pack.hpp"
#include "engine/session/item.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::pack {

// Raise it with every rule that is added or changed: what passed the gate before then has to pass
// it again.
constexpr int rules_version = 2;
constexpr std::uint64_t distinct_min = 50;  // items a level, where it is not a finite list
constexpr std::size_t problems_kept = 12;   // a level, in full; the rest is counted
constexpr std::size_t kept_of_one_id = 4;   // of them; the same sentence is kept once

struct LevelReport {
    std::string skill;
    int level = 1;
    bool finite = false;  // every template of the level is a list of fixed items
    std::uint64_t items = 0;
    std::uint64_t distinct = 0;
    std::uint64_t problem_count = 0;
    std::map<std::string, std::uint64_t> counts = {};  // by problem id
    std::vector<Problem> problems = {};                // the first few
};

// Items of one level, by seed.
struct Range {
    std::string skill;
    int level = 1;
    std::uint64_t from = 0;
    std::uint64_t count = 0;
};

// The other processes, as functions: tests give their own. Of each, one thing is under way at a
// time: ask, then take the answer.
struct Helpers {
    std::function<bool(const std::vector<const engine::Item*>&)> ask_checker;
    std::function<std::optional<std::vector<Solved>>()> checked;
    std::function<bool(const Range&)> ask_twin;
    std::function<std::optional<std::vector<std::uint64_t>>()> twins;  // digests
    // The names of the pack's registry of misconceptions; a pack without one is not held to it.
    std::set<std::string> misconceptions = {};
};

// One report a level, over seeds 0 .. seeds-1.
std::vector<LevelReport> lint(content::Pack& pack, const engine::Skill& skill, std::uint64_t seeds,
                              const Helpers& helpers);

// What the second process computes; 0 for an item that could not be made.
std::vector<std::uint64_t> twin_digests(content::Pack& pack, const Range& range);

}  // namespace pipit::pack
