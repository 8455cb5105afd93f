// Simulated pupils who have abilities, learn, forget, slip and guess. Invariant: made without the
// engine's model, from what docs/engine/simulation.md says and cites; the same seed, the same
// pupils.
#pragma once

#include "engine/session/skill.hpp"
#include "tests/bench/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace pipit::simulate {

using engine::SkillGraph;
using engine::testing::Random;

inline constexpr double cut = 0.0;  // ability at which a middling item goes well every second time

/// What is so for every pupil.
struct School {
    std::vector<double> needs;  // school years a skill stands at in truth: not what its grade says
    std::vector<std::array<double, 3>> difficulty;  // of its levels, in logits
    std::vector<double> guess;                      // by the kind of its answers
    double noise = 0.7;  // of a pupil with a skill, in logits: what years do not explain
    double bend = 2.5;   // how soon a skill levels off: school years, squared
};

inline School school(const SkillGraph& graph, Random& random) {
    static constexpr double guesses[] = {0.02, 0.08, 0.2};  // a number, an order, a choice
    School out;
    for (const engine::Skill& skill : graph.skills()) {
        out.needs.push_back((skill.grade_from + skill.grade_to) / 2.0 + 0.5 +
                            0.35 * random.normal());
        std::array<double, 3> levels{};
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = static_cast<double>(i) - 1.0 + 0.25 * random.normal();
        out.difficulty.push_back(levels);
        out.guess.push_back(guesses[random.below(3)]);
    }
    return out;
}

struct Tried {
    bool right = false;
    double seconds = 0.0;
};

class Pupil {
  public:
    Pupil(const SkillGraph& graph, const School& school, double level, Random& random)
        : graph_(&graph), school_(&school), level_(level), slip_(0.02 + 0.05 * random.unit()),
          rate_(0.1 * std::exp(0.3 * random.normal())),
          fading_(0.25 * std::exp(0.3 * random.normal())), speed_(0.2 * random.normal()) {
        std::array<double, 6> strength{};
        for (double& one : strength)
            one = 0.5 * random.normal();
        for (std::size_t i = 0; i < school.needs.size(); ++i) {
            const engine::Skill& skill = graph.skills()[i];
            const double years =
                level + strength[static_cast<std::size_t>(skill.plant)] - school.needs[i];
            Kept one;
            one.taught = 3.5 * years / std::sqrt(school.bend + years * years) +
                         school.noise * random.normal();
            if (random.chance(0.02)) one.taught -= 2.5;  // missed when it was taught
            if (random.chance(0.02)) one.taught += 2.5;  // picked up somewhere
            for (const int before : graph.before(static_cast<int>(i)))
                one.taught = std::min(one.taught, kept_[static_cast<std::size_t>(before)].taught +
                                                      1.0);  // it stands on this
            for (double& part : one.own)
                part = 0.5 * random.normal();
            kept_.push_back(one);
        }
    }

    double level() const { return level_; }
    std::size_t skills() const { return kept_.size(); }

    /// On a middling item, in logits.
    double ability(std::size_t at, int day) const {
        const Kept& one = kept_[at];
        if (one.days == 0) return one.taught;
        const double away = std::max(0, day - one.last);
        return one.taught +
               one.learned * std::pow(1.0 + away, -fading_ / std::sqrt(one.days * 1.0));
    }

    /// Answers an item of a level, is told whether it was right, and learns from it.
    Tried answer(std::size_t at, int level, int day, Random& random, double shown = 0.0) {
        Tried out = only_answer(at, level, day, random, shown);
        Kept& one = kept_[at];
        const double now = ability(at, day);
        double ready = 1.0;  // little is learned where what it stands on is not there
        for (const int before : graph_->before(static_cast<int>(at))) {
            if (ability(static_cast<std::size_t>(before), day) < -1.0) ready = 0.3;
        }
        if (one.days == 0 || one.last != day) {
            one.learned = now - one.taught;
            ++one.days;
            one.last = day;
        }
        one.learned += rate_ * ready * 2.0 / (1.0 + std::exp(now - 1.0));
        return out;
    }
    /// The same without learning from it: a test, or a further try. `shown`: what hints make of
    /// it, in logits.
    Tried only_answer(std::size_t at, int level, int day, Random& random,
                      double shown = 0.0) const {
        const double above = over(at, level, day) + shown;
        const double seconds =
            std::exp(3.0 + speed_ - 0.12 * std::clamp(above, -3.0, 3.0) + 0.4 * random.normal());
        return {random.chance(chance(at, above)), std::min(seconds, 300.0)};
    }
    /// P(right) without any hint.
    double expected(std::size_t at, int level, int day) const {
        return chance(at, over(at, level, day));
    }

  private:
    // How far the pupil stands above an item of this level, in logits.
    double over(std::size_t at, int level, int day) const {
        const auto of = static_cast<std::size_t>(level - 1);
        return ability(at, day) - school_->difficulty[at][of] + kept_[at].own[of];
    }
    double chance(std::size_t at, double above) const {
        const double guess = school_->guess[at];
        return guess + (1.0 - guess - slip_) / (1.0 + std::exp(-above));
    }
    struct Kept {
        double taught = 0.0;   // at school, before the first day: it stays
        double learned = 0.0;  // by practice: it fades from the last day on
        int last = 0;
        int days = 0;                 // of practice
        std::array<double, 3> own{};  // with the items of a level
    };
    const SkillGraph* graph_;
    const School* school_;
    double level_;
    double slip_;
    double rate_;
    double fading_;
    double speed_;
    std::vector<Kept> kept_;
};

inline constexpr double wrong_share = 0.2;  // of links, where prerequisites are wrong

/// The same graph with this share of its links leading to another skill that comes before.
inline SkillGraph rewired(const SkillGraph& graph, double share, Random& random) {
    std::vector<engine::Skill> skills = graph.skills();
    for (std::size_t i = 1; i < skills.size(); ++i) {
        for (engine::SkillId& one : skills[i].prerequisites) {
            if (!random.chance(share)) continue;
            const auto other = static_cast<std::size_t>(random.below(static_cast<int>(i)));
            const auto& all = skills[i].prerequisites;
            if (std::find(all.begin(), all.end(), skills[other].id) == all.end())
                one = skills[other].id;
        }
    }
    return std::move(*SkillGraph::from(std::move(skills)));
}

}  // namespace pipit::simulate
