// Logistic regressions over counts, as published: PFA (Pavlik, Cen and Koedinger 2009) and Best-LR
// (Gervet, Koedinger, Schneider and Mitchell 2020, JEDM), with log(1 + n) for counts as there.
// Invariant: see models.hpp; a skill not met in training weighs nothing.
#include "tests/bench/prediction/logistic.hpp"
#include "tests/bench/prediction/models.hpp"

#include <cmath>
#include <unordered_map>

namespace pipit::bench::prediction {

namespace {

struct Counts {
    std::uint32_t right = 0, wrong = 0;
};

// Where each number stands in a row. PFA: skills and their counts. Best-LR: also items, their
// counts and those of all answers.
struct Columns {
    std::size_t items = 0, skills = 0;
    bool with_items = false;
    [[nodiscard]] std::uint32_t skill(std::uint32_t id, std::uint32_t which) const {
        return id * 3 + which;
    }
    [[nodiscard]] std::uint32_t item(std::uint32_t id) const {
        return static_cast<std::uint32_t>(skills * 3) + id;
    }
    [[nodiscard]] std::uint32_t total(std::uint32_t which) const {
        return static_cast<std::uint32_t>(skills * 3 + items) + which;
    }
    [[nodiscard]] std::size_t count() const { return skills * 3 + (with_items ? items + 2 : 0); }
};

class Tally {
  public:
    void write(const Columns& columns, const Question& question, std::vector<Sparse>& out) const {
        const auto put = [&](std::uint32_t column, std::uint32_t count) {
            if (count > 0)
                out.push_back({column, static_cast<float>(std::log1p(static_cast<double>(count)))});
        };
        for (const std::uint32_t skill : question.skills) {
            out.push_back({columns.skill(skill, 0), 1.0F});
            const auto at = skills_.find(skill);
            if (at == skills_.end()) continue;
            put(columns.skill(skill, 1), at->second.right);
            put(columns.skill(skill, 2), at->second.wrong);
        }
        if (!columns.with_items) return;
        out.push_back({columns.item(question.item), 1.0F});
        put(columns.total(0), all_.right);
        put(columns.total(1), all_.wrong);
    }
    void observe(const Question& question, bool right) {
        for (const std::uint32_t skill : question.skills)
            ++(right ? skills_[skill].right : skills_[skill].wrong);
        ++(right ? all_.right : all_.wrong);
    }
    [[nodiscard]] std::size_t bytes() const {
        return sizeof(Tally) + skills_.size() * (sizeof(Counts) + sizeof(std::uint32_t));
    }

  private:
    std::unordered_map<std::uint32_t, Counts> skills_;
    Counts all_;
};

class CountingForecaster : public Forecaster {
  public:
    CountingForecaster(const Columns& columns, std::shared_ptr<const Logistic> logistic)
        : columns_(columns), logistic_(std::move(logistic)) {}
    double expected(const Question& question) override {
        row_.clear();
        tally_.write(columns_, question, row_);
        return logistic_->expected_right(row_);
    }
    void observe(const Question& question, bool right) override { tally_.observe(question, right); }
    std::size_t bytes() const override { return tally_.bytes(); }

  private:
    Columns columns_;
    std::shared_ptr<const Logistic> logistic_;
    Tally tally_;
    std::vector<Sparse> row_;
};

class CountingModel : public Model {
  public:
    CountingModel(const Responses& responses, const std::vector<bool>& learn, bool with_items)
        : columns_{responses.items, responses.skill_kinds, with_items} {
        SparseRows rows;
        for (std::size_t user = 0; user < responses.users(); ++user) {
            if (!learn[user]) continue;
            Tally tally;
            for (const Response& one : responses.of_user(user)) {
                const Question question{one.item, responses.skills_of(one), one.seconds};
                tally.write(columns_, question, rows.entries);
                rows.end_row(one.right);
                tally.observe(question, one.right);
            }
        }
        logistic_ = std::make_shared<const Logistic>(rows, columns_.count());
    }
    std::unique_ptr<Forecaster> new_learner() const override {
        return std::make_unique<CountingForecaster>(columns_, logistic_);
    }
    std::size_t item_bytes() const override {
        return columns_.with_items ? columns_.items * sizeof(double) : 0;
    }
    std::size_t bytes() const override { return logistic_->bytes() - item_bytes(); }

  private:
    Columns columns_;
    std::shared_ptr<const Logistic> logistic_;
};

}  // namespace

std::unique_ptr<Model> train_pfa(const Responses& responses, const std::vector<bool>& learn) {
    return std::make_unique<CountingModel>(responses, learn, false);
}

std::unique_ptr<Model> train_best_lr(const Responses& responses, const std::vector<bool>& learn) {
    return std::make_unique<CountingModel>(responses, learn, true);
}

}  // namespace pipit::bench::prediction
