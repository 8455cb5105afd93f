// A class of thirty with a year behind, as a teacher's file holds it: of each learner as much as a
// record takes. Invariant: the same class each time, but for who is who.
#pragma once

#include "engine/classroom/ports.hpp"
#include "engine/session/skill.hpp"

#include <cstddef>

namespace pipit::bench {

inline constexpr engine::Day year_ends{20000};
inline constexpr int year_learners = 30;

/// Writes a class of thirty learners who shared for a year, or of none, into a file that has no
/// class; how many bytes their records take.
std::size_t fill_year(engine::classroom::Records& records, const engine::SkillGraph& graph,
                      bool anybody = true);

}  // namespace pipit::bench
