// Beliefs of simulated pupils against their true abilities, as shares with intervals. Invariant:
// the engine practises each pupil twice, with the right prerequisites and with a fifth of them
// wrong; the pupil is the same.
#include "tests/bench/simulate/calibration.hpp"

#include "tests/bench/simulate/simulate.hpp"

namespace pipit::simulate {

namespace {

nlohmann::json json(const std::array<Ratio, chance_bins>& bins) {
    nlohmann::json out = nlohmann::json::array();
    for (const Ratio& one : bins)
        out.push_back(one.json());
    return out;
}

// Of many pupils at one moment.
struct Tally {
    void add(const Judged& one) {
        covered.add(one.covered.k, one.covered.n);
        squared.add(one.squared, one.covered.n);
        for (std::size_t i = 0; i < tries_bins; ++i) {
            by_tries[i].add(one.by_tries[i].k, one.by_tries[i].n);
            too_high[i].add(one.too_high[i], one.by_tries[i].n);
        }
        for (std::size_t i = 0; i < chance_bins; ++i) {
            by_chance[i].add(one.by_chance[i].k, one.by_chance[i].n);
            above[i].add(one.above[i].k, one.above[i].n);
            claimed[i].add(one.claimed[i], one.above[i].n);
        }
    }
    nlohmann::json json() const {
        static constexpr const char* names[] = {"none", "1-2", "3-5", "6+"};
        nlohmann::json tries;
        for (std::size_t i = 0; i < tries_bins; ++i)
            tries[names[i]] = {{"covered", by_tries[i].json()}, {"too_high", too_high[i].json()}};
        return {{"covered", covered.json()},
                {"mean_square_error", squared.json()},
                {"by_own_answers", tries},
                {"covered_by_chance", simulate::json(by_chance)},
                {"claimed", simulate::json(claimed)},
                {"above_cut", simulate::json(above)}};
    }
    Ratio covered, squared;
    std::array<Ratio, tries_bins> by_tries, too_high;
    std::array<Ratio, chance_bins> by_chance, above, claimed;
};

}  // namespace

nlohmann::json calibration_part(const SkillGraph& graph, int learners, std::uint64_t seed) {
    Random random(seed);
    const School all = school(graph, random);
    const SkillGraph wrong = rewired(graph, wrong_share, random);
    std::array<Tally, moments.size()> right_links, wrong_links;
    for (int i = 0; i < learners; ++i) {
        const Pupil pupil(graph, all, 9.0 * (i + random.unit()) / learners, random);
        const std::uint64_t answers = random.next();
        const auto with_right = followed(pupil, graph, answers);
        const auto with_wrong = followed(pupil, wrong, answers);
        for (std::size_t m = 0; m < moments.size(); ++m) {
            right_links[m].add(with_right[m]);
            wrong_links[m].add(with_wrong[m]);
        }
    }
    nlohmann::json out{{"learners", learners}};
    for (std::size_t m = 0; m < moments.size(); ++m) {
        out["right_links"][moments[m]] = right_links[m].json();
        out["wrong_links"][moments[m]] = wrong_links[m].json();
    }
    return out;
}

}  // namespace pipit::simulate
