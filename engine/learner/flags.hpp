// Where somebody should look: help needed, guessing, ready, blocked; each with how much was seen.
// Invariant: pure functions of the state; a flag is raised by evidence alone, never by a belief
// about what was not asked; help needed is cleared by a first answer that is right with one hint at
// most; what two did together raises nothing and clears nothing.
//
// Nothing here was fitted to data. Three in a row within ten opportunities is how Beck and Gong
// (2013) define mastery and wheel-spinning; answers too fast to have been read as no evidence of
// ability are Wise and Kong's (2005) response-time effort; three different items failed after hints
// is design/screens.md; the bars are assumed and say so.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

#include <optional>

namespace pipit::engine::flags {

inline constexpr int failed_items = 3;      // different ones, after hints
inline constexpr int hints_of_success = 1;  // a first answer right with more is none yet
inline constexpr int fewest_tries = 3;      // before anything is said of wheel-spinning
inline constexpr int opportunities = 10;    // Beck and Gong's
inline constexpr double no_mastery = 0.7;   // P(no mastery ahead) that is wheel-spinning; assumed
inline constexpr int fast_answers = 3;      // of the last eight; assumed
inline constexpr int fast_seconds = 5;      // no answer slower than this is called too fast
inline constexpr int weak_tries = 3;        // before a prerequisite is called weak

// P(not three in a row right with no hint within the next ten middling items), worked out from the
// belief, how often a right answer came without a hint, and how the last answers went. No learning
// in between is assumed: what went wrong so far goes on.
// `belief`: in the skill.
double no_mastery_ahead(const Belief& ability, const Belief& belief, const SkillState& skill);

// After an answer that was counted and given alone; a first answer has moved the beliefs already.
void see(SkillState& skill, const Belief& ability, const Belief& belief, const Answered& answer);
// After every first answer given alone, counted or not.
void see_pace(LearnerState& state, const Answered& answer);

// Items failed, or tries without mastery: the evidence of skill.help.
int help_evidence(const SkillState& skill);

struct Guessing {
    bool flagged = false;
    int fast = 0;  // of the last first answers
    int of = 0;
};
Guessing guessing(const LearnerState& state);

// The recheck on another day went well, and nothing since says otherwise.
bool ready(const SkillState& skill);

// The nearest prerequisite seen to be weak, of a skill that is practised or wished for and not
// there yet; nothing where none is.
struct Blocked {
    SkillId by;
    int tries = 0;  // of that prerequisite
};
std::optional<Blocked> blocked(const LearnerState& state, const SkillGraph& graph,
                               const SkillId& skill, Day today);

}  // namespace pipit::engine::flags
