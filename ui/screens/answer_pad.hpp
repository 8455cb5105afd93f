// The column an answer is given in: the widget of the question's kind of answer, and Check.
// Invariant: Check always stands in the same place; nothing here judges.
#pragma once

#include "engine/session/item.hpp"
#include "ui/screens/answer_widget.hpp"

#include <memory>

namespace pipit::ui {

class AnswerPad {
  public:
    /// Draws the column; true when the person taps Check. While the answer is being written down,
    /// `saving`, Check says so and nothing can be tapped.
    bool draw(Frame& frame, Rect column, const engine::Item& item, bool saving);
    /// The answer as entered so far.
    [[nodiscard]] engine::Given given() const;
    void clear() { widget_.reset(); }
    /// Whether something was tapped since the last call: what was said of the old answer is over.
    bool take_touched() { return widget_ != nullptr && widget_->take_touched(); }

  private:
    static bool draw_check(Frame& frame, Rect at, bool saving);

    std::unique_ptr<AnswerWidget> widget_;
    engine::ItemRef of_;  // the question it is for
};

}  // namespace pipit::ui
