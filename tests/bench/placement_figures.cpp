// Placing simulated learners: how many questions, how right, how fast.
#include "content/loader/pack.hpp"
#include "device/platform/files.hpp"
#include "engine/learner/placed.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/placed_learners.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace pipit::bench {

namespace {

using engine::testing::Placed;
using engine::testing::Profile;

double rounded(double value) {
    return std::round(value * 10000) / 10000;
}

// Of many learners together.
class Tally {
  public:
    void add(const Placed& one) {
        ++learners_;
        skills_ += one.skills;
        called_ += one.called;
        right_ += one.right;
        items_.push_back(one.items);
        const double own = one.called > 0 ? static_cast<double>(one.right) / one.called : 0.0;
        good_ += own >= 0.85 && one.called >= 0.9 * one.skills ? 1 : 0;
    }
    [[nodiscard]] nlohmann::json json() const {
        if (learners_ == 0) return nullptr;
        std::vector<int> items = items_;
        std::sort(items.begin(), items.end());
        double sum = 0.0;
        for (const int one : items)
            sum += one;
        return {{"learners", learners_},
                {"items_mean", rounded(sum / learners_)},
                {"items_median", items[items.size() / 2]},
                {"items_max", items.back()},
                {"called_share", rounded(called_ / skills_)},
                {"called_right", rounded(right_ / std::max(called_, 1.0))},
                {"learners_with_85_right_of_90_called", rounded(good_ / learners_)}};
    }

  private:
    double learners_ = 0, skills_ = 0, called_ = 0, right_ = 0, good_ = 0;
    std::vector<int> items_;
};

}  // namespace

engine::SkillGraph graph_of(const std::string& folder) {
    auto files = platform::read_folder(folder);
    if (!files) throw std::runtime_error(folder + ": " + files.error().remedy);
    auto pack = content::load(std::move(*files));
    if (!pack) throw std::runtime_error(pack.error().where + ": " + pack.error().remedy);
    return (*pack)->graph();
}

nlohmann::json placement_figures(const std::string& folder, int learners, std::uint64_t seed) {
    const engine::SkillGraph graph = graph_of(folder);
    engine::testing::Random random(seed);
    const auto off = engine::testing::misgraded(graph, random);
    Samples choosing, busy;
    nlohmann::json out{{"skills", graph.skills().size()}, {"learners", learners}, {"seed", seed}};
    Tally everyone;
    for (const Profile profile : {Profile::monotone, Profile::holes_and_islands}) {
        Tally all;
        std::array<Tally, 9> by_grade;
        for (int i = 0; i < learners; ++i) {
            const double level = 9.0 * (i + random.unit()) / learners;
            const auto pupil = engine::testing::pupil(graph, off, profile, level, random);
            const auto placed =
                engine::testing::place(graph, pupil, random, engine::learner::placing_most,
                                       [&](const std::function<void()>& choose) {
                                           const double before = cpu_us();
                                           choosing.time(choose);
                                           busy.add(cpu_us() - before);
                                       });
            all.add(placed);
            everyone.add(placed);
            by_grade[static_cast<std::size_t>(level)].add(placed);
        }
        nlohmann::json grades;
        for (const Tally& one : by_grade)
            grades.push_back(one.json());
        const char* name = profile == Profile::monotone ? "monotone" : "holes_and_islands";
        out[name] = {{"all", all.json()}, {"by_true_grade", grades}};
    }
    out["all"] = everyone.json();
    out["choosing"] = choosing.json();
    out["choosing_processor_time"] = busy.json();
    return out;
}

}  // namespace pipit::bench
