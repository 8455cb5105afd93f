// What the ways to a class share: a passphrase chosen twice, the letters of a printed code, and why
// it stays shut in words. Invariant: neither is ever in the label tree or said; both are wiped when
// their page ends.
#pragma once

#include "ui/kit/after_shown.hpp"
#include "ui/screens/code_pad.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/teaching/room.hpp"

#include <optional>
#include <string>

namespace pipit::ui {

/// Why a class does not open, or could not be made.
std::string closed_words(engine::ErrorCode code);
/// Where somebody comes to once it is open: the board, or the first day's next page.
std::unique_ptr<Screen> opened_screen(StaffRoom& room);

/// A new passphrase: typed, and typed once more.
class ChoosePassphrase {
  public:
    struct Words {
        std::string title;
        std::string done;       ///< The last button.
        bool first = false;     ///< There is no way back from here, but Settings.
        std::string left = {};  ///< Another way on; empty: none.
    };
    enum class Did { nothing, back, left, settings, chosen };

    ChoosePassphrase() : pad_(engine::SecretKind::passphrase) {}
    /// chosen: take() has it, and "One moment." is on the screen.
    Did draw(Frame& frame, const Words& words);
    engine::SecretText take() { return std::move(chosen_); }
    /// From the beginning, with what went wrong.
    void begin(Frame& frame, std::string note = {});

  private:
    void turn(Frame& frame, bool again, std::string note);

    SecretPad pad_;
    engine::SecretText chosen_;
    bool again_ = false;
    std::string note_;
    AfterShown working_;  // what is said is seen before the lock turns
};

/// The letters of the printed code.
class TypeCode {
  public:
    enum class Did { nothing, back, typed };
    /// typed: letters() are all there. `wait`: seconds until the next try; 0: now.
    Did draw(Frame& frame, std::string_view title, int wait = 0);
    [[nodiscard]] const engine::SecretText& letters() const { return pad_.letters(); }
    void tell(std::string note) {
        pad_.clear();
        pad_.tell(std::move(note));
    }

  private:
    CodePad pad_;
    AfterShown working_;
};

}  // namespace pipit::ui
