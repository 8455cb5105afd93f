// Predicting real learners: reads the tables, runs the models that were asked for, prints a line of
// JSON for each.
#include "tests/bench/figures.hpp"
#include "tests/bench/prediction/evaluation.hpp"
#include "tests/bench/prediction/wheel_spinning.hpp"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace pipit::bench {

namespace {

std::vector<prediction::Part> parts_named(const std::vector<std::string>& names) {
    std::vector<prediction::Part> out;
    for (const std::string& name : names) {
        const auto at = std::find_if(prediction::parts.begin(), prediction::parts.end(),
                                     [&](const auto& part) { return name == part.name; });
        if (at == prediction::parts.end())
            throw std::runtime_error("--without " + name +
                                     ": there is no such part; name one of core, skills, items, "
                                     "recent, time, contexts");
        out.push_back(static_cast<prediction::Part>(at - prediction::parts.begin()));
    }
    return out;
}

}  // namespace

void learner_figures(const LearnerRun& run) {
    if (!run.predictions.empty() && run.models.size() > 1)
        throw std::runtime_error("--predictions goes with one --model; give one");
    const auto without = parts_named(run.without);
    const auto responses = prediction::read_responses(run.file, run.folds);
    for (const std::string& model : run.models) {
        auto evaluated = prediction::evaluate(responses, model, without);
        if (!run.without.empty()) evaluated.figures["without"] = run.without;
        if (run.wheel_spinning && model == "pipit")
            evaluated.figures["wheel_spinning"] = prediction::wheel_spinning(responses);
        if (!run.predictions.empty())
            prediction::write_predictions(run.predictions, responses, evaluated.p);
        std::cout << evaluated.figures.dump() << std::endl;
    }
}

const std::vector<std::string>& learner_models() {
    return prediction::model_names();
}

}  // namespace pipit::bench
