// The goal on Today: a card, a column or one line, with the time practised so far.
// Invariant: shows the first active goal as the session has it, or offers to plant one.
#pragma once

#include "ui/screens/desk.hpp"

#include <optional>
#include <string>

namespace pipit::ui {

class TodayGoal {
  public:
    explicit TodayGoal(Desk& desk) : desk_(desk) {}

    void reload();
    [[nodiscard]] bool there() const { return goal_.has_value(); }
    /// 1366 x 768: the card with the bird on it.
    void draw_wide(Frame& frame, Rect column);
    /// 800 x 480: what does not fit is spoken; `foot` is for its button.
    void draw_small(Frame& frame, Rect column, Rect foot);
    /// Large text: one line.
    void draw_line(Frame& frame, Rect line);

  private:
    void draw_stages(Frame& frame, Rect row);
    void draw_plant_button(Frame& frame, Rect at);
    [[nodiscard]] std::string words(bool brief) const;
    [[nodiscard]] std::string minutes_words(bool brief) const;
    [[nodiscard]] std::string where_brief() const;

    Desk& desk_;
    std::optional<engine::GoalView> goal_;
};

}  // namespace pipit::ui
