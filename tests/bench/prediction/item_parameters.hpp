// What the answers of the learners a model is trained on say of items: difficulties, and where the
// core is wrong. Invariant: fitted on the learners named and on no one else; while one of them is
// looked at, what that learner said is left out.
#pragma once

#include "tests/bench/prediction/history.hpp"
#include "tests/bench/prediction/responses.hpp"

#include <memory>
#include <unordered_map>

namespace pipit::bench::prediction {

inline Question question_of(const Responses& responses, const Response& one) {
    return {one.item, responses.skills_of(one), one.seconds};
}

/// The contexts that occur in the answers of the users for whom `learn` is true, numbered, and
/// which ones each of these answers stands in. A context's key is made of what was known before the
/// answer.
class ContextIndex {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    using Places = std::array<std::uint32_t, context_kinds>;

    ContextIndex(const Responses& responses, const std::vector<bool>& learn);
    [[nodiscard]] const Places& of_answer(std::size_t at) const { return places_.data()[at]; }
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const {  // 0 and unknown keys: none
        for (std::size_t slot = key & mask_;; slot = (slot + 1) & mask_) {
            const Slot& here = slots_.data()[slot];
            if (here.key == key) return here.place;
            if (here.key == 0) return none;
        }
    }
    /// Asks memory for what find_all() will look at, so that something else may be done meanwhile.
    void fetch(const ContextKeys& keys) const {
        for (const std::uint64_t key : keys)
            __builtin_prefetch(&slots_.data()[key & mask_]);
    }
    [[nodiscard]] Places find_all(const ContextKeys& keys) const {
        Places out;
        for (std::size_t kind = 0; kind < context_kinds; ++kind)
            out[kind] = find(keys[kind]);
        return out;
    }
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::size_t bytes() const { return slots_.size() * sizeof(Slot); }
    /// Keeps the keys alone: no answer is looked up any more.
    void forget_answers() { places_ = {}; }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t place = none;
    };
    std::uint32_t enter(std::uint64_t key);
    void grow();
    std::vector<Slot> slots_;  // a power of two, at most half of them taken
    std::size_t mask_ = 0, count_ = 0;
    std::vector<Places> places_;
};

class ItemParameters {
  public:
    /// Fitted on the answers of the users for whom `learn` is true.
    ItemParameters(const Responses& responses, const ContextIndex& contexts,
                   const std::vector<bool>& learn);
    [[nodiscard]] Difficulty difficulty(const Question& question) const;
    [[nodiscard]] Surprises surprises(const ContextIndex::Places& places) const {
        Surprises out;
        for (std::size_t kind = 0; kind < context_kinds; ++kind) {
            if (places[kind] != ContextIndex::none) out[kind] = surprises_.data()[places[kind]];
        }
        return out;
    }
    [[nodiscard]] std::size_t difficulty_bytes() const {
        return (items_.size() + skills_.size() + 1) * sizeof(Sum);
    }
    [[nodiscard]] std::size_t bytes() const {
        return difficulty_bytes() + surprises_.size() * sizeof(Surprise);
    }

  private:
    struct Sum {  // of one Newton step: difficulty = information * value / information
        double weighted = 0.0;
        double information = 0.0;
    };
    struct Share {  // of one answer in a sum
        float weighted = 0.0F;
        float information = 0.0F;
    };
    void sum_up_surprises(const ContextIndex& contexts, const std::vector<Share>& surprised);
    void add(const Responses& responses, std::size_t at, const Share& share, double sign);
    void refit(const Responses& responses, const std::vector<bool>& learn,
               std::vector<Share>& shares, std::vector<Share>& surprised);

    std::vector<Sum> items_, skills_;
    Sum all_;
    std::vector<float> log_evidence_;  // of each item
    std::vector<Surprise> surprises_;  // of each context
};

}  // namespace pipit::bench::prediction
