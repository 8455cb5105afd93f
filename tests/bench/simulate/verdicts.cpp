// How soon there is a verdict on skills of the graph. Invariant: pupils learn nothing here, so that
// a verdict is right or wrong; every policy is asked about the same skills of the same pupils.
#include "tests/bench/simulate/practice.hpp"
#include "tests/bench/simulate/simulate.hpp"
#include "tests/bench/simulate/verdict.hpp"

#include <algorithm>
#include <map>

namespace pipit::simulate {

namespace {

constexpr int targets_each = 8;
constexpr double near_years = 1.5;  // of a target's grade from a pupil's level
constexpr double prior_sd = 1.7;    // of abilities on such skills: what the policies alone assume
constexpr int middling = 2;
constexpr int ours_fewest = 3;  // own items, one of each level, however sure the graph is
constexpr int ours_cap = 30;

// Skills such a pupil would meet in school about now.
std::vector<std::size_t> targets_of(const SkillGraph& graph, const Pupil& pupil, Random& random) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < pupil.skills(); ++i) {
        const engine::Skill& skill = graph.skills()[i];
        const double years = (skill.grade_from + skill.grade_to) / 2.0 + 0.5 - pupil.level();
        if (std::abs(years) <= near_years) all.push_back(i);
    }
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    all.resize(std::min<std::size_t>(all.size(), targets_each));
    return all;
}

// Of one policy and one pupil.
struct Sums {
    void add(const Verdict& verdict, bool truth, int most) {
        items += verdict.items;
        verdicts += 1.0;
        wrong += verdict.mastered == truth ? 0.0 : 1.0;
        open += verdict.items == most ? 1.0 : 0.0;
    }
    double items = 0.0, verdicts = 0.0, wrong = 0.0, open = 0.0, placing = 0.0, seconds = 0.0;
};

struct Tally {
    void add(const Sums& one) {
        items.add(one.items, one.verdicts);
        wrong.add(one.wrong, one.verdicts);
        open.add(one.open, one.verdicts);
        all_items.add(one.items + one.placing, one.verdicts);
        minutes.add(one.seconds / 60.0, one.verdicts);
    }
    nlohmann::json json() const {
        return {{"items", items.json()},
                {"items_with_placing", all_items.json()},
                {"wrong", wrong.json()},
                {"undecided_at_the_cap", open.json()},
                {"minutes", minutes.json()}};
    }
    Ratio items, all_items, wrong, open, minutes;
};

enum class Policy { fixed_order, random, three_in_a_row, at_cut };

Sums alone(Policy policy, const Pupil& pupil, const std::vector<std::size_t>& targets,
           Random& random) {
    Sums out;
    for (const std::size_t at : targets) {
        const auto ask = [&](int n) {
            const int level = policy == Policy::fixed_order ? 1 + n % 3
                              : policy == Policy::random    ? 1 + random.below(3)
                                                            : middling;
            const Tried tried = pupil.only_answer(at, level, 0, random);
            out.seconds += tried.seconds;
            return Outcome{level - 2.0, tried.right};
        };
        const bool truth = pupil.ability(at, 0) > cut;
        out.add(policy == Policy::three_in_a_row ? three_in_a_row(ask)
                                                 : by_posterior(prior_sd, ask),
                truth, policy == Policy::three_in_a_row ? row_cap : cap);
    }
    return out;
}

// Placed first, then asked around the cut, one target after the other, until the belief is sure;
// each level in turn, since one alone tells of that level.
Sums ours(Pupil pupil, const std::vector<std::size_t>& targets, const SkillGraph& believed,
          std::uint64_t seed) {
    Sums out;
    AtTheEngine engine(pupil, believed, seed, false);
    engine.place();
    out.placing = engine.items();
    for (const std::size_t at : targets) {
        const engine::SkillId& id = believed.skills()[at].id;
        const auto sure = [&] {
            const auto belief =
                engine::learner::skill_belief(engine.state(), believed, id, {first_day});
            return engine::above_cut(engine.state().ability, belief).value();
        };
        Verdict verdict;
        double p = sure();
        while (verdict.items < ours_cap &&
               (verdict.items < ours_fewest || (p < surely && p > 1.0 - surely))) {
            engine.ask(at, 1 + (verdict.items + 1) % 3, 0, {});
            ++verdict.items;
            p = sure();
        }
        verdict.mastered = p > 0.5;
        out.add(verdict, pupil.ability(at, 0) > cut, ours_cap);
    }
    out.seconds = engine.seconds();
    return out;
}

}  // namespace

nlohmann::json verdict_part(const SkillGraph& graph, int learners, std::uint64_t seed) {
    Random random(seed);
    const School all = school(graph, random);
    const SkillGraph wrong = rewired(graph, wrong_share, random);
    const std::map<std::string, Policy> policies = {{"fixed_order", Policy::fixed_order},
                                                    {"random", Policy::random},
                                                    {"three_in_a_row", Policy::three_in_a_row},
                                                    {"at_cut", Policy::at_cut}};
    std::map<std::string, Tally> tallies;
    for (int i = 0; i < learners; ++i) {
        const Pupil pupil(graph, all, 9.0 * (i + random.unit()) / learners, random);
        const auto targets = targets_of(graph, pupil, random);
        for (const auto& [name, policy] : policies)
            tallies[name].add(alone(policy, pupil, targets, random));
        const std::uint64_t answers = random.next();
        tallies["ours"].add(ours(pupil, targets, graph, answers));
        tallies["ours_wrong_links"].add(ours(pupil, targets, wrong, answers));
    }
    nlohmann::json out{{"learners", learners}, {"skills_each", targets_each}};
    for (const auto& [name, tally] : tallies)
        out[name] = tally.json();
    return out;
}

}  // namespace pipit::simulate
