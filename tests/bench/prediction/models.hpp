// The models that are compared: each is trained on some learners and then predicts others, answer
// by answer. Invariant: a forecast depends on the training and on the answers observed before it,
// on nothing else; training is deterministic.
#pragma once

#include "tests/bench/prediction/history.hpp"
#include "tests/bench/prediction/responses.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::bench::prediction {

/// One learner, answer by answer: asked before each, told after it.
class Forecaster {
  public:
    virtual ~Forecaster() = default;
    /// P(right) of this question, in (0, 1).
    virtual double expected(const Question& question) = 0;
    /// What came of the question asked about last.
    virtual void observe(const Question& question, bool right) = 0;
    /// All it holds of the learner.
    [[nodiscard]] virtual std::size_t bytes() const = 0;
};

class Model {
  public:
    virtual ~Model() = default;
    [[nodiscard]] virtual std::unique_ptr<Forecaster> new_learner() const = 0;
    /// What it holds of items and of how they follow one another, and besides.
    [[nodiscard]] virtual std::size_t item_bytes() const = 0;
    [[nodiscard]] virtual std::size_t bytes() const = 0;
};

/// elo, bkt, pfa, best-lr, core, pipit, shipped.
const std::vector<std::string>& model_names();

/// Trains the model of this name on the users for whom `learn` is true. `without`: parts left out
/// of pipit's rows. Throws std::invalid_argument for another name.
std::unique_ptr<Model> train(std::string_view name, const Responses& responses,
                             const std::vector<bool>& learn, const std::vector<Part>& without = {});

// The makers, a file each.
std::unique_ptr<Model> train_elo(const Responses&, const std::vector<bool>& learn);
std::unique_ptr<Model> train_bkt(const Responses&, const std::vector<bool>& learn);
std::unique_ptr<Model> train_pfa(const Responses&, const std::vector<bool>& learn);
std::unique_ptr<Model> train_best_lr(const Responses&, const std::vector<bool>& learn);
std::unique_ptr<Model> train_core(const Responses&, const std::vector<bool>& learn);
std::unique_ptr<Model> train_pipit(const Responses&, const std::vector<bool>& learn,
                                   const std::vector<Part>& without);
std::unique_ptr<Model> shipped_model(const Responses&);  // names of skills alone are read

}  // namespace pipit::bench::prediction
