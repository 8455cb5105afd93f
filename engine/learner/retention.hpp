// Letting old answers go: a checkpoint stands for what came before it. Invariant: the fold with the
// checkpoint in place of the events it replaces is the fold of all of them, to the bit.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/result.hpp"
#include "engine/session/skill.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace pipit::engine::learner {

inline constexpr int keep_days = 90;
inline constexpr int ledger_days = 365;

// How many of these events, from the first, are more than 90 accepted days old. `events` is a whole
// journal in key order. A jump of the clock retires nothing: days count as the journal accepted
// them.
Result<std::size_t> retired_count(std::span<const Event> events, const SkillGraph& graph);

// A checkpoint for these events (one or more, in key order, the first ones of a journal), with the
// key and day of the last of them, so that it sorts where they stood. `previous_head`: of the chain
// it ends. bad_input for no events or a state too large to be written down; damaged for an
// unreadable checkpoint.
Result<Event> checkpoint_of(std::span<const Event> events, const SkillGraph& graph,
                            const std::array<std::uint8_t, 32>& previous_head);

struct DueCheckpoint {
    std::size_t replaced = 0;  // of the first events
    Event checkpoint;          // without its previous_head, which the journal knows
};
// What retention asks of this whole journal now; nothing when nothing is due. Checked before it is
// handed out: read back, it holds the state it was made of. What is folded is what it replaces, not
// what comes after. The errors of the two above.
Result<std::optional<DueCheckpoint>> due_checkpoint(std::span<const Event> events,
                                                    const SkillGraph& graph);

}  // namespace pipit::engine::learner
