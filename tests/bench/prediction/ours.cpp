// Our own models: the core with item difficulties of other learners, and a committee of small
// networks over what is kept of a learner. Invariant: see models.hpp.
#include "tests/bench/prediction/item_parameters.hpp"
#include "tests/bench/prediction/models.hpp"
#include "tests/bench/prediction/network.hpp"
#include "tests/bench/prediction/training_rows.hpp"

namespace pipit::bench::prediction {

namespace {

constexpr std::uint64_t seed = 20;

// ---- the core -----------------------------------------------------------------------------------

class CoreModel : public Model {
  public:
    explicit CoreModel(std::shared_ptr<const ItemParameters> items) : items_(std::move(items)) {}
    std::unique_ptr<Forecaster> new_learner() const override;
    std::size_t item_bytes() const override { return items_->difficulty_bytes(); }
    std::size_t bytes() const override { return 8 * sizeof(double); }  // engine::model's numbers

  private:
    std::shared_ptr<const ItemParameters> items_;
};

class CoreForecaster : public Forecaster {
  public:
    explicit CoreForecaster(std::shared_ptr<const ItemParameters> items)
        : items_(std::move(items)) {}
    double expected(const Question& question) override {
        difficulty_ = items_->difficulty(question).value;
        forecast_ = history_.forecast(question, difficulty_);
        return forecast_.p;
    }
    void observe(const Question& question, bool right) override {
        history_.observe(question, forecast_, difficulty_, right);
    }
    std::size_t bytes() const override { return history_.bytes(); }

  private:
    std::shared_ptr<const ItemParameters> items_;
    History history_;
    CoreForecast forecast_;
    double difficulty_ = 0.0;
};

std::unique_ptr<Forecaster> CoreModel::new_learner() const {
    return std::make_unique<CoreForecaster>(items_);
}

// ---- the networks on top ------------------------------------------------------------------------

struct Parts {
    ContextIndex contexts;
    ItemParameters items;
    Committee committee;
};

class CommitteeForecaster : public Forecaster {
  public:
    explicit CommitteeForecaster(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
    double expected(const Question& question) override {
        const ContextKeys keys = history_.contexts(question);
        parts_->contexts.fetch(keys);
        const Difficulty hard = parts_->items.difficulty(question);
        difficulty_ = hard.value;
        forecast_ = history_.forecast(question, hard.value);
        const Surprises surprises = parts_->items.surprises(parts_->contexts.find_all(keys));
        return parts_->committee.expected_right(history_.row(question, forecast_, hard, surprises));
    }
    void observe(const Question& question, bool right) override {
        history_.observe(question, forecast_, difficulty_, right);
    }
    std::size_t bytes() const override { return history_.bytes(); }

  private:
    std::shared_ptr<const Parts> parts_;
    History history_;
    CoreForecast forecast_;
    double difficulty_ = 0.0;
};

class CommitteeModel : public Model {
  public:
    explicit CommitteeModel(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
    std::unique_ptr<Forecaster> new_learner() const override {
        return std::make_unique<CommitteeForecaster>(parts_);
    }
    std::size_t item_bytes() const override {
        return parts_->items.bytes() + parts_->contexts.bytes();
    }
    std::size_t bytes() const override { return parts_->committee.bytes(); }

  private:
    std::shared_ptr<const Parts> parts_;
};

}  // namespace

std::unique_ptr<Model> train_core(const Responses& responses, const std::vector<bool>& learn) {
    return std::make_unique<CoreModel>(std::make_shared<const ItemParameters>(
        responses, ContextIndex(responses, std::vector<bool>(learn.size(), false)), learn));
}

std::unique_ptr<Model> train_pipit(const Responses& responses, const std::vector<bool>& learn,
                                   const std::vector<Part>& without) {
    ContextIndex contexts(responses, learn);
    Rows rows = rows_of(responses, contexts, learn,
                        [&](std::size_t at, const auto& keep) { keep(responses.all[at].right); });
    Committee committee(rows, without, seed);
    ItemParameters items(responses, contexts, learn);
    contexts.forget_answers();
    return std::make_unique<CommitteeModel>(std::make_shared<const Parts>(
        Parts{std::move(contexts), std::move(items), std::move(committee)}));
}

}  // namespace pipit::bench::prediction
