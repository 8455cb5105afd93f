// Keeping goals. Invariant: see goals.hpp.
#include "engine/goals/goals.hpp"

#include "engine/learner/learner.hpp"
#include "engine/report/cbor.hpp"
#include "engine/select/choice.hpp"
#include "engine/select/skills.hpp"

#include <algorithm>

namespace pipit::engine::goals {

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

int letters(const std::string& text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

const GoalState* find_goal(const LearnerState& state, std::uint32_t id) {
    const auto at = std::find_if(state.goals.begin(), state.goals.end(),
                                 [&](const GoalState& g) { return g.goal.goal_id == id; });
    return at == state.goals.end() ? nullptr : &*at;
}

Error bad(const char* where, const char* remedy) {
    return {ErrorCode::bad_input, where, remedy};
}

}  // namespace

Result<GoalKept> plan(const LearnerState& state, const SkillGraph& graph, GoalKept goal,
                      std::uint32_t fresh_id, Day today) {
    if (goal.goal_id != 0 && !find_goal(state, goal.goal_id))
        return bad("goal.id", "keep it as a new goal");
    const auto others =
        std::count_if(state.goals.begin(), state.goals.end(), [&](const GoalState& g) {
            return !g.ended && g.goal.goal_id != goal.goal_id;
        });
    if (others >= active_max)
        return Error{ErrorCode::not_allowed, "goals", "finish or change one of the two first"};
    if (!graph.find(goal.skill)) return bad("goal.skill", "choose a skill of this pack");
    goal.skill = graph.current(goal.skill);
    struct Part {
        const char* where;
        std::string* text;
    };
    for (const Part part : {Part{"goal.wish", &goal.wish}, Part{"goal.obstacle", &goal.obstacle},
                            Part{"goal.if", &goal.if_part}, Part{"goal.then", &goal.then_part}}) {
        *part.text = trimmed(*part.text);
        const int count = letters(*part.text);
        if (count < 1 || count > text_letters_max || !cbor::is_utf8(*part.text))
            return bad(part.where, "use 1 to 80 letters");
    }
    if (goal.target < today) return bad("goal.target", "choose today or a later day");
    if (goal.goal_id == 0) goal.goal_id = fresh_id;
    return goal;
}

Result<Done> check_end(const LearnerState& state, std::uint32_t goal_id) {
    const GoalState* goal = find_goal(state, goal_id);
    if (!goal || goal->ended) return bad("goal.id", "choose a goal that is active");
    return Done{};
}

std::vector<GoalView> views(const LearnerState& state, const SkillGraph& graph, Day today) {
    std::vector<GoalView> out;
    for (const bool active : {true, false}) {
        for (const GoalState& one : state.goals) {
            if (one.ended.has_value() == active) continue;
            GoalView view;
            view.goal = one.goal;
            view.active = active;
            view.ended = one.ended;
            if (const SkillState* own = find_skill(state, one.goal.skill)) view.band = own->band;
            if (active) {
                view.projection = project(state, graph, one.goal.skill, today);
                view.due = one.goal.target <= today;
            }
            out.push_back(std::move(view));
        }
    }
    return out;
}

std::vector<SkillId> wishes(const LearnerState& state, const SkillGraph& graph, Day today) {
    const std::vector<select::Known> known = select::known_skills(state, graph, today);
    struct Wish {
        std::size_t steps;
        SkillId skill;
    };
    std::vector<Wish> found;
    for (const select::Known& one : known) {
        const bool wished =
            std::any_of(state.goals.begin(), state.goals.end(), [&](const GoalState& g) {
                return !g.ended && g.goal.skill == one.skill->id;
            });
        if (one.band() < Band::bud && !wished && select::in_class_packs(state.packs, *one.skill))
            found.push_back({select::path_to(known, graph, one.skill->id).size(), one.skill->id});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Wish& a, const Wish& b) { return a.steps < b.steps; });
    std::vector<SkillId> out;
    for (std::size_t i = 0; i < found.size() && i < 3; ++i)
        out.push_back(found[i].skill);
    return out;
}

}  // namespace pipit::engine::goals
