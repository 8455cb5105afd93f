// What to ask next, and why. Invariant: a pure function of its arguments; the skill just practised
// is not chosen again where another one is as good a choice; every choice carries a reason a child
// can read.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/skill.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace pipit::engine::select {

struct Choice {
    SkillId skill;
    int level = 1;
    Reason reason;
    Probability expected;  // P(correct)
    bool stretch = false;  // a little early or nothing due: there only so that there is a choice
};

// What the learner chose to work on, and how many items were shown since.
struct Focus {
    SkillId skill;
    int level = 1;
    Reason reason;
    int shown = 0;
};

// What binds a choice beside the learner's state.
struct Terms {
    bool closing = false;          // little time is left: nothing new is begun
    std::vector<SkillId> without;  // never chosen
};

// Whether the class practises this skill's pack, in the version that is here. A skill of no pack
// always is.
bool in_class_packs(const PackRules& rules, const Skill& skill);

// Rises with every change of what is chosen from the same state: a log of another version is not
// held to this one (engine/select/replay.hpp).
inline constexpr std::uint32_t version = 2;

inline constexpr double practise_at = 0.75;  // P(correct) aimed at in practice
inline constexpr int offers_a_page = 3;
inline constexpr int stuck_misses = 5;     // in a row: a focus ends, something else is tried
inline constexpr int help_items = 3;       // a focus on what needs help is no longer than this
inline constexpr int challenge_items = 3;  // a challenge is so long, and all on its one level
inline constexpr int taking_turns = 5;     // kinds of work beside the best, each in its turn
inline constexpr int mixed_in_every = 3;   // each third item of a focus comes from elsewhere

// The skill's level with P(correct) nearest to 0.75; 1 for a skill the graph does not have.
Choice practise(const LearnerState& state, const SkillGraph& graph, const SkillId& skill,
                Day today);

// Skills to diagnose, most telling first (engine/select/placement.hpp).
std::vector<Choice> diagnosing(const LearnerState& state, const SkillGraph& graph, Day today);

// Every sensible skill once, best first: the goal, what a teacher pinned, what helps where
// something does not go well, rechecks, due reviews, the last pick, what is growing, what is new,
// then the rest, and what a teacher left for later; one of each kind before a second of any.
std::vector<Choice> ranked(const LearnerState& state, const SkillGraph& graph, Day today);

// Two or three offers (fewer only where there are fewer skills); `page` goes round.
std::vector<Offer> offers(const LearnerState& state, const SkillGraph& graph, Day today, int page,
                          const Terms& terms = {});

// The next item's skill and level; nothing where no skill may be chosen. Without a focus the engine
// chooses.
std::optional<Choice> next(const LearnerState& state, const SkillGraph& graph,
                           const std::optional<Focus>& focus, Day today, const Terms& terms = {});

// Whether what a focus was for has been done: the engine then chooses.
bool spent(const LearnerState& state, const Focus& focus, Day today);

// A seed for the `attempt`-th try at an item after `answers` answers (splitmix64; Steele et al.
// 2014).
std::uint64_t item_seed(std::uint64_t salt, std::uint32_t answers, std::uint32_t attempt);

}  // namespace pipit::engine::select
