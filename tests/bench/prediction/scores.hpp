// How good predictions are: the figures of the protocol. Invariant: a pure function of predictions
// and answers; ties of the ranking count half.
#pragma once

#include "tests/bench/prediction/responses.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <span>

namespace pipit::bench::prediction {

struct Scored {
    float p = 0.5F;  // P(right) that was said
    bool right = false;
};

/// Area under the ROC curve (Fawcett 2006): the chance that a right answer was given the higher
/// p than a wrong one; NaN where all are one or the other, or
/// a p is no number.
double area_under_curve(std::vector<Scored> scored);

/// {"auc", "log_loss", "rmse", "ece", "auc_first10"}: p held within 1e-6 of 0 and 1 for the log
/// loss (natural logarithm); ece over 20 equal bins of p, weighted by their size (Naeini and
/// others 2015); first10: of each user's first ten answers.
nlohmann::json scores(const Responses& responses, std::span<const float> p);

}  // namespace pipit::bench::prediction
