// Bayesian knowledge tracing (Corbett and Anderson 1995), fitted by expectation maximization; items
// of several skills are one skill of their own. Invariant: see models.hpp; every probability stays
// within 0.01 and 0.99, guess and slip below a half.
#include "tests/bench/prediction/models.hpp"

#include <algorithm>
#include <map>

namespace pipit::bench::prediction {

namespace {

constexpr int rounds = 15;

struct Skill {
    double known = 0.4, learn = 0.15, guess = 0.2, slip = 0.15;
    [[nodiscard]] double right(double p) const { return p * (1.0 - slip) + (1.0 - p) * guess; }
    [[nodiscard]] double given(double p, bool was_right) const {
        const double said = was_right ? right(p) : 1.0 - right(p);
        return p * (was_right ? 1.0 - slip : slip) / said;
    }
    [[nodiscard]] double after(double p, bool was_right) const {
        const double seen = given(p, was_right);
        return seen + (1.0 - seen) * learn;
    }
};

using SkillSet = std::vector<std::uint32_t>;
using Sequences = std::vector<std::vector<bool>>;

// Expected counts over one learner's answers to one skill: forward, then backward.
struct Expected {
    double first_known = 0, firsts = 0, learned = 0, could_learn = 0;
    double guessed = 0, unknown = 0, slipped = 0, known = 0;
    void add(const Skill& skill, const std::vector<bool>& answers) {
        const std::size_t count = answers.size();
        std::vector<double> before(count), after(count);  // P(known) before, and given the answer
        double p = skill.known;
        for (std::size_t i = 0; i < count; ++i) {
            before[i] = p;
            after[i] = skill.given(p, answers[i]);
            p = after[i] + (1.0 - after[i]) * skill.learn;
        }
        double knows = after[count - 1];  // given all answers
        for (std::size_t i = count; i-- > 0;) {
            if (i + 1 < count) {
                // Known later: known now, or learned between.
                const double learned_then = (1.0 - after[i]) * skill.learn / before[i + 1] * knows;
                learned += learned_then;
                could_learn += 1.0 - after[i] / before[i + 1] * knows;
                knows = after[i] / before[i + 1] * knows;
            }
            known += knows;
            unknown += 1.0 - knows;
            (answers[i] ? guessed : slipped) += answers[i] ? 1.0 - knows : knows;
        }
        first_known += knows;
        firsts += 1.0;
    }
};

Skill fit(const Sequences& sequences) {
    Skill skill;
    const auto share = [](double part, double all, double most) {
        // As if two answers at 0.2 had been seen besides.
        return std::clamp((part + 0.4) / (all + 2.0), 0.01, most);
    };
    for (int round = 0; round < rounds; ++round) {
        Expected sums;
        for (const auto& answers : sequences)
            sums.add(skill, answers);
        skill.known = share(sums.first_known, sums.firsts, 0.99);
        skill.learn = share(sums.learned, sums.could_learn, 0.99);
        skill.guess = share(sums.guessed, sums.unknown, 0.49);
        skill.slip = share(sums.slipped, sums.known, 0.49);
    }
    return skill;
}

SkillSet set_of(const Question& question) {
    return {question.skills.begin(), question.skills.end()};
}

using Skills = std::map<SkillSet, Skill>;

class BktForecaster : public Forecaster {
  public:
    explicit BktForecaster(std::shared_ptr<const Skills> skills) : skills_(std::move(skills)) {}
    double expected(const Question& question) override {
        now_ = known_.try_emplace(set_of(question), -1.0).first;
        const auto found = skills_->find(now_->first);
        skill_ = found == skills_->end() ? Skill{} : found->second;
        if (now_->second < 0.0) now_->second = skill_.known;
        return skill_.right(now_->second);
    }
    void observe(const Question&, bool right) override {
        now_->second = skill_.after(now_->second, right);
    }
    std::size_t bytes() const override {
        return known_.size() * (sizeof(double) + sizeof(std::uint32_t));
    }

  private:
    std::shared_ptr<const Skills> skills_;
    std::map<SkillSet, double> known_;
    std::map<SkillSet, double>::iterator now_;
    Skill skill_;
};

class BktModel : public Model {
  public:
    BktModel(const Responses& responses, const std::vector<bool>& learn) {
        std::map<SkillSet, Sequences> all;
        for (std::size_t user = 0; user < responses.users(); ++user) {
            if (!learn[user]) continue;
            std::map<SkillSet, std::vector<bool>> own;
            for (const Response& one : responses.of_user(user)) {
                const auto skills = responses.skills_of(one);
                own[SkillSet(skills.begin(), skills.end())].push_back(one.right);
            }
            for (auto& [set, answers] : own)
                all[set].push_back(std::move(answers));
        }
        auto skills = std::make_shared<Skills>();
        for (const auto& [set, sequences] : all)
            skills->emplace(set, fit(sequences));
        skills_ = std::move(skills);
    }
    std::unique_ptr<Forecaster> new_learner() const override {
        return std::make_unique<BktForecaster>(skills_);
    }
    std::size_t item_bytes() const override { return 0; }
    std::size_t bytes() const override { return skills_->size() * sizeof(Skill); }

  private:
    std::shared_ptr<const Skills> skills_;
};

}  // namespace

std::unique_ptr<Model> train_bkt(const Responses& responses, const std::vector<bool>& learn) {
    return std::make_unique<BktModel>(responses, learn);
}

}  // namespace pipit::bench::prediction
