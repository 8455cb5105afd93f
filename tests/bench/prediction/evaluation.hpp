// The protocol: as many parts of the learners as there are folds, each predicted by a model trained
// on all others; predict, then observe, every answer. Invariant: every answer is predicted once, by
// a model that never saw its learner; the same whatever the number of threads.
#pragma once

#include "tests/bench/prediction/models.hpp"
#include "tests/bench/prediction/responses.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace pipit::bench::prediction {

struct Evaluation {
    std::vector<float> p;  // of each answer, in file order
    nlohmann::json figures;
};

/// One JSON object of `figures`: model, answers, auc, log_loss, rmse, ece, auc_first10,
/// us_per_update, us_per_predict, bytes_per_learner_p99, model_bytes, item_bytes, train_s (of all
/// folds, summed), train_and_score_s (of the run). Two threads, one for a very large table.
Evaluation evaluate(const Responses& responses, std::string_view model,
                    const std::vector<Part>& without = {});

/// Rows `user,item,fold,p,correct` in file order. What stood under the name before is replaced
/// when all of it is written, and not before; without write() it stays. Throws std::runtime_error
/// with the system's reason.
class PredictionsFile {
  public:
    explicit PredictionsFile(std::string name);
    ~PredictionsFile();
    PredictionsFile(const PredictionsFile&) = delete;
    PredictionsFile& operator=(const PredictionsFile&) = delete;
    void write(const Responses& responses, std::span<const float> p);

  private:
    std::string name_, beside_;
    std::ofstream out_;
};

}  // namespace pipit::bench::prediction
