// A goal on its way: its five parts, what may be picked for each, and how a goal is told.
// Invariant: parts are filled in any order; own words are possible everywhere but for the day.
#pragma once

#include "engine/session/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

enum class GoalPart { wish, day, obstacle, if_part, then_part, keep };
inline constexpr int goal_parts = 5;  // before keeping it

/// "My wish", "By when" ...
std::string step_words(GoalPart part);
/// "I want to …", "by …" ...
std::string ask_words(GoalPart part);

/// One choice for a part.
struct GoalPick {
    std::string words;
    std::string_view icon = {};
    std::optional<engine::SkillId> skill = {};
    std::optional<engine::Day> day = {};
};

class GoalDraft {
  public:
    explicit GoalDraft(engine::GoalKept goal)
        : goal_(std::move(goal)), has_day_(goal_.goal_id != 0) {}

    [[nodiscard]] const engine::GoalKept& goal() const { return goal_; }
    void share(bool on) { goal_.share = on; }
    [[nodiscard]] bool has_day() const { return has_day_; }
    [[nodiscard]] std::string value_of(GoalPart part) const;
    [[nodiscard]] GoalPart first_empty() const;
    [[nodiscard]] std::vector<GoalPick> picks(GoalPart part, const engine::Session& session) const;
    void pick(GoalPart part, const GoalPick& chosen, const engine::Session& session);

  private:
    engine::GoalKept goal_;
    bool has_day_ = false;
};

/// "Add fractions by Friday 11 December"; rich text, as all below.
std::string goal_title(const engine::GoalView& goal, bool brief);
/// "You are at **leaf**. If you keep this up: between 4 and 14 December."; or why the class does
/// not practise it.
std::string goal_where(const engine::GoalView& goal, const engine::Session& session);
/// "**If** I feel like rushing, **then** I will draw it."
std::string goal_plan(const engine::GoalView& goal);

}  // namespace pipit::ui
