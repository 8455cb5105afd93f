// `pipit-bench flags`: what a teacher's Stuck and Ready are worth, on classes whose item logs and
// abilities are known. Invariant: the engine, the report and the board are the real ones and see
// answers alone; the truth is read only to judge. What it means: docs/engine/simulation.md.
#pragma once

#include "engine/session/skill.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace pipit::simulate {

struct FlagsRun {
    int classes = 10;
    int learners = 30;  // of each
    int days = 14;      // of the calendar, from a Monday on
    std::uint64_t seed = 1;
};

/// Throws std::runtime_error where the engine refuses what a child does.
nlohmann::json flags_figures(const engine::SkillGraph& graph, const FlagsRun& run);

}  // namespace pipit::simulate
