// Models that predict answers: causal, the same every time, and blind to whom they are tried on.
#include "tests/bench/prediction/evaluation.hpp"
#include "tests/bench/prediction/scores.hpp"
#include "tests/bench/prediction/training_rows.hpp"
#include "tests/measuring/support.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace pipit;
using namespace pipit::bench;
using namespace pipit::bench::prediction;

namespace {

std::vector<bool> all_but(const Responses& responses, int fold) {
    std::vector<bool> learn;
    for (const int one : responses.fold)
        learn.push_back(one != fold);
    return learn;
}

struct Step {
    Question question;
    bool right = false;
};

std::vector<double> foretold(const Model& model, const std::vector<Step>& steps) {
    const auto learner = model.new_learner();
    std::vector<double> out;
    for (const Step& one : steps) {
        out.push_back(learner->expected(one.question));
        learner->observe(one.question, one.right);
    }
    return out;
}

std::vector<Step> steps_of(const Responses& responses, std::size_t user) {
    std::vector<Step> out;
    for (const Response& one : responses.of_user(user))
        out.push_back({question_of(responses, one), one.right});
    return out;
}

Wanted every_answer(const Responses& responses) {
    return [&](std::size_t at, const std::function<void(bool)>& keep) {
        keep(responses.all[at].right);
    };
}

}  // namespace

TEST_CASE("no forecast moves by a bit when later answers are flipped and shuffled",
          "[bench][property]") {
    const std::string name = GENERATE("elo", "bkt", "pfa", "best-lr", "core", "pipit", "shipped");
    CAPTURE(name);
    const Responses responses = testing::made(24, 3).read();
    const auto model = train(name, responses, all_but(responses, 0));
    engine::testing::Random random(9);
    for (std::size_t user = 0; user < responses.users(); user += 3) {
        const auto steps = steps_of(responses, user);
        const auto before = foretold(*model, steps);
        const auto from = static_cast<std::size_t>(random.below(static_cast<int>(steps.size())));
        auto changed = steps;
        changed[from].right = !changed[from].right;
        for (std::size_t at = from + 1; at < changed.size(); ++at) {
            const auto other =
                from + 1 + random.next() % static_cast<std::uint64_t>(changed.size() - from - 1);
            std::swap(changed[at], changed[other]);
            changed[at].right = !changed[at].right;
        }
        const auto after = foretold(*model, changed);
        for (std::size_t at = 0; at <= from; ++at) {
            CAPTURE(user, at, from);
            REQUIRE(before[at] == after[at]);
        }
        if (from > 0) {
            // And the past does matter.
            auto past = steps;
            past[0].right = !past[0].right;
            CHECK(foretold(*model, past) != before);
        }
    }
}

TEST_CASE("what a learner answers changes nothing a model is told of that learner's items",
          "[bench]") {
    const Responses responses = testing::made(24, 4).read();
    const std::vector<bool> learn(responses.users(), true);
    const ContextIndex contexts(responses, learn);
    const Rows rows = rows_of(responses, contexts, learn, every_answer(responses));
    REQUIRE(rows.right.size() == responses.all.size());
    const std::set<Row> seen = [&] {
        std::set<Row> out;
        for (std::size_t at = 0; at < rows.right.size(); ++at) {
            Row row;
            std::copy_n(rows.row(at), row_size, row.begin());
            out.insert(row);
        }
        return out;
    }();
    for (const std::size_t user : {0U, 5U, 23U}) {
        Responses other = responses;
        for (std::size_t at = other.first[user]; at < other.first[user + 1]; ++at)
            other.all[at].right = !other.all[at].right;
        const ContextIndex other_contexts(other, learn);
        const Rows others = rows_of(other, other_contexts, learn, every_answer(other));
        // The learner's first row has no past: it must be there as it was.
        int same = 0;
        for (std::size_t at = 0; at < others.right.size(); ++at) {
            Row row;
            std::copy_n(others.row(at), row_size, row.begin());
            const bool first = row[parts[3].from + 16] == 1.0F;  // "recent": no answer before
            same += first && seen.contains(row) &&
                            others.right[at] == other.all[other.first[user]].right
                        ? 1
                        : 0;
        }
        CHECK(same >= 1);
    }
}

