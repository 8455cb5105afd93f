// What a teacher's board costs: of a class, of 200 learners, and of a district class by class.
// Invariant: every learner shares a row of each skill of the pack, which is more than any does.
#include "engine/classroom/board.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/random.hpp"

#include <stdexcept>
#include <vector>

namespace pipit::bench {

namespace {

using engine::classroom::Known;

constexpr engine::Day today{20000};

Known drawn(engine::testing::Random& random, const engine::SkillGraph& graph) {
    Known out;
    out.heard = today;
    out.joined = today;
    for (const engine::Skill& skill : graph.skills()) {
        const auto band = static_cast<engine::Band>(random.below(5));
        const auto stand = static_cast<engine::Stand>(random.below(4));
        const int days = static_cast<int>(random.below(20));
        out.shared.skills.push_back(
            {skill.id, band, stand, engine::TriesStep::more, {today.value - days}});
    }
    return out;
}

std::vector<Known> class_of(int learners, std::uint64_t seed, const engine::SkillGraph& graph) {
    engine::testing::Random random(seed);
    std::vector<Known> out;
    for (int i = 0; i < learners; ++i)
        out.push_back(drawn(random, graph));
    return out;
}

nlohmann::json boards(int classes, int learners, const engine::SkillGraph& graph) {
    Samples one(Samples::Of::processor);
    std::size_t groups = 0;
    for (int i = 0; i < classes; ++i) {
        const auto known = class_of(learners, static_cast<std::uint64_t>(i) + 1, graph);
        one.time([&] { groups += build_board(known, graph, today).groups.size(); });
    }
    if (groups == 0) throw std::runtime_error("no group was found on a board");
    return {{"learners", learners}, {"skills_each", graph.skills().size()}, {"board", one.json()}};
}

}  // namespace

nlohmann::json board_figures(const std::string& folder, const std::string& pack) {
    const engine::SkillGraph graph = graph_of(pack);
    return {{"class", boards(30, 30, graph)},
            {"large_class", boards(30, 200, graph)},
            {"district", boards(400, 30, graph)},
            {"from_records", page_figures(folder, graph)}};
}

}  // namespace pipit::bench
