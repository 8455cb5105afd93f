// Elo ratings of learners and items (Pelanek 2016): both move toward what was seen, the less the
// more of them was seen. Invariant: see models.hpp; items stand still for a learner predicted.
#include "tests/bench/prediction/models.hpp"

#include <cmath>

namespace pipit::bench::prediction {

namespace {

struct Rating {
    double value = 0.0;
    int seen = 0;
    void move(double off) {
        value += off / (1.0 + 0.05 * seen);
        ++seen;
    }
};

double chance_of(double logit) {
    return 1.0 / (1.0 + std::exp(-logit));
}

class EloForecaster : public Forecaster {
  public:
    explicit EloForecaster(std::shared_ptr<const std::vector<Rating>> items)
        : items_(std::move(items)) {}
    double expected(const Question& question) override {
        return chance_of(learner_.value - (*items_)[question.item].value);
    }
    void observe(const Question& question, bool right) override {
        learner_.move((right ? 1.0 : 0.0) - expected(question));
    }
    std::size_t bytes() const override { return sizeof(Rating); }

  private:
    std::shared_ptr<const std::vector<Rating>> items_;
    Rating learner_;
};

class EloModel : public Model {
  public:
    EloModel(const Responses& responses, const std::vector<bool>& learn) {
        auto items = std::make_shared<std::vector<Rating>>(responses.items);
        for (std::size_t user = 0; user < responses.users(); ++user) {
            if (!learn[user]) continue;
            Rating learner;
            for (const Response& one : responses.of_user(user)) {
                Rating& item = (*items)[one.item];
                const double off = (one.right ? 1.0 : 0.0) - chance_of(learner.value - item.value);
                learner.move(off);
                item.move(-off);
            }
        }
        items_ = std::move(items);
    }
    std::unique_ptr<Forecaster> new_learner() const override {
        return std::make_unique<EloForecaster>(items_);
    }
    std::size_t item_bytes() const override { return items_->size() * sizeof(Rating); }
    std::size_t bytes() const override { return 0; }

  private:
    std::shared_ptr<const std::vector<Rating>> items_;
};

}  // namespace

std::unique_ptr<Model> train_elo(const Responses& responses, const std::vector<bool>& learn) {
    return std::make_unique<EloModel>(responses, learn);
}

}  // namespace pipit::bench::prediction
