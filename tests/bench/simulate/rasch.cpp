// The simulated baseline: one ability, a bank of items, when there is a verdict. Invariant: every
// policy meets the same learners and the same bank; the model is Rasch's and so is the truth.
#include "engine/learner/belief.hpp"
#include "tests/bench/simulate/pupils.hpp"
#include "tests/bench/simulate/simulate.hpp"
#include "tests/bench/simulate/verdict.hpp"

#include <algorithm>

namespace pipit::simulate {

namespace {

constexpr int bank_size = 300;
constexpr double bank_sd = 1.2;
constexpr double ability_sd = 1.0;

using Bank = std::vector<double>;

Bank new_bank(Random& random) {
    Bank out;
    for (int i = 0; i < bank_size; ++i)
        out.push_back(bank_sd * random.normal());
    return out;
}

// In the order of the distance from the cut: there an item tells most of the verdict.
Bank from_the_cut(Bank bank) {
    std::sort(bank.begin(), bank.end(),
              [](double a, double b) { return std::abs(a - cut) < std::abs(b - cut); });
    return bank;
}

Bank shuffled(Bank bank, Random& random) {
    for (std::size_t i = bank.size(); i > 1; --i)
        std::swap(bank[i - 1], bank[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    return bank;
}

// The engine's step, with the learners' own distribution for what is lent and nothing unsettled:
// the truth here neither slips, nor drifts, nor differs from level to level.
template <class Ask>
Verdict by_engine(Ask ask) {
    using namespace engine;
    constexpr Belief nothing{0.0, 0.0};
    Belief ability{0.0, ability_sd * ability_sd};
    Verdict out;
    double p = 0.5;
    while (out.items < cap && p < model::mastered && p > 1.0 - model::mastered) {
        const Outcome one = ask(out.items++);
        ability = observed({nothing, ability, nothing}, one.difficulty, one.right, 1.0).skill;
        p = above_cut(nothing, ability).value();
    }
    out.mastered = p > 0.5;
    return out;
}

struct Tally {
    void add(const Verdict& verdict, bool truth) {
        items.add(verdict.items, 1.0);
        wrong.add(verdict.mastered == truth ? 0.0 : 1.0, 1.0);
    }
    nlohmann::json json() const { return {{"items", items.json()}, {"wrong", wrong.json()}}; }
    Ratio items, wrong;
};

}  // namespace

nlohmann::json rasch_part(int learners, std::uint64_t seed) {
    Random random(seed);
    Tally fixed, any, row, at_cut, ours;
    Bank bank, near;
    for (int i = 0; i < learners; ++i) {
        if (i % 100 == 0) {
            bank = new_bank(random);
            near = from_the_cut(bank);
        }
        const double ability = ability_sd * random.normal();
        const auto asking = [&](const Bank& order) {
            return [&](int n) {
                const double difficulty = order[static_cast<std::size_t>(n)];
                const double p = 1.0 / (1.0 + std::exp(difficulty - ability));
                return Outcome{difficulty, random.chance(p)};
            };
        };
        const Bank other = shuffled(bank, random);
        const bool truth = ability > cut;
        fixed.add(by_posterior(ability_sd, asking(bank)), truth);
        any.add(by_posterior(ability_sd, asking(other)), truth);
        row.add(three_in_a_row(asking(near)), truth);
        at_cut.add(by_posterior(ability_sd, asking(near)), truth);
        ours.add(by_engine(asking(near)), truth);
    }
    return {{"learners", learners},         {"fixed_order", fixed.json()}, {"random", any.json()},
            {"three_in_a_row", row.json()}, {"at_cut", at_cut.json()},     {"ours", ours.json()}};
}

}  // namespace pipit::simulate
