// One kind of answer and how it is given: by taps, by mouse and by keys alike, never by a drag.
// Invariant: a widget stands in the answer column alone, never over the question; given() is the
// canonical form of engine/session/answer.hpp, and empty until something was entered.
#pragma once

#include "engine/session/answer.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/shell/app.hpp"

#include <memory>
#include <string_view>
#include <utility>

namespace pipit::ui {

class AnswerWidget {
  public:
    virtual ~AnswerWidget() = default;
    /// Draws everything but Check into the whole column, in which check_place() is Check's; true
    /// when a key in it means Check.
    virtual bool draw(Frame& frame, Rect column) = 0;
    /// The answer as entered so far.
    [[nodiscard]] virtual engine::Given given() const = 0;
    /// Whether something was entered since the last call: what was said of the old answer is over.
    bool take_touched() { return std::exchange(touched_, false); }

  protected:
    void touch() { touched_ = true; }

  private:
    bool touched_ = false;
};

/// The widget of an answer; it keeps what it needs of it.
std::unique_ptr<AnswerWidget> answer_widget(const engine::Answer& answer);

// One a kind, each in its own file.
std::unique_ptr<AnswerWidget> number_widget(const engine::NumberAnswer& answer);
std::unique_ptr<AnswerWidget> choice_widget(const engine::ChoiceAnswer& answer);
std::unique_ptr<AnswerWidget> text_widget();
std::unique_ptr<AnswerWidget> several_widget(const engine::SeveralAnswer& answer);
std::unique_ptr<AnswerWidget> order_widget(const engine::OrderAnswer& answer);
std::unique_ptr<AnswerWidget> match_widget(const engine::MatchAnswer& answer);
std::unique_ptr<AnswerWidget> line_widget(const engine::LineAnswer& answer);
std::unique_ptr<AnswerWidget> grid_widget(const engine::GridAnswer& answer);
std::unique_ptr<AnswerWidget> clock_widget(const engine::ClockAnswer& answer);
std::unique_ptr<AnswerWidget> point_widget(const engine::PointAnswer& answer);

}  // namespace pipit::ui
