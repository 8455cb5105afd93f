// What is kept of one learner while answers come in, and what it says before the next one: the
// engine's Bayesian core (engine/learner/belief, with the mean of an item's skills where it asks
// for several: learning.md A), counts, and the numbers a trained model reads (learning.md B).
// Invariant: causal; what is said of an answer depends on the answers before it alone. Bounded:
// see items_remembered and skills_remembered.
#pragma once

#include "engine/learner/belief.hpp"
#include "tests/bench/prediction/recent.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace pipit::bench::prediction {

/// The priors of learning.md A, chosen there on the data sets this measures on; none of them goes
/// out with the app.
namespace prior {
inline constexpr double ability_variance = 0.58;   // of a learner as a whole, before any answer
inline constexpr double skill_variance = 0.65;     // of a skill
inline constexpr double residual_variance = 0.38;  // of a learner with one item
inline constexpr double ability_drift = 0.009;     // variance added with each answer
inline constexpr double skill_drift = 0.012;
inline constexpr double skill_widening_per_day = 0.004;  // and with each day away
}  // namespace prior

struct Question {
    std::uint32_t item = 0;
    std::span<const std::uint32_t> skills;
    double seconds = 0.0;  // 0: not known
};

/// What other learners' answers say of an item's difficulty, in logits.
struct Difficulty {
    double value = 0.0;
    double log_evidence = 0.0;  // log(1 + the information of its answers)
    double of_skills = 0.0;     // what would be said of it by its skills alone
};

/// What is believed of one answer before it is given.
struct CoreForecast {
    engine::Stance stance;  // its skill: the mean of the skills asked for
    double p = 0.5;         // P(right)
    double logit = 0.0;     // of p
    double slope = 0.25;    // -dp/d(difficulty)
    double variance = 0.0;  // of the three beliefs together
    double lowest_skill = 0.0;
};

/// How an answer came about, as far as other learners may have been there too: what they did then
/// says more of it than the core knows. Keys of tables; 0: there is none.
inline constexpr std::size_t context_kinds = 10;
using ContextKeys = std::array<std::uint64_t, context_kinds>;
/// By how much, in logits, the core was wrong there, and the logarithm of 1 + how much was seen.
struct Surprise {
    float logits = 0.0F;
    float log_evidence = 0.0F;
};
using Surprises = std::array<Surprise, context_kinds>;

/// The parts a row is made of, each of which can be left out of a model.
enum class Part : std::uint8_t { core, skills, items, recent, time, contexts };
struct PartOfRow {
    const char* name;
    std::size_t from, count;
};
inline constexpr std::array<PartOfRow, 6> parts{{{"core", 0, 13},
                                                 {"skills", 13, 20},
                                                 {"items", 33, 6},
                                                 {"recent", 39, 24},
                                                 {"time", 63, 4},
                                                 {"contexts", 67, 2 * context_kinds}}};
inline constexpr std::size_t row_size = 67 + 2 * context_kinds;
using Row = std::array<float, row_size>;

class History {
  public:
    [[nodiscard]] CoreForecast forecast(const Question& question, double difficulty) const;
    [[nodiscard]] ContextKeys contexts(const Question& question) const;
    [[nodiscard]] Row row(const Question& question, const CoreForecast& forecast,
                          const Difficulty& difficulty, const Surprises& surprises) const;
    void observe(const Question& question, const CoreForecast& before, double difficulty,
                 bool right);
    /// All it holds, in bytes.
    [[nodiscard]] std::size_t bytes() const;

  private:
    struct Skill {
        float mean = 0.0F, variance = static_cast<float>(prior::skill_variance);
        float often[3] = {};      // right less half, forgetting fast to slow
        float surprised[2] = {};  // right less what the core said
        float seconds = 0.0F;
        std::uint32_t at = 0;  // which of the learner's answers
        std::uint16_t right = 0, wrong = 0;
        std::uint8_t last = 0;  // eight results, the newest in bit 0
        [[nodiscard]] std::uint32_t tries() const { return std::uint32_t{right} + wrong; }
    };
    struct Item {
        float mean = 0.0F, variance = 0.0F;  // the residual
        float seconds = 0.0F;
        std::uint32_t at = 0;
        std::uint16_t tries = 0, right = 0;
        bool last = false;
    };
    struct Met {  // of skills that were asked for together
        std::uint8_t tries = 0;
        bool last = false;
    };
    struct Before {  // one of the newest answers
        std::uint64_t skills = 0;
        std::uint32_t item = 0;
        bool right = false;
    };
    class Writer;
    /// How often just these skills were asked for, and the last result.
    [[nodiscard]] Met met(const Question& question) const;
    [[nodiscard]] double since_first(const Question& question) const {
        return answers_ > 0 ? question.seconds - first_seconds_ : 0.0;
    }
    [[nodiscard]] engine::Belief skill_now(const Skill* skill, double seconds) const;
    void write_skills(Writer& out, const Question& question, double logit) const;
    void write_item(Writer& out, const Question& question) const;
    void write_recent(Writer& out, const Question& question, double logit) const;
    void write_time(Writer& out, double seconds) const;
    void observe_skill(Skill& skill, const engine::Belief& now, double seconds, bool right,
                       double surprise) const;
    void note_result(const Question& question, double seconds, bool right, double surprise,
                     bool new_item);

    engine::Belief ability_{0.0, prior::ability_variance};
    Recent<Skill> skills_{skills_remembered};
    Recent<Item> items_{items_remembered};
    Recent<Met> together_{skills_remembered};  // several skills at once, by what they hash to
    std::array<Before, 2> before_{};           // the newest first
    double first_seconds_ = 0.0;               // other times are counted from it
    double last_seconds_ = 0.0, gap_before_ = 0.0, session_from_ = 0.0;
    float often_[3] = {}, surprised_[3] = {};
    float surprise_ = 0.0F;  // of the newest answer
    std::uint32_t answers_ = 0, right_ = 0, new_items_ = 0, run_ = 0;
    std::int32_t streak_ = 0;  // > 0: right in a row; < 0: wrong
    std::uint8_t last_ = 0;    // eight results, the newest in bit 0
};

}  // namespace pipit::bench::prediction
