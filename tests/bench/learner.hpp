// A made-up year of a learner for the bench: the same every time.
#pragma once

#include "engine/session/ports.hpp"

#include <cstdint>
#include <vector>

namespace pipit::bench {

/// Seeded numbers (splitmix64).
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    bool in(std::size_t of, std::size_t n) { return below(n) < of; }

  private:
    std::uint64_t state_;
};

/// `count` skills of three levels, each but the first few after one before it.
engine::SkillGraph large_graph(int count);

/// A first answer to an item of one of the skills: right three times in four.
engine::Answered answer_of(const engine::SkillGraph& graph, Chance& chance);

}  // namespace pipit::bench
