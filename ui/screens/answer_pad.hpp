// The column an answer is given in: the number pad with its answer box, choice tiles, or a line of
// text. Invariant: digits have one place; keys an item cannot use stay there, dashed; nothing here
// judges.
#pragma once

#include "engine/session/item.hpp"
#include "ui/screens/desk.hpp"
#include "ui/screens/letters.hpp"

#include <string>
#include <utility>

namespace pipit::ui {

class AnswerPad {
  public:
    /// Draws the column; true when the person taps Check. `note` is said in the answer box.
    bool draw(Frame& frame, Rect column, const engine::Item& item, std::string_view note,
              State note_state);
    /// The answer as entered so far.
    [[nodiscard]] engine::Given given(const engine::Item& item) const;
    void clear();
    /// Whether something was tapped since the last call: what was said of the old answer is over.
    bool take_touched() { return std::exchange(touched_, false); }

  private:
    enum class Box { top, bottom };

    bool draw_number(Frame& frame, Rect column, const engine::NumberAnswer& answer,
                     std::string_view note, State state);
    bool draw_choice(Frame& frame, Rect column, const engine::ChoiceAnswer& answer,
                     std::string_view note, State state);
    bool draw_text(Frame& frame, Rect column, std::string_view note, State state);
    bool draw_box(Frame& frame, Rect box, const engine::NumberAnswer& answer, std::string_view note,
                  State state);
    bool draw_fraction(Frame& frame, Rect area);
    void draw_keys(Frame& frame, Rect keys, const engine::NumberAnswer& answer, int gap);
    bool draw_check(Frame& frame, Rect at);
    void draw_note(Frame& frame, Rect at, std::string_view note, State state);

    void type_fast(Input& input, const engine::NumberAnswer& answer);
    void digit(char c);
    void point();
    void slash();
    void erase();

    bool minus_ = false;
    bool fraction_ = false;
    Box box_ = Box::top;
    std::string top_;     // the whole number, or what stands above the line
    std::string bottom_;  // below the line
    bool touched_ = false;
    int choice_ = -1;
    std::string text_;
    Letters letters_;
};

/// An answer as it is shown: a stacked fraction, a real minus; rich text.
std::string given_markup(const engine::Item& item, const engine::Given& given);

}  // namespace pipit::ui
