// LearnerState as bytes, for snapshots and checkpoints. Invariant: decode(encode(s)) is s to the
// bit, and bytes that encode_state of this version or one it still reads would not have written
// are refused.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace pipit::engine::learner {

inline constexpr std::uint64_t state_version = 6;
inline constexpr std::uint64_t state_version_oldest = 3;  // that is still read

std::vector<std::uint8_t> encode_state(const LearnerState& state);
// newer_version for a later format; damaged for anything else that does not hold.
Result<LearnerState> decode_state(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine::learner
