// See library.hpp.
#include "content/loader/library.hpp"

#include <optional>
#include <set>

namespace pipit::content {

using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::Result;
using engine::Skill;
using engine::SkillGraph;
using engine::SkillId;

namespace {

// Ids that packs have taken so far: of skills, and retired ones.
struct Taken {
    std::set<std::string> skills;
    engine::RetiredIds retired;

    std::optional<Error> clash(const Pack& pack) const {
        const auto refused = [](const std::string& where, const std::string& why) {
            return Error{ErrorCode::bad_pack, where, why};
        };
        for (const Skill& skill : pack.graph().skills()) {
            const std::string& id = skill.id.value;
            if (skills.contains(id))
                return refused("skill \"" + id + "\"", "another pack has a skill of this id");
            if (retired.contains(id))
                return refused("skill \"" + id + "\"", "another pack says that this id retired");
        }
        for (const auto& [old_id, id] : pack.manifest().retired) {
            if (skills.contains(old_id) || retired.contains(old_id))
                return refused("retired." + old_id, "another pack has this id");
        }
        return std::nullopt;
    }
    void take(const Pack& pack) {
        for (const Skill& skill : pack.graph().skills())
            skills.insert(skill.id.value);
        retired.insert(pack.manifest().retired.begin(), pack.manifest().retired.end());
    }
};

}  // namespace

Result<std::unique_ptr<Library>> Library::of(std::vector<std::unique_ptr<Pack>> packs,
                                             std::vector<Error>& left_out) {
    auto out = std::make_unique<Library>();
    std::vector<Skill> skills;
    Taken taken;
    for (auto& pack : packs) {
        if (auto clash = taken.clash(*pack)) {
            clash->where = pack->manifest().id + ": " + clash->where;
            left_out.push_back(std::move(*clash));
            continue;
        }
        taken.take(*pack);
        skills.insert(skills.end(), pack->graph().skills().begin(), pack->graph().skills().end());
        out->packs_.push_back(std::move(pack));
    }
    auto graph = SkillGraph::from(std::move(skills), taken.retired);
    if (!graph.ok()) return Error{ErrorCode::bad_pack, graph.error().where, graph.error().remedy};
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
