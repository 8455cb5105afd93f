// Checks and orders a pack's skills. Invariant: see SkillGraph; the order is the pack's own
// wherever the prerequisites leave a choice, so that the same pack always gives the same order.
#include "engine/session/skill.hpp"

#include <algorithm>
#include <numeric>

namespace pipit::engine {

namespace {

Error refused(const SkillId& id, const std::string& why) {
    return {ErrorCode::bad_pack, "skill \"" + id.value + "\"", why};
}

constexpr double above_prerequisite = 0.25;  // school years

std::vector<int> sorted_by_id(const std::vector<Skill>& skills) {
    std::vector<int> order(skills.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return skills[static_cast<std::size_t>(a)].id < skills[static_cast<std::size_t>(b)].id;
    });
    return order;
}

int find_index(const std::vector<Skill>& skills, const std::vector<int>& by_id, const SkillId& id) {
    const auto at = std::lower_bound(by_id.begin(), by_id.end(), id, [&](int i, const SkillId& v) {
        return skills[static_cast<std::size_t>(i)].id < v;
    });
    if (at == by_id.end() || skills[static_cast<std::size_t>(*at)].id != id) return -1;
    return *at;
}

// FNV-1a, 64 bits (Fowler, Noll, Vo): a name for a graph, not a defence.
void mix(std::uint64_t& print, const std::string& text) {
    for (const char c : text + '\n')
        print = (print ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
}

std::uint64_t print_of(const std::vector<Skill>& skills, const std::vector<int>& fields,
                       const RetiredIds& retired) {
    std::uint64_t print = 0xCBF29CE484222325U;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const Skill& skill = skills[i];
        mix(print, std::to_string(fields[i]));
        mix(print, skill.id.value + " " + std::to_string(skill.levels) + " " +
                       std::to_string(skill.grade_from + skill.grade_to));
        for (const SkillId& needed : skill.prerequisites)
            mix(print, "<" + needed.value);
    }
    for (const auto& [old_id, id] : retired)
        mix(print, old_id + ">" + id.value);
    return print;
}

// See SkillGraph::field. The order in which packs were read does not count: subjects are ordered
// by size, then by name.
std::vector<int> fields_of(const std::vector<Skill>& skills) {
    constexpr int plants = 6;
    std::map<std::string, std::size_t> sizes;
    for (const Skill& skill : skills)
        ++sizes[skill.subject];
    std::vector<std::pair<std::string, std::size_t>> subjects(sizes.begin(), sizes.end());
    std::stable_sort(subjects.begin(), subjects.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::map<std::string, int> place;
    for (const auto& [name, size] : subjects)
        place.emplace(name, static_cast<int>(place.size()));
    std::vector<int> out;
    for (const Skill& skill : skills) {
        const int subject = place[skill.subject];
        out.push_back(subject == 0 ? static_cast<int>(skill.plant)
                                   : std::min(plants - 1 + subject, SkillGraph::fields - 1));
    }
    return out;
}

// Each retired id straight to the skill at the end of its chain.
Result<RetiredIds> led_on(const RetiredIds& retired, const SkillGraph& graph) {
    RetiredIds out;
    for (const auto& entry : retired) {
        const std::string& old_id = entry.first;
        const auto broken = [&](const std::string& why) {
            return Error{ErrorCode::bad_pack, "retired." + old_id, why};
        };
        if (graph.find({old_id}) != nullptr) return broken("this skill is still in skills.toml");
        SkillId id = entry.second;
        for (std::size_t steps = 0; graph.find(id) == nullptr; ++steps) {
            const auto next = retired.find(id.value);
            if (next == retired.end())
                return broken("\"" + id.value + "\" is no skill of this pack");
            if (steps == retired.size())
                return broken("it leads back to itself; name the skill that took it over");
            id = next->second;
        }
        out[old_id] = id;
    }
    return out;
}

}  // namespace

Result<SkillGraph> SkillGraph::from(std::vector<Skill> skills, const RetiredIds& retired) {
    const std::vector<int> by_id = sorted_by_id(skills);
    for (std::size_t i = 1; i < by_id.size(); ++i) {
        const SkillId& id = skills[static_cast<std::size_t>(by_id[i])].id;
        if (skills[static_cast<std::size_t>(by_id[i - 1])].id == id)
            return refused(id, "two skills have this id; give one of them another");
    }
    std::vector<std::vector<std::size_t>> before(skills.size());
    for (std::size_t i = 0; i < skills.size(); ++i) {
        if (skills[i].id.value.empty() || skills[i].id.value.size() > 64)
            return refused(skills[i].id, "a skill's id has 1 to 64 letters");
        if (skills[i].levels < 1 || skills[i].levels > 3)
            return refused(skills[i].id, "levels must be 1, 2 or 3");
        for (const SkillId& needed : skills[i].prerequisites) {
            const int at = find_index(skills, by_id, needed);
            if (at < 0)
                return refused(skills[i].id, "its prerequisite \"" + needed.value +
                                                 "\" is no skill of this pack");
            before[i].push_back(static_cast<std::size_t>(at));
        }
    }

    SkillGraph graph;
    std::vector<bool> placed(skills.size(), false);
    const auto ready = [&](std::size_t i) {
        return !placed[i] && std::all_of(before[i].begin(), before[i].end(),
                                         [&](std::size_t p) { return placed[p]; });
    };
    while (graph.skills_.size() < skills.size()) {
        std::size_t next = 0;
        while (next < skills.size() && !ready(next))
            ++next;
        if (next == skills.size()) {
            const auto stuck = std::find(placed.begin(), placed.end(), false) - placed.begin();
            return refused(skills[static_cast<std::size_t>(stuck)].id,
                           "its prerequisites lead back to itself; take one of them away");
        }
        placed[next] = true;
        graph.skills_.push_back(skills[next]);
    }
    graph.by_id_ = sorted_by_id(graph.skills_);
    for (const Skill& skill : graph.skills_) {
        auto& of_this = graph.before_.emplace_back();
        for (const SkillId& needed : skill.prerequisites)
            of_this.push_back(graph.index(needed));
        double height = (skill.grade_from + skill.grade_to) / 2.0;
        for (const int at : of_this)
            height = std::max(height, graph.height(at) + above_prerequisite);
        graph.heights_.push_back(height);
    }
    auto straight = led_on(retired, graph);
    if (!straight) return straight.error();
    graph.retired_ = std::move(*straight);
    graph.field_ = fields_of(graph.skills_);
    graph.fingerprint_ = print_of(graph.skills_, graph.field_, graph.retired_);
    return graph;
}

const Skill* SkillGraph::find(const SkillId& id) const {
    const int at = index(id);
    return at < 0 ? nullptr : &skills_[static_cast<std::size_t>(at)];
}

int SkillGraph::index(const SkillId& id) const {
    return find_index(skills_, by_id_, current(id));
}

const SkillId& SkillGraph::current(const SkillId& id) const {
    const auto at = retired_.find(id.value);
    return at == retired_.end() ? id : at->second;
}

}  // namespace pipit::engine
