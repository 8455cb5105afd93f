// The card a question stands on: words, figure, hints, how to do it on paper; or what was written.
// Invariant: the question never jumps; hints take the white space kept for them.
#pragma once

#include "engine/session/session.hpp"
#include "ui/screens/desk.hpp"
#include "ui/screens/layout.hpp"

#include <string>

namespace pipit::ui {

/// Where things stand while practising: the card with its inner area and its row of buttons, and
/// the column beside it for the answer or, once there is one, what is said of it.
struct PracticePlaces {
    Rect card;
    Rect inside;
    Rect foot;
    Rect column;
};
PracticePlaces practice_places(const Look& look, Rect page, bool feedback);

/// What is shown on the card besides the question.
struct ItemCardContent {
    int hints = 0;               ///< How many hints are open.
    int hint_back = 0;           ///< On small screens: how many hints before the newest to show.
    bool paper = false;          ///< "Show on paper" is open.
    std::string_view note = {};  ///< What is wrong with the answer as it is; empty: nothing.
    State note_state = State::not_yet;
    bool answered = false;             ///< Show what was written, and its verdict:
    std::string_view given_name = {};  ///< "You wrote".
    std::string given = {};            ///< Rich text.
    std::string given_spoken = {};     ///< How it is said, where its words alone do not say it.
    engine::Verdict verdict = engine::Verdict::not_yet;
};

class ItemCard {
  public:
    /// Draws into `inside` (the card's inner area above its buttons). True when the person asked
    /// for the hint before the one shown.
    bool draw(Frame& frame, Rect inside, const engine::Item& item, const ItemCardContent& content);
    void to_top() { scroll_.to_top(); }
    /// What came last, a hint or the verdict, where not everything fits.
    void to_end() { scroll_.to_end(); }

  private:
    Scroll scroll_;
};

/// The item's words with its last paragraph, the question, in bold.
std::string question_markup(std::string_view prompt);

}  // namespace pipit::ui
