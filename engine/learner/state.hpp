// Everything the engine believes and remembers of one learner. Invariant: a pure fold of the events
// in (lamport, device, sequence) order; at most state_bytes_max bytes when encoded
// (engine/learner/state_codec.hpp).
#pragma once

#include "engine/ids.hpp"
#include "engine/learner/evidence.hpp"
#include "engine/learner/memory.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/claimed_day.hpp"
#include "engine/session/event.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine {

// A skill with answers of its own; one without has none of these and is believed as all else
// tells.
struct SkillState {
    SkillId skill;
    Evidence evidence{0.0, model::nothing_said};  // of its own answers, as it was on `last`
    ByLevel by_level;                             // what each level's say
    std::uint32_t tries = 0;                      // first answers counted as evidence
    std::uint32_t right = 0;
    std::uint32_t right_no_hint = 0;
    std::uint8_t recent_right = 0;  // the last eight, newest in bit 0
    std::uint8_t recent_clean = 0;  // the last eight, right with no hint
    std::uint8_t recent_easy = 0;   // the last eight, of level 1
    std::uint8_t recent_hard = 0;   // the last eight, of level 3
    std::uint8_t misses = 0;        // in a row, up to now
    Band band = Band::seed;
    bool look_again = false;
    Day first;
    Day last;
    std::optional<Day> recheck_from;
    memory::Memory memory;
    std::uint32_t turn = 0;          // LearnerState::evidence when it was last practised
    Help help = Help::none;          // set by evidence, cleared by success
    std::uint8_t failed = 0;         // different items failed after hints since the last success
    std::uint16_t failed_print = 0;  // of the seed of the newest of them
    std::uint8_t since = 0;  // tries since three in a row went well, or since help was cleared
};

struct GoalState {
    GoalKept goal;
    Day since;
    std::optional<GoalEnd> ended;  // nothing: active
};

struct PracticeDay {
    Day day;
    std::uint16_t tries = 0;          // evidence that day
    std::uint16_t minutes = 0;        // of ended sessions
    std::uint16_t loose_seconds = 0;  // answering time in a session that has not ended yet
};

struct PinState {
    SkillId skill;
    Pin pin = Pin::pinned;
};

struct DeviceCount {
    DeviceId device;
    std::uint64_t sequence = 0;
};

struct LearnerState {
    std::uint64_t graph_print = 0;  // SkillGraph::fingerprint() it was folded with
    std::uint32_t model = 0;        // model::version it was folded with
    EventKey last;                  // the last event in it
    ClaimedDay days;
    std::string nickname;
    std::string avatar;
    Belief ability{0.0, model::unsettled};  // common to all skills; heights tell the rest (Reach)
    std::vector<SkillState> skills;         // by id
    std::vector<GoalState> goals;           // in the order they were first kept; see goals_kept_max
    std::uint32_t answers = 0;              // all of them, retries and uncounted ones too
    std::uint32_t evidence = 0;             // those that moved a belief
    std::uint32_t diagnosed = 0;            // evidence that came from diagnosing
    bool placed = false;                    // it was found out where the learner is; see placed.hpp
    std::uint32_t sessions = 0;
    std::uint32_t disputes = 0;
    std::uint32_t paired = 0;  // answers given with a partner
    Preferences preferences;
    std::vector<PracticeDay> practice;  // the last 28 days with practice, oldest first
    std::vector<DeviceCount> devices;   // by id
    std::vector<SkillId> recent;   // the skills of the last items, newest first; see recent_max
    SkillId picked;                // what the learner chose outright last; empty: nothing yet
    ItemRef last_item;             // never shown twice in a row
    std::uint8_t recent_fast = 0;  // of the last eight first answers, those too fast to have read
    std::uint8_t firsts = 0;       // how many of these eight there are
    std::vector<PinState> pins;    // in the order in which they were set; see pins_max
    Rhythm rhythm;                 // what the class's teacher set,
    PackRules packs;               // and of which packs
};

inline constexpr std::size_t goals_kept_max = 12;
inline constexpr std::uint8_t failed_most = 15;  // counted
inline constexpr std::size_t pins_max = 64;      // a strand and more
inline constexpr std::size_t practice_days_max = 28;
inline constexpr std::size_t recent_max = 8;

const SkillState* find_skill(const LearnerState& state, const SkillId& skill);

// The accepted day as of the last event; day 0 before any.
Day accepted_day(const LearnerState& state);

// Days from a to b, 0 where b is not later.
int days_from(Day a, Day b);

}  // namespace pipit::engine