TEST_CASE("a learner is predicted by a model that never saw that learner", "[bench]") {
    const Responses responses = testing::made(24, 6).read();
    const Evaluation before = evaluate(responses, "pipit");
    Responses other = responses;
    const std::size_t user = 4;
    const std::size_t last = other.first[user + 1] - 1;
    other.all[last].right = !other.all[last].right;
    const Evaluation after = evaluate(other, "pipit");
    for (std::size_t each = 0; each < responses.users(); ++each) {
        if (responses.fold[each] != responses.fold[user]) continue;
        for (std::size_t at = responses.first[each]; at < responses.first[each + 1]; ++at)
            REQUIRE(before.p[at] == after.p[at]);
    }
    CHECK(before.p != after.p);  // others learned from it
}

TEST_CASE("the same table gives the same predictions, every time", "[bench]") {
    const Responses responses = testing::made(15, 8).read();
    for (const std::string& name : model_names()) {
        CAPTURE(name);
        const auto once = evaluate(responses, name);
        CHECK(once.p == evaluate(responses, name).p);
        CHECK(std::all_of(once.p.begin(), once.p.end(), [](float p) { return p > 0 && p < 1; }));
    }
}

TEST_CASE("the more a model knows of the others, the better it foretells made-up learners",
          "[bench]") {
    const Responses responses = testing::made(150, 2).read();
    const double shipped = evaluate(responses, "shipped").figures["auc"];
    const double core = evaluate(responses, "core").figures["auc"];
    const double pipit = evaluate(responses, "pipit").figures["auc"];
    CAPTURE(shipped, core, pipit);
    CHECK(shipped > 0.6);
    CHECK(core > shipped + 0.05);
    CHECK(pipit > core - 0.01);
    CHECK(evaluate(responses, "pipit", {Part::core}).figures["auc"] < pipit);
}

TEST_CASE("with one skill a learner is believed by the engine's own step", "[bench]") {
    History history;
    engine::Stance stance{{0.0, prior::ability_variance},
                          {0.0, prior::skill_variance},
                          {0.0, prior::residual_variance}};
    const std::uint32_t skills[] = {7};
    const Question question{3, skills, 0.0};
    for (const bool right : {true, true, false, true, false, false}) {
        const CoreForecast forecast = history.forecast(question, 0.4);
        CHECK(forecast.p ==
              Catch::Approx(engine::expected_right(stance, 0.4).value()).epsilon(1e-6));
        history.observe(question, forecast, 0.4, right);
        stance = engine::observed(stance, 0.4, right, 1.0);
        stance.ability.variance += prior::ability_drift;
        stance.skill.variance += prior::skill_drift;
    }
}

TEST_CASE("a history is bounded: what was met longest ago is forgotten", "[bench]") {
    Recent<int> recent(100);
    for (std::uint32_t id = 0; id < 1000; ++id) {
        recent.touch(7) = 70;
        recent.touch(id + 1000) = static_cast<int>(id);
        REQUIRE(recent.size() <= 100);
    }
    REQUIRE(recent.find(7));
    CHECK(*recent.find(7) == 70);
    CHECK(*recent.find(1999) == 999);
    CHECK_FALSE(recent.find(1000));
    History history;
    for (std::uint32_t i = 0; i < 20000; ++i) {
        const std::uint32_t skills[] = {i % 3000};
        const Question question{i % 9000, skills, i * 10.0};
        history.observe(question, history.forecast(question, 0.0), 0.0, i % 3 == 0);
    }
    CHECK(history.bytes() <= 32768);
}

TEST_CASE("the scores are the published ones", "[bench][vector]") {
    // Fawcett 2006 counts ties half: of 6 pairs 4 in order, 1 tied.
    CHECK(area_under_curve(
              {{0.9F, true}, {0.8F, false}, {0.7F, true}, {0.7F, false}, {0.2F, false}}) ==
          Catch::Approx(4.5 / 6.0));
    CHECK(std::isnan(area_under_curve({{0.9F, true}})));
    const Responses two = parse_responses("user,item,skills,timestamp,correct\n"
                                          "1,1,1,0,1\n2,1,1,0,0\n",
                                          "a", "user,fold\n1,0\n2,1\n", "f");
    const std::vector<float> p{0.75F, 0.5F};
    const auto figures = scores(two, p);
    CHECK(figures["auc"] == 1.0);
    CHECK(figures["log_loss"].get<double>() ==
          Catch::Approx((-std::log(0.75) - std::log(0.5)) / 2.0));
    CHECK(figures["rmse"].get<double>() == Catch::Approx(std::sqrt((0.0625 + 0.25) / 2.0)));
    CHECK(figures["ece"].get<double>() == Catch::Approx((0.25 + 0.5) / 2.0));
}
