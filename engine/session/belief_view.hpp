// What the engine says about a learner, as values for ui, goals and reports.
// Invariant: derived from LearnerState only; every claim comes with its evidence count.
#pragma once

#include "engine/ids.hpp"
#include "engine/session/event.hpp"
#include "engine/session/skill.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::engine {

// The five growth stages. flower = still right on another day; never lost by one miss.
enum class Band : std::uint8_t { seed, sprout, leaf, bud, flower };

// Why somebody should look at how a skill goes (engine/learner/flags.hpp).
enum class Help : std::uint8_t { none, failed_after_hints, spinning };

// A skill as a child may see it, with the evidence behind it.
struct SkillView {
    SkillId skill;
    Band band = Band::seed;
    double mean = 0.0;  // belief about ability on the skill, logits
    double sd = 1.0;
    Probability expected;   // P(correct) on a middling item
    Probability above_cut;  // P(theta > cut)
    int tries = 0;          // first answers counted as evidence
    int right = 0;
    int right_no_hint = 0;
    std::optional<Day> first;  // day of the first try
    std::optional<Day> last;
    std::optional<Day> recheck_from;  // set while a bud waits: a recheck counts from this day on
    std::optional<Day> due;           // next due review
    bool look_again = false;          // a flower missed since: note on the card, band kept
    Help help = Help::none;           // see engine/learner/flags.hpp
    int help_evidence = 0;            // items failed after hints, or tries without mastery
    bool ready = false;               // the recheck on another day went well
    SkillId blocked_by;               // a weak prerequisite it waits for; empty: none
};

// One of two or three offers on Today.
struct Offer {
    SkillId skill;
    int level = 1;
    Reason reason;
    Probability expected;
    int minutes = 8;  // about how long
};

struct GoalView {
    GoalKept goal;
    bool active = true;
    std::optional<GoalEnd> ended;
    Band band = Band::seed;
    // Projected day of flowering: earliest, likely, latest; nothing when it is too soon to guess.
    struct Projection {
        Day earliest;
        Day likely;
        Day latest;
    };
    std::optional<Projection> projection;
    bool due = false;  // its target day has come
};

}  // namespace pipit::engine
