// Predicting real learners: reads the tables, runs the models that were asked for, prints a line of
// JSON for each.
#include "tests/bench/figures.hpp"
#include "tests/bench/prediction/evaluation.hpp"
#include "tests/bench/prediction/wheel_spinning.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>

namespace pipit::bench {

namespace {

using NoParts = std::vector<prediction::Part>;

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

void check_goes_together(const LearnerRun& run) {
    if (!run.predictions.empty() && run.models.size() > 1)
        throw std::runtime_error("--predictions goes with one --model; give one");
    const bool ours = std::find(run.models.begin(), run.models.end(), "pipit") != run.models.end();
    if (!ours && (run.wheel_spinning || !run.without.empty()))
        throw std::runtime_error("--without and --wheel-spinning go with pipit; add --model pipit");
    for (const std::string& table : {run.file, run.folds}) {
        std::error_code unknown;
        if (!run.predictions.empty() &&
            std::filesystem::equivalent(table, run.predictions, unknown))
            throw std::runtime_error("--predictions " + run.predictions +
                                     " is a table that is read; name another file");
    }
}

}  // namespace

void learner_figures(const LearnerRun& run) {
    const auto without = parts_named(run.without);
    check_goes_together(run);
    const auto responses = prediction::read_responses(run.file, run.folds);
    // Opened before the work: what cannot be written is known at once.
    std::optional<prediction::PredictionsFile> file;
    if (!run.predictions.empty()) file.emplace(run.predictions);
    for (const std::string& model : run.models) {
        const bool ours = model == "pipit";
        auto evaluated = prediction::evaluate(responses, model, ours ? without : NoParts{});
        if (ours && !run.without.empty()) evaluated.figures["without"] = run.without;
        if (ours && run.wheel_spinning)
            evaluated.figures["wheel_spinning"] = prediction::wheel_spinning(responses);
        std::cout << evaluated.figures.dump() << std::endl;
        if (file) file->write(responses, evaluated.p);
    }
}

const std::vector<std::string>& learner_models() {
    return prediction::model_names();
}

}  // namespace pipit::bench
