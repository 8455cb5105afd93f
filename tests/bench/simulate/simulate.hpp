// `pipit-bench simulate`: what ways of asking cost and get wrong, on learners whose abilities are
// known. Invariant: every policy meets the same learners; each figure comes with its 95 % interval;
// the same seed, the same figures. Assumptions: docs/engine/simulation.md.
#pragma once

#include "engine/session/skill.hpp"
#include "tests/bench/random.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pipit::simulate {

/// A ratio of two sums over learners, such as items for each verdict.
class Ratio {
  public:
    void add(double of, double by) { pairs_.emplace_back(of, by); }
    /// {"value", "low", "high"}: 95 % by bootstrap over learners; null where nothing was counted.
    [[nodiscard]] nlohmann::json json() const;

  private:
    std::vector<std::pair<double, double>> pairs_;
};

/// Rasch learners and a bank of items: the baseline, and the engine's belief there.
nlohmann::json rasch_part(int learners, std::uint64_t seed);
/// Verdicts on skills of the graph a pupil is near to, without learning.
nlohmann::json verdict_part(const engine::SkillGraph& graph, int learners, std::uint64_t seed);
/// Weeks of practice on the graph, with learning and forgetting.
nlohmann::json practice_part(const engine::SkillGraph& graph, int learners, std::uint64_t seed);
/// Whether nine in ten true abilities lie in the interval that nine in ten should lie in.
nlohmann::json calibration_part(const engine::SkillGraph& graph, int learners, std::uint64_t seed);

/// All four.
nlohmann::json simulate(const engine::SkillGraph& graph, int learners, std::uint64_t seed);
/// The same to be read.
std::string table(const nlohmann::json& simulated);
/// Pictures of it, items-to-mastery.svg and calibration.svg. Throws std::runtime_error.
void plot(const nlohmann::json& simulated, const std::string& folder);

}  // namespace pipit::simulate
