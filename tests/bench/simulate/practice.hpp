// A simulated pupil at the engine: each item asked, answered, believed. Invariant: the engine sees
// answers alone; what is true of the pupil is read only to judge.
#pragma once

#include "engine/learner/learner.hpp"
#include "engine/select/choice.hpp"
#include "tests/bench/simulate/pupils.hpp"

#include <optional>

namespace pipit::simulate {

inline constexpr int first_day = 20000;

class AtTheEngine {
  public:
    /// `believed` is the engine's graph: the true one, or one with wrong links.
    AtTheEngine(Pupil& pupil, const SkillGraph& believed, std::uint64_t seed, bool learns = true)
        : pupil_(pupil), graph_(believed), random_(seed), learns_(learns) {}

    const engine::LearnerState& state() const { return state_; }
    const SkillGraph& graph() const { return graph_; }
    int items() const { return items_; }
    double seconds() const { return seconds_; }

    /// One item of a skill.
    bool ask(std::size_t at, int level, int day, const engine::Reason& reason) {
        const Tried tried = learns_ ? pupil_.answer(at, level, day, random_)
                                    : pupil_.only_answer(at, level, day, random_);
        engine::Answered event;
        const engine::SkillId& id = graph_.skills()[at].id;
        event.item = {id, id.value, level, random_.next()};
        event.right = tried.right;
        event.seconds = static_cast<std::uint16_t>(tried.seconds);
        event.reason = reason;
        ++items_;
        seconds_ += tried.seconds;
        const auto number = static_cast<std::uint64_t>(items_);
        state_ = *engine::learner::after(std::move(state_),
                                         {{number, {}, number}, {first_day + day}, event}, graph_);
        return tried.right;
    }
    /// What the engine chooses; the skill asked.
    std::size_t ask_next(int day) {
        const auto choice = *engine::select::next(state_, graph_, std::nullopt, {first_day + day});
        const auto at = static_cast<std::size_t>(graph_.index(choice.skill));
        ask(at, choice.level, day, choice.reason);
        return at;
    }
    void place() {
        while (!state_.placed)
            ask_next(0);
    }

  private:
    Pupil& pupil_;
    const SkillGraph& graph_;
    Random random_;
    bool learns_;
    engine::LearnerState state_;
    int items_ = 0;
    double seconds_ = 0.0;
};

}  // namespace pipit::simulate
