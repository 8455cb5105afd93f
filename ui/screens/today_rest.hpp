// Today while nothing can be begun: the class's minutes of the day are used, or it practises none
// of what is here. Plants on their line, kind words, and ways on. Invariant: nothing here begins
// practice; the goal and the tabs stand where they always do.
#pragma once

#include "ui/screens/layout.hpp"
#include "ui/screens/today_goal.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

class TodayRest {
  public:
    explicit TodayRest(Desk& desk) : desk_(desk) {}

    /// Whether nothing can be begun now.
    [[nodiscard]] bool wanted() const;
    void reload();
    /// The page below the band.
    void draw(Frame& frame, Rect page, TodayGoal& goal);

  private:
    void draw_wide(Frame& frame, Rect page, TodayGoal& goal);
    void draw_small(Frame& frame, Rect page, TodayGoal& goal);
    void draw_big(Frame& frame, Rect page, TodayGoal& goal);
    int draw_card(Frame& frame, Rect card);
    void draw_plants(Frame& frame, Rect row, int size) const;
    int draw_ways(Frame& frame, Rect at, bool act);
    void draw_main(Frame& frame, Rect at);
    void draw_shared(Frame& frame, Rect at, bool right) const;

    Desk& desk_;
    std::string title_;
    std::string text_;
    std::vector<std::string> plants_;  ///< What was practised last stands first.
    Scroll scroll_;
};

/// Whether Today has a way to My class.
bool class_on_today(const Desk& desk);
/// Asks for help with something, and comes back to Today.
void ask_from_today(Desk& desk);

}  // namespace pipit::ui
