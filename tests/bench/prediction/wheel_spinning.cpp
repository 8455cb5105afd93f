// Invariant: see wheel_spinning.hpp.
#include "tests/bench/prediction/wheel_spinning.hpp"

#include "tests/bench/prediction/scores.hpp"
#include "tests/bench/prediction/training_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace pipit::bench::prediction {

namespace {

constexpr int in_a_row = 3;
constexpr int answers_most = 10;

using SkillSet = std::vector<std::uint32_t>;
// Of each answer that follows the opportunity looked at: whether the pair went on spinning.
using Fates = std::vector<std::optional<bool>>;
constexpr Training few_rows{8, 15, 1.0F};

Fates fates_at(const Responses& responses, int opportunity) {
    struct Pair {
        int answers = 0, row = 0;
        std::optional<std::size_t> at;  // the answer that follows the opportunity
        bool mastered = false;
    };
    Fates out(responses.all.size());
    for (std::size_t user = 0; user < responses.users(); ++user) {
        std::map<SkillSet, Pair> pairs;
        for (std::size_t at = responses.first[user]; at < responses.first[user + 1]; ++at) {
            const auto skills = responses.skills_of(responses.all[at]);
            Pair& one = pairs[SkillSet(skills.begin(), skills.end())];
            if (one.mastered || one.answers == answers_most) continue;
            if (one.answers == opportunity) one.at = at;
            ++one.answers;
            one.row = responses.all[at].right ? one.row + 1 : 0;
            one.mastered = one.row == in_a_row;
        }
        for (const auto& [skill, one] : pairs) {
            if (one.at && (one.mastered || one.answers == answers_most))
                out[*one.at] = !one.mastered;
        }
    }
    return out;
}

nlohmann::json foretold_at(const Responses& responses, int opportunity) {
    const Fates fates = fates_at(responses, opportunity);
    const Wanted wanted = [&](std::size_t at, const auto& keep) {
        if (fates[at]) keep(*fates[at]);
    };
    std::vector<Scored> scored;
    double spinning = 0.0;
    for (int fold = 0; fold < responses.folds; ++fold) {
        std::vector<bool> learn(responses.users()), others(responses.users());
        for (std::size_t user = 0; user < learn.size(); ++user) {
            learn[user] = responses.fold[user] != fold;
            others[user] = !learn[user];
        }
        const ContextIndex contexts(responses, learn);
        Rows rows = rows_of(responses, contexts, learn, wanted);
        if (rows.right.empty()) continue;
        const Committee committee(rows, {}, static_cast<std::uint64_t>(opportunity), few_rows);
        const ItemParameters items(responses, contexts, learn);
        const Rows held_out = rows_of_others(responses, contexts, items, others, wanted);
        for (std::size_t at = 0; at < held_out.right.size(); ++at) {
            Row row;
            std::copy_n(held_out.row(at), row_size, row.begin());
            scored.push_back(
                {static_cast<float>(committee.expected_right(row)), held_out.right[at]});
            spinning += held_out.right[at] ? 1.0 : 0.0;
        }
    }
    const auto pairs = scored.size();
    return {{"pairs", pairs},
            {"spinning", spinning / static_cast<double>(pairs)},
            {"auc", area_under_curve(std::move(scored))}};
}

}  // namespace

nlohmann::json wheel_spinning(const Responses& responses) {
    nlohmann::json out;
    for (const int opportunity : {3, 5, 7})
        out[std::to_string(opportunity)] = foretold_at(responses, opportunity);
    return out;
}

}  // namespace pipit::bench::prediction
