// Simulated learners to be placed, and what placing makes of them. Invariant: the truth is made
// without the engine's model: a level, strengths by strand, skills harder or easier than their
// grade says, noise, gaps; answers slip and are guessed.
#pragma once

#include "engine/learner/learner.hpp"
#include "engine/learner/reach.hpp"
#include "engine/select/choice.hpp"
#include "engine/select/placement.hpp"
#include "tests/bench/random.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace pipit::engine::testing {

enum class Profile {
    monotone,           // a skill is known only if its prerequisites are; gaps at random
    holes_and_islands,  // some known skills forgotten, some far ones picked up somewhere
};

struct Pupil {
    double level = 0.0;  // school years, 0 .. 9: kindergarten to grade 8
    std::vector<bool> knows;
    double slip = 0.1;
    std::vector<double> guess;  // by the kind of a skill's answers
};

// How far each skill is harder or easier than its grade says: the pack's error, one for everyone.
inline std::vector<double> misgraded(const SkillGraph& graph, Random& random) {
    std::vector<double> out;
    for (std::size_t i = 0; i < graph.skills().size(); ++i)
        out.push_back(0.4 * random.normal());
    return out;
}

inline Pupil pupil(const SkillGraph& graph, const std::vector<double>& off, Profile profile,
                   double level, Random& random) {
    static constexpr double guesses[] = {0.05, 0.15, 0.25};  // a number, an order, a choice
    Pupil out;
    out.level = level;
    out.slip = 0.05 + 0.1 * random.unit();
    std::array<double, 6> strength{};
    for (double& one : strength)
        one = 0.5 * random.normal();
    for (std::size_t i = 0; i < graph.skills().size(); ++i) {
        const Skill& skill = graph.skills()[i];
        const double needs = (skill.grade_from + skill.grade_to) / 2.0 + 0.5 + off[i];
        const double has = level + strength[static_cast<std::size_t>(skill.plant)];
        bool knows = needs + 0.4 * random.normal() < has && !random.chance(0.01);
        for (const int before : graph.before(static_cast<int>(i)))
            knows = knows && out.knows[static_cast<std::size_t>(before)];
        out.knows.push_back(knows);
        out.guess.push_back(guesses[random.below(3)]);
    }
    if (profile == Profile::holes_and_islands) {
        for (std::size_t i = 0; i < out.knows.size(); ++i) {
            if (random.chance(out.knows[i] ? 0.05 : 0.03)) out.knows[i] = !out.knows[i];
        }
    }
    return out;
}

inline bool answers(const Pupil& pupil, std::size_t at, int level, Random& random) {
    const double easier = level == 1 ? 0.7 : level == 3 ? 1.3 : 1.0;
    return random.chance(pupil.knows[at] ? 1.0 - pupil.slip * easier : pupil.guess[at]);
}

struct Placed {
    int items = 0;
    int called = 0, right = 0, skills = 0;
    int misses_in_a_row = 0;  // the longest run
    LearnerState state;
};

// Judges what is called at the end.
inline void judge_calls(const SkillGraph& graph, const Pupil& pupil, Placed& placed) {
    const learner::Reach reach(placed.state, graph);
    placed.skills = static_cast<int>(pupil.knows.size());
    for (std::size_t i = 0; i < pupil.knows.size(); ++i) {
        const auto call = reach.call(static_cast<int>(i));
        if (call == learner::Call::cannot_tell) continue;
        ++placed.called;
        placed.right += (call == learner::Call::known) == pupil.knows[i] ? 1 : 0;
    }
}

// Asks as the engine asks, at most `most` times. `choosing` runs each choice, to time it.
inline Placed place(
    const SkillGraph& graph, const Pupil& pupil, Random& random, int most = 25,
    const std::function<void(const std::function<void()>&)>& choosing =
        [](const std::function<void()>& choose) { choose(); }) {
    Placed out;
    constexpr Day today{20000};
    int misses = 0;
    while (out.items < most) {
        std::optional<select::Choice> choice;
        bool placing = true;
        choosing([&] {
            placing = !out.state.placed;
            if (placing) choice = select::next(out.state, graph, std::nullopt, today);
        });
        if (!placing || !choice) break;
        const auto at = static_cast<std::size_t>(graph.index(choice->skill));
        Answered answer;
        answer.item = {choice->skill, choice->skill.value, choice->level, 1};
        answer.right = answers(pupil, at, choice->level, random);
        answer.reason = choice->reason;
        const auto number = static_cast<std::uint64_t>(out.items) + 1;
        out.state =
            *learner::after(std::move(out.state), {{number, {}, number}, today, answer}, graph);
        ++out.items;
        misses = answer.right ? 0 : misses + 1;
        out.misses_in_a_row = std::max(out.misses_in_a_row, misses);
    }
    judge_calls(graph, pupil, out);
    return out;
}

}  // namespace pipit::engine::testing
