// A model by its name.
#include "tests/bench/prediction/models.hpp"

#include <stdexcept>

namespace pipit::bench::prediction {

const std::vector<std::string>& model_names() {
    static const std::vector<std::string> names{"elo",  "bkt",   "pfa",    "best-lr",
                                                "core", "pipit", "shipped"};
    return names;
}

std::unique_ptr<Model> train(std::string_view name, const Responses& responses,
                             const std::vector<bool>& learn, const std::vector<Part>& without) {
    if (name == "elo") return train_elo(responses, learn);
    if (name == "bkt") return train_bkt(responses, learn);
    if (name == "pfa") return train_pfa(responses, learn);
    if (name == "best-lr") return train_best_lr(responses, learn);
    if (name == "core") return train_core(responses, learn);
    if (name == "pipit") return train_pipit(responses, learn, without);
    if (name == "shipped") return shipped_model(responses);
    throw std::invalid_argument("there is no model \"" + std::string(name) + "\"");
}

}  // namespace pipit::bench::prediction
