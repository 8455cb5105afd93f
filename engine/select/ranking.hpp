// One day's ranking of every skill, for the chooser. Invariant: each skill once; ties fall to the
// earlier skill of the graph; a pure function of its arguments, which must outlive it.
#pragma once

#include "engine/learner/reach.hpp"
#include "engine/select/choice.hpp"
#include "engine/select/skills.hpp"

#include <array>
#include <vector>

namespace pipit::engine::select {

// The skill's level with P(correct) nearest to practise_at.
Choice practise_known(const LearnerState& state, const Known& known, Reason reason);

// A skill's place in the ranking. The choice itself is made of the few that are looked at.
struct Ranked {
    int at = 0;  // in the graph
    ReasonCode code = ReasonCode::practise;
    double score = 0.0;
    int wanted = -1;      // the skill it is a step towards
    bool review = false;  // of what was learned
    bool stretch = false;
};

// Every skill in the order in which it is offered: one of each kind before a second of any.
class Ranking {
  public:
    Ranking(const LearnerState& state, const SkillGraph& graph, Day today,
            const learner::Reach& reach, const std::vector<SkillId>& without = {})
        : state_(state), graph_(graph), today_(today),
          known_(known_skills(state, graph, today, reach)), deferred_(known_.size(), false),
          seen_for_(known_.size(), -1) {
        read_pins();
        for (const SkillId& one : without)
            defer(one);
        add_goals();
        add_pinned();
        for (std::size_t i = 0; i < known_.size(); ++i) {
            if (deferred_[i])
                add(later, static_cast<int>(i), ReasonCode::practise, 0.0);
            else if (known_[i].own)
                add_known(static_cast<int>(i));
            else
                add_new(static_cast<int>(i));
        }
    }

    const Known& known(const Ranked& one) const { return known_[static_cast<std::size_t>(one.at)]; }
    const SkillId& skill(const Ranked& one) const { return known(one).skill->id; }
    // With `closing` nothing new comes before anything begun.
    std::vector<Ranked> dealt(bool closing = false);
    Choice choice(const Ranked& one) const;

  private:
    enum Kind : std::size_t {
        goal,
        pinned,
        help,
        recheck,
        due,
        picked,
        growing,
        fresh,
        rest,
        later,
        kinds
    };

    void add(Kind kind, int at, ReasonCode code, double score) {
        lists_[kind].push_back({at, code, score});
    }
    void add_review(Kind kind, int at, ReasonCode code, double score) {
        lists_[kind].push_back({at, code, score, -1, true});
    }
    void read_pins();
    void defer(const SkillId& skill);
    void add_goals();
    void add_pinned();
    void add_way(Kind kind, ReasonCode code, const SkillId& wanted, double score);
    void add_new(int at);
    void add_known(int at);
    bool rests(int at) const;
    bool goes_on(const Known& one) const;
    int first_before(int stuck) const;
    bool liked(int at) const;
    double steps_to(int at);
    Reason because(const Ranked& one) const;

    const LearnerState& state_;
    const SkillGraph& graph_;
    Day today_;
    std::vector<Known> known_;
    std::vector<bool> deferred_;  // left for later by a teacher, or left out: no way leads there
    std::vector<int> seen_for_;   // steps_to(): the skill whose way a skill was last counted on
    std::array<std::vector<Ranked>, kinds> lists_;
};

}  // namespace pipit::engine::select
