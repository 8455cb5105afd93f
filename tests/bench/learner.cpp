// See learner.hpp.
#include "tests/bench/learner.hpp"

#include <stdexcept>
#include <string>

namespace pipit::bench {

std::uint64_t Chance::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

engine::SkillGraph large_graph(int count) {
    std::vector<engine::Skill> skills;
    for (int i = 0; i < count; ++i) {
        engine::Skill skill;
        skill.id = {"skill-number-" + std::to_string(i)};
        skill.title = "practise number " + std::to_string(i);
        skill.short_title = std::to_string(i);
        skill.use = "here";
        if (i > 3) skill.prerequisites = {{"skill-number-" + std::to_string(i - 3)}};
        skills.push_back(std::move(skill));
    }
    auto graph = engine::SkillGraph::from(std::move(skills));
    if (!graph) throw std::runtime_error(graph.error().remedy);
    return std::move(*graph);
}

engine::Answered answer_of(const engine::SkillGraph& graph, Chance& chance) {
    const engine::Skill& skill = graph.skills()[chance.below(graph.skills().size())];
    engine::Answered out;
    out.item = {skill.id, skill.id.value,
                1 + static_cast<int>(chance.below(static_cast<std::size_t>(skill.levels))),
                chance.next()};
    out.given = std::to_string(chance.below(100));
    out.right = chance.in(3, 4);
    out.hints = chance.in(1, 8) ? 1 : 0;
    out.seconds = static_cast<std::uint16_t>(5 + chance.below(40));
    return out;
}

}  // namespace pipit::bench
