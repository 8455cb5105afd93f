// See library.hpp.
#include "content/loader/library.hpp"

namespace pipit::content {

using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::Result;
using engine::Skill;
using engine::SkillGraph;
using engine::SkillId;

Result<std::unique_ptr<Library>> Library::of(std::vector<std::unique_ptr<Pack>> packs) {
    std::vector<Skill> skills;
    engine::RetiredIds retired;
    for (const auto& pack : packs) {
        skills.insert(skills.end(), pack->graph().skills().begin(), pack->graph().skills().end());
        retired.insert(pack->manifest().retired.begin(), pack->manifest().retired.end());
    }
    auto graph = SkillGraph::from(std::move(skills), retired);
    if (!graph.ok()) return Error{ErrorCode::bad_pack, graph.error().where, graph.error().remedy};
    auto out = std::make_unique<Library>();
    out->packs_ = std::move(packs);
    out->graph_ = std::move(*graph);
    return out;
}

Result<Item> Library::make(const SkillId& skill, int level, std::uint64_t seed) {
    for (const auto& pack : packs_) {
        if (pack->graph().find(skill) != nullptr) return pack->make(skill, level, seed);
    }
    return Error{ErrorCode::not_found, skill.value, "no pack has this skill"};
}

void Library::speak(const std::string& language) {
    for (const auto& pack : packs_) {
        pack->speak(language);
        for (const Skill& skill : pack->graph().skills())
            graph_.rename(graph_.index(skill.id), skill);
    }
}

}  // namespace pipit::content
