// What goes out, untrained: the engine's own fold of a learner's answers, on a graph of the table's
// skills without grades and prerequisites, for nothing is known of them; items of several skills
// are one skill of their own, and every item is a middling one. Invariant: see models.hpp; no
// number here is fitted to anything.
#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/bench/prediction/models.hpp"

#include <map>
#include <stdexcept>

namespace pipit::bench::prediction {

namespace {

constexpr int middling = 2;
constexpr double day_seconds = 86400.0;

using SkillSet = std::vector<std::uint32_t>;

struct Shelf {
    engine::SkillGraph graph;
    std::map<SkillSet, engine::SkillId> ids;
};

class ShippedForecaster : public Forecaster {
  public:
    explicit ShippedForecaster(std::shared_ptr<const Shelf> shelf) : shelf_(std::move(shelf)) {}
    double expected(const Question& question) override {
        skill_ = &shelf_->ids.at(SkillSet(question.skills.begin(), question.skills.end()));
        const engine::Day today = state_.days.after(day_of(question));
        const auto belief = engine::learner::skill_belief(state_, shelf_->graph, *skill_, today);
        return engine::learner::expected(state_, *skill_, belief, middling).value();
    }
    void observe(const Question& question, bool right) override {
        engine::Answered answer;
        answer.item = {*skill_, skill_->value, middling, question.item};
        answer.right = right;
        ++number_;
        auto after = engine::learner::after(
            std::move(state_), {{number_, {}, number_}, day_of(question), answer}, shelf_->graph);
        if (!after) throw std::runtime_error(after.error().where + ": " + after.error().remedy);
        state_ = std::move(*after);
    }
    std::size_t bytes() const override { return engine::learner::encode_state(state_).size(); }

  private:
    static engine::Day day_of(const Question& question) {
        return {static_cast<std::int32_t>(question.seconds / day_seconds)};
    }
    std::shared_ptr<const Shelf> shelf_;
    engine::LearnerState state_;
    const engine::SkillId* skill_ = nullptr;
    std::uint64_t number_ = 0;
};

class ShippedModel : public Model {
  public:
    explicit ShippedModel(const Responses& responses) {
        auto shelf = std::make_shared<Shelf>();
        std::vector<engine::Skill> skills;
        for (const Response& one : responses.all) {
            const auto of = responses.skills_of(one);
            const auto [at, fresh] = shelf->ids.try_emplace(SkillSet(of.begin(), of.end()));
            if (!fresh) continue;
            at->second = {"skill-" + std::to_string(skills.size())};
            engine::Skill& skill = skills.emplace_back();
            skill.id = at->second;
            skill.title = skill.short_title = skill.use = skill.id.value;
        }
        auto graph = engine::SkillGraph::from(std::move(skills));
        if (!graph) throw std::runtime_error(graph.error().where + ": " + graph.error().remedy);
        shelf->graph = std::move(*graph);
        shelf_ = std::move(shelf);
    }
    std::unique_ptr<Forecaster> new_learner() const override {
        return std::make_unique<ShippedForecaster>(shelf_);
    }
    std::size_t item_bytes() const override { return 0; }
    std::size_t bytes() const override { return 0; }  // a dozen constants of engine/learner

  private:
    std::shared_ptr<const Shelf> shelf_;
};

}  // namespace

std::unique_ptr<Model> shipped_model(const Responses& responses) {
    return std::make_unique<ShippedModel>(responses);
}

}  // namespace pipit::bench::prediction
