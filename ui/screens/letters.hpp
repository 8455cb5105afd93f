// A keyboard of its own for touch screens without one: letters, digits, space, erase.
// Invariant: what it adds to a text is what a field would have added; never past max_bytes.
#pragma once

#include "ui/screens/desk.hpp"

#include <string>

namespace pipit::ui {

class Letters {
  public:
    /// How a key is said where the focus is: its letter, or for a secret only its row and column.
    enum class Said { letters, places };

    /// Draws the keys into `area` and edits `value`. Returns true when it changed.
    bool draw(Frame& frame, Rect area, std::string& value, std::size_t max_bytes,
              Said said = Said::letters);
    /// The least height in which every key of a narrow column can be hit.
    [[nodiscard]] static constexpr int least_height() { return 5 * 44 + 4 * 5; }
    /// Height the keys want in this look.
    [[nodiscard]] static int height(const Look& look);

  private:
    static bool draw_narrow(Frame& frame, Rect area, std::string& value, std::size_t max_bytes,
                            Said said);

    bool capital_ = true;
};

/// Takes the last whole character off. False when there is none.
bool pop_character(std::string& utf8);

}  // namespace pipit::ui
