// Does the log replay? From a learner's events alone, each choice is made once more: the events
// before it are folded, the same chooser is asked, and skill, level, seed and reason must be those
// that were written down; so must each offer that was taken. Invariant: a pure function of its
// arguments; the events are taken as the log of one device (where two were merged, a choice that
// did not know of the other's events may rightly not replay).
#pragma once

#include "engine/learner/state.hpp"
#include "engine/result.hpp"
#include "engine/session/skill.hpp"

#include <vector>

namespace pipit::engine::select {

struct Replayed {
    int items = 0;   // answers whose item was chosen again, to the seed
    int offers = 0;  // offers taken that were offered again
    int older = 0;   // not held to this: logged before choices were, by another version of the
                     // model or the chooser, on another graph, or from before a checkpoint
};

// `damaged` names the first event whose choice does not replay, and in what. Events in any order.
Result<Replayed> replay(std::vector<Event> events, const SkillGraph& graph);

}  // namespace pipit::engine::select
